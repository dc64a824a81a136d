package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
)

// goVersion is the Go whose tables are known. They are no part of what Go
// promises: see whether runtime/symtab.go, runtime/runtime2.go (_func) and
// cmd/link/internal/ld/pcln.go still say the same, then change it here.
const goVersion = "go1.26"

// part is a piece of the memory.
type part struct{ at, size int }

func (p part) end() int { return p.at + p.size }

// tables is where a program keeps what it knows of its functions: the fields
// of runtime.moduledata, as far as they matter here. They lie in this order.
type tables struct {
	names, units, files, pcs, functions, data, find part
	count                                           int // of functions
}

var le = binary.LittleEndian

// magic begins runtime.pcHeader: Go 1.20 and later, instructions of one byte,
// pointers of eight.
var magic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

func findTables(memory []byte, v string) (tables, error) {
	if v != goVersion && !strings.HasPrefix(v, goVersion+".") {
		return tables{}, fmt.Errorf("the program was built by %q, and only the tables of %s are known", v, goVersion)
	}
	var found []tables
	for at := 0; ; at += 8 {
		next := bytes.Index(memory[at:], magic)
		if next < 0 {
			break
		}
		at += next
		if at%8 == 0 {
			if t, ok := tablesAt(memory, at); ok {
				found = append(found, t)
			}
		}
	}
	if len(found) != 1 {
		return tables{}, fmt.Errorf("%d tables of functions are found, where one is expected", len(found))
	}
	return found[0], nil
}

// The places in runtime.moduledata, in words: what is first of each slice.
const (
	moduleNames     = 1
	moduleUnits     = 4
	moduleFiles     = 7
	modulePCs       = 10
	moduleFunctions = 13
	moduleByEntry   = 16
	moduleFind      = 19
	moduleData      = 40
	moduleEnd       = 41
	moduleWords     = 42
)

// tablesAt reads the header at an address, and finds the module that mentions
// all the tables which the header does.
func tablesAt(memory []byte, at int) (tables, bool) {
	const headerSize = 72
	if at+headerSize > len(memory) {
		return tables{}, false
	}
	header := func(i int) int { return int(le.Uint64(memory[at+8+8*i:])) }
	// The module begins with the addresses of the header and of the names.
	start := le.AppendUint64(le.AppendUint64(nil, uint64(at)), uint64(at+headerSize))
	module := bytes.Index(memory, start)
	if module < 0 || module%8 != 0 || bytes.Contains(memory[module+8:], start) || module+8*moduleWords > len(memory) {
		return tables{}, false
	}
	word := func(i int) int { return int(le.Uint64(memory[module+8*i:])) }
	slice := func(i, scale int) part { return part{word(i), word(i+1) * scale} }
	t := tables{
		names: slice(moduleNames, 1), units: slice(moduleUnits, 4), files: slice(moduleFiles, 1),
		pcs: slice(modulePCs, 1), functions: slice(moduleFunctions, 1),
		data:  part{word(moduleData), word(moduleFind) - word(moduleData)},
		find:  part{word(moduleFind), word(moduleEnd) - word(moduleFind)},
		count: header(0),
	}
	end := at + headerSize
	for i, p := range []part{t.names, t.units, t.files, t.pcs, t.functions, t.data, t.find} {
		if p.at < end || p.at-end >= 32 || p.size <= 0 || p.size > len(memory)-p.at || i < 5 && p.at != at+header(3+i) {
			return tables{}, false
		}
		end = p.end()
	}
	byEntry := part{word(moduleByEntry), word(moduleByEntry + 1)}
	return t, byEntry == part{t.functions.at, t.count + 1} && t.count > 0 && 8*t.count+4 <= t.functions.size
}
