package calculator_test

import (
	"testing"

	"sovcalc/app/calculator"
	"sovcalc/app/profile"
)

func TestLookedAt(t *testing.T) {
	m := start(qwen).Update(calculator.LookedAt{Term: "five-years"})
	if m.Term != profile.FiveYears || m.Fragment() != qwen {
		t.Fatalf("looks at %s, of %s", m.Term, m.Fragment())
	}
	if m = m.Update(calculator.LookedAt{Term: "yesterday"}); m.Term != profile.FiveYears {
		t.Error("a time nobody knows is taken")
	}
	m = m.Update(calculator.Chose{Name: "chips", Value: "amd-mi300x"})
	if m.Term != profile.FiveYears {
		t.Error("a choice sets the time back")
	}
	if m = m.Update(calculator.Chose{Name: calculator.TermControl, Value: "today"}); m.Term != profile.Today {
		t.Error("the control does not set the time")
	}
}

// What belongs to a configuration is of the present one: levers and records
// go together, and what was asked for is forgotten with the next choice.
func TestAskedAndSwapped(t *testing.T) {
	m := start(qwen)
	if m.Swaps != nil || m.Claims != nil {
		t.Fatal("swaps and claims are worked out before they are asked for")
	}
	m = m.Update(calculator.AskedSwaps{}).Update(calculator.AskedClaims{})
	if len(m.Swaps) == 0 || len(m.Claims) != len(profile.Claims()) {
		t.Fatalf("%d swaps and %d claims", len(m.Swaps), len(m.Claims))
	}
	for _, s := range m.Swaps {
		after := m.Update(calculator.Chose{Name: calculator.SwapControl, Value: s.Configuration.Vector()})
		if after.Configuration != s.Configuration || !after.Swapped || len(after.Problems) > 0 {
			t.Errorf("the swap to %s gives %s", s.Configuration.Vector(), after.Fragment())
		}
		if after.Swaps != nil || after.Claims != nil {
			t.Error("swaps or claims of another configuration are kept")
		}
		if len(after.Records()) != len(after.Profile.Findings.Levers) {
			t.Error("not every lever has a record")
		}
		if back := after.Update(calculator.Navigated{Fragment: qwen}); back.Configuration != m.Configuration || back.Swapped {
			t.Error("going back does not undo the swap")
		}
	}
}
