package report

import (
	"fmt"
	"io"
	"strings"

	"sovcalc/app/words"
)

// RulesText writes a list of rules for a reader at a terminal.
func RulesText(w io.Writer, list []RuleLine, l *words.Language) error {
	p := printer{w: w}
	for _, r := range list {
		p.line("%-26s %s · %s\n    %s", r.ID, cells(r.Cells, l), l.Say("judgement."+r.Judgement), r.Statement)
	}
	return p.err
}

// RulesMarkdown writes a list of rules as a table.
func RulesMarkdown(w io.Writer, list []RuleLine, l *words.Language) error {
	p := printer{w: w}
	p.line("# %s\n\n| %s | %s | %s | %s |\n| --- | --- | --- | --- |", l.Say("memo.rule.title"),
		l.Say("memo.rule"), l.Say("memo.rule.says"), l.Say("memo.rule.judgement"), l.Say("memo.rule.cells"))
	for _, r := range list {
		p.line("| `%s` | %s | %s | %s |", r.ID, escape(r.Statement), l.Say("judgement."+r.Judgement), cells(r.Cells, l))
	}
	return p.err
}

// Text writes a rule for a reader at a terminal.
func (r Rule) Text(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("%s\n%s", r.ID, r.Statement)
	r.parts(l, func(label, text string) { p.line("\n%s\n  %s", label, text) })
	p.line("\n%s", l.Say("memo.rule.reasons"))
	for _, reason := range r.Reasons {
		p.line("  %s", reason.Text)
	}
	r.cases(l, func(label string, list []Bound) {
		p.line("\n%s", label)
		for _, b := range list {
			p.line("  %s (%s): %s", b.Name, b.Case, b.asks(l))
		}
	})
	return p.err
}

// Markdown writes a rule.
func (r Rule) Markdown(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("# `%s`\n\n%s\n", r.ID, escape(r.Statement))
	r.parts(l, func(label, text string) {
		if label == l.Say("memo.rule.source") {
			text = link(r.Source, r.SourceURL)
		} else {
			text = escape(text)
		}
		p.line("- **%s:** %s", label, text)
	})
	p.line("\n## %s\n", l.Say("memo.rule.reasons"))
	for _, reason := range r.Reasons {
		p.line("- %s", escape(reason.Text))
	}
	r.cases(l, func(label string, list []Bound) {
		p.line("\n## %s\n", label)
		for _, b := range list {
			p.line("- %s (`%s`): %s", escape(b.Name), b.Case, b.asks(l))
		}
	})
	return p.err
}

// parts gives the labelled parts of a rule in order.
func (r Rule) parts(l *words.Language, give func(label, text string)) {
	give(l.Say("memo.rule.judgement"), l.Say("judgement."+r.Judgement))
	give(l.Say("memo.rule.cells"), cells(r.Cells, l))
	give(l.Say("memo.rule.rationale"), r.Rationale)
	give(l.Say("memo.rule.source"), strings.TrimSpace(r.Source+" "+r.SourceURL))
	give(l.Say("memo.rule.unless"), r.Unless)
}

// cases gives the labelled lists of cases that are not empty.
func (r Rule) cases(l *words.Language, give func(label string, list []Bound)) {
	switch {
	case len(r.Binds) > 0:
		give(l.Say("memo.rule.binds"), r.Binds)
	case len(r.Frees) == 0:
		give(l.Say("memo.rule.binds.none"), nil)
	}
	if len(r.Frees) > 0 {
		give(l.Say("memo.rule.frees"), r.Frees)
	}
}

// asks names the questions of a case.
func (b Bound) asks(l *words.Language) string {
	list := make([]string, len(b.Questions))
	for i, q := range b.Questions {
		list[i] = l.Lowered(l.Say("question." + q))
	}
	return l.Row(list)
}

func cells(list []RuleCell, l *words.Language) string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = fmt.Sprintf("%s × %s", l.Lowered(l.Say("question."+c.Question)), l.Lowered(l.Say("layer."+c.Layer)))
	}
	return l.Row(out)
}
