package words

import (
	"slices"
	"strconv"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// HolderName names a holder of levers where there is no stack.
func (l *Language) HolderName(c *catalog.Catalog, p stack.Party) string {
	return l.Party(&stack.Stack{Catalog: c}, p)
}

// Demand says what a policy asks.
func (l *Language) Demand(c *catalog.Catalog, p *portfolio.Policy, d portfolio.Demand) string {
	switch {
	case d.Lens != nil:
		text := l.Lens(d.Lens)
		return l.Say("demand.lens", P("name", text.Name), P("who", text.Who))
	case d.Forbid != "" && len(p.Questions) == 0:
		return upper(l.Say("demand.forbid", Param{"place", l.placed(c, d.Forbid)}))
	case d.Forbid != "":
		list := make([]string, len(p.Questions))
		for i, q := range p.Questions {
			list[i] = l.Say("demand.over." + string(q))
		}
		return upper(l.Say("demand.forbid.over", Param{"place", l.placed(c, d.Forbid)}, P("list", l.Either(list))))
	}
	return l.Say("demand.minimum", P("question", l.Say("question."+string(d.Question))), P("least", l.Say("level."+digit(d.Least))), N("n", d.Least))
}

// Missed says how a system misses a demand.
func (l *Language) Missed(c *catalog.Catalog, m *portfolio.Miss) string {
	open := ""
	if m.Open {
		open = ".open"
	}
	holders := l.holding(c, m.Levers)
	list := P("holders", strings.Join(holders, l.Say("list.semicolon")))
	switch {
	case m.Lens != nil:
		return l.Say("missed.lens"+open, P("name", l.Lens(m.Lens).Name), P("list", l.tested(m)))
	case m.Forbid != "":
		return upper(l.Say("missed.forbid"+open, Param{"place", l.placed(c, m.Forbid)}, N("c", len(holders)), list))
	}
	level := strconv.Itoa(m.Level.Lo)
	if !m.Level.Single() {
		level += "–" + strconv.Itoa(m.Level.Hi)
	}
	return l.Say("missed.minimum"+open, P("asks", l.Say("asks."+string(m.Question))), P("level", level), N("least", m.Least), list)
}

// tested says which tests of a lens are not passed.
func (l *Language) tested(m *portfolio.Miss) string {
	var list []string
	for i := range m.View.Because {
		if b := &m.View.Because[i]; b.Verdict != profile.Met {
			list = append(list, l.Tested(m.Profile, b))
		}
	}
	return strings.Join(list, " ")
}

// holding names the holders of levers, each once, with the states that bind
// them and what they can do.
func (l *Language) holding(c *catalog.Catalog, levers []*lever.Lever) []string {
	var list []string
	for i, v := range levers {
		if slices.ContainsFunc(levers[:i], func(o *lever.Lever) bool { return o.Holder.ID == v.Holder.ID }) {
			continue
		}
		var verbs []string
		for _, o := range levers {
			if o.Holder.ID != v.Holder.ID {
				continue
			}
			if verb := l.Say("verb." + string(o.Cell.Question)); !slices.Contains(verbs, verb) {
				verbs = append(verbs, verb)
			}
		}
		params := []Param{P("holder", l.HolderName(c, v.Holder)), P("verbs", l.List(verbs)), P("states", strings.Join(v.Holder.Jurisdictions(), " "))}
		if v.Holder.Kind == stack.Actor && len(v.Holder.Bonds) > 0 {
			list = append(list, l.Say("missed.holder.states", params...))
		} else {
			list = append(list, l.Say("missed.holder", params...))
		}
	}
	return list
}
