package words

// enFilter are the words for looking at a part of the levers.
var enFilter = map[string]string{
	"filter.title":    "Levers: {what}",
	"filter.cell":     "{layer}, {power}",
	"filter.all":      "Show everything",
	"filter.only":     "Only its levers",
	"filter.only.of":  " – {holder}",
	"filter.shown":    "Only “{what}”: {n} of {all} shown.",
	"filter.none":     "There is no such lever.",
	"filter.said":     "Only “{what}”: {n} of {all} levers shown.",
	"filter.said.all": "All {all} levers shown.",
	"finding.same":    "The finding is the same.",
	"cut.said":        "{what}: {outcome}",
}
