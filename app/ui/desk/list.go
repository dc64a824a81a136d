package desk

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
	"sovcalc/app/register"
	"sovcalc/app/remark"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

// list is the table of the systems, a page of it at a time.
func (d *Desk) list() app.UI {
	m := &d.model
	if len(m.Rows) == 0 {
		return section(listTitle, d.say("portfolio.list.title"), app.P().Text(d.say("portfolio.list.empty")))
	}
	head := []app.UI{d.sorter(register.ByName, d.say("portfolio.list.name"))}
	for _, q := range lever.Questions() {
		head = append(head, d.sorter(register.Key(q), d.say("question."+string(q))))
	}
	head = append(head, d.sorter(register.ByHeld, d.say("portfolio.list.held")), app.Th().Scope("col").Text(d.say("portfolio.list.weakest")))
	var rows []app.UI
	for _, r := range m.Shown() {
		rows = append(rows, d.row(r))
		if r.ID == m.Open {
			rows = append(rows, app.Tr().Class("desk-open").Body(app.Td().ColSpan(9).Body(d.opened(r))))
		}
	}
	if len(rows) == 0 {
		rows = append(rows, app.Tr().Body(app.Td().ColSpan(9).Text(d.say("portfolio.list.none"))))
	}
	return section(listTitle, d.say("portfolio.list.title"), d.filters(),
		scrolls(listTitle, table(d.say("portfolio.list.caption"), head, rows)), d.pages())
}

// sorter is the head of a column by which the list can be sorted.
func (d *Desk) sorter(by register.Key, text string) app.UI {
	h := app.Th().Scope("col")
	sign := ""
	if d.model.By == by {
		order := "ascending"
		if sign = " ↑"; d.model.Descending {
			order, sign = "descending", " ↓"
		}
		h = h.Aria("sort", order)
	}
	return h.Body(app.Button().Type("button").Class("sorter").Name(sortButton).Value(string(by)).OnClick(d.press).Text(text + sign))
}

func (d *Desk) row(r *register.Row) app.UI {
	open := strconv.FormatBool(r.ID == d.model.Open)
	called := r.Called()
	if called == "" {
		called = d.say("portfolio.pasted")
	}
	name := app.Button().Type("button").Class("opener").Name(openButton).Value(strconv.Itoa(r.ID)).Aria("expanded", open).OnClick(d.press).Text(called)
	cells := []app.UI{app.Th().Scope("row").Body(name)}
	if !r.Fine() {
		why := d.say("portfolio.list.unread")
		if len(r.Mistakes) > 0 {
			why = d.say("portfolio.list.why", words.P("why", d.model.Language.Remark(r.Mistakes[0])))
		}
		return app.Tr().Body(append(cells, app.Td().ColSpan(8).Text(why))...)
	}
	for i := range lever.Questions() {
		level := r.Summary.Levels[i]
		cells = append(cells, app.Td().Class("level "+ui.Tint(level)).Title(d.model.Language.Level(level)).Text(digits(level)))
	}
	weakest := r.Weakest
	text := d.model.Language.List(weakest)
	if len(weakest) > 3 {
		text = strings.Join(weakest[:3], ", ") + " " + d.say("portfolio.list.more", words.N("n", len(weakest)-3))
	}
	cells = append(cells, app.Td().Text(d.say("portfolio.list.held.of", words.P("n", strconv.Itoa(r.Summary.Held())))), app.Td().Text(text))
	return app.Tr().Body(cells...)
}

// opened shows a system to be changed.
func (d *Desk) opened(r *register.Row) app.UI {
	var fields []app.UI
	for _, def := range configuration.Definitions() {
		if def.Required {
			fields = append(fields, d.chosen(r, def.Key))
		}
	}
	var problems []app.UI
	for _, p := range d.model.Problems {
		problems = append(problems, app.Li().Text(d.model.Language.Remark(remark.Chosen(0, p))))
	}
	for _, k := range d.model.Gaps {
		problems = append(problems, app.Li().Text(d.model.Language.Remark(remark.Missing(0, k))))
	}
	for _, e := range r.Mistakes {
		problems = append(problems, app.Li().Text(d.model.Language.Remark(e)))
	}
	var notes []app.UI
	if r.Note != "" {
		notes = append(notes, app.Li().Text(r.Note))
	}
	for _, n := range r.Notes {
		notes = append(notes, app.Li().Text(d.model.Language.Remark(n)))
	}
	vector := r.Configuration.Vector()
	return app.Div().Class("desk-edit").Body(
		app.H3().Text(d.say("portfolio.edit.title")),
		app.Div().Role("alert").Body(app.Ul().Class("problems").Body(problems...)),
		app.Div().Class("desk-fields").Body(fields...),
		app.Div().Class("field").Body(
			app.Label().For(vectorControl).Text(d.say("foot.vector")),
			app.Input().ID(vectorControl).Type("text").Value(vector).Attr("spellcheck", "false").Attr("autocomplete", "off"),
		),
		app.P().Class("desk-buttons").Body(
			d.button(vectorButton, "", d.say("portfolio.edit.apply")),
			app.A().Class("button").Attr("href", d.root+"#"+vector).Attr("target", "_blank").Attr("rel", "noopener").Body(app.Text(d.say("portfolio.edit.whole")), app.Span().Class("hidden").Text(" "+d.say("link.new"))),
			d.button(openButton, strconv.Itoa(r.ID), d.say("portfolio.edit.close")),
		),
		app.Ul().Class("desk-notes").Body(notes...),
	)
}

func (d *Desk) filters() app.UI {
	m := &d.model
	options := []app.UI{app.Option().Value(none).Selected(m.Class == "").Text(d.say("portfolio.list.any"))}
	for _, c := range classes {
		options = append(options, app.Option().Value(string(c)).Selected(m.Class == c).Text(d.say("portfolio.class."+string(c))))
	}
	who := slot()
	if m.Who != (portfolio.Who{}) {
		who = app.P().Class("desk-buttons").Body(app.Span().Text(d.say("portfolio.list.who", words.P("who", m.WhoName(m.Who)))), d.button(allButton, "", d.say("portfolio.list.all")))
	}
	return app.Div().Class("desk-filters").Body(
		app.Div().Class("field").Body(
			app.Label().For(textControl).Text(d.say("portfolio.list.filter")),
			app.Input().ID(textControl).Name(textControl).Type("search").Value(m.Text).Attr("autocomplete", "off").OnInput(d.change),
		),
		app.Div().Class("field").Body(
			app.Label().For(classControl).Text(d.say("portfolio.list.class")),
			app.Select().ID(classControl).Name(classControl).OnChange(d.change).Body(options...),
		),
		who,
	)
}

func (d *Desk) pages() app.UI {
	m := &d.model
	n := m.Pages()
	button := func(page int, id string) app.UI {
		return app.Button().Type("button").Class("button").Name(pageButton).Value(strconv.Itoa(page)).Disabled(page < 0 || page >= n).OnClick(d.press).Text(d.say(id))
	}
	return app.Nav().Class("desk-buttons").Aria("label", d.say("portfolio.list.pages")).Body(
		button(m.Page-1, "portfolio.list.before"),
		app.Span().Text(d.say("portfolio.list.page", words.N("page", m.Page+1), words.N("pages", n), words.N("n", len(m.Visible)))),
		button(m.Page+1, "portfolio.list.after"),
	)
}

// concentration tells what states and suppliers can bring about.
func (d *Desk) concentration() app.UI {
	if d.model.Census.Systems() == 0 {
		return slot()
	}
	return section("acts-title", d.say("portfolio.acts.title"), app.P().Class("section-lead").Text(d.say("portfolio.acts.lead")),
		d.acts("acts-states", true, d.say("portfolio.acts.states")), d.acts("acts-actors", false, d.say("portfolio.acts.actors")))
}

// first is how many are told before the rest, which is behind a lid.
const first = 8

func (d *Desk) acts(id string, states bool, title string) app.UI {
	list := d.model.Census.List(states)
	if len(list) == 0 {
		return app.Div().Body(app.H3().ID(id).Text(title), app.P().Text(d.say("portfolio.acts.nobody")))
	}
	var rows []app.UI
	for i := range list[:min(len(list), 60)] {
		rows = append(rows, d.act(&list[i]))
	}
	head := func() []app.UI {
		cells := []app.UI{columnHead(d.say("portfolio.acts.who"))}
		for _, q := range portfolio.Acted() {
			cells = append(cells, columnHead(d.say("portfolio.acts."+string(q))))
		}
		return cells
	}
	rest := slot()
	if len(rows) > first {
		rest = app.Details().Body(app.Summary().Text(d.say("portfolio.acts.more", words.N("n", len(rows)-first))), scrolls(id, titled(title, head(), rows[first:])))
		rows = rows[:first]
	}
	return app.Div().Body(app.H3().ID(id).Text(title), scrolls(id, titled(title, head(), rows)), rest)
}

func (d *Desk) act(c *portfolio.Concentration) app.UI {
	kind := "actor:"
	if c.Who.State {
		kind = "state:"
	}
	name := d.model.WhoLabel(c.Who)
	cells := []app.UI{app.Th().Scope("row").Role("rowheader").Body(
		app.Span().Text(name),
		app.Button().Type("button").Class("show").Name(whoButton).Value(kind+c.Who.ID).OnClick(d.press).Body(app.Text(d.say("portfolio.acts.show")), app.Span().Class("hidden").Text(": "+name)),
	)}
	of := d.model.Census.Systems()
	for i := range portfolio.Acted() {
		t := c.Lost[i]
		text := d.say("portfolio.acts.none")
		if t.Lost() > 0 {
			id := "portfolio.acts.certain"
			switch {
			case t.Certain == 0:
				id = "portfolio.acts.open"
			case t.Possible > 0:
				id = "portfolio.acts.possible"
			}
			text = d.say(id, words.N("n", t.Lost()), words.N("of", of), words.N("open", t.Possible), words.P("when", d.say("horizon."+soonest(t).String())))
		}
		cells = append(cells, app.Td().Role("cell").Body(bar(t.Certain, t.Possible, of), app.Span().Text(text)))
	}
	return app.Tr().Role("row").Body(cells...)
}

func soonest(t portfolio.Tally) lever.Horizon {
	for h, n := range t.Soon {
		if n > 0 {
			return lever.Horizon(h)
		}
	}
	return lever.Years
}

// advice tells the changes that help most systems, when they are asked for.
func (d *Desk) advice() app.UI {
	m := &d.model
	if m.Census.Systems() == 0 {
		return slot()
	}
	title, lead := d.say("portfolio.swaps.title"), app.P().Class("section-lead").Text(d.say("portfolio.swaps.lead"))
	a := m.Advice
	switch {
	case a == nil:
		return section("swaps-title", title, lead, app.P().Body(app.Button().Type("button").Class("button").Name(adviceButton).Disabled(m.Reading).OnClick(d.press).Text(d.say("portfolio.swaps.ask"))))
	case a.Left > 0:
		return section("swaps-title", title, lead, app.P().Body(
			app.Progress().Max(float64(a.Of)).Value(float64(a.Of-a.Left)).Aria("label", title),
			app.Text(" "+d.say("portfolio.swaps.progress", words.N("done", a.Of-a.Left), words.N("of", a.Of)))),
			app.P().Body(d.button(enoughButton, "", d.say("portfolio.swaps.enough"))))
	case len(a.Best) == 0:
		return section("swaps-title", title, lead, app.P().Text(d.say("portfolio.swaps.none")))
	}
	reach := "portfolio.swaps.all"
	if a.Among > a.Of {
		reach = "portfolio.swaps.part"
	}
	part := app.P().Text(d.say(reach, words.N("among", a.Among), words.N("of", a.Of)))
	var head, rows []app.UI
	for _, id := range []string{"change", "helped", "powers", "better", "worse"} {
		head = append(head, app.Th().Scope("col").Text(d.say("portfolio.swaps."+id)))
	}
	for _, g := range a.Best {
		value := m.Language.Values(m.Catalog, g.Key, g.Value)
		if g.Access != "" {
			value = d.say("portfolio.swaps.access", words.P("model", value), words.P("access", m.Language.Values(m.Catalog, configuration.Access, g.Access)))
		}
		count := func(n int) app.UI {
			return app.Td().Body(bar(n, 0, g.Systems), app.Span().Text(d.say("portfolio.swaps.of", words.N("n", n), words.N("of", g.Systems))))
		}
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(d.say("swap.title", words.P("choice", d.say("choice."+g.Key.String())), words.P("value", value))),
			count(g.Helped), app.Td().Text(m.Language.Number(g.Powers)), count(g.Better), count(g.Worse)))
	}
	return section("swaps-title", title, lead, part, scrolls("swaps-title", titled(title, head, rows)))
}
