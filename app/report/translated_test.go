package report

import (
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// Nothing follows from the language in which the facts are told: with every
// text of the catalogue marked, the report of each case has the marks and is
// otherwise the same.
func TestFactsInAnotherLanguageChangeNoFinding(t *testing.T) {
	const mark = "\u00b0"
	texts := map[string]string{}
	for _, p := range catalog.Default.Prose() {
		texts[p.Text] = p.Text + mark
	}
	in, marks := catalog.Default.Translated(texts), 0
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		conf, problems := configuration.FromCase(&cases[i], catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		want, err := Of(profile.Of(catalog.Default, conf), words.English).JSON()
		if err != nil {
			t.Fatal(err)
		}
		got, err := Of(profile.Of(in, conf), words.English).JSON()
		if err != nil {
			t.Fatal(err)
		}
		marks += strings.Count(string(got), mark)
		if strings.ReplaceAll(string(got), mark, "") != string(want) {
			t.Errorf("%s: the report is another one", cases[i].ID)
		}
	}
	if marks == 0 {
		t.Error("no text was marked")
	}
}
