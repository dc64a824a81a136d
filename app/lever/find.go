package lever

import (
	"slices"

	"sovcalc/app/stack"
)

// Find applies every rule to a stack.
func Find(s *stack.Stack) Findings {
	f := Findings{Levers: make([]*Lever, 0, 64), Reliefs: make([]Relief, 0, 16)}
	q := Inquiry{s: s, folds: true}
	for _, r := range rules {
		q.apply(r)
		f.add(&q, r)
	}
	return f
}

// A gathered finding is what the readings of one rule say together about one
// lever or relief.
type gathered struct {
	finding        // as first made; the reason is that of the lowest level
	runs, last int // in how many readings it was made, and the last of them
	level      Range
	relations  uint8 // sets, by bits
	grips      uint8
	horizons   uint8
	reasons    []string
}

// apply runs a rule in every reading and gathers what it finds.
func (q *Inquiry) apply(r *Rule) {
	q.start()
	q.levers, q.reliefs = q.levers[:0], q.reliefs[:0]
	runs := 0
	for {
		q.at, q.found, q.seen, q.spot = 0, q.found[:0], set{}, 0
		r.Decide(q)
		runs++
		q.found = firmest(q.found)
		for i := range q.found {
			if n := &q.found[i]; n.relief {
				q.reliefs = gather(q.reliefs, n, r, runs, q.brief)
			} else {
				q.levers = gather(q.levers, n, r, runs, q.brief)
			}
		}
		if !q.next() || runs >= maxReadings {
			break
		}
	}
	for _, list := range [...][]gathered{q.levers, q.reliefs} {
		for i := range list {
			if list[i].runs < runs { // in some readings there is no such thing
				list[i].level.Hi = Yours
			} else {
				list[i].runs = 0
			}
		}
	}
}

// gather puts a finding to those that say the same in other readings.
func gather(list []gathered, n *finding, r *Rule, run int, brief bool) []gathered {
	level := n.level()
	i := 0
	for ; i < len(list); i++ {
		if g := &list[i]; g.cell == n.cell && (n.relief && g.reason == n.reason || !n.relief && g.held.Party.ID == n.held.Party.ID && g.law == n.law) {
			break
		}
	}
	if i == len(list) {
		list = append(list, gathered{finding: *n, level: level})
	}
	g := &list[i]
	sooner := g.last == run && g.later && !n.later && level.Lo == g.level.Lo
	if g.last != run {
		g.last = run
		g.runs++
	}
	if !n.relief {
		if level.Lo < g.level.Lo || sooner {
			g.level.Lo, g.reason, g.later = level.Lo, n.reason, n.later
		}
		g.level.Hi = max(g.level.Hi, level.Hi)
		g.relations |= n.held.relations
		g.grips |= 1 << n.grip
		g.horizons |= 1 << n.horizon
		if !slices.Contains(g.reasons, n.reason) {
			g.reasons = addReason(g.reasons, r, n.reason)
		}
		g.held.contested = g.held.contested || n.held.contested
	}
	if !brief {
		g.premises.join(&n.premises)
		g.premises.join(&n.held.premises)
	}
	return list
}

// addReason adds a reason; a single one needs no list of its own.
func addReason(list []string, r *Rule, reason string) []string {
	if i := slices.Index(r.Reasons, reason); len(list) == 0 && i >= 0 {
		return r.Reasons[i : i+1 : i+1]
	}
	return append(list, reason)
}

// add turns what an inquiry gathered into levers and reliefs.
func (f *Findings) add(q *Inquiry, r *Rule) {
	all := make([]Lever, len(q.levers))
	for i := range q.levers {
		l := &all[i]
		*l = q.levers[i].lever(r)
		l.ID = leverID(r.ID, &q.levers[i].finding)
		l.Premises = q.keepPremises(&q.levers[i].premises)
		l.Contested = l.Contested || contested(l.Premises)
		f.Levers = append(f.Levers, l)
	}
	for i := range q.reliefs {
		g := &q.reliefs[i]
		f.Reliefs = append(f.Reliefs, Relief{
			ID: r.ID + ":" + string(g.cell.Layer) + ":" + string(g.cell.Question), Rule: r, Cell: g.cell, Reason: g.reason,
			Premises: q.keepPremises(&g.premises), Possible: g.runs > 0,
		})
	}
	if len(q.levers)+len(q.reliefs) == 0 {
		f.Silent = append(f.Silent, Silence{r, q.keepPremises(&q.seen)})
	}
}

// lever is the lever without what proves it.
func (g *gathered) lever(r *Rule) Lever {
	return Lever{
		Rule: r, Cell: g.cell, Holder: g.held.Party, Law: g.law,
		Relations: relationSets[g.relations], Grips: gripSets[g.grips], Horizons: horizonSets[g.horizons],
		Level: g.level, Reason: g.reason, Reasons: g.reasons, Contested: g.held.contested, Possible: g.runs > 0,
	}
}

// Identify gives levers of a survey their ids.
func Identify(levers []Lever) {
	for i := range levers {
		l := &levers[i]
		l.ID = leverID(l.Rule.ID, &finding{cell: l.Cell, held: Held{Party: l.Holder}, law: l.Law})
	}
}

// keepPremises returns the premises of a set, out of the reach of later rules.
func (q *Inquiry) keepPremises(of *set) []Premise {
	n := 0
	for i := range q.asked {
		if of.has(i) {
			n++
		}
	}
	if cap(q.spare)-len(q.spare) < n {
		q.spare = make([]Premise, 0, max(n, 256))
	}
	start := len(q.spare)
	for i := range q.asked {
		if of.has(i) {
			q.spare = append(q.spare, q.asked[i])
		}
	}
	return q.spare[start:len(q.spare):len(q.spare)]
}

// The sets of relations, grips and horizons, by bits.
var (
	relationSets = subsets[Relation](int(Foreign) + 1)
	gripSets     = subsets[Grip](int(Weak) + 1)
	horizonSets  = subsets[Horizon](int(Years) + 1)
)

func subsets[T ~uint8](n int) [][]T {
	list := make([][]T, 1<<n)
	for bits := range list {
		for i := range n {
			if bits&(1<<i) != 0 {
				list[bits] = append(list[bits], T(i))
			}
		}
		list[bits] = slices.Clip(list[bits])
	}
	return list
}

// level returns the levels that a finding gives, over the relations its holder
// may have.
func (n *finding) level() Range {
	if n.relief {
		return Range{Yours, Yours}
	}
	r := Range{Yours, Theirs}
	for rel := Own; rel <= Foreign; rel++ {
		if n.held.relations&(1<<rel) != 0 {
			l := Level(rel, n.grip)
			r.Lo, r.Hi = min(r.Lo, l), max(r.Hi, l)
		}
	}
	return r
}

// about reports whether two findings of one reading are about the same thing.
func (n *finding) about(k *finding) bool {
	if k.relief != n.relief || k.cell != n.cell {
		return false
	}
	if n.relief {
		return k.reason == n.reason
	}
	return k.held.Party.ID == n.held.Party.ID && k.law == n.law
}

// firmest keeps, of several findings of one reading about the same lever, the
// one that gives the lowest level: an actor may be operator and vendor at once.
// Where readings are put together, each keeps the relations for which it does.
func firmest(found []finding) []finding {
	for i := range found {
		for k := range i {
			if found[i].about(&found[k]) {
				return firmestOf(found)
			}
		}
	}
	return found
}

func firmestOf(found []finding) []finding {
	var kept []finding
next:
	for _, n := range found {
		for i := range kept {
			if !n.about(&kept[i]) {
				continue
			}
			if !n.relief {
				kept = outdo(kept, i, n)
			}
			continue next
		}
		kept = append(kept, n)
	}
	return append(found[:0], kept...)
}

// outdo puts a finding to those kept about the same lever, of which at is the
// first. On equal levels the earlier stands.
func outdo(kept []finding, at int, n finding) []finding {
	weakest := n.level().Hi
	highest := Theirs
	for i := at; i < len(kept); i++ {
		if k := &kept[i]; k.about(&n) {
			highest = max(highest, k.level().Hi)
		}
	}
	lower := Level(n.held.relation, n.grip) < Level(kept[at].held.relation, kept[at].grip)
	kept[at].later = Level(kept[at].held.relation, kept[at].grip) > kept[at].level().Lo
	for i := at; i < len(kept); i++ {
		k := &kept[i]
		if !k.about(&n) {
			continue
		}
		// It stands where some reading of the new one is not below it.
		k.held.relations = thoseWith(k, func(level int) bool { return weakest >= level })
	}
	n.held.relations = thoseWith(&n, func(level int) bool { return level < highest })
	kept = slices.DeleteFunc(kept, func(k finding) bool { return !k.relief && k.held.relations == 0 })
	if n.held.relations == 0 {
		return kept
	}
	if lower || at >= len(kept) || !kept[at].about(&n) {
		return slices.Insert(kept, min(at, len(kept)), n)
	}
	return append(kept, n)
}

// thoseWith lists the relations that give a level.
func thoseWith(n *finding, is func(level int) bool) uint8 {
	var set uint8
	for rel := Own; rel <= Foreign; rel++ {
		if n.held.relations&(1<<rel) != 0 && is(Level(rel, n.grip)) {
			set |= 1 << rel
		}
	}
	return set
}
