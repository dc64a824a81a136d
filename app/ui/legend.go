package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/lever"
)

// legend says how to read a lever.
func (v view) legend() app.UI {
	var items []app.UI
	for level := lever.Yours; level >= lever.Theirs; level-- {
		items = append(items, legendItem(lever.Range{Lo: level, Hi: level}, false, v.say("legend."+strconv.Itoa(level))))
	}
	unsure := lever.Range{Lo: lever.TheirsSaid, Hi: lever.AtHome}
	items = append(items,
		legendItem(unsure, false, v.say("legend.range")),
		legendItem(unsure, true, v.say("legend.contested")))
	return app.Div().Class("legend").Body(
		app.H3().Class("hidden").Text(v.say("board.legend")),
		app.Ul().Body(items...),
	)
}

func legendItem(r lever.Range, contested bool, text string) app.UI {
	return app.Li().Class(tint(r)).Body(leverPicture(r, contested), span("", text))
}
