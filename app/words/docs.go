package words

// Reason says a reason in general, with nobody in particular in it.
func (l *Language) Reason(id string) string {
	var params []Param
	for _, name := range []string{"holder", "place", "law", "model", "infrastructure", "chips", "home"} {
		params = append(params, Param{name, l.term("some." + name)})
	}
	return upper(l.fill(l.messages["reason."+id], params))
}
