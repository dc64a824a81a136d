package lever

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Held is a party as holder of a lever, with its relation to home in this
// reading and the premises for it.
type Held struct {
	Party     stack.Party
	relation  Relation
	contested bool
	premises  set
}

// Own reports whether the subject itself is the holder.
func (h Held) Own() bool { return h.relation == Own }

// Hold works out how a party stands to home: by the laws of its seat, of its
// ultimate parent's seat, and of every state with documented reach.
func (q *Inquiry) Hold(p stack.Party) Held {
	h := Held{Party: p}
	bound, premises := q.bonds(p)
	h.premises = premises
	for _, b := range p.Bonds {
		h.contested = h.contested || b.Fact != nil && len(b.Fact.Readings) > 0
	}
	switch p.Kind {
	case stack.Self:
		h.relation = Own
	case stack.Undisclosed:
		h.relation = q.undisclosed(p)
	default:
		h.relation = q.relation(p, bound)
	}
	return h
}

// HoldUnder works out one holding for each law that reaches a party: what it
// may do under that law. Together they are as strict as Hold.
func (q *Inquiry) HoldUnder(p stack.Party) []Held {
	if p.Kind != stack.Actor || q.ownBody(p) {
		return []Held{q.Hold(p)}
	}
	bound, premises := q.bonds(p)
	meets := slices.ContainsFunc(bound, q.s.Home.Contains)
	list := make([]Held, 0, len(bound))
	for _, code := range bound {
		h := Held{Party: p, premises: premises}
		h.Party.Bonds = onlyBond(p.Bonds, code)
		for _, b := range h.Party.Bonds {
			h.contested = h.contested || b.Fact != nil && len(b.Fact.Readings) > 0
		}
		switch {
		case q.s.Home.Contains(code):
			h.relation = Home
		case q.s.Home.Accepts(code):
			h.relation = Ally
		case meets:
			h.relation = Reached
		default:
			h.relation = Foreign
		}
		list = append(list, h)
	}
	if len(list) == 0 {
		list = append(list, q.Hold(p))
	}
	return list
}

func onlyBond(bonds []stack.Bond, code string) []stack.Bond {
	var list []stack.Bond
	for _, b := range bonds {
		if b.Jurisdiction == code || code == nowhere && b.Jurisdiction == "" {
			list = append(list, b)
		}
	}
	return list
}

// nowhere stands for a jurisdiction that is not known and not home.
const nowhere = "??"

// silent is the property that an entry without the fact for a bond leaves open.
var silent = map[stack.BondKind]catalog.Property{
	stack.BySeat: catalog.Seat, stack.ByParentSeat: catalog.Parent, stack.ByReach: catalog.Reach,
	stack.ByPresence: catalog.Regions, stack.ByBeing: catalog.Standing,
}

// bonds reads which jurisdictions bind a party. A contested bond is read both
// ways; an unknown seat is read as home and as elsewhere.
func (q *Inquiry) bonds(p stack.Party) ([]string, set) {
	bound := make([]string, 0, len(p.Bonds))
	var premises set
	for i := range p.Bonds {
		b := &p.Bonds[i]
		property := silent[b.By]
		if b.Fact != nil {
			property = b.Fact.Property
		}
		premise := Premise{Entry: b.Entry, Property: property, Fact: b.Fact, Read: b.Jurisdiction, Open: b.Open}
		code := b.Jurisdiction
		if b.Open {
			yes := q.pick(2) == 0
			switch {
			case code == "" && yes:
				code = nowhere
			case code == "":
				code = first(q.s.Home.Named)
			case !yes:
				code = ""
			}
		}
		if b.Entry != nil {
			premises.add(q.keep(&premise))
		}
		if code != "" && !slices.Contains(bound, code) {
			bound = append(bound, code)
		}
	}
	q.Chosen(configuration.Home)
	return bound, premises
}

// ownBody reports whether a party is the subject's: for a country, what its
// own state holds is its own.
func (q *Inquiry) ownBody(p stack.Party) bool {
	if q.Choice(configuration.Whose) != configuration.Country || !p.Public() && p.Kind != stack.State {
		return false
	}
	return len(p.Bonds) > 0 && !slices.ContainsFunc(p.Bonds, func(b stack.Bond) bool {
		return b.By != stack.ByPresence && !slices.Contains(q.s.Home.Named, b.Jurisdiction)
	})
}

func (q *Inquiry) relation(p stack.Party, bound []string) Relation {
	if q.ownBody(p) {
		return Own
	}
	inside, accepted, meets := true, true, false
	for _, code := range bound {
		inside = inside && q.s.Home.Contains(code)
		accepted = accepted && q.s.Home.Accepts(code)
		meets = meets || q.s.Home.Contains(code)
	}
	switch {
	case len(bound) > 0 && inside:
		return Home
	case len(bound) > 0 && accepted:
		q.Chosen(configuration.Allies)
		return Ally
	case meets:
		return Reached
	}
	return Foreign
}

// undisclosed reads a holder nobody knows: any relation may hold, or, for a
// state among several, that of each.
func (q *Inquiry) undisclosed(p stack.Party) Relation {
	if len(p.Among) == 0 {
		return [...]Relation{Own, Home, Ally, Reached, Foreign}[q.pick(5)]
	}
	code := p.Among[q.pick(len(p.Among))]
	return q.relation(stack.StateParty(q.s.Catalog, code), []string{code})
}

// Lever says that a holder has a lever. The rule's reasons are listed in
// package words.
func (q *Inquiry) Lever(l stack.Layer, question Question, h Held, g Grip, when Horizon, reason string) {
	q.found = append(q.found, finding{cell: Cell{l, question}, held: h, grip: g, horizon: when, reason: reason, premises: q.seen})
}

// LeverUnder is Lever for one law among several that reach the holder.
func (q *Inquiry) LeverUnder(l stack.Layer, question Question, h Held, g Grip, when Horizon, reason string) {
	q.Lever(l, question, h, g, when, reason)
	if len(h.Party.Bonds) > 0 {
		q.found[len(q.found)-1].law = h.Party.Bonds[0].Jurisdiction
	}
}

// Relief says that nobody holds a lever here, and why.
func (q *Inquiry) Relief(l stack.Layer, question Question, reason string) {
	q.found = append(q.found, finding{relief: true, cell: Cell{l, question}, reason: reason, premises: q.seen})
}
