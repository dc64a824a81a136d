package catalog

import (
	"cmp"
	"slices"
	"strings"
)

// A Difference is something that two editions say differently. Before is nil
// for what is new, After for what is gone; without a property it is an entry
// that came or went.
type Difference struct {
	Kind          Kind
	ID            string
	Property      Property
	Of            string
	Before, After *Fact
	Came          bool // an entry that is new
}

// Differences lists what facts differ between two editions, in the order of
// entries and properties. Another source or date of the same answer is none.
func Differences(before, after *Catalog) []Difference {
	var list []Difference
	for i := range before.Entries {
		e := &before.Entries[i]
		if o := after.Entry(e.Kind, e.ID); o == nil {
			list = append(list, Difference{Kind: e.Kind, ID: e.ID})
		} else {
			list = append(list, differing(e, o)...)
		}
	}
	for i := range after.Entries {
		if e := &after.Entries[i]; before.Entry(e.Kind, e.ID) == nil {
			list = append(list, Difference{Kind: e.Kind, ID: e.ID, Came: true})
		}
	}
	slices.SortStableFunc(list, func(a, b Difference) int {
		return cmp.Or(strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.ID, b.ID))
	})
	return list
}

func differing(a, b *Entry) []Difference {
	var list []Difference
	for i := range a.Facts {
		f := &a.Facts[i]
		if o := b.FactOf(f.Property, f.Of); o == nil || !f.Says(o) {
			list = append(list, Difference{Kind: a.Kind, ID: a.ID, Property: f.Property, Of: f.Of, Before: f, After: o})
		}
	}
	for i := range b.Facts {
		if f := &b.Facts[i]; a.FactOf(f.Property, f.Of) == nil {
			list = append(list, Difference{Kind: b.Kind, ID: b.ID, Property: f.Property, Of: f.Of, After: f})
		}
	}
	return list
}

// Says reports whether two facts give the same answer.
func (f *Fact) Says(o *Fact) bool {
	return slices.Equal(f.Values, o.Values) && slices.EqualFunc(f.Readings, o.Readings, func(a, b Reading) bool {
		return a.Who == b.Who && slices.Equal(a.Values, b.Values)
	})
}

// Answer writes the answer of a fact, or of none.
func (f *Fact) Answer() string {
	switch {
	case f == nil:
		return "nothing"
	case len(f.Readings) > 0:
		var list []string
		for _, r := range f.Readings {
			list = append(list, strings.Join(r.Values, ", ")+" ("+r.Who+")")
		}
		return "contested: " + strings.Join(list, "; ")
	case len(f.Values) == 0:
		return "unknown"
	}
	return strings.Join(f.Values, ", ")
}
