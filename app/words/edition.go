package words

import (
	"strconv"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
)

// Difference says what two editions say differently.
func (l *Language) Difference(before, after *catalog.Catalog, d *catalog.Difference) string {
	in := after
	if d.Property == "" && !d.Came || d.After == nil && !d.Came {
		in = before
	}
	entry := P("entry", l.Called(in, d.Kind, d.ID))
	at := P("at", string(d.Kind)+"/"+d.ID)
	switch {
	case d.Property == "" && d.Came:
		return l.Say("edition.came", entry, at)
	case d.Property == "":
		return l.Say("edition.gone", entry, at)
	}
	return l.Say("edition.fact", entry, at, P("property", l.Property(in, d.Property, d.Of)),
		P("before", l.Told(before, d.Kind, d.Before)), P("after", l.Told(after, d.Kind, d.After)))
}

// Told is what a fact of an entry of that kind says, or that it is not known
// or contested.
func (l *Language) Told(c *catalog.Catalog, k catalog.Kind, f *catalog.Fact) string {
	switch {
	case f == nil:
		return l.Say("edition.nothing")
	case f.Known():
		return l.FactValues(c, k, f.Property, f.Values)
	case len(f.Readings) == 0:
		return l.Say("fact.unknown")
	}
	list := make([]string, len(f.Readings))
	for i, r := range f.Readings {
		list[i] = l.FactValues(c, k, f.Property, r.Values)
	}
	return l.Say("offline.contested", P("values", strings.Join(list, l.Say("list.semicolon"))))
}

// Shift says what becomes of a system from one edition to another.
func (l *Language) Shift(s *portfolio.Shift) string {
	none := configuration.Problem{}
	switch {
	case s.Wrong[1] != none:
		return l.Say("edition.unread.after", P("part", s.Wrong[1].Part), P("why", l.Problem(s.Wrong[1])))
	case s.Wrong[0] != none:
		return l.Say("edition.unread.before", P("part", s.Wrong[0].Part), P("why", l.Problem(s.Wrong[0])))
	}
	var list []string
	for i, q := range lever.Questions() {
		if a, b := s.Levels[0][i], s.Levels[1][i]; a != b {
			list = append(list, l.Say("edition.level", P("question", l.Say("question."+string(q))), P("before", digits(a)), P("after", digits(b))))
		}
	}
	return strings.Join(list, l.Say("list.semicolon"))
}

// digits writes a level as 2, or as 0–2.
func digits(r lever.Range) string {
	if r.Single() {
		return strconv.Itoa(r.Lo)
	}
	return strconv.Itoa(r.Lo) + "–" + strconv.Itoa(r.Hi)
}
