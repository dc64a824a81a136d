package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
)

// Draw draws a state of a visit, for tests.
func Draw(m calculator.Model) app.UI {
	var s stages
	for i := range s {
		s[i] = view{Model: m, lids: newLids()}
	}
	return s.page()
}
