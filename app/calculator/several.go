package calculator

import (
	"slices"
	"strings"

	"sovcalc/app/configuration"
)

// A choice that takes several values has two more controls: one adds a value
// to those chosen, and each of those has a button that takes it out.

// AddButton is the name of the button that adds a value to a choice.
func AddButton(k configuration.Key) string { return k.String() + "-add" }

// DropButton is the name of the buttons that take a value out of a choice.
func DropButton(k configuration.Key) string { return k.String() + "-drop" }

// several reads the name of such a button.
func several(name string) (k configuration.Key, adds, ok bool) {
	choice, adds := strings.CutSuffix(name, "-add")
	if !adds {
		choice, ok = strings.CutSuffix(name, "-drop")
		if !ok {
			return 0, false, false
		}
	}
	k, ok = configuration.Named(choice)
	return k, adds, ok && k.Definition().List
}

// change adds the value to what is chosen, or takes it out. Without any left
// the answer is not known; home keeps its last, because it has to be somebody's.
func (m Model) change(k configuration.Key, value string, adds bool) Model {
	list := slices.Clone(m.Configuration.List(k))
	switch at := slices.Index(list, value); {
	case adds && at < 0:
		list = append(list, value)
	case !adds && at >= 0 && (k != configuration.Home || len(list) > 1):
		list = slices.Delete(list, at, at+1)
	default:
		return m
	}
	return m.Update(Chose{k.String(), strings.Join(list, "+")})
}

// More lists what could be added to a choice, group by group.
func (m Model) More(k configuration.Key) []Group {
	chosen := m.Configuration.List(k)
	var groups []Group
	for _, g := range m.Groups(k) {
		g.Options = slices.DeleteFunc(slices.Clone(g.Options), func(o Option) bool {
			return o.Value == "" || o.Value == configuration.Unknown || strings.Contains(o.Value, "+") || slices.Contains(chosen, o.Value)
		})
		if len(g.Options) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}
