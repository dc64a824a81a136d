package profile_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// A gap is a fact about a place or a law that an entry leaves unknown, with what
// it may turn out to be.
type gap struct {
	entry    *catalog.Entry
	property catalog.Property
	of       string
	places   []string
}

// gaps lists every fact about a place that is unknown or contested and may bear
// on the stack: of the entries chosen and of whoever stands behind them,
// whether or not a rule asked for it.
func gaps(s *stack.Stack) []gap {
	entries := append(s.Line(), s.Infrastructure)
	entries = append(entries, s.Chips...)
	for _, e := range slices.Clone(entries) {
		for i := range e.Facts {
			if d, _ := catalog.Define(e.Kind, e.Facts[i].Property); d.Type != catalog.ActorRef {
				continue
			}
			for _, id := range e.Facts[i].Values {
				if a := s.Catalog.Entry(catalog.Actor, id); a != nil {
					entries = append(append(entries, a), stack.Owners(s.Catalog, a)...)
				}
			}
		}
	}
	var list []gap
	for _, e := range entries {
		if s.Catalog.Entry(e.Kind, e.ID) != e {
			continue // stands for an unknown choice
		}
		for i := range e.Facts {
			f := &e.Facts[i]
			d, _ := catalog.Define(e.Kind, f.Property)
			place := d.Type == catalog.Place || d.Type == catalog.HomePlace
			if f.Known() || details[f.Property] || !place && d.Type != catalog.LawRef && f.Property != catalog.LicenceLimits {
				continue
			}
			g := gap{e, f.Property, f.Of, nil}
			for _, r := range f.Readings {
				g.places = append(g.places, r.Values...)
			}
			if f.Property == catalog.LicenceLimits {
				g.places = append(slices.Clone(d.Values), catalog.None)
			}
			if !place && g.places == nil {
				g.places = append(random.IDs(catalog.Control), catalog.None)
			}
			if g.places == nil {
				g.places = random.IDs(catalog.Jurisdiction)
				if f.Property == catalog.LicenceExcludes || f.Property == catalog.Refuses {
					g.places = append(g.places, catalog.None)
				}
			}
			list = append(list, g)
		}
	}
	return list
}

// Property 2, of places and laws: where something stands, is made or seated,
// whom a licence leaves out and what it forbids, and which export control
// covers it, settled in any way. It holds with the rest as the
// catalogue has it, and with one fact that is known taken away first.
func TestSettlingAPlaceStaysWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		at := catalog.Default
		if places := known(stack.Build(at, c)); len(places) > 0 && rapid.Bool().Draw(t, "forget") {
			g := rapid.SampledFrom(places).Draw(t, "forgotten")
			at = with(at, g.entry, g.property, g.of)
		}
		before := profile.Of(at, c)
		list := gaps(before.Stack)
		if len(list) == 0 {
			return
		}
		g := rapid.SampledFrom(list).Draw(t, "gap")
		near := slices.DeleteFunc(slices.Clone(before.Stack.Home.Inside), func(code string) bool { return !slices.Contains(g.places, code) })
		if len(near) == 0 || rapid.Bool().Draw(t, "anywhere") {
			near = g.places
		}
		place := rapid.SampledFrom(near).Draw(t, "place")
		after := profile.Of(with(at, g.entry, g.property, g.of, place), c)
		if err := within(after, before); err != nil {
			t.Fatalf("%s %s = %s: %v", g.entry.ID, g.property, place, err)
		}
	})
}

// known lists the facts about where something stands or is made, and which
// export control covers it.
func known(s *stack.Stack) []gap {
	var list []gap
	for _, e := range append([]*catalog.Entry{s.Infrastructure}, s.Chips...) {
		for _, p := range []catalog.Property{catalog.Regions, catalog.FabricatedIn, catalog.PackagedIn, catalog.ExportControl} {
			if f := e.Fact(p); f != nil && f.Known() && f.Value() != catalog.None && s.Catalog.Entry(e.Kind, e.ID) == e {
				list = append(list, gap{entry: e, property: p})
			}
		}
	}
	return list
}

// What binds an operator where nobody says on which ground it runs its
// machines: possibly home, possibly another.
func TestUnknownGroundMayBind(t *testing.T) {
	for _, test := range []struct {
		vector string
		want   lever.Range
	}{
		// Nobody says where: an operator at home may be bound elsewhere too.
		{"SOV1/H:AE/M:tii-falcon-h1/A:open-weights/I:g42-cerebras-cluster/C:nvidia-h100/D:unknown", lever.Range{Lo: lever.TheirsSaid, Hi: lever.AtHome}},
		// And one abroad may have its machines at home.
		{"SOV1/H:AD/M:tii-falcon-h1/A:open-weights/I:g42-cerebras-cluster/C:nvidia-h100/D:unknown", lever.Range{Lo: lever.Theirs, Hi: lever.TheirsSaid}},
		// None of the candidates is home: no candidate brings a say.
		{"SOV1/H:AD/M:tii-falcon-h1/A:open-weights/I:eurohpc-ai-factories/C:nvidia-h100/D:BR", lever.Range{Lo: lever.Theirs, Hi: lever.Theirs}},
		// All of them are.
		{"SOV1/H:EU/M:tii-falcon-h1/A:open-weights/I:scaleway/C:nvidia-h100/D:BR", lever.Range{Lo: lever.AtHome, Hi: lever.AtHome}},
	} {
		c, problems := configuration.Parse(test.vector, catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		p := profile.Of(catalog.Default, c)
		if got := p.Cell(stack.Operator, lever.Run).Level; got != test.want {
			t.Errorf("%s: the operator can stop it at %v, want %v", test.vector, got, test.want)
		}
	}
}
