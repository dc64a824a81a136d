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
	Mistakes      []Mistake // what could not be read; a system with mistakes is not looked at
	Notes         []string  // what was taken for what
	Failed        bool      // there is no system, only the mistakes
}

// A Mistake is something that could not be read.
type Mistake struct {
	Line int // 0 where it concerns the whole file
	Text string
}

// A Finding is what was found about one system, as far as a list needs it:
// levers without proofs. The profile of the configuration has those.
type Finding struct {
	profile.Summary
	Home   *stack.HomeSet
	Levers []*lever.Lever
}

// A Surveyor works out many systems and remembers what they have in common, in
// bounded memory. What it gives is the same whichever were worked out before.
// It is for one goroutine.
type Surveyor struct {
	known  *catalog.Catalog
	index  *stack.Index
	survey *lever.Survey[[]lever.Lever]
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
	v.survey = lever.NewSurvey(func(list []lever.Lever) []lever.Lever {
		kept := make([]lever.Lever, len(list))
		copy(kept, list)
		lever.Identify(kept)
		return kept
	})
}

// Find works out a system.
func (v *Surveyor) Find(c *catalog.Catalog, conf configuration.Configuration) Finding {
	v.over(c)
	s := v.index.Outline(conf)
	f := Finding{Home: s.Home, Levers: make([]*lever.Lever, 0, 64)}
	cells := make([]lever.Range, len(lever.Cells()))
	for i := range cells {
		cells[i] = lever.Range{Lo: lever.Yours, Hi: lever.Yours}
	}
	for rule := range lever.Rules() {
		found := v.survey.Remembered(s, rule).Value
		for i := range found {
			l := &found[i]
			at := &cells[l.Cell.Index()]
			at.Lo, at.Hi = min(at.Lo, l.Level.Lo), min(at.Hi, l.Level.Hi)
			f.Levers = append(f.Levers, l)
		}
	}
	f.Summary = profile.Summarise(cells)
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

// Binding lists the levers that decide the lower end of a question.
func (f *Finding) Binding(q lever.Question) []*lever.Lever {
	var list []*lever.Lever
	lo := f.Level(q).Lo
	for _, l := range f.Levers {
		if l.Cell.Question == q && l.Level.Lo == lo {
			list = append(list, l)
		}
	}
	return list
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
