package profile_test

import (
	"fmt"
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

// ids lists what a choice can take.
// within reports the first cell whose range leaves the other's.
func within(inner, outer *profile.Profile) error {
	for i := range outer.Cells {
		in, out := inner.Cells[i].Level, outer.Cells[i].Level
		if in.Lo < out.Lo || in.Hi > out.Hi {
			return fmt.Errorf("%s × %s: %v is not within %v\ninner %s\nouter %s", outer.Cells[i].Layer, outer.Cells[i].Question, in, out,
				inner.Stack.Configuration.Vector(), outer.Stack.Configuration.Vector())
		}
	}
	return nil
}

// Property 2, first half: what is usual lies within what is possible.
func TestUsualLiesWithinNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		usual := profile.Of(catalog.Default, c.With(configuration.Assume, configuration.AssumeUsual))
		nothing := profile.Of(catalog.Default, c.With(configuration.Assume, configuration.AssumeNothing))
		if err := within(usual, nothing); err != nil {
			t.Fatal(err)
		}
	})
}

// Property 2, second half: answering a choice that was open stays within the
// range stated before.
func TestAnsweringStaysWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t).With(configuration.Assume, configuration.AssumeNothing)
		before := profile.Of(catalog.Default, c)
		var open []configuration.Definition
		for _, d := range configuration.Definitions() {
			// Saying that one trained the model and then naming somebody
			// else's is a contradiction, told as such, not an answer.
			own := d.Key == configuration.Model && c.Get(configuration.Access) == configuration.Own
			if c.Get(d.Key) == configuration.Unknown && d.Key != configuration.Allies && !own {
				open = append(open, d)
			}
		}
		if len(open) == 0 {
			return
		}
		d := rapid.SampledFrom(open).Draw(t, "open")
		values := d.Values
		if d.Kind != "" {
			values = random.IDs(d.Kind)
		}
		after := profile.Of(catalog.Default, c.With(d.Key, rapid.SampledFrom(values).Draw(t, "answer")))
		if err := within(after, before); err != nil {
			t.Fatal(err)
		}
	})
}

// The same for facts: an unknown or contested one, settled either way.
func TestSettlingAFactStaysWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		before := profile.Of(catalog.Default, c)
		var open []lever.Premise
		for i := range before.Findings.Levers {
			for _, p := range before.Findings.Levers[i].Premises {
				if p.Open && !p.IsChoice && p.Fact != nil && catalog.Default.Entry(p.Entry.Kind, p.Entry.ID) == p.Entry {
					if d, ok := catalog.Define(p.Entry.Kind, p.Property); ok && d.Type == catalog.Scale {
						open = append(open, p)
					}
				}
			}
		}
		if len(open) == 0 {
			return
		}
		p := rapid.SampledFrom(open).Draw(t, "open")
		d, _ := catalog.Define(p.Entry.Kind, p.Property)
		values := d.Values
		if len(p.Fact.Readings) > 0 { // a dispute is settled for one of its sides
			values = nil
			for _, r := range p.Fact.Readings {
				values = append(values, r.Values...)
			}
		}
		value := rapid.SampledFrom(values).Draw(t, "value")
		// An unanswered detail that the fact makes usual is an assumption, not
		// an answer to a question that was open.
		if details[p.Property] {
			return
		}
		after := profile.Of(with(catalog.Default, p.Entry, p.Property, p.Fact.Of, value), c)
		if err := within(after, before); err != nil {
			t.Fatalf("%s %s = %s: %v", p.Entry.ID, p.Property, value, err)
		}
	})
}

// details are the facts that say what is usual for an unanswered detail.
var details = map[catalog.Property]bool{
	catalog.Disconnect: true, catalog.Keys: true, catalog.Updates: true, catalog.Staff: true, catalog.Exit: true, catalog.Administrators: true,
}

// with returns the catalogue with one fact settled, or, without a value, as
// something that nobody knows.
func with(c *catalog.Catalog, e *catalog.Entry, p catalog.Property, of string, values ...string) *catalog.Catalog {
	changed := *c
	changed.Entries = slices.Clone(c.Entries)
	for i := range changed.Entries {
		n := &changed.Entries[i]
		if n.Kind != e.Kind || n.ID != e.ID {
			continue
		}
		n.Facts = slices.Clone(n.Facts)
		for j := range n.Facts {
			if n.Facts[j].Property == p && n.Facts[j].Of == of {
				n.Facts[j].Values, n.Facts[j].Readings = values, nil
			}
		}
	}
	return &changed
}

// Property 3: raising a fact on its scale, or cutting a law outside home off
// from a holder, never lowers a level.
func TestRaisingAFactLowersNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		before := profile.Of(catalog.Default, c)
		var can []lever.Premise
		for i := range before.Findings.Levers {
			for _, p := range before.Findings.Levers[i].Premises {
				if p.IsChoice || p.Fact == nil || !p.Fact.Known() || catalog.Default.Entry(p.Entry.Kind, p.Entry.ID) != p.Entry {
					continue
				}
				if p.Property == catalog.Reach && before.Stack.Home.Contains(p.Fact.Of) {
					continue // home's own reach brings a holder closer
				}
				d, ok := catalog.Define(p.Entry.Kind, p.Property)
				if ok && d.Type == catalog.Scale && slices.Index(d.Values, p.Fact.Value()) < len(d.Values)-1 && ranked[p.Property] {
					can = append(can, p)
				}
			}
		}
		if len(can) == 0 {
			return
		}
		p := rapid.SampledFrom(can).Draw(t, "fact")
		d, _ := catalog.Define(p.Entry.Kind, p.Property)
		at := slices.Index(d.Values, p.Fact.Value())
		value := d.Values[rapid.IntRange(at+1, len(d.Values)-1).Draw(t, "raised")]
		after := profile.Of(with(catalog.Default, p.Entry, p.Property, p.Fact.Of, value), c)
		for i := range before.Cells {
			b, a := before.Cells[i].Level, after.Cells[i].Level
			if a.Lo < b.Lo || a.Hi < b.Hi {
				t.Fatalf("%s %s from %s to %s lowers %s × %s from %v to %v\n%s", p.Entry.ID, p.Property, p.Fact.Value(), value,
					before.Cells[i].Layer, before.Cells[i].Question, b, a, c.Vector())
			}
		}
	})
}

// ranked are the scales whose order the rules must respect. Disconnect and
// keys are left out: they say what an offer can do at most, and more that it
// can do leaves more open; availability is a list of markets, not an order;
// weights that can be had hand a lever from the developer to the host, who may
// stand farther from home.
var ranked = map[catalog.Property]bool{
	catalog.LicenceTerm: true, catalog.TrainingData: true, catalog.TrainingCode: true, catalog.Interface: true,
	catalog.Platform: true, catalog.Updates: true, catalog.Staff: true, catalog.Exit: true, catalog.Driver: true, catalog.Portability: true,
	catalog.RemoteDisable: true, catalog.Reach: true, catalog.LicenceNeeded: true, catalog.Otherwise: true,
}

// Property 3, the table: a closer relation or a weaker grip is never lower.
func TestLevelTableIsMonotone(t *testing.T) {
	for r := lever.Own; r <= lever.Foreign; r++ {
		for g := lever.Decisive; g <= lever.Weak; g++ {
			if g < lever.Weak && lever.Level(r, g) > lever.Level(r, g+1) {
				t.Errorf("%v: %v is above %v", r, g, g+1)
			}
			if r < lever.Foreign && r != lever.Ally && lever.Level(r, g) < lever.Level(r+1, g) {
				t.Errorf("%v: %v is below %v", g, r, r+1)
			}
		}
	}
}

// Property 4: every level is explained, every lever names a rule and what it
// rests on, every fact names a source, or says that it is recalled or the
// reader's own.
func TestEverythingIsExplained(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for _, cell := range p.Cells {
			if cell.Level.Lo < lever.Yours && len(cell.Binding) == 0 {
				t.Fatalf("%s × %s is %v and nothing binds it", cell.Layer, cell.Question, cell.Level)
			}
			if cell.Level.Lo == lever.Yours && len(cell.Levers)+len(cell.Reliefs) == 0 {
				t.Fatalf("%s × %s is free and nothing says why: %s", cell.Layer, cell.Question, p.Stack.Configuration.Vector())
			}
		}
		for i := range p.Findings.Levers {
			v := p.Findings.Levers[i]
			if !slices.Contains(v.Rule.Cells, v.Cell) {
				t.Fatalf("%s says something about %v, which it does not state", v.Rule.ID, v.Cell)
			}
			if !slices.Contains(v.Rule.Reasons, v.Reason) {
				t.Fatalf("%s gives the reason %q, which it does not list", v.Rule.ID, v.Reason)
			}
			if len(v.Premises) == 0 {
				t.Fatalf("%s rests on nothing", v.ID)
			}
			for _, premise := range v.Premises {
				if f := premise.Fact; f != nil && len(f.Sources) == 0 && len(f.Readings) == 0 && !f.Recalled && !f.Own {
					t.Fatalf("%s rests on %s of %s, which has no source", v.ID, premise.Property, premise.Entry.ID)
				}
			}
		}
	})
}

// Property 1: with two countries exchanged everywhere, the result is the same
// with the names exchanged.
func TestCountryBlind(t *testing.T) {
	codes := random.IDs(catalog.Jurisdiction)
	codes = slices.DeleteFunc(codes, func(code string) bool { return len(stack.Members(catalog.Default, code)) > 0 })
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		a, b := rapid.SampledFrom(codes).Draw(t, "one"), rapid.SampledFrom(codes).Draw(t, "other")
		exchanged, exchange := exchangedIn(c, a, b)
		got := signature(profile.Of(exchangeAll(catalog.Default, exchange), exchanged), func(s string) string { return s })
		want := signature(profile.Of(catalog.Default, c), exchange)
		if got != want {
			t.Fatalf("exchanging %s and %s in %s changes more than names:\n%s\n\n%s", a, b, c.Vector(), want, got)
		}
	})
}

// exchangedIn exchanges two countries in the choices, and gives what does the
// same to any code.
func exchangedIn(c configuration.Configuration, a, b string) (exchanged configuration.Configuration, exchange func(string) string) {
	exchange = func(code string) string {
		switch code {
		case a:
			return b
		case b:
			return a
		}
		return code
	}
	exchanged = c
	for _, k := range []configuration.Key{configuration.Home, configuration.Data, configuration.Administrators, configuration.Allies} {
		if list := c.List(k); len(list) > 0 {
			for i := range list {
				list[i] = exchange(list[i])
			}
			exchanged = exchanged.With(k, list...)
		}
	}
	return exchanged, exchange
}

// exchangeAll exchanges two countries in every fact.
func exchangeAll(c *catalog.Catalog, exchange func(string) string) *catalog.Catalog {
	changed := *c
	changed.Entries = slices.Clone(c.Entries)
	for i := range changed.Entries {
		e := &changed.Entries[i]
		if e.Kind == catalog.Jurisdiction {
			e.ID = exchange(e.ID)
		}
		e.Facts = slices.Clone(e.Facts)
		for j := range e.Facts {
			f := &e.Facts[j]
			d, _ := catalog.Define(e.Kind, f.Property)
			if f.Property == catalog.Reach || f.Property == catalog.LicenceNeeded {
				f.Of = exchange(f.Of)
			}
			if d.Type != catalog.Place && d.Type != catalog.HomePlace && d.Type != catalog.PartyRef {
				continue
			}
			f.Values = slices.Clone(f.Values)
			for k := range f.Values {
				f.Values[k] = exchange(f.Values[k])
			}
			f.Readings = slices.Clone(f.Readings)
			for k := range f.Readings {
				f.Readings[k].Values = slices.Clone(f.Readings[k].Values)
				for n := range f.Readings[k].Values {
					f.Readings[k].Values[n] = exchange(f.Readings[k].Values[n])
				}
			}
		}
	}
	slices.SortFunc(changed.Entries, func(a, b catalog.Entry) int {
		if n := strings.Compare(string(a.Kind), string(b.Kind)); n != 0 {
			return n
		}
		return strings.Compare(a.ID, b.ID)
	})
	return &changed
}

// signature writes what a profile says, with the countries renamed.
func signature(p *profile.Profile, rename func(string) string) string {
	var lines []string
	for _, cell := range p.Cells {
		lines = append(lines, fmt.Sprintf("cell %s %s %v", cell.Layer, cell.Question, cell.Level))
	}
	for i := range p.Findings.Levers {
		v := p.Findings.Levers[i]
		bound := v.Holder.Jurisdictions()
		for j := range bound {
			bound[j] = rename(bound[j])
		}
		slices.Sort(bound)
		holder, law := v.Holder.ID, rename(v.Law)
		if v.Holder.Kind == stack.State {
			holder = rename(holder)
		}
		lines = append(lines, fmt.Sprintf("%s %v %s@%s %v %v %v %v %v", v.Rule.ID, v.Cell, holder, law, bound, v.Relations, v.Grips, v.Level, v.Possible))
	}
	for i := range p.Findings.Reliefs {
		lines = append(lines, p.Findings.Reliefs[i].ID)
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// A model whose weights anybody may hold is never freer as a service, or under a
// contract, than as a copy on the same machines. Territory is left out: licences
// differ in whether they keep users of a service out too.
func TestNothingIsFreerThanACopy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		access := rapid.SampledFrom([]string{configuration.API, configuration.Licensed}).Draw(t, "access")
		other := random.Configuration(t).With(configuration.Access, access)
		p := profile.Of(catalog.Default, other)
		if w := p.Stack.Model.Value(catalog.Weights); w != "open" && w != "licensed" {
			return
		}
		held := profile.Of(catalog.Default, other.With(configuration.Access, configuration.OpenWeights))
		for _, q := range lever.Questions() {
			a, b := p.Cell(stack.Model, q), held.Cell(stack.Model, q)
			if a == nil || slices.ContainsFunc(b.Levers, func(i int) bool { return held.Findings.Levers[i].Rule.ID == "model.licence-territory" }) {
				continue
			}
			if a.Level.Lo > b.Level.Lo || a.Level.Hi > b.Level.Hi {
				t.Fatalf("%s: %s is %v, and %v as a copy", other.Vector(), q, a.Level, b.Level)
			}
		}
	})
}
