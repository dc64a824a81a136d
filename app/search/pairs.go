package search

import (
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A row says, for one place, what each point of another part comes to there:
// which of the distinct levels, or -1 where it cannot be had.
type row struct {
	levels []int32  // by their place in a pool
	points []uint64 // how many points come to each
	of     []int16
}

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

// Groups are places that cannot be told apart by something.
type groups struct {
	of    []int // the group of each place
	first []int // a place of each group
}

// A column is what a rule that asks of a place and of a point comes to.
type column struct {
	rule int
	groups
	values [][]int32 // by group and point: which of the findings, or -1 where it asks nothing of the place
	found  []*finding
}

// rows works out what the points of a part come to at each place. Places that
// no rule can tell apart share a row; the second result says which is whose.
func (t *table) rows(p part) ([]row, []int, error) {
	columns, err := t.columns(p)
	if err != nil {
		return nil, nil, err
	}
	offers := t.group(func(at *point) string { return at.values[0] })
	had := t.had(p, offers)
	var rows []row
	whose, known := make([]int, len(t.parts[where])), map[string]int{}
	for i := range t.parts[where] {
		name := number(nil, offers.of[i])
		for c := range columns {
			name = number(name, columns[c].of[i])
		}
		n, seen := known[string(name)]
		if !seen {
			n = len(rows)
			rows, known[string(name)] = append(rows, t.row(p, i, columns, had[offers.of[i]])), n
		}
		whose[i] = n
	}
	return rows, whose, nil
}

// number writes a small number behind others.
func number(to []byte, n int) []byte { return append(to, byte(n), byte(n>>8), byte(n>>16)) }

// group divides the places by a name.
func (t *table) group(name func(at *point) string) groups {
	g, known := groups{of: make([]int, len(t.parts[where]))}, map[string]int{}
	for i := range t.parts[where] {
		text := name(&t.parts[where][i])
		n, seen := known[text]
		if !seen {
			n = len(g.first)
			g.first, known[text] = append(g.first, i), n
		}
		g.of[i] = n
	}
	return g
}

// columns applies the rules that ask of where and of this part to every pair
// that they can tell apart. Should one ask more of places than was seen so far,
// all is done anew.
func (t *table) columns(p part) ([]column, error) {
	for {
		joint, asked := t.joint[p], t.asked[p]
		var list []column
		for rule := range lever.Rules() {
			if !joint.has(rule) {
				continue
			}
			c, err := t.column(p, rule)
			if err != nil {
				return nil, err
			}
			list = append(list, c)
		}
		if t.joint[p] == joint && t.asked[p] == asked {
			return list, nil
		}
	}
}

func (t *table) column(p part, rule int) (column, error) {
	asked := t.asked[p][rule]
	c := column{rule: rule, groups: t.group(func(at *point) string { return told(at.stack, asked) })}
	known := map[finding]int32{}
	for _, place := range c.first {
		values := make([]int32, len(t.parts[p]))
		t.hold(where, &t.parts[where][place])
		for i := range t.parts[p] {
			t.query.pause()
			n := &t.parts[p][i]
			if !n.open.has(rule) {
				values[i] = -1
				continue
			}
			t.meet(p, n)
			o := t.survey.Remembered(&t.joined, rule)
			if err := t.learn(rule, o.Inputs); err != nil {
				return c, err
			}
			at, seen := known[o.Value]
			if !seen {
				at = int32(len(c.found))
				c.found, known[o.Value] = append(c.found, &o.Value), at
			}
			values[i] = at
		}
		c.values = append(c.values, values)
	}
	return c, nil
}

// told writes the values of inputs.
func told(s *stack.Stack, inputs lever.Inputs) string {
	text := ""
	for i := stack.Input(0); i < 32; i++ {
		if inputs.Has(i) {
			text += s.Input(i) + "\n"
		}
	}
	return text
}

// row works out what the points of a part come to at a place.
func (t *table) row(p part, place int, columns []column, had []bool) row {
	r := row{of: make([]int16, len(t.parts[p]))}
	l := &t.pools[p]
	t.query.pause()
	for i := range t.parts[p] {
		n := &t.parts[p][i]
		if !had[i] {
			r.of[i] = -1
			continue
		}
		in := n.pooled
		if n.open&t.joint[p] != 0 {
			v := n.levels
			for c := range columns {
				if at := columns[c].values[columns[c].of[place]][i]; at >= 0 {
					v.add(columns[c].found[at])
				}
			}
			in = l.place(&v)
		}
		if l.rows[in] == 0 {
			r.levels, r.points = append(r.levels, in), append(r.points, 0)
			l.rows[in] = int16(len(r.levels))
		}
		id := l.rows[in] - 1
		r.of[i], r.points[id] = id, r.points[id]+1
	}
	for _, in := range r.levels {
		l.rows[in] = 0
	}
	return r
}

// had says which points can be had with each offer.
func (t *table) had(p part, offers groups) [][]bool {
	list := make([][]bool, len(offers.first))
	for g, place := range offers.first {
		t.query.pause()
		list[g] = make([]bool, len(t.parts[p]))
		t.hold(where, &t.parts[where][place])
		for i := range t.parts[p] {
			t.meet(p, &t.parts[p][i])
			list[g][i] = t.query.Anything || p == which && len(t.joined.ChipHindrances()) == 0 || p == what && t.joined.Hosted()
		}
	}
	return list
}

// meet puts a point to the place that is held.
func (t *table) meet(p part, n *point) {
	if p == which {
		t.joined.JoinChips(n.stack)
	} else {
		t.joined.JoinModel(n.stack)
	}
}
