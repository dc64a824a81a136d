package main

import (
	"encoding/binary"
	"errors"
)

// module is what is looked at of a WebAssembly file.
type module struct {
	imported int            // functions that come from outside; they have the first numbers
	bodies   [][]byte       // the program's own functions
	names    map[int]string // of functions, by number
	nameSize int            // of the section that holds the names
	data     []byte
}

// The sections' numbers in the WebAssembly core specification, 5.5.2.
const (
	custom    = 0
	imports   = 2
	codes     = 10
	datas     = 11
	functions = 1 // within the names: those of functions
)

var errCut = errors.New("the file ends within a section or is no WebAssembly")

// reader reads the numbers and lists that sections are made of.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) number() int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 {
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

func (r *reader) list() []byte { return r.bytes(r.number()) }

func read(file []byte) (module, error) {
	m := module{names: map[int]string{}}
	r := reader{rest: file}
	if string(r.bytes(8)) != "\x00asm\x01\x00\x00\x00" {
		return m, errCut
	}
	for len(r.rest) > 0 && r.err == nil {
		before := len(r.rest)
		kind := r.bytes(1)
		section := reader{rest: r.list()}
		if r.err != nil {
			break
		}
		switch kind[0] {
		case imports:
			for range section.number() {
				section.list() // module
				section.list() // name
				// The runtime imports functions and nothing else.
				section.bytes(1)
				section.number()
				m.imported++
			}
		case codes:
			for n := section.number(); n > 0 && section.err == nil; n-- {
				m.bodies = append(m.bodies, section.list())
			}
		case datas:
			m.data = section.rest
		case custom:
			if string(section.list()) == "name" {
				m.nameSize = before - len(r.rest)
				m.readNames(&section)
			}
		}
		if section.err != nil {
			return m, section.err
		}
	}
	return m, r.err
}

func (m *module) readNames(r *reader) {
	for len(r.rest) > 0 && r.err == nil {
		kind := r.bytes(1)
		part := reader{rest: r.list()}
		if r.err != nil || kind[0] != functions {
			continue
		}
		for n := part.number(); n > 0 && part.err == nil; n-- {
			at := part.number()
			m.names[at] = string(part.list())
		}
		if part.err != nil {
			r.err = part.err
		}
	}
}
