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

// How an operator stands to home: who is first, and who has a say besides.
func TestRelationOfOperator(t *testing.T) {
	for _, test := range []struct {
		name, vector string
		want         lever.Relation
		level        int
	}{
		{"at home by seat, owner and place, but another law is documented to reach in", "SOV1/H:US/M:meta-llama-2-3/A:open-weights/I:microsoft-azure/C:nvidia-h100/D:US", lever.Entered, lever.Shared},
		{"the same operator from where that law is made", "SOV1/H:FR/M:meta-llama-2-3/A:open-weights/I:microsoft-azure/C:nvidia-h100/D:FR", lever.Reached, lever.TheirsSaid},
		{"the same from elsewhere", "SOV1/H:GB/M:meta-llama-2-3/A:open-weights/I:microsoft-azure/C:nvidia-h100/D:US", lever.Foreign, lever.Theirs},
		{"at home, with a company abroad that users there deal with", "SOV1/H:US/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US", lever.Home, lever.AtHome},
		{"elsewhere, with a company at home", "SOV1/H:EE/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US", lever.Reached, lever.TheirsSaid},
		{"elsewhere, with a company in a third state", "SOV1/H:BR/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US", lever.Foreign, lever.Theirs},
		{"at home, but at work elsewhere", "SOV1/H:US/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:JP", lever.Reached, lever.TheirsSaid},
	} {
		c, problems := configuration.Parse(test.vector, catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		l := leverBy(profile.Of(catalog.Default, c), "operator.switch")
		if l == nil {
			t.Fatalf("%s: nobody runs it", test.name)
		}
		if !slices.Equal(l.Relations, []lever.Relation{test.want}) || l.Level != (lever.Range{Lo: test.level, Hi: test.level}) {
			t.Errorf("%s: %v at %v, want %v at %d", test.name, l.Relations, l.Level, test.want, test.level)
		}
	}
}

func leverBy(p *profile.Profile, rule string) *lever.Lever {
	for i := range p.Findings.Levers {
		if p.Findings.Levers[i].Rule.ID == rule {
			return p.Findings.Levers[i]
		}
	}
	return nil
}

// The say of a state by a company there is about its own users: it is no power
// over anybody else, whoever that is, and never takes anything from home.
func TestSayIsForHomeAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		before := profile.Of(catalog.Default, c)
		var actors []*catalog.Entry
		for i := range before.Findings.Levers {
			l := before.Findings.Levers[i]
			if l.Holder.Kind == stack.Actor {
				actors = append(actors, l.Holder.Entry)
			}
			for _, b := range l.Holder.Bonds {
				if b.By == stack.BySay && b.Jurisdiction != "" && !before.Stack.Home.Contains(b.Jurisdiction) {
					t.Fatalf("%s is told to be bound by %s for its company there\n%s", l.Holder.ID, b.Jurisdiction, c.Vector())
				}
			}
		}
		if len(actors) == 0 {
			return
		}
		e := rapid.SampledFrom(actors).Draw(t, "actor")
		place := rapid.SampledFrom(random.IDs(catalog.Jurisdiction)).Draw(t, "place")
		without := established(catalog.Default, e.ID, catalog.None)
		of, at := profile.Of(without, c), profile.Of(established(catalog.Default, e.ID, place), c)
		for i := range of.Cells {
			was, is := of.Cells[i].Level, at.Cells[i].Level
			if is.Lo < was.Lo || is.Hi < was.Hi {
				t.Fatalf("a company of %s in %s lowers %v from %v to %v\n%s", e.ID, place, of.Cells[i].Cell, was, is, c.Vector())
			}
			if is != was && !of.Stack.Home.Contains(place) {
				t.Fatalf("a company of %s in %s, which is not home, turns %v from %v to %v\n%s", e.ID, place, of.Cells[i].Cell, was, is, c.Vector())
			}
		}
	})
}

// established returns the catalogue with an actor's establishment as given.
func established(c *catalog.Catalog, id, place string) *catalog.Catalog {
	changed := *c
	changed.Entries = slices.Clone(c.Entries)
	e := changed.Entry(catalog.Actor, id)
	e.Facts = slices.DeleteFunc(slices.Clone(e.Facts), func(f catalog.Fact) bool { return f.Property == catalog.Establishment })
	e.Facts = append(e.Facts, catalog.Fact{Property: catalog.Establishment, Values: []string{place}})
	return &changed
}

// The owner of a site lets it under the law of the ground, so that home has a
// say wherever the site is at home.
func TestLandlordIsBoundByTheGround(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		g := p.Stack.Ground
		if !g.Known || slices.ContainsFunc(g.Places, func(code string) bool { return !p.Stack.Home.Contains(code) }) {
			return
		}
		for _, l := range p.Findings.Levers {
			if (l.Rule.ID == "facility.landlord" || l.Rule.ID == "facility.access") && l.Holder.Kind == stack.Actor && slices.Contains(l.Relations, lever.Foreign) {
				t.Fatalf("%s: %s is %v", p.Stack.Configuration.Vector(), l.ID, l.Relations)
			}
		}
	})
	c, problems := configuration.Parse("SOV1/H:DK/M:unknown/A:open-weights/I:dcai-gefion/C:nvidia-h100/D:DK", catalog.Default)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	l := leverBy(profile.Of(catalog.Default, c), "facility.landlord")
	if l == nil || !slices.Equal(l.Relations, []lever.Relation{lever.Reached}) {
		t.Errorf("a foreign owner of a site at home: %v, want it reached", l)
	}
}

// That somebody may have a company at home says nothing of a law elsewhere: an
// order comes under home's law or under that of a seat, an owner, a place or a
// documented reach.
func TestOrderNamesNoLawOfAnotherStatesSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for _, l := range p.Findings.Levers {
			if l.Rule.ID != "operator.compelled" {
				continue
			}
			for _, b := range l.Holder.Bonds {
				if b.By == stack.BySay && !p.Stack.Home.Contains(l.Law) {
					t.Fatalf("%s: %s under the law of %q", p.Stack.Configuration.Vector(), l.ID, l.Law)
				}
			}
		}
	})
	c, problems := configuration.Parse("SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE", catalog.Default)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var laws []string
	for _, l := range profile.Of(catalog.Default, c).Findings.Levers {
		if l.Rule.ID == "operator.compelled" && l.Holder.ID == "oracle" {
			laws = append(laws, l.Law)
			if l.Possible {
				t.Errorf("%s is not certain", l.ID)
			}
		}
	}
	if want := []string{"US", "AE"}; !slices.Equal(laws, want) {
		t.Errorf("who works at home and may have a company there: laws %q, want %q", laws, want)
	}
}

// Of several who run the machines, the model's own developer serves it.
func TestDeveloperAmongOperatorsServesItsModel(t *testing.T) {
	for _, test := range []struct {
		vector string
		want   []string
	}{
		{"SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE", []string{"openai"}},
		{"SOV1/H:AE/M:mistral-large-3/A:api/I:stargate-uae/C:nvidia-gb300/D:AE", []string{"openai", "oracle"}},
	} {
		c, problems := configuration.Parse(test.vector, catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		for _, rule := range []string{"model.hosted-switch", "model.host-sees-prompts", "model.content-rules"} {
			var hosts, operators []string
			for _, l := range profile.Of(catalog.Default, c).Findings.Levers {
				switch l.Rule.ID {
				case rule:
					hosts = append(hosts, l.Holder.ID)
				case "operator.switch":
					operators = append(operators, l.Holder.ID)
				}
			}
			slices.Sort(hosts)
			if hosts = slices.Compact(hosts); !slices.Equal(hosts, test.want) {
				t.Errorf("%s: %s is held by %q, want %q", test.vector, rule, hosts, test.want)
			}
			if !slices.Contains(operators, "oracle") {
				t.Errorf("%s: who else runs the machines is forgotten", test.vector)
			}
		}
	}
}
