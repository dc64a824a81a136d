package words

import (
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// Place names a jurisdiction in running text.
func (l *Language) Place(c *catalog.Catalog, code string) string {
	if name, ok := l.article[code]; ok {
		return name
	}
	return c.Name(catalog.Jurisdiction, code)
}

// Places names several jurisdictions.
func (l *Language) Places(c *catalog.Catalog, codes []string) string {
	return l.List(l.places(c, codes))
}

func (l *Language) places(c *catalog.Catalog, codes []string) []string {
	list := make([]string, len(codes))
	for i, code := range codes {
		list[i] = l.Place(c, code)
	}
	return list
}

// Home names whose sovereignty is meant.
func (l *Language) Home(s *stack.Stack) string { return l.Places(s.Catalog, s.Home.Named) }

// Party names a holder.
func (l *Language) Party(s *stack.Stack, p stack.Party) string {
	switch p.Kind {
	case stack.Self:
		return l.Say("holder.you")
	case stack.State:
		return l.Place(s.Catalog, p.ID)
	case stack.Undisclosed:
		return l.undisclosed(s, p)
	}
	return p.Name()
}

func (l *Language) undisclosed(s *stack.Stack, p stack.Party) string {
	switch n := len(p.Among); {
	case n == 0:
		return l.Say("holder.undisclosed")
	case n == 1:
		return l.Place(s.Catalog, p.Among[0])
	case n <= 4:
		return l.Say("holder.among", P("list", l.Either(l.places(s.Catalog, p.Among))))
	default:
		return l.Say("holder.many", N("n", n))
	}
}

// Model names the model, or says that it is not known.
func (l *Language) Model(s *stack.Stack) string { return l.entry(s.Model, "model.unknown") }

// Infrastructure names the infrastructure.
func (l *Language) Infrastructure(s *stack.Stack) string {
	return l.entry(s.Infrastructure, "infra.unknown")
}

// Chips names the accelerators.
func (l *Language) Chips(s *stack.Stack) string {
	var list []string
	for _, e := range s.Chips {
		name := l.chip(s, e)
		if s.OneChip && len(s.Chips) > 3 { // too many to name: their makers are told
			name = l.Say("name.chip.of", P("vendor", s.Catalog.Name(catalog.Actor, e.Value(catalog.Vendor))))
		}
		if !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	if s.OneChip {
		return l.Either(list)
	}
	return l.List(list)
}

func (l *Language) chip(s *stack.Stack, e *catalog.Entry) string {
	if e.ID == configuration.Unknown {
		if v := e.Value(catalog.Vendor); v != "" {
			return l.Say("name.chip.of", P("vendor", s.Catalog.Name(catalog.Actor, v)))
		}
	}
	return l.entry(e, "chip.unknown")
}

func (l *Language) entry(e *catalog.Entry, unknown string) string {
	if e.Name == "" {
		return l.Say(unknown)
	}
	return e.Name
}

// Because says why there is a lever.
func (l *Language) Because(s *stack.Stack, v *lever.Lever) string {
	sentence := fill(l.reasons[v.Reason], l.params(s, v.Holder, v.Law))
	switch {
	case v.Possible && v.Contested:
		return l.Say("because.contested", P("sentence", lowerFirst(sentence)))
	case v.Possible:
		return l.Say("because.possible", P("sentence", lowerFirst(sentence)))
	}
	return sentence
}

// lowerFirst lets a sentence follow a colon: its first word is made lower case
// when it is one of ours, and not a name.
func lowerFirst(s string) string {
	for _, word := range []string{"The ", "There ", "Nothing ", "Nobody ", "No ", "A ", "Whether ", "Only ", "Shipping ", "Administrators ", "Its ", "It ", "What ", "Part ", "Software ", "Moving ", "Taking ", "Code ", "Somebody ", "One of "} {
		if strings.HasPrefix(s, word) {
			return strings.ToLower(s[:1]) + s[1:]
		}
	}
	return s
}

// BondLaw names the jurisdiction that binds a holder by a bond.
func (l *Language) BondLaw(s *stack.Stack, b stack.Bond) string {
	switch {
	case b.Ground:
		return l.undisclosed(s, stack.UndisclosedParty(s.Ground.Places...))
	case b.Jurisdiction == "":
		return l.Say("bond.unknown")
	}
	return s.Catalog.Name(catalog.Jurisdiction, b.Jurisdiction)
}

// Relieved says why there is none.
func (l *Language) Relieved(s *stack.Stack, r *lever.Relief) string {
	return fill(l.reasons[r.Reason], l.params(s, stack.Party{}, ""))
}

func (l *Language) params(s *stack.Stack, p stack.Party, law string) []Param {
	holder := l.Party(s, p)
	place := holder
	if p.Kind == stack.Undisclosed && len(p.Among) == 0 {
		place = l.Say("holder.somewhere")
	}
	switch onGround := slices.ContainsFunc(p.Bonds, func(b stack.Bond) bool { return b.Ground }); {
	case law == "" && onGround:
		law = l.undisclosed(s, stack.UndisclosedParty(s.Ground.Places...))
	case law == "" || law == "??":
		law = l.Say("holder.somewhere")
	default:
		law = l.Place(s.Catalog, law)
	}
	return []Param{
		P("holder", holder), P("place", place), P("law", law),
		P("model", l.Model(s)), P("infrastructure", l.Infrastructure(s)), P("chips", l.Chips(s)), P("home", l.Home(s)),
	}
}

// HasReason reports whether a reason has a text.
func (l *Language) HasReason(id string) bool { return l.reasons[id] != "" }

// Level says what a level or a range of levels means.
func (l *Language) Level(r lever.Range) string {
	lo := l.Say("level." + digit(r.Lo))
	if r.Single() {
		return lo
	}
	return l.Say("level.range", P("lo", lo), P("hi", l.Say("level."+digit(r.Hi))))
}

func digit(n int) string { return string(rune('0' + n)) }

// Value names a value of a choice, as a form shows it.
func (l *Language) Value(c *catalog.Catalog, k configuration.Key, v string) string {
	d := k.Definition()
	switch {
	case v == configuration.Unknown:
		return l.Say("value.unknown")
	case d.Kind == catalog.Jurisdiction:
		return c.Name(d.Kind, v)
	case d.Kind != "":
		return c.Name(d.Kind, v)
	}
	for _, id := range []string{"value." + d.Name + "." + v, "value." + v} {
		if l.Has(id) {
			return l.Say(id)
		}
	}
	return v
}

// Values names a list of values of a choice.
func (l *Language) Values(c *catalog.Catalog, k configuration.Key, v string) string {
	parts := strings.Split(v, "+")
	for i := range parts {
		parts[i] = l.Value(c, k, parts[i])
	}
	return l.List(parts)
}

// Notice says what must be told about the choices.
func (l *Language) Notice(s *stack.Stack, n stack.Notice) string {
	if n.ID == stack.OwnEntry {
		return l.Say("notice.own-entry", P("a", s.Catalog.Name(catalog.Kind(n.Params[0]), n.Params[1])))
	}
	names := make([]string, 2)
	kinds := map[string][]catalog.Kind{
		stack.NotPublished: {catalog.Model}, stack.NotOwn: {catalog.Model, catalog.Actor},
		stack.ServedElsewhere: {catalog.Infrastructure}, stack.NoRegion: {catalog.Infrastructure, catalog.Jurisdiction},
		stack.ChipNotSold: {catalog.Chip, catalog.Actor}, stack.NotOperating: {catalog.Infrastructure, ""},
	}[n.ID]
	for i, p := range n.Params {
		switch kinds[i] {
		case catalog.Jurisdiction:
			names[i] = l.Place(s.Catalog, p)
		case "":
			names[i] = l.Say("status." + p)
		default:
			names[i] = s.Catalog.Name(kinds[i], p)
		}
	}
	return l.Say("notice."+n.ID, P("a", names[0]), P("b", names[1]))
}
