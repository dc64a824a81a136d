package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Property names what a fact is about; of is what it is told of, if anything.
func (l *Language) Property(c *catalog.Catalog, p catalog.Property, of string) string {
	name := l.Say("property." + string(p))
	if of == "" {
		return name
	}
	if e := c.Entry(catalog.Jurisdiction, of); e != nil {
		of = l.Place(c, of)
	} else if e := c.Entry(catalog.Actor, of); e != nil {
		of = e.Name
	}
	return name + " " + of
}

// FactValues names the values of a fact.
func (l *Language) FactValues(c *catalog.Catalog, k catalog.Kind, p catalog.Property, values []string) string {
	d, _ := catalog.Define(k, p)
	if d.Type == catalog.Percent {
		return strings.Join(values, "–") + " %"
	}
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = l.factValue(c, d, v)
	}
	return l.List(list)
}

func (l *Language) factValue(c *catalog.Catalog, d catalog.Definition, v string) string {
	switch {
	case v == catalog.None:
		return l.Say("fact.none")
	case v == catalog.HomeToken && d.Type == catalog.HomePlace:
		return l.Say("fact.home")
	case v == "self" && d.Type == catalog.ActorRef:
		return l.Say("holder.you")
	case d.Type == catalog.Text:
		return v
	}
	kinds := d.Type.Refers()
	for _, kind := range kinds {
		if e := c.Entry(kind, v); e != nil {
			return e.Name
		}
	}
	if len(kinds) > 0 {
		return v
	}
	if id := "scale." + string(d.Property) + "." + v; l.Has(id) {
		return l.Say(id)
	}
	return strings.ReplaceAll(v, "-", " ")
}

// Entry names an entry, also one that stands for a choice that is not known.
func (l *Language) Entry(e *catalog.Entry) string {
	if e.Name != "" {
		return e.Name
	}
	unknown := map[catalog.Kind]string{catalog.Model: "model.unknown", catalog.Infrastructure: "infra.unknown", catalog.Chip: "chip.unknown"}[e.Kind]
	if unknown == "" {
		unknown = "name.unknown"
	}
	return upper(l.Say(unknown))
}

// upper begins a text with a capital letter.
func upper(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[n:]
}

// Law names the state whose law binds a holder first of all: its owner's seat
// where that lies elsewhere, else its own. It is empty for the state itself.
func (l *Language) Law(s *stack.Stack, p stack.Party) string {
	if p.Kind != stack.Actor {
		return ""
	}
	var seats []string
	for _, by := range []stack.BondKind{stack.BySeat, stack.ByParentSeat} {
		for _, b := range p.Bonds {
			if b.By == by && b.Jurisdiction != "" && !slices.Contains(seats, b.Jurisdiction) {
				seats = append(seats, b.Jurisdiction)
			}
		}
	}
	for i, code := range seats {
		seats[i] = s.Catalog.Name(catalog.Jurisdiction, code)
	}
	return l.List(seats)
}

// Mark says a level, or a range of levels, in a word or two.
func (l *Language) Mark(r lever.Range) string {
	lo := l.Say("mark." + digit(r.Lo))
	if r.Single() {
		return lo
	}
	return l.Say("mark.range", P("lo", lo), P("hi", l.Say("mark."+digit(r.Hi))))
}

// Chosen names what was chosen for a key.
func (l *Language) Chosen(c *catalog.Catalog, conf configuration.Configuration, k configuration.Key) string {
	return l.Values(c, k, conf.Get(k))
}

// Name names a party as a heading does.
func (l *Language) Name(s *stack.Stack, p stack.Party) string {
	if p.Kind == stack.State {
		return s.Catalog.Name(catalog.Jurisdiction, p.ID)
	}
	return upper(l.Party(s, p))
}

// Who names the holders that decide a question.
func (l *Language) Who(p *profile.Profile, q *profile.Question) string {
	if q.Level.Lo == lever.Yours {
		return l.Say("answer.nobody")
	}
	var names []string
	for _, i := range q.Binding {
		if name := l.Party(p.Stack, p.Findings.Levers[i].Holder); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return l.Say("answer.who", P("holders", l.List(names)))
}
