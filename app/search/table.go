package search

import (
	"fmt"
	"slices"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A combination is taken apart into three: how the model is had, where it
// runs, and on what. Rules that ask of two parts are worked out for pairs. No
// rule asks of the first and of the last.
type part uint8

const (
	what  part = iota // model and access
	where             // infrastructure and data
	which             // chips
)

// asking is what a rule asks when it asks of a part. Whether one party is behind
// two of them is asked only after both.
var asking = [...]lever.Inputs{
	what:  lever.Inputs(0).Of(stack.ChoiceInput(configuration.Model), stack.ChoiceInput(configuration.Access), stack.WeightsInput, stack.DevelopersInput),
	where: lever.Inputs(0).Of(stack.ChoiceInput(configuration.Infrastructure), stack.ChoiceInput(configuration.Data), stack.GroundInput, stack.DestinationsInput, stack.OperatorsInput, stack.SpotsInput),
	which: lever.Inputs(0).Of(stack.ChoiceInput(configuration.Chips)),
}

// A point is one value of a part.
type point struct {
	values  []string // in the order of keys
	stack   *stack.Stack
	changes int      // from the present
	levels  levels   // by the rules that ask of this part alone
	pooled  int32    // where the levels are in the pool of the part
	open    []family // the rules that ask of another part too; not listed for places
}

// A family is those points that a rule asks the same of at first. What it asks
// elsewhere is noted for all of them together.
type family struct {
	rule  int
	asked lever.Inputs
}

// A ruleSet is a set of rules, by their place in lever.Rules.
type ruleSet uint64

const maxRules = 64

func (s ruleSet) has(rule int) bool { return s>>rule&1 != 0 }
func (s *ruleSet) add(rule int)     { *s |= 1 << rule }

// A table holds what every rule comes to, for every point and, where a rule
// asks of two parts, for every pair of points.
type table struct {
	query  *Query
	index  *stack.Index
	survey *lever.Survey[finding]
	parts  [3][]point
	first  [3]*point                  // of each part, the one that is held still
	joint  [3]ruleSet                 // rules seen to ask of where and of this part
	asked  [3]map[family]lever.Inputs // what such rules asked of where and of points of this part
	asks   [3]ruleSet                 // rules seen to ask of this part
	pools  [3]pool
	places map[lever.Inputs]groups // by what of them is told apart
	side   []part                  // with which part each cell is worked out
	joined stack.Stack             // the combination being looked at
}

func newTable(x *stack.Index, q *Query) *table {
	return &table{query: q, asked: [3]map[family]lever.Inputs{{}, {}, {}}, places: map[lever.Inputs]groups{}, index: x, survey: lever.NewSurvey(q.digest)}
}

// fill lists the points of each part, without what cannot be had, and counts
// the combinations in all.
func (t *table) fill() (tried uint64) {
	tried = 1
	for p, keys := range [...][]configuration.Key{what: keys[:2], where: keys[2:4], which: keys[4:]} {
		ways := 1
		for _, k := range keys {
			ways *= len(t.query.values(t.index.Catalog, k))
		}
		t.parts[p] = make([]point, 0, ways)
		tried *= t.combine(part(p), keys, 0, t.query.Present)
	}
	return tried
}

// combine makes the choices of a part from one on, in every way, and counts
// the ways.
func (t *table) combine(p part, keys []configuration.Key, at int, c configuration.Configuration) (ways uint64) {
	if at == len(keys) {
		t.point(p, keys, c)
		return 1
	}
	for _, v := range t.query.values(t.index.Catalog, keys[at]) {
		ways += t.combine(p, keys, at+1, c.With(keys[at], v))
	}
	return ways
}

func (t *table) point(p part, keys []configuration.Key, c configuration.Configuration) {
	t.query.pause()
	t.index.OutlineIn(&t.joined, c)
	if !t.query.Anything && (p == what && len(t.joined.ModelHindrances()) > 0 || p == where && len(t.joined.OfferHindrances()) > 0) {
		return
	}
	s := t.joined
	n := point{stack: &s, values: make([]string, 0, len(keys))}
	for _, k := range keys {
		v := c.Get(k)
		n.values = append(n.values, v)
		if at := t.query.present(k); at != "" && at != v {
			n.changes++
		}
	}
	t.parts[p] = append(t.parts[p], n)
}

// hold returns the stack of a point with the others held still, until the next
// call.
func (t *table) hold(p part, n *point) *stack.Stack {
	here := t.first
	here[p] = n
	stack.Join(&t.joined, here[what].stack, here[where].stack, here[which].stack)
	return &t.joined
}

// work applies every rule along each part while the others are held still.
// That shows which parts each rule asks of: what a rule asks next follows from
// the answers so far, so that wherever it asks of a second part, it does so
// too where only the first has been changed.
func (t *table) work() error {
	if len(lever.Rules()) > maxRules || len(lever.Cells()) > maxCells {
		return fmt.Errorf("search: there is room for %d rules and %d cells", maxRules, maxCells)
	}
	for _, r := range lever.Rules() {
		if len(r.Cells) > maxBearing {
			return fmt.Errorf("search: rule %s bears on %d cells, there is room for %d", r.ID, len(r.Cells), maxBearing)
		}
	}
	for p := range t.parts {
		t.first[p] = &t.parts[p][0]
	}
	for p := range t.parts {
		same := make([]*lever.Outcome[finding], len(lever.Rules()))
		for i := range t.parts[p] {
			t.query.pause()
			if err := t.settle(part(p), &t.parts[p][i], same); err != nil {
				return err
			}
		}
	}
	for _, p := range [...]part{what, which} {
		t.pools[p].of = map[levels]int32{}
		for i := range t.parts[p] {
			n := &t.parts[p][i]
			n.pooled = t.pools[p].place(&n.levels)
		}
	}
	return nil
}

// settle puts to a point what the rules come to that ask of it alone. A rule
// that asks nothing of one point asks nothing of any: it comes to the same.
func (t *table) settle(p part, n *point, same []*lever.Outcome[finding]) error {
	s, others := t.hold(p, n), lever.Inputs(0)
	for o := range asking {
		if part(o) != p {
			others |= asking[o]
		}
	}
	n.levels = free()
	for r := range lever.Rules() {
		o := same[r]
		if o == nil {
			o = t.survey.Remembered(s, r)
			if o.Inputs&asking[p] == 0 {
				same[r] = o
			}
		}
		if err := t.learn(r, o.Inputs); err != nil {
			return err
		}
		if o.Inputs&others == 0 {
			n.levels.add(&o.Value)
		} else if p != where {
			f := family{r, o.Inputs & asking[p]}
			n.open = append(n.open, f)
			t.asked[p][f] |= o.Inputs & (asking[p] | asking[where])
		}
	}
	return nil
}

// learn notes of which parts a rule was seen to ask.
func (t *table) learn(rule int, inputs lever.Inputs) error {
	a, b, c := inputs&asking[what] != 0, inputs&asking[where] != 0, inputs&asking[which] != 0
	if a {
		t.asks[what].add(rule)
	}
	if c {
		t.asks[which].add(rule)
	}
	switch {
	case a && c:
		return fmt.Errorf("search: rule %s asks of the model and of the chips, which are searched apart", lever.Rules()[rule].ID)
	case a && b:
		t.joint[what].add(rule)
	case b && c:
		t.joint[which].add(rule)
	}
	return nil
}

// divide says with which part each cell is worked out. If two parts bore on
// one cell, their sums could not be added up.
func (t *table) divide() error {
	t.side = make([]part, len(lever.Cells()))
	both := make([]bool, len(t.side))
	for r, rule := range lever.Rules() {
		for _, c := range rule.Cells {
			both[c.Index()] = both[c.Index()] || t.asks[what].has(r)
			if t.asks[which].has(r) {
				t.side[c.Index()] = which
			}
		}
	}
	if at := slices.IndexFunc(lever.Cells(), func(c lever.Cell) bool { return both[c.Index()] && t.side[c.Index()] == which }); at >= 0 {
		return fmt.Errorf("search: the model and the chips both bear on %v, and are searched apart", lever.Cells()[at])
	}
	return nil
}
