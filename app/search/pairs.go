package search

import (
	"math/bits"
	"slices"

	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A pool holds levels that come up again and again, each once.
type pool struct {
	list []levels
	of   map[levels]int32
	rows []int16 // what each is in the row being made, counted from 1; 0 where it is not in it
}

// place returns where levels are in the pool.
func (l *pool) place(v *levels) int32 {
	id, seen := l.of[*v]
	if !seen {
		id = int32(len(l.list))
		l.list, l.rows, l.of[*v] = append(l.list, *v), append(l.rows, 0), id
	}
	return id
}

// Groups are points of one part that cannot be told apart by something.
type groups struct {
	of    []int32 // the group of each, or -1 where it is in none
	first []int   // a point of each group
}

// group divides the points of a part by a name; those without one are in no
// group.
func (t *table) group(p part, name func(i int, n *point) (string, bool)) groups {
	g, known := groups{of: make([]int32, len(t.parts[p]))}, map[string]int32{}
	for i := range t.parts[p] {
		text, in := name(i, &t.parts[p][i])
		if !in {
			g.of[i] = -1
			continue
		}
		n, seen := known[text]
		if !seen {
			n = int32(len(g.first))
			g.first, known[text] = append(g.first, i), n
		}
		g.of[i] = n
	}
	return g
}

// placesBy divides the places by inputs.
func (t *table) placesBy(asked lever.Inputs) groups {
	g, known := t.places[asked]
	if !known {
		g = t.group(where, func(_ int, n *point) (string, bool) { return told(n.stack, asked), true })
		t.places[asked] = g
	}
	return g
}

// A column is what a rule that asks of a place and of the points of a family
// comes to: worked out once for all that it cannot tell apart, when it is first
// needed.
type column struct {
	family
	places, points groups
	values         []int32 // by group of places and of points: which of the findings, counted from 1
	found          []*finding
	known          map[finding]int32
}

// columns divides the places and the points of a part by what each rule was
// seen to ask of both.
func (t *table) columns(p part) []column {
	var list []column
	for _, f := range t.families(p) {
		asked := t.asked[p][f]
		c := column{
			family: f,
			places: t.placesBy(asked & asking[where]),
			points: t.group(p, func(_ int, n *point) (string, bool) {
				if !slices.Contains(n.open, f) {
					return "", false
				}
				return told(n.stack, asked&asking[p]), true
			}),
			known: map[finding]int32{},
		}
		c.values = make([]int32, len(c.places.first)*len(c.points.first))
		list = append(list, c)
	}
	return list
}

// families lists those of a part, in the order in which they are met.
func (t *table) families(p part) []family {
	var list []family
	met := map[family]bool{}
	for i := range t.parts[p] {
		for _, f := range t.parts[p][i].open {
			if !met[f] && t.joint[p].has(f.rule) {
				met[f], list = true, append(list, f)
			}
		}
	}
	return list
}

// value is what the rule of a column comes to at a place and a point. Where one
// party is behind both, that place and that point are for themselves.
func (t *table) value(p part, c *column, place, at int, alone bool) (*finding, error) {
	if alone {
		return t.pair(p, c.family, place, at)
	}
	v := &c.values[int(c.places.of[place])*len(c.points.first)+int(c.points.of[at])]
	if *v == 0 {
		f, err := t.pair(p, c.family, place, at)
		if err != nil {
			return nil, err
		}
		if *v = c.known[*f]; *v == 0 {
			c.found = append(c.found, f)
			*v = int32(len(c.found))
			c.known[*f] = *v
		}
	}
	return c.found[*v-1], nil
}

// pair applies a rule at a place and a point.
func (t *table) pair(p part, f family, place, at int) (*finding, error) {
	t.query.pause()
	t.hold(where, &t.parts[where][place])
	t.meet(p, &t.parts[p][at])
	o := t.survey.Remembered(&t.joined, f.rule)
	t.asked[p][f] |= o.Inputs & (asking[p] | asking[where])
	return &o.Value, t.learn(f.rule, o.Inputs)
}

// told writes the values of inputs.
func told(s *stack.Stack, inputs lever.Inputs) string {
	if bits.OnesCount64(uint64(inputs)) == 1 {
		return s.Input(stack.Input(bits.TrailingZeros64(uint64(inputs))))
	}
	var text []byte
	for ; inputs != 0; inputs &= inputs - 1 {
		text = append(append(text, s.Input(stack.Input(bits.TrailingZeros64(uint64(inputs))))...), '\n')
	}
	return string(text)
}

// meet puts a point to the place that is held.
func (t *table) meet(p part, n *point) {
	if p == which {
		t.joined.JoinChips(n.stack)
	} else {
		t.joined.JoinModel(n.stack)
	}
}
