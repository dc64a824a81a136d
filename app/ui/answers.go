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
		title("answers-title", v.say("answers.title")),
		app.P().Class("section-lead").Text(v.say("answers.lead")),
	}
	var answers []app.UI
	for i := range v.Profile.Questions {
		if q := &v.Profile.Questions[i]; len(v.cells(v.of(q))) > 0 {
			answers = append(answers, v.answer(q))
		}
	}
	body = append(append(body, v.shownOf(len(answers), len(v.Profile.Questions), "answers-title")), answers...)
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
		for _, cell := range v.cells(v.of(q)) {
			body = append(body, v.cell(cell, v.say("layer."+string(cell.Layer)), "answer"))
		}
		return append(body, v.silent(q.ID))
	})
}

// of tells the cells of a question that the reader looks at.
func (v view) of(q *profile.Question) func(*profile.Cell) bool {
	return func(cell *profile.Cell) bool { return cell.Question == q.ID && v.looksAt(cell) }
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
