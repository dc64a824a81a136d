package words

// enText are the words of the report for a terminal.
var enText = map[string]string{
	"text.assumed": "assumed: {detail} – {value} (usual for {entry})",
	"text.edition": "edition {edition}",
	"text.pair":    "{name}: {value}",
	"text.facts":   "{n} {n|fact|facts}",
	"text.oldest":  "oldest {date}",
	"text.low":     "{n} of low confidence",
}
