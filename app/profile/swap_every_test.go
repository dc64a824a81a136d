package profile

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// bare leaves out what a swap does not tell: the proofs.
func bare(c Comparison) Comparison {
	strip := func(list []lever.Lever) []lever.Lever {
		var out []lever.Lever
		for _, l := range list {
			l.Premises, l.Contested = nil, false
			l.Rule = &lever.Rule{ID: l.Rule.ID}
			out = append(out, l)
		}
		return out
	}
	n := Comparison{Removed: strip(c.Removed), Added: strip(c.Added), Before: c.Before, After: c.After}
	for _, m := range c.Moved {
		n.Moved = append(n.Moved, Move{&lever.Rule{ID: m.Rule.ID}, m.Cell, strip(m.From), strip(m.To)})
	}
	for _, s := range c.Changed {
		both := strip([]lever.Lever{s.Before, s.After})
		n.Changed = append(n.Changed, Shift{both[0], both[1]})
	}
	return n
}

// A swap tells what the two profiles, worked out in full, differ in; and undone
// it leaves nothing changed.
func TestSwapsAreComparisons(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for _, c := range some(120) {
		p := Of(catalog.Default, c)
		swaps := p.Swaps()
		for range 5 {
			s := swaps.tell(swaps.list[random.IntN(len(swaps.list))])
			want := Compare(p, Of(catalog.Default, s.Configuration))
			if got, want := bare(s.Comparison), bare(want); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s → %s:\n%+v\n\nin full:\n%+v", c.Vector(), s.Configuration.Vector(), got, want)
			}
			keys := []configuration.Key{s.Key}
			if s.Key == configuration.Model {
				keys = append(keys, configuration.Access)
			}
			if undone := s.Configuration.Take(c, keys...); undone != c {
				t.Fatalf("%s changes more than %s of %s", s.Configuration.Vector(), s.Key, c.Vector())
			}
			back := Compare(Of(catalog.Default, s.Configuration), p)
			if there := bare(want); len(there.Removed) != len(back.Added) || len(there.Added) != len(back.Removed) || len(there.Moved) != len(back.Moved) {
				t.Fatalf("%s and back is not the same way", s.Configuration.Vector())
			}
		}
	}
}

// Each change of one input that a reader can make is there once: the chips of a
// service are its own.
func TestEverySwapIsThere(t *testing.T) {
	for _, c := range some(60) {
		swaps := Of(catalog.Default, c).Swaps()
		seen := map[configuration.Configuration]bool{}
		for _, s := range swaps.list {
			if seen[s.conf] || s.conf == c {
				t.Fatalf("%s is there twice, or changes nothing", s.conf.Vector())
			}
			seen[s.conf] = true
		}
		want := func(n configuration.Configuration) {
			if n != c && !seen[n] {
				t.Fatalf("%s: %s is not there", c.Vector(), n.Vector())
			}
		}
		for _, k := range []configuration.Key{configuration.Infrastructure, configuration.Chips, configuration.Data} {
			if k == configuration.Chips && c.Get(configuration.Access) == configuration.API && stack.Build(catalog.Default, c).Infrastructure.Value(catalog.Operator) != "self" {
				if slices.ContainsFunc(swaps.list, func(s *candidate) bool { return s.key == k }) {
					t.Fatalf("%s: the chips of a service cannot be changed", c.Vector())
				}
				continue
			}
			for _, e := range catalog.Default.All(k.Definition().Kind) {
				want(c.With(k, e.ID))
			}
		}
		for _, e := range catalog.Default.All(catalog.Model) {
			want(c.With(configuration.Model, e.ID).With(configuration.Access, configuration.API))
			if e.Value(catalog.Weights) == "open" {
				want(c.With(configuration.Model, e.ID).With(configuration.Access, configuration.OpenWeights))
			}
		}
		for _, k := range []configuration.Key{configuration.Keys, configuration.Staff, configuration.Updates} {
			for _, v := range k.Definition().Values {
				want(c.With(k, v))
			}
		}
	}
}
