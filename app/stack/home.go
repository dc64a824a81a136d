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
	inside codes
	allied codes
	name   string // tells home sets apart
}

// Contains reports whether a jurisdiction is home.
func (h *HomeSet) Contains(code string) bool {
	if at, ok := place(code); ok {
		return h.inside.has(at)
	}
	return slices.Contains(h.Inside, code)
}

// Counted lists the blocs that count as home without being named.
func (h *HomeSet) Counted() []string {
	return slices.DeleteFunc(slices.Clone(h.Blocs), func(b string) bool { return slices.Contains(h.Named, b) })
}

// Accepts reports whether a jurisdiction is home or an ally.
func (h *HomeSet) Accepts(code string) bool {
	if at, ok := place(code); ok {
		return h.inside.has(at) || h.allied.has(at)
	}
	return h.Contains(code) || slices.Contains(h.Allies, code)
}

// sort tells jurisdictions apart as far as a holder's relation to home does.
func (h *HomeSet) sort(code string) int {
	switch {
	case slices.Contains(h.Named, code):
		return 0
	case h.Contains(code):
		return 1
	case h.Accepts(code):
		return 2
	}
	return 3
}

// codes is a set of country codes of two letters. Whether a holder's law is
// home is asked more often than anything else.
type codes [(26*26 + 63) / 64]uint64

// place is where a code stands in the set; other codes have none.
func place(code string) (int, bool) {
	if len(code) != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z' {
		return 0, false
	}
	return int(code[0]-'A')*26 + int(code[1]-'A'), true
}

func (c *codes) has(at int) bool { return c[at/64]&(1<<(at%64)) != 0 }

func (c *codes) add(list []string) {
	for _, code := range list {
		if at, ok := place(code); ok {
			c[at/64] |= 1 << (at % 64)
		}
	}
}

// home is homeOf, worked out once.
func (x *Index) home(conf configuration.Configuration) *HomeSet {
	key := homeKey{conf.Get(configuration.Home), conf.Get(configuration.Bloc), conf.Get(configuration.Allies)}
	h, known := x.homes[key]
	if !known {
		h = homeOf(x.Catalog, conf)
		h.name = key.home + "/" + key.bloc + "/" + key.allies
		x.homes[key] = h
	}
	return h
}

// homeOf works out the home set: a named bloc stands for its members, and a
// bloc that counts as home for its members is added unless switched off.
func homeOf(c *catalog.Catalog, conf configuration.Configuration) *HomeSet {
	h := &HomeSet{Named: conf.List(configuration.Home)}
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
	h.inside.add(h.Inside)
	h.allied.add(h.Allies)
	return h
}

func (h *HomeSet) add(code string) {
	if !slices.Contains(h.Inside, code) {
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
