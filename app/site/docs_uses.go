package site

import (
	"slices"

	"sovcalc/app/catalog"
)

// A reference names an entry.
type reference struct {
	kind catalog.Kind
	id   string
}

func refer(e *catalog.Entry) reference { return reference{e.Kind, e.ID} }

// A use is a fact that names an entry.
type use struct {
	entry *catalog.Entry
	fact  *catalog.Fact
}

// entryPath is where the page of an entry lies.
func entryPath(e *catalog.Entry) string { return "catalog/" + string(e.Kind) + "/" + e.ID + "/" }

// casePath is where the finding of a case lies.
func casePath(e *catalog.Entry) string { return "cases/" + e.ID + "/" }

// referred returns the entry that a value of a type names, or nil.
func referred(c *catalog.Catalog, t catalog.Type, value string) *catalog.Entry {
	for _, kind := range t.Refers() {
		if e := c.Entry(kind, value); e != nil {
			return e
		}
	}
	return nil
}

// usesOf finds, for every entry, the facts that name it.
func usesOf(c *catalog.Catalog) map[reference][]use {
	all := map[reference][]use{}
	for i := range c.Entries {
		e := &c.Entries[i]
		for j := range e.Facts {
			for _, at := range mentions(c, e, &e.Facts[j]) {
				all[at] = append(all[at], use{e, &e.Facts[j]})
			}
		}
	}
	return all
}

// mentions lists the entries that a fact names, each once: by its values, by
// those of its readings, and by what it is told of. A fact that denies what
// its property asks, by the last word of its scale, names nobody.
func mentions(c *catalog.Catalog, e *catalog.Entry, n *catalog.Fact) []reference {
	d, _ := catalog.Define(e.Kind, n.Property)
	values := slices.Clone(n.Values)
	for _, r := range n.Readings {
		values = append(values, r.Values...)
	}
	var list []reference
	add := func(to *catalog.Entry) {
		if to != nil && to != e && !slices.Contains(list, refer(to)) {
			list = append(list, refer(to))
		}
	}
	for _, v := range values {
		add(referred(c, d.Type, v))
	}
	if d.Type == catalog.Scale && d.PerThing && n.Value() != d.Values[len(d.Values)-1] {
		add(c.Entry(catalog.Jurisdiction, n.Of))
	}
	return list
}
