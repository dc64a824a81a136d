package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words/translation"
)

// apart are what a memo quotes or writes so that it can be looked up.
var apart = regexp.MustCompile("`[^`]*`|\\[[^\\]]*\\]\\(<[^>]*>\\)")

// noted is what a footnote says of a fact: up to its note and its date.
var noted = regexp.MustCompile(`^\[\^\d+\]: .*?\(\), [^:]*?.?: (.*?)(?: \(| – |;|\.$)`)

// A memo tells facts by name: no id of an entry stands where a reader reads,
// nor in French the English word of a scale.
func TestMemoNamesWhatFactsSay(t *testing.T) {
	ids := map[string]bool{}
	for _, kind := range []catalog.Kind{catalog.Actor, catalog.Model, catalog.Infrastructure, catalog.Chip, catalog.Jurisdiction, catalog.Control} {
		for _, e := range catalog.Default.All(kind) {
			ids[e.ID] = e.ID != e.Name
		}
	}
	english := map[string]bool{"proprietary": true, "closed": true, "pushed": true, "supplier": true, "country": true, "yes": true, "none": true, "contested": true, "unknown": true, "undisclosed": true}
	cases := catalog.Default.All(catalog.Case)
	for _, l := range translation.All() {
		if l.Tag == "de" {
			continue
		}
		told := 0
		for i := range cases {
			conf, _ := configuration.FromCase(&cases[i], catalog.Default)
			var b bytes.Buffer
			if err := report.Of(profile.Of(catalog.Default, conf), l).Markdown(&b, l); err != nil {
				t.Fatal(err)
			}
			for _, line := range strings.Split(b.String(), "\n") {
				m := noted.FindStringSubmatch(strings.ReplaceAll(apart.ReplaceAllString(line, ""), "  ", " "))
				if m == nil {
					continue
				}
				told++
				for _, value := range strings.Split(m[1], ", ") {
					if ids[value] || l.Foreign() && english[value] {
						t.Errorf("%s, %s: %q is told as %q", l.Tag, cases[i].ID, line, value)
					}
				}
			}
		}
		if told < 1000 {
			t.Errorf("%s: %d footnotes were read", l.Tag, told)
		}
	}
}
