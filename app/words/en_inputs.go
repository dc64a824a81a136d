package words

// enInputs are the words of the controls that are not there at first.
var enInputs = map[string]string{
	"several.title":  "more than one",
	"several.chosen": "{n} chosen",
	"several.of":     " – {choice}",
	"several.more":   "Add to “{choice}”",
	"several.add":    "Add",
	"several.remove": "Remove",

	"detail.narrows": "would narrow: {questions}",
	"detail.assumed": "taken as: {value}",
	"detail.count":   "{n} {n|answer|answers} would narrow the result",
}
