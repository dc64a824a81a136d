package ui

import (
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

// A lid that was opened before the program ran stays open, and is no choice:
// the address stays as the page around a frame wrote it.
func TestEarlyLidIsNoChoice(t *testing.T) {
	lid := Early{ID: "stack", Type: "details", Checked: true}
	visit := Visit{Catalog: catalog.Default, Language: words.English, Early: []Early{lid, {Name: "home", Type: "radio"}}}
	e := NewEmbed(visit)
	if e.early || !e.lids.open["stack"] {
		t.Errorf("writes the address: %v; open lids: %v", e.early, e.lids.open)
	}
	visit.Early = append(visit.Early, Early{Name: "home", Type: "select-one", Value: "FR"})
	if e = NewEmbed(visit); !e.early || e.model.Fragment() == NewEmbed(Visit{Catalog: catalog.Default, Language: words.English}).model.Fragment() {
		t.Error("a choice made early is not in the address")
	}
}
