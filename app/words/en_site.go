package words

// enSite is what is said of the site and of its program, and the words around
// the choice of a language.
var enSite = map[string]string{
	"site.title":       "Sovereignty calculator",
	"site.description": "Who holds which lever over an AI system, why, and what would change it.",
	"site.languages":   "Language",

	"site.missing.title": "Nothing here",
	"site.missing":       "There is no page at this address. It may be mistyped, or the page may have been given another name.",

	// They stand in the page from the start, because they are needed when
	// nothing else arrives.
	"program.starting":    "The calculator is starting. You can already choose: nothing you enter is lost.",
	"program.unsupported": "This browser cannot run the calculator, because WebAssembly is missing or switched off. You can read this page, but changing a choice changes no result.",
	"program.unloaded":    "The calculator could not be loaded. You can read this page, but changing a choice changes no result. Reload the page to try again.",
	"program.disk":        "A browser does not load the calculator from a disk. You can read this page, but changing a choice changes no result. To calculate, put the folder on a web server or run \"sovcalc serve\".",
	"program.stopped":     "The calculator has stopped: through a mistake in it, or for too little memory. Reload the page to go on; closing other pages makes room.",
	"program.linked":      "The result shown is the page’s example, not the configuration in the link.",
	"program.noscript":    "JavaScript is off, so changing a choice changes no result. The result shown is the page’s example.",
}
