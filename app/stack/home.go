package stack

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

// A HomeSet is the jurisdictions that count as the reader's own and those
// they accept as allies.
type HomeSet struct {
	Named  []string // whose sovereignty is asked about
	Inside []string // Named, with the blocs that count as home and their members
	Allies []string
	Blocs  []string // the blocs counted
}

// Contains reports whether a jurisdiction is home.
func (h HomeSet) Contains(code string) bool { return slices.Contains(h.Inside, code) }

// Accepts reports whether a jurisdiction is home or an ally.
func (h HomeSet) Accepts(code string) bool {
	return h.Contains(code) || slices.Contains(h.Allies, code)
}

// homeOf works out the home set: a named bloc stands for its members, and a
// bloc that counts as home for its members is added unless switched off.
func homeOf(c *catalog.Catalog, conf configuration.Configuration) HomeSet {
	h := HomeSet{Named: conf.List(configuration.Home)}
	for _, code := range h.Named {
		h.add(code)
		e := c.Entry(catalog.Jurisdiction, code)
		if e == nil {
			continue
		}
		if e.Value(catalog.Standing) == "bloc" {
			h.Blocs = append(h.Blocs, code)
			continue
		}
		if conf.Get(configuration.Bloc) == configuration.BlocAlone {
			continue
		}
		if blocs := e.Fact(catalog.Bloc); blocs != nil {
			for _, b := range blocs.Values {
				if bloc := c.Entry(catalog.Jurisdiction, b); bloc != nil && bloc.Value(catalog.CountsAsHome) == "yes" {
					h.Blocs = append(h.Blocs, b)
				}
			}
		}
	}
	for _, b := range h.Blocs {
		h.add(b)
		for _, code := range Members(c, b) {
			h.add(code)
		}
	}
	for _, code := range conf.List(configuration.Allies) {
		h.Allies = append(h.Allies, code)
		h.Allies = append(h.Allies, Members(c, code)...)
	}
	return h
}

func (h *HomeSet) add(code string) {
	if !h.Contains(code) {
		h.Inside = append(h.Inside, code)
	}
}

// Members lists the members of a bloc; none for a country.
func Members(c *catalog.Catalog, bloc string) []string {
	var list []string
	for _, e := range c.All(catalog.Jurisdiction) {
		if f := e.Fact(catalog.Bloc); f != nil && slices.Contains(f.Values, bloc) {
			list = append(list, e.ID)
		}
	}
	return list
}
