package profile

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
)

// Told lists what a case tells of the choices behind premises: that its chips
// are of this kind, or that nobody says which. Such a fact is why a question
// arises at all, be it answered or open.
func Told(of *catalog.Entry, premises []lever.Premise) []lever.Premise {
	var list []lever.Premise
	for i := range premises {
		k, is := behind(&premises[i])
		if !is || k == configuration.Home || k == configuration.Whose {
			continue // every finding rests on these
		}
		f := of.Fact(catalog.Property(k.Definition().Name))
		if !k.Definition().Required {
			f = of.FactOf(catalog.CaseDetail, k.Definition().Letter)
		}
		if f == nil || slices.ContainsFunc(list, func(p lever.Premise) bool { return p.Fact == f }) {
			continue
		}
		list = append(list, lever.Premise{IsChoice: true, Key: k, Entry: of, Property: f.Property, Fact: f, Read: f.Value(), Open: !f.Known()})
	}
	return list
}

// behind is the choice that a premise is, or by which its entry came to be
// asked.
func behind(p *lever.Premise) (configuration.Key, bool) {
	if p.IsChoice {
		return p.Key, true
	}
	for _, d := range configuration.Definitions() {
		if p.Entry != nil && d.Required && d.Kind == p.Entry.Kind && (d.Key == configuration.Model || d.Key == configuration.Infrastructure || d.Key == configuration.Chips) {
			return d.Key, true
		}
	}
	return 0, false
}
