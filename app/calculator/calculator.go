// Package calculator holds the state of one visit: what is chosen, what is
// open, and what was wrong with what came in. It knows no browser.
package calculator

import (
	"strings"
	"sync"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// Start is the configuration a visit begins with when the address names none:
// the deal that the articles behind this project are about.
const Start = "SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE"

// A Model is the state of a visit. It is a value: Update returns the next one.
type Model struct {
	Catalog       *catalog.Catalog
	Language      *words.Language
	Configuration configuration.Configuration
	Profile       *profile.Profile        // of Configuration, computed once
	Problems      []configuration.Problem // what was wrong with the last input
	Filled        []configuration.Key     // choices that the address left out and the start filled
	Unread        bool                    // nothing of it could be read, so that all stands as it was
	Filter                                // what the reader looks at
	Guessing      bool                    // the reader wants to guess before reading
	Covered       bool                    // the finding is not shown yet
	Guess         string                  // how many powers, in digits; "" before
	Term          profile.Term            // the time at which what still holds is looked at
	Swaps         []Swap                  // of Configuration; nil until they are asked for
	Claims        []profile.Consequence   // of Configuration; nil until they are asked for
	Swapped       bool                    // the last change was a swap
	Road          *Road                   // of Configuration
	Embedding     Embedding               // what is copied into an article
	Took          Took                    // what became of the last thing that was taken away
	Loaded        Loaded                  // what the file held that was opened last
	engine        *profile.Engine         // remembers what profiles have in common; changes no result
	derived       derived                 // of Profile, worked out when it is asked for
	cases         func() []configuration.Configuration
}

// New returns the state of a visit to an address with that fragment, which
// may be empty.
func New(c *catalog.Catalog, l *words.Language, fragment string) Model {
	m := Model{Catalog: c, Language: l, engine: profile.NewEngine(c), Road: &Road{}}
	m.cases = sync.OnceValue(func() []configuration.Configuration { return configurations(c) })
	m.Configuration, _ = configuration.Parse(Start, c)
	if fragment == "" || fragment == m.Configuration.Vector() {
		return m.profiled()
	}
	return m.Update(Navigated{fragment})
}

// An Event is something that happens in a visit.
type Event interface{ apply(Model) Model }

// Update returns the state after an event.
func (m Model) Update(e Event) Model { return e.apply(m) }

// profiled computes the profile anew.
func (m Model) profiled() Model {
	if m.Profile != nil && m.Profile.Stack.Configuration != m.Configuration {
		m = m.cover()
	}
	m.Profile = m.engine.Of(m.Configuration)
	m.derived = m.derive()
	m.Filter = m.known()
	m.Swaps, m.Claims, m.Swapped, m.Took, m.Loaded = nil, nil, false, Took{}, Loaded{}
	m.Road = &Road{Kept: m.Road.Kept}
	m.Embedding.Copied, m.Embedding.Height = false, 0
	return m
}

// Navigated says that the address has another fragment. One without any is
// where a visit begins: who goes back to it takes back the first choice.
type Navigated struct{ Fragment string }

func (e Navigated) apply(m Model) Model {
	m.Problems, m.Filled, m.Unread = nil, nil, false // they were those of another address
	if e.Fragment == "" {
		e.Fragment = Start
	}
	if e.Fragment == m.Configuration.Vector() {
		return m
	}
	read, problems := configuration.Parse(e.Fragment, m.Catalog)
	nothing := read == (configuration.Configuration{})
	m.Problems, m.Unread = problems, nothing && len(problems) > 0
	if nothing {
		return m.profiled() // nothing could be read: everything stays as it was
	}
	// What the address does not say is not known, rather than something the
	// reader never chose. Only home has to be somebody's.
	for _, k := range read.Missing() {
		if k == configuration.Home {
			read = read.With(k, m.Configuration.List(k)...)
		} else {
			read = read.With(k, configuration.Unknown)
		}
		m.Filled = append(m.Filled, k)
	}
	m.Configuration = read
	return m.profiled()
}

// Chose says that a form control took a value. Name is the control's name.
type Chose struct{ Name, Value string }

func (e Chose) apply(m Model) Model {
	k, ok := configuration.Named(e.Name)
	if !ok {
		switch e.Name {
		case CaseControl:
			return m.Update(StartedFrom{e.Value})
		case GuessFirst, GuessOption, RevealAll:
			return m.guessed(e.Name, e.Value)
		case TermControl:
			return m.Update(LookedAt{e.Value})
		case SwapControl:
			return m.Update(Swapped{e.Value})
		case RoadControl:
			return m.Update(Stepped{e.Value})
		}
		if choice, ok := kept(e.Name); ok {
			return m.Update(Keeps{choice, e.Value != ""})
		}
		if strings.HasPrefix(e.Name, "embed-") {
			return m.Update(ChoseEmbedding(e))
		}
		return m
	}
	m.Problems, m.Filled, m.Unread = nil, nil, false
	if e.Value == "" || e.Value == configuration.Unknown && k != configuration.Home {
		m.Configuration = m.Configuration.With(k, configuration.Unknown)
		return m.profiled()
	}
	c, problems := m.Configuration.With(k).Choose(k, e.Value, m.Catalog)
	if len(problems) > 0 {
		m.Problems = problems
		return m
	}
	m.Configuration = c
	return m.profiled()
}

// CaseControl is the name of the control that starts from a case.
const CaseControl = "case"

// StartedFrom says that a case was taken as the configuration.
type StartedFrom struct{ Case string }

func (e StartedFrom) apply(m Model) Model {
	entry := m.Catalog.Entry(catalog.Case, e.Case)
	if entry == nil {
		return m
	}
	m.Problems, m.Filled, m.Unread = nil, nil, false
	m.Configuration, m.Problems = configuration.FromCase(entry, m.Catalog)
	return m.profiled()
}

// Fragment is the part of the address after #.
func (m Model) Fragment() string { return m.Configuration.Vector() }
