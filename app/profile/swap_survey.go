package profile

import (
	"slices"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A surveyor works out many profiles that differ little, each only as far as a
// comparison needs it: levers and levels, no proofs and no sentences. Levers
// come from the same rules, run by the same inquiry, as those of a profile.
type surveyor struct {
	index  *stack.Index
	levels *lever.Survey[levels]
	levers *lever.Survey[[]lever.Lever]
	spare  []cellLevel
}

// levels is what the levers of one rule come to: how many they are, and the
// level that they alone give to each cell they bear on.
type levels struct {
	levers int
	cells  []cellLevel
}

type cellLevel struct{ cell, lo, hi uint8 }

func newSurveyor(index *stack.Index) *surveyor {
	v := &surveyor{index: index}
	v.levels = lever.NewSurvey(v.levelsOf)
	v.levers = lever.NewSurvey(func(list []lever.Lever) []lever.Lever {
		list = slices.Clone(list)
		lever.Identify(list)
		return list
	})
	return v
}

func (v *surveyor) levelsOf(list []lever.Lever) levels {
	if cap(v.spare)-len(v.spare) < len(list) {
		v.spare = make([]cellLevel, 0, max(len(list), 1024))
	}
	start := len(v.spare)
next:
	for i := range list {
		l := &list[i]
		n := cellLevel{uint8(l.Cell.Index()), uint8(l.Level.Lo), uint8(l.Level.Hi)}
		for j := start; j < len(v.spare); j++ {
			if c := &v.spare[j]; c.cell == n.cell {
				c.lo, c.hi = min(c.lo, n.lo), min(c.hi, n.hi)
				continue next
			}
		}
		v.spare = append(v.spare, n)
	}
	return levels{len(list), v.spare[start:len(v.spare):len(v.spare)]}
}

// A sketch is a profile as far as a comparison needs it.
type sketch struct {
	stack *stack.Stack
	rules []lever.Outcome[levels] // in the order of lever.Rules
	cells [32]lever.Range         // in the order of lever.Cells
	sum   Summary
}

// sketch works out a configuration.
func (v *surveyor) sketch(conf configuration.Configuration) *sketch {
	s := &sketch{stack: v.index.Outline(conf)}
	for i := range lever.Rules() {
		s.rules = append(s.rules, v.levels.Of(s.stack, i))
	}
	s.summarise()
	return s
}

// like works out a configuration that shares most with one that was worked
// out: a rule that asked nothing that differs finds the same. The space of
// another sketch may be used again.
func (v *surveyor) like(base *sketch, s *stack.Stack, again *sketch) *sketch {
	again.stack, again.rules = s, append(again.rules[:0], base.rules...)
	differ := differing(base.stack, again.stack)
	for i := range again.rules {
		if again.rules[i].Inputs&differ != 0 {
			again.rules[i] = v.levels.Of(again.stack, i)
		}
	}
	again.summarise()
	return again
}

// compare is Compare for the sketches of two configurations; the levers carry
// no premises.
func (v *surveyor) compare(a, b *sketch) Comparison {
	c := Comparison{Before: a.sum, After: b.sum, homes: [2]*stack.HomeSet{a.stack.Home, b.stack.Home}}
	differ := differing(a.stack, b.stack)
	for i, r := range lever.Rules() {
		if a.rules[i].Inputs&differ != 0 {
			c.rule(r, v.levers.Of(a.stack, i).Value, v.levers.Of(b.stack, i).Value)
		}
	}
	return c
}

// differing lists the inputs in which two stacks differ.
func differing(a, b *stack.Stack) lever.Inputs {
	var set lever.Inputs
	for _, d := range configuration.Definitions() {
		if i := stack.ChoiceInput(d.Key); a.Input(i) != b.Input(i) {
			set = set.Of(i)
		}
	}
	for _, i := range stack.Derived() {
		if a.Input(i) != b.Input(i) {
			set = set.Of(i)
		}
	}
	return set
}

// summarise puts the levels of the rules together: each cell and each question
// is as weak as its weakest part.
func (s *sketch) summarise() {
	n := len(lever.Cells())
	for i := range n {
		s.cells[i] = lever.Range{Lo: lever.Yours, Hi: lever.Yours}
	}
	for i := range s.rules {
		for _, l := range s.rules[i].Value.cells {
			c := &s.cells[l.cell]
			c.Lo, c.Hi = min(c.Lo, int(l.lo)), min(c.Hi, int(l.hi))
		}
	}
	s.sum = summarise(s.cells[:n])
}

// summarise says what the levels of all cells, in the order of lever.Cells,
// come to.
func summarise(cells []lever.Range) Summary {
	var s Summary
	at := 0
	for i, q := range lever.Questions() {
		level := lever.Range{Lo: lever.Yours, Hi: lever.Yours}
		for at < len(cells) && lever.Cells()[at].Question == q {
			level.Lo, level.Hi = min(level.Lo, cells[at].Lo), min(level.Hi, cells[at].Hi)
			s.Sum.Lo, s.Sum.Hi = s.Sum.Lo+cells[at].Lo, s.Sum.Hi+cells[at].Hi
			at++
		}
		s.Levels[i] = level
		s.Hands.Count(level)
	}
	return s
}

// Count adds a question with its level.
func (h *Hands) Count(level lever.Range) {
	switch ClassOf(level) {
	case Yours:
		h.Yours++
	case AtHome:
		h.Home++
	case Shared:
		h.Shared++
	case Others:
		h.Others++
	case Within:
		h.Within++
		h.Open++
	case Open:
		h.Open++
	}
}
