package profile_test

import (
	"slices"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// unread are the cases whose chips were told from general knowledge and looked
// for on no page. Of chips that nobody knows, a lever then has no source.
var unread = []string{
	"japan-abeja-qwen", "japan-gennai-domestic-llms", "katonic-open-model-own-infrastructure",
	"ministry-azure-openai-eu-data-boundary", "singapore-sea-lion-v4-qwen",
}

// Every lever of every case rests on a fact with a source: one of its own, or
// what the case tells of the choice that it is about.
func TestEveryLeverOfACaseHasASource(t *testing.T) {
	sourced := func(p lever.Premise) bool { return p.Fact != nil && len(p.Fact.Sources) > 0 }
	unsourced := map[string]bool{}
	for i, conf := range cases() {
		e := &catalog.Default.All(catalog.Case)[i]
		p := profile.Of(catalog.Default, conf)
		for _, l := range p.Findings.Levers {
			if slices.ContainsFunc(l.Premises, sourced) || slices.ContainsFunc(profile.Told(e, l.Premises), sourced) {
				continue
			}
			unsourced[e.ID] = true
			if !slices.Contains(unread, e.ID) || l.Holder.Kind != stack.Undisclosed || l.Cell.Layer != stack.Chip && l.Cell.Layer != stack.Supply {
				t.Errorf("%s: %s rests on no fact with a source", e.ID, l.ID)
			}
		}
	}
	for _, id := range unread {
		if !unsourced[id] {
			t.Errorf("%s: every lever has a source now; take the case off the list", id)
		}
	}
}
