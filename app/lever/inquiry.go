package lever

import (
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
//
// It notes two things: the premises, which prove a finding to a reader, and
// the inputs, which tell for which other configurations the same will be
// found. A brief inquiry leaves out the premises and finds the same levers.
type Inquiry struct {
	s       *stack.Stack
	brief   bool // leaves out premises
	folds   bool // puts readings that differ in a holder's relation into one
	tape    []possibility
	at      int
	asked   []Premise  // everything this rule has asked in any reading, each once
	read    []string   // the answers of this reading, by index into asked
	scales  [][]string // the values an unknown fact may have, by index into asked
	seen    set        // what this reading has asked so far
	found   []finding
	spot    int           // in this reading the machines stand on the spot before this one; 0 where that was not asked
	inputs  Inputs        // what the rule has learnt of the configuration, as bits
	order   []stack.Input // the same, in the order in which it first did
	settled *Settled
	opened  *[]Opening // where possibilities are to be noted, if they are
	ties    []tie      // used by bonds
	under   []Held     // used by HoldUnder
	levers  []gathered // used by apply
	reliefs []gathered // used by apply
	spare   []Premise  // used by keepPremises
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
	premises set  // indices into Inquiry.asked
	later    bool // of readings put together, not the first gives its lowest level
}

// maxReadings bounds how often a rule is run. Real rules need a few dozen.
const maxReadings = 20000

// start makes the inquiry ready for a rule.
func (q *Inquiry) start() {
	q.tape, q.asked, q.read, q.scales = q.tape[:0], q.asked[:0], q.read[:0], q.scales[:0]
	q.inputs, q.order = 0, q.order[:0]
}

// depend notes that what is found rests on an input.
func (q *Inquiry) depend(i stack.Input) {
	if q.inputs&(1<<i) == 0 {
		q.inputs |= 1 << i
		q.order = append(q.order, i)
		if q.brief && q.s.Nameless() {
			q.same()
		}
	}
}

// same has a party that is met in two roles told from two that only stand alike
// to home. An entry that is known says who is behind it.
func (q *Inquiry) same() {
	has := func(n stack.Input) bool { return q.inputs.Has(n) }
	model, chips := stack.ChoiceInput(configuration.Model), stack.ChoiceInput(configuration.Chips)
	offer := has(stack.ChoiceInput(configuration.Infrastructure))
	switch {
	case has(stack.DevelopersInput) && (offer || has(chips)):
		q.depend(model)
	case offer:
	case has(stack.OperatorsInput):
		if has(stack.DevelopersInput) || has(model) {
			q.depend(stack.ModelOfInput)
		}
		if has(chips) {
			q.depend(stack.ChipsOfInput)
		}
	}
}

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

// An Opening is a premise that is open and how many possibilities it has.
type Opening struct {
	Premise Premise
	Of      int
}

// Same reports whether two openings are one.
func (o *Opening) Same(p *Opening) bool { return o.Of == p.Of && o.Premise.same(&p.Premise) }

// Settled is an opening taken at one of its possibilities.
type Settled struct {
	Opening
	Index int
}

// possibly is pick for a premise that could be settled.
func (q *Inquiry) possibly(p *Premise, n int) int {
	if from, to := q.options(p, n); to-from < n {
		return from
	}
	return q.pick(n)
}

// options returns which of n possibilities of a premise are to be read: all,
// or the one at which it is settled.
func (q *Inquiry) options(p *Premise, n int) (from, to int) {
	if s := q.settled; s != nil && s.Of == n && s.Premise.same(p) {
		return s.Index, s.Index + 1
	}
	if q.opened != nil && n > 1 {
		noteOpening(q.opened, p, n)
	}
	return 0, n
}

func noteOpening(list *[]Opening, p *Premise, n int) {
	for i := range *list {
		if (*list)[i].Same(&Opening{*p, n}) {
			return
		}
	}
	*list = append(*list, Opening{*p, n})
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
	q.scales = append(q.scales, nil)
	return len(q.asked) - 1
}

// record notes that this reading rests on a premise. A brief inquiry needs
// only those that another question of the same reading must agree with.
func (q *Inquiry) record(p Premise) {
	if q.brief && !p.Open {
		return
	}
	i := q.keep(&p)
	q.seen.add(i)
	q.read[i] = p.Read
}

// before returns the answer already given to the same question in this run.
func (q *Inquiry) before(p *Premise) (string, bool) {
	for i := range q.asked {
		if q.asked[i].same(p) && q.seen.has(i) {
			return q.read[i], true
		}
	}
	return "", false
}

// The parts of the stack, for rules. Getting one notes what it depends on.

func (q *Inquiry) catalog() *catalog.Catalog { return q.s.Catalog }

func (q *Inquiry) model() *catalog.Entry {
	q.depend(stack.ChoiceInput(configuration.Model))
	return q.s.Model
}

// weights tells whether the weights of the model can be had. A brief inquiry
// need not know which model it is.
func (q *Inquiry) weights() string {
	if q.brief {
		q.depend(stack.WeightsInput)
	} else {
		q.model()
	}
	return q.Fact(q.s.Model, catalog.Weights)
}

// developers returns who made the model. A brief inquiry need not know which
// model it is.
func (q *Inquiry) developers() []stack.Party {
	if q.brief {
		q.depend(stack.DevelopersInput)
	} else {
		q.model()
	}
	return q.Parties(q.s.Model, catalog.Developer)
}

// lineage lists the model and its bases: a derived model carries the licences
// of all of them.
func (q *Inquiry) lineage() []*catalog.Entry {
	q.depend(stack.ChoiceInput(configuration.Model))
	return q.s.Line()
}

// trainedByState reports whether a public body of home trained the model.
func (q *Inquiry) trainedByState() bool {
	q.depend(stack.ChoiceInput(configuration.Model))
	q.depend(stack.HomeInput)
	return q.s.TrainedByState()
}

func (q *Inquiry) infrastructure() *catalog.Entry {
	q.depend(stack.ChoiceInput(configuration.Infrastructure))
	return q.s.Infrastructure
}

func (q *Inquiry) home() *stack.HomeSet {
	q.depend(stack.HomeInput)
	return q.s.Home
}

func (q *Inquiry) dataAt() []string {
	q.depend(stack.ChoiceInput(configuration.Data))
	return q.s.DataAt
}

func (q *Inquiry) ground() stack.Ground {
	q.depend(stack.ChoiceInput(configuration.Infrastructure))
	q.depend(stack.GroundInput)
	return q.s.Ground
}

// destinations are the countries the next chip would be shipped to.
func (q *Inquiry) destinations() []string {
	q.depend(stack.HomeInput)
	q.depend(stack.DestinationsInput)
	return q.s.Destinations()
}

func (q *Inquiry) answered(k configuration.Key) bool {
	q.depend(stack.ChoiceInput(k))
	return q.s.Configuration.Answered(k)
}

func (q *Inquiry) list(k configuration.Key) []string {
	q.depend(stack.ChoiceInput(k))
	return q.s.Configuration.List(k)
}

// assumes reports whether unanswered details take their usual value.
func (q *Inquiry) assumes() bool {
	q.depend(stack.ChoiceInput(configuration.Assume))
	return q.s.Assumes()
}

func (q *Inquiry) state(code string) stack.Party { return q.s.State(code) }

// spots are the candidates for the ground that home stands to differently.
func (q *Inquiry) spots() []string {
	if q.brief {
		q.depend(stack.SpotsInput)
	} else {
		q.ground()
	}
	q.home()
	return q.s.Spots()
}

// stands returns on which of the candidates the machines stand, in one reading
// always the same.
func (q *Inquiry) stands(p *Premise) string {
	spots := q.spots()
	if q.spot == 0 {
		q.spot = 1 + q.possibly(p, len(spots))
	}
	return spots[q.spot-1]
}
