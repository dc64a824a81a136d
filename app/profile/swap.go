package profile

import (
	"cmp"
	"slices"

	"sovcalc/app/configuration"
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

// Over orders profiles as swaps and the search do: by the powers that are
// one's own or decided at home, then by those shared, then by the mean of the
// cells. It is positive when s comes to more than o.
func (s *Summary) Over(o *Summary) int {
	return cmp.Or(
		s.Hands.Yours+s.Hands.Home-o.Hands.Yours-o.Hands.Home,
		s.Hands.Shared-o.Hands.Shared,
		s.Sum.Lo+s.Sum.Hi-o.Sum.Lo-o.Sum.Hi,
	)
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
	sum      Summary
	fewer    int // levers that go, less those that come
	hindered bool
	keeps    bool // every cell has levers of the same rules
}

// Swaps works out every change of one input: every model with every access
// that fits it, every infrastructure, chip and place for the data, and every
// detail answered in every way.
func (p *Profile) Swaps() *Swaps {
	v := p.surveyor
	if v == nil {
		v = newSurveyor(p.Stack.Index())
	}
	s := &Swaps{present: p, surveyor: v, base: v.sketch(p.Stack.Configuration)}
	s.hindered = s.base.stack.Hindrances()
	var again sketch
	v.changes(s.base.stack, func(k configuration.Key, conf configuration.Configuration) {
		after := v.like(s.base, conf, &again)
		s.list = append(s.list, &candidate{k, conf, after.sum, s.fewer(after), len(s.newly(after)) > 0, s.keeps(after)})
	})
	slices.SortStableFunc(s.list, func(a, b *candidate) int {
		return cmp.Or(cmp.Compare(a.key, b.key), falseFirst(a.hindered, b.hindered), b.sum.Over(&a.sum), b.fewer-a.fewer)
	})
	return s
}

// fewer counts the levers that go, less those that come.
func (s *Swaps) fewer(after *sketch) int {
	n := 0
	for i := range s.base.rules {
		n += s.base.rules[i].Value.levers - after.rules[i].Value.levers
	}
	return n
}

// keeps reports whether every rule that finds levers over a cell still does:
// only then may it be that levers do no more than move.
func (s *Swaps) keeps(after *sketch) bool {
	for i := range s.base.rules {
		for _, b := range s.base.rules[i].Value.cells {
			if !slices.ContainsFunc(after.rules[i].Value.cells, func(a cellLevel) bool { return a.cell == b.cell }) {
				return false
			}
		}
	}
	return true
}

// newly lists what keeps the changed configuration from being had and does not
// keep the present one.
func (s *Swaps) newly(after *sketch) []stack.Notice {
	return slices.DeleteFunc(after.stack.Hindrances(), func(n stack.Notice) bool {
		return slices.ContainsFunc(s.hindered, func(o stack.Notice) bool { return o.ID == n.ID && slices.Equal(o.Params, n.Params) })
	})
}

func (s *Swaps) tell(c *candidate) Swap {
	after := s.surveyor.like(s.base, c.conf, &sketch{})
	return Swap{c.key, c.conf, s.surveyor.compare(s.base, after), s.newly(after)}
}

// Len is how many swaps there are.
func (s *Swaps) Len() int { return len(s.list) }

// All tells every swap, input by input, those that remove most first; what
// cannot be had today comes after what can.
func (s *Swaps) All() []Swap {
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
