package words

import (
	"slices"
	"strings"

	"sovcalc/app/stack"
)

// HolderUnder names a holder with the law that binds it first of all.
func (l *Language) HolderUnder(s *stack.Stack, holder stack.Party) string {
	name, law := l.Name(s, holder), l.boundBy(s, holder)
	if law == "" {
		return name
	}
	return l.Say("board.holder", P("holder", name), P("law", law))
}

// boundBy names the law that binds a holder first of all, and says of a state
// that it is one.
func (l *Language) boundBy(s *stack.Stack, holder stack.Party) string {
	if holder.Kind == stack.State {
		return l.Say("board.state")
	}
	return l.Law(s, holder)
}

// FirstHolders names at most n holders, each with its law, and counts the rest.
func (l *Language) FirstHolders(s *stack.Stack, holders []stack.Party, n int) []string {
	if len(holders) == 0 {
		return []string{l.Say("board.nobody")}
	}
	if len(holders) == n+1 {
		n++ // one more takes no more room than saying so
	}
	var names []string
	for _, holder := range holders[:min(n, len(holders))] {
		names = append(names, l.HolderUnder(s, holder))
	}
	if rest := len(holders) - len(names); rest > 0 {
		names = append(names, l.Say("board.more", N("n", rest)))
	}
	return names
}

// heldBy is how many holders HoldersByLaw names.
const heldBy = 3

// HoldersByLaw names those who hold a layer, with the law that binds them, once for
// those that stand under the same.
func (l *Language) HoldersByLaw(s *stack.Stack, parties []stack.Party) string {
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
		law := l.boundBy(s, p)
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
