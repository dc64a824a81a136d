package words

import (
	"slices"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Headline says the finding in a few sentences that a reader understands
// without any of the vocabulary.
func (l *Language) Headline(p *profile.Profile) string {
	return l.Sentences(l.Finding(p))
}

// Finding is the headline sentence by sentence, the count first.
func (l *Language) Finding(p *profile.Profile) []string {
	sentences := []string{l.hands(p), l.service(p.Stack), l.whereabouts(p)}
	sentences = append(sentences, l.leading(p)...)
	return slices.DeleteFunc(sentences, func(s string) bool { return s == "" })
}

// service says that a system is not in service, where that is known.
func (l *Language) service(s *stack.Stack) string {
	for _, n := range s.Notices {
		if n.ID == stack.NotOperating {
			return l.Say("headline.status." + n.Params[1])
		}
	}
	return ""
}

// hands counts the six powers by who has them.
func (l *Language) hands(p *profile.Profile) string {
	h, home := p.Hands, Param{"home", l.home(p.Stack)}
	switch {
	case h.Yours == 6:
		return l.Say("headline.all", home)
	case h.Home == 6:
		return l.Say("headline.all.home", home)
	case h.Yours+h.Home+h.Shared+h.Open == 0:
		return l.Say("headline.none", home)
	}
	yours, within := "headline.yours", "headline.within"
	if p.Stack.Configuration.Get(configuration.Whose) != configuration.Country {
		yours, within = "headline.yours.you", "headline.within.you"
	}
	open := h.Open - h.Within
	if open == 6 {
		return l.Say("headline.none-known")
	}
	var list []string
	for _, part := range []struct {
		id string
		n  int
	}{{yours, h.Yours}, {"headline.home", h.Home}, {within, h.Within}, {"headline.shared", h.Shared}, {"headline.others", h.Others}, {"headline.open", open}} {
		if part.n > 0 {
			list = append(list, l.Say(part.id, l.Count("n", part.n), N("c", part.n), home))
		}
	}
	return l.Say("headline.some", P("list", l.List(list)))
}

// whereabouts says where data and machines are: what the system looks like.
func (l *Language) whereabouts(p *profile.Profile) string {
	s := p.Stack
	data := l.at(s, s.DataAt)
	switch {
	case !s.Ground.Known && len(s.DataAt) == 0 && len(s.Ground.Places) > 0:
		return l.Say("place.data.unknown", P("ground", l.Say("place.among", N("n", len(s.Ground.Places)))))
	case !s.Ground.Known && len(s.DataAt) == 0:
		return l.Say("place.nothing")
	case !s.Ground.Known && len(s.Ground.Places) > 0:
		return l.Say("place.ground.open", P("data", data), N("n", len(s.Ground.Places)))
	case !s.Ground.Known:
		return l.Say("place.ground.none", P("data", data))
	case len(s.DataAt) == 0:
		return l.Say("place.data.unknown", P("ground", l.at(s, s.Ground.Places)))
	}
	dataHome, groundHome := all(s.DataAt, s.Home.Contains), all(s.Ground.Places, s.Home.Contains)
	places := []Param{{"data", l.places(s.Catalog, s.DataAt)}, {"ground", l.places(s.Catalog, s.Ground.Places)}}
	switch {
	case dataHome && groundHome:
		return l.Say("place.both")
	case dataHome:
		return l.Say("place.data", places...)
	case groundHome:
		return l.Say("place.machines", places...)
	case slices.Equal(s.DataAt, s.Ground.Places):
		return l.Say("place.same", places...)
	}
	return l.Say("place.neither", places...)
}

func (l *Language) at(s *stack.Stack, places []string) string {
	switch {
	case all(places, s.Home.Contains):
		return l.Say("place.at-home")
	}
	return l.Say("place.in", Param{"place", l.places(s.Catalog, places)})
}

func all(list []string, is func(string) bool) bool {
	return !slices.ContainsFunc(list, func(s string) bool { return !is(s) })
}

// A grasp is what one holder can do that is in others' hands.
type grasp struct {
	party     stack.Party
	questions []lever.Question
	laws      []string
}

// leading names the two holders who hold most of what is in others' hands,
// and the powers of each.
func (l *Language) leading(p *profile.Profile) []string {
	list := grasps(p)
	var sentences []string
	for i, g := range list {
		if i == 2 {
			break
		}
		verbs := make([]string, len(g.questions))
		for j, q := range g.questions {
			verbs[j] = l.Say("verb." + string(q))
		}
		params := []Param{{"holder", l.party(p.Stack, g.party)}, P("verbs", l.List(verbs)), {"law", l.places(p.Stack.Catalog, g.laws)}}
		id := "who.state"
		if i > 0 && within(g.questions, list[0].questions) {
			id = "who.also"
		}
		// The law is named once: a second holder under the same one needs none.
		if g.party.Kind == stack.Actor && len(g.laws) > 0 && (i == 0 || !slices.Equal(g.laws, list[0].laws)) {
			id = map[string]string{"who.state": "who.law", "who.also": "who.also.law"}[id]
		}
		sentences = append(sentences, l.Say(id, params...))
	}
	return sentences
}

func within(some, all []lever.Question) bool {
	return !slices.ContainsFunc(some, func(q lever.Question) bool { return !slices.Contains(all, q) })
}

// grasps lists who holds what in the questions that are certainly in others'
// hands, those with most powers first.
func grasps(p *profile.Profile) []grasp {
	var list []grasp
	for _, q := range p.Questions {
		if profile.ClassOf(q.Level) != profile.Others {
			continue
		}
		for i := range p.Findings.Levers {
			v := p.Findings.Levers[i]
			if v.Cell.Question == q.ID && v.Level.Hi <= lever.TheirsSaid && v.Holder.Kind != stack.Undisclosed {
				list = addGrasp(list, p, v)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b grasp) int { return len(b.questions) - len(a.questions) })
	return list
}

func addGrasp(list []grasp, p *profile.Profile, v *lever.Lever) []grasp {
	i := slices.IndexFunc(list, func(g grasp) bool { return g.party.ID == v.Holder.ID })
	if i < 0 {
		i = len(list)
		list = append(list, grasp{party: v.Holder})
	}
	g := &list[i]
	if !slices.Contains(g.questions, v.Cell.Question) {
		g.questions = append(g.questions, v.Cell.Question)
	}
	for _, b := range v.Holder.Bonds {
		commands := b.By == stack.BySeat || b.By == stack.ByParentSeat || b.By == stack.ByReach && !b.Open
		if commands && b.Jurisdiction != "" &&
			!p.Stack.Home.Contains(b.Jurisdiction) && !slices.Contains(g.laws, b.Jurisdiction) {
			g.laws = append(g.laws, b.Jurisdiction)
		}
	}
	return list
}

// Answer says who has a question, naming the weakest link.
func (l *Language) Answer(p *profile.Profile, q *profile.Question) string {
	if q.Level.Lo == lever.Yours {
		return l.nobody(p, q.ID)
	}
	sure, perhaps := deciders(p, q)
	params := append(l.held(p, "holders", "layers", sure), l.held(p, "others", "places", perhaps)...)
	switch {
	case len(perhaps) == 0:
		return l.Say("answer.binding", params...)
	case len(sure) == 0:
		return l.Say("answer.perhaps", params...)
	case nameless(sure) && !slices.ContainsFunc(perhaps, func(v *lever.Lever) bool { return !unnamed(v) }):
		perhaps = slices.DeleteFunc(perhaps, func(v *lever.Lever) bool {
			return slices.ContainsFunc(sure, func(o *lever.Lever) bool { return o.Cell.Layer == v.Cell.Layer })
		})
		if len(perhaps) == 0 {
			return l.Say("answer.binding", params...)
		}
		return l.Say("answer.binding.also", append(l.held(p, "holders", "layers", sure), l.held(p, "others", "places", perhaps)...)...)
	}
	return l.Say("answer.binding.perhaps", params...)
}

func unnamed(v *lever.Lever) bool {
	return v.Holder.Kind == stack.Undisclosed && len(v.Holder.Among) == 0
}

// nameless reports whether somebody unknown is among the holders: whoever else
// is not known then needs no second mention.
func nameless(levers []*lever.Lever) bool { return slices.ContainsFunc(levers, unnamed) }

// held names holders of levers and their layers, each once.
func (l *Language) held(p *profile.Profile, holders, layers string, levers []*lever.Lever) []Param {
	var names []Term
	var list []string
	for _, v := range unknownLast(levers, func(v *lever.Lever) stack.Party { return v.Holder }) {
		names = with(names, l.party(p.Stack, v.Holder))
	}
	for _, v := range levers {
		if name := l.Lowered(l.Say("layer." + string(v.Cell.Layer))); !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return []Param{{holders, l.terms(names, l.List)}, P(layers, l.Row(list))}
}

// deciders lists the levers that decide a question that others have a hand in:
// those that hold it down in every reading, with those that bind where it is
// weakest, the surest first; and apart from them those that bind there but in
// some readings do not exist. Who is among the first is
// not named once more, nor is somebody unknown unless there is nobody else.
func deciders(p *profile.Profile, q *profile.Question) (sure, perhaps []*lever.Lever) {
	for i, v := range p.Findings.Levers {
		if v.Cell.Question != q.ID {
			continue
		}
		binds := slices.Contains(q.Binding, i)
		switch caps := q.Level.Hi < lever.Yours && v.Level.Hi == q.Level.Hi; {
		case v.Possible && binds:
			perhaps = append(perhaps, v)
		case !v.Possible && (binds || caps):
			sure = append(sure, v)
		}
	}
	slices.SortStableFunc(sure, func(a, b *lever.Lever) int { return a.Level.Hi - b.Level.Hi })
	unknown := func(v *lever.Lever) bool { return v.Holder.Kind == stack.Undisclosed }
	alone := !slices.ContainsFunc(perhaps, func(v *lever.Lever) bool { return !unknown(v) })
	named := func(v *lever.Lever) bool {
		return !(alone && unknown(v)) && slices.ContainsFunc(sure, func(o *lever.Lever) bool { return o.Holder.ID == v.Holder.ID })
	}
	return sure, slices.DeleteFunc(perhaps, named)
}

// nobody answers a question that nobody decides: whoever at home can slow it
// is named all the same.
func (l *Language) nobody(p *profile.Profile, q lever.Question) string {
	var names []Term
	for i := range p.Findings.Levers {
		v := p.Findings.Levers[i]
		if v.Cell.Question != q || slices.Contains(v.Relations, lever.Own) {
			continue
		}
		names = with(names, l.party(p.Stack, v.Holder))
	}
	if len(names) == 0 {
		return l.Say("answer.nobody")
	}
	return l.Say("answer.slowed", Param{"holders", l.terms(names, l.List)})
}

// Stands says how the holder of a lever stands to home, in each reading. Under
// one law among several that bind it, it is that law that stands to home.
func (l *Language) Stands(law string, relations []string) string {
	if slices.Contains(relations, lever.Own.String()) && slices.Contains(relations, lever.Foreign.String()) {
		return l.Say("relation.any") // from one end to the other: nothing is known of it
	}
	list := make([]string, len(relations))
	for i, r := range relations {
		id := "relation." + r
		if law != "" && l.Has(id+".law") {
			id += ".law"
		}
		list[i] = l.Say(id)
	}
	return l.Either(list)
}
