package lever

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Choice returns what the visitor chose.
func (q *Inquiry) Choice(k configuration.Key) string {
	q.depend(stack.ChoiceInput(k))
	v := q.s.Configuration.Get(k)
	if q.brief && v != configuration.Unknown {
		return v
	}
	p := Premise{IsChoice: true, Key: k}
	if v, ok := q.before(&p); ok {
		return v
	}
	p.Read = v
	if p.Read == configuration.Unknown {
		if values := k.Definition().Values; values != nil {
			p.Open = true
			p.Read = values[q.possibly(&p, len(values))]
		}
	}
	q.record(p)
	return p.Read
}

// Access returns how the model is had. A claim to have trained it holds when a
// public body of home did, or when data and code are open so that anyone
// could; else the weights decide what can be had.
func (q *Inquiry) Access() string {
	access := q.Choice(configuration.Access)
	if access != configuration.Own {
		return access
	}
	model := q.model()
	if model.ID == configuration.Unknown || !q.answered(configuration.Access) {
		return access
	}
	developer := Premise{Entry: model, Property: catalog.Developer, Fact: model.Fact(catalog.Developer)}
	developer.Read = model.Value(catalog.Developer)
	q.record(developer)
	if q.trainedByState() || openTraining(q, model) {
		return access
	}
	if q.obtainable() {
		return configuration.OpenWeights
	}
	return configuration.API
}

// Chosen records that a choice of the visitor bears on the finding.
func (q *Inquiry) Chosen(k configuration.Key) {
	if q.brief {
		return
	}
	q.depend(stack.ChoiceInput(k))
	q.record(Premise{IsChoice: true, Key: k, Read: q.s.Configuration.Get(k)})
}

// Detail returns the answer to an optional detail. Left unanswered, it takes
// the usual value that the catalogue states for the entry, translated by
// usual (nil keeps it; no result means that nothing follows from it); else it
// is read at every value.
func (q *Inquiry) Detail(k configuration.Key, e *catalog.Entry, p catalog.Property, usual func(string) []string) string {
	asked := Premise{IsChoice: true, Key: k}
	answered := q.answered(k)
	if v, ok := q.before(&asked); ok {
		return v
	}
	if answered {
		return q.Choice(k)
	}
	if q.assumes() && e != nil {
		if f := e.Fact(p); f != nil && f.Known() {
			possible := f.Values
			if usual != nil {
				possible = usual(f.Value())
			}
			if len(possible) > 0 {
				asked.Read = possible[q.possibly(&asked, len(possible))]
				asked.Usual, asked.Open = true, len(possible) > 1
				q.record(asked)
				q.record(Premise{Entry: e, Property: p, Fact: f, Read: f.Value()})
				return asked.Read
			}
		}
	}
	values := k.Definition().Values
	asked.Open = true
	asked.Read = values[q.possibly(&asked, len(values))]
	q.record(asked)
	return asked.Read
}

// Fact returns the value of a property on a scale. An unknown one is read at
// every value of the scale, a contested one at every position.
func (q *Inquiry) Fact(e *catalog.Entry, p catalog.Property) string {
	return q.factOf(e, p, e.Fact(p))
}

func (q *Inquiry) factOf(e *catalog.Entry, p catalog.Property, f *catalog.Fact) string {
	if q.brief && f != nil && f.Known() {
		return f.Value()
	}
	asked := Premise{Entry: e, Property: p, Fact: f}
	if v, ok := q.before(&asked); ok {
		return v
	}
	switch {
	case f != nil && f.Known():
		asked.Read = f.Value()
	case f != nil && len(f.Readings) > 0:
		asked.Open = true
		asked.Read = readingValue(f.Readings[q.possibly(&asked, len(f.Readings))])
	default:
		asked.Open = true
		if values := q.scale(&asked); len(values) > 0 {
			asked.Read = values[q.possibly(&asked, len(values))]
		}
	}
	q.record(asked)
	return asked.Read
}

// scale returns the values that an unknown fact may have, looked up once for
// all readings.
func (q *Inquiry) scale(p *Premise) []string {
	for i := range q.asked {
		if q.asked[i].same(p) {
			if q.scales[i] == nil {
				q.scales[i] = catalog.ScaleOf(p.Entry.Kind, p.Property)
			}
			return q.scales[i]
		}
	}
	return catalog.ScaleOf(p.Entry.Kind, p.Property)
}

func readingValue(r catalog.Reading) string {
	if len(r.Values) == 0 {
		return ""
	}
	return r.Values[0]
}

// Told records a fact that decides nothing and that a reader should be told of
// with the finding, where it is known.
func (q *Inquiry) Told(e *catalog.Entry, p catalog.Property) {
	if f := e.Fact(p); f != nil && f.Known() {
		q.record(Premise{Entry: e, Property: p, Fact: f, Read: f.Value()})
	}
}

// Has reports whether a property with several values has one of those given.
func (q *Inquiry) Has(e *catalog.Entry, p catalog.Property, any ...string) bool {
	f := e.Fact(p)
	asked := Premise{Entry: e, Property: p, Fact: f}
	has := func(values []string) bool {
		return slices.ContainsFunc(values, func(v string) bool { return slices.Contains(any, v) })
	}
	switch {
	case f != nil && f.Known():
		asked.Read = f.Value()
		q.record(asked)
		return has(f.Values)
	case f != nil && len(f.Readings) > 0:
		asked.Open = true
		r := f.Readings[q.possibly(&asked, len(f.Readings))]
		asked.Read = readingValue(r)
		q.record(asked)
		return has(r.Values)
	default:
		asked.Open = true
		q.record(asked)
		return q.possibly(&asked, 2) == 0
	}
}

// Known reports whether a fact is settled, without asking its value.
func (q *Inquiry) Known(e *catalog.Entry, p catalog.Property) bool {
	f := e.Fact(p)
	return f != nil && f.Known()
}

// Stated is Has for facts whose absence means that nothing is known to speak
// for it, such as a refusal of users: not stated is read as no. What was looked
// for and not found may hold; of an entry that is itself unknown, anything may.
func (q *Inquiry) Stated(e *catalog.Entry, p catalog.Property, any ...string) bool {
	f := e.Fact(p)
	if f == nil && e.ID != configuration.Unknown {
		return false
	}
	return q.Has(e, p, any...)
}

// InHome reports whether a place is home.
func (q *Inquiry) InHome(code string) bool {
	q.Chosen(configuration.Home)
	return q.home().Contains(code)
}

// HomeLaw reports whether a law of home gives a power, such as the right to
// switch supplier.
func (q *Inquiry) HomeLaw(power string) bool {
	q.Chosen(configuration.Home)
	home := q.home()
	for _, l := range q.s.Laws(power) {
		if home.Contains(l.Of) {
			q.record(Premise{Entry: l.Law, Property: catalog.Power, Fact: l.Fact, Read: power})
			return true
		}
	}
	return false
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
