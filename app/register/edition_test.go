package register_test

import (
	"slices"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/portfolio"
	"sovcalc/app/register"
)

// without is the catalogue, with one fact answered otherwise and one entry
// gone.
func without(t *testing.T) *catalog.Catalog {
	t.Helper()
	c := *catalog.Default
	c.Edition = "2026-01-earlier"
	c.Entries = slices.DeleteFunc(slices.Clone(c.Entries), func(e catalog.Entry) bool { return e.Kind == catalog.Model && e.ID == "swiss-ai-apertus" })
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Kind != catalog.Model || e.ID != "mistral-large-3" {
			continue
		}
		e.Facts = slices.Clone(e.Facts)
		for j := range e.Facts {
			if e.Facts[j].Property == catalog.Developer {
				e.Facts[j].Values = []string{"openai"}
			}
		}
	}
	return &c
}

// TestEdition asks for what differs from another edition, whatever comes
// first: the edition or the systems.
func TestEdition(t *testing.T) {
	m := filled(t)
	late := m.Update(register.Compared{Edition: without(t)})
	early := m.Update(register.Cleared{}).Update(register.Compared{Edition: without(t)}).Update(register.Began{})
	for _, r := range m.Rows {
		early = early.Update(register.Read{Systems: []portfolio.System{r.System}})
	}
	for _, m := range []register.Model{late, early} {
		for m.Earlier.Left > 0 {
			m = m.Update(register.Weighed{N: 5})
		}
		e := m.Earlier
		if len(e.Facts) != 2 || len(e.Shifted) == 0 || e.Own != 0 {
			t.Fatalf("%d facts, %d systems, %d with entries of their own", len(e.Facts), len(e.Shifted), e.Own)
		}
		gone := 0
		for _, s := range e.Shifted {
			uses := m.Rows[s.ID].Configuration.Vector()
			if !s.Read() {
				gone++
			}
			if m.Language.Shift(&s.Shift) == "" {
				t.Errorf("nothing is said of %s", uses)
			}
		}
		if gone == 0 {
			t.Error("no system misses the model that was not there")
		}
		edited := m.Update(register.Opened{ID: e.Shifted[0].ID}).Update(register.Edited{Name: "home", Value: "JP"})
		if edited.Earlier.Left != len(m.Rows) || m.Earlier.Left != 0 {
			t.Error("a system that was changed is not put to both editions again")
		}
		if m = m.Update(register.Compared{}); m.Earlier != nil {
			t.Error("the edition is not left")
		}
	}
}
