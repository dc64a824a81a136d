package calculator

import (
	"slices"

	"sovcalc/app/profile"
)

// TermControl is the name of the control that sets the time at which what
// still holds is looked at.
const TermControl = "term"

// LookedAt says that the reader looks at another time. Term is its name.
type LookedAt struct{ Term string }

func (e LookedAt) apply(m Model) Model {
	at := slices.IndexFunc(profile.Terms(), func(t profile.Term) bool { return t.String() == e.Term })
	if at >= 0 {
		m.Term = profile.Terms()[at]
	}
	return m
}
