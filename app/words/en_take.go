package words

// enTake are the labels and sentences by which a finding is taken away.
var enTake = map[string]string{
	"case.compare":       "Compare it with another",
	"case.take":          "Take it with you:",
	"case.take.svg":      "Picture (SVG)",
	"case.take.png":      "Picture for previews (PNG)",
	"case.take.markdown": "Memo (Markdown)",
}
