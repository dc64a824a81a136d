package report

import (
	"sovcalc/app/catalog"
	"sovcalc/app/lever"
)

// An Entry is a catalogue entry as it is written out.
type Entry struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"`
	Name  string `json:"name"`
	Note  string `json:"note,omitempty"`
	Facts []Fact `json:"facts"`
}

// EntryOf makes the written form of an entry.
func EntryOf(c *catalog.Catalog, e *catalog.Entry) Entry {
	out := Entry{Kind: string(e.Kind), ID: e.ID, Name: e.Name, Note: e.Note, Facts: []Fact{}}
	for i := range e.Facts {
		f := &e.Facts[i]
		out.Facts = append(out.Facts, factOf(c, lever.Premise{Entry: e, Property: f.Property, Fact: f}))
	}
	return out
}
