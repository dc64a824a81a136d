package profile

import (
	"slices"
	"strconv"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
)

// An Outcome is what becomes of one of the six questions when levers over it
// are pulled.
type Outcome uint8

// The outcomes, the best first.
const (
	Holds   Outcome = iota // it stays as it is
	Suffers                // it slows, degrades, or goes in part
	Fails                  // it is gone: stopped, readable, denied
)

// outcomes names the outcomes of each question, in the order of the constants.
var outcomes = map[lever.Question][3]string{
	lever.Run:     {"keeps-running", "degrades", "stops"},
	lever.Keep:    {"confidential", "readable-in-part", "readable"},
	lever.Inspect: {"open-to-view", "hidden-in-part", "hidden"},
	lever.Adapt:   {"in-hand", "limited", "changed"},
	lever.Leave:   {"free", "slowed", "locked-in"},
	lever.Renew:   {"supplied", "slowed", "denied"},
}

// For names an outcome in the terms of a question.
func (o Outcome) For(q lever.Question) string { return outcomes[q][o] }

// outcome says what a lever of that grip brings about once its horizon has
// come. What is withheld is gone when its term is over; what is seen, hidden
// or changed under a strong lever is so in part; a weak lever never brings
// more than loss in part.
func outcome(q lever.Question, g lever.Grip) Outcome {
	switch {
	case g == lever.Decisive:
		return Fails
	case g == lever.Strong && (q == lever.Run || q == lever.Leave || q == lever.Renew):
		return Fails
	}
	return Suffers
}

// An Effect is what becomes of one question, at best and at worst: the two
// differ where a lever, its grip or its time is not certain.
type Effect struct {
	Question    lever.Question
	Best, Worst Outcome
	Horizon     lever.Horizon // how soon the worst can come, if it is not Holds
	Levers      []int         // those that bring the worst, indices into the findings
}

// A pull is one lever pulled: what it brings about at best and at worst, and
// how soon.
type pull struct {
	lever       int
	best, worst Outcome
	horizon     lever.Horizon
}

// pulled says what a lever does when its holder acts. It may do nothing where
// it is uncertain that there is such a lever, or that this holder has it.
func (p *Profile) pulled(i int, certain bool) pull {
	best, worst, horizon := Pulled(p.Findings.Levers[i], certain)
	return pull{i, best, worst, horizon}
}

// effects puts together what pulled levers do to each question: the firmest
// decides.
func (p *Profile) effects(pulls []pull) []Effect {
	list := make([]Effect, 0, 6)
	for _, q := range lever.Questions() {
		list = append(list, Effect{Question: q})
	}
	for _, n := range pulls {
		e := &list[slices.Index(lever.Questions(), p.Findings.Levers[n.lever].Cell.Question)]
		e.Best = max(e.Best, n.best)
		switch {
		case n.worst == Holds || n.worst < e.Worst:
			continue
		case n.worst > e.Worst:
			e.Worst, e.Horizon, e.Levers = n.worst, n.horizon, nil
		}
		e.Horizon = min(e.Horizon, n.horizon)
		e.Levers = append(e.Levers, n.lever)
	}
	return list
}

// A Term is a point in time at which the levers are looked at.
type Term uint8

// The terms.
const (
	Today Term = iota
	OneYear
	FiveYears
)

var (
	termNames = [...]string{"today", "one-year", "five-years"}
	termYears = [...]int{0, 1, 5}
)

// Terms lists the terms, the soonest first.
func Terms() []Term { return []Term{Today, OneYear, FiveYears} }

func (t Term) String() string { return termNames[t] }

// bites is the term at which a lever of that horizon has taken hold: what
// takes weeks counts as today, what takes months as a year.
func bites(h lever.Horizon) Term {
	switch h {
	case lever.Now, lever.Weeks:
		return Today
	case lever.Months:
		return OneYear
	}
	return FiveYears
}

// A Cut is what holds at a term if every holder that is not home acts today.
type Cut struct {
	Term    Term
	Effects []Effect // in the order of the questions
}

// Of returns what becomes of a question.
func (c Cut) Of(q lever.Question) Effect { return c.Effects[slices.Index(lever.Questions(), q)] }

// Cut cuts the levers at a term: those that have taken hold by then decide,
// if every holder that is not home acts today.
func (p *Profile) Cut(t Term) Cut {
	var pulls []pull
	for i := range p.Findings.Levers {
		l := p.Findings.Levers[i]
		nearest, farthest := l.Relations[0], l.Relations[len(l.Relations)-1]
		if farthest <= lever.Home || bites(l.Horizons[0]) > t || p.stocked(l.Cell, t) {
			continue
		}
		// An uncertain time may be the later one.
		certain := nearest > lever.Home && bites(l.Horizons[len(l.Horizons)-1]) <= t
		pulls = append(pulls, p.pulled(i, certain))
	}
	return Cut{t, p.effects(pulls)}
}

// stockRule is the rule whose relief postpones instead of removing.
const stockRule = "supply.stock"

// stocked reports whether spare accelerators carry the system over a cell's
// levers until a term.
func (p *Profile) stocked(cell lever.Cell, t Term) bool {
	if !slices.ContainsFunc(p.Findings.Reliefs, func(r lever.Relief) bool { return r.Rule.ID == stockRule && r.Cell == cell }) {
		return false
	}
	years, err := strconv.Atoi(p.Stack.Configuration.Get(configuration.Reserve))
	return err == nil && years >= termYears[t]
}
