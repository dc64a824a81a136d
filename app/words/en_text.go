package words

// enText are the words of the report for a terminal.
var enText = map[string]string{
	"text.assumed":          "assumed: {detail} – {value} (usual for {entry})",
	"text.edition":          "edition {edition}",
	"text.standing":         "{grip}, {horizon}; holder {relation}",
	"text.pair":             "{name}: {value}",
	"text.or":               " or ",
	"text.facts":            "{n} facts",
	"text.oldest":           "oldest {date}",
	"text.low":              "{n} of low confidence",
	"text.grip.decisive":    "decisive",
	"text.grip.strong":      "strong",
	"text.grip.weak":        "weak",
	"text.horizon.now":      "now",
	"text.horizon.weeks":    "weeks",
	"text.horizon.months":   "months",
	"text.horizon.years":    "years",
	"text.relation.own":     "own",
	"text.relation.commons": "commons",
	"text.relation.home":    "home",
	"text.relation.ally":    "ally",
	"text.relation.entered": "entered",
	"text.relation.reached": "reached",
	"text.relation.foreign": "foreign",
}
