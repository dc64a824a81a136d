package report

import (
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/words"
)

// What the data has as ids, a reader is told by name. The report keeps the
// catalogue that it was made of for that alone.

// called names an entry by its id, as jurisdiction/FR.
func (r *Report) called(l *words.Language, entry string) string {
	kind, id, _ := strings.Cut(entry, "/")
	if id == configuration.Unknown {
		return l.Entry(&catalog.Entry{Kind: catalog.Kind(kind), ID: id})
	}
	return l.Called(r.known, catalog.Kind(kind), id)
}

// chosen names the value of a choice, or the two between which it was taken to
// lie.
func (r *Report) chosen(l *words.Language, k configuration.Key, v string) string {
	if lo, hi, between := strings.Cut(v, ".."); between {
		return l.Say("level.range", words.P("lo", r.chosen(l, k, lo)), words.P("hi", r.chosen(l, k, hi)))
	}
	return l.Values(r.known, k, v)
}

// property names what a fact is about.
func (r *Report) property(l *words.Language, f Fact) string {
	return l.Property(r.known, catalog.Property(f.Field), f.Of)
}

// value says values of a fact.
func (r *Report) value(l *words.Language, f Fact, values []string) string {
	kind, _, _ := strings.Cut(f.Entry, "/")
	return l.FactValues(r.known, catalog.Kind(kind), catalog.Property(f.Field), values)
}

// assumed names a detail that took its usual value, and that value.
func (r *Report) assumed(l *words.Language, a Assumption) (name, value string) {
	if k, ok := configuration.Named(a.Detail); ok {
		return l.Say("choice." + k.String()), r.chosen(l, k, a.Value)
	}
	if a.Value == a.Fact.Value {
		return l.Say("property." + a.Detail), r.value(l, a.Fact, a.Fact.values)
	}
	return l.Say("property." + a.Detail), a.Value
}

// bound names holders, and in brackets whose law binds each.
func (r *Report) bound(l *words.Language, list []Holder) string {
	names := make([]string, len(list))
	for i, h := range list {
		names[i] = h.Name
		if len(h.Jurisdictions) == 0 || h.Actor == h.Jurisdictions[0] {
			continue
		}
		laws := make([]string, len(h.Jurisdictions))
		for j, code := range h.Jurisdictions {
			laws[j] = r.called(l, string(catalog.Jurisdiction)+"/"+code)
		}
		names[i] = l.Say("compare.held", words.P("holder", h.Name), words.P("law", l.Row(laws)))
	}
	return l.Series(names)
}

// standing says how a lever bites, whose it is and what is known of its use.
func standing(l *words.Language, v Lever) string {
	either := func(kind string, ids []string) string {
		list := make([]string, len(ids))
		for i, id := range ids {
			list[i] = l.Say(kind + "." + id)
		}
		return l.Either(list)
	}
	parts := []string{either("memo.grip", v.Grip), either("horizon", v.Horizon), l.Stands(v.Law, v.Relation)}
	if v.Contested {
		parts = append(parts, l.Say("mark.contested"))
	}
	if v.Possible {
		parts = append(parts, l.Say("mark.possible"))
	}
	return strings.Join(append(parts, l.Say("record."+v.Record.Use)), " · ")
}
