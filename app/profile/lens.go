package profile

import (
	"slices"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
)

// A Verdict is whether a test holds.
type Verdict string

// The verdicts.
const (
	Met          Verdict = "met"
	NotMet       Verdict = "not-met"
	Undetermined Verdict = "undetermined" // what is not known could turn it either way
)

// A Lens is a published definition of sovereignty, as tests that must all
// hold. Its name, text and source are in package words.
//
// No lens names a country or a bloc: where a published text does, home takes
// its place.
type Lens struct {
	ID      string
	Adapted bool // the published text speaks of one bloc
	Partial bool // the published text asks for more than the inputs tell, so that it is never found met
	Tests   []Test
}

// A Test is one thing that a lens asks. It holds when what it finds is at
// least Needs.
type Test struct {
	ID    string
	Needs int
	find  func(*Profile) found
}

// found is what a test comes to, at the lower and the upper end, and why.
type found struct {
	values   lever.Range
	premises []lever.Premise
	levers   []int
}

// A Because is a test with its verdict and what that rests on: premises of its
// own, or levers of the profile, as indices into its findings.
type Because struct {
	Test     *Test
	Verdict  Verdict
	Values   lever.Range
	Premises []lever.Premise
	Levers   []int
}

// Open lists what is not known and leaves the test open; nothing for a test
// that is decided.
func (b *Because) Open() []lever.Premise {
	if b.Verdict != Undetermined {
		return nil
	}
	var list []lever.Premise
	for _, p := range b.Premises {
		missing := p.IsChoice && p.Read == configuration.Unknown && p.Key.Definition().Required
		if p.Open || missing {
			list = append(list, p)
		}
	}
	return list
}

// A View is a profile seen through a lens.
type View struct {
	Lens    *Lens
	Verdict Verdict
	Because []Because // in the order of the lens's tests
}

// Lenses lists every lens once.
func Lenses() []*Lens { return lenses }

// LensOf returns the lens with that id, or nil.
func LensOf(id string) *Lens {
	i := slices.IndexFunc(lenses, func(l *Lens) bool { return l.ID == id })
	if i < 0 {
		return nil
	}
	return lenses[i]
}

// Views looks at the profile through every lens.
func (p *Profile) Views() []View {
	list := make([]View, len(lenses))
	for i, l := range lenses {
		list[i] = p.View(l)
	}
	return list
}

// View looks at the profile through a lens.
func (p *Profile) View(l *Lens) View {
	v := View{Lens: l, Verdict: Met, Because: make([]Because, len(l.Tests))}
	for i := range l.Tests {
		t := &l.Tests[i]
		f := t.find(p)
		b := &v.Because[i]
		*b = Because{Test: t, Verdict: verdict(f.values, t.Needs), Values: f.values, Premises: f.premises, Levers: f.levers}
		switch {
		case b.Verdict == NotMet:
			v.Verdict = NotMet
		case b.Verdict == Undetermined && v.Verdict == Met:
			v.Verdict = Undetermined
		}
	}
	if l.Partial && v.Verdict == Met {
		v.Verdict = Undetermined
	}
	return v
}

func verdict(values lever.Range, needs int) Verdict {
	switch {
	case values.Lo >= needs:
		return Met
	case values.Hi < needs:
		return NotMet
	}
	return Undetermined
}

// asking makes a test of a yes-or-no question put to the facts.
func asking(id string, question func(*lever.Reading) bool) Test {
	return grading(id, 1, func(r *lever.Reading) int {
		if question(r) {
			return 1
		}
		return 0
	})
}

// grading makes a test of a question that is answered by a number.
func grading(id string, needs int, question func(*lever.Reading) int) Test {
	return Test{id, needs, func(p *Profile) found {
		answers := lever.Ask(p.Stack, question)
		f := found{values: lever.Range{Lo: answers[0].Value, Hi: answers[len(answers)-1].Value}}
		for _, a := range answers {
			for _, premise := range a.Premises {
				f.add(premise)
			}
			for _, id := range a.Levers {
				f.name(p, id)
			}
		}
		return f
	}}
}

// levelling makes a test that some cells are at least at a level. The ranges
// of the profile decide where they can. Where they straddle the level, the
// cells are read together: the upper ends of several levers may belong to
// readings that exclude each other.
func levelling(id string, needs int, cells ...lever.Cell) Test {
	together := func(r *lever.Reading) bool {
		return !slices.ContainsFunc(cells, func(c lever.Cell) bool { return r.Level(c) < needs })
	}
	return Test{id, needs, func(p *Profile) found {
		f := found{values: lever.Range{Lo: lever.Yours, Hi: lever.Yours}}
		for _, c := range cells {
			cell := p.Cell(c.Layer, c.Question)
			f.values.Lo = min(f.values.Lo, cell.Level.Lo)
			f.values.Hi = min(f.values.Hi, cell.Level.Hi)
		}
		if verdict(f.values, needs) == Undetermined && !lever.Can(p.Stack, together) {
			f.values.Hi = needs - 1
		}
		met := verdict(f.values, needs) == Met
		for _, c := range cells {
			cell := p.Cell(c.Layer, c.Question)
			for _, i := range cell.Levers {
				if met || p.Findings.Levers[i].Level.Lo < needs {
					f.rest(p, i)
				}
			}
			for _, i := range cell.Reliefs {
				if met {
					f.addAll(p.Findings.Reliefs[i].Premises)
				}
			}
		}
		return f
	}}
}

// rest notes that the finding rests on a lever.
func (f *found) rest(p *Profile, i int) {
	if !slices.Contains(f.levers, i) {
		f.levers = append(f.levers, i)
		f.addAll(p.Findings.Levers[i].Premises)
	}
}

// name notes a lever by its id.
func (f *found) name(p *Profile, id string) {
	for i := range p.Findings.Levers {
		if p.Findings.Levers[i].ID == id && !slices.Contains(f.levers, i) {
			f.levers = append(f.levers, i)
		}
	}
}

func (f *found) addAll(premises []lever.Premise) {
	for _, p := range premises {
		f.add(p)
	}
}

// add keeps each premise once; an open one stays open.
func (f *found) add(p lever.Premise) {
	for i := range f.premises {
		if o := &f.premises[i]; o.IsChoice == p.IsChoice && o.Key == p.Key && o.Entry == p.Entry && o.Property == p.Property && o.Fact == p.Fact {
			o.Open = o.Open || p.Open
			return
		}
	}
	f.premises = append(f.premises, p)
}
