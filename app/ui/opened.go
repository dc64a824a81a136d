package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// opened draws the levers that the reader looks at. The place for them is
// always there, because the buttons refer to it.
func (v view) opened() app.UI {
	if !v.Filter.On() {
		return app.Div().ID("opened").Class("slot")
	}
	cells := []app.UI{
		app.Div().Class("opened-head").Body(
			app.H3().ID("opened-title").Text(v.say("filter.title", words.P("what", v.looked()))),
			v.everything("stack-title"),
		),
		app.P().Class("quiet").Text(v.saidOfFilter()),
	}
	if v.Shown() == 0 && v.Holder != "" {
		cells = append(cells, app.P().Text(v.say("filter.none")))
	}
	for _, cell := range v.cells(v.looksAt) {
		layer, power := v.say("layer."+string(cell.Layer)), v.say("power."+string(cell.Question))
		heading := v.say("filter.cell", words.P("layer", layer), words.P("power", power))
		switch {
		case v.Question != "":
			heading = layer
		case v.Layer != "":
			heading = power
		}
		cells = append(cells, v.cell(cell, heading, "opened"))
	}
	return app.Div().ID("opened").Class("slot open-panel").Attr("role", "region").Aria("labelledby", "opened-title").Body(cells...)
}

// looksAt reports whether a cell is among what the reader looks at.
func (v view) looksAt(cell *profile.Cell) bool {
	return v.Filter.Covers(cell.Cell) && (v.Holder == "" || v.ShowsAny(cell.Levers))
}

// cell draws what was found in one cell under its name. Where tells the places
// on the page apart that show the same cell.
func (v view) cell(cell *profile.Cell, name, where string) app.UI {
	body := []app.UI{app.H4().Class(tint(cell.Level)).Body(
		leverPicture(cell.Level, v.contestedAny(cell.Levers)),
		span("", v.say("cell.heading", words.P("layer", name), words.P("level", v.Language.Level(cell.Level)))),
	)}
	for _, g := range v.groups(cell) {
		body = append(body, v.reason(g, reasonID(where, cell.Cell, g.rule)))
	}
	if len(body) == 1 {
		body = append(body, app.P().Class("quiet").Text(v.say("cell.none")))
	}
	return app.Div().Class("cell").Body(body...)
}
