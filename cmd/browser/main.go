//go:build js && wasm

// Browser is the program that the page loads, as WebAssembly.
//
// With arguments it answers a question (package answer) and ends; without, it
// takes over the page.
//
// It must not mention app.Handler, go-app's own server: the linker would then
// keep the whole of it in the program.
package main

import (
	"sovcalc/app/ui"
	"sovcalc/cmd/browser/internal/start"
)

func main() { start.Program(ui.Start) }
