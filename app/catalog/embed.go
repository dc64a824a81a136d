//go:build !generate

package catalog

import _ "embed"

// table is the catalogue as it is kept in the programs. Tables in Go would be
// ready without reading, but most of their bytes are pointers and zeros: a
// browser would load half as much again. Reading this one takes a few
// milliseconds and copies no text: every string is a part of it.
//
//go:embed table.bin
var table string
