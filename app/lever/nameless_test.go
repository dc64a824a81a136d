package lever_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/catalogtest"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// What a survey remembers of parties without their names holds for every other
// stack that it is taken for: the levels are those that the rules find anew.
func TestNamelessSurveyFindsTheSameLevels(t *testing.T) {
	larger := catalogtest.Times(catalog.Default, 2)
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.Uint64().Draw(t, "seed")
		c, chance := catalogtest.Mixed(larger, seed), rand.New(rand.NewPCG(seed, 1))
		watched := rapid.SliceOfN(rapid.SampledFrom(random.IDs(catalog.Jurisdiction)), 0, 2).Draw(t, "watched")
		index := stack.NewIndex(c).Nameless(watched)
		survey := lever.NewSurvey(func(list []lever.Lever) levels { return levelsOf(list, watched) })
		present := random.Configuration(t)
		for range 300 {
			for _, d := range configuration.Definitions() {
				if d.Kind == "" && d.Key != configuration.Access || d.Key == configuration.Home || !d.Required {
					continue
				}
				value := d.Values
				if d.Kind != "" {
					value = nil
					for _, e := range c.All(d.Kind) {
						value = append(value, e.ID)
					}
				}
				present = present.With(d.Key, value[chance.IntN(len(value))])
			}
			s := index.Outline(present)
			for i, r := range lever.Rules() {
				if got, want := survey.Remembered(s, i).Value, survey.Of(s, i).Value; got != want {
					t.Fatalf("%s: %s gives %v, want %v", present.Vector(), r.ID, got, want)
				}
			}
		}
	})
}

// levels are what a survey without names is good for: of each cell the lowest
// levels, and which of the jurisdictions that are watched bind a holder.
type levels struct {
	cells   [32]lever.Range
	watched [2]bool
}

func levelsOf(list []lever.Lever, watched []string) levels {
	var v levels
	for i := range v.cells {
		v.cells[i] = lever.Range{Lo: lever.Yours, Hi: lever.Yours}
	}
	for i := range list {
		l := &list[i]
		c := &v.cells[l.Cell.Index()]
		c.Lo, c.Hi = min(c.Lo, l.Level.Lo), min(c.Hi, l.Level.Hi)
		for _, code := range append(l.Holder.Jurisdictions(), l.Holder.Among...) {
			for j := range watched {
				v.watched[j] = v.watched[j] || watched[j] == code
			}
		}
	}
	return v
}

// Without names, one party met in two roles is still told from two that stand
// alike: every rule that has met both roles has asked whether they are one.
func TestNamelessTellsOneFromTwo(t *testing.T) {
	index := stack.NewIndex(catalog.Default).Nameless(nil)
	survey := lever.NewSurvey(func(list []lever.Lever) levels { return levelsOf(list, nil) })
	home, _ := configuration.Parse("SOV1/H:FR/M:unknown/A:api/I:unknown/C:unknown/D:unknown", catalog.Default)
	both, one := 0, 0
	for _, m := range catalog.Default.All(catalog.Model) {
		for _, offer := range catalog.Default.All(catalog.Infrastructure) {
			s := index.Outline(home.With(configuration.Model, m.ID).With(configuration.Infrastructure, offer.ID))
			developer, operator := m.Fact(catalog.Developer), offer.Fact(catalog.Operator)
			same := developer != nil && operator != nil && slices.ContainsFunc(developer.Values, func(id string) bool { return slices.Contains(operator.Values, id) })
			if told := s.Input(stack.ModelOfInput) != ""; same && !told {
				t.Errorf("%s on %s: not told that one party is behind both", m.ID, offer.ID)
			} else if same {
				one++
			}
			for i, r := range lever.Rules() {
				in := survey.Remembered(s, i).Inputs
				if !in.Has(stack.DevelopersInput) || !in.Has(stack.OperatorsInput) {
					continue
				}
				if both++; !in.Has(stack.ModelOfInput) && !in.Has(stack.ChoiceInput(configuration.Model)) {
					t.Fatalf("%s asks of developers and operators, and not whether they are one", r.ID)
				}
			}
		}
	}
	if both == 0 || one == 0 {
		t.Errorf("%d rules asked of both, %d pairs are of one party: nothing is tested", both, one)
	}
}
