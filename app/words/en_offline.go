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
	"offline.same":           "The finding for your configuration stays the same.",
	"offline.changes":        "The finding for your configuration changes:",
	"offline.becomes":        "{before} → {after}",
	"offline.no-facts":       "No fact changes.",
	"offline.facts":          "Facts that change: {n}",
	"offline.added":          "New: {fact}",
	"offline.removed":        "No longer told: {fact}",
	"offline.more":           "And {n} more.",
	"offline.fact":           "{entry} – {property}: {value}",
	"offline.contested":      "contested ({values})",

	// An address that is not kept, asked for without a network.
	"offline.absent.title": "Not there without a network",
	"offline.absent":       "The pages of this site are kept in your browser, but this address is not among them, and there is no network now.",
	"offline.absent.back":  "To the calculator",
}
