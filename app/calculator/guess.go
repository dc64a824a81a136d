package calculator

import "strconv"

// A reader who wants to guess before reading says so. From then on each new
// configuration asks first, until the finding is asked for. Nothing is counted
// or kept.

// The names of the controls for guessing.
const (
	GuessFirst  = "guess-first" // a tick
	GuessOption = "guess"       // the number guessed
	RevealAll   = "reveal"      // a button
)

// guessed takes what the controls say.
func (m Model) guessed(name, value string) Model {
	switch name {
	case GuessFirst:
		m.Guessing, m.Covered, m.Guess = value != "", false, ""
	case GuessOption:
		if n, err := strconv.Atoi(value); err == nil && m.Covered && n >= 0 && n <= len(m.Profile.Questions) {
			m.Guess = value
		}
	case RevealAll:
		m.Covered = false
	}
	return m
}

// cover hides the finding of a configuration that is new, from a reader who
// wants to guess.
func (m Model) cover() Model {
	m.Covered, m.Guess = m.Guessing, ""
	return m
}
