// Program is the browser program of the bare page.
package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/site/bench/bare"
)

func main() {
	app.RouteWithRegexp(".*", func() app.Composer { return &bare.Hello{} })
	app.RunWhenOnBrowser()
}
