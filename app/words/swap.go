package words

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Change says which choice is changed from what to what. Another model may
// bring another access with it.
func (l *Language) Change(c *catalog.Catalog, k configuration.Key, before, after configuration.Configuration) string {
	value := func(conf configuration.Configuration) string {
		text := l.Chosen(c, conf, k)
		if k == configuration.Model && before.Get(configuration.Access) != after.Get(configuration.Access) {
			text = l.Say("change.with", P("value", text), P("access", l.Chosen(c, conf, configuration.Access)))
		}
		return text
	}
	id := "change"
	if before.Get(k) == configuration.Unknown {
		id = "change.first"
	}
	return l.Say(id, P("choice", l.Say("choice."+k.String())), P("before", value(before)), P("after", value(after)))
}

// Differences says what differs, in a few sentences: how many levers go, come
// and change hands, who gives way to whom, and what the six powers come to.
func (l *Language) Differences(before, after *stack.Stack, c *profile.Comparison) string {
	if c.Same() {
		return l.Say("compare.same")
	}
	sentences := []string{l.counts(c)}
	if from, to := held(c.Towards(profile.Homewards)); len(from) > 0 {
		sentences = append(sentences, l.handed("compare.home", before, after, from, to))
	}
	if from, to := held(c.Towards(profile.Away)); len(from) > 0 {
		sentences = append(sentences, l.handed("compare.away", before, after, from, to))
	}
	t := c.Trade()
	if gone, come := c.Exchanged(); len(gone) > 0 && len(come) > 0 {
		sentences = append(sentences, l.Say("compare.trades", Param{"gone", l.places(before.Catalog, gone)}, Param{"come", l.places(after.Catalog, come)}))
	}
	if c.OnlyMoves() {
		sentences = append(sentences, l.Trade(before, t))
	} else if from, to := held(c.Towards(profile.Across)); len(from) > 0 {
		sentences = append(sentences, l.handed("compare.hands", before, after, from, to))
	}
	return l.Sentences(append(sentences, l.powers(&c.Before, &c.After)))
}

// counts says how many levers go, come, move and change.
func (l *Language) counts(c *profile.Comparison) string {
	eased := 0
	for _, s := range c.Changed {
		if s.After.Level.Lo+s.After.Level.Hi > s.Before.Level.Lo+s.Before.Level.Hi {
			eased++
		}
	}
	moved := 0
	for _, m := range c.Moved {
		moved += len(m.From)
	}
	var list []string
	for _, part := range []struct {
		id string
		n  int
	}{
		{"compare.removed", len(c.Removed)}, {"compare.added", len(c.Added)}, {"compare.moved", moved},
		{"compare.eased", eased}, {"compare.firmer", len(c.Changed) - eased},
	} {
		if part.n > 0 {
			list = append(list, l.Say(part.id, l.Count("n", part.n), N("c", part.n)))
		}
	}
	return l.Say("compare.counts", P("list", l.List(list)))
}

// held lists the holders before and after.
func held(moves []profile.Move) (from, to []stack.Party) {
	add := func(list []stack.Party, levers []lever.Lever) []stack.Party {
		for i := range levers {
			if !slices.ContainsFunc(list, func(p stack.Party) bool { return p.ID == levers[i].Holder.ID }) {
				list = append(list, levers[i].Holder)
			}
		}
		return list
	}
	for _, m := range moves {
		from, to = add(from, m.From), add(to, m.To)
	}
	return from, to
}

func (l *Language) handed(id string, before, after *stack.Stack, from, to []stack.Party) string {
	return l.Say(id, Param{"from", l.parties(before, from)}, Param{"to", l.parties(after, to)}, N("f", grammatical(from)), N("t", grammatical(to)))
}

// grammatical is the number a verb agrees with: you takes the plural form.
func grammatical(list []stack.Party) int {
	if len(list) == 1 && list[0].Kind == stack.Self {
		return 2
	}
	return len(list)
}

// powers says how many of the six powers are held, before and after.
func (l *Language) powers(before, after *profile.Summary) string {
	b, a := before.Held(), after.Held()
	id := "compare.powers"
	if a == b {
		id = "compare.powers.same"
	}
	return l.Say(id, l.Count("before", b), l.Count("after", a), N("b", b), N("a", a))
}

// Hindrance says what keeps a configuration from being had today.
func (l *Language) Hindrance(s *stack.Stack, n stack.Notice) string {
	id := "hindrance." + n.ID
	if !l.Has(id) {
		return l.Notice(s, n)
	}
	kinds := map[string][]catalog.Kind{
		stack.NotFitting: {catalog.Model}, stack.NotTrained: {catalog.Model}, stack.NotServed: {catalog.Infrastructure, catalog.Model},
		stack.NotOffered: {catalog.Infrastructure, ""}, stack.ChipNotThere: {catalog.Infrastructure, catalog.Chip},
		stack.ChipNotYet: {catalog.Chip}, stack.ChipKept: {catalog.Chip, catalog.Actor},
	}[n.ID]
	var params []Param
	for i, p := range n.Params {
		name := l.Say("choice." + p)
		if kinds[i] != "" {
			name = l.Called(s.Catalog, kinds[i], p)
		}
		params = append(params, P([]string{"a", "b"}[i], name))
	}
	return l.Say(id, params...)
}

// Assess says what is not known and what knowing it would narrow.
func (l *Language) Assess(s *stack.Stack, u *profile.Unknown) string {
	what := make([]string, len(u.Questions))
	for i, q := range u.Questions {
		what[i] = l.Say("assess.question", P("asks", l.Say("asks."+string(q.Question))), P("range", l.Mark(q.Level)))
	}
	if len(what) == 0 {
		cells := make([]string, len(u.Cells))
		for i, c := range u.Cells {
			cells[i] = l.Say("assess.cell", P("layer", l.Lowered(l.Say("layer."+string(c.Layer)))), P("question", l.Say("question."+string(c.Question))))
		}
		what = []string{l.Say("assess.cells", P("list", l.List(cells)))}
	}
	p := u.Premise
	params := []Param{P("what", l.List(what))}
	switch {
	case p.IsChoice && u.Assumed:
		return l.Say("assess.assumed", append(params, P("choice", l.Say("choice."+p.Key.String())))...)
	case p.IsChoice:
		return l.Say("assess.choice", append(params, P("choice", l.Say("choice."+p.Key.String())))...)
	}
	of := ""
	if p.Fact != nil {
		of = p.Fact.Of
	}
	params = append(params, P("property", l.Property(s.Catalog, p.Property, of)), Param{"entry", l.entry(p.Entry, "name.unknown")})
	if u.Contested {
		return l.Say("assess.contested", params...)
	}
	return l.Say("assess.fact", params...)
}

// Remaining says how far the best that can be had goes.
func (l *Language) Remaining(r *profile.Remaining) string {
	best := r.Best.Summary()
	told := []string{l.Say("remaining.best", l.Count("n", best.Held()))}
	if r.Already {
		told = append(told, l.Say("remaining.already"))
	}
	if len(r.Remedy) == 0 {
		told = append(told, l.Say("remaining.none"))
	}
	return l.Sentences(told)
}

// Remedy says what alone would take levers away.
func (l *Language) Remedy(s *stack.Stack, remedy profile.Remedy, levers []lever.Lever) string {
	var holders []stack.Party
	for i := range levers {
		if !slices.ContainsFunc(holders, func(p stack.Party) bool { return p.ID == levers[i].Holder.ID }) {
			holders = append(holders, levers[i].Holder)
		}
	}
	return l.Say("remedy."+string(remedy), Param{"holders", l.parties(s, holders)}, N("h", grammatical(holders)))
}
