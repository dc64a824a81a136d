package lever

import "math/bits"

// A set is a set of small numbers. The first 192 cost no allocation; the
// dearest rule asks a few dozen things.
type set struct {
	low  [3]uint64
	high []uint64
}

func (s *set) add(i int) {
	if i < 192 {
		s.low[i/64] |= 1 << (i % 64)
		return
	}
	at := i/64 - 3
	if at >= len(s.high) {
		grown := make([]uint64, at+1)
		copy(grown, s.high)
		s.high = grown
	} else {
		// A snapshot of the set shares the slice: write to a copy.
		s.high = append([]uint64(nil), s.high...)
	}
	s.high[at] |= 1 << (i % 64)
}

func (s *set) has(i int) bool {
	if i < 192 {
		return s.low[i/64]&(1<<(i%64)) != 0
	}
	at := i/64 - 3
	return at < len(s.high) && s.high[at]&(1<<(i%64)) != 0
}

// join adds every member of another set.
func (s *set) join(o *set) {
	for i := range s.low {
		s.low[i] |= o.low[i]
	}
	for i, word := range o.high {
		for ; word != 0; word &= word - 1 {
			s.add(192 + 64*i + bits.TrailingZeros64(word))
		}
	}
}

// of returns the members as premises.
func (s *set) of(asked []Premise) []Premise {
	n := 0
	for i := range asked {
		if s.has(i) {
			n++
		}
	}
	list := make([]Premise, 0, n)
	for i := range asked {
		if s.has(i) {
			list = append(list, asked[i])
		}
	}
	return list
}
