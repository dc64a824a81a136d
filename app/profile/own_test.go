package profile_test

import (
	"slices"
	"testing"

	"go.yaml.in/yaml/v3"
	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/profile"
)

// An entry of the reader's own with the facts of one of the catalogue's gives
// the same levels: whose word a fact is changes nothing but what is told.
func TestOwnEntriesCountTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		settled := *catalog.Default
		settled.Entries = slices.Clone(settled.Entries)
		c := random.Configuration(t)
		kinds := map[configuration.Key]catalog.Kind{
			configuration.Model: catalog.Model, configuration.Infrastructure: catalog.Infrastructure, configuration.Chips: catalog.Chip,
		}
		k := rapid.SampledFrom([]configuration.Key{configuration.Model, configuration.Infrastructure, configuration.Chips}).Draw(t, "of one's own")
		id := rapid.SampledFrom(random.IDs(kinds[k])).Draw(t, "like")
		e := settled.Entry(kinds[k], id)
		facts := map[string]any{}
		e.Facts = slices.Clone(e.Facts)
		for i := range e.Facts {
			e.Facts[i].Readings = nil // one cannot disagree with oneself: what is contested is taken as not known
			facts[string(e.Facts[i].Property)] = "unknown"
			if v := e.Facts[i].Values; len(v) > 0 {
				facts[string(e.Facts[i].Property)] = v
			}
		}
		text, err := yaml.Marshal(map[string]any{string(kinds[k]): map[string]any{"own-copy": map[string]any{"name": "Own copy", "facts": facts}}})
		if err != nil {
			t.Fatal(err)
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(text, &doc); err != nil {
			t.Fatal(err)
		}
		laid, problems := source.Own(&settled, doc.Content[0])
		if len(problems) > 0 {
			t.Fatalf("%s: %v\n%s", id, problems, text)
		}
		of, own := profile.Of(&settled, c.With(k, id)), profile.Of(laid, c.With(k, "own-copy"))
		for i := range of.Cells {
			if of.Cells[i].Level != own.Cells[i].Level {
				t.Fatalf("%s × %s is %v by %s and %v by one's own entry\n%s", of.Cells[i].Layer, of.Cells[i].Question, of.Cells[i].Level, id, own.Cells[i].Level, c.Vector())
			}
		}
		told := 0
		for i := range own.Findings.Levers {
			for _, p := range own.Findings.Levers[i].Premises {
				if p.Entry != nil && p.Entry.ID == "own-copy" && p.Fact != nil {
					if told++; !p.Fact.Own {
						t.Fatalf("%s of one's own entry is not told as such", p.Property)
					}
				}
			}
		}
		if e.Kind == catalog.Infrastructure && told == 0 {
			t.Fatalf("nothing rests on one's own infrastructure: %s", c.Vector())
		}
	})
}
