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
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// configurations draws many configurations: every case, and as many of the
// whole catalogue.
func configurations(drawn int) []configuration.Configuration {
	var list []configuration.Configuration
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		c, _ := configuration.FromCase(&cases[i], catalog.Default)
		list = append(list, c)
	}
	draw := rapid.Custom(random.Configuration)
	for seed := range drawn {
		list = append(list, draw.Example(seed))
	}
	return list
}

// Property 7: for every lens a configuration meets it and another does not,
// or the text of the lens says that none does.
func TestEveryLensDecides(t *testing.T) {
	everywhere := random.IDs(catalog.Jurisdiction)
	list := configurations(300)
	for _, c := range list[:100] { // a home made of every country
		list = append(list, c.With(configuration.Home, everywhere...))
	}
	seen := map[string]map[profile.Verdict]string{}
	for _, c := range list {
		for _, v := range profile.Of(catalog.Default, c).Views() {
			if seen[v.Lens.ID] == nil {
				seen[v.Lens.ID] = map[profile.Verdict]string{}
			}
			seen[v.Lens.ID][v.Verdict] = c.Vector()
		}
	}
	for _, l := range profile.Lenses() {
		if seen[l.ID][profile.NotMet] == "" {
			t.Errorf("%s: every configuration meets it", l.ID)
		}
		met := seen[l.ID][profile.Met]
		switch {
		case l.Partial && met != "":
			t.Errorf("%s asks for more than is known, yet is met: %s", l.ID, met)
		case l.Partial && !strings.Contains(strings.Join(words.English.Lens(l).Notes, " "), "no "):
			t.Errorf("%s: its text does not say that nothing meets it", l.ID)
		case !l.Partial && met == "":
			t.Errorf("%s: no configuration meets it", l.ID)
		}
	}
}

// What the text of the whole-stack lens says: at the layer of supply alone,
// which only chips and home decide, no single country or bloc has everything,
// whomever it counts as allies.
func TestNoSingleHomeHasTheWholeStack(t *testing.T) {
	supply := *profile.LensOf("whole-stack")
	supply.Tests = slices.DeleteFunc(slices.Clone(supply.Tests), func(t profile.Test) bool { return t.ID != "whole-stack.supply" })
	base, _ := configuration.Parse("SOV1/H:FR/M:ai2-olmo-3/A:own/I:own-on-premises/C:nvidia-h100/D:FR/R:5", catalog.Default)
	everywhere := random.IDs(catalog.Jurisdiction)
	for _, home := range everywhere {
		for _, chip := range random.IDs(catalog.Chip) {
			c := base.With(configuration.Home, home).With(configuration.Chips, chip).With(configuration.Allies, everywhere...)
			if v := profile.Of(catalog.Default, c).View(&supply); v.Verdict == profile.Met {
				t.Errorf("%s meets it", c.Vector())
			}
		}
	}
}

// Property 1, for lenses and claims: with two countries exchanged everywhere,
// the same is found.
func TestLensesAreCountryBlind(t *testing.T) {
	codes := random.IDs(catalog.Jurisdiction)
	codes = slices.DeleteFunc(codes, func(code string) bool { return len(stack.Members(catalog.Default, code)) > 0 })
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		a, b := rapid.SampledFrom(codes).Draw(t, "one"), rapid.SampledFrom(codes).Draw(t, "other")
		exchanged, exchange := exchangedIn(c, a, b)
		want := lensSignature(profile.Of(catalog.Default, c))
		got := lensSignature(profile.Of(exchangeAll(catalog.Default, exchange), exchanged))
		if got != want {
			t.Fatalf("exchanging %s and %s in %s changes more than names:\n%s\n\n%s", a, b, c.Vector(), want, got)
		}
	})
}

func lensSignature(p *profile.Profile) string {
	var b strings.Builder
	for _, v := range p.Views() {
		fmt.Fprintf(&b, "%s %s\n", v.Lens.ID, v.Verdict)
		for _, because := range v.Because {
			fmt.Fprintf(&b, "  %s %v %d levers, %d open\n", because.Test.ID, because.Values, len(because.Levers), len(because.Open()))
		}
	}
	for _, c := range p.Consequences() {
		fmt.Fprintf(&b, "%s %s %d %d %d\n", c.Claim.ID, c.Standing, len(c.Removed), len(c.Weakened), len(c.Added))
	}
	fmt.Fprintf(&b, "%+v\n", p.Gap())
	return b.String()
}

// Property 4, for lenses: every verdict rests on something, an open one says
// on what it hangs, and every text is filled.
func TestEveryVerdictIsExplained(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for _, v := range p.Views() {
			for i := range v.Because {
				b := &v.Because[i]
				if len(b.Premises)+len(b.Levers) == 0 && b.Test.Criterion() == "" {
					t.Fatalf("%s rests on nothing: %s", b.Test.ID, p.Stack.Configuration.Vector())
				}
				// A holder whom nobody names hangs on no fact of the catalogue.
				unnamed := slices.ContainsFunc(b.Levers, func(i int) bool { return p.Findings.Levers[i].Holder.Kind == stack.Undisclosed })
				if b.Verdict == profile.Undetermined && b.Test.Criterion() == "" && len(b.Open()) == 0 && !unnamed {
					t.Fatalf("%s hangs on nothing: %s", b.Test.ID, p.Stack.Configuration.Vector())
				}
				checkSentence(t, b.Test.ID, words.English.Tested(p, b))
			}
			for _, s := range v.Supports() {
				checkSentence(t, v.Lens.ID, words.English.Support(s))
			}
		}
		for _, c := range p.Consequences() {
			checkSentence(t, c.Claim.ID, words.English.Claimed(p, &c))
		}
		checkSentence(t, "gap", words.English.Gap(p.Gap()))
	})
}

func checkSentence(t *rapid.T, id, text string) {
	t.Helper()
	for _, wrong := range []string{"{", "}", "⟨", "  ", " ,", " .", "..", "()", ": ."} {
		if strings.Contains(text, wrong) {
			t.Fatalf("%s: %q in %q", id, wrong, text)
		}
	}
	if !strings.HasSuffix(text, ".") {
		t.Fatalf("%s: not a sentence: %q", id, text)
	}
}

// Every lens says who says so, where, and what it asks; every test and claim
// has its words.
func TestEveryLensHasItsTexts(t *testing.T) {
	l := words.English
	known := map[string]bool{}
	for _, lens := range profile.Lenses() {
		if known[lens.ID] {
			t.Errorf("%s is listed twice", lens.ID)
		}
		known[lens.ID] = true
		text := l.Lens(lens)
		for _, s := range append([]string{text.Name, text.Who, text.Source, text.URL, text.Date, text.Test}, text.Notes...) {
			if strings.ContainsAny(s, "⟨{}") {
				t.Errorf("%s: %q", lens.ID, s)
			}
		}
		if text.Name == "" || text.Who == "" || text.Source == "" || text.Test == "" {
			t.Errorf("%s lacks a name, who says so, a source or what it asks", lens.ID)
		}
		if lens.Adapted && !strings.Contains(strings.Join(text.Notes, " "), "home takes its place") {
			t.Errorf("%s does not say that home takes the place of what its text names", lens.ID)
		}
		if len(lens.Tests) == 0 {
			t.Errorf("%s tests nothing", lens.ID)
		}
		for i := range lens.Tests {
			id := lens.Tests[i].ID
			if !strings.HasPrefix(id, lens.ID+".") || known[id] {
				t.Errorf("%s: %s is not a name for one of its tests", lens.ID, id)
			}
			known[id] = true
			if n := lens.Tests[i].Criterion(); n != "" && !l.Has("criterion."+n) {
				t.Errorf("criterion %s has no name", n)
			}
		}
	}
	for _, c := range profile.Claims() {
		if text := l.Claim(c); strings.Contains(text.Phrase+text.Takes, "⟨") || known[c.ID] {
			t.Errorf("claim %s lacks its words or is listed twice", c.ID)
		}
		known[c.ID] = true
	}
}

// The weights in circulation, each by name: both sets sum to 100, so that a
// sum finds no swap.
func TestFrameworkWeights(t *testing.T) {
	want := []profile.Objective{
		{ID: "1", October: 15, June: 20, Criteria: 8}, {ID: "2", October: 10, June: 10, Criteria: 6},
		{ID: "3", October: 10, June: 10, Criteria: 5}, {ID: "4", October: 15, June: 15, Criteria: 6},
		{ID: "5", October: 20, June: 10, Criteria: 7}, {ID: "6", October: 15, June: 15, Criteria: 5},
		{ID: "7", October: 10, June: 15, Criteria: 7}, {ID: "8", October: 5, June: 5, Criteria: 4},
	}
	if got := profile.Objectives(); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	october, june, criteria := 0, 0, 0
	for _, o := range want {
		october, june, criteria = october+o.October, june+o.June, criteria+o.Criteria
	}
	if october != 100 || june != 100 || criteria != 48 {
		t.Errorf("%d %% and %d %% over %d criteria", october, june, criteria)
	}
}

// Verdicts that anyone can check by hand.
func TestKnownVerdicts(t *testing.T) {
	tests := []struct {
		name, vector string
		want         map[string]profile.Verdict
	}{
		{"a foreign service on home soil", "SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE", map[string]profile.Verdict{
			"residency": profile.Met, "partnership": profile.Met, "compute-territory": profile.Met,
			"inspect-and-control": profile.NotMet, "open-source": profile.NotMet, "whole-stack": profile.NotMet, "domestic-resources": profile.NotMet,
			"compute-provider": profile.NotMet, "compute-chips": profile.NotMet, "model-openness": profile.NotMet,
			"trained-from-scratch": profile.NotMet, "eu-cloud-sovereignty": profile.NotMet,
		}},
		{"the same, seen from the maker's country", "SOV1/H:US/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-gb300/D:US", map[string]profile.Verdict{
			"compute-provider": profile.Met, "compute-chips": profile.Met, "inspect-and-control": profile.Met, "open-source": profile.NotMet,
		}},
		{"a fully open model of another country on one's own machine", "SOV1/H:FR/M:ai2-olmo-3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR", map[string]profile.Verdict{
			"open-source": profile.Met, "inspect-and-control": profile.Met, "domestic-resources": profile.NotMet, "trained-from-scratch": profile.NotMet,
			"compute-provider": profile.Met, "compute-chips": profile.NotMet, "secnumcloud-ownership": profile.Met, "model-openness": profile.Undetermined,
		}},
		{"a licence that leaves out home", "SOV1/H:FR/M:meta-llama-4/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR", map[string]profile.Verdict{
			"open-source": profile.NotMet, "partnership": profile.NotMet,
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, problems := configuration.Parse(test.vector, catalog.Default)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			for _, v := range profile.Of(catalog.Default, c).Views() {
				if want, asked := test.want[v.Lens.ID]; asked && v.Verdict != want {
					t.Errorf("%s is %s, want %s: %+v", v.Lens.ID, v.Verdict, want, v.Because)
				}
			}
		})
	}
}
