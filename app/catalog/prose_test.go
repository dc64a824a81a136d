package catalog

import (
	"slices"
	"strings"
	"testing"
)

// Prose is what a reader reads as sentences; names, figures and the words that
// rules read are none of it.
func TestProse(t *testing.T) {
	for text, want := range map[string]bool{
		"Apache-2.0": false, "TSMC N5": false, "Llama 3.2 Community License": false, "CN, US": false, "80B (3B active)": true,
		"closed and signed": true, "Banned from 2024.": true, "Llama-3-8B": false, "a G42 company": true, "10x": false, "the": true, "": false,
	} {
		if isProse(text) != want {
			t.Errorf("%q: prose is %v", text, !want)
		}
	}
	seen := map[string]bool{}
	for _, p := range Default.Prose() {
		if seen[p.Text] {
			t.Errorf("%q stands twice", p.Text)
		}
		seen[p.Text] = true
		if strings.Contains(p.Text, "\n") {
			t.Errorf("%q has two lines, and languages are handed to a page line by line", p.Text)
		}
		if len(p.Entries) == 0 {
			t.Errorf("%q stands nowhere", p.Text)
		}
	}
	if c := Default.Entry(Case, "uae-stargate-chatgpt"); !seen[c.Value(Story)] || !seen[Default.Entry(Law, "us-cloud-act").Name] {
		t.Error("the story of a case or the name of a law is no prose")
	}
}

// A translation reaches every text, leaves the catalogue it was made from as it
// was, and changes nothing that a rule reads.
func TestTranslated(t *testing.T) {
	const mark = "\u00b0"
	texts := map[string]string{}
	for _, p := range Default.Prose() {
		texts[p.Text] = p.Text + mark
	}
	in := Default.Translated(texts)
	for _, p := range in.Prose() {
		if !strings.HasSuffix(p.Text, mark) {
			t.Errorf("%q of %s is not translated", p.Text, p.Entries[0])
		}
	}
	for _, p := range Default.Prose() {
		if strings.HasSuffix(p.Text, mark) {
			t.Fatalf("%q was put into the catalogue that was translated", p.Text)
		}
	}
	if in.Edition != Default.Edition || len(in.Entries) != len(Default.Entries) || len(in.Sources) != len(Default.Sources) {
		t.Error("a translation is the same edition, with the same entries and sources")
	}
	for i := range in.Entries {
		a, b := &in.Entries[i], &Default.Entries[i]
		for j := range a.Facts {
			d, _ := Define(b.Kind, b.Facts[j].Property)
			if d.Type != Text && !slices.Equal(a.Facts[j].Values, b.Facts[j].Values) {
				t.Errorf("%s/%s: %s is %v, and was %v", b.Kind, b.ID, d.Property, a.Facts[j].Values, b.Facts[j].Values)
			}
		}
	}
}
