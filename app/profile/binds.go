package profile

import (
	"slices"

	"sovcalc/app/lever"
)

// Binds lists the questions that a rule decides: others hold something there,
// and a lever of the rule is among those that leave least.
func (p *Profile) Binds(r *lever.Rule) []lever.Question {
	var list []lever.Question
	for _, q := range p.Questions {
		if q.Level.Lo < lever.Yours && slices.ContainsFunc(q.Binding, func(i int) bool { return p.Findings.Levers[i].Rule == r }) {
			list = append(list, q.ID)
		}
	}
	return list
}

// Frees lists the questions in which a relief of the rule is all there is in a
// layer.
func (p *Profile) Frees(r *lever.Rule) []lever.Question {
	var list []lever.Question
	for _, cell := range p.Cells {
		if len(cell.Levers) == 0 && !slices.Contains(list, cell.Question) &&
			slices.ContainsFunc(cell.Reliefs, func(i int) bool { return p.Findings.Reliefs[i].Rule == r }) {
			list = append(list, cell.Question)
		}
	}
	return list
}
