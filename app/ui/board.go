package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// board draws the stack, the model near the top and the supply chain at the
// bottom: a table of layers and questions with a lever in each cell that is
// asked. The roles are written out because the style sheet lays the table out
// anew on narrow screens, and some browsers then forget that it is one.
func (v view) board() app.UI {
	rows := []app.UI{}
	for i := len(v.Profile.Layers) - 1; i >= 0; i-- {
		rows = append(rows, v.boardRow(&v.Profile.Layers[i]))
	}
	return app.Section().ID("stack").Class("stack").Aria("labelledby", "stack-title").Body(
		title("stack-title", v.say("board.title")),
		app.P().ID("stack-lead").Class("section-lead").Text(v.say("board.caption")),
		app.Table().Class("board").Attr("role", "table").Aria("labelledby", "stack-title").Aria("describedby", "stack-lead").Body(
			app.THead().Attr("role", "rowgroup").Body(v.boardHead()),
			app.TBody().Attr("role", "rowgroup").Body(rows...),
		),
		v.legend(),
		v.opened(),
	)
}

func (v view) boardHead() app.UI {
	heads := []app.UI{app.Th().Class("corner").Attr("scope", "col").Attr("role", "columnheader").Text(v.say("board.layer"))}
	for _, q := range lever.Questions() {
		heads = append(heads, app.Th().Attr("scope", "col").Attr("role", "columnheader").Body(
			v.opener(calculator.QuestionButton, string(q), v.Question == q, v.say("question."+string(q)), v.say("power."+string(q)))))
	}
	heads = append(heads, app.Th().Class("holders").Attr("scope", "col").Attr("role", "columnheader").Text(v.say("board.holders")))
	return app.Tr().Attr("role", "row").Body(heads...)
}

// opener draws the button in the head of a row or column, which has the rest
// of the page show only what belongs to it.
func (v view) opener(name, value string, open bool, text, under string) app.UI {
	return app.Button().Type("button").Class("opener").Name(name).Value(value).
		Aria("pressed", open).Aria("controls", "opened").Body(span("", text), span("means", under))
}

func (v view) boardRow(l *profile.Layer) app.UI {
	cells := []app.UI{app.Th().Attr("scope", "row").Attr("role", "rowheader").Body(
		v.opener(calculator.LayerButton, string(l.ID), v.Layer == l.ID, v.say("layer."+string(l.ID)), v.say("layer.means."+string(l.ID))))}
	for _, q := range lever.Questions() {
		cells = append(cells, v.boardCell(v.Profile.Cell(l.ID, q)))
	}
	cells = append(cells, app.Td().Class("holders").Attr("role", "cell").Body(v.holderButtons(v.Profile.Holders(l.ID))...))
	return app.Tr().Attr("role", "row").Body(cells...)
}

func (v view) boardCell(cell *profile.Cell) app.UI {
	if cell == nil {
		return app.Td().Class("unasked").Attr("role", "cell").Body(hidden(v.say("board.not-asked")))
	}
	level := v.Language.Mark(cell.Level)
	holders := v.Language.List(v.Language.FirstHolders(v.Profile.Stack, v.parties(cell.Binding), 3))
	class := tint(cell.Level)
	if !v.looksAt(cell) {
		class += " aside"
	}
	return app.Td().Class(class).Attr("role", "cell").Body(
		leverPicture(cell.Level, v.contestedAny(cell.Levers)),
		app.Span().Class("word").Aria("hidden", "true").Text(level),
		hidden(v.say("board.cell", words.P("level", v.Language.Level(cell.Level)), words.P("holders", holders))),
	)
}

// tint is the class of a level: one ordered scale, the same wherever a level
// is drawn, and none where it lies on both sides or is not known.
func tint(r lever.Range) string {
	if profile.ClassOf(r) == profile.Open {
		return "open"
	}
	return "level" + strconv.Itoa(r.Lo)
}

// parties lists the holders of levers, each once.
func (v view) parties(levers []int) []stack.Party {
	var list []stack.Party
	for _, i := range levers {
		holder := v.Profile.Findings.Levers[i].Holder
		if !slices.ContainsFunc(list, func(p stack.Party) bool { return p.ID == holder.ID }) {
			list = append(list, holder)
		}
	}
	return list
}

// holderButtons names the first holders of a row; each has the rest of the page
// show only its levers.
func (v view) holderButtons(parties []stack.Party) []app.UI {
	texts := v.Language.FirstHolders(v.Profile.Stack, parties, 2)
	list := lines(texts)
	for i := range min(len(parties), len(texts)) {
		if i == 2 && len(parties) > 3 {
			break // counts the others
		}
		list[i] = app.Button().Type("button").Class("text-button").Name(calculator.HolderButton).Value(parties[i].ID).
			Aria("pressed", v.Holder == parties[i].ID).Aria("controls", "opened").Text(texts[i])
	}
	return list
}
