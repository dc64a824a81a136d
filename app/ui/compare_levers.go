package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// levers draws what becomes of each lever: which go, which are new, which
// change hands, which stay at another level.
func (v pairView) levers() app.UI {
	c, m := &v.Comparison, v.side(0)
	after := v.Sides[1].Profile.Stack
	body := []app.UI{app.H2().ID("levers-title").Text(v.say("pair.levers"))}
	if c.Same() {
		body = append(body, app.P().Text(v.say("pair.levers.none")))
	}
	for _, part := range []struct {
		id string
		n  int
		of profile.Comparison
	}{
		{"pair.list.moved", len(c.Moved), profile.Comparison{Moved: c.Moved}},
		{"compare.list.gone", len(c.Removed), profile.Comparison{Removed: c.Removed}},
		{"compare.list.new", len(c.Added), profile.Comparison{Added: c.Added}},
		{"compare.list.other", len(c.Changed), profile.Comparison{Changed: c.Changed}},
	} {
		if part.n == 0 {
			continue
		}
		some := &calculator.Swap{Swap: profile.Swap{Comparison: part.of}, Stack: after}
		body = append(body, app.Details().ID(strings.ReplaceAll(part.id, ".", "-")).Class("more").Body(
			app.Summary().Body(span("", v.say(part.id)+" "), span("quiet", v.say("pair.levers.list", words.N("n", part.n)))),
			app.Ul().Class("swap-levers").Body(m.swapLevers(some, strings.ReplaceAll(part.id, ".", "-"))...),
		))
	}
	return app.Section().ID("levers").Aria("labelledby", "levers-title").Body(body...)
}

// laws draws what each state can bring about, in the one and in the other.
func (v pairView) laws() app.UI {
	lists := [2][]profile.Exposure{v.Sides[0].Profile.Exposures(), v.Sides[1].Profile.Exposures()}
	var codes []string
	for _, list := range lists {
		for i := range list {
			if !slices.Contains(codes, list[i].Jurisdiction) {
				codes = append(codes, list[i].Jurisdiction)
			}
		}
	}
	rows := make([]app.UI, len(codes))
	for n, code := range codes {
		name := []app.UI{span("", v.Language.Called(v.Catalog, catalog.Jurisdiction, code))}
		if first, second := v.Sides[0].Profile.Stack.Home, v.Sides[1].Profile.Stack.Home; first.Contains(code) || second.Contains(code) {
			name = append(name, homeTag(v.Language, code, first, second))
		}
		was, is := v.holds(lists[0], code), v.holds(lists[1], code)
		first, second := app.Td().Attr("role", "cell").Text(was), app.Td().Attr("role", "cell").Text(is)
		switch {
		case was == is:
			second = app.Td().Class("quiet").Attr("role", "cell").Text(v.say("pair.same"))
		case was == v.say("pair.law.none"):
			first = app.Td().Class("quiet").Attr("role", "cell").Text(was)
		case is == v.say("pair.law.none"):
			second = app.Td().Class("quiet").Attr("role", "cell").Text(is)
		}
		rows[n] = app.Tr().Attr("role", "row").Body(app.Th().Attr("scope", "row").Attr("role", "rowheader").Body(name...), first, second)
	}
	return app.Section().ID("laws").Aria("labelledby", "laws-title").Body(
		app.H2().ID("laws-title").Text(v.say("pair.law")),
		app.P().Class("section-lead").Text(v.say("pair.law.lead")),
		v.table("pair-table", "laws-title", v.say("exposure.state"), rows),
	)
}

// holds lists the powers that a state has, each with how firmly.
func (v pairView) holds(list []profile.Exposure, code string) string {
	at := slices.IndexFunc(list, func(e profile.Exposure) bool { return e.Jurisdiction == code })
	if at < 0 || len(list[at].Holds) == 0 {
		return v.say("pair.law.none")
	}
	var powers []string
	for _, h := range list[at].Holds {
		grip := v.say("memo.grip." + h.Grip.String())
		powers = append(powers, v.say("pair.law.hold", words.P("power", v.say("power."+string(h.Question))), words.P("grip", grip)))
	}
	return strings.Join(powers, ", ")
}

// lenses draws the definitions by which the two come out differently.
func (v pairView) lenses() app.UI {
	turns := v.Turns()
	body := []app.UI{app.H2().ID("lenses-title").Text(v.say("pair.lenses"))}
	if len(turns) == 0 {
		body = append(body, app.P().Text(v.say("pair.lenses.none")))
	} else {
		rows := make([]app.UI, len(turns))
		for i, t := range turns {
			text := v.Language.Lens(t.Lens)
			verdict := func(w profile.Verdict) app.UI {
				return app.Td().Attr("role", "cell").Body(span("tag verdict "+string(w), v.Language.Verdict(w)))
			}
			rows[i] = app.Tr().Attr("role", "row").Body(
				app.Th().Attr("scope", "row").Attr("role", "rowheader").Body(span("", text.Name), span("means", text.Who)),
				verdict(t.Before), verdict(t.After))
		}
		body = append(body, v.table("pair-table", "lenses-title", v.say("lenses.definition"), rows))
	}
	if rest := len(v.Sides[0].Views) - len(turns); rest > 0 && len(turns) > 0 {
		body = append(body, app.P().Class("quiet").Text(v.say("pair.lenses.rest", words.N("n", rest), words.N("c", rest))))
	}
	return app.Section().ID("lenses").Aria("labelledby", "lenses-title").Body(body...)
}
