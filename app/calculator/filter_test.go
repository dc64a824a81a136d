package calculator_test

import (
	"testing"

	"sovcalc/app/calculator"
	"sovcalc/app/lever"
)

// A filter shows what its parts have in common, and pressing again leaves it.
func TestFilter(t *testing.T) {
	m := start("")
	all := len(m.Profile.Findings.Levers)
	if m.Shown() != all || m.Filter.On() {
		t.Fatalf("%d of %d levers are shown at first", m.Shown(), all)
	}
	press := func(name, value string) { m = m.Update(calculator.Pressed{Name: name, Value: value}) }
	count := func(is func(*lever.Lever) bool) int {
		n := 0
		for i := range m.Profile.Findings.Levers {
			if is(m.Profile.Findings.Levers[i]) {
				n++
			}
		}
		return n
	}
	press("layer", "model")
	want := count(func(l *lever.Lever) bool { return l.Cell.Layer == "model" })
	if m.Shown() != want || want == 0 || want == all {
		t.Errorf("%d levers of the layer are shown, not %d", m.Shown(), want)
	}
	press("question", "run")
	want = count(func(l *lever.Lever) bool { return l.Cell.Layer == "model" && l.Cell.Question == "run" })
	if m.Shown() != want || want == 0 {
		t.Errorf("%d levers of the cell are shown, not %d", m.Shown(), want)
	}
	press("layer", "model")
	press("question", "run")
	press("holder", "oracle")
	want = count(func(l *lever.Lever) bool { return l.Holder.ID == "oracle" })
	if m.Shown() != want || want == 0 || want == all {
		t.Errorf("%d levers of the holder are shown, not %d", m.Shown(), want)
	}
	if m.Fragment() != calculator.Start {
		t.Error("looking changes the configuration")
	}
	if gone := m.Update(calculator.Navigated{Fragment: qwen}); gone.Filter.On() {
		t.Error("a holder that is gone is still looked for")
	}
	press("everything", "")
	if m.Filter.On() || m.Shown() != all {
		t.Error("there is no way back to everything")
	}
}
