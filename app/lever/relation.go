package lever

import (
	"slices"

	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// A tie is a bond in one reading: the jurisdiction that binds, and by which of
// the bonds.
type tie struct {
	code string
	bond int
	by   stack.BondKind
}

// ownBody reports whether a party is the subject's: for a country, what its
// own state holds is its own.
func (q *Inquiry) ownBody(p *stack.Party) bool {
	if q.Choice(configuration.Whose) != configuration.Country || !p.Public() && p.Kind != stack.State {
		return false
	}
	named := q.home().Named
	for i := range p.Bonds {
		if b := &p.Bonds[i]; b.By != stack.ByPresence && b.By != stack.BySay && !slices.Contains(named, b.Jurisdiction) {
			return false
		}
	}
	return len(p.Bonds) > 0
}

// relation compares what binds a party with home. Its roots are where it is
// and works: its seat, its owners' seats, the place of what it does. A law
// that only reaches it from outside may command it, but so may home, where it
// stands.
func (q *Inquiry) relation(p *stack.Party, ties []tie) Relation {
	if q.ownBody(p) {
		return Own
	}
	home := q.home()
	inside, accepted := true, true // by everything
	meets, rooted, away := false, false, false
	for i := range ties {
		t := &ties[i]
		roots := t.by != stack.ByReach && t.by != stack.BySay
		switch {
		case home.Contains(t.code):
			meets = true
			rooted = rooted || roots
		case t.by == stack.BySay: // the say of another state is not about home
		case home.Accepts(t.code):
			inside = false
		default:
			inside, accepted = false, false
			away = away || roots
		}
	}
	switch {
	case meets && inside:
		return Home
	case accepted && (meets || !inside):
		q.Chosen(configuration.Allies)
		return Ally
	case rooted && !away:
		return Entered
	case meets:
		return Reached
	}
	return Foreign
}
