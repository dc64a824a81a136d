package words

import (
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// System names a configuration in one line: what runs where, and for whom.
func (l *Language) System(s *stack.Stack) string {
	id := "embed.system"
	if s.Configuration.Get(configuration.Infrastructure) == configuration.Unknown {
		id = "embed.system.nowhere"
	}
	return l.Say(id, Param{"model", l.model(s)}, Param{"infrastructure", l.infrastructure(s)}, Param{"home", l.home(s)})
}
