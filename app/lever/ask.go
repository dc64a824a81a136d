package lever

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// An Answer is what a question about a stack comes to in some of its readings,
// and what these readings rest on.
type Answer struct {
	Value    int
	Premises []Premise
	Levers   []string // the ids of the levers that decided, where rules were asked
}

// A Reading is an inquiry in the course of one reading. Besides what rules
// ask, it can put rules themselves to the question.
type Reading struct {
	Inquiry
	also   set
	levers []string
	chips  []*catalog.Entry
}

// begin makes ready for the next reading.
func (r *Reading) begin() {
	r.at, r.found, r.seen, r.spot = 0, r.found[:0], set{}, 0
	r.also, r.levers, r.chips = set{}, r.levers[:0], nil
}

// Ask puts a question to a stack in every reading of what is unknown or
// contested, and returns the answers that came of it, the lowest first. It
// learns as rules do, so that an answer is its own proof.
func Ask(s *stack.Stack, question func(*Reading) int) []Answer {
	r := Reading{Inquiry: Inquiry{s: s}}
	var answers []Answer
	var premises []set
	for runs := 0; runs < maxReadings; runs++ {
		r.begin()
		value := question(&r)
		r.seen.join(&r.also)
		i, known := slices.BinarySearchFunc(answers, value, func(a Answer, v int) int { return a.Value - v })
		if !known {
			answers = slices.Insert(answers, i, Answer{Value: value})
			premises = slices.Insert(premises, i, set{})
		}
		premises[i].join(&r.seen)
		for _, id := range r.levers {
			if !slices.Contains(answers[i].Levers, id) {
				answers[i].Levers = append(answers[i].Levers, id)
			}
		}
		if !r.next() {
			break
		}
	}
	for i := range answers {
		answers[i].Premises = premises[i].of(r.asked)
	}
	return answers
}

// maxTries bounds the search of Can.
const maxTries = 2000

// Can reports whether some reading answers yes. When the readings are too many
// to try, it says that one may.
func Can(s *stack.Stack, question func(*Reading) bool) bool {
	r := Reading{Inquiry: Inquiry{s: s}}
	for range maxTries {
		r.begin()
		if question(&r) {
			return true
		}
		if !r.next() {
			return false
		}
	}
	return true
}

// Stack is what the question is about.
func (r *Reading) Stack() *stack.Stack { return r.s }

// Either reads each of n possibilities that no fact of the catalogue tells
// apart.
func (r *Reading) Either(n int) int { return r.pick(n) }

// Relation is how a party stands to home in this reading.
func (r *Reading) Relation(p stack.Party) Relation {
	h := r.Hold(p)
	r.also.join(&h.premises)
	return h.relation
}

// By is Relation by some of the party's bonds alone, such as its seat and its
// owners' seats: nationality, whatever other law reaches it. A party without
// such a bond is told by ok.
func (r *Reading) By(p stack.Party, kinds ...stack.BondKind) (_ Relation, ok bool) {
	if p.Kind == stack.Actor {
		p.Bonds = slices.DeleteFunc(slices.Clone(p.Bonds), func(b stack.Bond) bool { return !slices.Contains(kinds, b.By) })
		if len(p.Bonds) == 0 {
			return 0, false
		}
	}
	return r.Relation(p), true
}

// Cite records that this reading rests on a fact, or on its absence.
func (r *Reading) Cite(e *catalog.Entry, p catalog.Property, f *catalog.Fact) {
	premise := Premise{Entry: e, Property: p, Fact: f, Open: f == nil || !f.Known()}
	if f != nil {
		premise.Read = f.Value()
	}
	r.record(premise)
}

// DataAt returns the states where the data is kept, or one undisclosed party.
func (r *Reading) DataAt() []stack.Party {
	if len(r.s.DataAt) == 0 {
		r.record(Premise{IsChoice: true, Key: configuration.Data, Read: configuration.Unknown, Open: true})
		return []stack.Party{stack.UndisclosedParty()}
	}
	r.Chosen(configuration.Data)
	list := make([]stack.Party, len(r.s.DataAt))
	for i, code := range r.s.DataAt {
		list[i] = stack.StateParty(r.s.Catalog, code)
	}
	return list
}

// Chips returns the chips that serve, in one reading always the same.
func (r *Reading) Chips() []*catalog.Entry {
	if r.chips == nil {
		r.chips = r.Inquiry.Chips()
	}
	return r.chips
}

// Keys returns who holds the keys.
func (r *Reading) Keys() string {
	return r.Detail(configuration.Keys, r.s.Infrastructure, catalog.Keys, usualKeys)
}

// Lineage lists the model and its bases, nearest first.
func (r *Reading) Lineage() []*catalog.Entry { return r.lineage() }

// Level is the level of a cell in this reading: the lowest of the levers that
// the rules find, of all rules or of those named.
func (r *Reading) Level(c Cell, only ...string) int {
	start, level := len(r.found), Yours
	from := len(r.levers)
	for _, rule := range rules {
		if !slices.Contains(rule.Cells, c) || len(only) > 0 && !slices.Contains(only, rule.ID) {
			continue
		}
		rule.Decide(&r.Inquiry)
		for i := start; i < len(r.found); i++ {
			f := &r.found[i]
			if f.relief || f.cell != c {
				continue
			}
			r.also.join(&f.held.premises)
			n := Level(f.held.relation, f.grip)
			if n < level {
				level, r.levers = n, r.levers[:from]
			}
			if n == level && n < Yours {
				r.levers = append(r.levers, leverID(rule.ID, f))
			}
		}
		r.found = r.found[:start]
	}
	return level
}
