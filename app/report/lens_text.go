package report

import (
	"io"
	"slices"

	"sovcalc/app/words"
)

// signs mark the verdicts of tests in text.
var signs = map[string]string{"met": "+", "not-met": "-", "undetermined": "?"}

// Text writes the definitions for a reader at a terminal.
func (d *Definitions) Text(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("%s", d.Gap.Text)
	for _, v := range d.Lenses {
		p.line("\n%s %s (%s)", verdictColumn(l, v.Verdict), v.Name, v.Who)
		p.line("    %s", v.Test)
		p.because(&v)
	}
	p.line("")
	for _, c := range d.Claims {
		p.line("%s", l.Say("claim.line", words.P("phrase", c.Phrase), words.P("text", c.Text)))
		p.changed("-", c.Removed)
		p.changed("~", c.Weakened)
	}
	p.line("\n%s\n%s", d.Vector, l.Say("text.edition", words.P("edition", d.Edition)))
	return p.err
}

// Markdown writes the definitions as a document. All texts are escaped.
func (d *Definitions) Markdown(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("# %s\n\n%s\n", l.Say("lenses.title"), escape(d.Gap.Text))
	p.line("| %s | %s | %s |\n| --- | --- | --- |", l.Say("lenses.definition"), l.Say("lenses.who"), l.Say("lenses.verdict"))
	for _, v := range d.Lenses {
		p.line("| %s | %s | %s |", escape(v.Name), escape(v.Who), l.Say("verdict."+v.Verdict))
	}
	for _, v := range d.Lenses {
		p.chapter("\n##", &v, l)
	}
	p.line("\n## %s\n\n| %s | %s |\n| --- | --- |", l.Say("claims.title"), l.Say("claims.phrase"), l.Say("claims.changes"))
	for _, c := range d.Claims {
		p.line("| %s | %s |", escape(c.Phrase), escape(c.Text))
	}
	p.line("\n`%s`\n\n%s", d.Vector, d.Edition)
	return p.err
}

// because writes why a definition is met or not.
func (p *printer) because(v *Lens) {
	for _, b := range v.Because {
		p.line("  %s %s", signs[b.Verdict], b.Text)
	}
	for _, s := range v.Support {
		p.line("    %s", s.Text)
	}
}

// chapter writes a definition with its verdict as a part of a document.
func (p *printer) chapter(heading string, v *Lens, l *words.Language) {
	p.line("%s %s\n\n%s\n", heading, pair(l, escape(v.Name), l.Say("verdict."+v.Verdict)), escape(v.Test))
	for _, b := range v.Because {
		p.line("- %s", pair(l, l.Say("verdict."+b.Verdict), escape(b.Text)))
	}
	for _, s := range v.Support {
		p.line("- %s", escape(s.Text))
	}
	p.source(l, v.Who, v.Source, v.Notes)
}

// changed writes the levers that a claim would remove or weaken. One rule may
// have the same to say of several questions: it is said once.
func (p *printer) changed(sign string, list []Changed) {
	for i, v := range list {
		if !slices.ContainsFunc(list[:i], func(o Changed) bool { return o.Because == v.Because }) {
			p.line("  %s %s", sign, v.Because)
		}
	}
}

// LensesText writes what every lens is for a reader at a terminal.
func LensesText(w io.Writer, list []LensDefinition, l *words.Language) error {
	p := printer{w: w}
	for i, d := range list {
		if i > 0 {
			p.line("")
		}
		p.line("%s\n    %s", pair(l, d.ID, d.Name), d.Test)
		for _, n := range d.Notes {
			p.line("    %s", n)
		}
		p.line("    %s\n    %s", l.Say("lenses.says", words.P("who", d.Who)), d.Source.Name)
		if d.Source.URL != "" {
			p.line("    %s", d.Source.URL)
		}
		p.line("    %s", dated(l, d.Source))
	}
	return p.err
}

// LensesMarkdown writes what every lens is as a document.
func LensesMarkdown(w io.Writer, list []LensDefinition, l *words.Language) error {
	p := printer{w: w}
	p.line("# %s", l.Say("lenses.title"))
	for _, d := range list {
		p.line("\n## %s (`%s`)\n\n%s", escape(d.Name), d.ID, escape(d.Test))
		p.source(l, d.Who, d.Source, d.Notes)
	}
	return p.err
}

// source writes who says so and where, and the notes.
func (p *printer) source(l *words.Language, who string, s LensSource, notes []string) {
	for _, n := range notes {
		p.line("\n%s", escape(n))
	}
	p.line("\n%s %s, %s", escape(l.Say("lenses.says", words.P("who", who))), link(s.Name, s.URL), dated(l, s))
}

// dated says of when a source is.
func dated(l *words.Language, s LensSource) string {
	if s.Date == "" {
		return l.Say("lenses.undated")
	}
	return l.Say("fact.as-of", words.P("date", l.Date(s.Date)))
}
