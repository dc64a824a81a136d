package stack

import (
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

// Index is the index that built the stack.
func (s *Stack) Index() *Index { return s.index }

// Parties lists the actors that a fact names, or one undisclosed party.
func (s *Stack) Parties(e *catalog.Entry, p catalog.Property) []Party { return s.index.parties(e, p) }

// Actors looks actors up; none is nobody.
func (s *Stack) Actors(ids []string) []Party {
	var list []Party
	for _, id := range ids {
		if id != catalog.None {
			list = append(list, s.index.actor(id))
		}
	}
	return list
}

// Makers is Parties, bound also by the law of where they make it, which the
// property places says.
func (s *Stack) Makers(e *catalog.Entry, p, places catalog.Property) []Party {
	return s.index.makers(e, p, places)
}

// State is a jurisdiction acting as such.
func (s *Stack) State(code string) Party { return s.index.state(code) }

// Laws lists the laws that give a power.
func (s *Stack) Laws(power string) []Statute { return s.index.laws(power) }

// Operators lists who runs the infrastructure, bound also by the law of the
// ground they run it on.
func (s *Stack) Operators() []Party { return s.stands.operators }

// Here is a party that does what a lever is about where the machines stand,
// bound also by the law there.
func (s *Stack) Here(p Party) Party { return s.stands.here(p) }

// States lists the states on whose ground the machines stand, or one
// undisclosed party among the candidates.
func (s *Stack) States() []Party { return s.stands.states }

// Spots are the candidates for the ground that home stands to differently;
// none where it is known, or where nobody says anything.
func (s *Stack) Spots() []string { return s.stands.spots }

// Destinations are the countries the next chip would be shipped to: the named
// home, a bloc standing for its members where the machines or the data are, or
// for all of them.
func (s *Stack) Destinations() []string { return s.stands.destinations }

// Line lists the model and its bases, nearest first.
func (s *Stack) Line() []*catalog.Entry { return s.line.models }

// Hosts lists who serves the model as a service: the operator, or the
// developer where the infrastructure is the subject's own.
func (s *Stack) Hosts() []Party {
	if s.ownMachines() {
		return s.Parties(s.Model, catalog.Developer)
	}
	return s.Operators()
}

// ownMachines reports whether the subject runs the infrastructure itself.
func (s *Stack) ownMachines() bool {
	return s.Infrastructure.Value(catalog.Operator) == "self"
}

// TrainedByState reports whether a public body of home trained the model.
func (s *Stack) TrainedByState() bool {
	return slices.ContainsFunc(s.Parties(s.Model, catalog.Developer), func(p Party) bool {
		return p.Public() && slices.ContainsFunc(p.Bonds, func(b Bond) bool { return slices.Contains(s.Home.Named, b.Jurisdiction) })
	})
}

// An Input is something that findings may depend on: a choice, by its key, or
// what choices come to.
type Input uint8

// The inputs that choices come to.
const (
	HomeInput         Input = 28 + iota // what counts as home and as ally
	GroundInput                         // where the machines stand, beyond which offer they are
	DestinationsInput                   // where the next chip would be shipped to
	WeightsInput                        // whether the weights of the model can be had, beyond which model it is
	DevelopersInput                     // who made the model, beyond which model it is
	OperatorsInput                      // who runs the infrastructure, and by what they are bound there
	SpotsInput                          // the candidates for the ground
	ModelOfInput                        // who it is that both runs the infrastructure and made the model, where parties have no names
	ChipsOfInput                        // the same of the chips
)

// Derived lists the inputs that choices come to where parties have names.
func Derived() []Input { return derived[:] }

var derived = [...]Input{HomeInput, GroundInput, DestinationsInput, WeightsInput, DevelopersInput, OperatorsInput, SpotsInput}

// ChoiceInput is a choice as an input.
func ChoiceInput(k configuration.Key) Input { return Input(k) }

// Input tells the values of an input apart.
func (s *Stack) Input(i Input) string {
	switch i {
	case HomeInput:
		return s.Home.name
	case GroundInput:
		return s.stands.name
	case DestinationsInput:
		return s.stands.shipping
	case WeightsInput:
		return s.line.weights
	case DevelopersInput:
		return s.line.developers
	case OperatorsInput:
		return s.stands.running
	case SpotsInput:
		return s.stands.spotted
	case ModelOfInput:
		if meets(s.stands.runs, s.line.named) {
			return s.Model.ID + " " + s.stands.named
		}
		return ""
	case ChipsOfInput:
		if len(s.stands.runs) > 0 && meets(s.stands.runs, s.ChipRuns()) {
			return s.stands.named
		}
		return ""
	}
	if k := configuration.Key(i); s.Configuration.Answered(k) {
		return s.Configuration.Get(k)
	}
	return ""
}

// weights tells what is known of the weights of models apart.
func weights(model *catalog.Entry) string {
	f := model.Fact(catalog.Weights)
	switch {
	case f == nil:
		return ""
	case f.Known():
		return f.Value()
	}
	text := "?"
	for _, r := range f.Readings {
		text += strings.Join(r.Values, "+") + "?"
	}
	return text
}
