package search

import (
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A row says, for one place, what each point of another part comes to there:
// which of the distinct levels, or -1 where it cannot be had.
type row struct {
	levels []levels
	of     []int16
}

// rows works out what the points of a part come to at each place. Places that
// a rule cannot tell apart share a row; the second result says which is whose.
func (t *table) rows(p part) ([]row, []int, error) {
	for {
		asked := t.asked[p]
		rows, whose := []row{}, make([]int, len(t.parts[where]))
		known := map[string]int{}
		for i := range t.parts[where] {
			at := &t.parts[where][i]
			name := at.values[0] + "\n" + told(at.stack, asked)
			n, seen := known[name]
			if !seen {
				r, err := t.row(p, at)
				if err != nil {
					return nil, nil, err
				}
				n = len(rows)
				rows, known[name] = append(rows, r), n
			}
			whose[i] = n
		}
		if t.asked[p] == asked {
			return rows, whose, nil
		}
	}
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
func (t *table) row(p part, at *point) (row, error) {
	r := row{of: make([]int16, len(t.parts[p]))}
	known := map[levels]int16{}
	alone := map[int]int16{} // the same by the levels of the points themselves
	for i := range t.parts[p] {
		n := &t.parts[p][i]
		if len(n.open) > 0 || !t.query.Anything {
			if free := t.meet(p, n, at); !free {
				r.of[i] = -1
				continue
			}
		}
		if len(n.open) == 0 {
			if id, seen := alone[n.sort]; seen {
				r.of[i] = id
				continue
			}
		}
		v := n.levels
		for _, rule := range n.open {
			o := t.survey.Remembered(&t.joined, rule)
			if err := t.learn(rule, o.Inputs); err != nil {
				return r, err
			}
			v.add(&o.Value)
		}
		id, seen := known[v]
		if !seen {
			id = int16(len(r.levels))
			r.levels, known[v] = append(r.levels, v), id
		}
		if len(n.open) == 0 {
			alone[n.sort] = id
		}
		r.of[i] = id
	}
	return r, nil
}

// meet joins a point with a place and reports whether it can be had there.
func (t *table) meet(p part, n, at *point) bool {
	if p == which {
		stack.Join(&t.joined, t.first[what].stack, at.stack, n.stack)
		return t.query.Anything || len(t.joined.ChipHindrances()) == 0
	}
	stack.Join(&t.joined, n.stack, at.stack, t.first[which].stack)
	return t.query.Anything || t.joined.Hosted()
}
