package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Acted are the questions that are looked at when somebody acts: whether
// systems stop, can be read, and can be renewed.
func Acted() []lever.Question { return acted[:] }

var acted = [...]lever.Question{lever.Run, lever.Keep, lever.Renew}

// A Who is a state or an actor that may act.
type Who struct {
	ID    string // the code of a jurisdiction, or the id of an actor
	State bool
}

// An Effect is what becomes of one question when somebody acts.
type Effect struct {
	Best, Worst profile.Outcome
	Horizon     lever.Horizon // how soon the worst can come, if anything does
}

// An Act is what somebody can bring about in one system.
type Act struct {
	Who     Who
	Home    bool // a state that is home to the system
	Effects [len(acted)]Effect
}

// Acts lists everybody whose acting would touch one of the questions, as the
// shocks of the profile have it.
func (f *Finding) Acts() []Act {
	var list []Act
	for l := range f.Levers {
		at := slices.Index(acted[:], l.Cell.Question)
		if at < 0 {
			continue
		}
		for _, code := range l.Holder.Jurisdictions() {
			home := f.Home.Contains(code)
			if ordered, certain := profile.Ordered(l, code, home); ordered {
				list = add(list, Who{code, true}, home, at, l, certain)
			}
		}
		if l.Holder.Kind == stack.Actor || l.Holder.Kind == stack.Undisclosed {
			list = add(list, Who{l.Holder.ID, false}, false, at, l, true)
		}
	}
	return list
}

func add(list []Act, who Who, home bool, at int, l *lever.Lever, certain bool) []Act {
	i := slices.IndexFunc(list, func(a Act) bool { return a.Who == who })
	if i < 0 {
		i = len(list)
		list = append(list, Act{Who: who, Home: home})
	}
	e := &list[i].Effects[at]
	best, worst, horizon := profile.Pulled(l, certain)
	e.Best = max(e.Best, best)
	switch {
	case worst > e.Worst:
		e.Worst, e.Horizon = worst, horizon
	case worst == e.Worst && worst > profile.Holds:
		e.Horizon = min(e.Horizon, horizon)
	}
	return list
}

// A Tally counts the systems of which a question is lost.
type Tally struct {
	Certain  int    // lost whenever the one that it is told of acts
	Possible int    // lost if what is not known or contested turns out so; beyond the certain
	Soon     [4]int // of both, how many how soon, by horizon
}

// Lost counts the certain and the possible.
func (t Tally) Lost() int { return t.Certain + t.Possible }

// A Concentration is what one state or actor can bring about over all systems.
type Concentration struct {
	Who   Who
	Home  int // of how many systems the state is home; they are not counted further
	Lost  [len(acted)]Tally
	Total int // systems that lose one of the questions
}

// A Census counts what everybody can bring about.
type Census struct {
	systems int
	by      map[Who]*Concentration
}

// Add counts a system.
func (c *Census) Add(acts []Act) { c.count(acts, 1) }

// Remove counts it no longer.
func (c *Census) Remove(acts []Act) { c.count(acts, -1) }

func (c *Census) count(acts []Act, n int) {
	if c.by == nil {
		c.by = map[Who]*Concentration{}
	}
	c.systems += n
	for i := range acts {
		a := &acts[i]
		of := c.by[a.Who]
		if of == nil {
			of = &Concentration{Who: a.Who}
			c.by[a.Who] = of
		}
		if a.Home {
			of.Home += n
			continue
		}
		if a.Loses() {
			of.Total += n
		}
		for q, e := range a.Effects {
			t := &of.Lost[q]
			switch {
			case e.Worst < profile.Fails:
				continue
			case e.Best == profile.Fails:
				t.Certain += n
			default:
				t.Possible += n
			}
			t.Soon[e.Horizon] += n
		}
	}
}

// Loses reports whether one of the questions may be lost.
func (a *Act) Loses() bool {
	for _, e := range a.Effects {
		if e.Worst == profile.Fails {
			return true
		}
	}
	return false
}

// Systems is how many systems were counted.
func (c *Census) Systems() int { return c.systems }

// List lists the states, or the actors, that can bring about a loss, those
// that can in most systems first.
func (c *Census) List(states bool) []Concentration {
	var list []Concentration
	for _, of := range c.by {
		if of.Who.State == states && of.Total > 0 {
			list = append(list, *of)
		}
	}
	slices.SortFunc(list, func(a, b Concentration) int {
		return cmp.Or(b.Total-a.Total, b.certain()-a.certain(), strings.Compare(a.Who.ID, b.Who.ID))
	})
	return list
}

func (c *Concentration) certain() int {
	n := 0
	for _, t := range c.Lost {
		n += t.Certain
	}
	return n
}
