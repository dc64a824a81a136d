package profile_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// An expectation says when a rule finds something and when it does not.
type expectation struct{ finds, with, not string }

// expectations reads testdata/rules.txt.
func expectations(t *testing.T) map[string]*expectation {
	t.Helper()
	text, err := os.ReadFile("testdata/rules.txt")
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]*expectation{}
	var at *expectation
	for line := range strings.Lines(string(text)) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || fields[0] == "#":
		case !strings.HasPrefix(line, "\t"):
			at = &expectation{}
			list[fields[0]] = at
		case fields[0] == "finds":
			at.finds = fields[1]
		case fields[0] == "with":
			at.with = fields[1]
		case fields[0] == "not":
			at.not = fields[1]
		case fields[0] != "always":
			t.Fatalf("testdata/rules.txt: %s", line)
		}
	}
	return list
}

// foundBy says what a rule finds: the levers and reliefs that stand in every
// reading, and whether there are levers in any.
func foundBy(r *lever.Rule, p *profile.Profile) (certain []string, levers, reliefs bool) {
	for _, l := range p.Findings.Levers {
		if l.Rule == r {
			levers = true
			if !l.Possible {
				certain = append(certain, l.ID)
			}
		}
	}
	for i := range p.Findings.Reliefs {
		if l := &p.Findings.Reliefs[i]; l.Rule == r {
			reliefs = true
			if !l.Possible {
				certain = append(certain, l.ID)
			}
		}
	}
	return certain, levers, reliefs
}

// Every rule finds what it is there to find, and does not where it should not.
// That each binds somewhere is asked by TestNoDeadRule.
func TestEveryRuleFindsAndDoesNot(t *testing.T) {
	expected := expectations(t)
	of := func(vector string) *profile.Profile {
		c, problems := configuration.Parse(vector, catalog.Default)
		if len(problems) > 0 {
			t.Fatalf("%s: %v", vector, problems)
		}
		return profile.Of(catalog.Default, c)
	}
	for _, r := range lever.Rules() {
		e := expected[r.ID]
		switch {
		case e == nil:
			t.Errorf("testdata/rules.txt does not say when %s finds something and when it does not", r.ID)
			continue
		case e.finds == "":
			for _, c := range configurations(100) {
				if _, levers, reliefs := foundBy(r, profile.Of(catalog.Default, c)); !levers && !reliefs {
					t.Errorf("%s finds nothing with %s", r.ID, c.Vector())
				}
			}
			continue
		}
		certain, levers, _ := foundBy(r, of(e.with))
		if !slices.Contains(certain, e.finds) {
			t.Errorf("%s finds %v with %s, and not %s", r.ID, certain, e.with, e.finds)
		}
		if _, l, reliefs := foundBy(r, of(e.not)); l || !levers && reliefs {
			t.Errorf("%s finds something with %s", r.ID, e.not)
		}
	}
	for id := range expected {
		if !slices.ContainsFunc(lever.Rules(), func(r *lever.Rule) bool { return r.ID == id }) {
			t.Errorf("testdata/rules.txt names the rule %s, which there is not", id)
		}
	}
}

// Every lever of every case that somebody known holds rests on a fact with a
// source. Where nobody is known, it is because a question is open.
func TestEveryLeverOfEveryCaseIsSourced(t *testing.T) {
	for _, c := range configurations(0) {
		for _, l := range profile.Of(catalog.Default, c).Findings.Levers {
			sourced := slices.ContainsFunc(l.Premises, func(p lever.Premise) bool {
				return p.Fact != nil && (len(p.Fact.Sources) > 0 || slices.ContainsFunc(p.Fact.Readings, func(r catalog.Reading) bool { return len(r.Sources) > 0 }))
			})
			open := slices.ContainsFunc(l.Premises, func(p lever.Premise) bool { return p.Open })
			if !sourced && !(l.Holder.ID == "undisclosed" && open) {
				t.Errorf("%s: no fact that %s rests on has a source", c.Vector(), l.ID)
			}
		}
	}
}
