package catalog_test

import (
	"os"
	"slices"
	"testing"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
)

// A row is what another public list says of a model, and the reasons why the
// catalogue says otherwise.
type row struct {
	List, Theirs, Ours  string
	Access              string // HELM
	Weights, Data, Code string // Model Openness Tool: licences of components
	Differs             map[catalog.Property]string
}

// values lists what the catalogue may say for each property the other list
// says something about.
func (r *row) values() map[catalog.Property][]string {
	if r.List == "helm" {
		return map[catalog.Property][]string{catalog.Weights: downloadable[r.Access]}
	}
	return map[catalog.Property][]string{
		catalog.Weights:      licensed(r.Weights),
		catalog.TrainingData: listed(r.Data, []string{"disclosed", "open"}, []string{"undisclosed", "summary", "disclosed"}),
		catalog.TrainingCode: listed(r.Code, []string{"partial", "open"}, []string{"closed", "partial"}),
	}
}

// downloadable maps HELM's access: what can be downloaded may still be bound
// by a licence, of which HELM says nothing.
var downloadable = map[string][]string{
	"open":    {"licensed", "open"},
	"limited": {"closed", "contract"},
	"closed":  {"closed", "contract"},
}

// licensed maps the licence of published parameters.
func licensed(licence string) []string {
	switch licence {
	case "none", "Proprietary":
		return []string{"closed", "contract"}
	case "Apache-2.0", "MIT":
		return []string{"open"}
	}
	return []string{"licensed"}
}

// listed maps whether a component is published. The middle of each scale, data
// that is named or code in part, may count as a component or not.
func listed(licence string, yes, no []string) []string {
	if licence == "none" {
		return no
	}
	return yes
}

// TestOpenness compares the catalogue with two public model lists. A difference
// needs a reason, and a reason needs a difference.
func TestOpenness(t *testing.T) {
	text, err := os.ReadFile("testdata/openness.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	if err := yaml.Unmarshal(text, &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) < 40 {
		t.Errorf("%d rows, fewer than 40", len(rows))
	}
	for i := range rows {
		r := &rows[i]
		ours := catalog.Default.Entry(catalog.Model, r.Ours)
		if ours == nil {
			t.Errorf("%s %s: no model %q", r.List, r.Theirs, r.Ours)
			continue
		}
		values := r.values()
		for p, allowed := range values {
			if len(allowed) == 0 {
				t.Errorf("%s %s: nothing is said of %s", r.List, r.Theirs, p)
			}
			agrees := slices.Contains(allowed, ours.Value(p))
			switch reason := r.Differs[p]; {
			case !agrees && reason == "":
				t.Errorf("%s %s: %s of %s is %q, they allow %q, and no reason is given", r.List, r.Theirs, p, r.Ours, ours.Value(p), allowed)
			case agrees && reason != "":
				t.Errorf("%s %s: %s of %s agrees, and yet a reason is given: %s", r.List, r.Theirs, p, r.Ours, reason)
			}
		}
		for p := range r.Differs {
			if _, compared := values[p]; !compared {
				t.Errorf("%s %s: a reason for %s, which is not compared", r.List, r.Theirs, p)
			}
		}
	}
}
