package search

import "slices"

// had says which points can be had at each place: lists of them, and which is
// whose.
func (t *table) had(p part) (lists [][]bool, of []int32) {
	of = make([]int32, len(t.parts[where]))
	if t.query.Anything {
		return [][]bool{slices.Repeat([]bool{true}, len(t.parts[p]))}, of
	}
	offers, same := map[string]int32{}, map[string]int32{}
	m := t.meeting(p)
	for i := range t.parts[where] {
		offer := t.parts[where][i].values[0]
		n, seen := offers[offer]
		if !seen {
			t.query.pause()
			list := t.hadWith(p, i, m)
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

// A meeting says which points can only be had alike, and which an offer may
// name.
type meeting struct {
	sorts groups
	named map[string][]int // the points by their names
}

func (t *table) meeting(p part) meeting {
	m := meeting{named: map[string][]int{}}
	m.sorts = t.group(p, func(_ int, n *point) (string, bool) {
		if p == which {
			return n.stack.ChipSort(), true
		}
		return n.stack.ModelSort(), true
	})
	for i := range t.parts[p] {
		names := t.parts[p][i].stack.ModelNames
		if p == which {
			names = t.parts[p][i].stack.ChipNames
		}
		for _, name := range names() {
			m.named[name] = append(m.named[name], i)
		}
	}
	return m
}

// hadWith says which points can be had with the offer of a place: those that it
// names each for itself, the others by their sorts.
func (t *table) hadWith(p part, place int, m meeting) []bool {
	const unseen, no, yes = 0, 1, 2
	list, named, bySort := make([]bool, len(t.parts[p])), make([]bool, len(t.parts[p])), make([]uint8, len(m.sorts.first))
	t.hold(where, &t.parts[where][place])
	for _, name := range t.parts[where][place].stack.OfferNames() {
		for _, i := range m.named[name] {
			if !named[i] {
				named[i], list[i] = true, t.isHad(p, i)
			}
		}
	}
	for i := range list {
		if named[i] {
			continue
		}
		n := m.sorts.of[i]
		if bySort[n] == unseen {
			bySort[n] = no
			if t.isHad(p, i) {
				bySort[n] = yes
			}
		}
		list[i] = bySort[n] == yes
	}
	return list
}

// isHad reports whether a point can be had at the place that is held.
func (t *table) isHad(p part, i int) bool {
	t.meet(p, &t.parts[p][i])
	return p == which && len(t.joined.ChipHindrances()) == 0 || p == what && t.joined.Hosted()
}

func bit(is bool) byte {
	if is {
		return 1
	}
	return 0
}
