package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// foot says what the result is, of which edition, and how to name it.
func (v view) foot() app.UI {
	return app.Footer().Class("foot").Body(
		app.Dl().Body(
			app.Dt().Text(v.say("foot.vector")),
			app.Dd().Body(app.Code().ID("vector").Class("vector").Text(v.Fragment())),
			app.Dt().Text(v.say("foot.edition")),
			app.Dd().Text(v.Catalog.Edition),
			app.Dt().Text(v.say("foot.oldest")),
			app.Dd().Text(v.Language.Date(v.Oldest())),
		),
		app.P().Text(v.say("foot.honesty")),
		app.P().ID("print-address").Class("print-address"), // filled when it is printed
	)
}
