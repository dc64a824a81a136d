package ui_test

import (
	"testing"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

// BenchmarkPage draws the page as after every choice, before go-app compares
// it with what is shown.
func BenchmarkPage(b *testing.B) {
	m := calculator.New(catalog.Default, words.English, "")
	for b.Loop() {
		ui.Draw(m)
	}
}
