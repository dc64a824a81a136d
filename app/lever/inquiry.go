package lever

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// A Premise is something a rule asked and the answer it got: a choice of the
// visitor, or a fact. Asking records it, so that a finding is its own proof.
type Premise struct {
	IsChoice bool
	Key      configuration.Key // the choice, when IsChoice
	Entry    *catalog.Entry    // the entry asked, when a fact
	Property catalog.Property
	Fact     *catalog.Fact // nil when the entry says nothing about it
	Read     string        // the value read
	Open     bool          // unknown or contested: read at each possibility
	Usual    bool          // an unanswered detail, taken at its usual value
}

// same reports whether two premises ask the same thing.
func (p *Premise) same(o *Premise) bool {
	return p.Fact == o.Fact && p.Entry == o.Entry && p.IsChoice == o.IsChoice && p.Key == o.Key && p.Property == o.Property
}

// An Inquiry is the only way for a rule to learn anything.
//
// Where an answer is unknown or contested, the inquiry gives one possible
// answer and has the rule run again for every other, so that rules know
// nothing of ranges.
type Inquiry struct {
	s     *stack.Stack
	tape  []possibility
	at    int
	asked []Premise // everything this rule has asked in any reading, each once
	read  []string  // the answers of this reading, by index into asked
	seen  set       // what this reading has asked so far
	found []finding
}

// A possibility is which of several answers is being read.
type possibility struct{ index, of int }

// A finding is what a rule says in one reading.
type finding struct {
	relief   bool
	cell     Cell
	held     Held
	law      string // the jurisdiction under whose law the holder acts, when the rule tells them apart
	grip     Grip
	horizon  Horizon
	reason   string
	premises set // indices into Inquiry.asked
}

// maxReadings bounds how often a rule is run. Real rules need a few dozen.
const maxReadings = 20000

// pick returns which of n possible answers this run reads.
func (q *Inquiry) pick(n int) int {
	if n <= 1 {
		return 0
	}
	if q.at == len(q.tape) {
		q.tape = append(q.tape, possibility{0, n})
	}
	q.at++
	return q.tape[q.at-1].index
}

// next moves to the next reading and reports whether there is one.
func (q *Inquiry) next() bool {
	q.tape = q.tape[:q.at]
	for i := len(q.tape) - 1; i >= 0; i-- {
		if q.tape[i].index++; q.tape[i].index < q.tape[i].of {
			q.tape = q.tape[:i+1]
			return true
		}
	}
	return false
}

// keep returns the index of a premise among everything asked.
func (q *Inquiry) keep(p *Premise) int {
	for i := range q.asked {
		if q.asked[i].same(p) {
			return i
		}
	}
	q.asked = append(q.asked, *p)
	q.read = append(q.read, "")
	return len(q.asked) - 1
}

// record notes that this reading rests on a premise.
func (q *Inquiry) record(p Premise) {
	i := q.keep(&p)
	q.seen.add(i)
	q.read[i] = p.Read
}

// before returns the answer already given to the same question in this run.
func (q *Inquiry) before(p Premise) (string, bool) {
	for i := range q.asked {
		if q.asked[i].same(&p) && q.seen.has(i) {
			return q.read[i], true
		}
	}
	return "", false
}

// Choice returns what the visitor chose.
func (q *Inquiry) Choice(k configuration.Key) string {
	p := Premise{IsChoice: true, Key: k}
	if v, ok := q.before(p); ok {
		return v
	}
	p.Read = q.s.Configuration.Get(k)
	if values := k.Definition().Values; p.Read == configuration.Unknown && values != nil {
		p.Open = true
		p.Read = values[q.pick(len(values))]
	}
	q.record(p)
	return p.Read
}

// Access returns how the model is had. A claim to have trained it holds when a
// public body of home did, or when data and code are open so that anyone
// could; else the weights decide what can be had.
func (q *Inquiry) Access() string {
	access := q.Choice(configuration.Access)
	if access != configuration.Own || q.s.Model.ID == configuration.Unknown || !q.s.Configuration.Answered(configuration.Access) {
		return access
	}
	developer := Premise{Entry: q.s.Model, Property: catalog.Developer, Fact: q.s.Model.Fact(catalog.Developer)}
	developer.Read = q.s.Model.Value(catalog.Developer)
	q.record(developer)
	if q.s.TrainedByState() || openTraining(q, q.s.Model) {
		return access
	}
	if q.obtainable() {
		return configuration.OpenWeights
	}
	return configuration.API
}

// Chosen records that a choice of the visitor bears on the finding.
func (q *Inquiry) Chosen(k configuration.Key) {
	q.record(Premise{IsChoice: true, Key: k, Read: q.s.Configuration.Get(k)})
}

// Detail returns the answer to an optional detail. Left unanswered, it takes
// the usual value that the catalogue states for the entry, translated by
// usual (nil keeps it; no result means that nothing follows from it); else it
// is read at every value.
func (q *Inquiry) Detail(k configuration.Key, e *catalog.Entry, p catalog.Property, usual func(string) []string) string {
	values := k.Definition().Values
	asked := Premise{IsChoice: true, Key: k}
	if v, ok := q.before(asked); ok {
		return v
	}
	if q.s.Configuration.Answered(k) {
		return q.Choice(k)
	}
	if q.s.Assumes() && e != nil {
		if f := e.Fact(p); f != nil && f.Known() {
			possible := f.Values
			if usual != nil {
				possible = usual(f.Value())
			}
			if len(possible) > 0 {
				asked.Read = possible[q.pick(len(possible))]
				asked.Usual, asked.Open = true, len(possible) > 1
				asked.Entry, asked.Property, asked.Fact = nil, "", nil
				q.record(asked)
				q.record(Premise{Entry: e, Property: p, Fact: f, Read: f.Value()})
				return asked.Read
			}
		}
	}
	asked.Open = true
	asked.Read = values[q.pick(len(values))]
	q.record(asked)
	return asked.Read
}

// Fact returns the value of a property on a scale. An unknown one is read at
// every value of the scale, a contested one at every position.
func (q *Inquiry) Fact(e *catalog.Entry, p catalog.Property) string {
	return q.factOf(e, p, e.Fact(p))
}

func (q *Inquiry) factOf(e *catalog.Entry, p catalog.Property, f *catalog.Fact) string {
	asked := Premise{Entry: e, Property: p, Fact: f}
	if v, ok := q.before(asked); ok {
		return v
	}
	switch {
	case f != nil && f.Known():
		asked.Read = f.Value()
	case f != nil && len(f.Readings) > 0:
		asked.Open = true
		asked.Read = readingValue(f.Readings[q.pick(len(f.Readings))])
	default:
		asked.Open = true
		if values := catalog.ScaleOf(e.Kind, p); len(values) > 0 {
			asked.Read = values[q.pick(len(values))]
		}
	}
	q.record(asked)
	return asked.Read
}

func readingValue(r catalog.Reading) string {
	if len(r.Values) == 0 {
		return ""
	}
	return r.Values[0]
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
		r := f.Readings[q.pick(len(f.Readings))]
		asked.Read = readingValue(r)
		q.record(asked)
		return has(r.Values)
	default:
		asked.Open = true
		q.record(asked)
		return q.pick(2) == 0
	}
}

// Known reports whether a fact is settled, without asking its value.
func (q *Inquiry) Known(e *catalog.Entry, p catalog.Property) bool {
	f := e.Fact(p)
	return f != nil && f.Known()
}

// Stated is Has for facts whose absence means that nothing is known to speak
// for it, such as a refusal of users: not stated is read as no. Of an entry
// that is itself unknown, anything may hold.
func (q *Inquiry) Stated(e *catalog.Entry, p catalog.Property, any ...string) bool {
	f := e.Fact(p)
	if f == nil && e.ID == configuration.Unknown {
		return q.Has(e, p, any...)
	}
	if f == nil {
		return false
	}
	if !f.Known() && len(f.Readings) == 0 {
		q.record(Premise{Entry: e, Property: p, Fact: f})
		return false
	}
	return q.Has(e, p, any...)
}

// Parties returns the actors a fact names, or one undisclosed party.
func (q *Inquiry) Parties(e *catalog.Entry, p catalog.Property) []stack.Party {
	f := e.Fact(p)
	asked := Premise{Entry: e, Property: p, Fact: f, Open: f == nil || !f.Known()}
	if f != nil {
		asked.Read = f.Value()
	}
	q.record(asked)
	return q.s.Parties(e, p)
}

// Operators returns who runs the infrastructure.
func (q *Inquiry) Operators() []stack.Party {
	q.Parties(q.s.Infrastructure, catalog.Operator)
	return q.s.Operators()
}

// Hosts returns who serves the model as a service.
func (q *Inquiry) Hosts() []stack.Party {
	q.Chosen(configuration.Infrastructure)
	q.Parties(q.s.Infrastructure, catalog.Operator)
	return q.s.Hosts()
}

// OwnMachines reports whether the subject runs the infrastructure itself.
func (q *Inquiry) OwnMachines() bool {
	q.Parties(q.s.Infrastructure, catalog.Operator)
	return q.s.Infrastructure.Value(catalog.Operator) == "self"
}

// Chips returns the chips that serve: all that were chosen, or one of those
// that the offer is known to have.
func (q *Inquiry) Chips() []*catalog.Entry {
	q.Chosen(configuration.Chips)
	if q.s.OneChip {
		i := q.pick(len(q.s.Chips))
		return q.s.Chips[i : i+1]
	}
	return q.s.Chips
}

// Ground returns the states on whose ground the machines stand, or one
// undisclosed party among the candidates.
func (q *Inquiry) Ground() []stack.Party {
	g := q.s.Ground
	q.record(Premise{Entry: g.Entry, Property: catalog.Regions, Fact: g.Fact, Open: !g.Known, Read: first(g.Places)})
	if g.Chosen {
		q.Chosen(configuration.Data)
	}
	if !g.Known {
		return []stack.Party{stack.UndisclosedParty(g.Places...)}
	}
	list := make([]stack.Party, 0, len(g.Places))
	for _, code := range g.Places {
		list = append(list, stack.StateParty(q.s.Catalog, code))
	}
	return list
}

// InHome reports whether a place is home.
func (q *Inquiry) InHome(code string) bool {
	q.Chosen(configuration.Home)
	return q.s.Home.Contains(code)
}

// HomeLaw reports whether a law of home gives a power, such as the right to
// switch supplier.
func (q *Inquiry) HomeLaw(power string) bool {
	q.Chosen(configuration.Home)
	laws := q.s.Catalog.All(catalog.Law)
	for i := range laws {
		of := laws[i].Fact(catalog.LawOf)
		f := laws[i].Fact(catalog.Power)
		if of != nil && f != nil && q.s.Home.Contains(of.Value()) && slices.Contains(f.Values, power) {
			q.record(Premise{Entry: &laws[i], Property: catalog.Power, Fact: f, Read: power})
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
