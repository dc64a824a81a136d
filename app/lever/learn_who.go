package lever

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Parties returns the actors a fact names, or one undisclosed party.
func (q *Inquiry) Parties(e *catalog.Entry, p catalog.Property) []stack.Party {
	f := e.Fact(p)
	if f != nil && len(f.Readings) > 0 {
		return q.s.Actors(f.Readings[q.position(e, p, f)].Values)
	}
	if !q.brief {
		asked := Premise{Entry: e, Property: p, Fact: f, Open: f == nil || !f.Known()}
		if f != nil {
			asked.Read = f.Value()
		}
		q.record(asked)
	}
	return q.s.Parties(e, p)
}

// position returns which position in a dispute this run reads.
func (q *Inquiry) position(e *catalog.Entry, p catalog.Property, f *catalog.Fact) int {
	asked := Premise{Entry: e, Property: p, Fact: f, Open: true}
	if v, ok := q.before(&asked); ok {
		return slices.IndexFunc(f.Readings, func(r catalog.Reading) bool { return readingValue(r) == v })
	}
	i := q.possibly(&asked, len(f.Readings))
	asked.Read = readingValue(f.Readings[i])
	q.record(asked)
	return i
}

// Makers is Parties, bound also by the law of where they make it, which the
// property places says.
func (q *Inquiry) Makers(e *catalog.Entry, p, places catalog.Property) []stack.Party {
	q.Parties(e, p)
	if f := e.Fact(places); f != nil && f.Known() && f.Value() != catalog.None {
		q.record(Premise{Entry: e, Property: places, Fact: f, Read: f.Value()})
	}
	return q.s.Makers(e, p, places)
}

// Operators returns who runs the infrastructure.
func (q *Inquiry) Operators() []stack.Party {
	q.operators()
	if !q.brief {
		q.ground()
	}
	return q.s.Operators()
}

// Here returns a party that does what a lever is about where the machines
// stand, bound also by the law there.
func (q *Inquiry) Here(p stack.Party) stack.Party {
	q.ground()
	return q.s.Here(p)
}

// Hosts returns who serves the model as a service. Of several who run the
// machines it is the model's developer, where that is one of them: the others
// lend it machines, which is a lever of theirs as operators.
func (q *Inquiry) Hosts() []stack.Party {
	q.Chosen(configuration.Infrastructure)
	switch own := q.OwnMachines(); {
	case own && q.brief:
		q.depend(stack.DevelopersInput)
	case own:
		q.model()
	case !q.brief:
		q.ground()
	}
	hosts := q.s.Hosts()
	if q.OwnMachines() || len(hosts) < 2 {
		return hosts
	}
	developers := q.developers()
	ours := slices.DeleteFunc(slices.Clone(hosts), func(h stack.Party) bool { return !among(developers, h) })
	if len(ours) > 0 {
		return ours
	}
	return hosts
}

// OwnMachines reports whether the subject runs the infrastructure itself.
func (q *Inquiry) OwnMachines() bool {
	return q.operators().Value(catalog.Operator) == "self"
}

// operators asks who runs the infrastructure, and returns it. A brief inquiry
// need not know which it is.
func (q *Inquiry) operators() *catalog.Entry {
	if q.brief {
		q.depend(stack.OperatorsInput)
	} else {
		q.infrastructure()
	}
	q.Parties(q.s.Infrastructure, catalog.Operator)
	return q.s.Infrastructure
}

// Chips returns the chips that serve: all that were chosen, or one of those
// that the offer is known to have.
func (q *Inquiry) Chips() []*catalog.Entry {
	q.Chosen(configuration.Chips)
	q.depend(stack.ChoiceInput(configuration.Chips))
	if q.s.Configuration.Get(configuration.Chips) == configuration.Unknown && q.assumes() {
		q.infrastructure()
	}
	if q.s.OneChip {
		i := q.possibly(&Premise{IsChoice: true, Key: configuration.Chips}, len(q.s.Chips))
		return q.s.Chips[i : i+1]
	}
	return q.s.Chips
}

// Ground returns the states on whose ground the machines stand, or one
// undisclosed party among the candidates.
func (q *Inquiry) Ground() []stack.Party {
	g := q.ground()
	q.record(Premise{Entry: g.Entry, Property: catalog.Regions, Fact: g.Fact, Open: !g.Known, Read: first(g.Places)})
	if g.Chosen {
		q.Chosen(configuration.Data)
	}
	return q.s.States()
}
