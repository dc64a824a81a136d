package calculator

import (
	"strings"
	"sync"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// The comparison begins with two cases that look alike: in both the data and
// the machines are at home.
const (
	startBefore = "uae-stargate-chatgpt"
	startAfter  = "switzerland-apertus-alps"
)

// Between stands in an address between the two vectors. No vector holds it.
const Between = "~"

// Names of the controls of the two sides, and of the button that turns them.
const (
	BeforeCase  = "before"
	AfterCase   = "after"
	BeforeLink  = "before-link"
	AfterLink   = "after-link"
	TurnControl = "turn"
	HomeControl = "home-of-first"
)

// A Side is one of the two configurations that are compared.
type Side struct {
	Configuration configuration.Configuration
	Profile       *profile.Profile
	Views         []profile.View
	Problems      []configuration.Problem // what was wrong with the last input
	Filled        []configuration.Key     // choices that the input left out
	Unread        bool                    // nothing of it could be read, so that the side stands as it was
	Chosen        bool                    // it was named, and not put there to compare with
}

// A Pair is the state of a visit to the comparison. It is a value: Update
// returns the next one.
type Pair struct {
	Catalog    *catalog.Catalog
	Language   *words.Language
	Sides      [2]Side
	Comparison profile.Comparison
	Rest       []configuration.Problem // what else the address holds
	engine     *profile.Engine
	cases      func() []configuration.Configuration
}

// NewPair returns the state of a visit to an address with that fragment, which
// may be empty.
func NewPair(c *catalog.Catalog, l *words.Language, fragment string) Pair {
	p := Pair{Catalog: c, Language: l, engine: profile.NewEngine(c)}
	p.cases = sync.OnceValue(func() []configuration.Configuration { return configurations(c) })
	p = p.begun()
	if fragment == "" {
		return p.compared()
	}
	return p.Navigated(fragment)
}

// begun has the two cases that the comparison begins with.
func (p Pair) begun() Pair {
	p.Rest = nil
	for i, id := range []string{startBefore, startAfter} {
		p.Sides[i] = Side{Chosen: true}
		p.Sides[i].Configuration, _ = configuration.FromCase(p.Catalog.Entry(catalog.Case, id), p.Catalog)
	}
	return p
}

// Model is one of the two as the state of a visit to it.
func (p Pair) Model(i int) Model {
	m := Model{
		Catalog: p.Catalog, Language: p.Language, Configuration: p.Sides[i].Configuration, Profile: p.Sides[i].Profile, engine: p.engine, cases: p.cases,
	}
	m.derived = m.derive()
	return m
}

// compared works out both sides and what differs.
func (p Pair) compared() Pair {
	for i := range p.Sides {
		s := &p.Sides[i]
		if s.Profile == nil || s.Profile.Stack.Configuration != s.Configuration {
			s.Profile = p.engine.Of(s.Configuration)
			s.Views = s.Profile.Views()
		}
	}
	p.Comparison = profile.Compare(p.Sides[0].Profile, p.Sides[1].Profile)
	return p
}

// Fragment is the part of the address after #.
func (p Pair) Fragment() string {
	return p.Sides[0].Configuration.Vector() + Between + p.Sides[1].Configuration.Vector()
}

// Navigated returns the state after the address took another fragment: two
// vectors, or one, which is then compared with another of its country. One
// without any is where the comparison begins.
func (p Pair) Navigated(fragment string) Pair {
	if fragment == "" {
		return p.begun().compared()
	}
	for _, end := range []string{"#", "?secret="} { // hosts append #?secret=…
		fragment, _, _ = strings.Cut(fragment, end)
	}
	parts := strings.Split(fragment, Between)
	p.Rest = nil
	for _, extra := range parts[min(2, len(parts)):] {
		p.Rest = append(p.Rest, configuration.Problem{Part: shortened(extra), ID: "third"})
	}
	for i := range p.Sides {
		switch {
		case i < len(parts) && parts[i] != "":
			p.Sides[i] = p.read(p.Sides[i], parts[i])
		case i == 1 && len(parts) == 1:
			p.Sides[1] = Side{Configuration: p.companion(p.Sides[0].Configuration)}
		default:
			p.Sides[i].Problems, p.Sides[i].Filled, p.Sides[i].Unread = nil, nil, false
		}
	}
	return p.compared()
}

// shortened cuts what is quoted back to the reader.
func shortened(s string) string {
	if r := []rune(strings.ToValidUTF8(s, "�")); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// companion is a case to compare with: another of the same country, or one of
// the two that the comparison begins with.
func (p Pair) companion(with configuration.Configuration) configuration.Configuration {
	cases := p.Catalog.All(catalog.Case)
	for i := range cases {
		c, _ := configuration.FromCase(&cases[i], p.Catalog)
		if c != with && c.Get(configuration.Home) == with.Get(configuration.Home) && cases[i].Value(catalog.Status) != "archetype" {
			return c
		}
	}
	c, _ := configuration.FromCase(p.Catalog.Entry(catalog.Case, startAfter), p.Catalog)
	if c == with {
		c, _ = configuration.FromCase(p.Catalog.Entry(catalog.Case, startBefore), p.Catalog)
	}
	return c
}

// read returns a side after a vector, a link or the name of a case was given
// for it. What cannot be read at all leaves the side as it was.
func (p Pair) read(s Side, text string) Side {
	s.Problems, s.Filled, s.Unread = nil, nil, false
	if e := p.Catalog.Entry(catalog.Case, caseNamed(text)); e != nil {
		s.Configuration, s.Problems = configuration.FromCase(e, p.Catalog)
		s.Chosen = true
		return s
	}
	if at := strings.Index(text, configuration.Version+"/"); at > 0 { // a whole link
		text = text[at:]
	}
	vector, other, two := strings.Cut(text, Between)
	read, problems := configuration.Parse(vector, p.Catalog)
	if two {
		problems = append(problems, configuration.Problem{Part: shortened(other), ID: "second"})
	}
	s.Problems = problems
	if s.Unread = read == (configuration.Configuration{}); s.Unread {
		return s
	}
	for _, k := range read.Missing() {
		if k == configuration.Home {
			read = read.With(k, s.Configuration.List(k)...)
		} else {
			read = read.With(k, configuration.Unknown)
		}
		s.Filled = append(s.Filled, k)
	}
	s.Configuration, s.Chosen = read, true
	return s
}

// caseNamed is the case that a text names: by its id, as the command writes
// it, or by the address of its page.
func caseNamed(text string) string {
	text = strings.TrimPrefix(strings.TrimSpace(text), "case:")
	if _, after, is := strings.Cut(text, "cases/"); is && !strings.Contains(text, configuration.Version+"/") {
		text = after
	}
	text, _, _ = strings.Cut(text, "#")
	for _, ending := range []string{"index.html", "/", ".json"} {
		text = strings.TrimSuffix(text, ending)
	}
	return text
}

// Chose returns the state after a control took a value.
func (p Pair) Chose(name, value string) Pair {
	switch name {
	case BeforeCase, AfterCase:
		i := 0
		if name == AfterCase {
			i = 1
		}
		if p.Catalog.Entry(catalog.Case, value) == nil {
			return p
		}
		p.Sides[i] = p.read(p.Sides[i], value)
	case BeforeLink, AfterLink:
		i := 0
		if name == AfterLink {
			i = 1
		}
		if strings.TrimSpace(value) == "" {
			return p
		}
		p.Sides[i] = p.read(p.Sides[i], value)
	case TurnControl:
		p.Sides[0], p.Sides[1] = p.Sides[1], p.Sides[0]
	case HomeControl:
		home := p.Sides[0].Configuration.List(configuration.Home)
		p.Sides[1].Configuration = p.Sides[1].Configuration.With(configuration.Home, home...)
		p.Sides[1].Problems, p.Sides[1].Filled, p.Sides[1].Unread = nil, nil, false
	default:
		return p
	}
	p.Rest = nil
	return p.compared()
}

// Case returns the case with exactly the configuration of a side, or nil.
func (p Pair) Case(i int) *catalog.Entry {
	return p.Model(i).Case()
}

// Cases lists the cases by country.
func (p Pair) Cases() []Group { return Model{Catalog: p.Catalog, Language: p.Language}.Cases() }

// A Turn is a definition by which the two come out differently.
type Turn struct {
	Lens          *profile.Lens
	Before, After profile.Verdict
}

// Turns lists the definitions that change their verdict.
func (p Pair) Turns() []Turn {
	var list []Turn
	for i, b := range p.Sides[0].Views {
		if a := p.Sides[1].Views[i]; a.Verdict != b.Verdict {
			list = append(list, Turn{b.Lens, b.Verdict, a.Verdict})
		}
	}
	return list
}
