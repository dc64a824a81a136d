package calculator

import (
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Trying every change takes longer than a choice may, so both lists here are
// worked out when they are asked for, and forgotten with the next choice.

// SwapControl is the name of a button that makes a swap; its value is the
// whole configuration.
const SwapControl = "swap"

// A Swap is a swap with what stands behind the changed choices, to name it.
type Swap struct {
	profile.Swap
	Stack *stack.Stack
}

// swapsShown is how many swaps of each input are told.
const swapsShown = 2

// AskedSwaps says that the reader wants to see what would change the result.
type AskedSwaps struct{}

func (AskedSwaps) apply(m Model) Model {
	m.Swaps = []Swap{}
	for _, s := range m.Profile.Swaps().Best(swapsShown) {
		m.Swaps = append(m.Swaps, m.proved(s))
	}
	return m
}

// proved is a swap whose levers know what they rest on: to try every change
// they need not.
func (m Model) proved(s profile.Swap) Swap {
	after := m.engine.Of(s.Configuration)
	s.Comparison = profile.Compare(m.Profile, after)
	return Swap{s, after.Stack}
}

// AskedClaims says that the reader wants to see what claims would change.
type AskedClaims struct{}

func (AskedClaims) apply(m Model) Model {
	m.Claims = m.Profile.Consequences()
	return m
}

// Swapped says that the reader makes a swap: the configuration of that vector
// is taken.
type Swapped struct{ Vector string }

func (e Swapped) apply(m Model) Model {
	after := m.Update(Navigated{e.Vector})
	after.Swapped = after.Configuration != m.Configuration
	return after
}
