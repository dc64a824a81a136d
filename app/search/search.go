// Package search finds the configurations that leave most in one's own hands,
// among all that the catalogue holds and a reader would accept.
//
// It tries every combination and yet works out few: a rule that asked only of
// the model finds the same whatever the chips are. It knows no rule and no
// level; which parts of a combination a rule depends on, the rule shows by
// asking.
package search

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// Keys are the choices that are searched, in the order in which combinations
// that come to the same are listed.
func Keys() []configuration.Key { return keys[:] }

var keys = [...]configuration.Key{
	configuration.Model, configuration.Access, configuration.Infrastructure, configuration.Data, configuration.Chips,
}

// A Query says what is searched.
type Query struct {
	// Present is the configuration to start from. Its home, its details and
	// all else that is not searched stay as they are; of combinations that
	// come to the same, those that change least of it come first.
	Present configuration.Configuration

	// Among limits what a choice may be changed to. What is not named may be
	// anything in the catalogue.
	Among map[configuration.Key][]string

	// Forbid leaves out every combination in which one of the jurisdictions
	// binds a holder of a lever over one of the questions; over any, where
	// none is named.
	Forbid    []string
	Questions []lever.Question

	// Anything includes what cannot be had today.
	Anything bool

	// Top is how many combinations are listed.
	Top int

	// Pause, if there is one, is called every now and then. It may let others
	// have their turn, or end the goroutine, and with it the search.
	Pause func()
}

func (q *Query) pause() {
	if q.Pause != nil {
		q.Pause()
	}
}

// Fix keeps a choice as it is.
func (q *Query) Fix(k configuration.Key) {
	if q.Among == nil {
		q.Among = map[configuration.Key][]string{}
	}
	q.Among[k] = []string{q.Present.Get(k)}
}

// A Found is one combination.
type Found struct {
	Configuration configuration.Configuration
	Summary       profile.Summary
	Changes       int // how many of the choices searched differ from the present
}

// An Answer is what a search comes to.
type Answer struct {
	Tried   uint64    // combinations in all
	Allowed uint64    // of these, those that can be had and hold nothing forbidden
	Held    [7]uint64 // of the allowed, how many leave so many powers one's own or decided at home, for certain
	Ties    uint64    // how many come to the same as the best
	Best    []Found   // the best first
}

// values lists what a choice may be.
func (q *Query) values(c *catalog.Catalog, k configuration.Key) []string {
	if list, limited := q.Among[k]; limited {
		return list
	}
	d := k.Definition()
	if d.Kind == "" {
		return d.Values
	}
	entries := c.All(d.Kind)
	list := make([]string, len(entries))
	for i := range entries {
		list[i] = entries[i].ID
	}
	return list
}

// present returns what counts as unchanged for a choice, or "" where anything
// does. Data that nobody placed is best at home.
func (q *Query) present(k configuration.Key) string {
	v := q.Present.Get(k)
	if v != configuration.Unknown {
		return v
	}
	if home := q.Present.List(configuration.Home); k == configuration.Data && len(home) > 0 {
		return home[0]
	}
	return ""
}

// forbids reports whether a lever gives a forbidden jurisdiction a hand.
func (q *Query) forbids(l *lever.Lever) bool {
	if len(q.Forbid) == 0 || len(q.Questions) > 0 && !slices.Contains(q.Questions, l.Cell.Question) {
		return false
	}
	return slices.ContainsFunc(append(l.Holder.Jurisdictions(), l.Holder.Among...), func(code string) bool {
		return slices.Contains(q.Forbid, code)
	})
}
