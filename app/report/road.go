package report

import (
	"io"

	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// RoadSchema names the version of the roadmap JSON.
const RoadSchema = "sovcalc.roadmap/1"

// A Road is what can be done about a configuration, as it is written out.
type Road struct {
	Schema   string `json:"schema"`
	Edition  string `json:"edition"`
	Language string `json:"language,omitempty"`
	Vector   string `json:"vector"`
	Headline string `json:"headline"`
	Roadmap
}

// RoadOf makes the written form of a roadmap. Without a best configuration
// that can be reached, the last phase is left out.
func RoadOf(p, best *profile.Profile, l *words.Language) *Road {
	r := &Road{
		Schema: RoadSchema, Edition: p.Stack.Catalog.Edition, Vector: p.Stack.Configuration.Vector(), Headline: l.Headline(p),
		Roadmap: roadmapOf(p, p.Roadmap(best), l),
	}
	if l != words.English {
		r.Language = l.Tag
	}
	return r
}

// phases gives the sentences of the phases that have any, each under its name.
func (r *Road) phases(l *words.Language, give func(name string, sentences []string)) {
	var assess, foundation, independence []string
	for _, u := range r.Assess {
		assess = append(assess, u.Text)
	}
	for _, s := range r.Foundation {
		foundation = append(foundation, s.Change.Text+" "+s.Text)
	}
	if b := r.Remaining; b != nil {
		independence = append(independence, b.Text)
		for _, remedy := range b.Remedies {
			independence = append(independence, remedy.Text)
		}
	}
	for _, phase := range []struct {
		name      string
		sentences []string
	}{{"roadmap.assess", assess}, {"roadmap.foundation", foundation}, {"roadmap.independence", independence}} {
		if len(phase.sentences) > 0 {
			give(l.Say(phase.name), phase.sentences)
		}
	}
}

// Text writes the roadmap for a reader at a terminal.
func (r *Road) Text(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("%s", r.Headline)
	r.phases(l, func(name string, sentences []string) {
		p.line("\n%s", name)
		for _, s := range sentences {
			p.line("  %s", s)
		}
	})
	if r.Remaining != nil {
		p.line("\n%s", r.Remaining.Vector)
	}
	p.line("%s", l.Say("text.edition", words.P("edition", r.Edition)))
	return p.err
}

// Markdown writes the roadmap as a document.
func (r *Road) Markdown(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("# %s\n\n%s", l.Say("roadmap.title"), escape(r.Headline))
	r.phases(l, func(name string, sentences []string) {
		p.line("\n## %s\n", name)
		for _, s := range sentences {
			p.line("- %s", escape(s))
		}
	})
	if r.Remaining != nil {
		p.line("\n`%s`", r.Remaining.Vector)
	}
	p.line("\n%s", r.Edition)
	return p.err
}
