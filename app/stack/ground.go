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
	Ground
	data      []string // where the data is kept; empty when unknown
	missing   []string // of these, where the offer has no region
	spots     []string // the candidates that differ to home, where it is not known
	spotted   string   // tells spots apart
	name      string   // tells grounds of one offer apart
	operators []Party
	running   string  // tells operators apart
	states    []Party // on whose ground it stands, or one undisclosed among them

	destinations []string // where the next chip would be shipped to
	shipping     string   // tells destinations apart
}

// standing works out where the machines stand: the offer's one region, or the
// one that the data location names, or else one of the regions.
func (x *Index) standing(infrastructure *catalog.Entry, home *HomeSet, data string) *standing {
	key := standingKey{infrastructure, home, data}
	s, known := x.standings[key]
	if known {
		return s
	}
	s = &standing{Ground: Ground{Entry: infrastructure, Fact: infrastructure.Fact(catalog.Regions)}}
	if data != configuration.Unknown {
		s.data = strings.Split(data, "+")
	}
	x.place(s, home)
	if !s.Known {
		s.spots = x.spots(s.Places, home)
	}
	s.operators, s.states = x.operators(s), x.states(s)
	s.destinations = x.destinations(home, s)
	s.shipping = x.shipping(s.destinations)
	s.name = strings.Join(s.Places, "+")
	if s.Known {
		s.name += "!"
	}
	if s.Chosen {
		s.name += "!"
	}
	s.spotted, s.running = strings.Join(s.spots, "+"), x.running(s, home)
	x.standings[key] = s
	return s
}

func (x *Index) place(s *standing, home *HomeSet) {
	f := s.Fact
	if f == nil || !f.Known() || f.Value() == catalog.None {
		return
	}
	if slices.Contains(f.Values, catalog.HomeToken) {
		// One's own machines stand at home, wherever data may be kept besides.
		s.Places, s.Known = home.Named, true
		return
	}
	s.Places, s.Known = f.Values, len(f.Values) == 1
	for _, d := range s.data {
		if !x.covers(f.Values, d) {
			s.missing = append(s.missing, d)
		}
	}
	if len(s.data) > 0 && len(s.missing) == 0 && !s.Known {
		s.Places, s.Known, s.Chosen = s.data, true, true
	}
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
// run it on, be it known, one of several, or anywhere.
func (x *Index) operators(s *standing) []Party {
	list := slices.Clone(x.parties(s.Entry, catalog.Operator))
	for i, p := range list {
		switch {
		case s.Known:
			list[i] = p.At(s.Entry, catalog.Regions, sites(p, s.Places)...)
		case len(s.spots) > 0:
			list[i] = p.OnGround(s.Entry)
		default:
			list[i] = p.Somewhere(s.Entry, catalog.Regions)
		}
	}
	return list
}

// states lists the states on whose ground the machines stand, or one
// undisclosed party among the candidates.
func (x *Index) states(s *standing) []Party {
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
