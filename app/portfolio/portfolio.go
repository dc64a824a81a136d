// Package portfolio looks at many systems at once: what becomes of each, which
// of them a policy lets pass, who could stop, read or deny how many of them,
// and which changes help most.
//
// All of it is made of the levers that the rules find. It is pure: who reads
// files and who writes answers is not its business.
package portfolio

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/remark"
	"sovcalc/app/stack"
)

// A System is one of many, with the place it was read from.
type System struct {
	File          string
	Line          int
	Name          string
	Note          string
	Configuration configuration.Configuration
	Catalog       *catalog.Catalog
	Mistakes      []remark.Remark // what could not be read; a system with mistakes is not looked at
	Notes         []remark.Remark // what was taken for what
	Failed        bool            // there is no system, only the mistakes
}

// A Finding is what was found about one system, as far as a list needs it:
// levers without proofs. The profile of the configuration has those.
type Finding struct {
	profile.Summary
	Home  *stack.HomeSet
	parts []*part // what each rule found, if anything
}

// A part is what one rule found, with the levels that it gives to cells.
type part struct {
	levers []lever.Lever
	cells  []cellLevel
}

type cellLevel struct{ cell, lo, hi uint8 }

// partOf keeps what a rule found.
func partOf(list []lever.Lever) part {
	p := part{levers: make([]lever.Lever, len(list))}
	copy(p.levers, list)
	lever.Identify(p.levers)
next:
	for i := range list {
		n := cellLevel{uint8(list[i].Cell.Index()), uint8(list[i].Level.Lo), uint8(list[i].Level.Hi)}
		for j := range p.cells {
			if c := &p.cells[j]; c.cell == n.cell {
				c.lo, c.hi = min(c.lo, n.lo), min(c.hi, n.hi)
				continue next
			}
		}
		p.cells = append(p.cells, n)
	}
	return p
}

// Levers goes through all levers, in the order of the rules.
func (f *Finding) Levers(yield func(*lever.Lever) bool) {
	for _, p := range f.parts {
		for i := range p.levers {
			if !yield(&p.levers[i]) {
				return
			}
		}
	}
}

// below lists the levers over a question below a level.
func (f *Finding) below(q lever.Question, level int) []*lever.Lever {
	var list []*lever.Lever
	for _, p := range f.parts {
		for _, c := range p.cells {
			if int(c.lo) >= level || lever.Cells()[c.cell].Question != q {
				continue
			}
			for i := range p.levers {
				if l := &p.levers[i]; l.Level.Lo < level && l.Cell.Index() == int(c.cell) {
					list = append(list, l)
				}
			}
		}
	}
	return list
}

// A Surveyor works out many systems and remembers what they have in common, in
// bounded memory. What it gives is the same whichever were worked out before.
// It is for one goroutine.
type Surveyor struct {
	known  *catalog.Catalog
	index  *stack.Index
	survey *lever.Survey[part]
	engine *profile.Engine
}

// most is how many outcomes of rules are remembered: a few hundred bytes each,
// and more than most lists of systems bring about.
const most = 100_000

// over turns the surveyor to a catalogue, and has it forget when it remembers
// too much.
func (v *Surveyor) over(c *catalog.Catalog) {
	if v.known == c && v.survey.Size() <= most && (v.engine == nil || v.engine.Size() <= most/4) {
		return
	}
	v.known, v.index, v.engine = c, stack.NewIndex(c), nil
	v.survey = lever.NewSurvey(partOf)
}

// Find works out a system.
func (v *Surveyor) Find(c *catalog.Catalog, conf configuration.Configuration) Finding {
	v.over(c)
	s := v.index.Outline(conf)
	f := Finding{Home: s.Home, parts: make([]*part, 0, 48)}
	var cells [32]lever.Range
	for i := range cells {
		cells[i] = lever.Range{Lo: lever.Yours, Hi: lever.Yours}
	}
	for rule := range lever.Rules() {
		found := &v.survey.Remembered(s, rule).Value
		if len(found.levers) == 0 {
			continue
		}
		f.parts = append(f.parts, found)
		for _, c := range found.cells {
			at := &cells[c.cell]
			at.Lo, at.Hi = min(at.Lo, int(c.lo)), min(at.Hi, int(c.hi))
		}
	}
	f.Summary = profile.Summarise(cells[:len(lever.Cells())])
	return f
}

// Profile works out the whole profile of a system.
func (v *Surveyor) Profile(c *catalog.Catalog, conf configuration.Configuration) *profile.Profile {
	v.over(c)
	if v.engine == nil {
		v.engine = profile.NewEngine(c)
	}
	return v.engine.Of(conf)
}

// Level returns the level of a question.
func (f *Finding) Level(q lever.Question) lever.Range { return f.Levels[place(q)] }

// Binding lists the levers that decide the lower end of a question; none where
// there are none.
func (f *Finding) Binding(q lever.Question) []*lever.Lever {
	return f.below(q, f.Level(q).Lo+1)
}

func place(q lever.Question) int {
	for i, o := range lever.Questions() {
		if o == q {
			return i
		}
	}
	panic("portfolio: no question " + string(q))
}

// Remembered says how much is remembered, in outcomes of rules.
func (v *Surveyor) Remembered() int {
	if v.survey == nil {
		return 0
	}
	return v.survey.Size()
}
