package words

// enSwaps are the sentences about comparisons, swaps, the search and the
// roadmap in English.
var enSwaps = map[string]string{
	// What a change is.
	"change":       "{choice}: {after} instead of {before}.",
	"change.first": "{choice}: {after}.",
	"change.with":  "{value} ({access})",

	// What differs.
	"compare.title":       "What differs",
	"compare.before":      "Before",
	"compare.after":       "After",
	"compare.same":        "Nothing differs.",
	"compare.counts":      "Of the levers, {list}.",
	"compare.removed":     "{n} {c|goes|go}",
	"compare.added":       "{n} {c|is|are} new",
	"compare.moved":       "{n} {c|changes|change} hands",
	"compare.eased":       "{n} {c|weakens|weaken}",
	"compare.firmer":      "{n} {c|grows|grow} firmer",
	"compare.home":        "{to} at home {t|holds|hold} what {from} held.",
	"compare.away":        "What {from} at home held, {to} {t|holds|hold}.",
	"compare.trades":      "This trades {gone} for {come}.",
	"compare.hands":       "{to} {t|holds|hold} what {from} held.",
	"compare.powers":      "Before, {before} of the six powers {b|was|were} one’s own or decided at home; after, {after} {a|is|are}.",
	"compare.powers.same": "As before, {before} of the six powers {b|is|are} one’s own or decided at home.",
	"compare.questions":   "The six questions",
	"compare.list.gone":   "Levers that go",
	"compare.list.new":    "Levers that are new",
	"compare.list.moved":  "Levers that change hands",
	"compare.list.other":  "Levers that stay, at another level",
	"compare.held":        "{holder} ({law})",

	// What keeps a change from being made today.
	"hindrance.not-fitting":    "{a} is not offered in this way.",
	"hindrance.not-trained":    "{a} would have to be trained anew, by its recipe.",
	"hindrance.not-served":     "{a} is not known to serve {b}.",
	"hindrance.not-offered":    "{a} is not known to go so far: {b}.",
	"hindrance.chip-not-there": "{a} is known to have other accelerators than {b}.",
	"hindrance.chip-not-yet":   "{a} is not sold yet.",
	"hindrance.chip-kept":      "{a} is sold in the country of {b} alone.",

	// The search.
	"search.title":      "The best that can be reached",
	"search.tried":      "{tried} combinations were tried; {allowed} of them can be had and hold nothing that is ruled out.",
	"search.tried.any":  "{tried} combinations were tried; {allowed} of them hold nothing that is ruled out.",
	"search.none":       "None of them can be had, or each holds something that is ruled out.",
	"search.held":       "{n} {c|leaves|leave} {held} of six powers one’s own or decided at home.",
	"search.ties":       "{n} {c|comes|come} to the same as the first; listed first are those that change least.",
	"search.changes":    "{n} {c|choice|choices} changed",
	"search.as-is":      "as it is",
	"search.remaining":  "What remains",
	"search.mean":       "mean level {mean}",
	"search.mean.range": "mean level {lo} to {hi}",

	// The roadmap.
	"roadmap.title":        "The road out",
	"roadmap.assess":       "First: find out",
	"roadmap.foundation":   "Then: what can be changed today",
	"roadmap.independence": "In the long run: what remains",
	"assess.choice":        "“{choice}” is not answered. To know it would narrow {what}.",
	"assess.assumed":       "“{choice}” is not answered and taken at its usual value. The answer decides {what}.",
	"assess.fact":          "“{property}” of {entry} is not known. To know it would narrow {what}.",
	"assess.contested":     "“{property}” of {entry} is contested. To settle it would narrow {what}.",
	"assess.question":      "“{asks}” ({range})",
	"assess.cells":         "a part of {list}",
	"assess.cell":          "“{question}” ({layer})",
	"remaining.best":       "The best that can be had today leaves {n} of six powers one’s own or decided at home.",
	"remaining.already":    "Nothing in the catalogue that can be had today is better.",
	"remaining.none":       "Nothing remains that others hold.",
	"remedy.own-model":     "Only training a model of one’s own, or rebuilding one by its recipe, takes away the levers that {holders} {h|holds|hold}.",
	"remedy.own-staff":     "Only staff of one’s own takes away the levers that {holders} {h|holds|hold}.",
	"remedy.second-source": "Only a second source of chips, or one at home, takes away the levers that {holders} {h|holds|hold}.",
	"remedy.none":          "Neither a model, staff nor a source of chips of one’s own takes away the levers that {holders} {h|holds|hold}.",
}
