package report_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// TestRules asks that every rule says everything of itself, in both forms.
func TestRules(t *testing.T) {
	lines := report.Rules(words.English)
	if len(lines) != len(lever.Rules()) {
		t.Fatalf("%d rules listed of %d", len(lines), len(lever.Rules()))
	}
	for _, line := range lines {
		r, ok := report.RuleOf(catalog.Default, line.ID, words.English)
		if !ok {
			t.Fatalf("%s is listed and not found", line.ID)
		}
		var text, markdown bytes.Buffer
		if err := r.Text(&text, words.English); err != nil {
			t.Fatal(err)
		}
		if err := r.Markdown(&markdown, words.English); err != nil {
			t.Fatal(err)
		}
		said := []string{r.Statement, r.Rationale, r.Source, r.Unless}
		for _, reason := range r.Reasons {
			said = append(said, reason.Text)
		}
		for _, b := range slices.Concat(r.Binds, r.Frees) {
			said = append(said, b.Case)
		}
		for _, s := range said {
			if s == "" || strings.ContainsAny(s, "{}⟨") || strings.Contains(s, "  ") || !strings.Contains(text.String(), s) {
				t.Errorf("%s does not say %q, or not well", r.ID, s)
			}
		}
		if n := strings.Count(markdown.String(), "\n- "); n != 5+len(r.Reasons)+len(r.Binds)+len(r.Frees) {
			t.Errorf("%s in Markdown has %d items:\n%s", r.ID, n, &markdown)
		}
	}
	if _, ok := report.RuleOf(catalog.Default, "no.rule", words.English); ok {
		t.Error("there is a rule that is none")
	}
}

// TestRulesBind asks that the cases of a rule are those in which one of its
// levers decides an answer, or its relief is all there is.
func TestRulesBind(t *testing.T) {
	binds, frees := map[string][]report.Bound{}, map[string][]report.Bound{}
	for _, r := range lever.Rules() {
		rule, _ := report.RuleOf(catalog.Default, r.ID, words.English)
		binds[r.ID], frees[r.ID] = rule.Binds, rule.Frees
	}
	says := func(list []report.Bound, id string, q lever.Question) bool {
		return slices.ContainsFunc(list, func(b report.Bound) bool { return b.Case == id && slices.Contains(b.Questions, string(q)) })
	}
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		conf, _ := configuration.FromCase(&cases[i], catalog.Default)
		p := profile.Of(catalog.Default, conf)
		for _, q := range p.Questions {
			for _, r := range lever.Rules() {
				decides := q.Level.Lo < lever.Yours && slices.ContainsFunc(q.Binding, func(at int) bool { return p.Findings.Levers[at].Rule == r })
				if said := says(binds[r.ID], cases[i].ID, q.ID); said != decides {
					t.Errorf("%s decides %s in %s: %t, but says %t", r.ID, q.ID, cases[i].ID, decides, said)
				}
			}
		}
		for _, cell := range p.Cells {
			for _, at := range cell.Reliefs {
				if r := p.Findings.Reliefs[at].Rule; len(cell.Levers) == 0 && !says(frees[r.ID], cases[i].ID, cell.Question) {
					t.Errorf("%s frees %v in %s and does not say so", r.ID, cell.Cell, cases[i].ID)
				}
			}
		}
	}
}
