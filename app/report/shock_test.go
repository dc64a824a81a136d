package report_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// shockCases are the cases whose shocks are held as texts: each pattern once,
// from a service run abroad to a machine on a desk.
var shockCases = []string{
	"airgapped-qwen-huawei", "china-deepseek-ascend", "france-assistant-ia-outscale", "germany-openai-sap-delos",
	"laptop-open-model", "uae-stargate-chatgpt",
}

// TestShocks holds what time and shocks do to some cases as a text that a
// person can read and sign.
func TestShocks(t *testing.T) {
	for _, id := range shockCases {
		t.Run(id, func(t *testing.T) {
			conf, _ := configuration.FromCase(catalog.Default.Entry(catalog.Case, id), catalog.Default)
			p := profile.Of(catalog.Default, conf)
			var b bytes.Buffer
			for _, term := range profile.Terms() {
				fmt.Fprintln(&b, words.English.Cut(p.Cut(term)))
			}
			for _, s := range p.Shocks() {
				fmt.Fprintf(&b, "\n%s (%s)\n  %s\n", words.English.Shock(p, &s), words.English.Say("family."+string(s.Family)), words.English.ShockTold(&s))
				for _, n := range s.Precedents {
					fmt.Fprintf(&b, "  · %s\n", words.English.Precedent(p.Stack, n, stack.Party{}))
				}
			}
			golden := filepath.Join("testdata", "shocks", id+".txt")
			if *update {
				if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(want) {
				t.Errorf("differs from %s; run go test ./app/report -update and read the difference\n%s", golden, b.String())
			}
		})
	}
}

// TestShockSentences looks for what a filled sentence never has.
func TestShockSentences(t *testing.T) {
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		conf, _ := configuration.FromCase(&cases[i], catalog.Default)
		p := profile.Of(catalog.Default, conf)
		var texts []string
		for _, term := range profile.Terms() {
			texts = append(texts, words.English.Cut(p.Cut(term)))
		}
		for _, s := range p.Shocks() {
			texts = append(texts, words.English.ShockTold(&s), words.English.Shock(p, &s)+".",
				words.English.Say("shock.means."+string(s.Kind)), words.English.Say("family."+string(s.Family))+".")
		}
		for j, r := range p.Records() {
			texts = append(texts, words.English.Say("record."+string(r.Use))+".")
			for _, n := range r.Precedents {
				texts = append(texts, words.English.Precedent(p.Stack, n, p.Findings.Levers[j].Holder))
			}
		}
		for _, text := range texts {
			for _, wrong := range []string{"{", "}", "⟨", "  ", " ,", " .", "..", "??"} {
				if strings.Contains(text, wrong) {
					t.Errorf("%s: %q in %q", cases[i].ID, wrong, text)
				}
			}
			if !strings.HasSuffix(text, ".") || strings.HasPrefix(text, ".") {
				t.Errorf("%s: not a sentence: %q", cases[i].ID, text)
			}
		}
	}
}

// The report names only levers it lists, in its shocks as elsewhere, and
// writes a record for each.
func TestShocksNameListedLevers(t *testing.T) {
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		conf, _ := configuration.FromCase(&cases[i], catalog.Default)
		r := report.Of(profile.Of(catalog.Default, conf), words.English)
		listed := map[string]bool{}
		for _, v := range r.Levers {
			listed[v.ID] = true
			if v.Record.Use == "" || (v.Record.Use == "possible") != (len(v.Record.Precedents) == 0) {
				t.Errorf("%s: %s has the record %q with %d precedents", cases[i].ID, v.ID, v.Record.Use, len(v.Record.Precedents))
			}
		}
		for _, s := range r.Shocks {
			effects := []report.Effect{s.Effect.Run, s.Effect.Keep, s.Effect.Inspect, s.Effect.Adapt, s.Effect.Leave, s.Effect.Renew}
			named := slices.Clone(s.Levers)
			untouched := 0
			for _, e := range effects {
				named = append(named, e.Levers...)
				if len(e.Levers) == 0 {
					untouched++
				}
			}
			for _, id := range named {
				if !listed[id] {
					t.Errorf("%s: %s names %s, which is not listed", cases[i].ID, s.ID, id)
				}
			}
			if untouched != len(s.Remains) {
				t.Errorf("%s: %s leaves %d questions untouched and says %v", cases[i].ID, s.ID, untouched, s.Remains)
			}
		}
	}
}
