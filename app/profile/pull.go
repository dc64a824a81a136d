package profile

import (
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
)

// Pulled says what becomes of a lever's question, at best and at worst, when
// its holder acts, and how soon the worst can come. Nothing is certain where
// it is uncertain that there is such a lever, or that this holder has it.
func Pulled(l *lever.Lever, certain bool) (best, worst Outcome, horizon lever.Horizon) {
	q := l.Cell.Question
	if certain && !l.Possible {
		best = outcome(q, l.Grips[len(l.Grips)-1])
	}
	return best, outcome(q, l.Grips[0]), l.Horizons[0]
}

// Ordered reports whether a state can have a lever pulled through a holder
// that it binds, and whether that is certain. A body of home takes no orders
// abroad.
func Ordered(l *lever.Lever, code string, home bool) (ordered, certain bool) {
	if !home && l.Relations[len(l.Relations)-1] == lever.Own {
		return false, false
	}
	return true, !open(l.Holder, code)
}

// Each calls told for every swap that can be made today, with what the six
// questions come to before and after. The summaries hold only during the call.
func (s *Swaps) Each(told func(k configuration.Key, c configuration.Configuration, before, after *Summary)) {
	for _, c := range s.list {
		if !c.hindered {
			told(c.key, c.conf, &s.base.sum, &c.sum)
		}
	}
}

// Summarise says what the levels of all cells, in the order of lever.Cells,
// come to.
func Summarise(cells []lever.Range) Summary { return summarise(cells) }
