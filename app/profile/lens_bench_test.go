package profile_test

import (
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/profile"
)

// BenchmarkViews is the cost of every lens on one profile, taken over all
// cases.
func BenchmarkViews(b *testing.B) {
	profiles := casesProfiled()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		profiles[i%len(profiles)].Views()
	}
}

// BenchmarkClaims is the same for every claim.
func BenchmarkClaims(b *testing.B) {
	profiles := casesProfiled()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		profiles[i%len(profiles)].Consequences()
	}
}

func casesProfiled() []*profile.Profile {
	var list []*profile.Profile
	for _, c := range configurations(0) {
		list = append(list, profile.Of(catalog.Default, c))
	}
	return list
}
