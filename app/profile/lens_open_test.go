package profile_test

import (
	"cmp"
	"math/rand/v2"
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

// Two actors whom nobody else binds, to settle who an unknown owner is.
const insider, outsider = "zz-insider", "zz-outsider"

// A world is a catalogue and a configuration in which what is unknown can be
// settled, for the better or for the worse.
type world struct {
	catalog *catalog.Catalog
	conf    configuration.Configuration
	home    string
	abroad  string
}

func newWorld(conf configuration.Configuration) world {
	w := world{conf: conf, home: conf.List(configuration.Home)[0]}
	inside := profile.Of(catalog.Default, conf).Stack.Home
	for _, code := range random.IDs(catalog.Jurisdiction) {
		if !inside.Accepts(code) {
			w.abroad = code
		}
	}
	c := *catalog.Default
	c.Entries = slices.Clone(c.Entries)
	for id, seat := range map[string]string{insider: w.home, outsider: w.abroad} {
		c.Entries = append(c.Entries, catalog.Entry{Kind: catalog.Actor, ID: id, Name: id, Facts: []catalog.Fact{
			{Property: catalog.Form, Values: []string{"company"}}, {Property: catalog.Parent, Values: []string{catalog.None}}, {Property: catalog.Seat, Values: []string{seat}},
		}})
	}
	slices.SortFunc(c.Entries, func(a, b catalog.Entry) int {
		return cmp.Or(strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.ID, b.ID))
	})
	w.catalog = &c
	return w
}

// values are what an open premise could turn out to be, from the farthest from
// home to the closest; none where this test does not know.
func (w world) values(p *lever.Premise) []string {
	if p.IsChoice {
		if p.Key == configuration.Data || p.Key == configuration.Administrators {
			return []string{w.abroad, w.home}
		}
		return p.Key.Definition().Values
	}
	if p.Fact != nil && len(p.Fact.Readings) > 0 {
		var list []string
		for _, r := range p.Fact.Readings {
			list = append(list, r.Values...)
		}
		return list
	}
	d, ok := catalog.Define(p.Entry.Kind, p.Property)
	switch {
	case !ok || p.Entry.ID == configuration.Unknown:
		return nil
	case d.Type == catalog.Scale:
		return d.Values
	case p.Property == catalog.Regions && p.Fact != nil && p.Fact.Known():
		return w.ground(p.Fact.Values)
	case p.Property == catalog.Regions, p.Property == catalog.Seat, p.Property == catalog.Administrators:
		return []string{w.abroad, w.home}
	case p.Property == catalog.Refuses, p.Property == catalog.LicenceExcludes:
		return []string{w.home, catalog.None}
	case p.Property == catalog.LicenceLimits:
		return []string{"no-derivatives", "acceptable-use", catalog.None}
	case p.Property == catalog.Parent, p.Property == catalog.BaseDeveloper:
		return []string{outsider, catalog.None, insider}
	case p.Property == catalog.ExportControl:
		return append(random.IDs(catalog.Control), catalog.None)
	case p.Property == catalog.Base:
		return []string{catalog.None}
	}
	return nil
}

// ground lists the places that several regions may come to, home last: a bloc
// may be any of its members.
func (w world) ground(regions []string) []string {
	list := slices.Clone(regions)
	for _, code := range regions {
		list = append(list, stack.Members(w.catalog, code)...)
	}
	home := profile.Of(w.catalog, w.conf).Stack.Home
	slices.SortStableFunc(list, func(a, b string) int {
		at := func(code string) int { return map[bool]int{true: 1}[home.Contains(code)] }
		return at(a) - at(b)
	})
	return list
}

// settle gives an open premise a value.
func (w world) settle(p *lever.Premise, value string) world {
	if p.IsChoice {
		w.conf = w.conf.With(p.Key, value)
		return w
	}
	c := *w.catalog
	c.Entries = slices.Clone(c.Entries)
	of := ""
	if p.Fact != nil {
		of = p.Fact.Of
	}
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Kind != p.Entry.Kind || e.ID != p.Entry.ID {
			continue
		}
		e.Facts = slices.DeleteFunc(slices.Clone(e.Facts), func(f catalog.Fact) bool { return f.Property == p.Property && f.Of == of })
		e.Facts = append(e.Facts, catalog.Fact{Property: p.Property, Of: of, Values: []string{value}})
		slices.SortFunc(e.Facts, func(a, b catalog.Fact) int {
			return cmp.Or(strings.Compare(string(a.Property), string(b.Property)), strings.Compare(a.Of, b.Of))
		})
	}
	w.catalog = &c
	return w
}

// test runs one test of one lens.
func (w world) test(l *profile.Lens, at int) profile.Because {
	one := *l
	one.Tests = l.Tests[at : at+1]
	v := profile.Of(w.catalog, w.conf).View(&one)
	return v.Because[0]
}

// open lists what a test asked and is not known, also where the test is
// decided all the same.
func open(b *profile.Because) []lever.Premise {
	list := slices.Clone(b.Open())
	return append(list, lever.Unknowns(b.Premises)...)
}

// drawn is a configuration in which the five choices are known, but perhaps
// for access and data.
func drawn(t *rapid.T) configuration.Configuration {
	c := random.Configuration(t)
	for _, k := range []configuration.Key{configuration.Model, configuration.Infrastructure, configuration.Chips} {
		c = c.With(k, rapid.SampledFrom(random.IDs(k.Definition().Kind)).Draw(t, "a known "+k.String()))
	}
	return c
}

// usual are premises that settle an assumption rather than a question: what an
// offer does at most, which other facts of it go with.
func usual(p *lever.Premise) bool { return p.Usual || !p.IsChoice && details[p.Property] }

// What is not known cannot turn a verdict that is decided, nor carry a value
// out of the range stated.
func TestSettlingStaysWithinTheVerdict(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(drawn(t))
		l := rapid.SampledFrom(profile.Lenses()).Draw(t, "lens")
		at := rapid.IntRange(0, len(l.Tests)-1).Draw(t, "test")
		before := w.test(l, at)
		unknown := open(&before)
		if len(unknown) == 0 {
			return
		}
		p := rapid.SampledFrom(unknown).Draw(t, "open")
		values := w.values(&p)
		if len(values) == 0 || usual(&p) {
			return
		}
		value := rapid.SampledFrom(values).Draw(t, "value")
		after := w.settle(&p, value).test(l, at)
		if after.Values.Lo < before.Values.Lo || after.Values.Hi > before.Values.Hi {
			t.Fatalf("%s: %s %s = %s takes it from %v to %v\n%s", before.Test.ID, p.Key, p.Property, value, before.Values, after.Values, w.conf.Vector())
		}
	})
}

// What is not known can turn a verdict that is not decided: settled one way
// the test holds, settled another it does not.
func TestUndeterminedCanTurn(t *testing.T) {
	turned := 0
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(drawn(t))
		for _, l := range profile.Lenses() {
			for at := range l.Tests {
				b := w.test(l, at)
				if b.Verdict != profile.Undetermined || l.Partial {
					continue
				}
				met, ok := w.turns(l, at, profile.Met)
				if !ok {
					continue
				}
				notMet, ok := w.turns(l, at, profile.NotMet)
				if !ok {
					continue
				}
				turned++
				if !met || !notMet {
					t.Fatalf("%s cannot be told, yet settled it is never both: met %v, not met %v\n%+v\n%s", b.Test.ID, met, notMet, b.Open(), w.conf.Vector())
				}
			}
		}
	})
	if turned == 0 {
		t.Error("nothing was ever settled")
	}
}

// turns reports whether some way of settling everything open comes to a
// verdict; ok is false where this test cannot settle everything.
func (w world) turns(l *profile.Lens, at int, to profile.Verdict) (found, ok bool) {
	// Naming a party that nobody names brings its other bonds along, and naming
	// where the data is lets other rules speak: that answers more than a rule
	// had asked. To say that one trained the model of somebody else is a
	// contradiction, told as such, not an answer.
	b := w.test(l, at)
	if slices.ContainsFunc(open(&b), func(p lever.Premise) bool {
		return !p.IsChoice && parties[p.Property] || p.IsChoice && (p.Key == configuration.Access || p.Key == configuration.Data && len(b.Levers) > 0)
	}) {
		return false, false
	}
	random := rand.New(rand.NewPCG(1, 2))
	for try := range 100 {
		now, complete := w, true
		b := now.test(l, at)
		for steps := 0; b.Verdict == profile.Undetermined && steps < 30; steps++ {
			unknown := slices.DeleteFunc(open(&b), func(p lever.Premise) bool { return len(now.values(&p)) == 0 })
			if len(unknown) == 0 {
				complete = false
				break
			}
			p := &unknown[0]
			values := now.values(p)
			value := values[random.IntN(len(values))]
			switch { // the best or the worst first, then any
			case try == 0 && to == profile.Met:
				value = values[len(values)-1]
			case try == 0:
				value = values[0]
			}
			now = now.settle(p, value)
			b = now.test(l, at)
		}
		if b.Verdict == to {
			return true, true
		}
		if !complete {
			return false, false
		}
	}
	return false, true
}

// parties are the facts that name who does what.
var parties = map[catalog.Property]bool{
	catalog.Operator: true, catalog.Supplier: true, catalog.SiteOwner: true, catalog.Developer: true, catalog.Vendor: true,
	catalog.Foundry: true, catalog.Memory: true, catalog.Packaging: true, catalog.Lithography: true, catalog.DesignTools: true,
}
