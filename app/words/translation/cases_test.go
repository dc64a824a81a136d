package translation

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

var update = flag.Bool("update", false, "write what the languages say of the cases")

// agreed are the cases of which the finding and the answers stand word by word in
// testdata, as they were last read and agreed to.
var agreed = []string{"uae-stargate-chatgpt", "switzerland-apertus-alps", "france-assistant-ia-outscale", "germany-openai-sap-delos", "china-deepseek-ascend", "eu-openeurollm-eurohpc", "laptop-open-model"}

// Every case is told in every language, without a gap.
func TestCases(t *testing.T) {
	var told = map[string]*strings.Builder{}
	for _, l := range All() {
		told[l.Tag] = &strings.Builder{}
	}
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		conf, _ := configuration.FromCase(&cases[i], catalog.Default)
		p := profile.Of(catalog.Default, conf)
		shocks, views := p.Shocks(), p.Views()
		for _, l := range All() {
			b := told[l.Tag]
			if !slices.Contains(agreed, cases[i].ID) {
				b = &strings.Builder{}
			}
			fmt.Fprintf(b, "%s\n%s\n%s\n", l.Entry(&cases[i]), l.Headline(p), l.Gap(p.Gap()))
			for i := range p.Questions {
				fmt.Fprintf(b, "%s %s\n", l.Say("asks."+string(p.Questions[i].ID)), l.Answer(p, &p.Questions[i]))
			}
			fmt.Fprintln(b)
			if strings.ContainsAny(b.String(), "⟨{}|") {
				t.Errorf("%s, %s: %s", l.Tag, cases[i].ID, b)
			}
			for _, sentence := range sentences(l, p, shocks, views) {
				if strings.ContainsAny(sentence, "⟨{}|") || strings.Contains(sentence, "  ") || sentence == "" {
					t.Errorf("%s, %s: %q", l.Tag, cases[i].ID, sentence)
				}
			}
		}
	}
	for tag, b := range told {
		name := filepath.Join("testdata", tag+".txt")
		if *update {
			if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got, before := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
		if !slices.Equal(got, before) {
			for i := range got {
				if i >= len(before) || got[i] != before[i] {
					t.Errorf("%s:%d: now\n%s\nRead the change, then run go test ./app/words/translation -update", name, i+1, got[i])
					break
				}
			}
		}
	}
}

// sentences are all that is said of a case besides the finding.
func sentences(l *words.Language, p *profile.Profile, shocks []profile.Shock, views []profile.View) []string {
	s := p.Stack
	var list []string
	for i := range p.Findings.Levers {
		v := p.Findings.Levers[i]
		list = append(list, l.Because(s, v), l.Name(s, v.Holder), l.Level(v.Level), l.Mark(v.Level))
		for _, premise := range v.Premises {
			list = append(list, premised(l, p, premise)...)
		}
	}
	for i := range p.Findings.Reliefs {
		list = append(list, l.Relieved(s, &p.Findings.Reliefs[i]))
	}
	for i := range shocks {
		list = append(list, l.Shock(p, &shocks[i]), l.ShockTold(&shocks[i]))
		for _, n := range shocks[i].Precedents {
			list = append(list, l.Precedent(s, n, shocks[i].Who))
		}
	}
	for i := range views {
		text := l.Lens(views[i].Lens)
		list = append(list, text.Name, text.Who, text.Source, text.Test)
		for j := range views[i].Because {
			list = append(list, l.Tested(p, &views[i].Because[j]))
		}
		for _, support := range views[i].Supports() {
			list = append(list, l.Support(support))
		}
	}
	for _, n := range s.Notices {
		list = append(list, l.Notice(s, n))
	}
	return list
}

func premised(l *words.Language, p *profile.Profile, premise lever.Premise) []string {
	c := p.Stack.Catalog
	if premise.IsChoice && premise.Read == "" {
		return nil // every answer was tried
	}
	if premise.IsChoice {
		return []string{l.Values(c, premise.Key, premise.Read)}
	}
	if premise.Fact == nil || premise.Entry == nil {
		return nil
	}
	list := []string{l.Property(c, premise.Property, premise.Fact.Of)}
	if premise.Fact.Known() && len(premise.Fact.Values) > 0 {
		list = append(list, l.FactValues(c, premise.Entry.Kind, premise.Property, premise.Fact.Values))
	}
	if premise.Fact.AsOf != "" {
		list = append(list, l.Date(premise.Fact.AsOf))
	}
	return list
}

// Swaps, claims and the road out are worked out for a few cases only: each
// takes a while.
func TestChanges(t *testing.T) {
	for _, id := range []string{"uae-stargate-chatgpt", "switzerland-apertus-alps"} {
		conf, _ := configuration.FromCase(catalog.Default.Entry(catalog.Case, id), catalog.Default)
		p := profile.Of(catalog.Default, conf)
		consequences := p.Consequences()
		for _, l := range All() {
			for i := range consequences {
				text := l.Claim(consequences[i].Claim)
				for _, sentence := range []string{text.Phrase, text.Takes, l.Claimed(p, &consequences[i])} {
					if strings.ContainsAny(sentence, "⟨{}|") {
						t.Errorf("%s, %s: %q", l.Tag, id, sentence)
					}
				}
			}
		}
	}
}

// Every word in which a fact may be told has a name.
func TestScalesHaveNames(t *testing.T) {
	for _, l := range append(All(), words.English) {
		for _, d := range catalog.Definitions() {
			if !l.Has("property." + string(d.Property)) {
				t.Errorf("%s has no name for the property %s", l.Tag, d.Property)
			}
			for _, v := range d.Values {
				if !l.Has("scale." + v) {
					t.Errorf("%s has no name for the value %s of %s", l.Tag, v, d.Property)
				}
			}
		}
	}
}
