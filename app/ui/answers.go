package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// answers draws the six questions. Each opens to everything that was found
// for it, without any program.
func (v view) answers() app.UI {
	body := []app.UI{
		app.H2().ID("answers-title").Text(v.say("answers.title")),
		app.P().Class("section-lead").Text(v.say("answers.lead")),
	}
	for i := range v.Profile.Questions {
		body = append(body, v.answer(&v.Profile.Questions[i]))
	}
	return app.Section().ID("answers").Class("answers").Aria("labelledby", "answers-title").Body(body...)
}

func (v view) answer(q *profile.Question) app.UI {
	layers := make([]string, len(q.Weakest))
	for i, l := range q.Weakest {
		layers[i] = v.say("layer." + string(l))
	}
	weakest := ""
	if q.Level.Lo < 4 {
		weakest = v.say("answer.weakest", words.P("layers", v.Language.List(layers)))
	}
	summary := func() []app.UI {
		return []app.UI{
			leverPicture(q.Level, v.contestedAny(q.Binding)),
			app.Div().Class("answer-text").Body(
				app.H3().Text(v.say("asks."+string(q.ID))),
				app.P().Class("holder-line").Text(v.Language.Who(v.Profile, q)),
				app.P().Class("quiet").Body(span("level", v.Language.Level(q.Level)), span("weakest", weakest)),
			)}
	}
	return v.lid("answer-"+string(q.ID), "answer "+tint(q.Level), summary, func() []app.UI {
		var body []app.UI
		for _, cell := range v.cells(func(cell *profile.Cell) bool { return cell.Question == q.ID }) {
			body = append(body, v.cell(cell, v.say("layer."+string(cell.Layer)), "answer"))
		}
		return body
	})
}

// cells lists those that are wanted, the weakest first.
func (v view) cells(wanted func(*profile.Cell) bool) []*profile.Cell {
	var list []*profile.Cell
	for i := range v.Profile.Cells {
		if cell := &v.Profile.Cells[i]; wanted(cell) {
			list = append(list, cell)
		}
	}
	slices.SortStableFunc(list, func(a, b *profile.Cell) int { return a.Level.Lo - b.Level.Lo })
	return list
}
