package profile

import (
	"slices"
	"strings"

	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// The European Commission's Cloud Sovereignty Framework: those of its criteria
// on which the choices and facts bear, with home in the place of the union its
// text names. Each test finds the SEAL level that the chosen answer of the
// Commission's calculator carries; where facts leave several answers open, it
// finds all of them.

// fullSEAL is the highest level of the framework.
const fullSEAL = 4

// An Objective is one of the framework's eight, with the two sets of weights
// in circulation, in per cent, and how many criteria it has.
type Objective struct {
	ID       string
	October  int // v1.2.1, October 2025
	June     int // implementation guidance and calculator, June 2026
	Criteria int
}

var objectives = []Objective{
	{"1", 15, 20, 8}, {"2", 10, 10, 6}, {"3", 10, 10, 5}, {"4", 15, 15, 6},
	{"5", 20, 10, 7}, {"6", 15, 15, 5}, {"7", 10, 15, 7}, {"8", 5, 5, 4},
}

// Objectives lists the framework's objectives.
func Objectives() []Objective { return objectives }

// A Support is what the facts support of an objective: at most this SEAL
// level, by the criteria asked. Level is -1 where none of them is asked.
type Support struct {
	Objective
	Level int
	Asked []string // the criteria asked
	Binds []string // of these, those that allow no more
}

// Supports says what the facts support of each objective at most. There is no
// overall level: that would take all criteria.
func (v *View) Supports() []Support {
	list := make([]Support, len(objectives))
	for i, o := range objectives {
		s := Support{Objective: o, Level: -1}
		for _, b := range v.Because {
			criterion := b.Test.Criterion()
			if !strings.HasPrefix(criterion, o.ID+".") {
				continue
			}
			s.Asked = append(s.Asked, criterion)
			if s.Level < 0 || b.Values.Hi < s.Level {
				s.Level, s.Binds = b.Values.Hi, nil
			}
			if b.Values.Hi == s.Level {
				s.Binds = append(s.Binds, criterion)
			}
		}
		list[i] = s
	}
	return list
}

// Criterion is the number of the framework's criterion that the test is about,
// or "".
func (t *Test) Criterion() string {
	if n, ok := strings.CutPrefix(t.ID, criterionPrefix); ok {
		return n
	}
	return ""
}

const criterionPrefix = "eu-cloud-sovereignty."

// criterion makes a test of a criterion: question answers with the index of
// the answer in the calculator's ladder, the lowest first.
func criterion(number string, ladder []int, question func(*lever.Reading) int) Test {
	return grading(criterionPrefix+number, fullSEAL, func(r *lever.Reading) int { return ladder[question(r)] })
}

// pulled makes a test of a criterion about what others can do: by the grip of
// the levers that holders outside home have in some cells. Each grip stands for
// the lowest and the highest answer that it may mean.
func pulled(number string, seal [3]lever.Range, rules []string, cells ...lever.Cell) Test {
	return Test{criterionPrefix + number, fullSEAL, func(p *Profile) found {
		f := found{values: lever.Range{Lo: fullSEAL, Hi: fullSEAL}}
		for i := range p.Findings.Levers {
			l := p.Findings.Levers[i]
			if !slices.Contains(cells, l.Cell) || len(rules) > 0 && !slices.Contains(rules, l.Rule.ID) || last(l.Relations) <= lever.Home {
				continue
			}
			f.values.Lo = min(f.values.Lo, seal[l.Grips[0]].Lo)
			if !l.Possible && l.Relations[0] > lever.Home {
				f.values.Hi = min(f.values.Hi, seal[last(l.Grips)].Hi)
			}
			f.rest(p, i)
		}
		return f
	}}
}

func last[T any](list []T) T { return list[len(list)-1] }

var criteria = []Test{
	criterion("1.1", []int{1, 1, 3, 4}, decidesAtHome),
	pulled("1.8", [3]lever.Range{lever.Decisive: {Lo: 0, Hi: 0}, lever.Strong: {Lo: 0, Hi: 2}, lever.Weak: {Lo: 2, Hi: 2}}, nil,
		lever.Cell{Layer: stack.Model, Question: lever.Run}, lever.Cell{Layer: stack.Platform, Question: lever.Run},
		lever.Cell{Layer: stack.Operator, Question: lever.Run}),
	criterion("2.1", []int{1, 1, 4}, governingLaw),
	criterion("2.2", []int{1, 1, 1, 2, 4}, lawFromOutside),
	criterion("2.3", []int{1, 1, 1, 1, 4}, func(r *lever.Reading) int {
		if lawFromOutside(r) < 3 {
			return 0
		}
		return 3 + r.Either(2) // whether requests are always rejected
	}),
	pulled("2.4", [3]lever.Range{lever.Weak: {Lo: 0, Hi: 3}},
		[]string{"chip.export-licence", "model.not-offered"},
		lever.Cell{Layer: stack.Chip, Question: lever.Renew}, lever.Cell{Layer: stack.Model, Question: lever.Run}),
	criterion("2.6", []int{3, 3, 3, 4, 4}, propertyLaw),
	criterion("3.1", []int{0, 1, 2, 3, 4}, keyControl),
	criterion("3.4", []int{0, 0, 1, 1, 4}, dataConfined),
	criterion("3.5", []int{2, 2, 2, 3, 4}, aiServices),
	pulled("4.2", [3]lever.Range{lever.Decisive: {Lo: 1, Hi: 1}, lever.Strong: {Lo: 1, Hi: 3}, lever.Weak: {Lo: 3, Hi: 3}}, nil,
		lever.Cell{Layer: stack.People, Question: lever.Run}, lever.Cell{Layer: stack.People, Question: lever.Adapt}),
	criterion("5.2", []int{1, 1, 3, 3, 4}, madeAtHome),
	criterion("5.4", []int{0, 2, 3, 3, 4}, softwareDesign),
	criterion("5.6", []int{1, 1, 2, 3, 4}, dependency),
	criterion("6.3", []int{2, 2, 3, 4, 4}, openSoftware),
	criterion("6.5", []int{0, 3, 3, 3, 4}, highPerformance),
}
