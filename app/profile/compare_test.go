package profile_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// names writes levers by what tells them apart.
func names(levers []lever.Lever) []string {
	list := make([]string, len(levers))
	for i := range levers {
		list[i] = fmt.Sprint(levers[i].ID, levers[i].Level)
	}
	return list
}

// found writes the levers of a profile.
func found(p *profile.Profile) []string {
	var list []lever.Lever
	for _, l := range p.Findings.Levers {
		list = append(list, *l)
	}
	return names(list)
}

// differences writes a comparison, one difference a line.
func differences(c *profile.Comparison) string {
	var lines []string
	for _, l := range names(c.Removed) {
		lines = append(lines, "removed "+l)
	}
	for _, l := range names(c.Added) {
		lines = append(lines, "added "+l)
	}
	for i := range c.Moved {
		m := &c.Moved[i]
		lines = append(lines, fmt.Sprint("moved ", m.Cell, names(m.From), names(m.To)))
	}
	for _, s := range c.Changed {
		lines = append(lines, fmt.Sprint("changed ", s.Before.ID, s.Before.Level, s.After.Level))
	}
	slices.Sort(lines) // levers of one rule stand in the order of one's own profile
	lines = append(lines, fmt.Sprint(c.Before), fmt.Sprint(c.After))
	return strings.Join(lines, "\n")
}

func TestCompareWithItselfIsEmpty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		d := profile.Compare(profile.Of(catalog.Default, c), profile.Of(catalog.Default, c))
		if !d.Same() || d.Before != d.After {
			t.Fatalf("%s differs from itself:\n%s", c.Vector(), differences(&d))
		}
	})
}

// Read the other way, what was removed is new, and what moved moves back.
func TestCompareReversed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		a, b := profile.Of(catalog.Default, c), profile.Of(catalog.Default, random.Another(t, c))
		there, back := profile.Compare(a, b), profile.Compare(b, a)
		back.Removed, back.Added = back.Added, back.Removed
		back.Before, back.After = back.After, back.Before
		for i := range back.Moved {
			back.Moved[i].From, back.Moved[i].To = back.Moved[i].To, back.Moved[i].From
		}
		for i := range back.Changed {
			back.Changed[i].Before, back.Changed[i].After = back.Changed[i].After, back.Changed[i].Before
		}
		if got, want := differences(&back), differences(&there); got != want {
			t.Fatalf("%s → %s:\n%s\n\nreversed:\n%s", a.Stack.Configuration.Vector(), b.Stack.Configuration.Vector(), want, got)
		}
	})
}

// What is removed, moved and changed away and what comes for it make one
// profile out of the other: nothing is left out and nothing told twice.
func TestCompareTellsEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		a, b := profile.Of(catalog.Default, c), profile.Of(catalog.Default, random.Another(t, c))
		d := profile.Compare(a, b)
		left := found(a)
		take := func(levers []lever.Lever) {
			for _, n := range names(levers) {
				i := slices.Index(left, n)
				if i < 0 {
					t.Fatalf("%s goes twice, or never was", n)
				}
				left = slices.Delete(left, i, i+1)
			}
		}
		take(d.Removed)
		come := slices.Clone(d.Added)
		for _, m := range d.Moved {
			take(m.From)
			come = append(come, m.To...)
		}
		for _, s := range d.Changed {
			take([]lever.Lever{s.Before})
			come = append(come, s.After)
		}
		got, want := append(left, names(come)...), found(b)
		slices.Sort(got)
		slices.Sort(want)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%s → %s: %v, want %v", c.Vector(), b.Stack.Configuration.Vector(), got, want)
		}
	})
}

// A move that stays among others is told with the jurisdictions: each bound a
// holder on one side, none is home.
func TestTradeNamesJurisdictions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		b := random.Another(t, c).Take(c, configuration.Home, configuration.Bloc)
		d := profile.Compare(profile.Of(catalog.Default, c), profile.Of(catalog.Default, b))
		trade := d.Trade()
		home := stack.Build(catalog.Default, c).Home
		all := slices.Concat(trade.Gone, trade.Come, trade.Stay)
		for i, code := range all {
			if home.Contains(code) || slices.Index(all, code) != i {
				t.Fatalf("%s is home, or told twice: %+v", code, trade)
			}
		}
		if len(d.Towards(profile.Across))+len(d.Towards(profile.Away)) > 0 != (len(trade.From) > 0) {
			t.Fatalf("levers change hands, and between whom is not told: %+v", trade)
		}
	})
}

// A state is exchanged for another only where the other held nothing before.
func TestWhatIsTradedForIsNew(t *testing.T) {
	seen := 0
	bound := func(p *profile.Profile, code string) bool {
		for _, e := range p.Exposures() {
			if e.Jurisdiction == code {
				return true
			}
		}
		return false
	}
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		for j := range cases {
			one, _ := configuration.FromCase(&cases[i], catalog.Default)
			other, _ := configuration.FromCase(&cases[j], catalog.Default)
			before, after := profile.Of(catalog.Default, one), profile.Of(catalog.Default, other)
			d := profile.Compare(before, after)
			gone, come := d.Exchanged()
			for _, code := range come {
				if bound(before, code) {
					t.Fatalf("%s → %s: %s is told to be new", cases[i].ID, cases[j].ID, code)
				}
			}
			if len(gone) > 0 && len(come) > 0 {
				seen++
			}
		}
	}
	if seen == 0 {
		t.Error("nothing is exchanged between any two cases")
	}
}

// Property 1 for comparisons: exchanging two countries everywhere exchanges
// their names.
func TestCompareIsCountryBlind(t *testing.T) {
	codes := slices.DeleteFunc(random.IDs(catalog.Jurisdiction), func(code string) bool { return len(stack.Members(catalog.Default, code)) > 0 })
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		d := random.Another(t, c)
		one, other := rapid.SampledFrom(codes).Draw(t, "one"), rapid.SampledFrom(codes).Draw(t, "other")
		exchange := func(code string) string {
			switch code {
			case one:
				return other
			case other:
				return one
			}
			return code
		}
		changed := exchangeAll(catalog.Default, exchange)
		got := profile.Compare(profile.Of(changed, renamed(c, exchange)), profile.Of(changed, renamed(d, exchange)))
		want := profile.Compare(profile.Of(catalog.Default, c), profile.Of(catalog.Default, d))
		if g, w := outline(&got, func(s string) string { return s }), outline(&want, exchange); g != w {
			t.Fatalf("exchanging %s and %s in %s → %s changes more than names:\n%s\n\n%s", one, other, c.Vector(), d.Vector(), w, g)
		}
	})
}

// renamed exchanges countries in the choices.
func renamed(c configuration.Configuration, exchange func(string) string) configuration.Configuration {
	for _, d := range configuration.Definitions() {
		if d.Kind != catalog.Jurisdiction {
			continue
		}
		if list := c.List(d.Key); len(list) > 0 {
			for i := range list {
				list[i] = exchange(list[i])
			}
			c = c.With(d.Key, list...)
		}
	}
	return c
}

// outline writes a comparison with the countries renamed, in an order that
// does not hang on names.
func outline(c *profile.Comparison, rename func(string) string) string {
	lever := func(l *lever.Lever) string {
		holder := l.Holder.ID
		if l.Holder.Kind == stack.State {
			holder = rename(holder)
		}
		return fmt.Sprint(l.Rule.ID, l.Cell, holder, rename(l.Law), l.Level)
	}
	var lines []string
	for i := range c.Removed {
		lines = append(lines, "removed "+lever(&c.Removed[i]))
	}
	for i := range c.Added {
		lines = append(lines, "added "+lever(&c.Added[i]))
	}
	for i := range c.Moved {
		var parts []string
		for j := range c.Moved[i].From {
			parts = append(parts, "from "+lever(&c.Moved[i].From[j]))
		}
		for j := range c.Moved[i].To {
			parts = append(parts, "to "+lever(&c.Moved[i].To[j]))
		}
		slices.Sort(parts)
		lines = append(lines, fmt.Sprint("moved ", c.Moved[i].Direction(), parts))
	}
	for i := range c.Changed {
		lines = append(lines, "changed "+lever(&c.Changed[i].Before)+lever(&c.Changed[i].After))
	}
	trade := c.Trade()
	for _, list := range [][]string{trade.Gone, trade.Come, trade.Stay} {
		for i := range list {
			list[i] = rename(list[i])
		}
		slices.Sort(list)
		lines = append(lines, fmt.Sprint("trade ", list))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
