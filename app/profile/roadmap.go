package profile

import (
	"cmp"
	"slices"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A Roadmap is what can be done, in three phases: assess what is not known,
// make what changes can be made today, and what only time, training and money
// would change.
type Roadmap struct {
	Assess     []Unknown // those that would narrow the result most first
	Foundation []Swap    // by input, those that remove most first
	Remaining  *Remaining
}

// An Unknown is something that is not known, and what knowing it would do.
type Unknown struct {
	Premise   lever.Premise // a choice not made, a detail not answered, or a fact
	Assumed   bool          // it is taken at its usual value now
	Contested bool          // the facts are known, and what they mean is disputed
	Answers   int           // how many different results its answers lead to
	Questions []Narrowing   // the questions whose answer it would narrow
	Cells     []lever.Cell  // the cells whose level it would narrow
	narrows   [2]float64    // by how many levels, over questions and over cells
}

// A Narrowing is the levels between which a question lies as long as something
// is not known, over all answers.
type Narrowing struct {
	Question lever.Question
	Level    lever.Range
}

// A Remedy is what takes more than a change of supplier.
type Remedy string

// The remedies.
const (
	OwnModel     Remedy = "own-model"     // train a model, or rebuild one by its recipe
	OwnStaff     Remedy = "own-staff"     // people of one's own who can operate and repair it
	SecondSource Remedy = "second-source" // a second source of chips, or one at home
	NoRemedy     Remedy = "none"          // nothing in the catalogue
)

// Remaining is what others still hold in the best configuration that can be
// reached today.
type Remaining struct {
	Best    *Profile
	Remedy  []Remedy // what removes it, the remedies in the order above
	Levers  [][]lever.Lever
	Already bool // the best is no better than the present
}

// foundations is how many swaps of each input are told.
const foundations = 2

// Roadmap works out what can be done. The last phase needs the best
// configuration that can be reached, which package search finds; without it,
// it is left out.
func (p *Profile) Roadmap(best *Profile) Roadmap { return p.Swaps().Roadmap(best) }

// Roadmap is the roadmap of the present, where its swaps are at hand.
func (s *Swaps) Roadmap(best *Profile) Roadmap {
	r := Roadmap{Assess: s.assess(), Foundation: s.foundation()}
	if best != nil {
		r.Remaining = s.Remaining(best)
	}
	return r
}

// foundation tells the swaps that can be made today, that take a lever away or
// bring it home, and that lower no question.
func (s *Swaps) foundation() []Swap {
	var list []Swap
	n := 0
	for i, c := range s.list {
		if i == 0 || s.list[i-1].key != c.key {
			n = 0
		}
		if n == foundations || c.hindered || c.sum.Over(&s.base.sum) <= 0 || c.sum.lowers(&s.base.sum) {
			continue
		}
		if swap := s.tell(c); !swap.OnlyMoves() && len(swap.Removed)+len(swap.Towards(Homewards))+len(swap.eased()) > 0 {
			list = append(list, swap)
			n++
		}
	}
	return list
}

// lowers reports whether a question is worse than in another summary.
func (s *Summary) lowers(o *Summary) bool {
	for i := range s.Levels {
		if s.Levels[i].Lo < o.Levels[i].Lo || s.Levels[i].Hi < o.Levels[i].Hi {
			return true
		}
	}
	return false
}

// eased lists the levers that weaken.
func (c *Comparison) eased() []Shift {
	return slices.DeleteFunc(slices.Clone(c.Changed), func(s Shift) bool {
		return s.After.Level.Lo+s.After.Level.Hi <= s.Before.Level.Lo+s.Before.Level.Hi
	})
}

// Remaining says what others hold in the best configuration that can be
// reached, and what would remove it.
func (s *Swaps) Remaining(best *Profile) *Remaining {
	bestSummary, present := best.Summary(), s.present.Summary()
	r := &Remaining{Best: best, Already: bestSummary.Over(&present) <= 0}
	conf := best.Stack.Configuration
	base := s.surveyor.sketch(conf)
	removes := func(conf configuration.Configuration) []lever.Lever {
		c := s.surveyor.compare(base, s.surveyor.sketch(conf))
		return c.Removed
	}
	model := removes(conf.With(configuration.Model, configuration.Unknown).With(configuration.Access, configuration.Own))
	home := conf.Get(configuration.Home)
	staff := removes(conf.With(configuration.Staff, configuration.StaffOwn).With(configuration.Administrators, home))
	add := func(remedy Remedy, l lever.Lever) {
		at := slices.Index(r.Remedy, remedy)
		if at < 0 {
			at = len(r.Remedy)
			r.Remedy, r.Levers = append(r.Remedy, remedy), append(r.Levers, nil)
		}
		r.Levers[at] = append(r.Levers[at], l)
	}
	for _, remedy := range []Remedy{OwnModel, OwnStaff, SecondSource, NoRemedy} {
		for i := range best.Findings.Levers {
			l := best.Findings.Levers[i]
			if l.Level.Lo >= lever.AtHome || remedyOf(l, model, staff) != remedy {
				continue
			}
			add(remedy, *l)
		}
	}
	return r
}

func remedyOf(l *lever.Lever, model, staff []lever.Lever) Remedy {
	among := func(list []lever.Lever) bool {
		return slices.ContainsFunc(list, func(o lever.Lever) bool { return o.ID == l.ID })
	}
	switch {
	case among(model):
		return OwnModel
	case among(staff):
		return OwnStaff
	case l.Cell.Layer == stack.Chip || l.Cell.Layer == stack.Supply:
		return SecondSource
	}
	return NoRemedy
}

// assess lists what is not known, those that would narrow the result most
// first: each is answered in every way, and what the answers leave open is
// compared with what lies between them.
func (s *Swaps) assess() []Unknown {
	list := slices.Concat(s.openChoices(s.present.Assumptions()), s.openFacts())
	list = slices.DeleteFunc(list, func(u Unknown) bool { return u.narrows[1] == 0 })
	slices.SortStableFunc(list, func(a, b Unknown) int {
		return cmp.Or(cmp.Compare(b.narrows[0], a.narrows[0]), cmp.Compare(b.narrows[1], a.narrows[1]))
	})
	return list
}

// narrow fills in what knowing it would do, from what each answer leads to.
func (u *Unknown) narrow(results []sketch) {
	different := results[:0:0]
	for i := range results {
		if !slices.ContainsFunc(different, func(o sketch) bool { return o.cells == results[i].cells }) {
			different = append(different, results[i])
		}
	}
	u.Answers = len(different)
	for i, q := range lever.Questions() {
		hull, narrows := narrowing(different, func(s *sketch) lever.Range { return s.sum.Levels[i] })
		if u.narrows[0] += narrows; narrows > 0 {
			u.Questions = append(u.Questions, Narrowing{q, hull})
		}
	}
	for i, c := range lever.Cells() {
		_, narrows := narrowing(different, func(s *sketch) lever.Range { return s.cells[i] })
		if u.narrows[1] += narrows; narrows > 0 {
			u.Cells = append(u.Cells, c)
		}
	}
}

// narrowing returns the range over all results and by how much a result is
// narrower, on the average.
func narrowing(results []sketch, of func(*sketch) lever.Range) (hull lever.Range, narrows float64) {
	hull = lever.Range{Lo: lever.Yours, Hi: lever.Theirs}
	width := 0
	for i := range results {
		r := of(&results[i])
		hull.Lo, hull.Hi = min(hull.Lo, r.Lo), max(hull.Hi, r.Hi)
		width += r.Hi - r.Lo
	}
	return hull, float64(hull.Hi-hull.Lo) - float64(width)/float64(len(results))
}
