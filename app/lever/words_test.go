package lever_test

import (
	"testing"

	"sovcalc/app/lever"
	"sovcalc/app/words"
)

// Every rule and every reason it may give has a text.
func TestEveryRuleHasItsTexts(t *testing.T) {
	ids := map[string]bool{}
	for _, r := range lever.Rules() {
		if ids[r.ID] {
			t.Errorf("rule %s is listed twice", r.ID)
		}
		ids[r.ID] = true
		text := words.English.Rule(r.ID)
		if text.Statement == "" || text.Rationale == "" || text.Source == "" || text.Unless == "" {
			t.Errorf("rule %s lacks a statement, rationale, source or unless", r.ID)
		}
		if len(r.Reasons) == 0 || len(r.Cells) == 0 || r.Judgement == "" {
			t.Errorf("rule %s lacks reasons, cells or judgement", r.ID)
		}
		for _, reason := range r.Reasons {
			if !words.English.HasReason(reason) {
				t.Errorf("reason %s of rule %s has no text", reason, r.ID)
			}
		}
	}
	for _, id := range words.RuleIDs() {
		if !ids[id] {
			t.Errorf("text for %s, which is no rule", id)
		}
	}
}
