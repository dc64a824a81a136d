package catalogtest

import (
	"math/rand/v2"
	"slices"

	"sovcalc/app/catalog"
)

// Mixed returns a catalogue in which very many facts of entries have been
// exchanged for facts of others of their kind, or forgotten: who made one model
// runs the infrastructure of another, a company moves, a licence ends.
func Mixed(c *catalog.Catalog, seed uint64) *catalog.Catalog {
	chance := rand.New(rand.NewPCG(seed, 0))
	mixed := &catalog.Catalog{Edition: c.Edition, Entries: slices.Clone(c.Entries), Sources: c.Sources}
	for _, k := range []catalog.Kind{catalog.Actor, catalog.Chip, catalog.Control, catalog.Infrastructure, catalog.Model} {
		entries := mixed.All(k)
		for i := range entries {
			e := &entries[i]
			e.Facts = slices.Clone(e.Facts)
			for j := range e.Facts {
				if f := &e.Facts[j]; chance.IntN(4) == 0 {
					mix(f, c.All(k)[chance.IntN(len(entries))], chance)
				}
			}
		}
	}
	return mixed
}

// mix gives a fact the answer of another entry, or none.
func mix(f *catalog.Fact, from catalog.Entry, chance *rand.Rand) {
	switch o := from.FactOf(f.Property, f.Of); {
	case o != nil:
		f.Values, f.Readings = o.Values, o.Readings
	case chance.IntN(2) == 0:
		f.Values = nil
	}
}
