package words

// Reason says a reason in general, with nobody in particular in it.
func (l *Language) Reason(id string) string {
	var params []Param
	for _, name := range []string{"holder", "place", "law", "model", "infrastructure", "chips", "home"} {
		params = append(params, P(name, l.Say("some."+name)))
	}
	return upper(fill(l.reasons[id], params))
}
