package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

// caseStory names the chosen case, which the list may cut, and says what it is about, how far it is, and what its
// sponsors say of it.
func (v view) caseStory() app.UI {
	e := v.Case()
	if e == nil {
		return app.Div().Class("slot")
	}
	parts := []app.UI{app.H2().Text(v.say("case.title", words.P("name", v.Language.Entry(e))))}
	if story := e.Value(catalog.Story); story != "" {
		parts = append(parts, app.P().Text(story))
	}
	if status := e.Value(catalog.Status); status != "" {
		parts = append(parts, app.P().Class("quiet").Text(v.say("form.case.status", words.P("status", v.say("status."+status)))))
	}
	if claim := e.Value(catalog.Claim); claim != "" {
		parts = append(parts, app.P().Class("quiet").Text(v.say("form.case.claim", words.P("claim", claim))))
	}
	parts = append(parts, app.P().Body(app.A().Attr("href", v.root+v.Language.Page("cases/"+e.ID+"/")).Text(v.say("form.case.page"))))
	return app.Div().Class("slot story").Body(parts...)
}
