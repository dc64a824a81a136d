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

// A LensText is what is said of a lens whatever it is turned on.
type LensText struct {
	Name   string
	Who    string // says so
	Source string
	URL    string // of the source; "" where none is recorded
	Date   string // of the source or its version; "" where none is recorded
	Test   string // what it asks, plainly
	Notes  []string
}

// Lens returns the text of a lens.
func (l *Language) Lens(v *profile.Lens) LensText {
	id := "lens." + v.ID + "."
	t := LensText{
		Name: l.Say(id + "name"), Who: l.Say(id + "who"), Source: l.Say(id + "source"),
		URL: English.messages[id+"url"], Date: English.messages[id+"date"], // the same in every language
		Test: l.Say(id+"test", N("n", len(v.Tests))),
	}
	if v.Adapted {
		t.Notes = append(t.Notes, l.Say("lens.adapted"))
	}
	if l.Has(id + "note") {
		t.Notes = append(t.Notes, l.Say(id+"note"))
	}
	return t
}

// Verdict names a verdict.
func (l *Language) Verdict(v profile.Verdict) string { return l.Say("verdict." + string(v)) }

// Tested says what a test of a lens came to.
func (l *Language) Tested(p *profile.Profile, b *profile.Because) string {
	if n := b.Test.Criterion(); n != "" {
		return l.criterion(n, b.Values)
	}
	params := l.testParams(p, b)
	if text, ok := l.graded(b); ok {
		return text
	}
	if b.Verdict != profile.Undetermined {
		return l.Say(l.testKey(b.Test.ID, string(b.Verdict)), params...)
	}
	clause := P("clause", l.Say(l.testKey(b.Test.ID, "asks"), params...))
	open := l.Open(p, b.Open())
	if len(open) == 0 {
		return l.Say("lens.open.else", clause)
	}
	return l.Say("lens.open", clause, P("list", l.some(open, l.List)))
}

// testKey is the message of a test: its own, that of its lens, or that of its
// last word, which several lenses have in common.
func (l *Language) testKey(id, what string) string {
	lens, word, _ := strings.Cut(id, ".")
	for _, key := range []string{id, lens, word} {
		if full := "test." + key + "." + what; l.Has(full) {
			return full
		}
	}
	return "test." + id + "." + what
}

// graded says what a test with a scale of its own came to.
func (l *Language) graded(b *profile.Because) (string, bool) {
	key := "test." + b.Test.ID + "." + digit(b.Values.Hi)
	if !l.Has(key) {
		return "", false
	}
	most := l.Say(key)
	if b.Values.Single() {
		return most, true
	}
	if l.Has(key + ".perhaps") { // nothing known stands against the highest
		return l.Say(key + ".perhaps"), true
	}
	return l.Say("test.model-openness.range", P("most", most)), true
}

func (l *Language) criterion(number string, values lever.Range) string {
	level := "test.eu-cloud-sovereignty.range"
	if values.Single() {
		level = "test.eu-cloud-sovereignty.one"
	}
	return l.Say("test.eu-cloud-sovereignty", P("n", number), P("criterion", l.Say("criterion."+number)),
		P("level", l.Say(level, N("lo", values.Lo), N("hi", values.Hi))))
}

// Support says what the facts support of an objective at most.
func (l *Language) Support(s profile.Support) string {
	params := []Param{
		P("n", "SOV-"+s.ID), P("objective", l.Say("objective."+s.ID)), N("october", s.October), N("june", s.June), N("all", s.Criteria), N("asked", len(s.Asked)),
	}
	if s.Level < 0 {
		return l.Say("support.none", params...)
	}
	return l.Say("support", append(params, P("seal", l.SEAL(s.Level)), P("binds", l.List(s.Binds)))...)
}

// SEAL names a level of the Cloud Sovereignty Framework.
func (l *Language) SEAL(level int) string { return l.Say("seal." + digit(level)) }

// testParams are the names that the sentences of tests need.
func (l *Language) testParams(p *profile.Profile, b *profile.Because) []Param {
	s := p.Stack
	_, layer, _ := strings.Cut(b.Test.ID, ".")
	params := []Param{
		{"model", l.model(s)}, {"infrastructure", l.infrastructure(s)}, {"home", l.home(s)},
		{"data", l.places(s.Catalog, s.DataAt)}, {"ground", l.places(s.Catalog, s.Ground.Places)},
		{"operators", l.parties(s, s.Operators())}, {"developers", l.parties(s, developers(s))}, {"vendors", l.parties(s, vendors(s))},
		{"holders", l.holders(p, b)},
	}
	if slices.Contains(stack.Layers(), stack.Layer(layer)) {
		params = append(params, P("layer", l.Say("layer."+layer)))
	}
	return params
}

func developers(s *stack.Stack) []stack.Party {
	var list []stack.Party
	for _, m := range append([]*catalog.Entry{s.Model}, s.Lineage...) {
		list = append(list, s.Parties(m, catalog.Developer)...)
	}
	if f := s.Model.Fact(catalog.BaseDeveloper); f != nil && f.Known() {
		list = append(list, s.Parties(s.Model, catalog.BaseDeveloper)...)
	}
	return list
}

func vendors(s *stack.Stack) []stack.Party {
	var list []stack.Party
	for _, c := range s.Chips {
		list = append(list, s.Parties(c, catalog.Vendor)...)
	}
	return list
}

// holders names those outside home who keep a test from holding: those who
// certainly do, or else those who may.
func (l *Language) holders(p *profile.Profile, b *profile.Because) Term {
	var certain, possible []stack.Party
	for _, i := range b.Levers {
		v := p.Findings.Levers[i]
		if v.Relations[len(v.Relations)-1] <= lever.Home {
			continue
		}
		possible = append(possible, v.Holder)
		if v.Level.Hi < b.Test.Needs {
			certain = append(certain, v.Holder)
		}
	}
	if len(certain) > 0 {
		return l.parties(p.Stack, certain)
	}
	return l.parties(p.Stack, possible)
}

// parties names several parties, each once and not too many.
func (l *Language) parties(s *stack.Stack, list []stack.Party) Term {
	var names []Term
	for _, p := range unknownLast(list, func(p stack.Party) stack.Party { return p }) {
		names = with(names, l.party(s, p))
	}
	return l.terms(names, func(texts []string) string { return l.some(texts, l.List) })
}

// unknownLast puts those that are not known after those that have a name.
func unknownLast[T any](list []T, party func(T) stack.Party) []T {
	ordered := slices.Clone(list)
	slices.SortStableFunc(ordered, func(a, b T) int { return rank(party(a)) - rank(party(b)) })
	return ordered
}

func rank(p stack.Party) int {
	if p.Kind == stack.Undisclosed {
		return 1
	}
	return 0
}

// some joins the first few names and counts the rest.
func (l *Language) some(names []string, join func([]string) string) string {
	const few = 4
	if len(names) <= few+1 {
		return join(names)
	}
	return l.Say("lens.more", P("list", l.Row(names[:few])), l.Count("n", len(names)-few))
}

// Open names what is not known, each thing once.
func (l *Language) Open(p *profile.Profile, premises []lever.Premise) []string {
	var list []string
	for _, premise := range premises {
		name := ""
		switch {
		case premise.IsChoice:
			name = l.Lowered(l.Say("choice." + premise.Key.String()))
		case premise.Entry == nil:
			continue
		case premise.Entry.ID == configuration.Unknown:
			name = l.Lowered(l.Say("choice." + string(premise.Entry.Kind) + choiceSuffix[premise.Entry.Kind]))
		default:
			name = l.openFact(p.Stack.Catalog, &premise)
		}
		if !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// openFact names a fact that is not known.
func (l *Language) openFact(c *catalog.Catalog, p *lever.Premise) string {
	of := ""
	if p.Fact != nil {
		of = p.Fact.Of
	}
	if p.Property == catalog.Share && of == "" {
		return l.Say("lens.premise.share", P("of", l.Entry(p.Entry)))
	}
	return l.Say("lens.premise", P("what", l.Lowered(l.Property(c, p.Property, of))), P("of", l.Entry(p.Entry)))
}

// choiceSuffix makes the name of a choice from a kind of entry.
var choiceSuffix = map[catalog.Kind]string{catalog.Chip: "s"}

// Gap says what the system looks like beside what it is.
func (l *Language) Gap(g profile.Gap) string {
	is := ""
	switch {
	case g.Open == g.Questions():
		is = l.Say("gap.is.unknown")
	case g.Held == 0:
		is = l.Say("gap.is.none")
	case g.Held == g.Questions():
		is = l.Say("gap.is.all")
	default:
		is = l.Say("gap.is.some", l.Count("n", g.Held), N("c", g.Held))
	}
	if g.Open > 0 && g.Open < g.Questions() {
		is = l.Say("gap.is.open", P("is", is), l.Count("n", g.Open))
	}
	return l.Say("gap", P("looks", l.Say("gap.looks."+string(g.Ground)+"."+string(g.Data))), P("is", is))
}

// A ClaimText is what is said of a claim whatever it is tried on.
type ClaimText struct {
	Phrase string // as vendors put it
	Takes  string // what would have to be so
}

// Claim returns the text of a claim.
func (l *Language) Claim(c *profile.Claim) ClaimText {
	return ClaimText{l.Say("claim." + c.ID), l.Say("claim." + c.ID + ".takes")}
}

// Claimed says what a claim would change.
func (l *Language) Claimed(p *profile.Profile, c *profile.Consequence) string {
	params := []Param{{"model", l.model(p.Stack)}, {"infrastructure", l.infrastructure(p.Stack)}}
	count := func(name string, n int) Param {
		return Param{name, l.term("claim.levers", l.Count("n", n), N("c", n))}
	}
	params = append(params, count("removed", len(c.Removed)), count("weakened", len(c.Weakened)), count("added", len(c.Added)))
	switch {
	case c.Standing == profile.JustWords, c.Standing == profile.Against:
		return l.Say("claim."+c.Claim.ID+"."+string(c.Standing), params...)
	case c.Standing != profile.Removes:
		return l.Say("claim."+string(c.Standing), params...)
	case len(c.Weakened) == 0:
		return l.Say("claim.removes.only", params...)
	case len(c.Removed) == 0:
		return l.Say("claim.weakens.only", params...)
	}
	return l.Say("claim.removes.both", params...)
}
