package words

// enRoad are the labels around the road out and the search on the page in
// English. The sentences themselves stand with the roadmap (enSwaps).
var enRoad = map[string]string{
	"road.name":            "{model} · {infrastructure}",
	"road.lead":            "What to find out, what can be changed today, how far one can get, and what only time, training and money would change.",
	"road.ask":             "Work out the road",
	"road.ask.why":         "This is worked out only when asked for, since in the end every combination of choices is tried. It takes a few seconds.",
	"road.working":         "Working: every combination is being tried. You can read on meanwhile.",
	"road.working.first":   "Working: the first steps are being worked out.",
	"road.assess.lead":     "What is not known and would narrow the result. What would narrow it most comes first.",
	"road.answer":          "Answer it",
	"road.answer.hidden":   ": {choice}",
	"road.foundation.lead": "Changes of one choice that take levers away, weaken them or bring them home, and make no answer worse.",
	"road.foundation.none": "There is no such change.",
	"road.best.lead":       "All choices are changed at once, in every combination that the catalogue allows. Home and the details stay as they are, and so does what is ticked here.",
	"road.keep":            "I will not change",
	"road.seek":            "Find the best",
	"road.kept":            "Not changed: {list}.",
	"road.tried":           "{tried} {t|combination was|combinations were} tried; {allowed} of them can be had today.",
	"road.same":            "{n} {c|other comes|others come} to the same as the first.",
	"road.shown":           "Shown are the best, each with another model or infrastructure; of equals, the one that changes least.",
	"road.already":         "None of them leaves more in one’s own hands than the present choice.",
	"road.as-is":           "This is the present choice.",
	"road.failed":          "The search could not be done: {reason}.",
	"road.make":            "Take this one",
	"road.done":            "It is changed. The browser’s Back button undoes it.",
	"road.remains.lead":    "In the first configuration above, others still hold levers. Each line is about a part of them, and says what it would take to remove it.",
	"road.remains.powers":  "powers: {powers}",
	"road.said":            "The search is done. {tried}",
}
