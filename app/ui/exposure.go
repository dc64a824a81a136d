package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// exposures draws what each state can bring about through those it binds.
// The roles are written out for the same reason as on the board.
func (v view) exposures() app.UI {
	list := v.Profile.Exposures()
	if len(list) == 0 {
		return app.Section().ID("exposure").Body(app.H2().Text(v.say("exposure.title")), app.P().Text(v.say("exposure.none")))
	}
	heads := []app.UI{app.Th().Class("corner").Attr("scope", "col").Attr("role", "columnheader").Text(v.say("exposure.state"))}
	for _, q := range lever.Questions() {
		heads = append(heads, app.Th().Attr("scope", "col").Attr("role", "columnheader").Text(v.say("power."+string(q))))
	}
	var rows, through []app.UI
	for i := range list {
		if v.ShowsAny(list[i].Levers) {
			rows = append(rows, v.exposure(&list[i]))
			through = append(through, v.through(&list[i]))
		}
	}
	return app.Section().ID("exposure").Class("exposure").Aria("labelledby", "exposure-title").Body(
		title("exposure-title", v.say("exposure.title")),
		app.P().ID("exposure-lead").Class("section-lead").Text(v.say("exposure.lead")),
		v.shownOf(len(rows), len(list), "exposure-title"),
		app.Table().Class("states").Attr("role", "table").Aria("labelledby", "exposure-title").Aria("describedby", "exposure-lead").Body(
			app.THead().Attr("role", "rowgroup").Body(app.Tr().Attr("role", "row").Body(heads...)),
			app.TBody().Attr("role", "rowgroup").Body(rows...),
		),
		app.H3().Class("shocks-list-title").Text(v.say("exposure.through.title")),
		app.Div().Class("throughs").Body(through...),
	)
}

func (v view) exposure(e *profile.Exposure) app.UI {
	name := []app.UI{span("", v.Language.Called(v.Catalog, catalog.Jurisdiction, e.Jurisdiction))}
	if e.Home {
		name = append(name, homeTag(v.Language, e.Jurisdiction, v.Profile.Stack.Home))
	}
	cells := []app.UI{app.Th().Attr("scope", "row").Attr("role", "rowheader").Body(name...)}
	for _, q := range lever.Questions() {
		cells = append(cells, v.exposed(e, q))
	}
	return app.Tr().Attr("role", "row").Body(cells...)
}

// homeTag tells the states that were named as home, in any of the systems
// shown, from those that count as home because a bloc does.
func homeTag(l *words.Language, code string, homes ...*stack.HomeSet) app.UI {
	word := "exposure.home.counted"
	for _, h := range homes {
		if h.Contains(code) && (slices.Contains(h.Named, code) || len(h.Counted()) == 0) {
			word = "exposure.home"
		}
	}
	return span("tag home", l.Say(word))
}

// through draws the levers that a state can have used.
func (v view) through(e *profile.Exposure) app.UI {
	shown := slices.DeleteFunc(slices.Clone(e.Levers), func(at int) bool { return !v.Filter.Shows(v.Profile.Findings.Levers[at]) })
	state := v.Language.Called(v.Catalog, catalog.Jurisdiction, e.Jurisdiction)
	return v.more("through-"+e.Jurisdiction, v.say("exposure.through", words.P("state", state), words.N("n", len(shown))), func() app.UI {
		return app.Ul().Class("through").Body(v.throughLevers(shown)...)
	})
}

// throughLevers draws levers in a line each, which leads to where the rule and
// the facts stand, and to the holder.
func (v view) throughLevers(levers []int) []app.UI {
	items := make([]app.UI, len(levers))
	for i, at := range levers {
		l := v.Profile.Findings.Levers[at]
		items[i] = app.Li().Body(
			span("", v.Language.Because(v.Profile.Stack, l)),
			v.toLever(l), v.toHolder(l))
	}
	return items
}

// toLever leads to the rule and the facts of a lever, where it is shown.
func (v view) toLever(l *lever.Lever) app.UI {
	text := v.say("swap.power", words.P("power", v.say("power."+string(l.Cell.Question))))
	if !v.Filter.Shows(l) {
		return span("quiet", text)
	}
	answer := "answer-" + string(l.Cell.Question)
	return app.A().Attr("href", "#"+reasonID("answer", l.Cell, l.Rule)).DataSet("lid", answer).Text(strings.TrimSpace(text))
}

// toHolder leads to the law that binds the holder of a lever, where it is shown.
func (v view) toHolder(l *lever.Lever) app.UI {
	name := v.Language.Party(v.Profile.Stack, l.Holder)
	if !v.Filter.Shows(l) {
		return span("", name)
	}
	return app.A().Attr("href", "#"+holderID(l.Holder)).Text(name)
}

// exposed draws the firmest grip on one question, and how soon it works.
func (v view) exposed(e *profile.Exposure, q lever.Question) app.UI {
	for _, h := range e.Holds {
		if h.Question != q {
			continue
		}
		grip := strconv.Itoa(int(h.Grip))
		body := []app.UI{gripPicture(h.Grip), app.Span().Class("grip").Text(v.say("grip.short." + grip)), span("when", v.say("horizon."+h.Horizon.String()))}
		if !h.Certain {
			body = append(body, span("when", v.say("exposure.possible")))
		}
		return app.Td().Class("grip"+grip).Attr("role", "cell").Body(body...)
	}
	return app.Td().Class("unasked").Attr("role", "cell")
}

// gripPicture draws a grip as bars: three for a decisive one, one for a weak.
func gripPicture(g lever.Grip) app.UI {
	picture := SVG("svg").Class("bars").Attr("viewBox", "0 0 14 10").Attr("width", "14").Attr("height", "10").Attr("aria-hidden", "true").Attr("focusable", "false")
	var bars []app.UI
	for i := range 3 {
		class := "bar"
		if i > 2-int(g) {
			class = "bar off"
		}
		bars = append(bars, SVG("rect").Class(class).Attr("x", strconv.Itoa(i*5)).Attr("y", strconv.Itoa(6-i*3)).Attr("width", "4").Attr("height", strconv.Itoa(4+i*3)))
	}
	return picture.Body(bars...)
}
