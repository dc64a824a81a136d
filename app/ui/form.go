package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/configuration"
	"sovcalc/app/words"
)

// form draws the choices: a case to start from, the five, and the details
// behind a lid.
func (v view) form() app.UI {
	return app.Form().Class("form").Attr("autocomplete", "off").Body(
		app.FieldSet().Class("choices").Body(
			app.Legend().Class("hidden").Text(v.say("form.legend")),
			v.caseControl(),
			v.control(configuration.Home),
			v.control(configuration.Model),
			v.access(),
			v.control(configuration.Infrastructure),
			v.control(configuration.Chips),
			v.control(configuration.Data),
		),
		v.details(),
	)
}

// caseControl offers the cases; it shows one while all choices are its.
func (v view) caseControl() app.UI {
	chosen := ownChoices
	if e := v.Case(); e != nil {
		chosen = e.ID
	}
	groups := append([]calculator.Group{{Options: []calculator.Option{{Value: ownChoices, Label: v.say("form.case.own")}}}}, v.Cases()...)
	return field(calculator.CaseControl, v.say("form.case"), "field case", options(groups, chosen), v.choose)
}

// ownChoices stands in the list of cases for none of them.
const ownChoices = "none"

// control draws the list for one choice.
func (v view) control(k configuration.Key) app.UI {
	return field(k.String(), v.say("choice."+k.String()), "field "+k.String(),
		options(v.Groups(k), v.Configuration.Get(k)), v.choose)
}

// access draws the four ways to have a model. What does not fit the model can
// be chosen too, and says so.
func (v view) access() app.UI {
	const unfit = "access-unfit"
	fits, chosen := v.say("group.fits"), v.Configuration.Get(configuration.Access)
	body := []app.UI{app.Legend().Text(v.say("choice." + configuration.Access.String()))}
	for _, g := range v.Groups(configuration.Access) {
		var buttons []app.UI
		for _, o := range g.Options {
			button := radio(configuration.Access.String(), o.Value, chosen, v.choose)
			if g.Heading != fits {
				button = button.Aria("describedby", unfit)
			}
			buttons = append(buttons, app.Label().Class("radio").Body(button, span("", o.Label)))
		}
		if g.Heading != fits && len(buttons) > 0 {
			body = append(body, app.P().ID(unfit).Class("hint").Text(g.Heading))
		}
		body = append(body, app.Div().Class("radios").Body(buttons...))
	}
	return app.FieldSet().ID(configuration.Access.String()).Class("field access").Body(body...)
}

// details draws the optional choices, all unanswered at first.
func (v view) details() app.UI {
	answered := 0
	var fields []app.UI
	for _, d := range configuration.Definitions() {
		if d.Required {
			continue
		}
		if v.Configuration.Answered(d.Key) {
			answered++
		}
		fields = append(fields, v.control(d.Key))
	}
	count := ""
	if answered > 0 {
		count = v.say("form.details.some", words.N("n", answered))
	}
	return app.Details().ID("details").Class("details").Body(
		app.Summary().Body(span("", v.say("form.details")), span("quiet", count)),
		app.P().Class("quiet").Text(v.say("form.details.lead")),
		app.Div().Class("choices").Body(fields...),
	)
}
