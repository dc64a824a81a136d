package calculator_test

import (
	"testing"

	"sovcalc/app/calculator"
)

// A guess is asked for only by who wants to guess, of each new configuration,
// and the finding can be had without one.
func TestGuess(t *testing.T) {
	m := start("")
	if m.Covered || m.Update(calculator.Chose{Name: "home", Value: "FR"}).Covered {
		t.Fatal("the finding is covered without being asked")
	}
	m = m.Update(calculator.Chose{Name: calculator.GuessFirst, Value: "on"})
	if m.Covered {
		t.Fatal("the finding that was read is covered")
	}
	if same := m.Update(calculator.Chose{Name: "home", Value: "AE"}); same.Covered {
		t.Error("the same configuration is asked about again")
	}
	m = m.Update(calculator.Chose{Name: "home", Value: "FR"})
	if !m.Covered {
		t.Fatal("a new finding is not covered")
	}
	if skipped := m.Update(calculator.Pressed{Name: calculator.RevealAll}); skipped.Covered || skipped.Guess != "" {
		t.Error("the finding cannot be had without a guess")
	}
	for _, wrong := range []string{"", "seven", "7", "-1"} {
		if m.Update(calculator.Chose{Name: calculator.GuessOption, Value: wrong}).Guess != "" {
			t.Errorf("%q is taken as a guess", wrong)
		}
	}
	m = m.Update(calculator.Chose{Name: calculator.GuessOption, Value: "2"}).Update(calculator.Pressed{Name: calculator.RevealAll})
	if m.Covered || m.Guess != "2" {
		t.Error("the guess is lost")
	}
	if m = m.Update(calculator.Chose{Name: "home", Value: "JP"}); !m.Covered || m.Guess != "" {
		t.Error("the next finding is not asked about")
	}
	if m = m.Update(calculator.Chose{Name: calculator.GuessFirst}); m.Covered || m.Guessing {
		t.Error("guessing does not end")
	}
}
