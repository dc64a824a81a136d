package words

import (
	"slices"
	"strings"

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

// heldBy is how many holders Held names.
const heldBy = 3

// Held names those who hold a layer, with the law that binds them, once for
// those that stand under the same.
func (l *Language) Held(s *stack.Stack, parties []stack.Party) string {
	if len(parties) == 0 {
		return l.Say("board.nobody")
	}
	shown := parties
	if len(parties) > heldBy+1 { // one more takes no more room than saying so
		shown = parties[:heldBy]
	}
	type group struct {
		law   string
		names []string
	}
	var groups []group
	for _, p := range shown {
		law := l.Law(s, p)
		if p.Kind == stack.State {
			law = l.Say("board.state")
		}
		at := slices.IndexFunc(groups, func(g group) bool { return g.law == law })
		if at < 0 {
			at, groups = len(groups), append(groups, group{law: law})
		}
		groups[at].names = append(groups[at].names, l.Name(s, p))
	}
	texts := make([]string, len(groups))
	for i, g := range groups {
		texts[i] = l.List(g.names)
		if g.law != "" {
			texts[i] = l.Say("board.holder", P("holder", texts[i]), P("law", g.law))
		}
	}
	if rest := len(parties) - len(shown); rest > 0 {
		texts = append(texts, l.Say("board.more", N("n", rest)))
	}
	return strings.Join(texts, l.Say("list.semicolon"))
}
