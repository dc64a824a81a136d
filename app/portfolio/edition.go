package portfolio

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
)

// Editions puts systems to two editions of the catalogue. It is for one
// goroutine.
type Editions struct {
	Before, After *catalog.Catalog
	surveyors     [2]Surveyor
}

// A Shift is what becomes of a system from one edition to another.
type Shift struct {
	Levels [2][6]lever.Range        // in the order of the questions
	Wrong  [2]configuration.Problem // why it cannot be read with one of them
}

// Changes reports whether anything becomes of it.
func (s *Shift) Changes() bool { return !s.Read() || s.Levels[0] != s.Levels[1] }

// Read reports whether the system can be read with both.
func (s *Shift) Read() bool {
	none := configuration.Problem{}
	return s.Wrong[0] == none && s.Wrong[1] == none
}

// Shift works out a system with both editions.
func (e *Editions) Shift(c configuration.Configuration) Shift {
	var s Shift
	for i, edition := range []*catalog.Catalog{e.Before, e.After} {
		if _, problems := configuration.Parse(c.Vector(), edition); len(problems) > 0 {
			s.Wrong[i] = problems[0]
			continue
		}
		f := e.surveyors[i].Find(edition, c)
		s.Levels[i] = f.Levels
	}
	return s
}
