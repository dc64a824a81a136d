package report_test

import (
	"bytes"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/report"
	"sovcalc/app/search"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// What remains in the best that can be reached is told in sentences, and not by
// the ids of levers, which only the JSON has.
func TestSearchTellsWhatRemains(t *testing.T) {
	c, problems := configuration.Parse("SOV1/H:FR/M:eurollm-22b/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR", catalog.Default)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	q := search.Query{Present: c, Top: 1}
	q.Fix(configuration.Data)
	answer, err := search.Run(catalog.Default, q)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range append([]*words.Language{words.English}, translation.All()...) {
		s := report.Searched(catalog.Default, q, answer, l)
		var text, document bytes.Buffer
		if err := s.Text(&text, l); err != nil {
			t.Fatal(err)
		}
		if err := s.Markdown(&document, l); err != nil {
			t.Fatal(err)
		}
		levers := 0
		for _, r := range s.Remains.Remedies {
			for _, id := range r.Levers {
				levers++
				if strings.Contains(text.String(), id) || strings.Contains(document.String(), id) {
					t.Errorf("%s: %s is told as it is:\n%s%s", l.Tag, id, &text, &document)
				}
			}
		}
		_, rest, _ := strings.Cut(text.String(), s.Remains.Text+"\n")
		if n := strings.Count(rest, "\n    "); levers == 0 || n != levers {
			t.Errorf("%s: %d levers are told of %d:\n%s", l.Tag, n, levers, &text)
		}
		if n := strings.Count(document.String(), "\n  - "+strings.Split(l.Say("layer.supply"), " ")[0]); n == 0 {
			t.Errorf("%s: no lever in the document:\n%s", l.Tag, &document)
		}
	}
}
