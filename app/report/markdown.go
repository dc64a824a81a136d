package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// Markdown writes the report as a memo: the finding, the answers, every lever
// with its reason and rule, and every fact once, as a footnote with its
// sources. All texts are escaped, so that it can be pasted anywhere.
func (r *Report) Markdown(w io.Writer, l *words.Language) error {
	m := memo{Report: r, l: l}
	m.line("# %s\n\n%s", l.Say("memo.title"), escape(r.Headline))
	for _, n := range r.Notices {
		m.line("\n> %s", escape(n.Text))
	}
	m.system()
	m.questions()
	m.layers()
	for _, q := range r.Questions {
		m.line("\n## %s\n", l.Say("asks."+q.ID))
		m.findings(q.ID)
	}
	m.assumptions()
	m.unknowns()
	m.reproduce()
	for i := range m.notes {
		m.line("\n[^%d]: %s", i+1, m.fact(m.notes[i]))
	}
	_, err := io.WriteString(w, m.b.String())
	return err
}

// A memo is a report being written.
type memo struct {
	*Report
	l     *words.Language
	b     strings.Builder
	notes []Fact // the footnotes, in order
}

func (m *memo) line(format string, args ...any) { fmt.Fprintf(&m.b, format+"\n", args...) }

// level writes a level as 0–2, theirs to shared.
func (m *memo) level(v Level) string {
	return strings.TrimSpace(v.String()) + ", " + m.l.Mark(lever.Range{Lo: v.Lo, Hi: v.Hi})
}

func (m *memo) system() {
	m.line("\n## %s\n\n| %s | %s |\n| --- | --- |", m.l.Say("memo.system"), m.l.Say("memo.choice"), m.l.Say("memo.value"))
	for _, d := range configuration.Definitions() {
		if v, ok := m.Configuration[d.Name]; ok {
			value := escape(m.chosen(m.l, d.Key, v))
			if d.Kind != "" && v != configuration.Unknown {
				value += " (`" + v + "`)"
			}
			m.line("| %s | %s |", m.l.Say("choice."+d.Name), value)
		}
	}
}

func (m *memo) questions() {
	m.line("\n## %s\n\n| %s | %s | %s |\n| --- | --- | --- |", m.l.Say("marks.title"),
		m.l.Say("memo.question"), m.l.Say("memo.hands"), m.l.Say("memo.holders"))
	for _, q := range m.Questions {
		m.line("| %s | %s | %s |", m.l.Say("asks."+q.ID), m.level(q.Level), escape(q.Answer))
	}
}

func (m *memo) layers() {
	m.line("\n## %s\n\n| %s | %s | %s |\n| --- | --- | --- |", m.l.Say("memo.layers"),
		m.l.Say("board.layer"), m.l.Say("memo.hands"), m.l.Say("memo.holders.law"))
	for _, layer := range slices.Backward(m.Layers) {
		m.line("| %s | %s | %s |", m.l.Say("layer."+layer.ID), m.level(layer.Level), escape(m.bound(m.l, layer.Holders)))
	}
}

func (m *memo) findings(question string) {
	found := false
	for _, v := range m.Levers {
		if v.Question == question {
			found = true
			m.finding(v.Layer, m.level(v.Level), v.Because, v.Rule, standing(m.l, v), v.Facts)
		}
	}
	for _, v := range m.Reliefs {
		if v.Question == question {
			found = true
			mark := "relief.mark"
			if v.Possible {
				mark = "relief.possible"
			}
			m.finding(v.Layer, m.l.Say(mark), v.Because, v.Rule, "", v.Facts)
		}
	}
	if !found {
		m.line("%s", m.l.Say("memo.nothing"))
	}
}

func (m *memo) finding(layer, level, because, rule, standing string, facts []Fact) {
	by := m.l.Say("memo.rule") + " `" + rule + "`"
	if standing != "" {
		by = pair(m.l, by, standing)
	}
	m.line("- **%s – %s.** %s\n  %s.%s", m.l.Say("layer."+layer), level, escape(because), by, m.refer(facts))
}

// refer numbers the facts as footnotes.
func (m *memo) refer(facts []Fact) string {
	var b strings.Builder
	for _, f := range facts {
		at := slices.IndexFunc(m.notes, func(o Fact) bool { return same(o, f) })
		if at < 0 {
			at = len(m.notes)
			m.notes = append(m.notes, f)
		}
		fmt.Fprintf(&b, " [^%d]", at+1)
	}
	return b.String()
}

func same(a, b Fact) bool {
	return a.Entry == b.Entry && a.Field == b.Field && a.Of == b.Of && a.Value == b.Value
}

// fact writes a footnote.
func (m *memo) fact(f Fact) string {
	var said string
	switch {
	case f.Value == configuration.Unknown && f.AsOf == "" && !f.Own:
		said = m.l.Say("fact.silent")
	case f.Value == configuration.Unknown:
		said = m.l.Say("fact.unknown")
	case len(f.Readings) > 0:
		said = m.l.Say("fact.contested")
	default:
		said = escape(m.value(m.l, f, f.values))
	}
	parts := []string{pair(m.l, m.subject(f), said)}
	for _, reading := range f.Readings {
		who, value := escape(reading.Who), escape(m.value(m.l, f, reading.values))
		parts = append(append(parts, m.l.Say("fact.position", words.P("who", who), words.P("value", value))), m.sources(reading.Sources)...)
	}
	if f.Note != "" {
		parts[len(parts)-1] += " (" + escape(f.Note) + ")"
	}
	var standing []string
	if f.AsOf != "" {
		standing = append(standing, m.l.Say("fact.as-of", words.P("date", m.l.Date(f.AsOf))))
	}
	if f.Confidence != "" {
		standing = append(standing, m.l.Say("confidence."+f.Confidence))
	}
	if f.Recalled {
		standing = append(standing, m.l.Say("fact.recalled"))
	}
	if f.Own {
		standing = append(standing, m.l.Say("fact.own"))
	}
	if len(standing) > 0 {
		parts[len(parts)-1] += " – " + m.l.Row(standing)
	}
	return m.l.Series(append(parts, m.sources(f.Sources)...)) + "."
}

// subject names what a fact is about: the entry, by its name and as it is
// looked up, and the property.
func (m *memo) subject(f Fact) string {
	return escape(m.called(m.l, f.Entry)) + " (`" + f.Entry + "`), " + escape(m.l.Lowered(m.property(m.l, f)))
}

// sources writes each source with its date.
func (m *memo) sources(list []Source) []string {
	var said []string
	for _, s := range list {
		text := link(s.Supports, s.URL)
		if s.AsOf != "" {
			text = m.l.Row([]string{text, m.l.Date(s.AsOf)})
		}
		said = append(said, text)
		if s.Via != "" {
			said = append(said, escape(s.Via))
		}
	}
	return said
}

func (m *memo) assumptions() {
	m.line("\n## %s\n", m.l.Say("assumptions.title"))
	for _, a := range m.Assumptions {
		name, value := m.assumed(m.l, a)
		m.line("- %s%s", pair(m.l, name, escape(value)), m.refer([]Fact{a.Fact}))
	}
	if len(m.Assumptions) == 0 {
		m.line("%s", m.l.Say("assumptions.none"))
	}
}

// unknowns lists what is not known or contested where it leaves a level open.
func (m *memo) unknowns() {
	var facts []Fact
	var choices []string
	for _, v := range m.Levers {
		if v.Level.Lo == v.Level.Hi {
			continue
		}
		for _, f := range v.Facts {
			if (f.Value == configuration.Unknown || len(f.Readings) > 0) && !slices.ContainsFunc(facts, func(o Fact) bool { return same(o, f) }) {
				facts = append(facts, f)
			}
		}
		for _, c := range v.Choices {
			if m.open(c) && !slices.Contains(choices, c) {
				choices = append(choices, c)
			}
		}
	}
	m.line("\n## %s\n", m.l.Say("memo.unknowns"))
	for _, c := range choices {
		m.line("- %s", pair(m.l, m.l.Say("choice."+c), m.l.Say("value.not-answered")))
	}
	for _, f := range facts {
		said := "value.unknown"
		if len(f.Readings) > 0 {
			said = "fact.contested"
		}
		m.line("- %s%s", pair(m.l, m.subject(f), m.l.Say(said)), m.refer([]Fact{f}))
	}
	if len(choices)+len(facts) == 0 {
		m.line("%s", m.l.Say("unknowns.none"))
	}
}

// open reports whether a choice has neither an answer nor a usual value.
func (m *memo) open(name string) bool {
	k, _ := configuration.Named(name)
	v := m.Configuration[name]
	return (v == "" || v == configuration.Unknown) && k.Definition().Default == "" &&
		!slices.ContainsFunc(m.Assumptions, func(a Assumption) bool { return a.Detail == name })
}

func (m *memo) reproduce() {
	id, argument := "memo.command", m.Vector
	if slices.ContainsFunc(m.Notices, func(n Notice) bool { return n.ID == stack.OwnEntry }) {
		id, argument = "memo.command.own", "FILE"
	}
	m.line("\n## %s\n\n%s\n\n```sh\nsovcalc profile --format markdown %s\n```\n\n`%s`\n\n%s", m.l.Say("memo.reproduce"),
		m.l.Say(id, words.P("edition", "`"+m.Edition+"`")), argument, m.Vector, m.l.Say("foot.honesty"))
}
