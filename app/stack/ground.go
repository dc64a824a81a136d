package stack

import (
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

// A Ground is where the machines stand.
type Ground struct {
	Places []string       // one, or the candidates
	Known  bool           // whether Places is where they stand, or just the candidates
	Entry  *catalog.Entry // the entry whose fact says so
	Fact   *catalog.Fact
	Chosen bool // the data location chosen decides between several regions
}

// A standing is what follows from an offer, a home and where the data is.
type standing struct {
	*footing
	data    []string // where the data is kept; empty when unknown
	missing []string // of these, where the offer has no region

	destinations []string // where the next chip would be shipped to
	shipping     string   // tells destinations apart
}

// A footing is what follows from where the machines stand: of most data, the
// same wherever it is.
type footing struct {
	Ground
	spots     []string // the candidates that differ to home, where it is not known
	spotted   string   // tells spots apart
	name      string   // tells grounds of one offer apart
	operators []Party
	running   string   // tells operators apart
	runs      []string // their names, where parties have none
	named     string   // the same in one
	states    []Party  // on whose ground it stands, or one undisclosed among them
}

// standing works out where the machines stand: the offer's one region, or the
// one that the data location names, or else one of the regions.
func (x *Index) standing(infrastructure *catalog.Entry, home *HomeSet, data string) *standing {
	key := standingKey{infrastructure, home, data}
	s, known := x.standings[key]
	if known {
		return s
	}
	s = &standing{}
	if data != configuration.Unknown {
		s.data = strings.Split(data, "+")
	}
	ground, missing := x.ground(infrastructure, home, s.data)
	s.missing = missing
	if data == configuration.Unknown || ground.Chosen {
		s.footing = x.footing(ground, home)
		s.ships(x, home)
	} else {
		usual := x.standing(infrastructure, home, configuration.Unknown)
		s.footing, s.destinations, s.shipping = usual.footing, usual.destinations, usual.shipping
		if x.amongMembers(home, s.data) {
			s.ships(x, home)
		}
	}
	x.standings[key] = s
	return s
}

func (x *Index) footing(g Ground, home *HomeSet) *footing {
	s := &footing{Ground: g}
	if !s.Known {
		s.spots = x.spots(s.Places, home)
	}
	s.operators, s.states = x.operators(s), x.states(s)
	s.name = strings.Join(s.Places, "+")
	if s.Known {
		s.name += "!"
	}
	if s.Chosen {
		s.name += "!"
	}
	s.spotted, s.running = strings.Join(s.spots, "+"), x.running(s, home)
	if x.nameless != nil {
		s.runs = named(s.Entry.Fact(catalog.Operator))
		s.named = strings.Join(s.runs, "+")
	}
	return s
}

func (s *standing) ships(x *Index, home *HomeSet) {
	s.destinations = x.destinations(home, s)
	s.shipping = x.shipping(s.destinations)
}

// amongMembers reports whether one of the places is a member of a bloc that is
// the named home.
func (x *Index) amongMembers(home *HomeSet, places []string) bool {
	return slices.ContainsFunc(home.Named, func(code string) bool {
		return slices.ContainsFunc(x.membersOf(code), func(m string) bool { return slices.Contains(places, m) })
	})
}

// ground is where an offer stands, and where the data should be without the
// offer having a region there.
func (x *Index) ground(infrastructure *catalog.Entry, home *HomeSet, data []string) (g Ground, missing []string) {
	f := infrastructure.Fact(catalog.Regions)
	g = Ground{Entry: infrastructure, Fact: f}
	if f == nil || !f.Known() || f.Value() == catalog.None {
		return g, nil
	}
	if slices.Contains(f.Values, catalog.HomeToken) {
		// One's own machines stand at home, wherever data may be kept besides.
		g.Places, g.Known = home.Named, true
		return g, nil
	}
	g.Places, g.Known = f.Values, len(f.Values) == 1
	for _, d := range data {
		if !x.covers(f.Values, d) {
			missing = append(missing, d)
		}
	}
	if len(data) > 0 && len(missing) == 0 && !g.Known {
		g.Places, g.Known, g.Chosen = data, true, true
	}
	return g, missing
}

// covers reports whether one of the regions is the place, or a bloc it
// belongs to.
func (x *Index) covers(regions []string, place string) bool {
	if slices.Contains(regions, place) {
		return true
	}
	e := x.Catalog.Entry(catalog.Jurisdiction, place)
	if e == nil {
		return false
	}
	blocs := e.Fact(catalog.Bloc)
	return blocs != nil && slices.ContainsFunc(blocs.Values, func(b string) bool { return slices.Contains(regions, b) })
}

// sites are the places where an operator runs its part: of several, its own
// seat where that is among them, since nobody says that it runs the others.
func sites(p Party, places []string) []string {
	if len(places) < 2 {
		return places
	}
	for _, b := range p.Bonds {
		if b.By == BySeat && slices.Contains(places, b.Jurisdiction) {
			return []string{b.Jurisdiction}
		}
	}
	return places
}

// spots are the candidates that home stands to differently, the first of each
// sort. A bloc may be any of its members.
func (x *Index) spots(places []string, home *HomeSet) []string {
	var list []string
	var sorts [4]bool
	add := func(code string) {
		if n := home.sort(code); !sorts[n] {
			sorts[n], list = true, append(list, code)
		}
	}
	for _, code := range places {
		add(code)
		for _, m := range x.membersOf(code) {
			add(m)
		}
	}
	return list
}

// operators lists who runs the offer, bound also by the law of the ground they
// run it on.
func (x *Index) operators(s *footing) []Party {
	list := slices.Clone(x.parties(s.Entry, catalog.Operator))
	for i, p := range list {
		list[i] = s.here(p)
	}
	return list
}

// here is a party bound also by the law of the ground on which it does what a
// lever is about, be it known, one of several, or anywhere.
func (s *footing) here(p Party) Party {
	switch {
	case s.Known:
		return p.At(s.Entry, catalog.Regions, sites(p, s.Places)...)
	case len(s.spots) > 0:
		return p.OnGround(s.Entry)
	}
	return p.Somewhere(s.Entry, catalog.Regions)
}

// states lists the states on whose ground the machines stand, or one
// undisclosed party among the candidates.
func (x *Index) states(s *footing) []Party {
	if !s.Known {
		p := UndisclosedParty(s.Places...)
		p.Asked = &Asked{s.Entry, catalog.Regions, s.Fact}
		return []Party{p}
	}
	list := make([]Party, len(s.Places))
	for i, code := range s.Places {
		list[i] = x.state(code)
	}
	return list
}

func (x *Index) destinations(home *HomeSet, s *standing) []string {
	var list []string
	for _, code := range home.Named {
		members := x.membersOf(code)
		if len(members) == 0 {
			list = append(list, code)
			continue
		}
		start := len(list)
		for _, m := range members {
			if slices.Contains(s.Places, m) || slices.Contains(s.data, m) {
				list = append(list, m)
			}
		}
		if len(list) == start {
			list = append(list, members...)
		}
	}
	return list
}
