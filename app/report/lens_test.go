package report_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// TestLensesOfCases holds what every definition and every claim comes to in
// every case, as a text to read and sign.
func TestLensesOfCases(t *testing.T) {
	folder := filepath.Join("testdata", "lenses")
	seen := map[string]bool{}
	for _, e := range catalog.Default.All(catalog.Case) {
		seen[e.ID+".txt"] = true
		t.Run(e.ID, func(t *testing.T) {
			conf, _ := configuration.FromCase(&e, catalog.Default)
			d := report.DefinitionsOf(profile.Of(catalog.Default, conf), words.English)
			var got bytes.Buffer
			if err := d.Text(&got, words.English); err != nil {
				t.Fatal(err)
			}
			text := e.Name + "\n" + withoutEdition(got.String())
			golden := filepath.Join(folder, e.ID+".txt")
			if *update {
				if err := os.MkdirAll(folder, 0o755); err != nil {
					t.Fatal(err)
				}
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
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !seen[f.Name()] {
			t.Errorf("%s belongs to no case", f.Name())
		}
	}
}

// The report names only levers it has, gives every lens once and in order, and
// never an overall level of the Cloud Sovereignty Framework.
func TestLensesInTheReport(t *testing.T) {
	for _, e := range catalog.Default.All(catalog.Case) {
		conf, _ := configuration.FromCase(&e, catalog.Default)
		r := report.Of(profile.Of(catalog.Default, conf), words.English)
		known := map[string]bool{}
		for _, v := range r.Levers {
			known[v.ID] = true
		}
		for i, l := range r.Lenses {
			if l.ID != profile.Lenses()[i].ID {
				t.Errorf("%s: lens %d is %s", e.ID, i, l.ID)
			}
			for _, b := range l.Because {
				for _, id := range b.Levers {
					if !known[id] {
						t.Errorf("%s: %s names %s, which is no lever of the report", e.ID, b.Test, id)
					}
				}
				if (b.Verdict == "undetermined") != (len(b.Open) > 0) && !strings.HasPrefix(b.Test, "eu-") && len(b.Levers) == 0 {
					t.Errorf("%s: %s is %s and open are %v", e.ID, b.Test, b.Verdict, b.Open)
				}
			}
			if l.ID == "eu-cloud-sovereignty" && (l.Verdict == "met" || len(l.Support) != 8) {
				t.Errorf("%s: %s with %d objectives", e.ID, l.Verdict, len(l.Support))
			}
		}
		for _, c := range r.Claims {
			for _, v := range slices.Concat(c.Removed, c.Weakened) {
				if !known[v.ID] {
					t.Errorf("%s: claim %s names %s", e.ID, c.ID, v.ID)
				}
			}
			if (c.Standing == "promise" || c.Standing == "contradicted" || c.Standing == "untold") && len(c.Sets)+len(c.Removed)+len(c.Weakened) > 0 {
				t.Errorf("%s: claim %s is %s and yet changes something", e.ID, c.ID, c.Standing)
			}
		}
		if r.Gap.Text == "" {
			t.Errorf("%s: no gap", e.ID)
		}
	}
}

// The listing describes every lens and is valid Markdown and JSON.
func TestLensListing(t *testing.T) {
	list := report.LensDefinitions(words.English)
	if len(list) != len(profile.Lenses()) {
		t.Fatalf("%d lenses are listed of %d", len(list), len(profile.Lenses()))
	}
	var text, markdown bytes.Buffer
	if err := report.LensesText(&text, list, words.English); err != nil {
		t.Fatal(err)
	}
	if err := report.LensesMarkdown(&markdown, list, words.English); err != nil {
		t.Fatal(err)
	}
	encoded, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list {
		for name, out := range map[string]string{"text": text.String(), "markdown": markdown.String(), "json": string(encoded)} {
			if !strings.Contains(out, d.ID) || !strings.Contains(out, d.Name) {
				t.Errorf("%s is not in the %s listing", d.ID, name)
			}
		}
	}
	if strings.Contains(text.String()+markdown.String(), "⟨") {
		t.Error("a text is missing")
	}
}
