// Package profile derives everything else from the levers: levels of cells,
// layers and questions, and who is exposed to whom.
package profile

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A Cell is a question asked of a layer, with what was found about it. Levers,
// Reliefs and Binding are indices into the profile's findings.
type Cell struct {
	lever.Cell
	Level   lever.Range
	Levers  []int
	Reliefs []int
	Binding []int // the levers that decide the lower end
}

// A Question is one of the six with its answer: the weakest of its cells.
type Question struct {
	ID      lever.Question
	Level   lever.Range
	Weakest []stack.Layer // the layers whose cells decide the lower end
	Binding []int
}

// A Layer is one of the eight with its weakest cell.
type Layer struct {
	ID    stack.Layer
	Level lever.Range
}

// Hands counts the six questions by who has them. Open are those whose range
// straddles two classes; Within says how many of these are at home for certain.
type Hands struct{ Yours, Home, Shared, Others, Open, Within int }

// A Class is in whose hands a level is.
type Class string

// The classes.
const (
	Yours  Class = "yours"
	AtHome Class = "home"
	Shared Class = "shared"
	Others Class = "others"
	Within Class = "within" // yours or decided at home, whichever it is
	Open   Class = "open"
)

// ClassOf names the hands of a range of levels.
func ClassOf(r lever.Range) Class {
	switch lo, hi := classOf(r.Lo), classOf(r.Hi); {
	case lo == hi:
		return lo
	case r.Lo >= lever.AtHome:
		return Within
	}
	return Open
}

func classOf(level int) Class {
	switch level {
	case lever.Yours:
		return Yours
	case lever.AtHome:
		return AtHome
	case lever.Shared:
		return Shared
	}
	return Others
}

// A Profile is what was found about one configuration.
type Profile struct {
	Stack     *stack.Stack
	Findings  lever.Findings
	Cells     []Cell     // in the order of lever.Cells
	Questions []Question // in the order of lever.Questions
	Layers    []Layer    // in the order of stack.Layers
	Hands     Hands
	surveyor  *surveyor // of the engine, if there is one
}

// Of works out the profile of a configuration.
func Of(c *catalog.Catalog, conf configuration.Configuration) *Profile {
	s := stack.Build(c, conf)
	return of(s, lever.Find(s))
}

// An Engine works out many profiles over one catalogue and remembers what they
// have in common. A profile is the same whichever were worked out before. An
// Engine is for one goroutine, and its catalogue must not change.
type Engine struct {
	index    *stack.Index
	finder   *lever.Finder
	surveyor *surveyor
}

// NewEngine returns an engine that remembers nothing yet.
func NewEngine(c *catalog.Catalog) *Engine {
	index := stack.NewIndex(c)
	return &Engine{index, lever.NewFinder(), newSurveyor(index)}
}

// Size says how much the engine remembers of profiles, for those who must
// bound it.
func (e *Engine) Size() int { return e.finder.Size() }

// Of works out the profile of a configuration.
func (e *Engine) Of(conf configuration.Configuration) *Profile {
	s := e.index.Build(conf)
	p := of(s, e.finder.Find(s))
	p.surveyor = e.surveyor
	return p
}

func of(s *stack.Stack, f lever.Findings) *Profile {
	p := &Profile{Stack: s, Findings: f}
	p.cells()
	p.questions()
	p.layers()
	return p
}

func holds(list []stack.Party, id string) bool {
	for i := range list {
		if list[i].ID == id {
			return true
		}
	}
	return false
}

// Cell returns the cell, or nil where the question is not asked of the layer.
func (p *Profile) Cell(l stack.Layer, q lever.Question) *Cell {
	for i := range p.Cells {
		if p.Cells[i].Layer == l && p.Cells[i].Question == q {
			return &p.Cells[i]
		}
	}
	return nil
}

// Mean returns the plain mean of the asked cells, at the lower and the upper
// end. It is secondary: it sorts, and never leads.
func (p *Profile) Mean() (lo, hi float64) {
	for _, cell := range p.Cells {
		lo += float64(cell.Level.Lo)
		hi += float64(cell.Level.Hi)
	}
	n := float64(len(p.Cells))
	return lo / n, hi / n
}

// Assumptions lists the details that were not answered and took their usual
// value, with the fact that states it.
func (p *Profile) Assumptions() []lever.Premise {
	var list []lever.Premise
	add := func(premises []lever.Premise) {
		for i, premise := range premises {
			if !premise.Usual || slices.ContainsFunc(list, func(o lever.Premise) bool {
				return o.IsChoice == premise.IsChoice && o.Key == premise.Key && (o.IsChoice || o.Property == premise.Property)
			}) {
				continue
			}
			if premise.IsChoice && i+1 < len(premises) {
				premise.Entry, premise.Property, premise.Fact = premises[i+1].Entry, premises[i+1].Property, premises[i+1].Fact
				if values := premise.Key.Definition().Values; premise.Open {
					// The fact says what is possible at most: any value up to it.
					premise.Read = values[0] + ".." + premise.Fact.Value()
				}
			}
			list = append(list, premise)
		}
	}
	for i := range p.Findings.Levers {
		add(p.Findings.Levers[i].Premises)
	}
	for i := range p.Findings.Reliefs {
		add(p.Findings.Reliefs[i].Premises)
	}
	for _, s := range p.Findings.Silent {
		add(s.Premises)
	}
	return list
}
