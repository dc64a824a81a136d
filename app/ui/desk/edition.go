package desk

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/register"
	"sovcalc/app/words"
)

// editions tells what differs from another edition of the facts, once one was
// given.
func (d *Desk) editions() app.UI {
	m, e := &d.model, d.model.Earlier
	if e == nil {
		return slot()
	}
	body := []app.UI{app.P().Text(d.say("edition.from", words.P("before", e.Edition.Edition), words.P("after", m.Catalog.Edition)))}
	if len(m.Rows) > 0 {
		body = append(body, d.shifted(e)...)
	}
	if len(e.Facts) == 0 {
		body = append(body, app.P().Text(d.say("edition.none")))
	} else {
		var items []app.UI
		for i := range e.Facts[:min(len(e.Facts), register.PageSize)] {
			items = append(items, app.Li().Text(m.Language.Difference(e.Edition, m.Catalog, &e.Facts[i])))
		}
		body = append(body, app.H3().Text(d.say("edition.facts", words.N("n", len(e.Facts)))),
			app.Div().Class("scrolls desk-facts").TabIndex(0).Role("group").Aria("labelledby", "edition-title").Body(app.Ul().Body(items...)), d.rest(len(e.Facts)))
	}
	body = append(body, app.P().Class("desk-buttons").Body(d.button(leaveButton, "", d.say("edition.leave"))))
	return section("edition-title", d.say("edition.title"), body...)
}

// shifted lists the systems of which a level differs.
func (d *Desk) shifted(e *register.Earlier) []app.UI {
	if e.Left > 0 {
		return []app.UI{app.P().Text(d.say("edition.progress", words.N("done", len(d.model.Rows)-e.Left), words.N("of", len(d.model.Rows))))}
	}
	var body []app.UI
	if len(e.Shifted) == 0 {
		body = append(body, app.P().Text(d.say("edition.same")))
	} else {
		var rows []app.UI
		for i := range e.Shifted[:min(len(e.Shifted), register.PageSize)] {
			s := &e.Shifted[i]
			rows = append(rows, app.Tr().Body(app.Th().Scope("row").Text(d.model.Rows[s.ID].Called()), app.Td().Text(d.model.Language.Shift(&s.Shift))))
		}
		head := []app.UI{app.Th().Scope("col").Text(d.say("portfolio.list.name")), app.Th().Scope("col").Text(d.say("edition.change"))}
		title := d.say("edition.changed", words.N("n", len(e.Shifted)))
		body = append(body, app.H3().ID("edition-systems").Text(title), scrolls("edition-systems", titled(title, head, rows)), d.rest(len(e.Shifted)))
	}
	if e.Own > 0 {
		body = append(body, app.P().Text(d.say("edition.own", words.N("n", e.Own))))
	}
	return body
}

// rest says how many of a list are not shown.
func (d *Desk) rest(n int) app.UI {
	if n <= register.PageSize {
		return slot()
	}
	return app.P().Text(d.say("edition.more", words.N("n", n-register.PageSize)))
}
