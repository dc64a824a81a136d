package profile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// worst is the most that a lever can bring about, told here once more: only
// what withholds turns a strong lever into a loss of the whole.
func worst(l *lever.Lever) profile.Outcome {
	withholds := slices.Contains([]lever.Question{lever.Run, lever.Leave, lever.Renew}, l.Cell.Question)
	if g := l.Grips[0]; g == lever.Decisive || g == lever.Strong && withholds {
		return profile.Fails
	}
	return profile.Suffers
}

// A shock does what the levers it names can do, and nothing else: no effect
// exceeds them, comes sooner or names a lever that is not pulled.
func TestShocksDoWhatTheirLeversCan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for _, s := range p.Shocks() {
			for _, e := range s.Effects {
				most, soonest := profile.Holds, lever.Years
				for _, i := range s.Levers {
					if l := p.Findings.Levers[i]; l.Cell.Question == e.Question {
						most, soonest = max(most, worst(l)), min(soonest, l.Horizons[0])
					}
				}
				if e.Worst > most || e.Best > e.Worst {
					t.Fatalf("%s: %s is %d to %d, its levers bring %d", s.ID, e.Question, e.Best, e.Worst, most)
				}
				if (e.Worst > profile.Holds) != (len(e.Levers) > 0) {
					t.Fatalf("%s: %s is %d by %d levers", s.ID, e.Question, e.Worst, len(e.Levers))
				}
				if e.Worst > profile.Holds && (e.Horizon < soonest || s.Horizon > e.Horizon) {
					t.Fatalf("%s: %s comes %v, its levers %v, the shock %v", s.ID, e.Question, e.Horizon, soonest, s.Horizon)
				}
				for _, i := range e.Levers {
					if !slices.Contains(s.Levers, i) || p.Findings.Levers[i].Cell.Question != e.Question {
						t.Fatalf("%s: %s names the lever %s", s.ID, e.Question, p.Findings.Levers[i].ID)
					}
				}
			}
		}
	})
}

// Every state that is exposed to has its shock and every actor that holds a
// lever too, and there is no shock by anybody else; a state pulls every lever
// of those it binds, and an actor every lever of its own.
func TestEveryHolderHasAShock(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		want := map[string]bool{"network": true, "foundry": true, "next": true}
		for _, e := range p.Exposures() {
			id := "state:" + e.Jurisdiction
			if e.Home {
				id = "home:" + e.Jurisdiction
			}
			want[id] = true
		}
		for i := range p.Findings.Levers {
			if h := p.Findings.Levers[i].Holder; h.Kind == stack.Actor || h.Kind == stack.Undisclosed {
				want["actor:"+h.ID] = true
			}
		}
		pulled := map[string]int{}
		for _, s := range p.Shocks() {
			if s.Kind == profile.Sold {
				continue
			}
			if _, twice := pulled[s.ID]; twice || !want[s.ID] {
				t.Fatalf("%s is told twice, or holds no lever", s.ID)
			}
			pulled[s.ID] = len(s.Levers)
		}
		if len(pulled) != len(want) {
			t.Fatalf("%d shocks, want %d: %v, %v", len(pulled), len(want), pulled, want)
		}
		for i := range p.Findings.Levers {
			l := p.Findings.Levers[i]
			if l.Holder.Kind == stack.Actor {
				pulled["actor:"+l.Holder.ID]--
			}
		}
		for id, n := range pulled {
			if strings.HasPrefix(id, "actor:") && id != "actor:undisclosed" && n != 0 {
				t.Fatalf("%s pulls %d levers too many", id, n)
			}
		}
	})
}

// A state comes before the companies it binds by their seat, unless it is
// home: home comes last.
func TestStatesComeBeforeTheirCompanies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		seen := map[string]bool{}
		for _, s := range p.Shocks() {
			seen[s.ID] = true
			if s.Kind != profile.ActorActs {
				continue
			}
			for _, b := range s.Who.Bonds {
				if b.By == stack.BySeat && !b.Open && !p.Stack.Home.Contains(b.Jurisdiction) && !seen["state:"+b.Jurisdiction] {
					t.Fatalf("%s comes before its state %s", s.ID, b.Jurisdiction)
				}
			}
		}
	})
}

// Home comes after everything else that does anything.
func TestHomeComesLast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		at := ""
		for _, s := range p.Shocks() {
			if s.Kind == profile.HomeOrders && len(s.Levers) > 0 {
				at = s.ID
			}
			if at != "" && s.Kind != profile.HomeOrders && s.Kind != profile.ActorActs && len(s.Levers) > 0 {
				t.Fatalf("%s comes after %s", s.ID, at)
			}
		}
	})
}

// What a state brings about at best rests on a lever that exists in every
// reading, by a holder that it binds for certain.
func TestOnlyTheCertainIsCertain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for _, s := range p.Shocks() {
			if s.Kind != profile.StateActs && s.Kind != profile.HomeOrders {
				continue
			}
			for _, e := range s.Effects {
				certain := slices.ContainsFunc(s.Levers, func(i int) bool {
					l := p.Findings.Levers[i]
					return l.Cell.Question == e.Question && !l.Possible && slices.ContainsFunc(l.Holder.Bonds, func(b stack.Bond) bool {
						return b.Jurisdiction == s.Who.ID && !b.Open
					})
				})
				if (e.Best > profile.Holds) != certain {
					t.Fatalf("%s: %s is %d at best; certain: %v", s.ID, e.Question, e.Best, certain)
				}
			}
		}
	})
}

// A sale to an owner outside home and its allies makes no level better, and
// is told only when it makes one worse.
func TestSaleNeverHelps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		p := profile.Of(catalog.Default, c)
		for _, s := range p.Shocks() {
			if s.Kind != profile.Sold {
				continue
			}
			if len(s.Changes) == 0 || len(s.Levers) == 0 {
				t.Fatalf("%s changes nothing: %s", s.ID, c.Vector())
			}
			for _, i := range s.Levers {
				h := p.Findings.Levers[i].Holder
				owned := h.ID == s.Who.ID || slices.ContainsFunc(stack.Owners(catalog.Default, h.Entry), func(o *catalog.Entry) bool { return o.ID == s.Who.ID })
				if !owned {
					t.Fatalf("%s lets go of %s: %s", s.ID, p.Findings.Levers[i].ID, c.Vector())
				}
			}
			for _, change := range s.Changes {
				if change.After.Lo > change.Before.Lo || change.After.Hi > change.Before.Hi {
					t.Fatalf("%s lifts %v from %v to %v: %s", s.ID, change.Cell, change.Before, change.After, c.Vector())
				}
			}
		}
	})
}

// With two countries exchanged everywhere, shocks, cuts and records are the
// same with the names exchanged.
func TestShocksAreCountryBlind(t *testing.T) {
	codes := slices.DeleteFunc(random.IDs(catalog.Jurisdiction), func(code string) bool { return len(stack.Members(catalog.Default, code)) > 0 })
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		// The countries that matter most often, or any.
		held := codes
		if e := profile.Of(catalog.Default, c).Exposures(); len(e) > 0 && rapid.Bool().Draw(t, "exposed") {
			held = []string{e[0].Jurisdiction}
		}
		a, b := rapid.SampledFrom(held).Draw(t, "one"), rapid.SampledFrom(codes).Draw(t, "other")
		if !slices.Contains(codes, a) {
			return // a bloc
		}
		exchanged, exchange := exchangedIn(c, a, b)
		got := told(profile.Of(exchangeAll(catalog.Default, exchange), exchanged), func(s string) string { return s })
		want := told(profile.Of(catalog.Default, c), exchange)
		if got != want {
			t.Fatalf("exchanging %s and %s in %s changes more than names:\n%s\n\n%s", a, b, c.Vector(), want, got)
		}
	})
}

// told writes what shocks, cuts and records say, with the countries renamed.
func told(p *profile.Profile, rename func(string) string) string {
	var lines []string
	effects := func(list []profile.Effect) string {
		text := ""
		for _, e := range list {
			text += fmt.Sprintf(" %s %d-%d %v by %d;", e.Question, e.Best, e.Worst, e.Horizon, len(e.Levers))
		}
		return text
	}
	precedents := func(list []profile.Precedent) string {
		texts := make([]string, len(list))
		for i, n := range list {
			texts[i] = fmt.Sprintf(" %s %v %s %s %v %v %v", n.Incident.ID, n.Kin, rename(n.Who), n.Bond, n.Home, n.OnHolder, n.Contested)
		}
		slices.Sort(texts)
		return strings.Join(texts, ";")
	}
	for _, s := range p.Shocks() {
		lines = append(lines, fmt.Sprintf("shock %s %s %s %v %d%s %v%s", s.Kind, s.Family, rename(s.Who.ID), s.Horizon, len(s.Levers),
			effects(s.Effects), s.Changes, precedents(s.Precedents)))
	}
	for _, term := range profile.Terms() {
		lines = append(lines, term.String()+effects(p.Cut(term).Effects))
	}
	for i, r := range p.Records() {
		l := p.Findings.Levers[i]
		holder := l.Holder.ID
		if l.Holder.Kind == stack.State {
			holder = rename(holder)
		}
		lines = append(lines, fmt.Sprintf("record %s %v %s@%s %s%s", l.Rule.ID, l.Cell, holder, rename(l.Law), r.Use, precedents(r.Precedents)))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// BenchmarkShocks is the cost of all shocks of one case, its profile given.
func BenchmarkShocks(b *testing.B) {
	cases := catalog.Default.All(catalog.Case)
	profiles := make([]*profile.Profile, len(cases))
	for i := range cases {
		conf, _ := configuration.FromCase(&cases[i], catalog.Default)
		profiles[i] = profile.Of(catalog.Default, conf)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		profiles[i%len(profiles)].Shocks()
	}
}

// BenchmarkRecords is the cost of the records of all levers of one case.
func BenchmarkRecords(b *testing.B) {
	cases := catalog.Default.All(catalog.Case)
	profiles := make([]*profile.Profile, len(cases))
	for i := range cases {
		conf, _ := configuration.FromCase(&cases[i], catalog.Default)
		profiles[i] = profile.Of(catalog.Default, conf)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		profiles[i%len(profiles)].Records()
	}
}

// A cut network leaves whoever is at home where it is, also where a law from
// elsewhere is said to reach it.
func TestCutNetworkReachesNobodyAtHome(t *testing.T) {
	c, problems := configuration.Parse("SOV1/H:FR/M:mistral-medium-3/A:licensed/I:outscale/C:nvidia-h100/D:FR", catalog.Default)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	told := false
	for _, s := range profile.Of(catalog.Default, c).Shocks() {
		if s.Kind == profile.NetworkCut {
			told = told || len(s.Levers) > 0
		}
	}
	if told {
		t.Error("a supplier at home is taken to be out of reach")
	}
}
