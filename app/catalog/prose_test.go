package catalog_test

import (
	"regexp"
	"testing"

	"sovcalc/app/catalog"
)

// bracketed is what may be a country's code in brackets; of the European Union
// acts are numbered so.
var bracketed = regexp.MustCompile(`\(([A-Z]{2})\)`)

// What is told in words names countries as readers do, not by codes.
func TestProseHasNoCountryCodes(t *testing.T) {
	texts := catalog.Default.Prose()
	for _, p := range texts {
		for _, m := range bracketed.FindAllStringSubmatch(p.Text, -1) {
			if m[1] != "EU" && catalog.Default.Entry(catalog.Jurisdiction, m[1]) != nil {
				t.Errorf("%q names a country by its code, %s", p.Text, m[1])
			}
		}
	}
	if len(texts) < 1000 {
		t.Errorf("%d texts were read", len(texts))
	}
}
