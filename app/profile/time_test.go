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

// parsed is the profile of a vector without mistakes.
func parsed(t *testing.T, vector string) *profile.Profile {
	t.Helper()
	c, problems := configuration.Parse(vector, catalog.Default)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return profile.Of(catalog.Default, c)
}

// What is lost does not come back: a later cut is never better.
func TestLaterIsNeverBetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		before := p.Cut(profile.Today)
		for _, term := range profile.Terms() {
			cut := p.Cut(term)
			for i, e := range cut.Effects {
				if e.Best < before.Effects[i].Best || e.Worst < before.Effects[i].Worst || e.Best > e.Worst {
					t.Fatalf("%s: %s is %d to %d, before %d to %d", term, e.Question, e.Best, e.Worst, before.Effects[i].Best, before.Effects[i].Worst)
				}
			}
			before = cut
		}
	})
}

// A cut names the levers that did it: held outside home, and no slower than
// the term.
func TestCutNamesItsLevers(t *testing.T) {
	slowest := map[profile.Term]lever.Horizon{profile.Today: lever.Weeks, profile.OneYear: lever.Months, profile.FiveYears: lever.Years}
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for _, term := range profile.Terms() {
			for _, e := range p.Cut(term).Effects {
				if (e.Worst > profile.Holds) != (len(e.Levers) > 0) {
					t.Fatalf("%s: %s is %d by %d levers", term, e.Question, e.Worst, len(e.Levers))
				}
				certain := false
				for i := range p.Findings.Levers {
					l := p.Findings.Levers[i]
					certain = certain || l.Cell.Question == e.Question && !l.Possible && l.Relations[0] > lever.Home &&
						l.Horizons[len(l.Horizons)-1] <= slowest[term] && !carried(p, l.Cell, term)
				}
				if (e.Best > profile.Holds) != certain {
					t.Fatalf("%s: %s is %d at best; certain: %v", term, e.Question, e.Best, certain)
				}
				for _, i := range e.Levers {
					l := p.Findings.Levers[i]
					if l.Cell.Question != e.Question || l.Horizons[0] > slowest[term] || l.Relations[len(l.Relations)-1] <= lever.Home || worst(l) != e.Worst {
						t.Fatalf("%s: %s is named for %s", term, l.ID, e.Question)
					}
				}
			}
		}
	})
}

// carried reports whether spare accelerators carry a cell over a term.
func carried(p *profile.Profile, cell lever.Cell, term profile.Term) bool {
	lasts := map[string]profile.Term{"1": profile.OneYear, "2": profile.OneYear, "3": profile.OneYear, "5": profile.FiveYears}
	until, held := lasts[p.Stack.Configuration.Get(configuration.Reserve)]
	return held && term <= until && cell.Question == lever.Renew && (cell.Layer == stack.Chip || cell.Layer == stack.Supply)
}

// Without spare accelerators, what holds after five years of everybody acting
// holds in the shock of every state that is not home, and the other way round
// nothing is lost in the cut that no holder outside home can take.
func TestCutIsAllShocksTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t).With(configuration.Reserve))
		cut := p.Cut(profile.FiveYears)
		var most [6]profile.Outcome
		for _, s := range p.Shocks() {
			for i, e := range s.Effects {
				if s.Kind == profile.StateActs && e.Worst > cut.Effects[i].Worst {
					t.Fatalf("%s takes %s to %d, everybody to %d", s.ID, e.Question, e.Worst, cut.Effects[i].Worst)
				}
				if s.Kind == profile.StateActs || s.Kind == profile.ActorActs || s.Kind == profile.HomeOrders {
					most[i] = max(most[i], e.Worst)
				}
			}
		}
		for i, e := range cut.Effects {
			if e.Worst > most[i] {
				t.Fatalf("everybody takes %s to %d, no shock takes it beyond %d", e.Question, e.Worst, most[i])
			}
		}
	})
}

// What a reader can check by hand.
func TestCut(t *testing.T) {
	for _, test := range []struct {
		name, vector string
		question     lever.Question
		want         [3]string // worst today, in a year, in five years
	}{
		{"a foreign service stops at once", "SOV1/H:FR/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US", lever.Run,
			[3]string{"stops", "stops", "stops"}},
		{"a copy of an open model on own machines degrades at most", "SOV1/H:FR/M:mistral-small-4/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR/O:own/P:FR", lever.Run,
			[3]string{"keeps-running", "keeps-running", "degrades"}},
		{"a chip that needs a licence is denied with the licence", "SOV1/H:KZ/M:ai2-olmo-3/A:open-weights/I:own-on-premises/C:nvidia-h200/D:KZ/O:own/P:KZ", lever.Renew,
			[3]string{"supplied", "denied", "denied"}},
		{"spare accelerators for two years carry over one", "SOV1/H:KZ/M:ai2-olmo-3/A:open-weights/I:own-on-premises/C:nvidia-h200/D:KZ/R:2/O:own/P:KZ", lever.Renew,
			[3]string{"supplied", "supplied", "denied"}},
		{"spare accelerators for five years leave only the model's next version", "SOV1/H:KZ/M:ai2-olmo-3/A:open-weights/I:own-on-premises/C:nvidia-h200/D:KZ/R:5/O:own/P:KZ", lever.Renew,
			[3]string{"supplied", "supplied", "slowed"}},
		{"a foreign service can be read at once", "SOV1/H:FR/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US", lever.Keep,
			[3]string{"readable", "readable", "readable"}},
	} {
		p := parsed(t, test.vector)
		for i, term := range profile.Terms() {
			if e := p.Cut(term).Of(test.question); e.Worst.For(e.Question) != test.want[i] {
				t.Errorf("%s: %s %s: %s by %v, want %s", test.name, term, test.question, e.Worst.For(e.Question), leverIDs(p, e.Levers), test.want[i])
			}
		}
	}
}

func leverIDs(p *profile.Profile, levers []int) []string {
	var list []string
	for _, i := range levers {
		list = append(list, p.Findings.Levers[i].ID)
	}
	slices.Sort(list)
	return list
}

// What happens when the network between home and outside is cut.
func TestNetworkCut(t *testing.T) {
	for _, test := range []struct{ name, vector, best, worst string }{
		{"an air-gapped room of one's own notices nothing", "SOV1/H:FR/M:mistral-small-4/A:open-weights/I:air-gapped-on-premises/C:nvidia-h100/D:FR/O:own/P:FR", "keeps-running", "keeps-running"},
		{"machines abroad are out of reach", "SOV1/H:FR/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US", "stops", "stops"},
		{"a service is out of reach of one's own machines", "SOV1/H:FR/M:openai-gpt-api/A:api/I:own-on-premises/C:nvidia-h100/D:FR/O:own/P:FR", "stops", "stops"},
		{"machines at home miss those who help from abroad", "SOV1/H:FR/M:mistral-small-4/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR/O:own/P:US", "degrades", "degrades"},
		{"machines at home on a foreign platform run down", "SOV1/H:FR/M:mistral-small-4/A:open-weights/I:microsoft-azure/C:nvidia-h100/D:FR/N:connected/P:FR", "stops", "stops"},
	} {
		p := parsed(t, test.vector)
		for _, s := range p.Shocks() {
			if s.Kind != profile.NetworkCut {
				continue
			}
			run := s.Effects[0]
			if run.Best.For(lever.Run) != test.best || run.Worst.For(lever.Run) != test.worst || len(s.Remains()) < 5 {
				t.Errorf("%s: %s to %s by %v, remains %v", test.name, run.Best.For(lever.Run), run.Worst.For(lever.Run), leverIDs(p, s.Levers), s.Remains())
			}
		}
	}
}
