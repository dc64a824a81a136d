//go:build js && wasm

// Portfolio is the program of the page on which many systems are looked at, as
// WebAssembly. It is apart from the calculator because it reads files: YAML,
// CycloneDX and catalogue entries.
//
// Like the calculator, it must not mention app.Handler.
package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/ui"
	"sovcalc/app/ui/desk"
)

func main() {
	app.RouteWithRegexp(".*", func() app.Composer {
		return desk.New(ui.Visit{Catalog: catalog.Default, Language: ui.TakeLanguage(), Root: ui.Root(), Early: ui.TakeEarly()})
	})
	app.RunWhenOnBrowser()
}
