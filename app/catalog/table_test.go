package catalog

import (
	"reflect"
	"testing"
)

func BenchmarkUnpack(b *testing.B) {
	for b.Loop() {
		unpack(table)
	}
}

// What is appended to one list does not show in another.
func TestListsEndWhereTheyEnd(t *testing.T) {
	before := unpack(table)
	for i := range before.Entries {
		e := &before.Entries[i]
		_ = append(e.Facts, Fact{Property: "x"})
		for j := range e.Facts {
			_ = append(e.Facts[j].Values, "x")
			_ = append(e.Facts[j].Sources, 9)
			_ = append(e.Facts[j].Readings, Reading{Who: "x"})
		}
	}
	if !reflect.DeepEqual(before, unpack(table)) {
		t.Error("appending to a list changed another")
	}
}

func TestEveryPropertyIsDefined(t *testing.T) {
	for i := range Default.Entries {
		e := &Default.Entries[i]
		for j := range e.Facts {
			if byProperty[e.Facts[j].Property] == nil {
				t.Errorf("%s %s: there is no property %q", e.Kind, e.ID, e.Facts[j].Property)
			}
		}
	}
	if len(Default.Entries) == 0 {
		t.Error("the catalogue is empty")
	}
}

// Room is made once: the numbers in the first line are those of the table.
func TestUnpackMakesRoomOnce(t *testing.T) {
	if n := testing.AllocsPerRun(1, func() { unpack(table) }); n > 40 {
		t.Errorf("%v allocations", n)
	}
}
