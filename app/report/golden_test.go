package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

var update = flag.Bool("update", false, "rewrite the golden files; read the difference before committing")

// TestCases holds the finding of every case as a text that a person can read
// and sign, so that a change of facts or rules shows what it changes.
func TestCases(t *testing.T) {
	cases := catalog.Default.All(catalog.Case)
	seen := map[string]bool{}
	for i := range cases {
		e := &cases[i]
		t.Run(e.ID, func(t *testing.T) {
			conf, problems := configuration.FromCase(e, catalog.Default)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			var got bytes.Buffer
			got.WriteString(e.Name + "\n")
			r := report.Of(profile.Of(catalog.Default, conf), words.English)
			if err := r.Text(&got, words.English); err != nil {
				t.Fatal(err)
			}
			text := withoutEdition(got.String())
			golden := filepath.Join("testdata", e.ID+".txt")
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
		})
		seen[e.ID+".txt"] = true
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if strings.HasSuffix(f.Name(), ".txt") && !seen[f.Name()] {
			t.Errorf("%s belongs to no case", f.Name())
		}
	}
}

// withoutEdition drops the line that changes with every fact.
func withoutEdition(text string) string {
	text, _, _ = strings.Cut(text, "\nedition ")
	return text + "\n"
}

// TestSentences looks for what a filled sentence never has.
func TestSentences(t *testing.T) {
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		conf, _ := configuration.FromCase(&cases[i], catalog.Default)
		p := profile.Of(catalog.Default, conf)
		r := report.Of(p, words.English)
		texts := []string{r.Headline}
		for _, n := range r.Notices {
			texts = append(texts, n.Text)
		}
		for _, q := range r.Questions {
			texts = append(texts, q.Answer)
		}
		for _, v := range r.Levers {
			texts = append(texts, v.Because)
		}
		for _, v := range r.Reliefs {
			texts = append(texts, v.Because)
		}
		for _, text := range texts {
			for _, wrong := range []string{"{", "}", "⟨", "  ", " ,", " .", "..", "not known can", "?? "} {
				if strings.Contains(text, wrong) {
					t.Errorf("%s: %q in %q", cases[i].ID, wrong, text)
				}
			}
			if text == "" || !strings.HasSuffix(text, ".") {
				t.Errorf("%s: not a sentence: %q", cases[i].ID, text)
			}
		}
	}
}
