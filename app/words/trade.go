package words

import (
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Trade says who is exchanged for whom where levers only change hands, and
// whose law comes and goes with that.
func (l *Language) Trade(s *stack.Stack, t profile.Trade) string {
	told := []string{l.Say("swap.trade", Param{"from", l.parties(s, t.From)}, Param{"to", l.parties(s, t.To)}, N("c", len(t.From)))}
	params := []Param{{"gone", l.places(s.Catalog, t.Gone)}, {"come", l.places(s.Catalog, t.Come)}, {"stay", l.places(s.Catalog, t.Stay)}}
	switch {
	case len(t.Gone) > 0 && len(t.Come) > 0:
		told = append(told, l.Say("swap.trade.law", params...))
	case len(t.Gone) > 0:
		told = append(told, l.Say("swap.trade.gone", params...))
	case len(t.Come) > 0:
		told = append(told, l.Say("swap.trade.come", params...))
	}
	if len(t.Stay) > 0 {
		told = append(told, l.Say("swap.trade.stay", params...))
	}
	return l.Sentences(told)
}
