package profile_test

import (
	"slices"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// Every lever of every case rests on a fact with a source: one of its own, or
// what the case tells of the choice that it is about.
func TestEveryLeverOfACaseHasASource(t *testing.T) {
	sourced := func(p lever.Premise) bool { return p.Fact != nil && len(p.Fact.Sources) > 0 }
	for i, conf := range cases() {
		e := &catalog.Default.All(catalog.Case)[i]
		p := profile.Of(catalog.Default, conf)
		for _, l := range p.Findings.Levers {
			if slices.ContainsFunc(l.Premises, sourced) || slices.ContainsFunc(profile.Told(e, l.Premises), sourced) {
				continue
			}
			t.Errorf("%s: %s rests on no fact with a source", e.ID, l.ID)
		}
	}
}
