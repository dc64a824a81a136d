//go:build js && wasm

// Portfolio is the program of the page on which many systems are looked at, as
// WebAssembly. It is apart from the calculator because it reads files: YAML,
// CycloneDX and catalogue entries. The calculator in one file holds this
// program, for it can draw all pages.
//
// Like the calculator, it must not mention app.Handler.
package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/ui"
	"sovcalc/app/ui/desk"
	"sovcalc/cmd/browser/internal/start"
)

func main() {
	start.Program(func(page string, v ui.Visit) app.Composer {
		if page == desk.Page {
			return desk.New(v)
		}
		return ui.Start(page, v)
	})
}
