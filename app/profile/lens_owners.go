package profile

import (
	"strconv"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// The ownership test of SecNumCloud 3.2, section 19.6, with home in the place
// of the union its text names: in per cent of capital or votes.
const (
	oneOutsideHolder  = 24
	allOutsideHolders = 39
)

// seatAtHome: whoever runs the machines is established at home.
func seatAtHome(r *lever.Reading) bool {
	return every(r.Operators(), func(p stack.Party) bool {
		relation, ok := r.By(p, stack.BySeat)
		return ok && relation <= lever.Home
	})
}

// sharesAtHome: no holder from outside home has more than the first threshold
// of an operator, and all of them together not more than the second.
func sharesAtHome(r *lever.Reading) bool {
	return every(r.Operators(), func(p stack.Party) bool { return heldAtHome(r, p) })
}

func heldAtHome(r *lever.Reading, p stack.Party) bool {
	if p.Kind != stack.Actor {
		return r.Relation(p) <= lever.Home
	}
	// Whoever can give it orders from outside home holds more than any share.
	if relation, ok := r.By(p, stack.ByParentSeat); ok && relation > lever.Home {
		return false
	}
	s, capital := sharesOf(r, p.Entry)
	if !capital {
		return true
	}
	rest := max(0, 100-s.home-s.outside.lo)
	switch {
	case s.largest.lo > oneOutsideHolder || s.outside.lo > allOutsideHolders:
		return false
	case s.largest.hi <= oneOutsideHolder && rest <= oneOutsideHolder && min(s.outside.hi+rest, 100-s.home) <= allOutsideHolders:
		return true
	}
	r.Cite(p.Entry, catalog.Share, nil) // the rest is not recorded, or the shares are not exact
	return r.Either(2) == 1
}

// shares are what is recorded of an actor's holders, in per cent: what holders
// at home have at least, what those outside have together, and what the
// largest of these has.
type shares struct {
	home             float64
	outside, largest percentage
}

// A percentage is one figure, or lies between two.
type percentage struct{ lo, hi float64 }

// sharesOf adds up the shares of an actor; ok is false for one that has no
// capital that others could hold.
func sharesOf(r *lever.Reading, e *catalog.Entry) (_ shares, ok bool) {
	var s shares
	if form := e.Fact(catalog.Form); form != nil && form.Known() && form.Value() != "company" {
		r.Cite(e, catalog.Form, form)
		return s, false
	}
	facts := e.FactsOn(catalog.Share)
	for i := range facts {
		f := &facts[i]
		seat := e.FactOf(catalog.Holder, f.Of)
		part, ok := percent(f)
		if !ok || seat == nil || !seat.Known() {
			continue
		}
		r.Cite(e, catalog.Holder, seat)
		r.Cite(e, catalog.Share, f)
		if r.InHome(seat.Value()) {
			s.home += part.lo * ownedAtHome(r, e, f.Of)
			continue
		}
		s.outside.lo += part.lo
		s.outside.hi += part.hi
		s.largest.lo, s.largest.hi = max(s.largest.lo, part.lo), max(s.largest.hi, part.hi)
	}
	return s, true
}

// ownedAtHome is how much of a holder is home's in turn, from 0 to 1: all,
// unless it is an owner that the catalogue knows more about.
func ownedAtHome(r *lever.Reading, e *catalog.Entry, holder string) float64 {
	for _, owner := range stack.Owners(r.Stack().Catalog, e) {
		if owner.Name != holder {
			continue
		}
		if s, capital := sharesOf(r, owner); capital {
			return s.home / 100
		}
	}
	return 1
}

// percent reads a share: one figure, or the lowest and the highest.
func percent(f *catalog.Fact) (_ percentage, ok bool) {
	var ends [2]float64
	for i, v := range f.Values {
		n, err := strconv.ParseFloat(v, 64)
		if err != nil || i > 1 {
			return percentage{}, false
		}
		ends[i] = n
	}
	if len(f.Values) == 1 {
		ends[1] = ends[0]
	}
	return percentage{ends[0], ends[1]}, f.Known()
}
