package profile_test

import (
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
)

// BenchmarkProfile is the cost of one profile of a case, taken over all cases.
func BenchmarkProfile(b *testing.B) {
	cases := catalog.Default.All(catalog.Case)
	confs := make([]configuration.Configuration, len(cases))
	for i := range cases {
		confs[i], _ = configuration.FromCase(&cases[i], catalog.Default)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		profile.Of(catalog.Default, confs[i%len(confs)])
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
