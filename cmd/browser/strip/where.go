package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

var address = regexp.MustCompile(`\bpc=0x([0-9a-f]+)`)

// where copies a crash, and adds to each address of code the name, file and
// line that a program has for it which was not stripped. Calls that were
// written out in place are shown as the function that they stand in.
func where(named []byte, in io.Reader, out io.Writer) error {
	p, err := readProgram(named)
	if err != nil {
		return err
	}
	t, err := findTables(p.memory, p.producer)
	if err != nil {
		return err
	}
	list, err := readFunctions(p.memory, t)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		line := lines.Text()
		if found := address.FindStringSubmatch(line); found != nil {
			pc, err := strconv.ParseUint(found[1], 16, 64)
			if err != nil {
				return err
			}
			line += "  " + place(p.memory, t, list, pc)
		}
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return lines.Err()
}

// place is the name, file and line of an address: the number of a function and
// 16 bits that say where in it.
func place(memory []byte, t tables, list []function, pc uint64) string {
	i := sort.Search(len(list), func(i int) bool { return uint64(list[i].entry) > pc>>16 }) - 1
	if i < 0 || uint64(list[i].entry) != pc>>16 {
		return "in no function of this program"
	}
	f := list[i]
	text := func(p part, at int) string {
		if at < 0 || at >= p.size {
			return "?"
		}
		s, _, _ := strings.Cut(string(memory[p.at+at:p.end()]), "\x00")
		return s
	}
	// A frame's address is the one that it returns to: the call is before it.
	at := int(pc & 0xffff)
	if at > 0 {
		at--
	}
	counters := memory[t.pcs.at:t.pcs.end()]
	file, line := valueAt(counters, f.file, at), valueAt(counters, f.line, at)
	name := "?"
	if unit := int(f.unit) + file; file >= 0 && 4*unit+4 <= t.units.size {
		name = text(t.files, int(le.Uint32(memory[t.units.at+4*unit:])))
	}
	return fmt.Sprintf("%s %s:%d", text(t.names, int(f.name)), name, line)
}

// valueAt is what a table of program counters says of a place in a function.
func valueAt(all []byte, offset uint32, at int) int {
	table, err := counterTable(all, offset)
	if offset == 0 || err != nil {
		return -1
	}
	value, end := -1, 0
	for len(table) > 1 {
		step, n := binary.Uvarint(table)
		table = table[n:]
		length, n := binary.Uvarint(table)
		table = table[n:]
		value += int(step>>1) ^ -int(step&1)
		if end += int(length); at < end {
			return value
		}
	}
	return -1
}
