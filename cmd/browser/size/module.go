package main

import "sovcalc/cmd/browser/internal/wasm"

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

func read(file []byte) (module, error) {
	m := module{names: map[int]string{}}
	r := wasm.Reader{Rest: file}
	if string(r.Bytes(len(wasm.Header))) != wasm.Header {
		return m, wasm.ErrCut
	}
	for len(r.Rest) > 0 && r.Err == nil {
		before := len(r.Rest)
		kind := r.Bytes(1)
		section := wasm.Reader{Rest: r.List()}
		if r.Err != nil {
			break
		}
		switch kind[0] {
		case imports:
			for range section.Number() {
				section.List() // module
				section.List() // name
				// The runtime imports functions and nothing else.
				section.Bytes(1)
				section.Number()
				m.imported++
			}
		case codes:
			for n := section.Number(); n > 0 && section.Err == nil; n-- {
				m.bodies = append(m.bodies, section.List())
			}
		case datas:
			m.data = section.Rest
		case custom:
			if string(section.List()) == "name" {
				m.nameSize = before - len(r.Rest)
				m.readNames(&section)
			}
		}
		if section.Err != nil {
			return m, section.Err
		}
	}
	return m, r.Err
}

func (m *module) readNames(r *wasm.Reader) {
	for len(r.Rest) > 0 && r.Err == nil {
		kind := r.Bytes(1)
		part := wasm.Reader{Rest: r.List()}
		if r.Err != nil || kind[0] != functions {
			continue
		}
		for n := part.Number(); n > 0 && part.Err == nil; n-- {
			at := part.Number()
			m.names[at] = string(part.List())
		}
		if part.Err != nil {
			r.Err = part.Err
		}
	}
}
