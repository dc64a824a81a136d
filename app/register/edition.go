package register

import (
	"sovcalc/app/catalog"
	"sovcalc/app/portfolio"
)

// An Earlier is another edition of the facts, the systems put to both.
type Earlier struct {
	Edition *catalog.Catalog
	Facts   []catalog.Difference // from that edition to the page's
	Shifted []Shifted
	Own     int // systems that state entries of their own, which no edition holds
	Left    int // rows that are still to be put to both
	both    *portfolio.Editions
}

// A Shifted is a system of which a level differs, or that one edition cannot
// read.
type Shifted struct {
	ID int
	portfolio.Shift
}

// Compared says that the page is to be compared with another edition, or with
// none.
type Compared struct{ Edition *catalog.Catalog }

func (e Compared) apply(m Model) Model {
	if m.Earlier = nil; e.Edition != nil {
		m.Earlier = &Earlier{
			Edition: e.Edition, Facts: catalog.Differences(e.Edition, m.Catalog), Left: len(m.Rows),
			both: &portfolio.Editions{Before: e.Edition, After: m.Catalog},
		}
	}
	return m
}

// Weighed says that so many more rows are to be put to both editions.
type Weighed struct{ N int }

func (e Weighed) apply(m Model) Model {
	if m.Earlier == nil {
		return m
	}
	a := *m.Earlier
	for range min(e.N, a.Left) {
		r := m.Rows[len(m.Rows)-a.Left]
		a.Left--
		switch {
		case !r.Fine():
		case r.Catalog != m.Catalog:
			a.Own++
		default:
			if shift := a.both.Shift(r.Configuration); shift.Changes() {
				a.Shifted = append(a.Shifted[:len(a.Shifted):len(a.Shifted)], Shifted{r.ID, shift})
			}
		}
	}
	m.Earlier = &a
	return m
}

// again puts all rows to both editions anew, because they are others now.
func (m Model) again() Model {
	if m.Earlier == nil {
		return m
	}
	a := *m.Earlier
	a.Left, a.Own, a.Shifted = len(m.Rows), 0, nil
	m.Earlier = &a
	return m
}
