package search_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/catalogtest"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/search"
	"sovcalc/app/stack"
)

// query draws a small part of the space, with details and limits.
func query(t *rapid.T, c *catalog.Catalog) search.Query {
	var q search.Query
	for _, d := range configuration.Definitions() {
		if d.Required || rapid.IntRange(0, 3).Draw(t, d.Name+" answered") == 0 {
			q.Present = q.Present.With(d.Key, random.Value(t, d))
		}
		if slices.Contains(search.Keys(), d.Key) {
			if q.Among == nil {
				q.Among = map[configuration.Key][]string{}
			}
			q.Among[d.Key] = rapid.SliceOfNDistinct(rapid.SampledFrom(values(c, d)), 1, 3, rapid.ID[string]).Draw(t, "among "+d.Name)
		}
	}
	if rapid.IntRange(0, 2).Draw(t, "forbids") == 0 {
		q.Forbid = rapid.SliceOfN(rapid.SampledFrom(random.IDs(catalog.Jurisdiction)), 1, 2).Draw(t, "forbidden")
		q.Forbid = append(q.Forbid, rapid.SampledFrom([]string{"US", "CN", "TW"}).Draw(t, "forbidden too"))
		q.Questions = rapid.SliceOfN(rapid.SampledFrom(lever.Questions()), 0, 2).Draw(t, "questions")
	}
	q.Anything = rapid.Bool().Draw(t, "anything")
	q.Top = rapid.IntRange(1, 5).Draw(t, "top")
	return q
}

// values lists what a choice may be, entries of a catalogue larger than the
// program's included.
func values(c *catalog.Catalog, d configuration.Definition) []string {
	list := random.Values(d)
	if c == catalog.Default || d.Kind == "" {
		return list
	}
	for _, e := range c.All(d.Kind) {
		if catalog.Default.Entry(d.Kind, e.ID) == nil {
			list = append(list, e.ID)
		}
	}
	return list
}

// exhaust is what a search would be if every combination were worked out.
func exhaust(c *catalog.Catalog, q search.Query) (search.Answer, []search.Found) {
	var a search.Answer
	var all []search.Found
	var walk func(conf configuration.Configuration, keys []configuration.Key)
	walk = func(conf configuration.Configuration, keys []configuration.Key) {
		if len(keys) > 0 {
			for _, v := range q.Among[keys[0]] {
				walk(conf.With(keys[0], v), keys[1:])
			}
			return
		}
		a.Tried++
		p := profile.Of(c, conf)
		if !q.Anything && len(p.Stack.Hindrances()) > 0 || forbidden(q, p) {
			return
		}
		a.Allowed++
		sum := p.Summary()
		a.Held[sum.Held()]++
		all = append(all, search.Found{Configuration: conf, Summary: sum, Changes: changes(q, conf)})
	}
	walk(q.Present, search.Keys())
	slices.SortStableFunc(all, func(a, b search.Found) int {
		if n := b.Summary.Over(&a.Summary); n != 0 {
			return n
		}
		return a.Changes - b.Changes
	})
	for i := range all {
		if all[i].Summary.Over(&all[0].Summary) == 0 {
			a.Ties++
		}
	}
	return a, all
}

func changes(q search.Query, c configuration.Configuration) int {
	n := 0
	for _, k := range search.Keys() {
		present := q.Present.Get(k)
		if k == configuration.Data && present == configuration.Unknown {
			present = q.Present.List(configuration.Home)[0]
		}
		if present != configuration.Unknown && present != c.Get(k) {
			n++
		}
	}
	return n
}

func forbidden(q search.Query, p *profile.Profile) bool {
	for i := range p.Findings.Levers {
		l := p.Findings.Levers[i]
		if len(q.Questions) > 0 && !slices.Contains(q.Questions, l.Cell.Question) {
			continue
		}
		for _, code := range append(l.Holder.Jurisdictions(), l.Holder.Among...) {
			if slices.Contains(q.Forbid, code) {
				return true
			}
		}
	}
	return false
}

// The search finds what working out every combination finds.
func TestSearchIsExhaustive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { exhaustive(t, catalog.Default) })
}

// So it does where entries have been copied and then mixed: who made one model
// runs the infrastructure of another, a holder moves, a fact is not known.
func TestSearchIsExhaustiveOverOtherFacts(t *testing.T) {
	larger := catalogtest.Times(catalog.Default, 3)
	rapid.Check(t, func(t *rapid.T) { exhaustive(t, catalogtest.Mixed(larger, rapid.Uint64().Draw(t, "mixed"))) })
}

func exhaustive(t *rapid.T, c *catalog.Catalog) {
	q := query(t, c)
	got, err := search.Run(c, q)
	if err != nil {
		t.Fatal(err)
	}
	want, all := exhaust(c, q)
	if got.Tried != want.Tried || got.Allowed != want.Allowed || got.Held != want.Held || got.Ties != want.Ties {
		t.Fatalf("%s: found %+v, want %+v", q.Present.Vector(), got, want)
	}
	if len(got.Best) != min(q.Top, len(all)) {
		t.Fatalf("%d are listed, want %d", len(got.Best), min(q.Top, len(all)))
	}
	for i := range got.Best {
		if got.Best[i].Summary != all[i].Summary || got.Best[i].Changes != all[i].Changes {
			t.Fatalf("place %d: %+v, want %+v", i, got.Best[i], all[i])
		}
		if p := profile.Of(c, got.Best[i].Configuration); p.Summary() != got.Best[i].Summary {
			t.Fatalf("%s comes to %+v, not %+v", got.Best[i].Configuration.Vector(), p.Summary(), got.Best[i].Summary)
		}
	}
}

// Telling parties apart by name, which the search need not do, changes nothing,
// over spaces too large to try every combination one by one.
func TestNamesChangeNothing(t *testing.T) {
	larger := catalogtest.Times(catalog.Default, 2)
	rapid.Check(t, func(t *rapid.T) {
		c := catalogtest.Mixed(larger, rapid.Uint64().Draw(t, "mixed"))
		q := query(t, c)
		for _, k := range search.Keys() {
			if list := values(c, k.Definition()); len(list) > 10 {
				q.Among[k] = rapid.SliceOfNDistinct(rapid.SampledFrom(list), 20, 30, rapid.ID[string]).Draw(t, "among many")
			}
		}
		got, err := search.Run(c, q)
		if err != nil {
			t.Fatal(err)
		}
		want, err := search.RunByName(c, q)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%s: found %+v, want %+v", q.Present.Vector(), got, want)
		}
	})
}

// What can be had on an offer is the same for all of a sort that it does not
// name, be they as many as there are.
func TestHadAsOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := query(t, catalog.Default)
		q.Anything = false
		q.Among = map[configuration.Key][]string{configuration.Data: {configuration.Unknown}}
		if err := search.HadOneByOne(catalogtest.Mixed(catalog.Default, rapid.Uint64().Draw(t, "mixed")), q); err != nil {
			t.Fatal(err)
		}
	})
}

// The parts that are searched apart hinder a configuration as the whole does.
func TestNoticesHinder(t *testing.T) {
	hinders := map[string]bool{
		stack.NotPublished: true, stack.ServedElsewhere: true, stack.NoRegion: true, stack.ChipNotSold: true, stack.NotOperating: true,
	}
	rapid.Check(t, func(t *rapid.T) {
		q := query(t, catalog.Default)
		s := stack.Build(catalog.Default, q.Present)
		for _, n := range s.Notices {
			if hinders[n.ID] && len(s.Hindrances()) == 0 {
				t.Fatalf("%s: %s hinders nothing", q.Present.Vector(), n.ID)
			}
		}
	})
}
