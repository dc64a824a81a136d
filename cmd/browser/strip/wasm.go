package main

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The sections' numbers in the WebAssembly core specification, 5.5.2.
const (
	customSection    = 0
	dataSection      = 11
	dataCountSection = 12
)

const header = "\x00asm\x01\x00\x00\x00"

var errCut = errors.New("the file ends within a section or is no WebAssembly")

// program is a WebAssembly file with its data laid out as the memory that a
// program finds at its start.
type program struct {
	before, after []byte // the sections before and after the data
	memory        []byte
	producer      string // the version of Go
}

// reader reads the numbers and lists that sections are made of.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) number() int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || n > 1<<31 {
		r.rest, r.err = nil, errCut
		return 0
	}
	r.rest = r.rest[size:]
	return int(n)
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.rest, r.err = nil, errCut
		return nil
	}
	part := r.rest[:n]
	r.rest = r.rest[n:]
	return part
}

// signed reads a number that may be negative, as constants are written.
func (r *reader) signed() int {
	n, shift := 0, 0
	for shift < 35 {
		b := r.bytes(1)
		if r.err != nil {
			return 0
		}
		n |= int(b[0]&0x7f) << shift
		shift += 7
		if b[0]&0x80 == 0 {
			if b[0]&0x40 != 0 {
				n -= 1 << shift
			}
			return n
		}
	}
	r.rest, r.err = nil, errCut
	return 0
}

func readProgram(file []byte) (program, error) {
	var p program
	r := reader{rest: file}
	if string(r.bytes(len(header))) != header {
		return p, errCut
	}
	found := false
	for len(r.rest) > 0 {
		at := len(file) - len(r.rest)
		kind := r.bytes(1)[0]
		section := reader{rest: r.bytes(r.number())}
		if r.err != nil {
			return p, r.err
		}
		switch {
		case kind == dataSection && found, kind == dataCountSection:
			return p, errors.New("the program has its data in a form that Go's linker did not write so far")
		case kind == dataSection:
			found = true
			p.before, p.after = file[:at], r.rest
			if err := p.readData(&section); err != nil {
				return p, err
			}
		case kind == customSection && string(section.bytes(section.number())) == "producers":
			p.readProducers(&section)
		}
	}
	if !found {
		return p, errors.New("the program has no data")
	}
	return p, nil
}

// readData lays the segments out. Each stands at a constant address of the only memory.
func (p *program) readData(r *reader) error {
	const largest = 1 << 28 // far above what a browser would load
	for n := r.number(); n > 0; n-- {
		kind, constant := r.number(), r.bytes(1)
		at := r.signed()
		end := r.bytes(1)
		content := r.bytes(r.number())
		if r.err != nil {
			return r.err
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
	if len(r.rest) > 0 {
		return errCut
	}
	return nil
}

// readProducers reads which Go the program says it is written in.
func (p *program) readProducers(r *reader) {
	text := func() string { return string(r.bytes(r.number())) }
	for fields := r.number(); fields > 0; fields-- {
		field := text()
		for values := r.number(); values > 0; values-- {
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
