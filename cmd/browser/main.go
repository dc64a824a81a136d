//go:build js && wasm

// Browser is the program that the page loads, as WebAssembly.
//
// It must not mention app.Handler, go-app's own server: the linker would then
// keep the whole of it in the program.
package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

func main() {
	// Any path: the page may lie at a domain root, under a sub-path, in a
	// frame or on a disk. What it shows stands in the page itself.
	app.RouteWithRegexp(".*", func() app.Composer {
		return ui.Start(ui.PageName(), ui.Visit{
			Catalog: catalog.Default, Language: words.English,
			Root: ui.Root(), Fragment: ui.Fragment(), Early: ui.TakeEarly(), Query: ui.Query(),
		})
	})
	app.RunWhenOnBrowser()
}
