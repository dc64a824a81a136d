package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// cut draws what still holds at a time if every holder that is not home acts
// today, and the control that sets the time.
func (v view) cut() app.UI {
	var terms []app.UI
	for _, t := range profile.Terms() {
		terms = append(terms, app.Label().Class("radio").Body(
			radio(calculator.TermControl, t.String(), v.Term.String()), span("", v.say("cut.term."+t.String()))))
	}
	var items []app.UI
	for _, e := range v.Profile.Cut(v.Term).Effects {
		items = append(items, app.Li().Body(
			outcomePicture(e.Best, e.Worst),
			span("label", v.say("untouched."+string(e.Question))),
			app.Div().Body(span("", v.Language.Outcome(e)), v.cutWhy(e)),
		))
	}
	return app.Div().Class("cut").Body(
		app.H3().ID("cut-title").Text(v.say("cut.title")),
		app.P().ID("cut-lead").Class("quiet").Text(v.say("cut.lead")),
		app.FieldSet().Class("terms").Aria("describedby", "cut-lead").Body(
			app.Legend().Class("hidden").Text(v.say("cut.title")),
			app.Div().Class("radios").Body(terms...),
		),
		app.Ul().ID("cut").Class("cut-list").Body(items...),
	)
}

// saidOfTerm is what a screen reader says when another time is looked at.
func (v view) saidOfTerm() string {
	var list []string
	for _, e := range v.Profile.Cut(v.Term).Effects {
		list = append(list, v.say("cut.said", words.P("what", v.say("untouched."+string(e.Question))), words.P("outcome", v.Language.Outcome(e))))
	}
	return v.Language.Series(list)
}

// cutWhy draws through which levers something does not hold.
func (v view) cutWhy(e profile.Effect) app.UI {
	if len(e.Levers) == 0 {
		return app.Div().Class("slot")
	}
	return v.more("cut-"+string(e.Question), v.say("cut.why", words.N("n", len(e.Levers))), func() app.UI {
		return app.P().Body(span("", v.becauseOf(e.Levers)+" "), v.toAnswer(e.Question))
	})
}
