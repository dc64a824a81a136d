package lever

import "sovcalc/app/stack"

// A Question is one freedom of whoever uses an AI system, and the power that
// others have over it.
type Question string

// The six questions.
const (
	Run     Question = "run"     // keep it running; the power: stop it
	Keep    Question = "keep"    // keep data confidential; read it
	Inspect Question = "inspect" // look inside; hide it
	Adapt   Question = "adapt"   // change it, and not have it changed; change it
	Leave   Question = "leave"   // replace a supplier; lock in
	Renew   Question = "renew"   // get the next one; deny it
)

var questions = []Question{Run, Keep, Inspect, Adapt, Leave, Renew}

// Questions lists the six questions in the order in which they are shown.
func Questions() []Question { return questions }

// asked says of which layers a question is asked.
var asked = map[Question][]stack.Layer{
	Run:     {stack.Chip, stack.Facility, stack.Operator, stack.Platform, stack.Model, stack.People},
	Keep:    {stack.Facility, stack.Operator, stack.Platform, stack.Model, stack.Data, stack.People},
	Inspect: {stack.Platform, stack.Model},
	Adapt:   {stack.Platform, stack.Model, stack.People},
	Leave:   {stack.Chip, stack.Operator, stack.Platform, stack.Model, stack.Data},
	Renew:   {stack.Supply, stack.Chip, stack.Platform, stack.Model},
}

// A Cell is a question asked of a layer.
type Cell struct {
	Layer    stack.Layer
	Question Question
}

// cells lists every asked cell, by question and then by layer, bottom to top.
var cells = func() []Cell {
	var list []Cell
	for _, q := range questions {
		for _, l := range asked[q] {
			list = append(list, Cell{l, q})
		}
	}
	return list
}()

// Cells lists every cell that is asked.
func Cells() []Cell { return cells }

// Index is where the cell stands in the list of all that are asked, or -1.
func (c Cell) Index() int {
	for i := c.Question.first(); i < len(cells) && cells[i].Question == c.Question; i++ {
		if cells[i].Layer == c.Layer {
			return i
		}
	}
	return -1
}

// first is where the cells of a question begin.
func (q Question) first() int {
	switch q {
	case Run:
		return 0
	case Keep:
		return starts[0]
	case Inspect:
		return starts[1]
	case Adapt:
		return starts[2]
	case Leave:
		return starts[3]
	case Renew:
		return starts[4]
	}
	return len(cells)
}

// starts is where the cells of each question but the first begin.
var starts = func() (list [5]int) {
	for i, q := range questions[:5] {
		list[i] = len(asked[q])
		if i > 0 {
			list[i] += list[i-1]
		}
	}
	return list
}()

// A Relation is how a holder stands to home, the closest first.
type Relation uint8

// The relations.
const (
	Own     Relation = iota // the subject is the holder
	Commons                 // nobody can withdraw it
	Home                    // bound by home law alone
	Ally                    // bound by home and allied law alone
	Entered                 // at home by seat, owner and place, but another law reaches in
	Reached                 // elsewhere by seat, owner or place, and home law has a say too
	Foreign                 // not bound by home law
)

var relationNames = [...]string{"own", "commons", "home", "ally", "entered", "reached", "foreign"}

func (r Relation) String() string { return relationNames[r] }

// A Grip is how much a lever decides.
type Grip uint8

// The grips, firmest first.
const (
	Decisive Grip = iota // alone and in full; how soon, its horizon says
	Strong               // only after a term, or only in part
	Weak                 // it slows or degrades
)

var gripNames = [...]string{"decisive", "strong", "weak"}

func (g Grip) String() string { return gripNames[g] }

// A Horizon is how soon a lever bites, the soonest first.
type Horizon uint8

// The horizons.
const (
	Now Horizon = iota
	Weeks
	Months
	Years
)

var horizonNames = [...]string{"now", "weeks", "months", "years"}

func (h Horizon) String() string { return horizonNames[h] }

// Levels: 4 yours, nobody can prevent it; 3 decided at home; 2 shared, others
// can slow or degrade it; 1 theirs, home law has a formal say; 0 theirs.
const (
	Theirs     = 0
	TheirsSaid = 1
	Shared     = 2
	AtHome     = 3
	Yours      = 4
)

// levels turns relation and grip into a level. These are the only numbers of
// the method.
var levels = [...][3]int{
	Own:     {4, 4, 4},
	Commons: {4, 4, 4},
	Home:    {3, 3, 4},
	Ally:    {2, 2, 3},
	Entered: {2, 2, 3},
	Reached: {1, 2, 3},
	Foreign: {0, 1, 2},
}

// Level returns the level of a lever with that relation and grip.
func Level(r Relation, g Grip) int { return levels[r][g] }

// A Range is a level, or the levels between which it lies.
type Range struct{ Lo, Hi int }

// Single reports whether the level is known exactly.
func (r Range) Single() bool { return r.Lo == r.Hi }
