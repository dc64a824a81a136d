// Package bare is the smallest page made with go-app, for make bench to stand
// beside the calculator.
package bare

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Hello says hello.
type Hello struct{ app.Compo }

// Render draws it.
func (*Hello) Render() app.UI { return app.H1().Text("Hello") }

// OnMount says that the program has taken over, as the calculator does.
func (*Hello) OnMount(app.Context) {
	app.Window().Get("document").Get("documentElement").Call("setAttribute", "data-program", "ready")
}
