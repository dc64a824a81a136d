package profile

import (
	"slices"

	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A Summary is what a profile comes to.
type Summary struct {
	Levels [6]lever.Range // in the order of lever.Questions
	Hands  Hands
	Sum    lever.Range // over all cells
}

// A Shift is a lever that stays with its holder at another level.
type Shift struct{ Before, After lever.Lever }

// A Move is a power that changes hands: the same rule finds it in the same
// cell with other holders, or under other laws.
type Move struct {
	Rule     *lever.Rule
	Cell     lever.Cell
	From, To []lever.Lever
}

// A Direction says where a power moves.
type Direction string

// The directions.
const (
	Homewards Direction = "home"   // from others to oneself or to holders bound by home law alone
	Away      Direction = "away"   // the other way
	Across    Direction = "across" // between holders of whom the same can be said
)

// Direction says where the power moves.
func (m *Move) Direction() Direction {
	from, to := decidedAtHome(m.From), decidedAtHome(m.To)
	switch {
	case to && !from:
		return Homewards
	case from && !to:
		return Away
	}
	return Across
}

// Levels returns the level before and after.
func (m *Move) Levels() (before, after lever.Range) { return lowest(m.From), lowest(m.To) }

func decidedAtHome(levers []lever.Lever) bool {
	for i := range levers {
		for _, r := range levers[i].Relations {
			if r > lever.Home {
				return false
			}
		}
	}
	return true
}

func lowest(levers []lever.Lever) lever.Range {
	r := lever.Range{Lo: lever.Yours, Hi: lever.Yours}
	for i := range levers {
		r.Lo, r.Hi = min(r.Lo, levers[i].Level.Lo), min(r.Hi, levers[i].Level.Hi)
	}
	return r
}

// A Comparison is the difference between two profiles, as a difference of
// their levers. Its lists are in the order of the rules.
type Comparison struct {
	Removed, Added []lever.Lever
	Moved          []Move
	Changed        []Shift
	Before, After  Summary
	homes          [2]*stack.HomeSet
	gone, come     []string // see Exchanged
}

// Compare says what differs between one profile and another.
func Compare(a, b *Profile) Comparison {
	c := Comparison{Before: a.Summary(), After: b.Summary(), homes: [2]*stack.HomeSet{a.Stack.Home, b.Stack.Home}}
	before, after := byRule(a.Findings.Levers), byRule(b.Findings.Levers)
	for i, r := range lever.Rules() {
		c.rule(r, before[i], after[i])
	}
	if t := c.Trade(); len(t.Gone) > 0 && len(t.Come) > 0 {
		c.gone, c.come = t.Gone, unbound(t.Come, a)
	}
	return c
}

// unbound lists the jurisdictions that bind no holder of a lever of a profile.
func unbound(codes []string, p *Profile) []string {
	return slices.DeleteFunc(codes, func(code string) bool {
		return slices.ContainsFunc(p.Findings.Levers, func(l *lever.Lever) bool {
			return slices.Contains(l.Holder.Jurisdictions(), code) || slices.Contains(l.Holder.Among, code)
		})
	})
}

// Exchanged names the jurisdictions outside home that give way in what changes
// hands, and those that held no lever at all before: a state that holds others
// all along is not what one is traded for.
func (c *Comparison) Exchanged() (gone, come []string) { return c.gone, c.come }

// Summary says what the profile comes to.
func (p *Profile) Summary() Summary {
	s := Summary{Hands: p.Hands}
	for i := range p.Questions {
		s.Levels[i] = p.Questions[i].Level
	}
	for i := range p.Cells {
		s.Sum.Lo += p.Cells[i].Level.Lo
		s.Sum.Hi += p.Cells[i].Level.Hi
	}
	return s
}

// byRule divides levers by the rules that found them.
func byRule(levers []*lever.Lever) [][]lever.Lever {
	all := make([]lever.Lever, len(levers))
	for i, l := range levers {
		all[i] = *l
	}
	list := make([][]lever.Lever, len(lever.Rules()))
	at := 0
	for i, r := range lever.Rules() {
		start := at
		for at < len(all) && all[at].Rule == r {
			at++
		}
		list[i] = all[start:at]
	}
	return list
}

// rule adds what differs in the findings of one rule.
func (c *Comparison) rule(r *lever.Rule, before, after []lever.Lever) {
	for _, cell := range r.Cells {
		gone, come := others(cell, before, after), others(cell, after, before)
		switch {
		case len(gone) > 0 && len(come) > 0:
			c.Moved = append(c.Moved, Move{r, cell, gone, come})
		default:
			c.Removed, c.Added = append(c.Removed, gone...), append(c.Added, come...)
		}
		for i := range before {
			b := &before[i]
			if b.Cell != cell {
				continue
			}
			if a := same(after, b); a != nil && a.Level != b.Level {
				c.Changed = append(c.Changed, Shift{*b, *a})
			}
		}
	}
}

// others lists the levers over a cell that a second list has not.
func others(cell lever.Cell, of, than []lever.Lever) []lever.Lever {
	var list []lever.Lever
	for i := range of {
		if of[i].Cell == cell && same(than, &of[i]) == nil {
			list = append(list, of[i])
		}
	}
	return list
}

// same finds a lever of one rule by cell, holder and law.
func same(levers []lever.Lever, l *lever.Lever) *lever.Lever {
	for i := range levers {
		if o := &levers[i]; o.Cell == l.Cell && o.Holder.ID == l.Holder.ID && o.Law == l.Law {
			return o
		}
	}
	return nil
}

// Same reports whether nothing differs.
func (c *Comparison) Same() bool {
	return len(c.Removed)+len(c.Added)+len(c.Moved)+len(c.Changed) == 0
}

// OnlyMoves reports whether levers change hands among others, and that is all:
// none goes, none comes, none comes home or leaves it.
func (c *Comparison) OnlyMoves() bool {
	return len(c.Moved) > 0 && len(c.Removed)+len(c.Added) == 0 && len(c.Towards(Across)) == len(c.Moved)
}

// Towards lists the moves of one direction.
func (c *Comparison) Towards(d Direction) []Move {
	var list []Move
	for i := range c.Moved {
		if c.Moved[i].Direction() == d {
			list = append(list, c.Moved[i])
		}
	}
	return list
}

// A Trade is what is exchanged where levers change hands among others.
type Trade struct {
	From, To   []stack.Party // the holders
	Gone, Come []string      // the jurisdictions outside home that bind one side and not the other
	Stay       []string      // those that bind both
}

// Trade tells of the moves that do not lead home who is exchanged for whom.
func (c *Comparison) Trade() Trade {
	var t Trade
	var before, after []string
	for i := range c.Moved {
		m := &c.Moved[i]
		if m.Direction() == Homewards {
			continue
		}
		t.From, before = parties(t.From, before, m.From, c.homes[0])
		t.To, after = parties(t.To, after, m.To, c.homes[1])
	}
	for _, code := range before {
		if slices.Contains(after, code) {
			t.Stay = append(t.Stay, code)
		} else {
			t.Gone = append(t.Gone, code)
		}
	}
	for _, code := range after {
		if !slices.Contains(before, code) {
			t.Come = append(t.Come, code)
		}
	}
	for _, list := range [][]string{t.Gone, t.Come, t.Stay} {
		slices.Sort(list)
	}
	return t
}

// parties adds the holders of levers and the jurisdictions outside home that
// bind them.
func parties(list []stack.Party, codes []string, levers []lever.Lever, home *stack.HomeSet) ([]stack.Party, []string) {
	for i := range levers {
		l := &levers[i]
		if !holds(list, l.Holder.ID) {
			list = append(list, l.Holder)
		}
		for _, code := range append(l.Holder.Jurisdictions(), l.Holder.Among...) {
			if !home.Contains(code) && !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
	}
	return list, codes
}
