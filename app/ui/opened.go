package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// opened draws the levers of the row or the column that was chosen on the
// board. The place for it is always there, because the buttons refer to it.
func (v view) opened() app.UI {
	if v.Layer == "" && v.Question == "" {
		return app.Div().ID("opened").Class("slot")
	}
	name, value := "layer", string(v.Layer)
	title := v.say("opened.layer", words.P("layer", v.say("layer."+string(v.Layer))))
	if v.Question != "" {
		name, value = "question", string(v.Question)
		title = v.say("opened.question", words.P("asks", v.say("asks."+string(v.Question))))
	}
	cells := []app.UI{app.Div().Class("opened-head").Body(
		app.H3().ID("opened-title").Text(title),
		app.Button().Type("button").Class("quiet-button").Name(name).Value(value).Text(v.say("opened.close")),
	)}
	for _, cell := range v.cells(func(c *profile.Cell) bool { return c.Layer == v.Layer || c.Question == v.Question }) {
		heading := v.say("layer." + string(cell.Layer))
		if v.Layer != "" {
			heading = v.say("power." + string(cell.Question))
		}
		cells = append(cells, v.cell(cell, heading, "opened"))
	}
	return app.Div().ID("opened").Class("slot open-panel").Attr("role", "region").Aria("labelledby", "opened-title").Body(cells...)
}

// cell draws what was found in one cell under its name. Where tells the places
// on the page apart that show the same cell.
func (v view) cell(cell *profile.Cell, name, where string) app.UI {
	body := []app.UI{app.H4().Class(tint(cell.Level)).Body(
		leverPicture(cell.Level, v.contestedAny(cell.Levers)),
		span("", v.say("cell.heading", words.P("layer", name), words.P("level", v.Language.Level(cell.Level)))),
	)}
	for _, g := range v.groups(cell) {
		body = append(body, v.reason(g, where+"-"+string(cell.Layer)+"-"+string(cell.Question)))
	}
	if len(body) == 1 {
		body = append(body, app.P().Class("quiet").Text(v.say("cell.none")))
	}
	return app.Div().Class("cell").Body(body...)
}
