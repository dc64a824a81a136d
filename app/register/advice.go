package register

import (
	"cmp"
	"slices"

	"sovcalc/app/configuration"
	"sovcalc/app/profile"
)

// A Change is one change of a choice, made to every system it can be made to.
// A change of model says the access with it.
type Change struct {
	Key    configuration.Key
	Value  string
	Access string // for a change of model
}

// A Gain is what a change does over all systems.
type Gain struct {
	Change
	Powers  int // how many powers come into one's own or home's hands
	Helped  int // systems of which at least one does
	Better  int // systems that come to more, be it that levels rise
	Worse   int // systems that come to less; it would not be made there
	Systems int // systems it can be made to
}

// An Advice is the search for the changes that help most systems. Systems with
// the same choices are worked out once.
type Advice struct {
	Left  int    // of the different systems, how many are still to be worked out
	Of    int    // how many different ones are worked out in all
	Among int    // how many there are
	Best  []Gain // when none is left
	todo  []group
	gains map[Change]*Gain
}

// A group are systems with the same choices.
type group struct {
	row *Row
	n   int
}

// most bounds how many different systems are worked out: each takes hundreds
// of configurations.
const most = 1000

// Asked says that the changes that help most systems are asked for.
type Asked struct{}

func (Asked) apply(m Model) Model {
	a := &Advice{gains: map[Change]*Gain{}}
	index := map[configuration.Configuration]int{}
	var groups []group
	for _, r := range m.Rows {
		if !r.Fine() {
			continue
		}
		i, known := index[r.Configuration]
		if !known || groups[i].row.Catalog != r.Catalog {
			i = len(groups)
			index[r.Configuration] = i
			groups = append(groups, group{row: r})
		}
		groups[i].n++
	}
	// Of too many, those that stand for most systems.
	a.Among = len(groups)
	slices.SortStableFunc(groups, func(x, y group) int { return y.n - x.n })
	a.todo = groups[:min(most, len(groups))]
	a.Of, a.Left = len(a.todo), len(a.todo)
	m.Advice = a
	if a.Left == 0 {
		a.Best = []Gain{}
	}
	return m
}

// Advised says that so many more different systems are to be worked out.
type Advised struct{ N int }

func (e Advised) apply(m Model) Model {
	if m.Advice == nil || m.Advice.Left == 0 {
		return m
	}
	a := *m.Advice
	for range min(e.N, a.Left) {
		g := a.todo[a.Of-a.Left]
		a.add(m.surveyor.Profile(g.row.Catalog, g.row.Configuration), g)
		a.Left--
	}
	if a.Left == 0 {
		a.finish()
	}
	m.Advice = &a
	return m
}

// Enough says that no more different systems are to be worked out.
type Enough struct{}

func (Enough) apply(m Model) Model {
	if m.Advice == nil || m.Advice.Left == 0 {
		return m
	}
	a := *m.Advice
	a.Of, a.Left = a.Of-a.Left, 0
	a.finish()
	m.Advice = &a
	return m
}

func (a *Advice) add(p *profile.Profile, g group) {
	p.Swaps().Each(func(k configuration.Key, c configuration.Configuration, before, after *profile.Summary) {
		change := Change{Key: k, Value: c.Get(k)}
		if k == configuration.Model {
			change.Access = c.Get(configuration.Access)
		}
		gain := a.gains[change]
		if gain == nil {
			gain = &Gain{Change: change}
			a.gains[change] = gain
		}
		gain.Systems += g.n
		switch over := after.Over(before); {
		case over > 0:
			gain.Better += g.n
		case over < 0:
			gain.Worse += g.n
		}
		if n := after.Held() - before.Held(); n > 0 {
			gain.Helped += g.n
			gain.Powers += n * g.n
		}
	})
}

// told is how many changes are told of each choice.
const told = 3

// finish orders what was found: of each choice, those that bring most.
func (a *Advice) finish() {
	var list []Gain
	for _, g := range a.gains {
		if g.Better > 0 {
			list = append(list, *g)
		}
	}
	slices.SortFunc(list, func(x, y Gain) int {
		return cmp.Or(y.Powers-x.Powers, y.Better-x.Better, x.Worse-y.Worse, cmp.Compare(x.Key, y.Key), cmp.Compare(x.Value, y.Value), cmp.Compare(x.Access, y.Access))
	})
	a.Best = []Gain{}
	of := map[configuration.Key]int{}
	for _, g := range list {
		if of[g.Key]++; of[g.Key] <= told {
			a.Best = append(a.Best, g)
		}
	}
	a.gains, a.todo = nil, nil
}
