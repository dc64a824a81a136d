package main

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// function is runtime._func, what follows it included.
type function struct {
	entry, name, args, deferReturn uint32
	stack, file, line              uint32 // offsets into the table of program counters
	unit, startLine                uint32
	kind                           uint32   // funcID, flag, a byte of padding; without the number of data
	counters, data                 []uint32 // pcdata and funcdata
}

// The places in pcdata and funcdata, from internal/abi/symtab.go.
const (
	unsafePoint   = 0
	inlineIndex   = 2
	argsLiveIndex = 3
	mostCounters  = 5

	inlineTree = 3
	argsInfo   = 5
	argsLive   = 6
	wrapInfo   = 7
	mostData   = 8
)

const (
	recordSize = 44
	absent     = ^uint32(0) // of funcdata; a table of program counters is absent at 0
)

// readFunctions reads all records, and refuses what the linker would not write.
func readFunctions(memory []byte, t tables) ([]function, error) {
	table := memory[t.functions.at:t.functions.end()]
	list := make([]function, t.count)
	end := t.count*8 + 4
	for i := range list {
		entry, at := le.Uint32(table[8*i:]), int(le.Uint32(table[8*i+4:]))
		if at != align(end) || at+recordSize > len(table) || le.Uint32(table[8*i+8:]) <= entry {
			return nil, fmt.Errorf("function %d is recorded out of order", i)
		}
		word := func(n int) uint32 { return le.Uint32(table[at+4*n:]) }
		counters, data := int(word(7)), int(table[at+recordSize-1])
		end = at + recordSize + 4*(counters+data)
		if word(0) != entry || counters > mostCounters || data > mostData || end > len(table) {
			return nil, fmt.Errorf("the record of function %d is of another form", i)
		}
		f := function{
			entry: entry, name: word(1), args: word(2), deferReturn: word(3),
			stack: word(4), file: word(5), line: word(6),
			unit: word(8), startLine: word(9), kind: word(10) & 0xffffff,
		}
		for n := range counters {
			f.counters = append(f.counters, word(11+n))
		}
		for n := range data {
			f.data = append(f.data, word(11+counters+n))
		}
		list[i] = f
	}
	if rest := table[end:]; skipZeroes(rest, 0) < len(rest) {
		return nil, fmt.Errorf("%d bytes follow the records of the functions", len(rest))
	}
	return list, nil
}

func align(n int) int { return (n + 7) &^ 7 }

// writeFunctions writes the records anew, and zeroes to the end of their table.
func writeFunctions(memory []byte, t tables, list []function) {
	table := memory[t.functions.at:t.functions.end()]
	last := le.Uint32(table[8*t.count:])
	clear(table)
	at := t.count*8 + 4
	le.PutUint32(table[8*t.count:], last)
	for i, f := range list {
		at = align(at)
		le.PutUint32(table[8*i:], f.entry)
		le.PutUint32(table[8*i+4:], uint32(at))
		words := []uint32{
			f.entry, f.name, f.args, f.deferReturn, f.stack, f.file, f.line,
			uint32(len(f.counters)), f.unit, f.startLine, f.kind | uint32(len(f.data))<<24,
		}
		for _, word := range append(append(words, f.counters...), f.data...) {
			le.PutUint32(table[at:], word)
			at += 4
		}
	}
}

// shorten leaves out of a record what only printing a crash needs.
func (f *function) shorten() {
	f.file, f.line, f.unit, f.startLine = 0, 0, 0, 0
	for _, n := range []int{unsafePoint, argsLiveIndex} {
		if n < len(f.counters) {
			f.counters[n] = 0
		}
	}
	for len(f.counters) > 0 && f.counters[len(f.counters)-1] == 0 {
		f.counters = f.counters[:len(f.counters)-1]
	}
	for _, n := range []int{argsInfo, argsLive, wrapInfo} {
		if n < len(f.data) {
			f.data[n] = absent
		}
	}
	for len(f.data) > 0 && f.data[len(f.data)-1] == absent {
		f.data = f.data[:len(f.data)-1]
	}
}

// counterTable is one of the tables of program counters, from its offset to
// its end, which runtime.step would recognise.
func counterTable(all []byte, at uint32) ([]byte, error) {
	if int(at) >= len(all) {
		return nil, fmt.Errorf("a table of program counters begins outside, at %d", at)
	}
	rest := all[at:]
	size := 0
	for first := true; ; first = false {
		value, n := binary.Uvarint(rest[size:])
		if n <= 0 {
			break
		}
		size += n
		if value == 0 && !first {
			return rest[:size], nil
		}
		_, n = binary.Uvarint(rest[size:])
		if n <= 0 {
			break
		}
		size += n
	}
	return nil, fmt.Errorf("the table of program counters at %d does not end", at)
}

// callSize is the size of runtime.inlinedCall: what it is, name, place, line.
const callSize = 16

// calls are how many records a tree has whose table this is: its numbers are
// the places in the tree, or -1.
func calls(table []byte) int {
	value, most := -1, -1
	for len(table) > 1 {
		step, n := binary.Uvarint(table)
		table = table[n:]
		_, n = binary.Uvarint(table)
		table = table[n:]
		value += int(step>>1) ^ -int(step&1)
		most = max(most, value)
	}
	return most + 1
}

// names replaces the names of the functions: a few that the runtime looks at
// stay, and all others become one.
type names struct {
	old, new []byte
	at       map[string]uint32
}

// The runtime asks whether a function is one of its own, and treats these two
// by name. One that calls a method through a pointer that is nil has its name
// taken apart, and must be able to.
const (
	own     = "runtime."
	ownName = "runtime.f"
	anyName = "go.(*T).f"
)

var kept = []string{"reflect.makeFuncStub", "reflect.methodValueCall", "runtime.gopanic"}

func (n *names) shorten(offset uint32) (uint32, error) {
	if int(offset) >= len(n.old) {
		return 0, fmt.Errorf("a name begins outside, at %d", offset)
	}
	name, _, _ := strings.Cut(string(n.old[offset:min(len(n.old), int(offset)+64)]), "\x00")
	switch {
	case slices.Contains(kept, name):
	case strings.HasPrefix(name, own):
		name = ownName
	default:
		name = anyName
	}
	at, known := n.at[name]
	if !known {
		at = uint32(len(n.new))
		n.new = append(append(n.new, name...), 0)
		n.at[name] = at
	}
	return at, nil
}
