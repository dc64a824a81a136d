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
	f := Findings{Levers: make([]Lever, 0, 64), Reliefs: make([]Relief, 0, 16)}
	q := Inquiry{s: s}
	for _, r := range rules {
		f.apply(&q, r)
	}
	return f
}

// A merge is what the readings of one rule have in common so far.
type merge struct {
	runs, last int // in how many readings it was found, and the last of them
	premises   set
}

// apply runs a rule in every reading and puts together what it found.
func (f *Findings) apply(q *Inquiry, r *Rule) {
	first, firstRelief, runs := len(f.Levers), len(f.Reliefs), 0
	q.tape, q.asked, q.read = q.tape[:0], q.asked[:0], q.read[:0]
	var levers, reliefs []merge
	for {
		q.at, q.found, q.seen = 0, q.found[:0], set{}
		r.Decide(q)
		runs++
		q.found = firmest(q.found)
		for i := range q.found {
			n := &q.found[i]
			if n.relief {
				reliefs = count(reliefs, f.addRelief(firstRelief, r, n), runs, n)
			} else {
				levers = count(levers, f.addLever(first, r, n), runs, n)
			}
		}
		if !q.next() || runs >= maxReadings {
			break
		}
	}
	for i, m := range levers {
		l := &f.Levers[first+i]
		l.Premises = m.premises.of(q.asked)
		l.Contested = l.Contested || contested(l.Premises)
		if m.runs < runs {
			l.Possible, l.Level.Hi = true, Yours
		}
	}
	for i, m := range reliefs {
		l := &f.Reliefs[firstRelief+i]
		l.Premises, l.Possible = m.premises.of(q.asked), m.runs < runs
	}
	if len(levers) == 0 && len(reliefs) == 0 {
		f.Silent = append(f.Silent, Silence{r, q.seen.of(q.asked)})
	}
}

// count notes that a finding was made in a reading, and on which premises.
func count(list []merge, at, run int, n *finding) []merge {
	if at == len(list) {
		list = append(list, merge{})
	}
	m := &list[at]
	if m.last != run {
		m.last = run
		m.runs++
	}
	m.premises.join(&n.premises)
	m.premises.join(&n.held.premises)
	return list
}

// firmest keeps, of several findings of one reading about the same lever, the
// one that gives the lowest level: an actor may be operator and vendor at once.
func firmest(found []finding) []finding {
	kept := found[:0]
next:
	for _, n := range found {
		for i := range kept {
			k := &kept[i]
			if k.relief != n.relief || k.cell != n.cell || k.relief && k.reason != n.reason {
				continue
			}
			if !k.relief && (k.held.Party.ID != n.held.Party.ID || k.law != n.law) {
				continue
			}
			if !k.relief && Level(n.held.relation, n.grip) < Level(k.held.relation, k.grip) {
				*k = n
			}
			continue next
		}
		kept = append(kept, n)
	}
	return kept
}

// addLever merges a finding into the levers from first on and returns which
// of them it is.
func (f *Findings) addLever(first int, r *Rule, n *finding) int {
	level := Level(n.held.relation, n.grip)
	i := 0
	for ; first+i < len(f.Levers); i++ {
		l := &f.Levers[first+i]
		if l.Cell == n.cell && l.Holder.ID == n.held.Party.ID && l.Law == n.law {
			break
		}
	}
	if first+i == len(f.Levers) {
		l := Lever{Rule: r, Cell: n.cell, Holder: n.held.Party, Law: n.law, Level: Range{level, level}, Reason: n.reason}
		l.ID = leverID(r.ID, n)
		f.Levers = append(f.Levers, l)
	}
	l := &f.Levers[first+i]
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
	l.Contested = l.Contested || n.held.contested
	return i
}

// addRelief is addLever for reliefs.
func (f *Findings) addRelief(first int, r *Rule, n *finding) int {
	for i := first; i < len(f.Reliefs); i++ {
		if l := &f.Reliefs[i]; l.Cell == n.cell && l.Reason == n.reason {
			return i - first
		}
	}
	f.Reliefs = append(f.Reliefs, Relief{
		ID: r.ID + ":" + string(n.cell.Layer) + ":" + string(n.cell.Question), Rule: r, Cell: n.cell, Reason: n.reason,
	})
	return len(f.Reliefs) - 1 - first
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
