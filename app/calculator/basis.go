package calculator

import (
	"slices"

	"sovcalc/app/lever"
)

// An Unknown is a choice or a fact that is not known, and the questions whose
// level it leaves open.
type Unknown struct {
	lever.Premise
	Questions []lever.Question
}

// Unknowns lists what is not known and would narrow the result, what bears on
// most questions first.
func (m Model) Unknowns() []Unknown {
	var list []Unknown
	for _, q := range m.Profile.Questions {
		if q.Level.Single() {
			continue
		}
		for _, cell := range m.Profile.Cells {
			if cell.Question != q.ID || cell.Level.Lo > q.Level.Hi {
				continue
			}
			for _, i := range cell.Levers {
				if v := m.Profile.Findings.Levers[i]; !v.Level.Single() {
					list = addUnknowns(list, q.ID, lever.Unknowns(v.Premises))
				}
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Unknown) int { return len(b.Questions) - len(a.Questions) })
	return list
}

func addUnknowns(list []Unknown, q lever.Question, premises []lever.Premise) []Unknown {
	for _, p := range premises {
		at := slices.IndexFunc(list, func(u Unknown) bool {
			return u.IsChoice == p.IsChoice && u.Key == p.Key && u.Entry == p.Entry && u.Property == p.Property && u.Fact == p.Fact
		})
		if at < 0 {
			at = len(list)
			list = append(list, Unknown{Premise: p})
		}
		if !slices.Contains(list[at].Questions, q) {
			list[at].Questions = append(list[at].Questions, q)
		}
	}
	return list
}

// Oldest returns the oldest date among the facts that the result rests on.
func (m Model) Oldest() string {
	oldest := ""
	for i := range m.Profile.Findings.Levers {
		if date := lever.Oldest(m.Profile.Findings.Levers[i].Premises); date != "" && (oldest == "" || date < oldest) {
			oldest = date
		}
	}
	return oldest
}
