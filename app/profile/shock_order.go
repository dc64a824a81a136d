package profile

import (
	"cmp"
	"slices"
	"strings"

	"sovcalc/app/stack"
)

// severer orders shocks. What every state or actor can do grows with the
// levers it has, so that a state never comes after those it binds by their
// seat.
func (p *Profile) severer(a, b Shock) int {
	x, y := a.severity(), b.severity()
	return cmp.Or(
		p.tier(&a)-p.tier(&b), y[Fails]-x[Fails], y[Suffers]-x[Suffers], int(a.Horizon)-int(b.Horizon),
		slices.Index(shockKinds, a.Kind)-slices.Index(shockKinds, b.Kind), a.certainty()-b.certainty(), strings.Compare(a.ID, b.ID),
	)
}

// severity counts the questions by their worst outcome.
func (s *Shock) severity() [3]int {
	var n [3]int
	for _, e := range s.Effects {
		n[e.Worst]++
	}
	return n
}

// certainty is lower the more is certain to be lost.
func (s *Shock) certainty() int {
	n := 0
	for _, e := range s.Effects {
		n -= int(e.Best)
	}
	return n
}

// tier keeps what nobody knows after what is known, what home alone decides
// after that, and what changes nothing last.
func (p *Profile) tier(s *Shock) int {
	outside := func(b stack.Bond) bool { return !p.Stack.Home.Contains(b.Jurisdiction) }
	switch {
	case len(s.Levers) == 0:
		return 3
	case s.Kind == HomeOrders, s.Kind == ActorActs && len(s.Who.Bonds) > 0 && !slices.ContainsFunc(s.Who.Bonds, outside):
		return 2
	case s.Who.Kind == stack.Undisclosed:
		return 1
	}
	return 0
}
