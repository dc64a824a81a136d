package profile

import (
	"slices"
	"strings"

	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A Hold is what a state or an actor can do to one question: at the firmest
// grip, how soon.
type Hold struct {
	Question lever.Question
	Grip     lever.Grip
	Horizon  lever.Horizon
	Certain  bool // at least one such lever exists in every reading
}

// An Exposure is everything one jurisdiction can do through the holders it
// binds. Levers are indices into the profile's findings.
type Exposure struct {
	Jurisdiction string
	Home         bool
	Holds        []Hold // in the order of the questions
	Levers       []int
}

// Exposures lists every jurisdiction that holds a lever through somebody it
// binds, those that hold most first. Home is among them, never hidden.
func (p *Profile) Exposures() []Exposure {
	var list []Exposure
	for i := range p.Findings.Levers {
		l := p.Findings.Levers[i]
		for _, code := range l.Holder.Jurisdictions() {
			at := slices.IndexFunc(list, func(e Exposure) bool { return e.Jurisdiction == code })
			if at < 0 {
				at = len(list)
				list = append(list, Exposure{Jurisdiction: code, Home: p.Stack.Home.Contains(code)})
			}
			list[at].add(i, l, open(l.Holder, code))
		}
	}
	for i := range list {
		slices.SortFunc(list[i].Holds, func(a, b Hold) int {
			return slices.Index(lever.Questions(), a.Question) - slices.Index(lever.Questions(), b.Question)
		})
	}
	slices.SortFunc(list, func(a, b Exposure) int {
		if n := b.weight() - a.weight(); n != 0 {
			return n
		}
		return strings.Compare(a.Jurisdiction, b.Jurisdiction)
	})
	return list
}

// open reports whether it is unknown or contested that a jurisdiction binds
// the party.
func open(p stack.Party, code string) bool {
	for _, b := range p.Bonds {
		if b.Jurisdiction == code && !b.Open {
			return false
		}
	}
	return true
}

func (e *Exposure) add(i int, l *lever.Lever, contested bool) {
	e.Levers = append(e.Levers, i)
	h := Hold{l.Cell.Question, l.Grips[0], l.Horizons[0], !contested && !l.Possible}
	at := slices.IndexFunc(e.Holds, func(o Hold) bool { return o.Question == h.Question })
	if at < 0 {
		e.Holds = append(e.Holds, h)
		return
	}
	o := &e.Holds[at]
	o.Certain = o.Certain || h.Certain
	if h.Grip < o.Grip {
		o.Grip = h.Grip
	}
	if h.Horizon < o.Horizon {
		o.Horizon = h.Horizon
	}
}

// weight orders exposures: more questions, firmer grips first.
func (e *Exposure) weight() int {
	w := 0
	for _, h := range e.Holds {
		w += 10 + 4*(2-int(h.Grip))
	}
	return w
}
