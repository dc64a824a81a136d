package portfolio_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
	"sovcalc/app/profile"
)

func cases(t testing.TB) []configuration.Configuration {
	var list []configuration.Configuration
	entries := catalog.Default.All(catalog.Case)
	for i := range entries {
		c, problems := configuration.FromCase(&entries[i], catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		list = append(list, c)
	}
	return list
}

// random gives a configuration drawn from the whole catalogue.
func random(r *rand.Rand) configuration.Configuration {
	var c configuration.Configuration
	for _, d := range configuration.Definitions() {
		if !d.Required && r.IntN(3) > 0 {
			continue
		}
		values := d.Values
		if d.Kind != "" {
			entries := catalog.Default.All(d.Kind)
			values = []string{entries[r.IntN(len(entries))].ID}
		}
		c = c.With(d.Key, values[r.IntN(len(values))])
	}
	return c
}

// TestFind asks that a system has the levels, the hands and the levers of its
// profile.
func TestFind(t *testing.T) {
	var v portfolio.Surveyor
	list := cases(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		list = append(list, random(r))
	}
	for _, c := range list {
		f, p := v.Find(catalog.Default, c), profile.Of(catalog.Default, c)
		if f.Hands != p.Hands {
			t.Errorf("%s: hands %v, the profile has %v", c.Vector(), f.Hands, p.Hands)
		}
		for i, q := range p.Questions {
			if f.Levels[i] != q.Level || f.Level(q.ID) != q.Level {
				t.Errorf("%s: %s is %v, the profile has %v", c.Vector(), q.ID, f.Levels[i], q.Level)
			}
		}
		var levers []*lever.Lever
		for l := range f.Levers {
			levers = append(levers, l)
		}
		if len(levers) != len(p.Findings.Levers) {
			t.Fatalf("%s: %d levers, the profile has %d", c.Vector(), len(levers), len(p.Findings.Levers))
		}
		for i := range levers {
			if levers[i].ID != p.Findings.Levers[i].ID {
				t.Errorf("%s: lever %s, the profile has %s", c.Vector(), levers[i].ID, p.Findings.Levers[i].ID)
			}
		}
	}
}

// TestActs asks that what somebody can bring about in a system is what the
// shocks of its profile say.
func TestActs(t *testing.T) {
	var v portfolio.Surveyor
	for _, c := range cases(t) {
		f, p := v.Find(catalog.Default, c), profile.Of(catalog.Default, c)
		shocks := map[portfolio.Who]profile.Shock{}
		for _, s := range p.Shocks() {
			switch s.Kind {
			case profile.StateActs, profile.HomeOrders:
				shocks[portfolio.Who{ID: s.Who.ID, State: true}] = s
			case profile.ActorActs:
				shocks[portfolio.Who{ID: s.Who.ID}] = s
			}
		}
		acts := f.Acts()
		for _, a := range acts {
			s, ok := shocks[a.Who]
			if !ok || a.Home != (s.Kind == profile.HomeOrders) {
				t.Errorf("%s: %v acts, but there is no such shock", c.Vector(), a.Who)
				continue
			}
			for i, q := range portfolio.Acted() {
				at := slices.IndexFunc(s.Effects, func(e profile.Effect) bool { return e.Question == q })
				want, got := s.Effects[at], a.Effects[i]
				if got.Best != want.Best || got.Worst != want.Worst || got.Worst > profile.Holds && got.Horizon != want.Horizon {
					t.Errorf("%s: if %v acts, %s: %v, the shock has %v", c.Vector(), a.Who, q, got, want)
				}
			}
		}
		for who, s := range shocks {
			touched := slices.ContainsFunc(s.Effects, func(e profile.Effect) bool {
				return e.Worst > profile.Holds && slices.Contains(portfolio.Acted(), e.Question)
			})
			if touched && !slices.ContainsFunc(acts, func(a portfolio.Act) bool { return a.Who == who }) {
				t.Errorf("%s: nothing is said of %v, who can touch it", c.Vector(), who)
			}
		}
	}
}

// TestCensus asks that what is counted is what was added, and that what is
// removed leaves nothing.
func TestCensus(t *testing.T) {
	var v portfolio.Surveyor
	var census portfolio.Census
	var all [][]portfolio.Act
	want := map[portfolio.Who]int{}
	for _, c := range cases(t) {
		f := v.Find(catalog.Default, c)
		acts := f.Acts()
		all = append(all, acts)
		census.Add(acts)
		for _, a := range acts {
			if a.Effects[0].Worst == profile.Fails && !a.Home {
				want[a.Who]++
			}
		}
	}
	for _, states := range []bool{true, false} {
		list := census.List(states)
		if len(list) < 5 {
			t.Errorf("only %d", len(list))
		}
		for i, of := range list {
			if of.Lost[0].Lost() != want[of.Who] {
				t.Errorf("%v stops %d systems, want %d", of.Who, of.Lost[0].Lost(), want[of.Who])
			}
			n := 0
			for _, soon := range of.Lost[0].Soon {
				n += soon
			}
			if n != want[of.Who] || i > 0 && list[i-1].Total < of.Total {
				t.Errorf("%v is out of order or counts wrongly: %+v", of.Who, of)
			}
		}
	}
	for _, acts := range all {
		census.Remove(acts)
	}
	if n := len(census.List(true)) + len(census.List(false)) + census.Systems(); n != 0 {
		t.Errorf("%d left when all are gone", n)
	}
}

// TestPolicy turns policies on a case of which the levels are known to be
// ranges.
func TestPolicy(t *testing.T) {
	c, _ := configuration.Parse("SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:unknown/C:nvidia-h100/D:FR/G:nothing", catalog.Default)
	var v portfolio.Surveyor
	f := v.Find(catalog.Default, c)
	run := f.Level(lever.Run)
	if run.Single() {
		t.Fatalf("run is %v: the test needs a range", run)
	}
	s := portfolio.System{Configuration: c, Catalog: catalog.Default}
	ids := func(p portfolio.Policy) string {
		text := ""
		for _, m := range p.Check(&s, &f, &v) {
			text += m.ID()
			if m.Open {
				text += "?"
			}
			if len(m.Levers) == 0 && m.Lens == nil {
				t.Errorf("%s is missed for no reason", m.ID())
			}
		}
		return text
	}
	least := func(level int, lenient bool) portfolio.Policy {
		return portfolio.Policy{Minimum: map[lever.Question]int{lever.Run: level}, Lenient: lenient}
	}
	for name, test := range map[string]struct {
		policy portfolio.Policy
		want   string
	}{
		"met for certain":           {least(run.Lo, false), ""},
		"not known":                 {least(run.Hi, false), "minimum:run?"},
		"not known, and let pass":   {least(run.Hi, true), ""},
		"missed for certain":        {least(run.Hi+1, true), "minimum:run"},
		"a definition that is met":  {portfolio.Policy{Lenses: []*profile.Lens{profile.LensOf("open-source")}, Lenient: true}, ""},
		"one that is not":           {portfolio.Policy{Lenses: []*profile.Lens{profile.LensOf("compute-chips")}}, "lens:compute-chips"},
		"a jurisdiction":            {portfolio.Policy{Forbid: []string{"US"}}, "forbid:US"},
		"over one question alone":   {portfolio.Policy{Forbid: []string{"US"}, Questions: []lever.Question{lever.Renew}}, "forbid:US"},
		"one that holds nothing":    {portfolio.Policy{Forbid: []string{"BR"}, Lenient: true}, ""},
		"one that may hold a lever": {portfolio.Policy{Forbid: []string{"US"}, Questions: []lever.Question{lever.Inspect}, Lenient: true}, ""},
	} {
		if got := ids(test.policy); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// TestForbidAsTheSearch asks that a forbidden jurisdiction is missed exactly
// where somebody whom it binds, or may bind, holds a lever.
func TestForbidAsTheSearch(t *testing.T) {
	var v portfolio.Surveyor
	for _, c := range cases(t) {
		f := v.Find(catalog.Default, c)
		s := portfolio.System{Configuration: c, Catalog: catalog.Default}
		want := slices.ContainsFunc(slices.Collect(f.Levers), func(l *lever.Lever) bool {
			return l.Cell.Question == lever.Keep && (slices.Contains(l.Holder.Jurisdictions(), "US") || slices.Contains(l.Holder.Among, "US"))
		})
		p := portfolio.Policy{Forbid: []string{"US"}, Questions: []lever.Question{lever.Keep}}
		if got := len(p.Check(&s, &f, &v)) > 0; got != want {
			t.Errorf("%s: forbidden %v, want %v", c.Vector(), got, want)
		}
	}
}

// TestSurveyorForgets asks that memory does not grow with what is looked at.
func TestSurveyorForgets(t *testing.T) {
	var v portfolio.Surveyor
	r := rand.New(rand.NewPCG(3, 4))
	first := random(r)
	want := v.Find(catalog.Default, first)
	top := 0
	for range 5000 {
		v.Find(catalog.Default, random(r))
		top = max(top, v.Remembered())
	}
	if top == 0 || top > 110_000 {
		t.Errorf("%d outcomes are remembered", top)
	}
	if again := v.Find(catalog.Default, first); again.Summary != want.Summary {
		t.Errorf("%v after much else, %v before", again.Summary, want.Summary)
	}
}

// BenchmarkFind is the cost of one system drawn from the whole catalogue.
func BenchmarkFind(b *testing.B) {
	var v portfolio.Surveyor
	r := rand.New(rand.NewPCG(5, 6))
	list := make([]configuration.Configuration, 10000)
	for i := range list {
		list[i] = random(r)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		v.Find(catalog.Default, list[i%len(list)])
	}
}

// BenchmarkActs is the cost of what everybody can bring about in one.
func BenchmarkActs(b *testing.B) {
	var v portfolio.Surveyor
	var census portfolio.Census
	list := cases(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		f := v.Find(catalog.Default, list[i%len(list)])
		census.Add(f.Acts())
	}
}
