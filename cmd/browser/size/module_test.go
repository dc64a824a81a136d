package main

import (
	"errors"
	"testing"

	"sovcalc/cmd/browser/internal/wasm"
)

// A module with one import, one function and a data section; its names say
// "env.f" and "app.g".
const small = "\x00asm\x01\x00\x00\x00" +
	"\x02\x09\x01\x03env\x01f\x00\x00" +
	"\x0a\x05\x01\x03\x00\x01\x0b" +
	"\x0b\x02\x00\x07" +
	"\x00\x16\x04name\x01\x0f\x02\x00\x05env.f\x01\x05app.g"

func TestRead(t *testing.T) {
	m, err := read([]byte(small))
	if err != nil {
		t.Fatal(err)
	}
	if m.imported != 1 || len(m.bodies) != 1 || string(m.bodies[0]) != "\x00\x01\x0b" || string(m.data) != "\x00\x07" ||
		m.names[0] != "env.f" || m.names[1] != "app.g" || m.nameSize != 24 {
		t.Errorf("%+v", m)
	}
	rows := perPackage(m, []string{"other", "app"})
	if len(rows) != 1 || rows[0].name != "app" || len(rows[0].code) != 3 {
		t.Errorf("%+v", rows)
	}
}

// A file that is cut off anywhere but between two sections is refused.
func TestReadRefusesWhatIsCut(t *testing.T) {
	whole := map[int]bool{8: true, 8 + 11: true, 8 + 11 + 7: true, 8 + 11 + 7 + 4: true, len(small): true}
	for n := range len(small) + 1 {
		if _, err := read([]byte(small[:n])); (err == nil) != whole[n] || err != nil && !errors.Is(err, wasm.ErrCut) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
}
