package ui_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/site"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

// TestPartsFollow goes through a visit. A part that is drawn anew only when what
// it is drawn from changed must show what one shows that is always drawn anew;
// else a link leads to what is no longer there.
func TestPartsFollow(t *testing.T) {
	m, kept := calculator.New(catalog.Default, words.English, ""), &ui.Kept{}
	for i, e := range []calculator.Event{
		calculator.AskedEmbedding{}, calculator.AskedRoad{},
		calculator.Pressed{Name: "layer", Value: "model"}, calculator.Pressed{Name: "question", Value: "keep"},
		calculator.LookedAt{Term: "five-years"}, calculator.Pressed{Name: "everything"}, calculator.Pressed{Name: "holder", Value: "openai"},
		calculator.Took{What: calculator.TakeLink}, calculator.Loaded{File: "a.json", Wrong: "nothing"},
		calculator.Chose{Name: "embed-form", Value: "svg"}, calculator.Chose{Name: "guess-first", Value: "on"}, calculator.Chose{Name: "home", Value: "FR"},
		calculator.Pressed{Name: "question", Value: "run"}, calculator.Chose{Name: "guess", Value: "1"}, calculator.Pressed{Name: "reveal"},
		calculator.Navigated{Fragment: "nonsense"}, calculator.Swapped{Vector: own}, calculator.Chose{Name: "allies-add", Value: "JP"}, calculator.AskedSwaps{}, calculator.AskedClaims{},
		calculator.Navigated{},
	} {
		m = m.Update(e)
		want, err := site.Render(ui.Draw(m))
		if err != nil {
			t.Fatal(err)
		}
		got, err := site.Render(kept.Draw(m))
		if err != nil {
			t.Fatal(err)
		}
		if got != want {
			at := 0
			for got[at] == want[at] {
				at++
			}
			t.Fatalf("after %d, %#v, the page still shows\n%s\nwhere it should show\n%s", i, e, got[max(0, at-200):at+200], want[max(0, at-200):at+200])
		}
		root, err := html.Parse(strings.NewReader(got))
		if err != nil {
			t.Fatal(err)
		}
		ids := map[string]int{}
		for n := range root.Descendants() {
			ids[attribute(n, "id")]++
		}
		for n := range root.Descendants() {
			refer(t, n, ids)
		}
	}
}
