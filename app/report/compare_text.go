package report

import (
	"io"
	"strings"

	"sovcalc/app/words"
)

// Text writes the comparison for a reader at a terminal.
func (c *Comparison) Text(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("%s", c.Summary)
	for _, side := range []struct {
		id string
		*Side
	}{{"compare.before", &c.Before}, {"compare.after", &c.After}} {
		p.line("\n%s\n  %s", pair(l, l.Say(side.id), side.Vector), side.Headline)
		for _, n := range side.Hindrances {
			p.line("  ! %s", n.Text)
		}
	}
	p.line("")
	for _, q := range c.Questions {
		p.line("%s %s %s > %s", questionColumn(l, q.ID), asksColumn(l, q.ID), q.Before, q.After)
	}
	list := func(id, sign string, levers []Held) {
		if len(levers) > 0 {
			p.line("\n%s", l.Say(id))
		}
		for _, v := range levers {
			p.line("  %s %s  %s %s %s", sign, v.Level, layerColumn(l, v.Layer), questionColumn(l, v.Question), v.Because)
		}
	}
	list("compare.list.gone", "-", c.Removed)
	list("compare.list.new", "+", c.Added)
	if len(c.Moved) > 0 {
		p.line("\n%s", l.Say("compare.list.moved"))
	}
	for _, m := range c.Moved {
		p.line("  %s %s %s %s > %s", arrows[m.Direction], layerColumn(l, m.Layer), questionColumn(l, m.Question), handsOver(l, m.From), handsOver(l, m.To))
	}
	if len(c.Changed) > 0 {
		p.line("\n%s", l.Say("compare.list.other"))
	}
	for _, s := range c.Changed {
		p.line("  ~ %s > %s  %s %s %s", s.Before, s.After, layerColumn(l, s.Lever.Layer), questionColumn(l, s.Lever.Question), s.Lever.Because)
	}
	p.line("\n%s", l.Say("text.edition", words.P("edition", c.Edition)))
	return p.err
}

// arrows mark where a power moves.
var arrows = map[string]string{"home": "<", "away": ">", "across": "="}

// handsOver names the holders of one side of a move, each once, with the
// jurisdictions that bind them.
func handsOver(l *words.Language, levers []Held) string {
	var names []string
	seen := map[string]int{}
	codes := [][]string{}
	for _, v := range levers {
		at, known := seen[v.Holder.Actor]
		if !known {
			at = len(names)
			seen[v.Holder.Actor] = at
			names, codes = append(names, v.Holder.Name), append(codes, nil)
		}
		codes[at] = append(codes[at], v.Holder.Jurisdictions...)
	}
	for i := range names {
		if len(codes[i]) > 0 {
			names[i] = l.Say("compare.held", words.P("holder", names[i]), words.P("law", strings.Join(codes[i], " ")))
		}
	}
	return l.Row(names)
}

// Markdown writes the comparison as a document. All texts are escaped.
func (c *Comparison) Markdown(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("# %s\n\n%s", l.Say("compare.title"), escape(c.Summary))
	for _, side := range []struct {
		id string
		*Side
	}{{"compare.before", &c.Before}, {"compare.after", &c.After}} {
		p.line("\n## %s\n\n%s\n\n`%s`", l.Say(side.id), escape(side.Headline), side.Vector)
		for _, n := range side.Hindrances {
			p.line("\n> %s", escape(n.Text))
		}
	}
	p.line("\n## %s\n\n| | %s | %s |\n| --- | --- | --- |", l.Say("compare.questions"), l.Say("compare.before"), l.Say("compare.after"))
	for _, q := range c.Questions {
		p.line("| %s | %s | %s |", l.Say("asks."+q.ID), trimmed(q.Before), trimmed(q.After))
	}
	list := func(id string, levers []Held) {
		if len(levers) > 0 {
			p.line("\n## %s\n", l.Say(id))
		}
		for _, v := range levers {
			p.line("- %s, %s (%s): %s", l.Say("layer."+v.Layer), l.Say("question."+v.Question), trimmed(v.Level), escape(v.Because))
		}
	}
	list("compare.list.gone", c.Removed)
	list("compare.list.new", c.Added)
	if len(c.Moved) > 0 {
		p.line("\n## %s\n", l.Say("compare.list.moved"))
	}
	for _, m := range c.Moved {
		p.line("- %s", pair(l, l.Row([]string{l.Say("layer." + m.Layer), l.Say("question." + m.Question)}), escape(handsOver(l, m.From))+" → "+escape(handsOver(l, m.To))))
	}
	if len(c.Changed) > 0 {
		p.line("\n## %s\n", l.Say("compare.list.other"))
	}
	for _, s := range c.Changed {
		p.line("- %s, %s (%s → %s): %s", l.Say("layer."+s.Lever.Layer), l.Say("question."+s.Lever.Question), trimmed(s.Before), trimmed(s.After), escape(s.Lever.Because))
	}
	p.line("\n%s", c.Edition)
	return p.err
}

// trimmed is a level without the space that lines up columns.
func trimmed(v Level) string { return strings.TrimSpace(v.String()) }
