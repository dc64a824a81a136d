package search

import (
	"cmp"
	"math/bits"
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Run searches a catalogue. Combinations that cannot be told apart by what
// they come to are counted together, so that every one of them is weighed.
func Run(c *catalog.Catalog, q Query) (Answer, error) {
	return newTable(stack.NewIndex(c).Nameless(q.Forbid), &q).run()
}

func (t *table) run() (Answer, error) {
	answer := Answer{Tried: t.fill()}
	for _, part := range t.parts {
		if len(part) == 0 {
			return answer, nil
		}
	}
	if err := t.work(); err != nil {
		return answer, err
	}
	sorts, err := t.sorts()
	if err != nil {
		return answer, err
	}
	counts := make([]uint64, scores)
	for i := range sorts {
		t.query.pause()
		sorts[i].count(counts)
	}
	for sc, n := range counts {
		if n > 0 {
			answer.Allowed += n
			answer.Held[score(sc).held()] += n
			answer.Ties = n // in the end of the best
		}
	}
	answer.Best = t.best(sorts, cutoff(counts, t.query.Top), t.query.Top)
	return answer, nil
}

// cutoff is the lowest score that is needed to list so many combinations.
func cutoff(counts []uint64, top int) score {
	n := uint64(0)
	for sc := scores - 1; sc > 0; sc-- {
		if n += counts[sc]; n >= uint64(max(top, 1)) {
			return score(sc)
		}
	}
	return 0
}

// A score orders combinations as profile.Summary.Over does: by the questions
// that stand at home or above, then by those at shared or above, then by the
// sum of the levels of all cells, at both ends.
type score int

const (
	sums   = 2*lever.Yours*maxCells + 1
	scores = 7 * 7 * sums
)

func (a score) held() int { return int(a) / sums / 7 }

func (a total) score() score {
	const each, sign = 0x0101_0101_0101, 0x0808_0808_0808 // of the lower ends
	lo := a.questions & (15 * each)
	held := bits.OnesCount64((lo + (8-lever.AtHome)*each) & sign)
	shared := bits.OnesCount64((lo + (8-lever.Shared)*each) & sign)
	return score((held*7+shared)*sums + int(a.lo+a.hi))
}

func (a total) summary() profile.Summary {
	sum := profile.Summary{Sum: lever.Range{Lo: int(a.lo), Hi: int(a.hi)}}
	for i := range lever.Questions() {
		sum.Levels[i] = a.level(i)
		sum.Hands.Count(a.level(i))
	}
	return sum
}

// A class is the points of a part that come to the same at one sort of place.
type class struct {
	total
	points uint64 // how many
}

// A half is what the points of a part come to at one sort of place.
type half struct {
	row     *row
	classes []class
	of      []int16 // the class of each of the row's levels
}

// points lists those of a class.
func (h *half) points(class int) []int {
	var list []int
	for i := range h.row.had {
		if id := h.row.at(i); id >= 0 && int(h.of[id]) == class {
			list = append(list, i)
		}
	}
	return list
}

// A sort of place is those between which nothing differs.
type sort struct {
	places     []int
	what, ways half
	best       score
}

// count adds up how many combinations come to which score.
func (s *sort) count(counts []uint64) {
	for i := range s.what.classes {
		w := &s.what.classes[i]
		for j := range s.ways.classes {
			on := &s.ways.classes[j]
			if sum := w.and(on.total); !sum.forbidden {
				sc := sum.score()
				counts[sc] += uint64(len(s.places)) * w.points * on.points
				s.best = max(s.best, sc)
			}
		}
	}
}

// sorts puts places together that cannot be told apart.
func (t *table) sorts() ([]sort, error) {
	whats, whatOf, err := t.rows(what)
	if err != nil {
		return nil, err
	}
	ways, wayOf, err := t.rows(which)
	if err != nil {
		return nil, err
	}
	if err := t.divide(); err != nil {
		return nil, err
	}
	type name struct {
		levels     levels
		what, ways int
	}
	var list []sort
	known := map[name]int{}
	for i := range t.parts[where] {
		at := &t.parts[where][i]
		if at.levels.forbidden {
			continue
		}
		n := name{at.levels, whatOf[i], wayOf[i]}
		k, seen := known[n]
		if !seen {
			k = len(list)
			known[n] = k
			t.query.pause()
			list = append(list, sort{what: t.half(what, &whats[n.what], &at.levels), ways: t.half(which, &ways[n.ways], &at.levels)})
		}
		list[k].places = append(list[k].places, i)
	}
	return list, nil
}

// half sums up a row together with the levels of the place itself.
func (t *table) half(p part, r *row, at *levels) half {
	h := half{row: r, of: make([]int16, len(r.levels))}
	for i := range r.levels {
		sum := t.total(&t.pools[p].list[r.levels[i]], at, p)
		k := slices.IndexFunc(h.classes, func(c class) bool { return c.total == sum })
		if k < 0 {
			k = len(h.classes)
			h.classes = append(h.classes, class{total: sum})
		}
		h.classes[k].points += r.points[i]
		h.of[i] = int16(k)
	}
	return h
}

// best lists the best combinations: of those that come to the same, the ones
// that change least come first, and of these the catalogue's order decides.
func (t *table) best(sorts []sort, least score, top int) []Found {
	var list []Found
	var places []place
	better := func(a, b place) int {
		return cmp.Or(cmp.Compare(b.sum.score(), a.sum.score()), cmp.Compare(a.changes, b.changes), slices.Compare(a.at[:], b.at[:]))
	}
	for i := range sorts {
		s := &sorts[i]
		if s.best < least {
			continue
		}
		t.query.pause()
		for w := range s.what.classes {
			for on := range s.ways.classes {
				sum := s.what.classes[w].and(s.ways.classes[on].total)
				if sum.forbidden || sum.score() < least {
					continue
				}
				t.nearest(s.places, s.what.points(w), s.ways.points(on), top, func(changes int, at [3]int) {
					places = append(places, place{changes, at, sum})
				})
			}
		}
		if len(places) > 64*top {
			slices.SortFunc(places, better)
			places = places[:top]
		}
	}
	slices.SortFunc(places, better)
	for _, n := range places[:min(top, len(places))] {
		s := t.hold(where, &t.parts[where][n.at[1]]).Configuration.
			Take(t.parts[what][n.at[0]].stack.Configuration, configuration.Model, configuration.Access).
			Take(t.parts[which][n.at[2]].stack.Configuration, configuration.Chips)
		list = append(list, Found{s, n.sum.summary(), n.changes})
	}
	return list
}

// A place in the list of the best.
type place struct {
	changes int
	at      [3]int // points of what, where and which
	sum     total
}

// nearest tells of so many combinations of points that change least.
func (t *table) nearest(ats, whats, ways []int, top int, told func(changes int, at [3]int)) {
	n := 0
	for changes := 0; changes <= len(keys) && n < top; changes++ {
		for _, w := range whats {
			left := changes - t.parts[what][w].changes
			for _, at := range ats {
				more := left - t.parts[where][at].changes
				if more < 0 || more > 1 {
					continue
				}
				for _, on := range ways {
					if t.parts[which][on].changes == more {
						told(changes, [3]int{w, at, on})
						if n++; n >= top {
							return
						}
					}
				}
			}
		}
	}
}
