package words

// enMemo are the headings and sentences of the memo and of the list of rules,
// and what is said of a reader's own entries.
var enMemo = map[string]string{
	"fact.own":         "your own statement",
	"fact.own.some":    "{n} {n|is your own statement|are your own statements}",
	"notice.own-entry": "{a} is an entry of your own: what is said of it is your own statement, without a source.",

	"memo.title":         "Who holds the levers?",
	"memo.system":        "The system",
	"memo.choice":        "Choice",
	"memo.value":         "Answer",
	"memo.question":      "Question",
	"memo.hands":         "In whose hands",
	"memo.layers":        "Layers and holders",
	"memo.holders":       "Held by",
	"memo.nothing":       "No lever was found.",
	"memo.unknowns":      "Not known",
	"memo.rule":          "Rule",
	"memo.grip.decisive": "decisive",
	"memo.grip.strong":   "strong",
	"memo.grip.weak":     "weak",
	"memo.reproduce":     "Reproduce this",
	"memo.command":       "The edition of the facts is {edition}. The same command gives the same answer:",
	"memo.command.own":   "The edition of the facts is {edition}, with entries of your own: give the file that states them in place of the configuration. Without it, the command says what is missing:",

	"memo.rule.judgement":  "Judgement",
	"memo.rule.cells":      "Cells",
	"memo.rule.rationale":  "Why it is one",
	"memo.rule.source":     "Source",
	"memo.rule.unless":     "Nothing is found when",
	"memo.rule.reasons":    "What it may say",
	"memo.rule.binds":      "Cases in which it decides an answer",
	"memo.rule.binds.none": "It decides an answer in no case of the catalogue",
	"memo.rule.frees":      "Cases in which, by it, nobody holds anything in a layer",
	"memo.rule.title":      "Rules",
	"memo.rule.says":       "What it finds",
}
