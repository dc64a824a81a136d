package site

import (
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/words"
)

// A ruleRecord is what a rule asked and found in all cases.
type ruleRecord struct {
	choices []configuration.Key
	facts   []askedFact
	cases   []ruleCase
}

// An askedFact is a property of a kind of entry.
type askedFact struct {
	kind     catalog.Kind
	property catalog.Property
}

// A ruleCase is a case in which a rule found something: indices into the
// findings.
type ruleCase struct {
	c       *caseRecord
	binding []int // levers that decide a question
	levers  []int // the others
	reliefs []int
}

// ruleRecords goes through all cases once.
func ruleRecords(lib *library) map[string]*ruleRecord {
	all := map[string]*ruleRecord{}
	for _, r := range lever.Rules() {
		all[r.ID] = &ruleRecord{}
	}
	for i := range lib.cases {
		c := &lib.cases[i]
		f := &c.model.Profile.Findings
		binding := map[int]bool{}
		for _, q := range c.model.Profile.Questions {
			if q.Level.Lo < lever.Yours {
				for _, at := range q.Binding {
					binding[at] = true
				}
			}
		}
		for at := range f.Levers {
			r := all[f.Levers[at].Rule.ID]
			r.ask(f.Levers[at].Premises)
			if n := r.in(c); binding[at] {
				n.binding = append(n.binding, at)
			} else {
				n.levers = append(n.levers, at)
			}
		}
		for at := range f.Reliefs {
			r := all[f.Reliefs[at].Rule.ID]
			r.ask(f.Reliefs[at].Premises)
			n := r.in(c)
			n.reliefs = append(n.reliefs, at)
		}
		for _, s := range f.Silent {
			all[s.Rule.ID].ask(s.Premises)
		}
	}
	return all
}

func (r *ruleRecord) in(c *caseRecord) *ruleCase {
	if n := len(r.cases); n == 0 || r.cases[n-1].c != c {
		r.cases = append(r.cases, ruleCase{c: c})
	}
	return &r.cases[len(r.cases)-1]
}

func (r *ruleRecord) ask(premises []lever.Premise) {
	for _, p := range premises {
		switch {
		case p.IsChoice && !slices.Contains(r.choices, p.Key):
			r.choices = append(r.choices, p.Key)
		case !p.IsChoice && p.Entry != nil:
			if a := (askedFact{p.Entry.Kind, p.Property}); !slices.Contains(r.facts, a) {
				r.facts = append(r.facts, a)
			}
		}
	}
}

// A rulePage says what a rule finds and why, and where among the cases.
type rulePage struct {
	*frame
	ID, Rationale, Unless      string
	Judgement                  string
	Source                     sourceView
	Cells                      []string
	Reasons                    []string
	Choices                    []string
	Facts                      []askedView
	Binding, Levers, Relieving []ruleCaseView
	Cases                      int
}

type askedView struct {
	link
	Kind, Means string
}

// A ruleCaseView is a case and what the rule says there.
type ruleCaseView struct {
	link
	Powers string // over which it decides
	Says   []saysView
}

type saysView struct{ Text, Mark string }

func (lib *library) rulePage(f *frame, r *lever.Rule) rulePage {
	text, record := lib.language.Rule(r.ID), lib.rules[r.ID]
	page := rulePage{
		frame: f, ID: r.ID, Rationale: text.Rationale, Unless: text.Unless,
		Judgement: lib.say("judgement." + string(r.Judgement)),
		Source:    sourceView{Host: text.Source, Href: text.SourceURL}, Cases: len(lib.cases),
	}
	for _, c := range r.Cells {
		page.Cells = append(page.Cells, lib.say("rule.cell",
			words.P("layer", lib.say("layer."+string(c.Layer))), words.P("power", lib.say("power."+string(c.Question)))))
	}
	for _, id := range r.Reasons {
		if said := lib.language.Reason(id); !slices.Contains(page.Reasons, said) {
			page.Reasons = append(page.Reasons, said)
		}
	}
	for _, d := range configuration.Definitions() {
		if slices.Contains(record.choices, d.Key) {
			page.Choices = append(page.Choices, lib.say("choice."+d.Name))
		}
	}
	for _, k := range catalog.Kinds() {
		for _, d := range catalog.Definitions() {
			if !slices.Contains(record.facts, askedFact{k, d.Property}) || !slices.Contains(d.Kinds, k) {
				continue
			}
			page.Facts = append(page.Facts, askedView{
				link{lib.language.Property(lib.catalog, d.Property, ""), f.to("catalog/" + string(k) + "/#about-" + string(d.Property))},
				lib.say("kind.one." + string(k)), lib.language.Means(d),
			})
		}
	}
	for i := range record.cases {
		n := &record.cases[i]
		at := ruleCaseView{link: link{lib.language.Entry(n.c.entry), f.to(casePath(n.c.entry))}}
		if len(n.binding) > 0 {
			at.Powers = lib.powersOf(n.c.model.Profile.Binds(r))
		}
		page.Binding = lib.says(page.Binding, at, n, n.binding)
		if len(n.binding) == 0 {
			page.Levers = lib.says(page.Levers, at, n, n.levers)
			if len(n.levers) == 0 {
				page.Relieving = append(page.Relieving, at)
			}
		}
	}
	return page
}

// says adds what a rule says in a case, each sentence once.
func (lib *library) says(list []ruleCaseView, at ruleCaseView, n *ruleCase, levers []int) []ruleCaseView {
	if len(levers) == 0 {
		return list
	}
	for _, i := range levers {
		l := n.c.model.Profile.Findings.Levers[i]
		said := saysView{lib.language.Because(n.c.model.Profile.Stack, l), lib.language.Mark(l.Level)}
		if !slices.Contains(at.Says, said) {
			at.Says = append(at.Says, said)
		}
	}
	return append(list, at)
}

// titleOf is a sentence as a title, without its full stop.
func titleOf(sentence string) string { return strings.TrimSuffix(sentence, ".") }
