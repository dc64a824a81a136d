package words

import "sovcalc/app/profile"

// AskGuess asks how many powers are at home, before it is told.
func (l *Language) AskGuess(p *profile.Profile) string {
	return l.Say("guess.ask", Param{"home", l.home(p.Stack)})
}

// Guessed sets a guess beside what was found.
func (l *Language) Guessed(p *profile.Profile, guess int) string {
	id := "guess.was"
	if p.Hands.Open > 0 {
		id = "guess.was.open"
	}
	return l.Say(id, Param{"home", l.home(p.Stack)}, l.Count("guess", guess),
		l.Count("n", p.Hands.Yours+p.Hands.Home), l.Count("open", p.Hands.Open))
}
