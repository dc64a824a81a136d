package search

import (
	"maps"
	"math/bits"
	"slices"

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

// Groups are points of one part that cannot be told apart by something.
type groups struct {
	of    []int32 // the group of each, or -1 where it is in none
	first []int   // a point of each group
}

// group divides the points of a part by a name; those without one are in no
// group.
func (t *table) group(p part, name func(n *point) (string, bool)) groups {
	g, known := groups{of: make([]int32, len(t.parts[p]))}, map[string]int32{}
	for i := range t.parts[p] {
		text, in := name(&t.parts[p][i])
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
		g = t.group(where, func(n *point) (string, bool) { return told(n.stack, asked), true })
		t.places[asked] = g
	}
	return g
}

// A column is what a rule that asks of a place and of the points of a family
// comes to: worked out once for all that it cannot tell apart.
type column struct {
	places, points groups
	values         [][]int32 // by group of places and of points: which of the findings
	found          []*finding
}

// rows works out what the points of a part come to at each place. Places that
// no rule can tell apart share a row; the second result says which is whose.
func (t *table) rows(p part) ([]row, []int, error) {
	columns, err := t.columns(p)
	if err != nil {
		return nil, nil, err
	}
	had, hadOf := t.had(p)
	var rows []row
	whose, known := make([]int, len(t.parts[where])), map[string]int{}
	var name []byte
	for i := range t.parts[where] {
		name = number(name[:0], hadOf[i])
		for c := range columns {
			name = number(name, columns[c].places.of[i])
		}
		n, seen := known[string(name)]
		if !seen {
			n = len(rows)
			rows, known[string(name)] = append(rows, t.row(p, i, columns, had[hadOf[i]])), n
		}
		whose[i] = n
	}
	return rows, whose, nil
}

// number writes a small number behind others.
func number(to []byte, n int32) []byte { return append(to, byte(n), byte(n>>8), byte(n>>16)) }

// columns applies the rules that ask of where and of this part to every pair
// that they can tell apart. Should one ask more than was seen so far, all is
// done anew.
func (t *table) columns(p part) ([]column, error) {
	for {
		var list []column
		before := maps.Clone(t.asked[p])
		for _, f := range t.families(p) {
			c, err := t.column(p, f)
			if err != nil {
				return nil, err
			}
			list = append(list, c)
		}
		if maps.Equal(t.asked[p], before) {
			return list, nil
		}
	}
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

func (t *table) column(p part, f family) (column, error) {
	asked := t.asked[p][f]
	c := column{
		places: t.placesBy(asked & asking[where]),
		points: t.group(p, func(n *point) (string, bool) {
			if !slices.Contains(n.open, f) {
				return "", false
			}
			return told(n.stack, asked&asking[p]), true
		}),
	}
	known := map[finding]int32{}
	for _, place := range c.places.first {
		t.query.pause()
		values := make([]int32, len(c.points.first))
		t.hold(where, &t.parts[where][place])
		for i, n := range c.points.first {
			t.meet(p, &t.parts[p][n])
			o := t.survey.Remembered(&t.joined, f.rule)
			if err := t.learn(f.rule, o.Inputs); err != nil {
				return c, err
			}
			t.asked[p][f] |= o.Inputs & (asking[p] | asking[where])
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
	if bits.OnesCount64(uint64(inputs)) == 1 {
		return s.Input(stack.Input(bits.TrailingZeros64(uint64(inputs))))
	}
	var text []byte
	for ; inputs != 0; inputs &= inputs - 1 {
		text = append(append(text, s.Input(stack.Input(bits.TrailingZeros64(uint64(inputs))))...), '\n')
	}
	return string(text)
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
		if len(n.open) > 0 {
			v := n.levels
			for c := range columns {
				if at := columns[c].points.of[i]; at >= 0 {
					v.add(columns[c].found[columns[c].values[columns[c].places.of[place]][at]])
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

// had says which points can be had at each place: lists of them, and which is
// whose.
func (t *table) had(p part) (lists [][]bool, of []int32) {
	of = make([]int32, len(t.parts[where]))
	if t.query.Anything {
		return [][]bool{slices.Repeat([]bool{true}, len(t.parts[p]))}, of
	}
	offers, same := map[string]int32{}, map[string]int32{}
	for i := range t.parts[where] {
		offer := t.parts[where][i].values[0]
		n, seen := offers[offer]
		if !seen {
			t.query.pause()
			list := t.hadWith(p, i)
			text := make([]byte, len(list))
			for j := range list {
				text[j] = bit(list[j])
			}
			if n, seen = same[string(text)]; !seen {
				n = int32(len(lists))
				lists, same[string(text)] = append(lists, list), n
			}
			offers[offer] = n
		}
		of[i] = n
	}
	return lists, of
}

func bit(is bool) byte {
	if is {
		return 1
	}
	return 0
}

// hadWith says which points can be had with the offer of a place.
func (t *table) hadWith(p part, place int) []bool {
	list := make([]bool, len(t.parts[p]))
	t.hold(where, &t.parts[where][place])
	for i := range t.parts[p] {
		t.meet(p, &t.parts[p][i])
		list[i] = p == which && len(t.joined.ChipHindrances()) == 0 || p == what && t.joined.Hosted()
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
