package words

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Shock names a shock: what may happen.
func (l *Language) Shock(p *profile.Profile, s *profile.Shock) string {
	id := "shock." + string(s.Kind)
	who := l.party(p.Stack, s.Who)
	if s.Kind == profile.FoundryStops {
		var names []Term
		for _, i := range s.Levers {
			if h := p.Findings.Levers[i].Holder; h.Kind == stack.Actor {
				names = append(names, Term{Text: h.Name()})
			}
		}
		if who = l.terms(names, l.Either); len(names) == 0 {
			id += ".unknown"
		}
	}
	return l.Say(id, Param{"who", who}, Param{"model", l.model(p.Stack)})
}

// ShockTold says what a shock brings, in the order in which it comes, and
// what it leaves untouched.
func (l *Language) ShockTold(s *profile.Shock) string {
	var sentences []string
	for h := lever.Now; h <= lever.Years; h++ {
		var list []string
		for _, e := range s.Effects {
			if e.Worst > profile.Holds && e.Horizon == h {
				list = append(list, l.Outcome(e))
			}
		}
		if len(list) > 0 {
			sentences = append(sentences, l.Say("shock.then", P("when", l.Say("horizon."+h.String())), P("list", l.Series(list))))
		}
	}
	remains := s.Remains()
	if s.Kind == profile.Sold {
		sentences = slices.Insert(sentences, 0, l.Say("shock.sold.then"))
	}
	switch {
	case len(sentences) == 0:
		return l.Say("shock.nothing")
	case len(remains) > 0:
		list := make([]string, len(remains))
		for i, q := range remains {
			list[i] = l.Say("untouched." + string(q))
		}
		sentences = append(sentences, l.Say("shock.untouched", P("list", l.List(list))))
	}
	return l.Sentences(sentences)
}

// Outcome says what becomes of a question, or between what it lies: in one
// clause, since two would read as if each were certain.
func (l *Language) Outcome(e profile.Effect) string {
	id := "outcome." + string(e.Question) + "." + e.Best.For(e.Question)
	if e.Best != e.Worst {
		id += "." + e.Worst.For(e.Question)
	}
	return l.Say(id)
}

// Cut says what holds at a term if every holder that is not home acts today.
func (l *Language) Cut(c profile.Cut) string {
	list := make([]string, len(c.Effects))
	for i, e := range c.Effects {
		list[i] = l.Outcome(e)
	}
	return l.Say("cut."+c.Term.String(), P("list", l.Series(list)))
}

// Precedent tells a precedent of a lever or a shock: when, what, by whom,
// against whom, and whether it was undone. Of a shock there is no one holder.
func (l *Language) Precedent(s *stack.Stack, n profile.Precedent, holder stack.Party) string {
	sentences := []string{l.Say("precedent", P("date", l.Date(n.Date())), P("name", l.Entry(n.Incident)))}
	id := "precedent." + n.Kin.String()
	if l.actor(s, n.Who) == nil && (n.Kin == profile.ByHolder || holder.Kind != stack.Actor) {
		id = "precedent.state.act"
	}
	sentences = append(sentences, l.Say(id, Param{"who", l.doer(s, n.Who)}, Param{"holder", l.party(s, holder)}))
	if against := n.Against(); len(against) > 0 {
		names := make([]Term, len(against))
		for i, who := range against {
			names[i] = l.doer(s, who)
		}
		sentences = append(sentences, l.Say("precedent.against", Param{"list", l.terms(names, l.List)}))
	}
	if id := "precedent.reversed." + n.Reversed(); l.Has(id) {
		sentences = append(sentences, l.Say(id))
	}
	if n.Contested {
		sentences = append(sentences, l.Say("precedent.contested"))
	}
	return l.Sentences(sentences)
}

func (l *Language) actor(s *stack.Stack, id string) *catalog.Entry {
	return s.Catalog.Entry(catalog.Actor, id)
}

// doer names an actor or a jurisdiction by its id.
func (l *Language) doer(s *stack.Stack, id string) Term {
	if e := l.actor(s, id); e != nil {
		return Term{Text: e.Name}
	}
	return l.placed(s.Catalog, id)
}
