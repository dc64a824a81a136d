package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// shocksShown is how many shocks stand in the open; the rest are behind a lid.
const shocksShown = 6

// shocks draws what may happen: what holds at a time, and who may act.
func (v view) shocks() app.UI {
	return app.Section().ID("shocks").Class("shocks").Aria("labelledby", "shocks-title").Body(
		title("shocks-title", v.say("shocks.title")),
		app.P().Class("section-lead").Text(v.say("shocks.lead")),
		v.part("cut", atTerm{v.filtered(), v.Term}, view.cut),
		v.part("shock-list", v.filtered(), view.shockList),
	)
}

// atTerm is what the time control and its answers are drawn from.
type atTerm struct {
	filtered // they lead to the answers that are shown
	profile.Term
}

// shockList draws who may act, the severest first.
func (v view) shockList() app.UI {
	var list []*profile.Shock
	for i := range v.Shocks() {
		if s := &v.Shocks()[i]; v.ShowsAny(s.Levers) {
			list = append(list, s)
		}
	}
	shown := min(shocksShown, len(list))
	body := []app.UI{
		app.H3().Class("shocks-list-title").Text(v.say("shocks.list")),
		v.shownOf(len(list), len(v.Shocks()), "shocks-title"),
		v.outcomeLegend(),
		v.outcomeHeads(),
		app.Div().Class("shock-list").Body(v.shockItems(list[:shown])...),
	}
	if rest := list[shown:]; len(rest) > 0 {
		body = append(body, v.more("shocks-more", v.say("shocks.more", words.N("n", len(rest))), func() app.UI {
			return app.Div().Class("shock-list").Body(v.shockItems(rest)...)
		}))
	}
	return app.Div().Body(body...)
}

func (v view) shockItems(list []*profile.Shock) []app.UI {
	items := make([]app.UI, len(list))
	for i := range list {
		items[i] = v.shock(list[i])
	}
	return items
}

// shock draws one: the marks of the six, and behind the lid what happens in
// the order in which it comes, through which levers, and what has been before.
func (v view) shock(s *profile.Shock) app.UI {
	id := "shock-" + slug(s.ID)
	summary := func() []app.UI {
		return []app.UI{
			app.Span().Class("shock-name").Body(app.H4().Text(v.Language.Shock(v.Profile, s)), span("quiet", v.origin(s))),
			v.outcomes(s.Effects),
		}
	}
	return v.lid(id, "shock", summary, func() []app.UI { return v.shockTold(s, id) })
}

func (v view) shockTold(s *profile.Shock, id string) []app.UI {
	body := []app.UI{
		app.P().Body(span("", v.say("shock.means."+string(s.Kind))+" "), span("told", v.Language.ShockTold(s))),
	}
	if effects := v.effects(s); len(effects) > 0 {
		body = append(body, app.Div().Class("part").Body(
			app.H5().Text(v.say("shocks.effects")), app.Ul().Class("effects").Body(effects...)))
	}
	if s.Authored() && len(s.Levers) > 0 {
		body = append(body, v.precedents(s, id))
	}
	return body
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
			v.toAnswer(e.Question),
		))
	}
	return items
}

// becauseOf says why there are levers; at most three sentences, since all of
// them stand under the question.
func (v view) becauseOf(levers []int) string {
	var sentences []string
	for _, i := range levers {
		sentence := v.Language.Because(v.Profile.Stack, v.Profile.Findings.Levers[i])
		if !slices.Contains(sentences, sentence) && len(sentences) < 3 {
			sentences = append(sentences, sentence)
		}
	}
	return v.Language.Sentences(sentences)
}

// toAnswers leads to the answers to the questions that levers bear on.
func (v view) toAnswers(levers []int) []app.UI {
	var links []app.UI
	for _, q := range lever.Questions() {
		if slices.ContainsFunc(levers, func(i int) bool { return v.Profile.Findings.Levers[i].Cell.Question == q }) {
			links = append(links, v.toAnswer(q), app.Text(" "))
		}
	}
	return links
}

// toAnswer leads to the answer to a question, where it is shown.
func (v view) toAnswer(q lever.Question) app.UI {
	for i := range v.Profile.Questions {
		if v.Profile.Questions[i].ID == q && len(v.cells(v.of(&v.Profile.Questions[i]))) > 0 {
			return app.A().Attr("href", "#answer-"+string(q)).Text(v.say("shocks.through.more", words.P("asks", v.say("asks."+string(q)))))
		}
	}
	return app.Span().Class("slot")
}
