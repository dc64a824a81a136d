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
	return l.placed(c, code).Text
}

func (l *Language) placed(c *catalog.Catalog, code string) Term {
	return l.country(code, c.Name(catalog.Jurisdiction, code))
}

// Places names several jurisdictions.
func (l *Language) Places(c *catalog.Catalog, codes []string) string {
	return l.places(c, codes).Text
}

func (l *Language) places(c *catalog.Catalog, codes []string) Term {
	list := make([]Term, len(codes))
	for i, code := range codes {
		list[i] = l.placed(c, code)
	}
	return l.terms(list, l.List)
}

// Home names whose sovereignty is meant.
func (l *Language) Home(s *stack.Stack) string { return l.home(s).Text }

func (l *Language) home(s *stack.Stack) Term { return l.places(s.Catalog, s.Home.Named) }

// Party names a holder, where the name stands alone.
func (l *Language) Party(s *stack.Stack, p stack.Party) string {
	if p.Kind == stack.Actor {
		if name, ok := l.messages["named.actor."+p.ID]; ok {
			return name
		}
		return p.Name()
	}
	return l.party(s, p).Text
}

// Holder is the parameter that names a holder.
func (l *Language) Holder(name string, s *stack.Stack, p stack.Party) Param {
	return Param{name, l.party(s, p)}
}

// Holders is the parameter that names several, each of them once.
func (l *Language) Holders(name string, s *stack.Stack, list []stack.Party) Param {
	var names []Term
	for _, p := range list {
		names = with(names, l.party(s, p))
	}
	return Param{name, l.terms(names, l.List)}
}

func (l *Language) party(s *stack.Stack, p stack.Party) Term {
	switch p.Kind {
	case stack.Self:
		t := l.term("holder.you")
		t.agrees = you
		return t
	case stack.State:
		return l.placed(s.Catalog, p.ID)
	case stack.Undisclosed:
		return l.undisclosed(s, p)
	}
	if id := "holder.actor." + p.ID; l.Has(id) { // a name that takes an article
		return l.term(id)
	}
	return Term{Text: p.Name()}
}

func (l *Language) undisclosed(s *stack.Stack, p stack.Party) Term {
	switch n := len(p.Among); {
	case n == 0:
		return l.term("holder.undisclosed")
	case n == 1:
		return l.placed(s.Catalog, p.Among[0])
	case n <= 4:
		list := make([]Term, n)
		for i, code := range p.Among {
			list[i] = l.placed(s.Catalog, code)
		}
		return l.term("holder.among", Param{"list", l.terms(list, l.Either)})
	default:
		return l.term("holder.many", N("n", n))
	}
}

// Model names the model, or says that it is not known.
func (l *Language) Model(s *stack.Stack) string { return l.model(s).Text }

func (l *Language) model(s *stack.Stack) Term { return l.entry(s.Model, "model.unknown") }

// Infrastructure names the infrastructure.
func (l *Language) Infrastructure(s *stack.Stack) string { return l.infrastructure(s).Text }

func (l *Language) infrastructure(s *stack.Stack) Term {
	return l.entry(s.Infrastructure, "infra.unknown")
}

// Chips names the accelerators.
func (l *Language) Chips(s *stack.Stack) string { return l.chips(s).Text }

func (l *Language) chips(s *stack.Stack) Term {
	var list []Term
	for _, e := range s.Chips {
		name := l.chip(s, e)
		if s.OneChip && len(s.Chips) > 3 { // too many to name: their makers are told
			name = l.term("name.chip.of", P("vendor", s.Catalog.Name(catalog.Actor, e.Value(catalog.Vendor))))
		}
		list = with(list, name)
	}
	if s.OneChip {
		return l.terms(list, l.Either)
	}
	return l.terms(list, l.List)
}

// with adds a term that is not yet there.
func with(list []Term, t Term) []Term {
	if slices.ContainsFunc(list, func(other Term) bool { return other.Text == t.Text }) {
		return list
	}
	return append(list, t)
}

func (l *Language) chip(s *stack.Stack, e *catalog.Entry) Term {
	if e.ID == configuration.Unknown {
		if v := e.Value(catalog.Vendor); v != "" {
			return l.term("name.chip.of", P("vendor", s.Catalog.Name(catalog.Actor, v)))
		}
	}
	return l.entry(e, "chip.unknown")
}

func (l *Language) entry(e *catalog.Entry, unknown string) Term {
	if e.Name == "" {
		return l.term(unknown)
	}
	if name, ok := l.messages["named."+string(e.Kind)+"."+e.ID]; ok {
		return Term{Text: name}
	}
	return Term{Text: e.Name}
}

// Because says why there is a lever.
func (l *Language) Because(s *stack.Stack, v *lever.Lever) string {
	text := l.messages["reason."+v.Reason]
	id := "because.possible"
	switch {
	case !v.Possible:
		return capital(l.fill(text, l.params(s, v.Holder, v.Law)))
	case v.Contested:
		id = "because.contested"
	}
	if !strings.HasPrefix(text, "{") { // it follows a colon, and its first word is no name
		text = l.Lowered(text)
	}
	sentence := l.fill(text, l.params(s, v.Holder, v.Law))
	if !l.lowers { // a whole sentence begins in upper case after a colon too
		sentence = capital(sentence)
	}
	return l.Say(id, P("sentence", sentence))
}

// BondLaw names the jurisdiction that binds a holder by a bond.
func (l *Language) BondLaw(s *stack.Stack, b stack.Bond) string {
	switch {
	case b.Ground:
		return l.undisclosed(s, stack.UndisclosedParty(s.Ground.Places...)).Text
	case b.Jurisdiction == "":
		return l.Say("bond.unknown")
	}
	return l.Called(s.Catalog, catalog.Jurisdiction, b.Jurisdiction)
}

// Relieved says why there is none.
func (l *Language) Relieved(s *stack.Stack, r *lever.Relief) string {
	return capital(l.fill(l.messages["reason."+r.Reason], l.params(s, stack.Party{}, "")))
}

func (l *Language) params(s *stack.Stack, p stack.Party, law string) []Param {
	holder := l.party(s, p)
	place := holder
	somewhere := l.term("holder.somewhere")
	if p.Kind == stack.Undisclosed && len(p.Among) == 0 {
		place = somewhere
	}
	of := somewhere
	switch onGround := slices.ContainsFunc(p.Bonds, func(b stack.Bond) bool { return b.Ground }); {
	case law == "" && onGround:
		of = l.undisclosed(s, stack.UndisclosedParty(s.Ground.Places...))
	case law != "" && law != "??":
		of = l.placed(s.Catalog, law)
	}
	return []Param{
		{"holder", holder}, {"place", place}, {"law", of},
		{"model", l.model(s)}, {"infrastructure", l.infrastructure(s)}, {"chips", l.chips(s)}, {"home", l.home(s)},
	}
}

// HasReason reports whether a reason has a text.
func (l *Language) HasReason(id string) bool { return l.Has("reason." + id) }

// Level says what a level or a range of levels means.
func (l *Language) Level(r lever.Range) string {
	if r.Single() {
		return l.Say("level." + digit(r.Lo))
	}
	// Between quotation marks stand the short names, which need no colon.
	return l.Say("level.range", P("lo", l.Say("mark."+digit(r.Lo))), P("hi", l.Say("mark."+digit(r.Hi))))
}

func digit(n int) string { return string(rune('0' + n)) }

// Value names a value of a choice, as a form shows it.
func (l *Language) Value(c *catalog.Catalog, k configuration.Key, v string) string {
	d := k.Definition()
	switch {
	case v == configuration.Unknown:
		return l.Say("value.unknown")
	case d.Kind != "" && v != catalog.None:
		return l.Called(c, d.Kind, v)
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
		return l.Say("notice.own-entry", P("a", l.Called(s.Catalog, catalog.Kind(n.Params[0]), n.Params[1])))
	}
	names := make([]Term, 2)
	kinds := map[string][]catalog.Kind{
		stack.NotPublished: {catalog.Model}, stack.NotOwn: {catalog.Model, catalog.Actor},
		stack.ServedElsewhere: {catalog.Infrastructure}, stack.NoRegion: {catalog.Infrastructure, catalog.Jurisdiction},
		stack.ChipNotSold: {catalog.Chip, catalog.Actor}, stack.NotOperating: {catalog.Infrastructure, ""},
		stack.BlocAtHome: {catalog.Jurisdiction},
	}[n.ID]
	for i, p := range n.Params {
		switch kinds[i] {
		case catalog.Jurisdiction:
			names[i] = l.placed(s.Catalog, p)
		case "":
			names[i] = l.term("status." + p)
		default:
			names[i] = Term{Text: l.Called(s.Catalog, kinds[i], p)}
		}
	}
	return l.Say("notice."+n.ID, Param{"a", names[0]}, Param{"b", names[1]})
}
