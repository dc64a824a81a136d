package words

// enEmbed are the texts of embedded pages, of what is copied into articles, and
// of the contract, in English.
var enEmbed = map[string]string{
	"embed.title":          "{title} – who holds the levers",
	"embed.description":    "The finding of the sovereignty calculator in brief, for other pages.",
	"embed.system":         "{model} on {infrastructure}, seen from {home}",
	"embed.system.nowhere": "{model}, seen from {home}",
	"embed.stack":          "The stack, lever by lever",
	"embed.legend":         "Left: at home. Upright: shared. Right: in others’ hands. Two arms: not known, or contested.",
	"embed.answers":        "Six questions, six answers",
	"embed.why":            "why",
	"embed.events":         "What happens if …",
	"embed.basis":          "What this rests on",
	"embed.status":         "Status",
	"embed.full":           "Every lever, rule and source",
	"embed.source":         "Sovereignty calculator, facts of {edition}",
	"embed.choose":         "Try another choice",
	"embed.problems":       "Part of this frame’s address could not be used:",

	"embed.problem.query":  "is not a query: it has a stray percent sign or semicolon",
	"embed.problem.view":   "is not a view of this version; see the page about embedding",
	"embed.problem.theme":  "is not a theme of this version; see the page about embedding",
	"embed.problem.lang":   "is not a language of this version; English is shown",
	"embed.problem.change": "names something that is not a choice, or “none” beside others",
	"embed.problem.id":     "is not a name: at most 64 letters, digits, - and _",

	// While there is no program.
	"embed.program.starting":    "The finding is being worked out …",
	"embed.program.unsupported": "This browser cannot work out the finding, because WebAssembly is missing or switched off.",
	"embed.program.unloaded":    "The finding could not be worked out: the calculator did not arrive.",
	"embed.program.disk":        "A browser does not load the calculator from a disk.",
	"embed.program.stopped":     "The calculator has stopped because of a mistake in it.",
	"embed.program.noscript":    "This frame works out the finding in your browser, and JavaScript is off. Read the text beside it, or one of the cases.",
}
