package search_test

import (
	"testing"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/search"
)

// BenchmarkSearch is the cost of trying every combination of the catalogue:
// for the home that a visit starts with and nothing else said, as a reader
// would ask it, and for the homes and modes that cost most.
func BenchmarkSearch(b *testing.B) {
	start, _ := configuration.Parse(calculator.Start, catalog.Default)
	open := configuration.Configuration{}.Take(start, configuration.Home)
	for _, d := range configuration.Definitions() {
		if d.Required && d.Key != configuration.Home {
			open = open.With(d.Key, configuration.Unknown)
		}
	}
	for _, n := range []struct {
		name     string
		present  configuration.Configuration
		anything bool
	}{
		{"country", open, false},
		{"anything", open, true},
		{"nothing-assumed", open.With(configuration.Assume, configuration.AssumeNothing), true},
		{"bloc", open.With(configuration.Home, "EU"), true},
	} {
		b.Run(n.name, func(b *testing.B) {
			b.ReportAllocs()
			tried := uint64(0)
			for b.Loop() {
				answer, err := search.Run(catalog.Default, search.Query{Present: n.present, Anything: n.anything, Top: 10})
				if err != nil {
					b.Fatal(err)
				}
				tried = answer.Tried
			}
			b.ReportMetric(float64(tried)/1e6, "million-combinations")
		})
	}
}
