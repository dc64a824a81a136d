package calculator_test

import (
	"runtime"
	"testing"

	"sovcalc/app/calculator"
	"sovcalc/app/configuration"
)

// road is a visit in which the road was asked for and worked out.
func road(m calculator.Model) calculator.Model {
	m = m.Update(calculator.Pressed{Name: calculator.RoadButton})
	m = m.Update(m.Mapped())
	return m.Update(m.Sought(nil))
}

func TestRoad(t *testing.T) {
	m := start(qwen)
	if m.Road.Asked || m.Search() != (calculator.Search{}) {
		t.Fatal("the road is worked out before it is asked for")
	}
	m = m.Update(calculator.Pressed{Name: calculator.RoadButton})
	if !m.Road.Asked || m.Road.Known || !m.Road.Seeking() || m.Search() == (calculator.Search{}) {
		t.Fatal("the page does not say that the road is being worked out")
	}
	m = m.Update(m.Mapped())
	if !m.Road.Known || len(m.Road.Assess) == 0 || len(m.Road.Foundation) == 0 || m.Road.Reach != nil || !m.Road.Seeking() {
		t.Fatal("the first two phases are not told before the search is done")
	}
	m = m.Update(m.Sought(nil))
	r := m.Road.Reach
	if m.Road.Seeking() || r == nil || r.Failure != "" || r.Tried < 100_000_000 || r.Allowed == 0 || r.Ties == 0 || len(r.Best) < 2 || r.Remaining == nil {
		t.Fatalf("the search comes to %+v", r)
	}
	pairs := map[[2]string]bool{}
	for _, b := range r.Best {
		pairs[[2]string{b.Configuration.Get(configuration.Model), b.Configuration.Get(configuration.Infrastructure)}] = true
		if b.After.Over(&b.Before) <= 0 {
			t.Errorf("%s is no better than the present", b.Configuration.Vector())
		}
	}
	if len(pairs) != len(r.Best) {
		t.Errorf("of %d, only %d have another model or infrastructure", len(r.Best), len(pairs))
	}
	for _, s := range m.Road.Foundation {
		after := m.Update(calculator.Chose{Name: calculator.RoadControl, Value: s.Configuration.Vector()})
		if after.Configuration != s.Configuration || !after.Road.Made || after.Swapped || after.Road.Asked {
			t.Errorf("the step to %s gives %s", s.Configuration.Vector(), after.Fragment())
		}
		if back := after.Update(calculator.Navigated{Fragment: qwen}); back.Configuration != m.Configuration || back.Road.Made {
			t.Error("going back does not undo the step")
		}
	}
}

// What the reader will not change stays in the best that is found, and is
// remembered when a choice is changed.
func TestKept(t *testing.T) {
	m := road(start(qwen).Update(calculator.Chose{Name: calculator.KeepControl(configuration.Model), Value: "on"}))
	if !m.Road.Kept[0] || m.Road.Reach.Kept != m.Road.Kept || m.Road.Reach.Tried > 10_000_000 {
		t.Fatalf("%+v is kept, and %d are tried", m.Road.Reach.Kept, m.Road.Reach.Tried)
	}
	for _, b := range m.Road.Reach.Best {
		if b.Configuration.Get(configuration.Model) != "alibaba-qwen3" {
			t.Errorf("%s has another model", b.Configuration.Vector())
		}
	}
	m = m.Update(calculator.Chose{Name: calculator.KeepControl(configuration.Model)}).Update(calculator.Chose{Name: "keep-nothing", Value: "on"})
	if m.Road.Kept != (calculator.Kept{}) || m.Road.Reach == nil {
		t.Error("the choice is still kept, or what was found is gone")
	}
	for _, k := range calculator.Changeable() {
		m = m.Update(calculator.Chose{Name: calculator.KeepControl(k), Value: "on"})
	}
	m = m.Update(calculator.Pressed{Name: calculator.SeekButton})
	if m = m.Update(m.Sought(nil)); m.Road.Reach.Tried != 1 || len(m.Road.Reach.Best) != 1 || len(m.Road.Reach.Best[0].Changed(m.Configuration)) > 0 {
		t.Errorf("where nothing may change, %d are tried", m.Road.Reach.Tried)
	}
	if m = m.Update(calculator.Chose{Name: "data", Value: "DE"}); m.Road.Kept == (calculator.Kept{}) || m.Road.Asked {
		t.Error("a choice forgets what is kept, or keeps what was found")
	}
}

// Where places for the data come to the same, home is told.
func TestDataAtHome(t *testing.T) {
	m := road(start("SOV1/H:DE/M:openai-gpt-api/A:api/I:openai-api/C:unknown/D:US"))
	for _, b := range m.Road.Reach.Best {
		if at := b.Configuration.Get(configuration.Data); at != "DE" {
			t.Errorf("the data is placed in %s", at)
		}
	}
}

// What arrives after the choices changed, or after another search was asked
// for, changes nothing.
func TestLateAnswer(t *testing.T) {
	m := start(qwen).Update(calculator.AskedRoad{})
	mapped, sought := m.Mapped(), m.Sought(nil)
	for name, after := range map[string]calculator.Model{
		"another choice":              m.Update(calculator.Chose{Name: "data", Value: "DE"}),
		"another choice, asked again": m.Update(calculator.Chose{Name: "data", Value: "DE"}).Update(calculator.AskedRoad{}),
		"another search":              m.Update(calculator.Keeps{Choice: "model", Kept: true}).Update(calculator.AskedSearch{}),
	} {
		if after.Search() == m.Search() {
			t.Errorf("%s: the search goes on", name)
		}
		if late := after.Update(sought); late.Road != after.Road {
			t.Errorf("%s: the answer is taken", name)
		}
		if late := after.Update(mapped); name != "another search" && late.Road != after.Road {
			t.Errorf("%s: the road is taken", name)
		}
	}
}

// A search pauses often, and does not go on where the pause ends it.
func TestPause(t *testing.T) {
	m := start(qwen).Update(calculator.AskedRoad{})
	n := 0
	m.Sought(func() { n++ })
	if n < 10_000 {
		t.Errorf("%d pauses", n)
	}
}

// A pause may end the search.
func TestSearchCanBeEnded(t *testing.T) {
	m := start(qwen).Update(calculator.AskedRoad{})
	ended, answered := make(chan bool), false
	go func() {
		defer close(ended)
		n := 0
		m.Sought(func() {
			if n++; n == 1000 {
				runtime.Goexit()
			}
		})
		answered = true
	}()
	if <-ended; answered {
		t.Error("the search went on")
	}
}
