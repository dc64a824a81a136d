package report_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/search"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// TestChanges holds what three cases are told of changes: swaps, the road out
// and a comparison, as a text that a person can read and sign.
func TestChanges(t *testing.T) {
	const golden = "testdata/changes.golden"
	var got bytes.Buffer
	for _, id := range []string{"uae-stargate-chatgpt", "france-assistant-ia-outscale", "switzerland-apertus-alps"} {
		c, _ := configuration.FromCase(catalog.Default.Entry(catalog.Case, id), catalog.Default)
		p := profile.Of(catalog.Default, c)
		q := search.Query{Present: c, Top: 1}
		answer, err := search.Run(catalog.Default, q)
		if err != nil {
			t.Fatal(err)
		}
		best := profile.Of(catalog.Default, answer.Best[0].Configuration)
		r := report.Of(p, words.English).Reach(p, best, words.English)
		fmt.Fprintf(&got, "== %s\n\n", id)
		for _, s := range r.Swaps {
			fmt.Fprintf(&got, "%s\n    %s\n", s.Change.Text, s.Text)
		}
		for _, u := range r.Roadmap.Assess {
			fmt.Fprintf(&got, "? %s\n", u.Text)
		}
		for _, s := range r.Roadmap.Foundation {
			fmt.Fprintf(&got, "- %s\n", s.Change.Text)
		}
		fmt.Fprintf(&got, "%s %s\n", r.Roadmap.Remaining.Vector, r.Roadmap.Remaining.Text)
		for _, m := range r.Roadmap.Remaining.Remedies {
			fmt.Fprintf(&got, "! %s\n", m.Text)
		}
		fmt.Fprintf(&got, "\nthe best beside the present\n\n")
		if err := report.Compared(p, best, words.English).Text(&got, words.English); err != nil {
			t.Fatal(err)
		}
		got.WriteString("\n")
	}
	var lines []string
	for line := range strings.Lines(got.String()) {
		if !strings.HasPrefix(line, "edition ") {
			lines = append(lines, line)
		}
	}
	text := strings.Join(lines, "")
	if *update {
		if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if text != string(want) {
		t.Errorf("differs from %s; run go test ./app/report -update and read the difference\n%s", golden, text)
	}
}

// TestSentencesOfChanges looks for what a filled sentence never has.
func TestSentencesOfChanges(t *testing.T) {
	entries := catalog.Default.All(catalog.Case)
	for i := range entries {
		c, _ := configuration.FromCase(&entries[i], catalog.Default)
		r := report.Of(profile.Of(catalog.Default, c), words.English)
		var texts []string
		for _, s := range append(r.Swaps, r.Roadmap.Foundation...) {
			texts = append(texts, s.Change.Text, s.Text)
		}
		for _, u := range r.Roadmap.Assess {
			texts = append(texts, u.Text)
		}
		for _, text := range texts {
			if err := sentence(text); err != "" {
				t.Errorf("%s: %s: %q", entries[i].ID, err, text)
			}
		}
	}
}

func sentence(text string) string {
	for _, wrong := range []string{"{", "}", "⟨", "  ", " ,", " .", "..", "()"} {
		if strings.Contains(text, wrong) {
			return "has " + wrong
		}
	}
	if !strings.HasSuffix(text, ".") {
		return "is no sentence"
	}
	return ""
}

// Every hindrance has a sentence, with its names filled in.
func TestHindrancesAreSaid(t *testing.T) {
	seen := map[string]bool{}
	infrastructures, chips, models := catalog.Default.All(catalog.Infrastructure), catalog.Default.All(catalog.Chip), catalog.Default.All(catalog.Model)
	for i := range 4000 {
		c, _ := configuration.Parse("SOV1/H:FR/M:unknown/A:api/I:unknown/C:unknown/D:FR/K:attested/N:tested", catalog.Default)
		access := configuration.Access.Definition().Values
		c = c.With(configuration.Infrastructure, infrastructures[i%len(infrastructures)].ID).With(configuration.Chips, chips[i%len(chips)].ID).
			With(configuration.Model, models[i%len(models)].ID).With(configuration.Access, access[i/7%len(access)])
		s := stack.Build(catalog.Default, c)
		for _, n := range s.Hindrances() {
			seen[n.ID] = true
			if err := sentence(words.English.Hindrance(s, n)); err != "" {
				t.Fatalf("%s %s: %q", n.ID, err, words.English.Hindrance(s, n))
			}
		}
	}
	for _, id := range []string{
		stack.NotFitting, stack.NotTrained, stack.NotServed, stack.NotOffered, stack.ChipNotThere, stack.ChipNotYet, stack.ChipKept,
		stack.ChipNotSold, stack.NoRegion, stack.NotOperating, stack.ServedElsewhere,
	} {
		if !seen[id] {
			t.Errorf("nothing is hindered by %s", id)
		}
	}
}
