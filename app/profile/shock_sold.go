package profile

import (
	"cmp"
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// elsewhere stands for a jurisdiction that is neither home nor an ally, and
// buyer for a company seated there. No entry of the catalogue has such names.
const (
	elsewhere = "??"
	buyer     = "(buyer)"
)

// sales sells each company behind the service that is home's or its allies' to
// an owner outside, and works the profile out anew. A sale that
// changes no level is not told.
func (p *Profile) sales() []Shock {
	var list []Shock
	for _, h := range p.forSale() {
		after := Of(sold(p.Stack.Catalog, h.ID), p.Stack.Configuration)
		s := p.shock(Sold, VendorChange, h, p.lost(after))
		for i := range p.Cells {
			if b, a := p.Cells[i].Level, after.Cells[i].Level; a != b {
				s.Changes = append(s.Changes, Change{p.Cells[i].Cell, b, a})
			}
		}
		if len(s.Changes) > 0 {
			list = append(list, s)
		}
	}
	return list
}

// forSale lists the companies that operate, supply the platform or make the
// model, and whose seat and owner may be at home or with its allies.
func (p *Profile) forSale() []stack.Party {
	var list []stack.Party
	for i := range p.Findings.Levers {
		l := p.Findings.Levers[i]
		switch l.Cell.Layer {
		case stack.Operator, stack.Platform, stack.Model:
		default:
			continue
		}
		same := func(o stack.Party) bool { return o.ID == l.Holder.ID }
		if l.Holder.Kind != stack.Actor || slices.ContainsFunc(list, same) || !slices.ContainsFunc(l.Relations, func(r lever.Relation) bool {
			return r == lever.Home || r == lever.Ally || r == lever.Entered
		}) {
			continue
		}
		// A ministry, a university or a foundation is not sold.
		if form := l.Holder.Entry.Fact(catalog.Form); form == nil || !slices.Equal(form.Values, []string{"company"}) {
			continue
		}
		list = append(list, stack.ActorParty(p.Stack.Catalog, l.Holder.ID))
	}
	return list
}

// lost lists the levers that stand lower after a sale: what the new owner's
// state could bring about. A holder's levers under several laws are one: the
// lowest counts.
func (p *Profile) lost(after *Profile) []pull {
	var pulls []pull
	for i := range p.Findings.Levers {
		l := p.Findings.Levers[i]
		before, now := p.lowest(l), after.lowest(l)
		if now.Lo < before.Lo || now.Hi < before.Hi {
			pulls = append(pulls, p.pulled(i, true))
		}
	}
	return pulls
}

// lowest is the level of a lever in a profile, whatever the law.
func (p *Profile) lowest(l *lever.Lever) lever.Range {
	level := lever.Range{Lo: lever.Yours, Hi: lever.Yours}
	for i := range p.Findings.Levers {
		if o := p.Findings.Levers[i]; o.Rule == l.Rule && o.Cell == l.Cell && o.Holder.ID == l.Holder.ID {
			level.Lo, level.Hi = min(level.Lo, o.Level.Lo), min(level.Hi, o.Level.Hi)
		}
	}
	return level
}

// sold returns a copy of the catalogue in which the buyer owns an actor.
func sold(c *catalog.Catalog, id string) *catalog.Catalog {
	changed := *c
	at, _ := slices.BinarySearchFunc(c.Entries, buyer, func(e catalog.Entry, id string) int {
		return cmp.Or(strings.Compare(string(e.Kind), string(catalog.Actor)), strings.Compare(e.ID, id))
	})
	changed.Entries = make([]catalog.Entry, 0, len(c.Entries)+1)
	changed.Entries = append(changed.Entries, c.Entries[:at]...)
	changed.Entries = append(changed.Entries, catalog.Entry{Kind: catalog.Actor, ID: buyer, Facts: []catalog.Fact{
		{Property: catalog.Form, Values: []string{"company"}},
		{Property: catalog.Parent, Values: []string{catalog.None}},
		{Property: catalog.Seat, Values: []string{elsewhere}},
	}})
	changed.Entries = append(changed.Entries, c.Entries[at:]...)
	e := changed.Entry(catalog.Actor, id)
	e.Facts = slices.DeleteFunc(slices.Clone(e.Facts), func(f catalog.Fact) bool { return f.Property == catalog.Parent })
	e.Facts = append(e.Facts, catalog.Fact{Property: catalog.Parent, Values: []string{buyer}})
	return &changed
}
