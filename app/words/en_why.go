package words

// enWhy are the words that open what something rests on.
var enWhy = map[string]string{
	"why.finding":            "Why",
	"why.powers":             "What decides each power",
	"why.places":             "Where it is",
	"why.service":            "Whether it is in service",
	"why.rests":              "What it rests on",
	"why.choice":             "your choice",
	"why.otherwise":          "What the rule says otherwise",
	"why.otherwise.lead":     "The choices and facts above do not lead to these branches.",
	"why.silent":             "{n} {n|rule|rules} found nothing here, and why",
	"why.nothing":            "nothing found",
	"exposure.through.title": "Through which levers",
	"exposure.through":       "{state}: {n} {n|lever|levers}",
	"cut.why":                "because of {n} {n|lever|levers}",
}
