package words

import (
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Trade says who is exchanged for whom where levers only change hands, and
// whose law comes and goes with that.
func (l *Language) Trade(s *stack.Stack, t profile.Trade) string {
	told := l.Say("swap.trade", P("from", l.parties(s, t.From)), P("to", l.parties(s, t.To)), N("c", len(t.From)))
	params := []Param{P("gone", l.Places(s.Catalog, t.Gone)), P("come", l.Places(s.Catalog, t.Come)), P("stay", l.Places(s.Catalog, t.Stay))}
	switch {
	case len(t.Gone) > 0 && len(t.Come) > 0:
		told += " " + l.Say("swap.trade.law", params...)
	case len(t.Gone) > 0:
		told += " " + l.Say("swap.trade.gone", params...)
	case len(t.Come) > 0:
		told += " " + l.Say("swap.trade.come", params...)
	}
	if len(t.Stay) > 0 {
		told += " " + l.Say("swap.trade.stay", params...)
	}
	return told
}
