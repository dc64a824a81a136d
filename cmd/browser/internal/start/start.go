//go:build js && wasm

package start

import (
	"os"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/answer"
	"sovcalc/app/ui"
)

// Program answers the question that the arguments ask (package answer), and
// ends; without any, it takes over the page with what page draws.
func Program(page func(name string, v ui.Visit) app.Composer) {
	if len(os.Args) > 1 {
		say := func(text string) { app.Window().Call("sovcalcAnswer", text) }
		l, c := ui.TakeLanguage()
		if err := answer.To(c, l, os.Args[1:], say); err != nil {
			os.Stderr.WriteString(err.Error() + "\n")
			os.Exit(2)
		}
		return
	}
	// Any path: the page may lie at a domain root, under a sub-path, in a
	// frame or on a disk. What it shows stands in the page itself.
	app.RouteWithRegexp(".*", func() app.Composer {
		l, c := ui.TakeLanguage()
		return page(ui.PageName(), ui.Visit{
			Catalog: c, Language: l,
			Root: ui.Root(), Fragment: ui.Fragment(), Early: ui.TakeEarly(), Query: ui.Query(),
		})
	})
	app.RunWhenOnBrowser()
}
