// Package random draws configurations from the whole catalogue, for tests of
// what must hold for every one of them.
package random

import (
	"flag"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

// Properties are drawn from a fixed seed, so that a run that fails fails again.
// To look further, pass another: -args -rapid.seed=N, or 0 for a new one each
// time.
func init() {
	if err := flag.Set("rapid.seed", "20261122"); err != nil {
		panic(err)
	}
}

// IDs lists the entries of a kind.
func IDs(k catalog.Kind) []string {
	entries := catalog.Default.All(k)
	list := make([]string, len(entries))
	for i := range entries {
		list[i] = entries[i].ID
	}
	return list
}

// Values lists everything that a choice may be, lists apart; unknown comes
// first where it is an answer.
func Values(d configuration.Definition) []string {
	var list []string
	if d.Key != configuration.Home {
		list = append(list, configuration.Unknown)
	}
	if d.Kind != "" {
		return append(list, IDs(d.Kind)...)
	}
	return append(list, d.Values...)
}

// Value draws a choice; of those that may have several values, some have two.
func Value(t *rapid.T, d configuration.Definition) string {
	value := rapid.SampledFrom(Values(d)).Draw(t, d.Name)
	if d.List && value != configuration.Unknown && rapid.IntRange(0, 5).Draw(t, d.Name+" twice") == 0 {
		value += "+" + rapid.SampledFrom(IDs(d.Kind)).Draw(t, d.Name+" too")
	}
	return value
}

// Configuration draws a configuration, sensible or not.
func Configuration(t *rapid.T) configuration.Configuration {
	var c configuration.Configuration
	for _, d := range configuration.Definitions() {
		if d.Required || rapid.IntRange(0, 2).Draw(t, d.Name+" left out") == 0 {
			c = c.With(d.Key, Value(t, d))
		}
	}
	return c
}

// Another draws a configuration that differs in some choices.
func Another(t *rapid.T, c configuration.Configuration) configuration.Configuration {
	for range rapid.IntRange(1, 3).Draw(t, "changes") {
		d := rapid.SampledFrom(configuration.Definitions()).Draw(t, "changed")
		c = c.With(d.Key, Value(t, d))
	}
	return c
}
