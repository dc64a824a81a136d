package main

import (
	"encoding/binary"
	"errors"
	"fmt"

	"sovcalc/cmd/browser/internal/wasm"
)

// The sections' numbers in the WebAssembly core specification, 5.5.2.
const (
	customSection    = 0
	dataSection      = 11
	dataCountSection = 12
)

// program is a WebAssembly file with its data laid out as the memory that a
// program finds at its start.
type program struct {
	before, after []byte // the sections before and after the data
	memory        []byte
	producer      string // the version of Go
}

func readProgram(file []byte) (program, error) {
	var p program
	r := wasm.Reader{Rest: file}
	if string(r.Bytes(len(wasm.Header))) != wasm.Header {
		return p, wasm.ErrCut
	}
	found := false
	for len(r.Rest) > 0 {
		at := len(file) - len(r.Rest)
		kind := r.Bytes(1)[0]
		section := wasm.Reader{Rest: r.List()}
		if r.Err != nil {
			return p, r.Err
		}
		switch {
		case kind == dataSection && found, kind == dataCountSection:
			return p, errors.New("the program has its data in a form that Go's linker did not write so far")
		case kind == dataSection:
			found = true
			p.before, p.after = file[:at], r.Rest
			if err := p.readData(&section); err != nil {
				return p, err
			}
		case kind == customSection && string(section.List()) == "producers":
			p.readProducers(&section)
		}
	}
	if !found {
		return p, errors.New("the program has no data")
	}
	return p, nil
}

// readData lays the segments out. Each stands at a constant address of the only memory.
func (p *program) readData(r *wasm.Reader) error {
	const largest = 1 << 28 // far above what a browser would load
	for n := r.Number(); n > 0; n-- {
		kind, constant := r.Number(), r.Bytes(1)
		at := r.Signed()
		end := r.Bytes(1)
		content := r.List()
		if r.Err != nil {
			return r.Err
		}
		if kind != 0 || constant[0] != opI32Const || end[0] != opEnd || at < 0 || at+len(content) > largest {
			return fmt.Errorf("a segment of the data at %d is of a form that Go's linker did not write so far", at)
		}
		if missing := at + len(content) - len(p.memory); missing > 0 {
			p.memory = append(p.memory, make([]byte, missing)...)
		}
		if skipZeroes(p.memory[:at+len(content)], at) < at+len(content) {
			return fmt.Errorf("two segments of the data lie over each other at %d", at)
		}
		copy(p.memory[at:], content)
	}
	if len(r.Rest) > 0 {
		return wasm.ErrCut
	}
	return nil
}

// readProducers reads which Go the program says it is written in.
func (p *program) readProducers(r *wasm.Reader) {
	text := func() string { return string(r.List()) }
	for fields := r.Number(); fields > 0; fields-- {
		field := text()
		for values := r.Number(); values > 0; values-- {
			if name, version := text(), text(); field == "language" && name == "Go" {
				p.producer = version
			}
		}
	}
}

const (
	opI32Const = 0x41
	opEnd      = 0x0b
)

// gap is how many zeroes are worth ending a segment for: fewer cost less,
// compressed, than the address of another segment.
const gap = 256

// file writes the program, its data without what is zero.
func (p program) file() []byte {
	var segments []byte
	count := 0
	for from := skipZeroes(p.memory, 0); from < len(p.memory); {
		to := from
		next := from
		for next < len(p.memory) && (to == from || next-to < gap) {
			for next < len(p.memory) && p.memory[next] != 0 {
				next++
			}
			to = next
			next = skipZeroes(p.memory, next)
		}
		segments = append(segments, 0, opI32Const)
		segments = appendSigned(segments, from)
		segments = append(segments, opEnd)
		segments = binary.AppendUvarint(segments, uint64(to-from))
		segments = append(segments, p.memory[from:to]...)
		count++
		from = next
	}
	number := binary.AppendUvarint(nil, uint64(count))
	file := append([]byte(nil), p.before...)
	file = append(file, dataSection)
	file = binary.AppendUvarint(file, uint64(len(number)+len(segments)))
	file = append(append(file, number...), segments...)
	return append(file, p.after...)
}

func skipZeroes(b []byte, at int) int {
	for at < len(b) && b[at] == 0 {
		at++
	}
	return at
}

func appendSigned(b []byte, n int) []byte {
	for n < -0x40 || n > 0x3f {
		b = append(b, byte(n)|0x80)
		n >>= 7
	}
	return append(b, byte(n&0x7f))
}
