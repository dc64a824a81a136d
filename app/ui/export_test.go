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

// DrawPair draws a state of a comparison, for tests.
func DrawPair(p calculator.Pair) app.UI { return pairView{Pair: p, lids: newLids()}.page() }
