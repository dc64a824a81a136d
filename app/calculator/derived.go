package calculator

import (
	"sync"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
)

// derived is what follows from a profile and stands further down the page. It
// is worked out when it is first asked for, so that the finding need not wait.
type derived struct {
	shocks  func() []profile.Shock
	records func() []profile.Record
	views   func() []profile.View
	example func() *catalog.Entry
}

func (m Model) derive() derived {
	p := m.Profile
	m.derived = derived{} // what followed before must not be kept in memory
	return derived{
		shocks:  sync.OnceValue(p.Shocks),
		records: sync.OnceValue(p.Records),
		views:   sync.OnceValue(p.Views),
		example: sync.OnceValue(m.exampleOf),
	}
}

// Shocks are those of the profile.
func (m Model) Shocks() []profile.Shock { return m.derived.shocks() }

// Records are those of the profile, for each of its levers.
func (m Model) Records() []profile.Record { return m.derived.records() }

// Views are what published definitions see.
func (m Model) Views() []profile.View { return m.derived.views() }

// Case returns the case with exactly this configuration, or nil.
func (m Model) Case() *catalog.Entry { return m.derived.example() }

func (m Model) exampleOf() *catalog.Entry {
	for i, c := range m.cases() {
		if c == m.Configuration {
			return &m.Catalog.All(catalog.Case)[i]
		}
	}
	return nil
}

// configurations are those of the cases, in their order.
func configurations(c *catalog.Catalog) []configuration.Configuration {
	cases := c.All(catalog.Case)
	list := make([]configuration.Configuration, len(cases))
	for i := range cases {
		list[i], _ = configuration.FromCase(&cases[i], c)
	}
	return list
}
