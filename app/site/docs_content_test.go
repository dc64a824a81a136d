package site

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/words"
)

// A case's page holds the whole proof: every lever with its sentence and its
// rule, and every source that it rests on.
func TestCasePagesHoldTheProof(t *testing.T) {
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		p := pageAt(t, "cases/"+cases[i].ID+"/")
		said, links := textOf(p.root), map[string]bool{}
		for n := range p.root.Descendants() {
			if n.Data == "a" {
				links[attributeOf(n, "href")] = true
			}
		}
		lib := testLibrary()
		at := slices.IndexFunc(lib.cases, func(c caseRecord) bool { return c.entry.ID == cases[i].ID })
		m := lib.cases[at].model
		if !links["../../#"+m.Fragment()] || !links["../"+cases[i].ID+".json"] {
			t.Errorf("%s: no link to the calculator or to the data", cases[i].ID)
		}
		for _, sentence := range words.English.Finding(m.Profile) {
			if !strings.Contains(said, sentence) {
				t.Errorf("%s: the page does not say %q", cases[i].ID, sentence)
			}
		}
		for j := range m.Profile.Findings.Levers {
			v := m.Profile.Findings.Levers[j]
			if because := words.English.Because(m.Profile.Stack, v); !strings.Contains(said, because) || !links["../../method/"+v.Rule.ID+"/"] {
				t.Errorf("%s: %s is not told, or without its rule", cases[i].ID, v.ID)
			}
			for _, premise := range v.Premises {
				if premise.IsChoice || premise.Fact == nil {
					continue
				}
				for _, source := range premise.Fact.Sources {
					if address := catalog.Default.Sources[source].URL; !links[address] {
						t.Errorf("%s: no link to %s, by which %s %s is known", cases[i].ID, address, premise.Entry.ID, premise.Property)
					}
				}
			}
		}
	}
}

var testLibrary = sync.OnceValue(func() *library { return newLibrary(catalog.Default, words.English) })

// The table of levels on the page is the one that the engine uses.
func TestMethodShowsTheLevels(t *testing.T) {
	var got []string
	for n := range pageAt(t, "method/").root.Descendants() {
		if n.Data == "table" && strings.Contains(attributeOf(n, "class"), "levels") {
			for cell := range n.Descendants() {
				if cell.Data == "td" {
					got = append(got, textOf(cell)[:1])
				}
			}
		}
	}
	var want []string
	for r := lever.Own; r <= lever.Foreign; r++ {
		for g := lever.Decisive; g <= lever.Weak; g++ {
			want = append(want, string(rune('0'+lever.Level(r, g))))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the page shows %v, the engine uses %v", got, want)
	}
}

// Whatever one entry may say of another has a heading on the other's page.
func TestEveryUseHasAHeading(t *testing.T) {
	for _, d := range catalog.Definitions() {
		if len(d.Type.Refers()) == 0 && (d.Type != catalog.Scale || !d.PerThing) {
			continue
		}
		for _, k := range d.Kinds {
			if id := "used." + string(k) + "." + string(d.Property); k != catalog.Case && !words.English.Has(id) {
				t.Errorf("the message %s is missing", id)
			}
		}
	}
}
