package site

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// An entryPage is everything that is recorded of one thing, and where it is
// used.
type entryPage struct {
	*frame
	Kind    string
	ID      string
	Note    string
	Finding string // of a case: address of its finding
	Facts   []*factView
	Sources []sourceView
	Uses    []useGroup
	Cases   []useGroup
	File    string
}

// A useGroup is where an entry is used in one way.
type useGroup struct {
	Name string
	List []useView
}

type useView struct {
	link
	Says string
}

// entryDescription says in a sentence or two what the page is about.
func (lib *library) entryDescription(e *catalog.Entry) string {
	return lib.say("entry.description", words.P("name", lib.language.Entry(e)),
		words.P("kind", lib.say("kind.one."+string(e.Kind))), words.N("n", len(e.Facts)))
}

func (lib *library) entryPage(f *frame, e *catalog.Entry) entryPage {
	page := entryPage{
		frame: f, Kind: lib.say("kind.one." + string(e.Kind)), ID: e.ID, Note: e.Note,
		File: "app/catalog/data/" + string(e.Kind) + "/" + e.ID + ".yaml", Uses: lib.usesIn(f, e), Cases: lib.casesOf(f, e),
	}
	if e.Kind == catalog.Case {
		page.Finding = f.to(casePath(e))
	}
	numbers := map[uint16]int{}
	number := func(list []uint16, views []sourceView) {
		for i, at := range list {
			if numbers[at] == 0 {
				numbers[at] = len(numbers) + 1
				s := lib.source(at)
				s.Number = numbers[at]
				page.Sources = append(page.Sources, s)
			}
			views[i].Number = numbers[at]
		}
	}
	for _, d := range catalog.Definitions() { // in the order in which pages show them
		if !slices.Contains(d.Kinds, e.Kind) {
			continue
		}
		facts := e.FactsOn(d.Property)
		for i := range facts {
			v := f.fact(e, d.Property, &facts[i])
			number(facts[i].Sources, v.Sources)
			for j, r := range facts[i].Readings {
				number(r.Sources, v.Reading[j].Sources)
			}
			page.Facts = append(page.Facts, v)
		}
	}
	return page
}

// usesIn lists the facts of other entries that name this one, by what they say.
func (lib *library) usesIn(f *frame, e *catalog.Entry) []useGroup {
	var groups []useGroup
	for _, d := range catalog.Definitions() {
		for _, kind := range d.Kinds {
			if kind == catalog.Case {
				continue // told with the cases
			}
			g := useGroup{Name: "used." + string(kind) + "." + string(d.Property)}
			for _, u := range lib.uses[refer(e)] {
				if u.entry.Kind == kind && u.fact.Property == d.Property {
					g.List = append(g.List, useView{f.entry(u.entry), lib.useSays(u, d)})
				}
			}
			if len(g.List) > 0 {
				g.Name = lib.say(g.Name, words.P("name", lib.language.Entry(e)))
				slices.SortStableFunc(g.List, func(a, b useView) int { return lib.language.Compare(a.Text, b.Text) })
				groups = append(groups, g)
			}
		}
	}
	return groups
}

// useSays adds what a use's name does not say: that it is not settled, or the
// value where the fact is told of this entry.
func (lib *library) useSays(u use, d catalog.Definition) string {
	switch {
	case len(u.fact.Readings) > 0:
		return lib.say("fact.contested")
	case !u.fact.Known():
		return lib.say("value.unknown")
	case d.PerThing && d.Type == catalog.Scale:
		return lib.language.FactValues(lib.catalog, u.entry.Kind, d.Property, u.fact.Values)
	case d.PerThing:
		return u.fact.Of
	}
	return ""
}

// The ways in which a case uses an entry, the closest first.
var caseUses = []string{"chosen", "holds", "precedent", "counts"}

// casesOf lists the cases that use an entry, each by the closest way.
func (lib *library) casesOf(f *frame, e *catalog.Entry) []useGroup {
	if e.Kind == catalog.Case {
		return nil
	}
	groups := make([]useGroup, len(caseUses))
	for i := range lib.cases {
		c := &lib.cases[i]
		way := slices.Index(caseUses, lib.caseUse(c, e))
		if way >= 0 {
			groups[way].List = append(groups[way].List, useView{link: link{lib.language.Entry(c.entry), f.to(casePath(c.entry))}})
		}
	}
	var list []useGroup
	for i, g := range groups {
		if len(g.List) > 0 {
			g.Name = lib.say("used.case." + caseUses[i])
			list = append(list, g)
		}
	}
	return list
}

// caseUse says how a case uses an entry, or "".
func (lib *library) caseUse(c *caseRecord, e *catalog.Entry) string {
	if slices.ContainsFunc(lib.uses[refer(e)], func(u use) bool { return u.entry == c.entry }) {
		return "chosen"
	}
	f := &c.model.Profile.Findings
	if slices.ContainsFunc(f.Levers, func(v *lever.Lever) bool {
		return v.Holder.ID == e.ID && (v.Holder.Kind == stack.Actor && e.Kind == catalog.Actor || v.Holder.Kind == stack.State && e.Kind == catalog.Jurisdiction)
	}) {
		return "holds"
	}
	for _, r := range c.used {
		for _, p := range r.Precedents {
			if p.Incident == e {
				return "precedent"
			}
		}
	}
	asks := func(premises []lever.Premise) bool {
		return slices.ContainsFunc(premises, func(p lever.Premise) bool { return p.Entry == e })
	}
	if slices.ContainsFunc(f.Levers, func(v *lever.Lever) bool { return asks(v.Premises) }) ||
		slices.ContainsFunc(f.Reliefs, func(v lever.Relief) bool { return asks(v.Premises) }) {
		return "counts"
	}
	return ""
}
