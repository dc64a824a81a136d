package lever

import (
	"slices"

	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Held is a party as holder of a lever, with its relation to home and the
// premises for it. No rule decides by the relation: so an inquiry that folds
// readings puts all relations that the party may have into one.
type Held struct {
	Party     stack.Party
	relation  Relation // in the first of the readings put together
	relations uint8    // in all of them, by bits
	contested bool
	premises  set
}

// Hold works out how a party stands to home: by the laws of its seat, of its
// ultimate parent's seat, and of every state with documented reach.
func (q *Inquiry) Hold(p stack.Party) Held {
	p = p.Toward(q.home())
	h := Held{Party: p, contested: contestedBond(p.Bonds)}
	switch {
	case p.Kind == stack.Undisclosed && q.folds:
		q.foldUndisclosed(&h)
		return h
	case q.folds && q.foldBonds(&h):
		return h
	}
	var ties []tie
	ties, h.premises = q.bonds(&p)
	switch p.Kind {
	case stack.Self:
		h.relation = Own
	case stack.Undisclosed:
		h.relation = q.undisclosed(&p, q.oneAmong(&p))
	default:
		h.relation = q.relation(&p, ties)
	}
	h.relations = 1 << h.relation
	return h
}

func contestedBond(bonds []stack.Bond) bool {
	for i := range bonds {
		if f := bonds[i].Fact; f != nil && len(f.Readings) > 0 {
			return true
		}
	}
	return false
}

// HoldUnder works out one holding for each law that reaches a party: what it
// may do under that law. Together they are as strict as Hold. The list holds
// until the next call.
func (q *Inquiry) HoldUnder(p stack.Party) []Held {
	if p.Kind != stack.Actor || q.ownBody(&p) {
		return []Held{q.Hold(p)}
	}
	p = p.Toward(q.home())
	ties, premises := q.bonds(&p)
	together := q.relation(&p, ties)
	list := q.under[:0]
	for i, t := range ties {
		b := &p.Bonds[t.bond]
		switch {
		case t.by == stack.BySay && t.code == nowhere:
			continue // the say of another state is not about home
		case q.toldElsewhere(&p, ties, i):
			continue
		}
		h := Held{Party: p, premises: premises, relation: together}
		switch {
		case t.by == stack.BySay && b.Jurisdiction == "":
			say := *b
			say.Jurisdiction = t.code
			h.Party.Bonds = []stack.Bond{say}
		case b.Jurisdiction == "":
			h.Party.Bonds = p.Bonds[t.bond : t.bond+1 : t.bond+1] // whatever its law turns out to be
		default:
			h.Party.Bonds = onlyBond(p.Bonds, t.code)
		}
		h.contested = contestedBond(h.Party.Bonds)
		switch home := q.home(); {
		case home.Contains(t.code):
			h.relation = Home
		case home.Accepts(t.code):
			h.relation = Ally
		}
		h.relations = 1 << h.relation
		list = append(list, h)
	}
	if len(list) == 0 {
		list = append(list, q.Hold(p))
	}
	q.under = list
	return list
}

// toldElsewhere reports whether another tie is to the same jurisdiction: an
// earlier one, or any that is sure of it where this one is not.
func (q *Inquiry) toldElsewhere(p *stack.Party, ties []tie, i int) bool {
	unsure := p.Bonds[ties[i].bond].Jurisdiction == ""
	for j := range ties {
		if j == i || ties[j].code != ties[i].code {
			continue
		}
		sure := p.Bonds[ties[j].bond].Jurisdiction != ""
		if unsure && sure || j < i && (unsure || sure) {
			return true
		}
	}
	return false
}

// onlyBond keeps the bonds of one jurisdiction.
func onlyBond(bonds []stack.Bond, code string) []stack.Bond {
	kept := func(b *stack.Bond) bool { return b.Jurisdiction == code }
	first, n := -1, 0
	for i := range bonds {
		if kept(&bonds[i]) {
			if n++; first < 0 {
				first = i
			}
		}
	}
	if n == 1 {
		return bonds[first : first+1 : first+1]
	}
	list := make([]stack.Bond, 0, n)
	for i := range bonds {
		if kept(&bonds[i]) {
			list = append(list, bonds[i])
		}
	}
	return list
}

// nowhere stands for a jurisdiction that is not known and not home.
const nowhere = "??"

// bonds reads which jurisdictions bind a party. A contested bond is read both
// ways; an unknown seat is read as home and as elsewhere; the ground, where
// several places may be it, as each of them. The list holds until the next
// call.
func (q *Inquiry) bonds(p *stack.Party) ([]tie, set) {
	ties := q.ties[:0]
	var premises set
	for i := range p.Bonds {
		b := &p.Bonds[i]
		code := b.Jurisdiction
		if b.Open || !q.brief {
			premise := bondPremise(b)
			switch {
			case b.Ground:
				code = q.stands(&premise)
			case b.Open:
				code = q.mayBind(code, q.possibly(&premise, 2) == 0)
			}
			if b.Entry != nil && !q.brief {
				premises.add(q.keep(&premise))
			}
		}
		if code != "" {
			ties = append(ties, tie{code, i, b.By})
		}
	}
	q.Chosen(configuration.Home)
	q.ties = ties
	return ties, premises
}

func bondPremise(b *stack.Bond) Premise {
	return Premise{Entry: b.Entry, Property: b.Property, Fact: b.Fact, Read: b.Jurisdiction, Open: b.Open}
}

// mayBind returns the jurisdiction that binds by a bond nobody is sure of, in
// one reading or the other.
func (q *Inquiry) mayBind(code string, yes bool) string {
	switch {
	case code == "" && yes:
		return nowhere
	case code == "":
		return first(q.home().Named)
	case !yes:
		return ""
	}
	return code
}

// relations are those that a holder may have.
var relations = [...]Relation{Own, Home, Ally, Entered, Reached, Foreign}

// mayBe lists the parties that somebody undisclosed may be one of, by their
// jurisdictions; none where nobody knows.
func (q *Inquiry) mayBe(p *stack.Party) []string {
	if p.Asked != nil && len(p.Among) > 0 {
		return q.spots()
	}
	return p.Among
}

// among returns how many parties somebody undisclosed may be, and which it is
// where that is settled, or -1.
func (q *Inquiry) among(p *stack.Party) (n, settled int) {
	if n = len(q.mayBe(p)); n == 0 {
		n = len(relations)
	}
	if p.Asked != nil {
		premise := askedPremise(p)
		if from, to := q.options(&premise, n); to-from < n {
			return n, from
		}
	}
	return n, -1
}

// oneAmong is which party somebody undisclosed is in this reading.
func (q *Inquiry) oneAmong(p *stack.Party) int {
	if p.Asked != nil && len(p.Among) > 0 {
		premise := askedPremise(p)
		return slices.Index(q.spots(), q.stands(&premise))
	}
	n, settled := q.among(p)
	if settled < 0 {
		return q.pick(n)
	}
	return settled
}

func askedPremise(p *stack.Party) Premise {
	return Premise{Entry: p.Asked.Entry, Property: p.Asked.Property, Fact: p.Asked.Fact}
}

// undisclosed reads a holder nobody knows: any relation may hold, or, for a
// state among several, that of each.
func (q *Inquiry) undisclosed(p *stack.Party, at int) Relation {
	list := q.mayBe(p)
	if len(list) == 0 {
		return relations[at]
	}
	state := q.state(list[at])
	return q.relation(&state, []tie{{code: list[at], by: stack.ByBeing}})
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
