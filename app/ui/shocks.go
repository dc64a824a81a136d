package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// shocksShown is how many shocks stand in the open; the rest are behind a lid.
const shocksShown = 6

// shocks draws what may happen: what holds at a time, and who may act.
func (v view) shocks() app.UI {
	items := make([]app.UI, len(v.Shocks))
	for i := range v.Shocks {
		items[i] = v.shock(&v.Shocks[i])
	}
	shown := min(shocksShown, len(items))
	body := []app.UI{
		app.H2().ID("shocks-title").Text(v.say("shocks.title")),
		app.P().Class("section-lead").Text(v.say("shocks.lead")),
		v.cut(),
		app.H3().Class("shocks-list-title").Text(v.say("shocks.list")),
		v.outcomeLegend(),
		v.outcomeHeads(),
		app.Div().Class("shock-list").Body(items[:shown]...),
	}
	if rest := items[shown:]; len(rest) > 0 {
		body = append(body, app.Details().ID("shocks-more").Class("more").Body(
			app.Summary().Text(v.say("shocks.more", words.N("n", len(rest)))),
			app.Div().Class("shock-list").Body(rest...),
		))
	}
	return app.Section().ID("shocks").Class("shocks").Aria("labelledby", "shocks-title").Body(body...)
}

// shock draws one: the marks of the six, and behind the lid what happens in
// the order in which it comes, through which levers, and what has been before.
func (v view) shock(s *profile.Shock) app.UI {
	body := []app.UI{
		app.Summary().Body(
			app.Span().Class("shock-name").Body(app.H4().Text(v.Language.Shock(v.Profile, s)), span("quiet", v.origin(s))),
			v.outcomes(s.Effects),
		),
		app.P().Body(span("", v.say("shock.means."+string(s.Kind))+" "), span("told", v.Language.ShockTold(s))),
	}
	if effects := v.effects(s); len(effects) > 0 {
		body = append(body, app.Div().Class("part").Body(
			app.H5().Text(v.say("shocks.effects")), app.Ul().Class("effects").Body(effects...)))
	}
	if s.Authored() && len(s.Levers) > 0 {
		body = append(body, v.precedents(s))
	}
	return app.Details().ID("shock-" + strings.ReplaceAll(s.ID, ":", "-")).Class("shock").Body(body...)
}

// origin says where a shock comes from, and how soon it begins.
func (v view) origin(s *profile.Shock) string {
	family := v.say("family." + string(s.Family))
	if len(s.Levers) == 0 {
		return family
	}
	return v.say("shocks.begins", words.P("family", family), words.P("when", v.say("horizon."+s.Horizon.String())))
}

// effects draws what becomes of each question that does not stay as it is.
func (v view) effects(s *profile.Shock) []app.UI {
	var items []app.UI
	for _, e := range s.Effects {
		if e.Worst == profile.Holds {
			continue
		}
		items = append(items, app.Li().Body(
			span("value", v.Language.Outcome(e)),
			span("quiet", v.say("shocks.through", words.P("when", v.say("horizon."+e.Horizon.String())), words.N("n", len(e.Levers)), words.N("c", len(e.Levers)))),
			span("", v.becauseOf(e.Levers)),
			app.A().Attr("href", "#answer-"+string(e.Question)).Text(v.say("shocks.through.more", words.P("asks", v.say("asks."+string(e.Question))))),
		))
	}
	return items
}

// becauseOf says why there are levers; at most three sentences, since all of
// them stand under the question.
func (v view) becauseOf(levers []int) string {
	var sentences []string
	for _, i := range levers {
		sentence := v.Language.Because(v.Profile.Stack, &v.Profile.Findings.Levers[i])
		if !slices.Contains(sentences, sentence) && len(sentences) < 3 {
			sentences = append(sentences, sentence)
		}
	}
	return v.Language.Sentences(sentences)
}
