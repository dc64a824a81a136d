package report

import (
	"fmt"
	"io"
	"strings"

	"sovcalc/app/words"
)

// Text writes the report for a reader at a terminal: the finding, the six
// answers, the layers, then every lever with its reason, rule and facts.
func (r *Report) Text(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("%s", r.Headline)
	for _, n := range r.Notices {
		p.line("! %s", n.Text)
	}
	p.line("")
	for _, q := range r.Questions {
		p.line("%s %s %s  %s", questionColumn(l, q.ID), asksColumn(l, q.ID), q.Level, q.Answer)
	}
	p.line("")
	for i := len(r.Layers) - 1; i >= 0; i-- {
		layer := r.Layers[i]
		p.line("%s %s  %s", layerColumn(l, layer.ID), layer.Level, holders(l, layer.Holders))
	}
	for _, q := range r.Questions {
		p.line("\n%s", l.Say("asks."+q.ID))
		for _, v := range r.Levers {
			if v.Question == q.ID {
				p.lever(l, v)
			}
		}
		for _, v := range r.Reliefs {
			if v.Question == q.ID {
				p.line("  %s  %s %s", mark(v.Possible), layerColumn(l, v.Layer), v.Because)
			}
		}
	}
	p.line("")
	for _, a := range r.Assumptions {
		name, value := r.assumed(l, a)
		p.line("%s", l.Say("text.assumed", words.P("detail", name), words.P("value", value), words.P("entry", r.called(l, a.Fact.Entry))))
	}
	p.line("%s\n%s", r.Vector, l.Say("text.edition", words.P("edition", r.Edition)))
	return p.err
}

func mark(possible bool) string {
	if possible {
		return "?  "
	}
	return "·  "
}

// String writes a level as 2, or as 0–2.
func (l Level) String() string {
	if l.Lo == l.Hi {
		return fmt.Sprintf("%d  ", l.Lo)
	}
	return fmt.Sprintf("%d–%d", l.Lo, l.Hi)
}

func holders(l *words.Language, list []Holder) string {
	names := make([]string, len(list))
	for i, h := range list {
		names[i] = h.Name
		if len(h.Jurisdictions) > 0 && h.Actor != h.Jurisdictions[0] {
			names[i] += " [" + strings.Join(h.Jurisdictions, " ") + "]"
		}
	}
	return l.Row(names)
}

// A printer writes lines and keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintln(p.w, strings.TrimRight(fmt.Sprintf(format, args...), " "))
	}
}

func (p *printer) lever(l *words.Language, v Lever) {
	p.line("  %s  %s %s", v.Level, layerColumn(l, v.Layer), v.Because)
	oldest, low, own := "", 0, 0
	for _, f := range v.Facts {
		if f.AsOf != "" && (oldest == "" || f.AsOf < oldest) {
			oldest = f.AsOf
		}
		if f.Confidence == "low" {
			low++
		}
		if f.Own {
			own++
		}
	}
	p.line("                 %s · %s", v.Rule, standing(l, v))
	basis := []string{l.Say("text.facts", words.N("n", len(v.Facts)))}
	if oldest != "" {
		basis = append(basis, l.Say("text.oldest", words.P("date", l.Date(oldest))))
	}
	basis = append(basis, l.Say("text.low", words.N("n", low)))
	if own > 0 {
		basis = append(basis, l.Say("fact.own.some", words.N("n", own)))
	}
	p.line("                 %s", l.Row(basis))
}
