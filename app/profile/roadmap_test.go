package profile

import (
	"math/rand/v2"
	"slices"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
)

// some draws configurations of the whole catalogue; the cases come first.
func some(n int) []configuration.Configuration {
	var list []configuration.Configuration
	for _, e := range catalog.Default.All(catalog.Case) {
		c, _ := configuration.FromCase(&e, catalog.Default)
		list = append(list, c)
	}
	random := rand.New(rand.NewPCG(3, 4))
	for len(list) < n {
		var c configuration.Configuration
		for _, d := range configuration.Definitions() {
			values := d.Values
			for _, e := range catalog.Default.All(d.Kind) {
				values = append(values[:len(values):len(values)], e.ID)
			}
			if d.Required || random.IntN(3) == 0 {
				c = c.With(d.Key, values[random.IntN(len(values))])
			}
		}
		list = append(list, c)
	}
	return list
}

// To settle an unknown fact among the readings of a rule is to have the
// catalogue say so.
func TestSettlingIsKnowing(t *testing.T) {
	settled := 0
	for _, c := range some(150) {
		s := Of(catalog.Default, c).Swaps()
		for r := range lever.Rules() {
			for _, o := range s.surveyor.levels.Openings(s.base.stack, r) {
				p := o.Premise
				if p.IsChoice || p.Entry.ID == configuration.Unknown || usual[p.Property] {
					continue
				}
				d, known := catalog.Define(p.Entry.Kind, p.Property)
				if !known || d.Type != catalog.Scale || p.Fact == nil || len(p.Fact.Readings) > 0 || o.Of != len(d.Values) {
					continue
				}
				for i, value := range d.Values {
					got := s.settle([]int{r}, lever.Settled{Opening: o, Index: i}).rules[r].Value
					after := newSurveyor(Of(knowing(p, value), c).Stack.Index()).sketch(c)
					if want := after.rules[r].Value; got.levers != want.levers || !slices.Equal(got.cells, want.cells) {
						t.Fatalf("%s: %s of %s settled at %s gives %+v; stated, it gives %+v", c.Vector(), p.Property, p.Entry.ID, value, got, want)
					}
					settled++
				}
			}
		}
	}
	if settled < 100 {
		t.Errorf("only %d facts were settled", settled)
	}
}

// usual are facts that say what is usual for a detail: to state one makes an
// assumption of it, not an answer.
var usual = map[catalog.Property]bool{
	catalog.Disconnect: true, catalog.Keys: true, catalog.Updates: true, catalog.Staff: true, catalog.Exit: true,
}

// knowing is the catalogue with one fact settled.
func knowing(p lever.Premise, value string) *catalog.Catalog {
	changed := *catalog.Default
	changed.Entries = slices.Clone(changed.Entries)
	for i := range changed.Entries {
		if e := &changed.Entries[i]; e.Kind == p.Entry.Kind && e.ID == p.Entry.ID {
			e.Facts = slices.Clone(e.Facts)
			for j := range e.Facts {
				if f := &e.Facts[j]; f.Property == p.Property && f.Of == p.Fact.Of {
					f.Values = []string{value}
				}
			}
		}
	}
	return &changed
}

// No answer to an open fact leads out of the range that is told now.
func TestOpenFactsNarrow(t *testing.T) {
	for _, c := range some(200) {
		s := Of(catalog.Default, c).Swaps()
		for _, u := range s.openFacts() {
			for _, q := range u.Questions {
				now := s.base.sum.Levels[slices.Index(lever.Questions(), q.Question)]
				if q.Level.Lo < now.Lo || q.Level.Hi > now.Hi {
					t.Fatalf("%s: %s of %s leads %s to %v, outside %v", c.Vector(), u.Premise.Property, u.Premise.Entry.ID, q.Question, q.Level, now)
				}
			}
		}
	}
}

// The phases hold what they say: unknowns that matter, the most telling
// first; swaps that can be made today, remove something and lower nothing.
func TestRoadmap(t *testing.T) {
	for _, c := range some(120) {
		p := Of(catalog.Default, c)
		r := p.Roadmap(nil)
		for i := range r.Assess {
			u := &r.Assess[i]
			if len(u.Cells) == 0 || u.Answers < 2 {
				t.Fatalf("%s: knowing %+v would narrow nothing", c.Vector(), u.Premise)
			}
			if i > 0 && slices.Compare(r.Assess[i-1].narrows[:], u.narrows[:]) < 0 {
				t.Fatalf("%s: %+v comes after what matters less", c.Vector(), u.Premise)
			}
		}
		for _, s := range r.Foundation {
			if !s.Today() || !s.Better() || s.OnlyMoves() || s.After.lowers(&s.Before) {
				t.Fatalf("%s: %s is no foundation", c.Vector(), s.Configuration.Vector())
			}
		}
	}
}

// What remains is told once each, with what would remove it.
func TestRemaining(t *testing.T) {
	c, _ := configuration.Parse("SOV1/H:FR/M:openai-gpt-api/A:api/I:microsoft-azure/C:nvidia-h100/D:FR", catalog.Default)
	b, _ := configuration.Parse("SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR", catalog.Default)
	best := Of(catalog.Default, b)
	r := Of(catalog.Default, c).Roadmap(best).Remaining
	told := map[string]Remedy{}
	for i, remedy := range r.Remedy {
		for _, l := range r.Levers[i] {
			if told[l.ID] != "" || l.Level.Lo >= lever.AtHome {
				t.Errorf("%s is told twice, or is in no other's hands", l.ID)
			}
			told[l.ID] = remedy
		}
	}
	for i := range best.Findings.Levers {
		if l := best.Findings.Levers[i]; l.Level.Lo < lever.AtHome && told[l.ID] == "" {
			t.Errorf("%s remains and is not told", l.ID)
		}
	}
	for id, want := range map[string]Remedy{
		"model.next-version:model:renew:alibaba": OwnModel, "chip.vendor-next:chip:renew:nvidia": SecondSource, "supply.foundry:supply:renew:tsmc": SecondSource,
	} {
		if told[id] != want {
			t.Errorf("%s is removed by %q, want %q", id, told[id], want)
		}
	}
}
