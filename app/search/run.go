package search

import (
	"cmp"
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// Run searches a catalogue. Combinations that cannot be told apart by what
// they come to are counted together, so that every one of them is weighed.
func Run(c *catalog.Catalog, q Query) (Answer, error) {
	t := newTable(c, &q)
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
	counts := map[score]uint64{}
	for i := range sorts {
		sorts[i].each(func(sum total, n uint64, _, _ *class) {
			counts[sum.score()] += n
		})
	}
	scores := make([]score, 0, len(counts))
	for s, n := range counts {
		answer.Allowed += n
		answer.Held[s.held] += n
		scores = append(scores, s)
	}
	slices.SortFunc(scores, func(a, b score) int { return b.compare(a) })
	if len(scores) > 0 {
		answer.Ties = counts[scores[0]]
	}
	answer.Best = t.best(sorts, cutoff(scores, counts, q.Top), q.Top)
	return answer, nil
}

// cutoff is the lowest score that is needed to list so many combinations.
func cutoff(scores []score, counts map[score]uint64, top int) score {
	n := uint64(0)
	for _, s := range scores {
		if n += counts[s]; n >= uint64(max(top, 1)) {
			return s
		}
	}
	return score{}
}

// A score orders combinations as profile.Summary.Over does.
type score struct {
	held, shared uint8 // questions that stand at home or above, and at shared or above
	sum          uint16
}

func (a score) compare(b score) int {
	return cmp.Or(cmp.Compare(a.held, b.held), cmp.Compare(a.shared, b.shared), cmp.Compare(a.sum, b.sum))
}

func (a total) score() score {
	s := score{sum: a.lo + a.hi}
	for i := range lever.Questions() {
		switch lo := a.level(i).Lo; {
		case lo >= lever.AtHome:
			s.held++
			s.shared++
		case lo >= lever.Shared:
			s.shared++
		}
	}
	return s
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
	points []int
}

// A sort of place is those between which nothing differs.
type sort struct {
	places      []int
	whats, ways []class
}

// each calls told for every way to put the classes together, with how many
// combinations that is.
func (s *sort) each(told func(sum total, n uint64, w, on *class)) {
	for i := range s.whats {
		w := &s.whats[i]
		for j := range s.ways {
			on := &s.ways[j]
			if sum := w.and(on.total); !sum.forbidden {
				told(sum, uint64(len(s.places))*uint64(len(w.points))*uint64(len(on.points)), w, on)
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
			list = append(list, sort{
				whats: t.classes(what, &whats[n.what], &at.levels),
				ways:  t.classes(which, &ways[n.ways], &at.levels),
			})
		}
		list[k].places = append(list[k].places, i)
	}
	return list, nil
}

// classes sums up a row together with the levels of the place itself.
func (t *table) classes(p part, r *row, at *levels) []class {
	var list []class
	known := map[total]int{}
	of := make([]int, len(r.levels))
	for i := range r.levels {
		v := r.levels[i].and(at)
		sum := t.total(&v, p)
		k, seen := known[sum]
		if !seen {
			k = len(list)
			known[sum] = k
			list = append(list, class{total: sum})
		}
		of[i] = k
	}
	for i, id := range r.of {
		if id >= 0 {
			list[of[id]].points = append(list[of[id]].points, i)
		}
	}
	return list
}

// best lists the best combinations: of those that come to the same, the ones
// that change least come first, and of these the catalogue's order decides.
func (t *table) best(sorts []sort, least score, top int) []Found {
	var list []Found
	var places []place
	better := func(a, b place) int {
		return cmp.Or(b.score.compare(a.score), cmp.Compare(a.changes, b.changes), slices.Compare(a.at[:], b.at[:]))
	}
	for i := range sorts {
		sorts[i].each(func(sum total, _ uint64, w, on *class) {
			if sc := sum.score(); sc.compare(least) >= 0 {
				t.nearest(sorts[i].places, w.points, on.points, top, func(changes int, at [3]int) {
					places = append(places, place{sc, changes, at, sum})
				})
			}
		})
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
	score   score
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
