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
	"os"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/answer"
	"sovcalc/app/catalog"
	"sovcalc/app/ui"
)

func main() {
	if len(os.Args) > 1 {
		say := func(text string) { app.Window().Call("sovcalcAnswer", text) }
		if err := answer.To(catalog.Default, ui.TakeLanguage(), os.Args[1:], say); err != nil {
			os.Stderr.WriteString(err.Error() + "\n")
			os.Exit(2)
		}
		return
	}
	// Any path: the page may lie at a domain root, under a sub-path, in a
	// frame or on a disk. What it shows stands in the page itself.
	app.RouteWithRegexp(".*", func() app.Composer {
		return ui.Start(ui.PageName(), ui.Visit{
			Catalog: catalog.Default, Language: ui.TakeLanguage(),
			Root: ui.Root(), Fragment: ui.Fragment(), Early: ui.TakeEarly(),
		})
	})
	app.RunWhenOnBrowser()
}
