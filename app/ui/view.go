package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/words"
)

// A view is what the view functions draw from: the state of the visit and
// the two handlers that change it. Its methods are pure: the same view gives
// the same elements, new ones each time, because go-app cannot use a mounted
// element again.
//
// The handlers read the name and the value of the control that was used, so
// nothing is captured for them.
type view struct {
	calculator.Model
	choose app.EventHandler // a form control, or a button with the name of one
	open   app.EventHandler // a button that opens a layer or a question
	take   app.EventHandler // a button that takes something away
	root   string           // the relative way to the site's start
	site   string           // the absolute address of the site's start, where there is one
}

func (v view) say(id string, params ...words.Param) string { return v.Language.Say(id, params...) }

// span is a piece of text of a class, such as the parts of a line.
func span(class, text string) app.UI { return app.Span().Class(class).Text(text) }

// hidden is text for screen readers only.
func hidden(text string) app.UI { return span("hidden", text) }

// page draws the whole page.
func (v view) page() app.UI {
	return app.Div().ID("page").Class("page").Body(
		app.A().Class("skip").Attr("href", "#finding").Text(v.say("page.skip")),
		app.Header().Class("top").Body(
			app.Div().Class("site-bar").Body(v.nav(), v.languages()),
			app.P().Class("name").Text(v.say("page.question")),
			app.H1().Text(v.say("page.title")),
			app.P().Class("lead").Text(v.say("page.lead")),
		),
		app.Main().ID("main").Body(
			app.Div().Class("start").Body(
				v.form(),
				app.Div().Class("result").Body(v.problems(), v.finding(), v.notices(), v.caseStory(), v.taking()),
			),
			v.board(),
			v.answers(),
			v.shocks(),
			v.swaps(),
			v.lenses(),
			v.claims(),
			v.exposures(),
			v.holders(),
			v.basis(),
			v.embedPanel(),
			v.sources(),
		),
		v.foot(),
	)
}

// lines are texts that stand one under the other.
func lines(texts []string) []app.UI {
	list := make([]app.UI, len(texts))
	for i, text := range texts {
		list[i] = span("line", text)
	}
	return list
}
