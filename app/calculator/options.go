package calculator

import (
	"cmp"
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// An Option is one value a control can take.
type Option struct{ Value, Label string }

// A Group is options under one heading; the first has none when its options
// need none.
type Group struct {
	Heading string
	Options []Option
}

// Groups lists what a control offers: what goes together with the other
// choices first, then everything else. Nothing is forbidden. The value chosen
// is always among the options.
func (m Model) Groups(k configuration.Key) []Group {
	d := k.Definition()
	var groups []Group
	switch {
	case k == configuration.Access:
		groups = m.accesses()
	case d.Kind == "":
		groups = []Group{{"", m.words(k)}}
	case k == configuration.Model:
		groups = m.models()
	case k == configuration.Infrastructure:
		groups = m.infrastructures()
	case k == configuration.Chips:
		groups = m.chips()
	default:
		groups = m.places(k)
	}
	if v := m.Configuration.Get(k); !offered(groups, v) {
		groups[0].Options = append([]Option{{v, m.Language.Values(m.Catalog, k, v)}}, groups[0].Options...)
	}
	return groups
}

func offered(groups []Group, v string) bool {
	return slices.ContainsFunc(groups, func(g Group) bool {
		return slices.ContainsFunc(g.Options, func(o Option) bool { return o.Value == v })
	})
}

func (m Model) option(k configuration.Key, v string) Option {
	return Option{v, m.Language.Value(m.Catalog, k, v)}
}

// words are the values of a choice that takes one of a few words; an optional
// one can be left unanswered.
func (m Model) words(k configuration.Key) []Option {
	d := k.Definition()
	var list []Option
	if d.Default == "" {
		list = append(list, Option{configuration.Unknown, m.Language.Say("value.not-answered")})
	}
	for _, v := range d.Values {
		list = append(list, m.option(k, v))
	}
	return list
}

// fits reports which accesses the weights of the model allow: any, as long as
// it is not known which model it is.
func (m Model) fits(access string) bool {
	if m.Configuration.Get(configuration.Model) == configuration.Unknown {
		return true
	}
	weights := m.Profile.Stack.Model.Value(catalog.Weights)
	switch access {
	case configuration.API:
		return true
	case configuration.Licensed:
		return weights == "licensed" || weights == "contract"
	case configuration.OpenWeights:
		return weights == "open" || weights == "licensed"
	}
	return false
}

func (m Model) accesses() []Group {
	usual, other := Group{m.Language.Say("group.fits"), nil}, Group{m.Language.Say("group.does-not-fit"), nil}
	for _, v := range configuration.Access.Definition().Values {
		if m.fits(v) {
			usual.Options = append(usual.Options, m.option(configuration.Access, v))
		} else {
			other.Options = append(other.Options, m.option(configuration.Access, v))
		}
	}
	if len(other.Options) == 0 {
		return []Group{usual}
	}
	return []Group{usual, other}
}

// models groups the models by the seat of their developer, home first.
func (m Model) models() []Group {
	return m.byPlace(configuration.Model, catalog.Model, func(e *catalog.Entry) string {
		if f := e.Fact(catalog.Developer); f != nil && f.Known() {
			if actor := m.Catalog.Entry(catalog.Actor, f.Value()); actor != nil {
				return actor.Value(catalog.Seat)
			}
		}
		return ""
	})
}

// byPlace groups entries by a jurisdiction: home first, then by name.
func (m Model) byPlace(k configuration.Key, kind catalog.Kind, place func(*catalog.Entry) string) []Group {
	entries := m.Catalog.All(kind)
	at := map[string][]Option{}
	for i := range entries {
		at[place(&entries[i])] = append(at[place(&entries[i])], m.option(k, entries[i].ID))
	}
	var groups []Group
	for code, options := range at {
		m.sortOptions(options)
		heading := m.Language.Say("value.unknown")
		if code != "" {
			heading = m.Language.Called(m.Catalog, catalog.Jurisdiction, code)
		}
		groups = append(groups, Group{heading, options})
	}
	home := m.Configuration.List(configuration.Home)
	slices.SortFunc(groups, func(a, b Group) int {
		return cmp.Or(order(m, home, a)-order(m, home, b), m.Language.Compare(a.Heading, b.Heading))
	})
	groups[0].Options = append([]Option{{configuration.Unknown, m.Language.Say("value.unknown")}}, groups[0].Options...)
	return groups
}

func order(m Model, home []string, g Group) int {
	for _, code := range home {
		if g.Heading == m.Language.Called(m.Catalog, catalog.Jurisdiction, code) {
			return 0
		}
	}
	if g.Heading == m.Language.Say("value.unknown") {
		return 2
	}
	return 1
}

func (m Model) sortOptions(list []Option) {
	slices.SortFunc(list, func(a, b Option) int {
		return m.Language.Compare(a.Label, b.Label)
	})
}

// infrastructures lists first what is known to serve the model, or can run a
// copy of it, and what stands at home.
func (m Model) infrastructures() []Group {
	s := m.Profile.Stack
	usual, home := Group{m.Language.Say("group.serves"), nil}, Group{m.Language.Say("group.at-home"), nil}
	kinds := map[string]*Group{}
	var order []string
	if d, ok := catalog.Define(catalog.Infrastructure, catalog.Offer); ok {
		order = d.Values
		for _, v := range order {
			kinds[v] = &Group{m.Language.Say("offer." + v), nil}
		}
	}
	copyHeld := m.Configuration.Get(configuration.Access) != configuration.API
	entries := m.Catalog.All(catalog.Infrastructure)
	for i := range entries {
		e := &entries[i]
		option := m.option(configuration.Infrastructure, e.ID)
		serves := e.Fact(catalog.Serves)
		switch {
		case serves != nil && slices.Contains(serves.Values, s.Model.ID), copyHeld && e.Value(catalog.Operator) == "self":
			usual.Options = append(usual.Options, option)
		case m.standsAtHome(e):
			home.Options = append(home.Options, option)
		default:
			if g := kinds[e.Value(catalog.Offer)]; g != nil {
				g.Options = append(g.Options, option)
			}
		}
	}
	groups := []Group{usual, home}
	for _, v := range order {
		groups = append(groups, *kinds[v])
	}
	for i := range groups {
		m.sortOptions(groups[i].Options)
	}
	groups = slices.DeleteFunc(groups, func(g Group) bool { return len(g.Options) == 0 })
	return append(groups, Group{m.Language.Say("value.unknown"), []Option{{configuration.Unknown, m.Language.Say("value.unknown")}}})
}

func (m Model) standsAtHome(e *catalog.Entry) bool {
	f := e.Fact(catalog.Regions)
	return f != nil && slices.ContainsFunc(f.Values, func(code string) bool {
		return slices.Contains(m.Profile.Stack.Home.Named, code)
	})
}

// chips lists first what the offer is known to have, then by maker.
func (m Model) chips() []Group {
	f := m.Profile.Stack.Infrastructure.Fact(catalog.Accelerators)
	vendors := m.Profile.Stack.Infrastructure.Fact(catalog.ChipVendors)
	usual := Group{m.Language.Say("group.has"), nil}
	groups := m.byMaker(func(e *catalog.Entry) bool {
		if f != nil && slices.Contains(f.Values, e.ID) || vendors != nil && slices.Contains(vendors.Values, e.Value(catalog.Vendor)) {
			usual.Options = append(usual.Options, m.option(configuration.Chips, e.ID))
			return true
		}
		return false
	})
	unknown := Group{"", []Option{{configuration.Unknown, m.Language.Say("value.chips.unknown")}}}
	if len(usual.Options) > 0 {
		return append([]Group{unknown, usual}, groups...)
	}
	return append([]Group{unknown}, groups...)
}

func (m Model) byMaker(taken func(*catalog.Entry) bool) []Group {
	entries := m.Catalog.All(catalog.Chip)
	var groups []Group
	for i := range entries {
		e := &entries[i]
		if taken(e) {
			continue
		}
		maker := m.Catalog.Name(catalog.Actor, e.Value(catalog.Vendor))
		at := slices.IndexFunc(groups, func(g Group) bool { return g.Heading == maker })
		if at < 0 {
			at = len(groups)
			groups = append(groups, Group{maker, nil})
		}
		groups[at].Options = append(groups[at].Options, m.option(configuration.Chips, e.ID))
	}
	slices.SortFunc(groups, func(a, b Group) int { return m.Language.Compare(a.Heading, b.Heading) })
	return groups
}

// places lists jurisdictions: home and where the offer runs first.
func (m Model) places(k configuration.Key) []Group {
	near, rest := Group{m.Language.Say("group.near"), nil}, Group{m.Language.Say("group.places"), nil}
	regions := m.Profile.Stack.Infrastructure.Fact(catalog.Regions)
	for _, e := range m.Catalog.All(catalog.Jurisdiction) {
		if k == configuration.Data && (slices.Contains(m.Profile.Stack.Home.Named, e.ID) || regions != nil && slices.Contains(regions.Values, e.ID)) {
			near.Options = append(near.Options, m.option(k, e.ID))
		} else {
			rest.Options = append(rest.Options, m.option(k, e.ID))
		}
	}
	m.sortOptions(near.Options)
	m.sortOptions(rest.Options)
	groups := []Group{rest}
	if len(near.Options) > 0 {
		groups = []Group{near, rest}
	}
	if k != configuration.Home {
		open := "value.unknown"
		if !k.Definition().Required {
			open = "value.not-answered"
		}
		groups[0].Options = append([]Option{{configuration.Unknown, m.Language.Say(open)}}, groups[0].Options...)
	}
	return groups
}

// Cases lists the cases by home.
func (m Model) Cases() []Group {
	return m.byHome(m.Catalog.All(catalog.Case))
}

func (m Model) byHome(cases []catalog.Entry) []Group {
	var groups []Group
	for i := range cases {
		e := &cases[i]
		heading := m.Language.Called(m.Catalog, catalog.Jurisdiction, e.Value(catalog.CaseHome))
		if e.Value(catalog.Status) == "archetype" {
			heading = m.Language.Say("group.patterns")
		}
		at := slices.IndexFunc(groups, func(g Group) bool { return g.Heading == heading })
		if at < 0 {
			at = len(groups)
			groups = append(groups, Group{heading, nil})
		}
		groups[at].Options = append(groups[at].Options, Option{e.ID, m.Language.Entry(e)})
	}
	slices.SortFunc(groups, func(a, b Group) int { return m.Language.Compare(a.Heading, b.Heading) })
	return groups
}

// Fix returns the one change of a choice that would settle a notice, if any.
func (m Model) Fix(n stack.Notice) (configuration.Key, string, bool) {
	switch n.ID {
	case stack.NotPublished:
		return configuration.Access, configuration.API, true
	case stack.NotOwn:
		if m.fits(configuration.OpenWeights) {
			return configuration.Access, configuration.OpenWeights, true
		}
		return configuration.Access, configuration.API, true
	case stack.NoRegion:
		if len(m.Profile.Stack.Ground.Places) == 1 {
			return configuration.Data, m.Profile.Stack.Ground.Places[0], true
		}
	case stack.BlocAtHome:
		return configuration.Bloc, configuration.BlocAlone, true
	case stack.ChipNotSold:
		return configuration.Chips, configuration.Unknown, true
	}
	return 0, "", false
}
