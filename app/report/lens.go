package report

import (
	"slices"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// A Lens is what a published definition of sovereignty says of the profile.
type Lens struct {
	ID      string     `json:"id"`
	Verdict string     `json:"verdict"` // met, not-met or undetermined
	Because []Because  `json:"because"`
	Who     string     `json:"who"`
	Source  LensSource `json:"source"`
	Name    string     `json:"name"`
	Test    string     `json:"test"`
	Notes   []string   `json:"notes"`
	Support []Support  `json:"support,omitempty"`
}

// A LensDefinition is a lens that is not turned on anything.
type LensDefinition struct {
	ID     string     `json:"id"`
	Name   string     `json:"name"`
	Who    string     `json:"who"`
	Source LensSource `json:"source"`
	Test   string     `json:"test"`
	Notes  []string   `json:"notes"`
}

// A LensSource is where a lens is published.
type LensSource struct {
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
	Date string `json:"date,omitempty"`
}

// A Because is one test of a lens, with what it rests on: levers, which name
// their facts, or facts of its own.
type Because struct {
	Test    string   `json:"test"`
	Verdict string   `json:"verdict"`
	SEAL    *Level   `json:"seal,omitempty"` // in the Cloud Sovereignty Framework
	Text    string   `json:"text"`
	Levers  []string `json:"levers"`
	Choices []string `json:"choices"`
	Facts   []Fact   `json:"facts"`
	Open    []string `json:"open"` // what is not known and could turn it
}

// A Support is what the facts support at most of an objective of the Cloud
// Sovereignty Framework.
type Support struct {
	Objective string   `json:"objective"`
	AtMost    *int     `json:"at_most"` // SEAL level; null where no criterion is asked
	Asked     []string `json:"asked"`
	Binding   []string `json:"binding"`
	Criteria  int      `json:"criteria"`
	Weights   Weights  `json:"weights"`
	Text      string   `json:"text"`
}

// Weights are the two sets in circulation, in per cent.
type Weights struct {
	October2025 int `json:"2025-10"`
	June2026    int `json:"2026-06"`
}

// A Gap is what the system looks like beside what it is.
type Gap struct {
	Servers string `json:"servers"` // whether they are at home: met, not-met or undetermined
	Data    string `json:"data"`
	Held    int    `json:"held"` // how many of the six questions are yours or decided at home
	Open    int    `json:"open"`
	Text    string `json:"text"`
}

// A Claim is what vendors say, and what it would change if it were true.
type Claim struct {
	ID       string    `json:"id"`
	Phrase   string    `json:"phrase"`
	Takes    string    `json:"takes"`
	Standing string    `json:"standing"`
	Sets     []Choice  `json:"sets"`
	Removed  []Changed `json:"removed"`
	Weakened []Changed `json:"weakened"`
	Added    []Changed `json:"added"`
	Text     string    `json:"text"`
}

// A Changed lever is one that a claim would remove, weaken or bring.
type Changed struct {
	ID      string `json:"id"`
	Because string `json:"because"`
}

// A Choice is one choice and its value.
type Choice struct {
	Choice string `json:"choice"`
	Value  string `json:"value"`
}

// LensesOf looks at a profile through every lens.
func LensesOf(p *profile.Profile, l *words.Language) []Lens {
	var list []Lens
	for _, v := range p.Views() {
		d := definitionOf(v.Lens, l)
		out := Lens{ID: d.ID, Verdict: string(v.Verdict), Who: d.Who, Source: d.Source, Name: d.Name, Test: d.Test, Notes: d.Notes}
		for i := range v.Because {
			out.Because = append(out.Because, becauseOf(p, l, &v.Because[i]))
		}
		if v.Because[0].Test.Criterion() != "" {
			for _, s := range v.Supports() {
				out.Support = append(out.Support, supportOf(l, s))
			}
		}
		list = append(list, out)
	}
	return list
}

// LensDefinitions describes every lens.
func LensDefinitions(l *words.Language) []LensDefinition {
	var list []LensDefinition
	for _, v := range profile.Lenses() {
		list = append(list, definitionOf(v, l))
	}
	return list
}

func definitionOf(v *profile.Lens, l *words.Language) LensDefinition {
	text := l.Lens(v)
	return LensDefinition{v.ID, text.Name, text.Who, LensSource{text.Source, text.URL, text.Date}, text.Test, emptyNotNull(text.Notes)}
}

func becauseOf(p *profile.Profile, l *words.Language, b *profile.Because) Because {
	out := Because{
		Test: b.Test.ID, Verdict: string(b.Verdict), Text: l.Tested(p, b), Levers: ids(p, b.Levers),
		Choices: choices(b.Premises), Facts: []Fact{}, Open: emptyNotNull(l.Open(p, b.Open())),
	}
	if b.Test.Criterion() != "" {
		seal := level(b.Values)
		out.SEAL = &seal
	}
	if len(b.Levers) == 0 {
		out.Facts = facts(p.Stack.Catalog, slices.DeleteFunc(slices.Clone(b.Premises), func(f lever.Premise) bool { return f.IsChoice }))
	}
	return out
}

func supportOf(l *words.Language, s profile.Support) Support {
	out := Support{
		Objective: "SOV-" + s.ID, Asked: emptyNotNull(s.Asked), Binding: emptyNotNull(s.Binds), Criteria: s.Criteria,
		Weights: Weights{s.October, s.June}, Text: l.Support(s),
	}
	if s.Level >= 0 {
		out.AtMost = &s.Level
	}
	return out
}

func gapOf(p *profile.Profile, l *words.Language) Gap {
	g := p.Gap()
	return Gap{string(g.Ground), string(g.Data), g.Held, g.Open, l.Gap(g)}
}

// Definitions is what the lenses, the gap and the claims say of one
// configuration, without the rest of the report.
type Definitions struct {
	Edition string  `json:"edition"`
	Vector  string  `json:"vector"`
	Lenses  []Lens  `json:"lenses"`
	Gap     Gap     `json:"gap"`
	Claims  []Claim `json:"claims"`
}

// DefinitionsOf turns every lens and every claim on a profile.
func DefinitionsOf(p *profile.Profile, l *words.Language) Definitions {
	s := p.Stack
	return Definitions{s.Catalog.Edition, s.Configuration.Vector(), LensesOf(p, l), gapOf(p, l), ClaimsOf(p, l)}
}

// ClaimsOf tries every claim on a profile.
func ClaimsOf(p *profile.Profile, l *words.Language) []Claim {
	var list []Claim
	for _, c := range p.Consequences() {
		text := l.Claim(c.Claim)
		out := Claim{
			ID: c.Claim.ID, Phrase: text.Phrase, Takes: text.Takes, Standing: string(c.Standing), Sets: []Choice{},
			Removed: changed(p, l, c.Removed), Weakened: changed(p, l, c.Weakened), Added: changed(c.After, l, c.Added), Text: l.Claimed(p, &c),
		}
		for _, k := range c.Changes(p.Stack.Configuration) {
			out.Sets = append(out.Sets, Choice{k.String(), c.After.Stack.Configuration.Get(k)})
		}
		list = append(list, out)
	}
	return list
}

func changed(p *profile.Profile, l *words.Language, levers []int) []Changed {
	list := []Changed{}
	for _, i := range levers {
		v := p.Findings.Levers[i]
		list = append(list, Changed{v.ID, l.Because(p.Stack, v)})
	}
	return list
}
