package profile

import "sovcalc/app/lever"

// A Gap sets what a system looks like beside what it is: where machines and
// data are, as the residency lens sees it, and in whose hands the six
// questions are.
type Gap struct {
	Ground Verdict // whether the machines, or part of them, stand at home
	Data   Verdict // whether the data is kept at home
	Held   int     // how many of the six are yours or decided at home, for certain
	Open   int     // of how many it cannot be told whether they are
}

// Questions is how many questions the gap counts.
func (Gap) Questions() int { return 6 }

// Gap sets looks beside what is.
func (p *Profile) Gap() Gap {
	g := Gap{Ground: p.verdictOf("residency", "residency.ground"), Data: p.verdictOf("partnership", "partnership.data")}
	for _, q := range p.Questions {
		switch {
		case q.Level.Lo >= lever.AtHome: // yours or decided at home, whichever it is
			g.Held++
		case q.Level.Hi >= lever.AtHome:
			g.Open++
		}
	}
	return g
}

// verdictOf is the verdict of one test of a lens.
func (p *Profile) verdictOf(lens, test string) Verdict {
	for _, t := range LensOf(lens).Tests {
		if t.ID == test {
			return verdict(t.find(p).values, t.Needs)
		}
	}
	return Undetermined
}
