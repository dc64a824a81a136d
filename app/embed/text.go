package embed

import (
	"strings"
	"unicode/utf8"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/report/markdown"
	"sovcalc/app/words"
)

// An answer is one of the six in words.
type answer struct{ asks, who, level string }

func (f Finding) answers() []answer {
	list := make([]answer, len(f.Profile.Questions))
	for i := range f.Profile.Questions {
		q := &f.Profile.Questions[i]
		list[i] = answer{f.say("asks." + string(q.ID)), f.Language.Who(f.Profile, q), f.say("embed.level", words.P("level", f.Language.Level(q.Level)))}
	}
	return list
}

// grid is the picture as a table of signs: a row for each layer, the model
// near the top, and a column for each question.
func (f Finding) grid() (head []string, rows [][]string) {
	head = []string{f.say("board.layer")}
	for _, q := range lever.Questions() {
		head = append(head, f.say("power."+string(q)))
	}
	for i := len(f.Profile.Layers) - 1; i >= 0; i-- {
		l := f.Profile.Layers[i].ID
		row := []string{f.say("layer." + string(l))}
		for _, q := range lever.Questions() {
			row = append(row, f.sign(f.Profile.Cell(l, q)))
		}
		rows = append(rows, row)
	}
	return head, rows
}

func (f Finding) sign(cell *profile.Cell) string {
	if cell == nil {
		return f.say("embed.sign.none")
	}
	return f.say("embed.sign." + string(profile.ClassOf(cell.Level)))
}

// Text is the finding for places that take no markup.
func (f Finding) Text() string {
	var b strings.Builder
	b.WriteString(f.Title() + "\n" + f.Language.Headline(f.Profile) + "\n")
	for _, n := range f.Profile.Stack.Notices {
		b.WriteString(f.Language.Notice(f.Profile.Stack, n) + "\n")
	}
	b.WriteString("\n")
	for _, a := range f.answers() {
		b.WriteString(a.asks + " " + a.who + " " + a.level + "\n")
	}
	head, rows := f.grid()
	widths := make([]int, len(head))
	for _, row := range append(rows, head) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	b.WriteString("\n")
	for _, row := range append([][]string{head}, rows...) {
		line := ""
		for i, cell := range row {
			line += cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	b.WriteString(f.say("embed.symbols") + "\n\n" + f.say("embed.source", words.P("edition", f.Edition)) + "\n" + f.Full() + "\n")
	return b.String()
}

// Markdown is the finding for places that take Markdown.
func (f Finding) Markdown() string {
	text := markdown.Text
	var b strings.Builder
	b.WriteString("**" + text(f.Title()) + "**\n\n")
	for i, s := range f.Language.Finding(f.Profile) {
		if i == 0 {
			b.WriteString("**" + text(s) + "**")
			continue
		}
		b.WriteString(" " + text(s))
	}
	b.WriteString("\n\n")
	for _, n := range f.Profile.Stack.Notices {
		b.WriteString("*" + text(f.Language.Notice(f.Profile.Stack, n)) + "*\n\n")
	}
	for _, a := range f.answers() {
		b.WriteString("- **" + text(a.asks) + "** " + text(a.who) + " " + text(a.level) + "\n")
	}
	head, rows := f.grid()
	b.WriteString("\n")
	for i, row := range append([][]string{head}, rows...) {
		for _, cell := range row {
			b.WriteString("| " + text(cell) + " ")
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString("|" + strings.Repeat(" --- |", len(head)) + "\n")
		}
	}
	b.WriteString("\n" + text(f.say("embed.symbols")) + "\n\n" +
		markdown.Link(f.say("embed.source", words.P("edition", f.Edition)), f.Full()) + "\n")
	return b.String()
}
