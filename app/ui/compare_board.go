package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// board draws the stack with the levers of both: from, to. One that keeps its
// level is drawn once, also when it changes hands, which is then said.
func (v pairView) board() app.UI {
	heads := []app.UI{app.Th().Class("corner").Attr("scope", "col").Attr("role", "columnheader").Text(v.say("board.layer"))}
	for _, q := range lever.Questions() {
		heads = append(heads, app.Th().Attr("scope", "col").Attr("role", "columnheader").Body(
			app.Div().Class("opener").Body(span("", v.say("question."+string(q))), span("means", v.say("power."+string(q))))))
	}
	var rows []app.UI
	for _, l := range slices.Backward(stack.Layers()) {
		cells := []app.UI{app.Th().Attr("scope", "row").Attr("role", "rowheader").Body(
			app.Div().Class("opener").Body(span("", v.say("layer."+string(l))), span("means", v.say("layer.means."+string(l)))))}
		for _, q := range lever.Questions() {
			cells = append(cells, v.boardCell(l, q))
		}
		rows = append(rows, app.Tr().Attr("role", "row").Body(cells...))
	}
	return app.Section().ID("stack").Class("stack").Aria("labelledby", "stack-title").Body(
		app.H2().ID("stack-title").Text(v.say("pair.board")),
		app.P().ID("stack-lead").Class("section-lead").Text(v.say("pair.board.lead")),
		app.Table().Class("board pair-board").Attr("role", "table").Aria("labelledby", "stack-title").Aria("describedby", "stack-lead").Body(
			app.THead().Attr("role", "rowgroup").Body(app.Tr().Attr("role", "row").Body(heads...)),
			app.TBody().Attr("role", "rowgroup").Body(rows...),
		),
		v.side(0).legend(),
	)
}

func (v pairView) boardCell(l stack.Layer, q lever.Question) app.UI {
	before, after := v.Sides[0].Profile.Cell(l, q), v.Sides[1].Profile.Cell(l, q)
	if before == nil || after == nil {
		return app.Td().Class("unasked").Attr("role", "cell").Body(hidden(v.say("board.not-asked")))
	}
	moved := slices.ContainsFunc(v.Comparison.Moved, func(m profile.Move) bool { return m.Cell == before.Cell })
	was, is := words.P("before", v.Language.Level(before.Level)), words.P("after", v.Language.Level(after.Level))
	one := func(i int, c *profile.Cell) app.UI {
		return app.Div().Class("one").Body(
			leverPicture(c.Level, v.side(i).contestedAny(c.Levers)),
			app.Span().Class("word").Aria("hidden", "true").Text(v.Language.Mark(c.Level)))
	}
	switch {
	case before.Level != after.Level:
		return app.Td().Class("changed "+tint(after.Level)).Attr("role", "cell").Body(
			app.Div().Class("swing").Body(one(0, before), app.Span().Class("arrow").Aria("hidden", "true").Text("→"), one(1, after)),
			hidden(v.say("pair.board.changed", was, is)))
	case moved:
		return app.Td().Class("moved-cell "+tint(after.Level)).Attr("role", "cell").Body(
			one(1, after), app.Span().Class("tag").Aria("hidden", "true").Text(v.say("pair.moved")),
			hidden(v.say("pair.board.moved", words.P("level", v.Language.Level(after.Level)))))
	}
	return app.Td().Class("kept "+tint(after.Level)).Attr("role", "cell").Body(
		one(1, after), hidden(v.say("pair.board.same", words.P("level", v.Language.Level(after.Level)))))
}

// layers draws who holds each layer, in the one and in the other.
func (v pairView) layers() app.UI {
	var rows []app.UI
	before, after := v.Sides[0].Profile.Layers, v.Sides[1].Profile.Layers
	for i := len(before) - 1; i >= 0; i-- {
		held, holds := v.Sides[0].Profile.Holders(before[i].ID), v.Sides[1].Profile.Holders(after[i].ID)
		was, is := v.Language.FirstHolders(v.side(0).Profile.Stack, held, 4), v.Language.FirstHolders(v.side(1).Profile.Stack, holds, 4)
		second := app.Td().Attr("role", "cell").Body(lines(is)...)
		if slices.Equal(ids(held), ids(holds)) && slices.Equal(was, is) {
			second = app.Td().Class("quiet").Attr("role", "cell").Text(v.say("pair.same"))
		}
		rows = append(rows, app.Tr().Attr("role", "row").Body(
			app.Th().Attr("scope", "row").Attr("role", "rowheader").Text(v.say("layer."+string(before[i].ID))),
			app.Td().Attr("role", "cell").Body(lines(was)...), second))
	}
	return app.Section().ID("layers").Aria("labelledby", "layers-title").Body(
		app.H2().ID("layers-title").Text(v.say("pair.holders")),
		v.table("pair-table", "layers-title", v.say("board.layer"), rows),
	)
}

func ids(parties []stack.Party) []string {
	list := make([]string, len(parties))
	for i, p := range parties {
		list[i] = p.ID
	}
	return list
}
