package words

// enOffline are the sentences about use without a network in English.
var enOffline = map[string]string{
	"offline.label":       "Use without a network",
	"offline.working":     "Being made ready for use without a network …",
	"offline.ready":       "Ready for use without a network: edition {edition}, with all its {pages} pages, is kept in this browser.",
	"offline.failed":      "Not ready for use without a network: at least one file did not arrive whole, so none was kept. Reload the page to try again.",
	"offline.unsupported": "Not ready for use without a network: this browser, or the way in which the page was reached, does not allow it.",

	// A newer edition is there.
	"offline.update":         "Edition {new} can replace edition {old}, which you are reading. It is kept beside it until you decide.",
	"offline.update.program": "A newer version of the calculator can replace the one you are using. The facts are the same: edition {old}.",
	"offline.accept":         "Replace it and reload",
	"offline.later":          "Not now",
	"offline.replaced":       "Another window has replaced the edition you are reading, {old}, by edition {new}. Reload the page to read that.",
	"offline.reload":         "Reload",
	"offline.comparing":      "Comparing the two editions …",
	"offline.uncompared":     "The two editions could not be compared.",
	"offline.changed":        "The finding for your configuration changes.",
	"offline.same":           "The finding for your configuration stays the same.",
	"offline.changes":        "Your finding:",
	"offline.becomes":        "{before} → {after}",
	"offline.power":          "{power}: {change}",
	"offline.facts":          "Facts that change: {n}.",
	"offline.added":          "New: {fact}",
	"offline.removed":        "No longer told: {fact}",
	"offline.more":           "And {n} more.",
	"offline.fact":           "{entry} – {property}: {value}",
	"offline.contested":      "contested ({values})",

	// An address that is not kept, asked for without a network.
	"offline.absent.title": "Not there without a network",
	"offline.absent":       "The pages of this site are kept in your browser, but this address is not among them, and there is no network now.",
	"offline.absent.take":  "Pictures and memos of the cases can be made without a network: open the case in the calculator and go to “{take}”.",
	"offline.absent.back":  "To the calculator",

	// The calculator in one file.
	"single.title":       "Sovereignty calculator, in one file",
	"single.starting":    "The calculator is starting.",
	"single.unsupported": "This browser cannot run the calculator, because WebAssembly is missing or switched off.",
	"single.unloaded":    "The calculator could not be started: the file is damaged, or the browser is older than it needs. Compare the file’s checksum with the one on the page that offers it.",
	"single.stopped":     "The calculator has stopped because of a mistake in it. Reload the page to go on.",
	"single.no-script":   "This file is a program and needs JavaScript, which is off.",
	"single.about":       "This is the calculator in one file, with edition {edition} of the facts. It needs no network and sends nothing. Links to sources lead to the web.",
	"single.elsewhere":   "The page {page} is not in this file, which holds the calculator, the comparison of two systems and the page for many. It is on the site from which the file comes.",
	"single.site":        "There it is at",
}
