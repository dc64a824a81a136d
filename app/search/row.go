package search

import (
	"maps"
)

// A row says, for one place, what the points of another part come to there:
// those that are alike for every rule come to the same, but for those behind
// which stands who runs the place.
type row struct {
	levels []int32  // which of the distinct levels come up, by their place in a pool
	points []uint64 // how many points come to each
	had    []bool   // which points can be had
	kinds  *kinds
	of     []int16         // to which levels a kind comes, where it can be had
	alone  map[int32]int16 // to which a point comes that is for itself
}

// at returns to which of its levels a point comes, or -1 where it cannot be
// had.
func (r *row) at(i int) int16 {
	if !r.had[i] {
		return -1
	}
	if id, alone := r.alone[int32(i)]; alone {
		return id
	}
	return r.of[r.kinds.of[i]]
}

// Kinds are points that are alike for every rule.
type kinds struct {
	groups
	points [][]int32          // of each kind
	runs   map[string][]int32 // the points by who is behind them, where it is one who runs a place
}

func (t *table) kinds(p part, columns []column) *kinds {
	k := &kinds{runs: map[string][]int32{}}
	k.groups = t.group(p, func(i int, n *point) (string, bool) {
		name := number(nil, n.pooled)
		for c := range columns {
			name = number(name, columns[c].points.of[i])
		}
		return string(name), true
	})
	k.points = make([][]int32, len(k.first))
	for i := range t.parts[p] {
		k.points[k.of[i]] = append(k.points[k.of[i]], int32(i))
		runs := t.parts[p][i].stack.ModelRuns
		if p == which {
			runs = t.parts[p][i].stack.ChipRuns
		}
		for _, name := range runs() {
			k.runs[name] = append(k.runs[name], int32(i))
		}
	}
	return k
}

// count says how many points of each kind are in a list.
func (k *kinds) count(had []bool) []uint64 {
	n := make([]uint64, len(k.points))
	for i, is := range had {
		if is {
			n[k.of[i]]++
		}
	}
	return n
}

// rows works out what the points of a part come to at each place. Places that
// no rule can tell apart share a row; the second result says which is whose.
// Should a rule ask more than was seen so far, all is done anew.
func (t *table) rows(p part) ([]row, []int, error) {
	had, hadOf := t.had(p)
	for {
		before := maps.Clone(t.asked[p])
		rows, whose, err := t.rowsOf(p, t.columns(p), had, hadOf)
		if err != nil || maps.Equal(t.asked[p], before) {
			return rows, whose, err
		}
	}
}

func (t *table) rowsOf(p part, columns []column, had [][]bool, hadOf []int32) ([]row, []int, error) {
	k := t.kinds(p, columns)
	counts := make([][]uint64, len(had))
	for i := range had {
		counts[i] = k.count(had[i])
	}
	var rows []row
	whose, known := make([]int, len(t.parts[where])), map[string]int{}
	var name []byte
	for i := range t.parts[where] {
		name = number(name[:0], hadOf[i])
		for c := range columns {
			name = number(name, columns[c].places.of[i])
		}
		for _, id := range t.parts[where][i].stack.Runs() {
			if len(k.runs[id]) > 0 {
				name = append(append(name, id...), '+')
			}
		}
		n, seen := known[string(name)]
		if !seen {
			n = len(rows)
			rows, known[string(name)] = append(rows, row{had: had[hadOf[i]], kinds: k}), n
			if err := t.row(p, &rows[n], i, columns, counts[hadOf[i]]); err != nil {
				return nil, nil, err
			}
		}
		whose[i] = n
	}
	return rows, whose, nil
}

// number writes a small number behind others.
func number(to []byte, n int32) []byte { return append(to, byte(n), byte(n>>8), byte(n>>16)) }

// row works out what the points of a part come to at a place, of which so many
// of each kind can be had.
func (t *table) row(p part, r *row, place int, columns []column, counts []uint64) error {
	t.query.pause()
	l := &t.pools[p]
	put := func(at int32, points uint64, alone bool) (int16, error) {
		in, err := t.levelsAt(p, place, at, columns, alone)
		if err != nil {
			return 0, err
		}
		if l.rows[in] == 0 {
			r.levels, r.points = append(r.levels, in), append(r.points, 0)
			l.rows[in] = int16(len(r.levels))
		}
		id := l.rows[in] - 1
		r.points[id] += points
		return id, nil
	}
	defer func() {
		for _, in := range r.levels {
			l.rows[in] = 0
		}
	}()
	alone := map[int32]uint64{} // of a kind, how many are for themselves
	for _, name := range t.parts[where][place].stack.Runs() {
		for _, i := range r.kinds.runs[name] {
			if _, seen := r.alone[i]; seen || !r.had[i] {
				continue
			}
			if r.alone == nil {
				r.alone = map[int32]int16{}
			}
			id, err := put(i, 1, true)
			if err != nil {
				return err
			}
			r.alone[i] = id
			alone[r.kinds.of[i]]++
		}
	}
	r.of = make([]int16, len(counts))
	for k, n := range counts {
		if n -= alone[int32(k)]; n == 0 {
			continue
		}
		id, err := put(r.one(k), n, false)
		if err != nil {
			return err
		}
		r.of[k] = id
	}
	return nil
}

// one returns a point of a kind that can be had and is not for itself.
func (r *row) one(kind int) int32 {
	points := r.kinds.points[kind]
	for _, i := range points {
		if _, alone := r.alone[i]; r.had[i] && !alone {
			return i
		}
	}
	return points[0]
}

// levelsAt works out to what a point comes at a place.
func (t *table) levelsAt(p part, place int, at int32, columns []column, alone bool) (int32, error) {
	n := &t.parts[p][at]
	if len(n.open) == 0 {
		return n.pooled, nil
	}
	v := n.levels
	for c := range columns {
		if columns[c].points.of[at] >= 0 {
			f, err := t.value(p, &columns[c], place, int(at), alone)
			if err != nil {
				return 0, err
			}
			v.add(f)
		}
	}
	return t.pools[p].place(&v), nil
}
