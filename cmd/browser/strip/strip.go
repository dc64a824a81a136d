package main

import (
	"fmt"
	"slices"
)

// strip takes out of a program's memory what only printing a crash needs.
func strip(memory []byte, t tables) error {
	list, err := readFunctions(memory, t)
	if err != nil {
		return err
	}
	rename := names{old: memory[t.names.at:t.names.end()], new: []byte{0}, at: map[string]uint32{}}
	if err := stripData(memory, t, list, &rename); err != nil {
		return err
	}
	for i := range list {
		list[i].shorten()
		if list[i].name, err = rename.shorten(list[i].name); err != nil {
			return err
		}
	}
	if err := stripCounters(memory, t, list); err != nil {
		return err
	}
	if err := coarsen(memory, t, list); err != nil {
		return err
	}
	writeFunctions(memory, t, list)
	replace(memory, t.names, rename.new)
	replace(memory, t.units, nil)
	replace(memory, t.files, nil)
	return nil
}

// replace writes a table anew and leaves zeroes after it.
func replace(memory []byte, p part, with []byte) {
	clear(memory[p.at+copy(memory[p.at:p.end()], with) : p.end()])
}

// stripCounters keeps the tables of program counters that are still used, each
// once.
func stripCounters(memory []byte, t tables, list []function) error {
	old := slices.Clone(memory[t.pcs.at:t.pcs.end()])
	kept := []byte{0}
	at := map[string]uint32{}
	move := func(offset *uint32) error {
		if *offset == 0 {
			return nil
		}
		table, err := counterTable(old, *offset)
		if err != nil {
			return err
		}
		place, known := at[string(table)]
		if !known {
			place = uint32(len(kept))
			kept = append(kept, table...)
			at[string(table)] = place
		}
		*offset = place
		return nil
	}
	for i := range list {
		if err := move(&list[i].stack); err != nil {
			return err
		}
		for n := range list[i].counters {
			if err := move(&list[i].counters[n]); err != nil {
				return err
			}
		}
	}
	replace(memory, t.pcs, kept)
	return nil
}

// stripData zeroes what the records no longer mention of the functions' data,
// and the names and lines in the trees of calls that were written out in place.
func stripData(memory []byte, t tables, list []function, rename *names) error {
	data := memory[t.data.at:t.data.end()]
	used := map[uint32]bool{} // by offset; whether it stays
	for _, f := range list {
		for n, offset := range f.data {
			if offset == absent {
				continue
			}
			if int(offset) >= len(data) {
				return fmt.Errorf("a function's data begin outside, at %d", offset)
			}
			used[offset] = used[offset] || n < argsInfo
		}
	}
	offsets := make([]uint32, 0, len(used)+1)
	for offset := range used {
		offsets = append(offsets, offset)
	}
	slices.Sort(offsets)
	offsets = append(offsets, uint32(len(data)))
	renamed := map[int]uint32{} // trees may be shared: each is read before any is written
	for i, offset := range offsets[:len(offsets)-1] {
		if !used[offset] {
			clear(data[offset:offsets[i+1]])
		}
	}
	pcs := memory[t.pcs.at:t.pcs.end()]
	for _, f := range list {
		if len(f.data) <= inlineTree || f.data[inlineTree] == absent || len(f.counters) <= inlineIndex || f.counters[inlineIndex] == 0 {
			continue
		}
		table, err := counterTable(pcs, f.counters[inlineIndex])
		if err != nil {
			return err
		}
		for call := range calls(table) {
			at := int(f.data[inlineTree]) + callSize*call
			if at+callSize > len(data) {
				return fmt.Errorf("a tree of calls ends outside, at %d", at)
			}
			name, err := rename.shorten(le.Uint32(data[at+4:]))
			if err != nil {
				return err
			}
			renamed[at] = name
		}
	}
	for at, name := range renamed {
		le.PutUint32(data[at+4:], name)
		le.PutUint32(data[at+12:], 0)
	}
	return nil
}

// The table from addresses to functions has a record for each 4096th address
// (runtime.findfuncbucket): the number of the function there, from which the
// runtime goes on to the one that it looks for, and 16 bytes for what lies
// between. An address is the number of a function and 16 bits, so that each
// function has 16 records, which all say the same.
const (
	findSize    = 20
	findRecords = 16
)

// few is how many functions share the number that the runtime begins at. Going
// on to the next costs it less than the rest of what it does at each frame.
const few = 8

func coarsen(memory []byte, t tables, list []function) error {
	table := memory[t.find.at:t.find.end()]
	for at := 0; at+findSize <= len(table); at += findSize {
		record := table[at : at+findSize]
		number := int(le.Uint32(record))
		place := at / findSize / findRecords
		if number%few == 0 && number <= place && place-number < few {
			continue // as it is written here
		}
		if skipZeroes(record, 4) < findSize || number >= len(list) || int(list[number].entry-list[0].entry) != place {
			return fmt.Errorf("the table from addresses to functions is of another form at %d", at)
		}
		le.PutUint32(record, uint32(number-number%few))
	}
	return nil
}
