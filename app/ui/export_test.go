package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
)

// Draw draws a state of a visit, for tests.
func Draw(m calculator.Model) app.UI {
	var s stages
	for i := range s {
		s[i] = view{Model: m, lids: newLids(), site: "https://example.org/a/"}
	}
	return s.page()
}

// Kept draws the states of one visit as a page does: a part anew only where it
// says that what it shows is another.
type Kept struct{ parts parts }

// Draw draws the next state.
func (k *Kept) Draw(m calculator.Model) app.UI {
	if k.parts == nil {
		k.parts = parts{}
	}
	var s stages
	for i := range s {
		s[i] = view{Model: m, lids: newLids(), parts: k.parts, site: "https://example.org/a/"}
	}
	return s.page()
}

// DrawPair draws a state of a comparison, for tests.
func DrawPair(p calculator.Pair) app.UI { return pairView{Pair: p, lids: newLids()}.page() }
