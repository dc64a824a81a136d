// Package catalog holds the facts: which models, infrastructures, chips,
// actors, jurisdictions and laws exist, what is known about them, by which
// source and since when.
//
// It holds no judgement. Whether a law is foreign, or a dependency bad,
// depends on the reader's home and is decided by package lever.
package catalog

import (
	"slices"
	"strings"
)

// Kind says what an entry is.
type Kind string

// The kinds of entry, each in the folder of that name under data/.
const (
	Actor          Kind = "actor"
	Case           Kind = "case"
	Chip           Kind = "chip"
	Control        Kind = "control"
	Incident       Kind = "incident"
	Infrastructure Kind = "infrastructure"
	Jurisdiction   Kind = "jurisdiction"
	Law            Kind = "law"
	Model          Kind = "model"
)

// Kinds lists every kind in the order in which entries are stored.
func Kinds() []Kind {
	return []Kind{Actor, Case, Chip, Control, Incident, Infrastructure, Jurisdiction, Law, Model}
}

// Confidence is how well a fact is established: high when the original text
// was read, medium when a copy or several secondary pages were, low when it
// rests on one secondary page or on pages that disagree.
type Confidence string

// The confidences, weakest first.
const (
	Low    Confidence = "low"
	Medium Confidence = "medium"
	High   Confidence = "high"
)

// A Source is a page that says something, and what it was read for.
type Source struct {
	URL      string
	Supports string
	AsOf     string // date of the page, as precisely as known: 2026, 2026-07 or 2026-07-15
	Via      string // how it was seen, where the page itself was not opened
}

// A Reading is one position in a dispute, with whoever holds it.
type Reading struct {
	Values  []string
	Who     string
	Sources []uint16 // indices into Catalog.Sources
}

// A Fact is one sourced statement about an entry. Without values and without
// readings it says that the answer was looked for and not found.
type Fact struct {
	Property   Property
	Of         string    // what it is told of, where a property has several: a country, an owner
	Values     []string  // empty when unknown or contested
	Readings   []Reading // the positions, when courts, authorities or experts differ
	Note       string
	Sources    []uint16 // indices into Catalog.Sources
	AsOf       string   // as Source.AsOf
	Confidence Confidence
	Recalled   bool // from general knowledge: no page was read for it
	Own        bool // the reader's own statement about an entry of their own
}

// Known reports whether the fact has one settled answer.
func (f *Fact) Known() bool { return len(f.Values) > 0 }

// Value returns the first value, or "" when there is none.
func (f *Fact) Value() string {
	if len(f.Values) == 0 {
		return ""
	}
	return f.Values[0]
}

// An Entry is one thing of the catalogue and what is known about it.
type Entry struct {
	Kind  Kind
	ID    string
	Name  string
	Note  string
	Facts []Fact // sorted by property, then by Of
}

// Fact returns the fact for a property that has one answer, or nil when the
// entry says nothing about it.
func (e *Entry) Fact(p Property) *Fact {
	for i := range e.Facts {
		if e.Facts[i].Property == p {
			return &e.Facts[i]
		}
	}
	return nil
}

// FactOf returns the fact that tells the property of one thing, or nil.
func (e *Entry) FactOf(p Property, of string) *Fact {
	for i := range e.Facts {
		if e.Facts[i].Property == p && e.Facts[i].Of == of {
			return &e.Facts[i]
		}
	}
	return nil
}

// FactsOn returns every fact for a property.
func (e *Entry) FactsOn(p Property) []Fact {
	first := 0
	for first < len(e.Facts) && e.Facts[first].Property != p {
		first++
	}
	end := first
	for end < len(e.Facts) && e.Facts[end].Property == p {
		end++
	}
	return e.Facts[first:end]
}

// Value returns the first value for a property, or "" when it is not known.
func (e *Entry) Value(p Property) string {
	if f := e.Fact(p); f != nil {
		return f.Value()
	}
	return ""
}

// OwnPrefix begins the id of an entry of the reader's own, which no catalogue
// holds. The catalogue's own archetypes may begin with it too.
const OwnPrefix = "own-"

// Own reports whether the entry is the reader's own: all that is known of it
// is what they state.
func (e *Entry) Own() bool { return len(e.Facts) > 0 && e.Facts[0].Own }

// A Catalog is one edition of all facts.
type Catalog struct {
	Edition string  // the newest date any fact carries, and a hash of the content
	Entries []Entry // sorted by kind, then by id
	Sources []Source
}

// Entry returns the entry of that kind and id, or nil.
func (c *Catalog) Entry(k Kind, id string) *Entry {
	i, found := slices.BinarySearchFunc(c.Entries, id, func(e Entry, id string) int {
		if n := strings.Compare(string(e.Kind), string(k)); n != 0 {
			return n
		}
		return strings.Compare(e.ID, id)
	})
	if !found {
		return nil
	}
	return &c.Entries[i]
}

// All returns every entry of a kind, sorted by id.
func (c *Catalog) All(k Kind) []Entry {
	first, _ := slices.BinarySearchFunc(c.Entries, k, func(e Entry, k Kind) int {
		return strings.Compare(string(e.Kind), string(k))
	})
	end := first
	for end < len(c.Entries) && c.Entries[end].Kind == k {
		end++
	}
	return c.Entries[first:end]
}

// Name returns the name of an entry, or its id when there is none.
func (c *Catalog) Name(k Kind, id string) string {
	if e := c.Entry(k, id); e != nil {
		return e.Name
	}
	return id
}
