package profile_test

import (
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
)

func cases() []configuration.Configuration {
	entries := catalog.Default.All(catalog.Case)
	list := make([]configuration.Configuration, len(entries))
	for i := range entries {
		list[i], _ = configuration.FromCase(&entries[i], catalog.Default)
	}
	return list
}

// BenchmarkProfile is the cost of one profile of a case, worked out from
// nothing, taken over all cases.
func BenchmarkProfile(b *testing.B) {
	confs := cases()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		profile.Of(catalog.Default, confs[i%len(confs)])
	}
}

// BenchmarkProfileInTurn is the same for an engine that has seen the cases
// before, as in a portfolio or a visit.
func BenchmarkProfileInTurn(b *testing.B) {
	confs := cases()
	e := profile.NewEngine(catalog.Default)
	for _, c := range confs {
		e.Of(c)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		e.Of(confs[i%len(confs)])
	}
}

// BenchmarkProfileNothingKnown is the dearest profile: everything is unknown
// and nothing is assumed.
func BenchmarkProfileNothingKnown(b *testing.B) {
	c, _ := configuration.Parse("SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown/G:nothing", catalog.Default)
	b.ReportAllocs()
	for b.Loop() {
		profile.Of(catalog.Default, c)
	}
}

// BenchmarkSwaps is the cost of every single swap of a case, from nothing.
func BenchmarkSwaps(b *testing.B) {
	confs := cases()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		profile.Of(catalog.Default, confs[i%len(confs)]).Swaps().Best(3)
	}
}

// BenchmarkSwapsInTurn is the same for an engine that has seen the cases
// before.
func BenchmarkSwapsInTurn(b *testing.B) {
	confs := cases()
	e := profile.NewEngine(catalog.Default)
	for _, c := range confs {
		e.Of(c).Swaps()
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		e.Of(confs[i%len(confs)]).Swaps().Best(3)
	}
}

// BenchmarkSwapsAll is the cost of telling every swap, also those that cannot
// be made today.
func BenchmarkSwapsAll(b *testing.B) {
	confs := cases()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		profile.Of(catalog.Default, confs[i%len(confs)]).Swaps().All()
	}
}

// BenchmarkWhole is the cost of a profile with every swap, shock, definition
// and claim.
func BenchmarkWhole(b *testing.B) {
	confs := cases()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p := profile.Of(catalog.Default, confs[i%len(confs)])
		p.Swaps().Best(3)
		p.Shocks()
		p.Views()
		p.Consequences()
	}
}

// BenchmarkRoadmap is the cost of the road out, without the search.
func BenchmarkRoadmap(b *testing.B) {
	confs := cases()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		profile.Of(catalog.Default, confs[i%len(confs)]).Roadmap(nil)
	}
}
