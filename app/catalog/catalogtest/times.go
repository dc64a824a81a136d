// Package catalogtest makes catalogues that tests and benchmarks need.
package catalogtest

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"sovcalc/app/catalog"
)

// copied are the kinds of entry of which there may be ever more. States and
// their export controls are as many as there are.
var copied = []catalog.Kind{catalog.Actor, catalog.Case, catalog.Chip, catalog.Incident, catalog.Infrastructure, catalog.Law, catalog.Model}

// Times returns a catalogue n times as large: beside each entry stand n-1
// copies with ids, names and sources of their own. A copy refers to the copies
// of what the entry refers to, so that it stands on its own as the entry does.
func Times(c *catalog.Catalog, n int) *catalog.Catalog {
	larger := &catalog.Catalog{Edition: c.Edition, Entries: slices.Clone(c.Entries), Sources: slices.Clone(c.Sources)}
	for i := 2; i <= n; i++ {
		t := twin{c, fmt.Sprintf("-%d", i), uint16(len(larger.Sources))}
		for _, s := range c.Sources {
			s.URL, s.Supports = s.URL+"#"+t.suffix, t.text(s.Supports)
			larger.Sources = append(larger.Sources, s)
		}
		for _, e := range c.Entries {
			if slices.Contains(copied, e.Kind) {
				larger.Entries = append(larger.Entries, t.entry(e))
			}
		}
	}
	slices.SortFunc(larger.Entries, func(a, b catalog.Entry) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	return larger
}

// Growing runs a benchmark over catalogues ever so many times as large as the
// program's; make bench reads how many from the names.
func Growing(b *testing.B, run func(*testing.B, *catalog.Catalog)) {
	for _, n := range []int{1, 2, 5, 10} {
		c := Times(catalog.Default, n)
		b.Run(fmt.Sprintf("times=%d", n), func(b *testing.B) { run(b, c) })
	}
}

// A twin copies entries of a catalogue under other ids.
type twin struct {
	of      *catalog.Catalog
	suffix  string
	sources uint16 // where the copied sources begin
}

func (t twin) entry(e catalog.Entry) catalog.Entry {
	e.ID += t.suffix
	e.Name, e.Note = e.Name+t.suffix, t.text(e.Note)
	e.Facts = slices.Clone(e.Facts)
	for i := range e.Facts {
		f := &e.Facts[i]
		d, _ := catalog.Define(e.Kind, f.Property)
		f.Values, f.Note, f.Sources = t.values(d, f.Values), t.text(f.Note), t.numbers(f.Sources)
		f.Readings = slices.Clone(f.Readings)
		for j := range f.Readings {
			f.Readings[j].Values, f.Readings[j].Sources = t.values(d, f.Readings[j].Values), t.numbers(f.Readings[j].Sources)
		}
	}
	return e
}

// values are texts of their own, and the ids of the copies, where they name
// entries that are copied.
func (t twin) values(d catalog.Definition, values []string) []string {
	values = slices.Clone(values)
	for i, v := range values {
		if d.Type == catalog.Text && d.Property != catalog.CaseDetail {
			values[i] = t.text(v)
		}
		for _, k := range d.Type.Refers() {
			if slices.Contains(copied, k) && t.of.Entry(k, v) != nil {
				values[i] += t.suffix
				break
			}
		}
	}
	return values
}

func (t twin) text(s string) string {
	if s == "" {
		return ""
	}
	return s + t.suffix
}

func (t twin) numbers(sources []uint16) []uint16 {
	sources = slices.Clone(sources)
	for i := range sources {
		sources[i] += t.sources
	}
	return sources
}
