package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/embed"
	"sovcalc/app/words"
)

// embedProblems says what was wrong with the address of the frame.
func (v view) embedProblems(problems []embed.Problem) app.UI {
	if len(v.Problems)+len(v.Filled)+len(problems) == 0 {
		return app.Div().Class("slot")
	}
	var items []app.UI
	for _, p := range v.Problems {
		items = append(items, app.Li().Body(app.Code().Text(p.Part), span("", " "+v.Language.Problem(p))))
	}
	for _, p := range problems {
		items = append(items, app.Li().Body(app.Code().Text(p.Part), span("", " "+v.say(p.Reason))))
	}
	for _, told := range v.Language.Filled(v.Profile.Stack, v.Filled, false) {
		items = append(items, app.Li().Text(told))
	}
	title := "embed.problems"
	if v.Unread {
		title = "embed.unread"
	}
	return app.Div().Class("slot problems").Attr("role", "alert").Body(
		app.P().Text(v.say(title)), app.Ul().Body(items...))
}

// embedFoot leads to the calculator, and says where the frame comes from.
func (v view) embedFoot(fragment, link string) app.UI {
	return app.Footer().Class("embed-foot").Body(
		app.A().ID("full").Attr("href", v.root+v.Language.Folder()+fragment).Attr("target", "_blank").Attr("rel", "noopener").Body(
			app.Text(v.say(link)), hidden(" "+v.say("link.new"))),
		app.P().Body(span("", v.say("embed.source", words.P("edition", v.Catalog.Edition)))),
	)
}
