package profile

import (
	"cmp"
	"slices"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A Swap is a change of one input and what it does. A change of model brings
// the access with it. The levers carry no premises: the profile of the changed
// configuration has them.
type Swap struct {
	Key           configuration.Key
	Configuration configuration.Configuration
	Comparison
	Hindrances []stack.Notice // what keeps it from being had today
}

// Today reports whether nothing known keeps the swap from being made today.
func (s *Swap) Today() bool { return len(s.Hindrances) == 0 }

// Better reports whether the swap raises more than it lowers: it gives more
// powers into the subject's or home's hands, or levels rise.
func (s *Swap) Better() bool { return s.After.Over(&s.Before) > 0 }

// AtLeast counts the questions that stand at a level or above in every reading.
func (s *Summary) AtLeast(level int) int {
	n := 0
	for _, r := range s.Levels {
		if r.Lo >= level {
			n++
		}
	}
	return n
}

// Held counts the powers that are one's own or decided at home, for certain.
func (s *Summary) Held() int { return s.AtLeast(lever.AtHome) }

// Over orders profiles as swaps and the search do: by the powers that are
// one's own or decided at home, then by those that are shared or better, then
// by the mean of the cells. It is positive when s comes to more than o. Where
// every level of s is as high as that of o, it is not negative.
func (s *Summary) Over(o *Summary) int {
	return cmp.Or(s.Held()-o.Held(), s.AtLeast(lever.Shared)-o.AtLeast(lever.Shared), s.Sum.Lo+s.Sum.Hi-o.Sum.Lo-o.Sum.Hi)
}

// Swaps are all changes of one input.
type Swaps struct {
	present  *Profile
	surveyor *surveyor
	base     *sketch
	hindered []stack.Notice // what keeps the present from being had
	list     []*candidate   // by input, then those that remove most first
}

// A candidate is a swap before it is told.
type candidate struct {
	key      configuration.Key
	conf     configuration.Configuration
	hindered bool
	known    bool // the rest is worked out
	sum      Summary
	fewer    int  // levers that go, less those that come
	keeps    bool // the same rules find levers over the same cells
}

// Swaps works out every change of one input: every model with every access
// that fits it, every infrastructure, chip and place for the data, and every
// detail answered in every way that can be brought about. What cannot be had
// today is worked out when it is asked for.
func (p *Profile) Swaps() *Swaps {
	v := p.surveyor
	if v == nil {
		v = newSurveyor(p.Stack.Index())
	}
	s := &Swaps{present: p, surveyor: v, base: v.sketch(p.Stack.Configuration)}
	s.hindered = s.base.stack.Hindrances()
	var again sketch
	v.changes(s.base.stack, func(k configuration.Key, after *stack.Stack) {
		c := &candidate{key: k, conf: after.Configuration, hindered: len(s.newly(after)) > 0}
		if !c.hindered {
			s.workOut(c, after, &again)
		}
		s.list = append(s.list, c)
	})
	s.sort()
	return s
}

func (s *Swaps) workOut(c *candidate, after *stack.Stack, again *sketch) {
	n := s.surveyor.like(s.base, after, again)
	c.known, c.sum, c.fewer, c.keeps = true, n.sum, s.fewer(n), s.keeps(n)
}

// sort puts those that remove most first, input by input.
func (s *Swaps) sort() {
	slices.SortStableFunc(s.list, func(a, b *candidate) int {
		return cmp.Or(cmp.Compare(a.key, b.key), falseFirst(a.hindered, b.hindered), b.sum.Over(&a.sum), b.fewer-a.fewer)
	})
}

// fewer counts the levers that go, less those that come.
func (s *Swaps) fewer(after *sketch) int {
	n := 0
	for i := range s.base.rules {
		n += s.base.rules[i].Value.levers - after.rules[i].Value.levers
	}
	return n
}

// keeps reports whether the same rules find levers over the same cells: only
// then may it be that levers do no more than move.
func (s *Swaps) keeps(after *sketch) bool {
	for i := range s.base.rules {
		if !slices.EqualFunc(s.base.rules[i].Value.cells, after.rules[i].Value.cells, func(b, a cellLevel) bool { return a.cell == b.cell }) {
			return false
		}
	}
	return true
}

// newly lists what keeps the changed configuration from being had and does not
// keep the present one.
func (s *Swaps) newly(after *stack.Stack) []stack.Notice {
	return slices.DeleteFunc(after.Hindrances(), func(n stack.Notice) bool {
		return slices.ContainsFunc(s.hindered, func(o stack.Notice) bool { return o.ID == n.ID && slices.Equal(o.Params, n.Params) })
	})
}

func (s *Swaps) tell(c *candidate) Swap {
	after := s.surveyor.index.Outline(c.conf)
	return Swap{c.key, c.conf, s.surveyor.compare(s.base, s.surveyor.like(s.base, after, &sketch{})), s.newly(after)}
}

// Len is how many swaps there are.
func (s *Swaps) Len() int { return len(s.list) }

// All tells every swap, input by input, those that remove most first; what
// cannot be had today comes after what can.
func (s *Swaps) All() []Swap {
	var again sketch
	for _, c := range s.list {
		if !c.known {
			s.workOut(c, s.surveyor.index.Outline(c.conf), &again)
		}
	}
	s.sort()
	list := make([]Swap, len(s.list))
	for i := range s.list {
		list[i] = s.tell(s.list[i])
	}
	return list
}

// Best tells, of each input, the n swaps that remove most of those that can be
// made today and leave more in one's own hands; and the first that only moves
// levers, since that is told as a trade.
func (s *Swaps) Best(n int) []Swap {
	var list []Swap
	better, moved := 0, false
	for i, c := range s.list {
		if i == 0 || s.list[i-1].key != c.key {
			better, moved = 0, false
		}
		if c.hindered {
			continue
		}
		rises := c.sum.Over(&s.base.sum) > 0
		if !(rises && better < n) && (moved || !c.keeps) {
			continue
		}
		swap := s.tell(c)
		switch {
		case !swap.OnlyMoves() && rises && better < n:
			better++
		case swap.OnlyMoves() && !moved:
			moved = true
		default:
			continue
		}
		list = append(list, swap)
	}
	return list
}
