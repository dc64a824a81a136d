package report

import (
	"strings"
	"unicode/utf8"

	"sovcalc/app/lever"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// The columns of a report for a terminal are as wide as the longest label of
// the language.

func layerColumn(l *words.Language, id string) string {
	ids := make([]string, len(stack.Layers()))
	for i, layer := range stack.Layers() {
		ids[i] = string(layer)
	}
	return column(l, "layer.", id, ids, 1)
}

func questionColumn(l *words.Language, id string) string {
	return column(l, "question.", id, questionIDs(), 1)
}

func asksColumn(l *words.Language, id string) string {
	return column(l, "asks.", id, questionIDs(), 2)
}

func verdictColumn(l *words.Language, id string) string {
	return column(l, "verdict.", id, []string{"met", "not-met", "undetermined"}, 1)
}

func questionIDs() []string {
	ids := make([]string, len(lever.Questions()))
	for i, q := range lever.Questions() {
		ids[i] = string(q)
	}
	return ids
}

// column is a label with spaces up to the width of the longest, and some more.
func column(l *words.Language, prefix, id string, ids []string, more int) string {
	width := 0
	for _, other := range ids {
		width = max(width, utf8.RuneCountInString(l.Say(prefix+other)))
	}
	label := l.Say(prefix + id)
	return label + strings.Repeat(" ", max(0, width+more-utf8.RuneCountInString(label)))
}

// pair is a label and what it has.
func pair(l *words.Language, name, value string) string {
	return l.Say("text.pair", words.P("name", name), words.P("value", value))
}
