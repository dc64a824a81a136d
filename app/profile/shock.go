package profile

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A Family is where a shock comes from.
type Family string

// The families.
const (
	SupplyChain  Family = "supply-chain"
	AnotherState Family = "another-state"
	VendorChange Family = "vendor"
	HomeState    Family = "home"
)

// A ShockKind is what happens in a shock.
type ShockKind string

// The kinds of shock, in the order in which equally severe ones are shown: a
// state before those it binds.
const (
	StateActs    ShockKind = "state"   // a state orders those it binds to withdraw, disclose or alter
	HomeOrders   ShockKind = "home"    // the same, by a state that is home
	ActorActs    ShockKind = "actor"   // a supplier raises prices, changes terms, retires a version, leaves the market
	Sold         ShockKind = "sold"    // a company that home or allied law alone binds gets an owner outside
	NetworkCut   ShockKind = "network" // nothing passes between home and outside
	FoundryStops ShockKind = "foundry" // no more chips are made
	NextClosed   ShockKind = "next"    // the next version of the model is not to be had
)

var shockKinds = []ShockKind{StateActs, HomeOrders, ActorActs, Sold, NetworkCut, FoundryStops, NextClosed}

// A Shock is something that may happen, and what would then become of each
// question. All of it is derived from the levers it names.
type Shock struct {
	ID         string // the kind, with the actor or jurisdiction after a colon
	Kind       ShockKind
	Family     Family
	Who        stack.Party // who acts or is sold; nobody in shocks that have no author
	Effects    []Effect    // in the order of the questions
	Horizon    lever.Horizon
	Levers     []int // all that are pulled, indices into the findings
	Precedents []Precedent
	Changes    []Change // for Sold: the cells whose level falls
}

// A Change is a cell whose level differs after a shock.
type Change struct {
	lever.Cell
	Before, After lever.Range
}

// Authored reports whether somebody acts or is sold.
func (s *Shock) Authored() bool {
	return s.Kind == StateActs || s.Kind == HomeOrders || s.Kind == ActorActs || s.Kind == Sold
}

// Remains lists the questions that a shock certainly leaves as they are.
func (s *Shock) Remains() []lever.Question {
	var list []lever.Question
	for _, e := range s.Effects {
		if e.Worst == Holds {
			list = append(list, e.Question)
		}
	}
	return list
}

// Shocks lists every shock that the levers allow, the most severe first: each
// state and each actor that holds a lever, a sale of those who can be sold,
// and the four that need no author's will. Home comes last, and is never left
// out.
func (p *Profile) Shocks() []Shock {
	incidents := p.incidents()
	told := p.told(incidents)
	list := p.stateShocks(told, incidents)
	list = append(list, p.actorShocks(told)...)
	list = append(list, p.sales()...)
	list = append(list, p.networkShock(), p.foundryShock(told), p.nextShock(told))
	slices.SortStableFunc(list, p.severer)
	return list
}

// shock puts a shock together from the levers that are pulled in it.
func (p *Profile) shock(kind ShockKind, family Family, who stack.Party, pulls []pull) Shock {
	s := Shock{ID: string(kind), Kind: kind, Family: family, Who: who, Effects: p.effects(pulls), Horizon: lever.Years}
	if s.Authored() {
		s.ID += ":" + who.ID
	}
	for _, n := range pulls {
		s.Levers = append(s.Levers, n.lever)
	}
	for _, e := range s.Effects {
		if e.Worst > Holds {
			s.Horizon = min(s.Horizon, e.Horizon)
		}
	}
	return s
}

// stateShocks has every state that holds a lever act through those it binds.
func (p *Profile) stateShocks(told [][]Precedent, incidents []incident) []Shock {
	exposures := p.Exposures()
	list := make([]Shock, 0, len(exposures))
	for _, e := range exposures {
		pulls := make([]pull, 0, len(e.Levers))
		for _, i := range e.Levers {
			if ordered, certain := Ordered(p.Findings.Levers[i], e.Jurisdiction, e.Home); ordered {
				pulls = append(pulls, p.pulled(i, certain))
			}
		}
		kind, family := StateActs, AnotherState
		if e.Home {
			kind, family = HomeOrders, HomeState
		}
		s := p.shock(kind, family, stack.StateParty(p.Stack.Catalog, e.Jurisdiction), pulls)
		s.Precedents = shown(s.Levers, told, func(n Precedent) bool { return n.Who == e.Jurisdiction })
		if e.Home {
			s.Precedents = p.keptOut(s.Precedents, e.Jurisdiction, incidents)
		}
		list = append(list, s)
	}
	return list
}

// actorShocks has every actor that holds a lever act, and whoever holds one
// without being known.
func (p *Profile) actorShocks(told [][]Precedent) []Shock {
	var holders []stack.Party
	pulls := map[string][]pull{}
	for i := range p.Findings.Levers {
		h := p.Findings.Levers[i].Holder
		if h.Kind != stack.Actor && h.Kind != stack.Undisclosed {
			continue
		}
		if _, known := pulls[h.ID]; !known {
			holders = append(holders, h)
		}
		pulls[h.ID] = append(pulls[h.ID], p.pulled(i, true))
	}
	list := make([]Shock, 0, len(holders))
	for _, h := range holders {
		who := stack.UndisclosedParty()
		if h.Kind == stack.Actor {
			// Without the bonds that only one of its levers has.
			who = stack.ActorParty(p.Stack.Catalog, h.ID)
		}
		s := p.shock(ActorActs, p.familyOf(pulls[h.ID]), who, pulls[h.ID])
		s.Precedents = shown(s.Levers, told, own)
		list = append(list, s)
	}
	return list
}

// familyOf tells a supplier of parts from a vendor of the whole.
func (p *Profile) familyOf(pulls []pull) Family {
	for _, n := range pulls {
		if l := p.Findings.Levers[n.lever].Cell.Layer; l != stack.Supply && l != stack.Chip {
			return VendorChange
		}
	}
	return SupplyChain
}

// wires are the rules whose levers a cut network pulls by itself, and the
// worst that it then brings about: what stands outside is out of reach, and
// who helps from outside is missed.
var wires = map[string]Outcome{
	"facility.ground": Fails, "model.hosted-switch": Fails, "platform.supplier": Fails, "people.remote-hands": Suffers,
}

// outside reports whether a holder has its seat, its owner or its place outside
// home: one that only another law reaches is still there when the network is cut.
func outside(r lever.Relation) bool { return r > lever.Home && r != lever.Entered }

// networkShock cuts home off from everything outside it.
func (p *Profile) networkShock() Shock {
	var pulls []pull
	for i := range p.Findings.Levers {
		l := p.Findings.Levers[i]
		worst, wired := wires[l.Rule.ID]
		if !wired || l.Cell.Question != lever.Run || !slices.ContainsFunc(l.Relations, outside) {
			continue
		}
		// A service runs on the infrastructure, wherever that stands, unless
		// the infrastructure is the user's own and the service is not on it.
		if l.Cell.Layer == stack.Model && p.Stack.Infrastructure.Value(catalog.Operator) != "self" {
			continue
		}
		inside := func(r lever.Relation) bool { return !outside(r) }
		n := p.pulled(i, !slices.ContainsFunc(l.Relations, inside))
		n.best, n.worst = min(n.best, worst), min(n.worst, worst)
		pulls = append(pulls, n)
	}
	return p.shock(NetworkCut, SupplyChain, stack.Party{}, pulls)
}

// foundryRule finds who fabricates the chips.
const foundryRule = "supply.foundry"

// foundryShock stops the fabrication of the chips, for whatever reason.
func (p *Profile) foundryShock(told [][]Precedent) Shock {
	return p.shockOf(FoundryStops, SupplyChain, told, func(l *lever.Lever) bool { return l.Rule.ID == foundryRule })
}

// nextShock withholds the next version of the model and of its bases.
func (p *Profile) nextShock(told [][]Precedent) Shock {
	next := lever.Cell{Layer: stack.Model, Question: lever.Renew}
	return p.shockOf(NextClosed, VendorChange, told, func(l *lever.Lever) bool { return l.Cell == next })
}

// shockOf pulls every lever of a sort at once, whoever holds it.
func (p *Profile) shockOf(kind ShockKind, family Family, told [][]Precedent, is func(*lever.Lever) bool) Shock {
	var pulls []pull
	for i := range p.Findings.Levers {
		if is(p.Findings.Levers[i]) {
			pulls = append(pulls, p.pulled(i, true))
		}
	}
	s := p.shock(kind, family, stack.Party{}, pulls)
	s.Precedents = shown(s.Levers, told, own)
	return s
}

// own reports whether a holder or its owner acted, and not its state alone.
func own(n Precedent) bool { return n.Kin != ByState }

// shown lists the precedents for any of some levers, each incident once.
func shown(levers []int, told [][]Precedent, counts func(Precedent) bool) []Precedent {
	var list []Precedent
	for _, at := range levers {
		for _, n := range told[at] {
			if counts(n) {
				list = append(list, n)
			}
		}
	}
	return closest(list)
}

// keptOut adds the incidents in which a home state acted against a holder of
// a lever of the same cell that it does not bind.
func (p *Profile) keptOut(list []Precedent, code string, incidents []incident) []Precedent {
	for i := range incidents {
		n := &incidents[i]
		at := slices.IndexFunc(n.by, func(d doer) bool { return d.id == code })
		if at < 0 || slices.ContainsFunc(list, func(o Precedent) bool { return o.Incident == n.entry }) {
			continue
		}
		for j := range p.Findings.Levers {
			l := p.Findings.Levers[j]
			if l.Holder.Kind == stack.Actor && slices.Contains(n.cells, l.Cell) && slices.Contains(n.against, l.Holder.ID) {
				list = append(list, Precedent{Incident: n.entry, Who: code, Kin: ByHolder, OnHolder: true, Contested: !n.by[at].settled})
				break
			}
		}
	}
	slices.SortStableFunc(list, closer)
	return list
}
