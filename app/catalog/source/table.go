package source

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"sovcalc/app/catalog"
)

// WriteTable writes the catalogue as the programs read it; package catalog says
// how the table is laid out.
func WriteTable(w io.Writer, c *catalog.Catalog) error {
	if len(c.Sources) > 1<<16 {
		return fmt.Errorf("catalog table: %d sources are more than a reference can tell apart", len(c.Sources))
	}
	// A first pass counts how often each string is written: what is common is
	// put first, and so has a short number.
	draft := table{count: map[string]int{}}
	draft.catalog(c)
	t := table{pool: map[string]int{}}
	for s, n := range draft.count {
		if n >= common {
			t.strings = append(t.strings, s)
		}
	}
	slices.SortFunc(t.strings, func(a, b string) int {
		return cmp.Or(cmp.Compare(draft.count[b], draft.count[a]), cmp.Compare(a, b))
	})
	for i, s := range t.strings {
		t.pool[s] = i
	}
	fresh := len(t.strings)
	t.catalog(c)
	_, err := w.Write(t.bytes(fresh))
	return err
}

// common is how often a string is written that goes to the front of the pool.
// With 3 or 40 the table is as large within two parts in a thousand.
const common = 8

type table struct {
	columns [catalog.Columns][]byte
	count   map[string]int // how often each string is written; set in the first pass
	strings []string
	pool    map[string]int
	next    int // the first source not referred to so far
}

func (t *table) catalog(c *catalog.Catalog) {
	t.texts(catalog.Room, c.Edition)
	facts, readings, values, references := 0, 0, 0, 0
	for _, e := range c.Entries {
		t.texts(catalog.Entries, string(e.Kind), e.ID, e.Name, e.Note)
		t.number(catalog.Entries, len(e.Facts))
		for _, f := range e.Facts {
			t.fact(f)
			values, references = values+len(f.Values), references+len(f.Sources)
			for _, r := range f.Readings {
				values, references = values+len(r.Values), references+len(r.Sources)
			}
			readings += len(f.Readings)
		}
		facts += len(e.Facts)
	}
	for _, s := range c.Sources {
		t.texts(catalog.Sources, s.URL, s.Supports, s.AsOf, s.Via)
	}
	for _, n := range []int{len(c.Entries), facts, readings, values, references, len(c.Sources)} {
		t.number(catalog.Room, n)
	}
}

func (t *table) fact(f catalog.Fact) {
	t.texts(catalog.Properties, string(f.Property))
	t.texts(catalog.Ofs, f.Of)
	t.list(f.Values)
	t.number(catalog.Counts, len(f.Readings))
	for _, r := range f.Readings {
		t.list(r.Values)
		t.texts(catalog.Notes, r.Who)
		t.refer(r.Sources)
	}
	t.texts(catalog.Notes, f.Note)
	t.refer(f.Sources)
	t.texts(catalog.Dates, f.AsOf)
	t.texts(catalog.Certain, string(f.Confidence))
	recalled := 0
	if f.Recalled {
		recalled = 1
	}
	t.number(catalog.Certain, recalled)
}

func (t *table) list(values []string) {
	t.number(catalog.Counts, len(values))
	t.texts(catalog.Values, values...)
}

func (t *table) refer(sources []uint16) {
	t.number(catalog.Counts, len(sources))
	for _, s := range sources {
		at := int(s)
		if at == t.next {
			t.number(catalog.References, 0)
		} else {
			t.number(catalog.References, at+1)
		}
		t.next = max(t.next, at+1)
	}
}

func (t *table) texts(c catalog.Column, list ...string) {
	for _, s := range list {
		if t.count != nil {
			t.count[s]++
			continue
		}
		at, known := t.pool[s]
		if known {
			t.number(c, at+1)
			continue
		}
		t.pool[s] = len(t.strings)
		t.strings = append(t.strings, s)
		t.number(c, 0)
	}
}

func (t *table) number(c catalog.Column, n int) {
	t.columns[c] = binary.AppendUvarint(t.columns[c], uint64(n))
}

func (t *table) bytes(fresh int) []byte {
	var b, sizes []byte
	for _, column := range t.columns {
		b = binary.AppendUvarint(b, uint64(len(column)))
	}
	for _, column := range t.columns {
		b = append(b, column...)
	}
	for _, s := range t.strings {
		sizes = binary.AppendUvarint(sizes, uint64(len(s)))
	}
	for _, n := range []int{len(t.strings), fresh, len(sizes)} {
		b = binary.AppendUvarint(b, uint64(n))
	}
	b = append(b, sizes...)
	for _, s := range t.strings {
		b = append(b, s...)
	}
	return b
}
