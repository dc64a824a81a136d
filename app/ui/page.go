package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/configuration"
)

// The page is drawn in stages, so that the finding is on screen before the
// rest of the page is worked out: after a choice, each stage in turn is given
// the new state. None of them takes long enough to keep the reader waiting.
const (
	first  = iota // the finding
	second        // the stack
	third         // the form: lists begin with what goes together
	fourth        // the answers
	fifth         // who may act
	last          // everything else
	stagesN
)

// stages are the views that the stages are drawn from, one for each.
type stages [stagesN]view

// page draws the whole page.
func (s *stages) page() app.UI {
	v := s[first]
	return app.Div().ID("page").Class("page").Body(
		s[last].part("top", s[last].Configuration, view.top), // the other languages keep the choices
		app.Main().ID("main").Class(v.cover()).Body(
			app.Div().Class("start").Body(
				app.Div().Class("result").Body(
					v.problems(),
					v.part("finding", v.found(), view.finding),
					v.part("notices", v.Profile, view.notices),
					v.part("story", v.Case(), view.caseStory),
					s[last].part("take", takeable{s[last].Profile, s[last].Took, s[last].loadedText()}, view.taking),
				),
				s[third].form(v.part("strip", v.Profile, view.strip), v.part("access", v.only(configuration.Access, configuration.Model), view.access)),
			),
			s[second].part("board", s[second].filtered(), view.board),
			s[fourth].part("answers", s[fourth].filtered(), view.answers),
			s[fifth].shocks(),
			s[last].swaps(),
			s[last].part("lenses", s[last].filtered(), view.lenses),
			s[last].claims(),
			s[last].road(),
			s[last].part("exposures", s[last].filtered(), view.exposures),
			s[last].part("holders", s[last].filtered(), view.holders),
			s[last].part("basis", s[last].Profile, view.basis),
			s[last].embedPanel(),
			s[last].part("sources", s[last].Profile, view.sources),
		),
		s[last].part("foot", s[last].Configuration, view.foot),
	)
}

// rehearsal is the first stage of a page that starts from a case, and the second.
func (v view) rehearsal(id string) app.UI {
	v.Model, v.parts, v.lids = v.Update(calculator.StartedFrom{Case: id}), nil, newLids()
	return app.Div().Body(v.finding(), v.notices(), v.caseStory(), v.strip(), v.access(), v.board())
}

// cover is the class of the page while the finding is to be guessed.
func (v view) cover() string {
	if v.Covered {
		return "covered"
	}
	return "shown"
}

// only is the configuration with nothing but some of its choices.
func (v view) only(keys ...configuration.Key) configuration.Configuration {
	return configuration.Configuration{}.Take(v.Configuration, keys...)
}

// top names the page and leads to the others.
func (v view) top() app.UI {
	return app.Header().Class("top").Body(
		app.A().Class("skip").Attr("href", "#finding").Text(v.say("page.skip")),
		app.Div().Class("site-bar").Body(v.nav(), v.languages()),
		app.P().Class("name").Text(v.say("page.question")),
		app.H1().Text(v.say("page.title")),
		app.P().Class("lead").Text(v.say("page.lead")),
	)
}
