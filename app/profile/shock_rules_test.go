package profile

import (
	"slices"
	"testing"

	"sovcalc/app/lever"
)

// Rules that shocks and cuts treat apart exist: renaming one must not quietly
// end that.
func TestNamedRulesExist(t *testing.T) {
	names := []string{stockRule, foundryRule}
	for id := range wires {
		names = append(names, id)
	}
	for _, id := range names {
		if !slices.ContainsFunc(lever.Rules(), func(r *lever.Rule) bool { return r.ID == id }) {
			t.Errorf("%s is no rule", id)
		}
	}
	for _, q := range lever.Questions() {
		if outcomes[q][Fails] == "" {
			t.Errorf("the outcomes of %s have no names", q)
		}
	}
}
