package desk

import (
	"slices"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	catalogsource "sovcalc/app/catalog/source"
	"sovcalc/app/configuration/file"
)

const entry = `name: Our model
confidence: high
sources:
  memo: {url: "https://example.org/memo", supports: all of it, as_of: 2026-11}
facts:
  weights: {value: open, sources: [memo]}
  licence: {value: Apache-2.0, sources: [memo]}
  licence-term: {value: irrevocable, sources: [memo]}
  developer: {value: mistral, sources: [memo]}
  training-data: {value: open, sources: [memo]}
  training-code: {value: open, sources: [memo]}
  base: {value: none, sources: [memo]}
`

// rowsOf reads what files hold.
func rowsOf(t *testing.T, sources ...source) (held, []file.Row) {
	t.Helper()
	h := sort(sources, catalog.Default)
	var rows []file.Row
	for item := range items(h.systems, file.Options{Known: h.known}) {
		rows = append(rows, item.Row())
	}
	return h, rows
}

// TestEntriesInFolder asks that entries in a folder are known to the files that
// are given with them, and checked.
func TestEntriesInFolder(t *testing.T) {
	system := source{name: "all/systems.csv", text: "home,model,access,infrastructure,chips,data\nFR,our-model,open-weights,own-on-premises,nvidia-h100,FR\n"}
	_, rows := rowsOf(t, system, source{name: "all/model/our-model.yaml", text: entry})
	if len(rows) != 1 || len(rows[0].Problems) > 0 || !strings.Contains(rows[0].Catalog.Edition, "+laid-") {
		t.Fatalf("%+v", rows)
	}
	_, rows = rowsOf(t, system, source{name: "all/model/our-model.yaml", text: strings.Replace(entry, "mistral", "nobody-known", 1)})
	if len(rows) != 2 || !slices.ContainsFunc(rows, func(r file.Row) bool {
		return r.File == "all/model/our-model.yaml" && strings.Contains(r.Problems[0].Error(), `line 9: developer: there is no actor "nobody-known"`)
	}) {
		t.Errorf("%+v", rows)
	}
	_, rows = rowsOf(t, source{name: "a/model/our-model.yaml", text: entry}, source{name: "b/model/our-model.yaml", text: entry})
	if len(rows) != 1 || !strings.Contains(rows[0].Problems[0].Error(), "second file") {
		t.Errorf("%+v", rows)
	}
}

// TestEntriesAlone asks the same of a file that holds nothing but entries.
func TestEntriesAlone(t *testing.T) {
	system := source{name: "a.csv", text: "home,model,access,infrastructure,chips,data\nFR,own-model,open-weights,own-on-premises,nvidia-h100,FR\n"}
	h, rows := rowsOf(t, system, source{name: "entries.yaml", text: "entries:\n  model:\n    own-model: {name: Ours, facts: {weights: open, developer: mistral, training-data: open, training-code: open, base: none, licence: MIT}}\n"})
	if len(rows) != 1 || len(rows[0].Problems) > 0 || h.known == catalog.Default {
		t.Fatalf("%+v", rows)
	}
	_, rows = rowsOf(t, system, source{name: "entries.yaml", text: "entries:\n  model:\n    own-model: {name: Ours, facts: {weights: open, developer: nobody-known, training-data: open, training-code: open, base: none, licence: MIT}}\n"})
	if len(rows) != 2 || !slices.ContainsFunc(rows, func(r file.Row) bool {
		return r.File == "entries.yaml" && strings.Contains(r.Problems[0].Error(), "line 3: ")
	}) {
		t.Errorf("%+v", rows)
	}
}

// TestEditionAmongFiles asks that an edition is taken for one, and a damaged
// one is told.
func TestEditionAmongFiles(t *testing.T) {
	var b strings.Builder
	if err := catalogsource.WriteEdition(&b, catalog.Default); err != nil {
		t.Fatal(err)
	}
	h, rows := rowsOf(t, source{name: "2026-11.json", text: b.String()})
	if len(rows) != 0 || h.edition == nil || h.edition.Edition != catalog.Default.Edition {
		t.Fatalf("%+v", rows)
	}
	h, rows = rowsOf(t, source{name: "2026-11.json", text: b.String()[:1000]})
	if len(rows) != 1 || h.edition != nil || !strings.Contains(rows[0].Problems[0].Error(), "no catalogue in one file") {
		t.Errorf("%+v", rows)
	}
}
