package words

import (
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// Property names what a fact is about; of is what it is told of, if anything.
func (l *Language) Property(c *catalog.Catalog, p catalog.Property, of string) string {
	if of == "" {
		return l.Say("property." + string(p))
	}
	whose := Term{Text: of}
	if e := c.Entry(catalog.Jurisdiction, of); e != nil {
		whose = l.placed(c, of)
	} else if e := c.Entry(catalog.Actor, of); e != nil {
		whose = Term{Text: e.Name}
	}
	id := "property." + string(p) + ".of"
	if !l.Has(id) {
		id = "property.any.of"
	}
	return l.Say(id, P("property", l.Say("property."+string(p))), Param{"of", whose})
}

// Means says what a property is about.
func (l *Language) Means(d catalog.Definition) string { return l.Say(means(d)) }

// means is the id of what a property is about. Kinds of entry share a name for
// different properties.
func means(d catalog.Definition) string {
	return "means." + string(d.Kinds[0]) + "." + string(d.Property)
}

// FactValues names the values of a fact.
func (l *Language) FactValues(c *catalog.Catalog, k catalog.Kind, p catalog.Property, values []string) string {
	d, _ := catalog.Define(k, p)
	if d.Type == catalog.Percent {
		return l.Percent(strings.Join(values, "–"))
	}
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = l.factValue(c, d, v)
	}
	return l.List(list)
}

func (l *Language) factValue(c *catalog.Catalog, d catalog.Definition, v string) string {
	switch {
	case v == catalog.None && l.Has("scale."+string(d.Property)+".none"):
		return l.Say("scale." + string(d.Property) + ".none")
	case v == catalog.None:
		return l.Say("fact.none")
	case v == catalog.HomeToken && d.Type == catalog.HomePlace:
		return l.Say("fact.home")
	case v == "self" && d.Type == catalog.ActorRef:
		return l.Say("holder.you")
	case d.Property == catalog.Date || d.Property == catalog.Released:
		return l.Date(v)
	case d.Type == catalog.Text:
		return v
	}
	kinds := d.Type.Refers()
	for _, kind := range kinds {
		if e := c.Entry(kind, v); e != nil {
			return l.Called(c, kind, e.ID)
		}
	}
	if len(kinds) > 0 {
		return v
	}
	for _, id := range []string{"scale." + string(d.Property) + "." + v, "scale." + v} {
		if l.Has(id) {
			return l.Say(id)
		}
	}
	return v
}

// Entry names an entry, also one that stands for a choice that is not known.
func (l *Language) Entry(e *catalog.Entry) string {
	if e.Kind == catalog.Jurisdiction && len(l.countries[e.ID]) > 0 {
		return l.countries[e.ID][0]
	}
	if e.Name != "" {
		return l.entry(e, "").Text
	}
	unknown := map[catalog.Kind]string{catalog.Model: "model.unknown", catalog.Infrastructure: "infra.unknown", catalog.Chip: "chip.unknown"}[e.Kind]
	if unknown == "" {
		unknown = "name.unknown"
	}
	return upper(l.Say(unknown))
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
		seats[i] = l.Called(s.Catalog, catalog.Jurisdiction, code)
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
		return l.Called(s.Catalog, catalog.Jurisdiction, p.ID)
	}
	return upper(l.Party(s, p))
}

// Who names the holders that decide a question.
func (l *Language) Who(p *profile.Profile, q *profile.Question) string {
	if q.Level.Lo == lever.Yours {
		return l.Say("answer.nobody")
	}
	sure, perhaps := deciders(p, q)
	if nameless(sure) {
		perhaps = slices.DeleteFunc(perhaps, unnamed)
	}
	params := append(l.held(p, "holders", "layers", sure), l.held(p, "others", "places", perhaps)...)
	switch {
	case len(perhaps) == 0:
		return l.Say("answer.who", params...)
	case len(sure) == 0:
		return l.Say("answer.who.perhaps", params...)
	}
	return l.Say("answer.who.and-perhaps", params...)
}
