package calculator

import (
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A Filter is what the reader looks at: a layer, a question, a holder, or what
// they have in common. It is no part of the configuration, so the address
// does not have it: who follows a link sees the whole first.
type Filter struct {
	Layer    stack.Layer    // "" for all
	Question lever.Question // "" for all
	Holder   string         // the id of a party; "" for all
}

// On reports whether anything is left out.
func (f Filter) On() bool { return f != Filter{} }

// Shows reports whether a lever is among those looked at.
func (f Filter) Shows(l *lever.Lever) bool {
	return f.Covers(l.Cell) && (f.Holder == "" || f.Holder == l.Holder.ID)
}

// Covers reports whether a cell is of the layer and of the question.
func (f Filter) Covers(c lever.Cell) bool {
	return (f.Layer == "" || f.Layer == c.Layer) && (f.Question == "" || f.Question == c.Question)
}

// Shown counts the levers that are looked at.
func (m Model) Shown() int {
	n := 0
	for i := range m.Profile.Findings.Levers {
		if m.Filter.Shows(m.Profile.Findings.Levers[i]) {
			n++
		}
	}
	return n
}

// ShowsAny reports whether one of the levers, indices into the findings, is
// among those looked at.
func (m Model) ShowsAny(levers []int) bool {
	for _, i := range levers {
		if m.Filter.Shows(m.Profile.Findings.Levers[i]) {
			return true
		}
	}
	return !m.Filter.On()
}

// Filtered says that a value was chosen to look at, or left when it was chosen
// before. By is the name of the button; FilterAll leaves everything.
type Filtered struct{ By, Value string }

func (e Filtered) apply(m Model) Model {
	toggle := func(now string) string {
		if now == e.Value {
			return ""
		}
		return e.Value
	}
	switch e.By {
	case LayerButton:
		m.Layer = stack.Layer(toggle(string(m.Layer)))
	case QuestionButton:
		m.Question = lever.Question(toggle(string(m.Question)))
	case HolderButton:
		m.Holder = toggle(m.Holder)
	case FilterAll:
		m.Filter = Filter{}
	}
	return m
}

// known drops a holder that a new configuration does not have: nothing would
// be shown, and nobody would see why.
func (m Model) known() Filter {
	for i := range m.Profile.Findings.Levers {
		if m.Profile.Findings.Levers[i].Holder.ID == m.Holder {
			return m.Filter
		}
	}
	return Filter{Layer: m.Layer, Question: m.Question}
}
