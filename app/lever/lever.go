// Package lever finds the levers: who can stop, read, hide, change, lock in
// or deny, layer by layer, by which rule and on which facts.
//
// A rule is a small named function that learns only by asking an Inquiry.
// Asking records, so that the finding is its own proof. No rule names a
// country: all that differs between countries comes from facts.
package lever

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/stack"
)

// A Judgement says how a rule comes to its finding.
type Judgement string

// The judgements.
const (
	Direct    Judgement = "direct"    // a fact says so
	Inferred  Judgement = "inferred"  // it follows from facts
	Editorial Judgement = "editorial" // a choice of this method that others could make otherwise
)

// A Rule finds levers and reliefs in the cells it bears on.
type Rule struct {
	ID        string
	Cells     []Cell
	Judgement Judgement
	Reasons   []string // every reason its findings may give; the texts are in package words
	Decide    func(*Inquiry)
}

// A Lever is a power that somebody holds over a cell, in every reading of the
// facts that are unknown or contested.
type Lever struct {
	ID        string // rule:layer:question:holder, with the law after @ where told apart
	Rule      *Rule
	Cell      Cell
	Holder    stack.Party
	Law       string // the jurisdiction under whose law it acts, where told apart
	Relations []Relation
	Grips     []Grip
	Horizons  []Horizon
	Level     Range
	Reason    string   // of the reading that gives the lowest level
	Reasons   []string // of every reading
	Premises  []Premise
	Contested bool // a premise is contested
	Possible  bool // in some readings there is no such lever
}

// A Relief is the finding that nobody holds a lever over a cell by a rule.
type Relief struct {
	ID       string
	Rule     *Rule
	Cell     Cell
	Reason   string
	Premises []Premise
	Possible bool // only in some readings
}

// Findings is everything the rules found about one stack.
type Findings struct {
	Levers  []*Lever // shared with the findings of other stacks: not to be written to
	Reliefs []Relief
	Silent  []Silence // rules that found nothing, for "why not"
}

// A Silence is a rule that found neither lever nor relief, with what it asked.
type Silence struct {
	Rule     *Rule
	Premises []Premise
}

func leverID(rule string, n *finding) string {
	id := rule + ":" + string(n.cell.Layer) + ":" + string(n.cell.Question) + ":" + n.held.Party.ID
	if n.law != "" {
		id += "@" + n.law
	}
	return id
}

func contested(premises []Premise) bool {
	return slices.ContainsFunc(premises, func(p Premise) bool { return p.Fact != nil && len(p.Fact.Readings) > 0 })
}

// Sourced lists the facts a set of premises rests on, each once.
func Sourced(premises []Premise) []Premise {
	var list []Premise
	for _, p := range premises {
		if !p.IsChoice && p.Fact != nil {
			list = append(list, p)
		}
	}
	return list
}

// Oldest returns the oldest date among the facts of the premises, or "".
func Oldest(premises []Premise) string {
	oldest := ""
	for _, p := range Sourced(premises) {
		if p.Fact.AsOf != "" && (oldest == "" || p.Fact.AsOf < oldest) {
			oldest = p.Fact.AsOf
		}
	}
	return oldest
}

// Unknowns lists the facts and choices that were open in the premises.
func Unknowns(premises []Premise) []Premise {
	var list []Premise
	for _, p := range premises {
		if p.Open {
			list = append(list, p)
		}
	}
	return list
}

// openTraining reports whether data and code of a model are published, so that
// it could be rebuilt by anyone with the means.
func openTraining(q *Inquiry, model *catalog.Entry) bool {
	data, code := q.Fact(model, catalog.TrainingData), q.Fact(model, catalog.TrainingCode)
	return data == "open" && code == "open"
}
