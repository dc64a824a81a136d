package report

import (
	"io"
	"slices"

	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// LensOf is one definition; ok is false where there is none of this id.
func LensOf(id string, l *words.Language) (_ LensDefinition, ok bool) {
	for _, v := range profile.Lenses() {
		if v.ID == id {
			return definitionOf(v, l), true
		}
	}
	return LensDefinition{}, false
}

// A Verdict is what one definition says of a configuration.
type Verdict struct {
	Edition string `json:"edition"`
	Vector  string `json:"vector"`
	Lens
}

// VerdictOf turns one lens on a profile.
func VerdictOf(p *profile.Profile, id string, l *words.Language) Verdict {
	list := LensesOf(p, l)
	i := slices.IndexFunc(list, func(v Lens) bool { return v.ID == id })
	return Verdict{p.Stack.Catalog.Edition, p.Stack.Configuration.Vector(), list[i]}
}

// Text writes the verdict for a reader at a terminal, with the definition.
func (v *Verdict) Text(w io.Writer, l *words.Language) error {
	if err := LensesText(w, []LensDefinition{v.definition()}, l); err != nil {
		return err
	}
	p := printer{w: w}
	p.line("\n%s", l.Say("verdict."+v.Verdict))
	p.because(&v.Lens)
	p.line("\n%s\n%s", v.Vector, l.Say("text.edition", words.P("edition", v.Edition)))
	return p.err
}

// Markdown writes the verdict as a document. All texts are escaped.
func (v *Verdict) Markdown(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.chapter("#", &v.Lens, l)
	p.line("\n`%s`\n\n%s", v.Vector, v.Edition)
	return p.err
}

func (v *Verdict) definition() LensDefinition {
	return LensDefinition{v.ID, v.Name, v.Who, v.Source, v.Test, v.Notes}
}
