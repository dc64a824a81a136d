package stack

import (
	"slices"
	"strconv"
	"strings"

	"sovcalc/app/catalog"
)

// Nameless makes the index tell parties apart only by what decides a level: by
// how the jurisdictions that bind them stand to home. Jurisdictions that are
// watched are told apart too. By name parties are told apart where the model or
// the chips are of one who runs the infrastructure, so that one and the same
// party is met in two roles: that is an input of its own. Whoever asks only for
// levels, and not who holds the levers, then meets the same far more often. It
// returns the index, which must be new and is good for one home.
func (x *Index) Nameless(watched []string) *Index {
	x.nameless = &nameless{operators: map[string]bool{}, short: map[string]string{}, shipped: map[string]string{}, named: map[*catalog.Entry][]string{}, watched: watched}
	offers := x.Catalog.All(catalog.Infrastructure)
	for i := range offers {
		for _, id := range named(offers[i].Fact(catalog.Operator)) {
			x.nameless.operators[id] = true
		}
	}
	return x
}

// Nameless reports whether parties are told apart only by what decides a level.
func (s *Stack) Nameless() bool { return s.index.nameless != nil }

// A nameless index knows parties by their sorts.
type nameless struct {
	operators map[string]bool             // who runs an infrastructure
	named     map[*catalog.Entry][]string // which of them an entry names
	short     map[string]string           // numbers the sorts
	codes     []string                    // the jurisdictions of the parties being sorted
	shipped   map[string]string           // the sort of a destination
	watched   []string
}

// named lists whom a fact names, in every reading.
func named(f *catalog.Fact) []string {
	if f == nil {
		return nil
	}
	list := f.Values
	for _, r := range f.Readings {
		list = append(slices.Clip(list), r.Values...)
	}
	return list
}

// naming lists who of those that run an infrastructure is named by an entry.
func (x *Index) naming(e *catalog.Entry) []string {
	list, known := x.nameless.named[e]
	if !known {
		for i := range e.Facts {
			for _, id := range named(&e.Facts[i]) {
				if x.nameless.operators[id] && !slices.Contains(list, id) {
					list = append(list, id)
				}
			}
		}
		x.nameless.named[e] = list
	}
	return list
}

// Runs lists who runs the infrastructure, where parties have no names.
func (s *Stack) Runs() []string { return s.stands.runs }

// ModelRuns lists who of those that run an infrastructure, be it another one, is
// behind the model, where parties have no names.
func (s *Stack) ModelRuns() []string { return s.line.named }

// ChipRuns is ModelRuns for the chips.
func (s *Stack) ChipRuns() []string {
	if !s.Nameless() {
		return nil
	}
	var list []string
	for _, e := range s.Chips {
		list = append(list, s.index.naming(e)...)
	}
	return list
}

// meets reports whether somebody is in both lists.
func meets(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
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
	if p.Kind != Actor {
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
func (x *Index) running(s *footing, home *HomeSet) string {
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
