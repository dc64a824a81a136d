//go:build !(js && wasm)

// Browser is the program that the page loads, as WebAssembly. Build it with
// "make wasm"; on any other system it only says so.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, `browser: this program runs in a browser; build it with "make wasm"`)
	os.Exit(2)
}
