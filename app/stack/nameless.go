package stack

import (
	"slices"
	"strconv"
	"strings"

	"sovcalc/app/catalog"
)

// Nameless makes the index tell parties apart only by what decides a level: by
// how the jurisdictions that bind them stand to home, and by name where one and
// the same party may be met in another role. Jurisdictions that are watched are
// told apart too. Whoever asks only for levels, and not who holds the levers,
// then meets the same far more often. It returns the index, which must be new
// and is good for one home.
func (x *Index) Nameless(watched []string) *Index {
	x.nameless = &nameless{roles: map[string]catalog.Kind{}, short: map[string]string{}, shipped: map[string]string{}, watched: watched}
	for _, k := range []catalog.Kind{catalog.Model, catalog.Infrastructure, catalog.Chip} {
		for _, e := range x.Catalog.All(k) {
			x.nameless.meet(&e)
		}
	}
	return x
}

// several is where a party is met that entries of more than one kind name. Only
// then can one entry's party be found to be another's: within an entry, a rule
// has asked which entry it is.
const several catalog.Kind = "several"

// A nameless index knows parties by their sorts.
type nameless struct {
	roles   map[string]catalog.Kind // the one kind of entry that names a party, or several
	short   map[string]string       // numbers the sorts
	codes   []string                // the jurisdictions of the parties being sorted
	shipped map[string]string       // the sort of a destination
	watched []string
}

// meet notes in which roles an entry names parties.
func (n *nameless) meet(e *catalog.Entry) {
	for i := range e.Facts {
		f := &e.Facts[i]
		for _, id := range f.Values {
			n.role(id, e.Kind)
		}
		for _, r := range f.Readings {
			for _, id := range r.Values {
				n.role(id, e.Kind)
			}
		}
	}
}

func (n *nameless) role(id string, k catalog.Kind) {
	if was, known := n.roles[id]; !known {
		n.roles[id] = k
	} else if was != k {
		n.roles[id] = several
	}
}

// sort tells parties apart that are the answer to one question.
func (n *nameless) sort(parties []Party, home *HomeSet) string {
	var text []byte
	n.codes = n.codes[:0]
	for i := range parties {
		text = n.party(text, &parties[i], home)
	}
	return n.number(text)
}

func (n *nameless) number(text []byte) string {
	short, known := n.short[string(text)]
	if !known {
		short = strconv.Itoa(len(n.short))
		n.short[string(text)] = short
	}
	return short
}

// party writes all of a party that rules can tell. Who is undisclosed is never
// taken for somebody else.
func (n *nameless) party(text []byte, p *Party, home *HomeSet) []byte {
	text = append(text, '0'+byte(p.Kind))
	if p.Kind != Actor || n.roles[p.ID] == several {
		text = append(text, p.ID...)
	}
	text = flag(text, p.public)
	text = flag(text, p.Asked != nil)
	for _, code := range p.Among {
		text = n.code(append(text, ','), code, home)
	}
	for i := range p.Bonds {
		b := &p.Bonds[i]
		text = append(n.code(append(text, ';'), b.Jurisdiction, home), b.By...)
		text = flag(text, b.Open)
		text = flag(text, b.Ground)
		text = flag(text, b.Fact != nil && len(b.Fact.Readings) > 0)
	}
	return append(text, '\n')
}

// code writes how a jurisdiction stands to home, and which of those met so far
// it is.
func (n *nameless) code(text []byte, code string, home *HomeSet) []byte {
	switch {
	case code == "":
		return append(text, '?')
	case slices.Contains(n.watched, code):
		return append(append(text, code...), ' ')
	}
	at := slices.Index(n.codes, code)
	if at < 0 {
		at = len(n.codes)
		n.codes = append(n.codes, code)
	}
	return append(strconv.AppendInt(append(text, '0'+byte(home.sort(code))), int64(at), 10), ' ')
}

func flag(text []byte, is bool) []byte {
	if is {
		return append(text, '+')
	}
	return append(text, '-')
}

// developers tells those who made models apart.
func (x *Index) developers(model *catalog.Entry, home *HomeSet) string {
	if f := model.Fact(catalog.Developer); x.nameless == nil || f != nil && len(f.Readings) > 0 {
		return "=" + model.ID
	}
	return x.nameless.sort(x.parties(model, catalog.Developer), home)
}

// running tells those who run infrastructures apart.
func (x *Index) running(s *standing, home *HomeSet) string {
	if f := s.Entry.Fact(catalog.Operator); x.nameless == nil || f != nil && len(f.Readings) > 0 {
		return "=" + s.Entry.ID + " " + s.name
	}
	return x.nameless.sort(s.operators, home)
}

// shipping tells destinations apart: without names, by what export controls
// say of them.
func (x *Index) shipping(codes []string) string {
	if x.nameless == nil {
		return strings.Join(codes, "+")
	}
	var sorts []string
	for _, code := range codes {
		if s := x.shippedTo(code); !slices.Contains(sorts, s) {
			sorts = append(sorts, s)
		}
	}
	return strings.Join(sorts, "+")
}

func (x *Index) shippedTo(code string) string {
	n := x.nameless
	if s, known := n.shipped[code]; known {
		return s
	}
	var text []byte
	for _, control := range x.Catalog.All(catalog.Control) {
		f := control.FactOf(catalog.LicenceNeeded, code)
		switch {
		case control.Value(catalog.ControlledBy) == code:
			text = append(text, "own"...)
		case f != nil && !f.Known():
			text = append(text, code...) // an open question of its own
		case f != nil:
			text = append(text, f.Value()...)
		}
		text = append(text, ';')
	}
	n.shipped[code] = n.number(text)
	return n.shipped[code]
}
