package profile

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
)

// openChoices lists the choices and details that were not made, each with what
// its answers lead to.
func (s *Swaps) openChoices(assumptions []lever.Premise) []Unknown {
	present := s.base.stack.Configuration
	var list []Unknown
	for _, k := range slices.Concat([]configuration.Key{configuration.Model, configuration.Access}, swapped) {
		if present.Get(k) != configuration.Unknown {
			continue
		}
		var results []sketch
		for _, v := range s.answers(k) {
			results = append(results, *s.surveyor.like(s.base, s.surveyor.index.Outline(present.With(k, v)), &sketch{}))
		}
		if len(results) == 0 {
			continue
		}
		u := Unknown{Premise: lever.Premise{IsChoice: true, Key: k, Open: true}}
		u.narrow(results)
		u.Assumed = slices.ContainsFunc(assumptions, func(a lever.Premise) bool { return a.IsChoice && a.Key == k })
		list = append(list, u)
	}
	return list
}

// answers lists what a choice that was not made may be: where an offer is
// known to have certain chips, one of these; administrators may sit anywhere.
func (s *Swaps) answers(k configuration.Key) []string {
	st := s.base.stack
	var list []string
	switch {
	case k == configuration.Chips && !slices.ContainsFunc(st.Chips, func(e *catalog.Entry) bool { return e.ID == configuration.Unknown }):
		for _, e := range st.Chips {
			list = append(list, e.ID)
		}
		return list
	case k.Definition().Kind == catalog.Jurisdiction:
		for _, e := range st.Catalog.All(catalog.Jurisdiction) {
			list = append(list, e.ID)
		}
		return list
	}
	return s.surveyor.values(k, st)
}

// openFacts lists the facts that are unknown or contested, each with what its
// possibilities lead to. Of an entry that is itself unknown, the choice is
// asked for instead.
func (s *Swaps) openFacts() []Unknown {
	var openings []lever.Opening
	var rules [][]int // which rules read each
	for r := range lever.Rules() {
		for _, o := range s.surveyor.levels.Openings(s.base.stack, r) {
			if o.Premise.IsChoice || o.Premise.Entry == nil || o.Premise.Entry.ID == configuration.Unknown {
				continue
			}
			at := slices.IndexFunc(openings, func(n lever.Opening) bool { return n.Same(&o) })
			if at < 0 {
				at = len(openings)
				openings, rules = append(openings, o), append(rules, nil)
			}
			rules[at] = append(rules[at], r)
		}
	}
	var list []Unknown
	for i, o := range openings {
		u := Unknown{Premise: o.Premise, Contested: o.Premise.Fact != nil && len(o.Premise.Fact.Readings) > 0}
		var results []sketch
		for n := range o.Of {
			results = append(results, s.settle(rules[i], lever.Settled{Opening: o, Index: n}))
		}
		u.narrow(results)
		list = addWider(list, u)
	}
	return list
}

// addWider adds an unknown; of one fact that is read in several ways, the one
// that would narrow more is told.
func addWider(list []Unknown, u Unknown) []Unknown {
	for i := range list {
		o := &list[i]
		if o.Premise.Entry == u.Premise.Entry && o.Premise.Property == u.Premise.Property && o.Premise.Fact == u.Premise.Fact {
			if slices.Compare(u.narrows[:], o.narrows[:]) > 0 {
				*o = u
			}
			return list
		}
	}
	return append(list, u)
}

// settle is the present with one opening taken at one of its possibilities.
func (s *Swaps) settle(rules []int, at lever.Settled) sketch {
	n := sketch{stack: s.base.stack, rules: slices.Clone(s.base.rules)}
	for _, r := range rules {
		n.rules[r] = s.surveyor.levels.Settled(n.stack, r, at)
	}
	n.summarise()
	return n
}
