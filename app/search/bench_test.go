package search_test

import (
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/search"
)

// BenchmarkSearch is the cost of trying every combination of the catalogue.
func BenchmarkSearch(b *testing.B) {
	for _, n := range []struct {
		name, vector string
		anything     bool
	}{
		{"today", "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", false},
		{"anything", "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", true},
		{"bloc", "SOV1/H:EU/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", true},
		{"nothing-assumed", "SOV1/H:IN/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown/G:nothing", true},
	} {
		c, _ := configuration.Parse(n.vector, catalog.Default)
		b.Run(n.name, func(b *testing.B) {
			b.ReportAllocs()
			tried := uint64(0)
			for b.Loop() {
				answer, err := search.Run(catalog.Default, search.Query{Present: c, Anything: n.anything, Top: 10})
				if err != nil {
					b.Fatal(err)
				}
				tried = answer.Tried
			}
			b.ReportMetric(float64(tried)/1e6, "million-combinations")
		})
	}
}
