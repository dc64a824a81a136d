// Package lever finds the levers: who can stop, read, hide, change, lock in
// or deny, layer by layer, by which rule and on which facts.
//
// A rule is a small named function that learns only by asking an Inquiry.
// Asking records, so that the finding is its own proof. No rule names a
// country: all that differs between countries comes from facts.
package lever

import (
	"slices"
	"strings"

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
	Levers  []Lever
	Reliefs []Relief
	Silent  []Silence // rules that found nothing, for "why not"
}

// A Silence is a rule that found neither lever nor relief, with what it asked.
type Silence struct {
	Rule     *Rule
	Premises []Premise
}

// Find applies every rule to a stack.
func Find(s *stack.Stack) Findings {
	var f Findings
	for _, r := range rules {
		f.apply(s, r)
	}
	return f
}

// apply runs a rule in every reading and puts together what it found.
func (f *Findings) apply(s *stack.Stack, r *Rule) {
	q := Inquiry{s: s, rule: r}
	first, firstRelief, runs := len(f.Levers), len(f.Reliefs), 0
	var seen, seenRelief []int // in how many readings each was found
	for {
		q.at, q.found, q.premises = 0, q.found[:0], q.premises[len(q.premises):]
		r.Decide(&q)
		runs++
		for i := range q.found {
			if q.found[i].relief {
				seenRelief = f.addRelief(firstRelief, seenRelief, r, &q.found[i], runs)
			} else {
				seen = f.addLever(first, seen, r, &q.found[i], runs)
			}
		}
		if !q.next() || runs >= maxReadings {
			break
		}
	}
	for i := range seen {
		if l := &f.Levers[first+i]; countRuns(seen[i]) < runs {
			l.Possible, l.Level.Hi = true, Yours
		}
	}
	for i := range seenRelief {
		f.Reliefs[firstRelief+i].Possible = countRuns(seenRelief[i]) < runs
	}
	if len(seen) == 0 && len(seenRelief) == 0 {
		f.Silent = append(f.Silent, Silence{r, q.premises})
	}
}

// A count of readings packs the last run it was raised in, so that a finding
// made twice in one run counts once.
func countRuns(packed int) int { return packed >> 32 }

func raise(packed, run int) int {
	if packed&0xffffffff == run {
		return packed
	}
	return (countRuns(packed)+1)<<32 | run
}

func (f *Findings) addLever(first int, seen []int, r *Rule, n *finding, run int) []int {
	level := Level(n.held.relation, n.grip)
	i := slices.IndexFunc(f.Levers[first:], func(l Lever) bool {
		return l.Cell == n.cell && l.Holder.ID == n.held.Party.ID && l.Law == n.law
	})
	if i < 0 {
		l := Lever{Rule: r, Cell: n.cell, Holder: n.held.Party, Law: n.law, Level: Range{level, level}, Reason: n.reason}
		l.ID = leverID(r.ID, n)
		f.Levers = append(f.Levers, l)
		seen = append(seen, 0)
		i = len(seen) - 1
	}
	l := &f.Levers[first+i]
	seen[i] = raise(seen[i], run)
	if level < l.Level.Lo {
		l.Level.Lo, l.Reason = level, n.reason
	}
	l.Level.Hi = max(l.Level.Hi, level)
	l.Relations = addSorted(l.Relations, n.held.relation)
	l.Grips = addSorted(l.Grips, n.grip)
	l.Horizons = addSorted(l.Horizons, n.horizon)
	if !slices.Contains(l.Reasons, n.reason) {
		l.Reasons = append(l.Reasons, n.reason)
	}
	l.Contested = l.Contested || n.held.contested || contested(n.premises)
	l.Premises = addPremises(addPremises(l.Premises, n.premises), n.held.premises)
	return seen
}

func (f *Findings) addRelief(first int, seen []int, r *Rule, n *finding, run int) []int {
	i := slices.IndexFunc(f.Reliefs[first:], func(l Relief) bool { return l.Cell == n.cell && l.Reason == n.reason })
	if i < 0 {
		f.Reliefs = append(f.Reliefs, Relief{
			ID: r.ID + ":" + string(n.cell.Layer) + ":" + string(n.cell.Question), Rule: r, Cell: n.cell, Reason: n.reason,
		})
		seen = append(seen, 0)
		i = len(seen) - 1
	}
	seen[i] = raise(seen[i], run)
	l := &f.Reliefs[first+i]
	l.Premises = addPremises(l.Premises, n.premises)
	return seen
}

func leverID(rule string, n *finding) string {
	parts := []string{rule, string(n.cell.Layer), string(n.cell.Question), n.held.Party.ID}
	if n.law != "" {
		parts[3] += "@" + n.law
	}
	return strings.Join(parts, ":")
}

func contested(premises []Premise) bool {
	return slices.ContainsFunc(premises, func(p Premise) bool { return p.Fact != nil && len(p.Fact.Readings) > 0 })
}

func addPremises(list, more []Premise) []Premise {
	for _, p := range more {
		if !slices.ContainsFunc(list, p.same) {
			list = append(list, p)
		}
	}
	return list
}

func addSorted[T ~uint8](list []T, v T) []T {
	i, found := slices.BinarySearch(list, v)
	if found {
		return list
	}
	return slices.Insert(list, i, v)
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
