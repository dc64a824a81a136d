package words

import (
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Filled says what was put in the place of what an address or a file left
// out: of a choice nothing is known, and home is whose the system was before.
func (l *Language) Filled(s *stack.Stack, keys []configuration.Key, file bool) []string {
	var told, names []string
	for _, k := range keys {
		if k == configuration.Home {
			told = append(told, l.Say("problems.home", Param{"home", l.home(s)}))
			continue
		}
		names = append(names, l.Say("choice."+k.String()))
	}
	if len(names) == 0 {
		return told
	}
	id := "problems.filled"
	if file {
		id = "problems.filled.file"
	}
	return append(told, l.Say(id, P("list", l.List(names))))
}
