package words

// enEdition are the sentences about what differs between two editions of the
// facts, in English.
var enEdition = map[string]string{
	"edition.from":          "From edition {before} to edition {after}",
	"edition.came":          "{at}: “{entry}” is new",
	"edition.gone":          "{at}: “{entry}” is gone",
	"edition.fact":          "{at}: {property} of “{entry}” was: {before}; and is: {after}",
	"edition.nothing":       "nothing",
	"edition.count":         "{n} {n|difference|differences}",
	"edition.level":         "{question} {before} → {after}",
	"edition.unread.before": "the earlier edition cannot read {part}: {why}",
	"edition.unread.after":  "the later edition cannot read {part}: {why}",
	"edition.system":        "{system}: {change}",
	"edition.systems":       "Systems that change: {changed} of {n}.",

	// On the page for many systems.
	"edition.title":    "What another edition says",
	"edition.facts":    "Facts that differ ({n})",
	"edition.none":     "The two editions say the same.",
	"edition.changed":  "Systems of which a level differs ({n})",
	"edition.same":     "No level of any system differs.",
	"edition.progress": "{done} of {of} systems put to both editions.",
	"edition.own":      "Left aside, because they state entries of their own, which no edition holds: {n}.",
	"edition.change":   "Change",
	"edition.more":     "And {n} more; all of them are told by the command “sovcalc diff-edition”.",
	"edition.leave":    "Leave this edition",
}
