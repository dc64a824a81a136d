package words

import "sovcalc/app/profile"

// AskGuess asks how many powers are at home, before it is told.
func (l *Language) AskGuess(p *profile.Profile) string {
	return l.Say("guess.ask", Param{"home", l.home(p.Stack)})
}

// Guessed sets a guess beside what was found.
func (l *Language) Guessed(p *profile.Profile, guess int) string {
	id, gap := "guess.was", p.Gap()
	if gap.Open > 0 {
		id = "guess.was.open"
	}
	return l.Say(id, Param{"home", l.home(p.Stack)}, l.Count("guess", guess),
		l.Count("n", gap.Held), l.Count("open", gap.Open))
}
