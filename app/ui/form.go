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
	const home, model, access, at, chips, data = configuration.Home, configuration.Model, configuration.Access,
		configuration.Infrastructure, configuration.Chips, configuration.Data
	return app.Form().Class("form").Attr("autocomplete", "off").Body(
		app.FieldSet().Class("choices").Body(
			app.Legend().Class("hidden").Text(v.say("form.legend")),
			v.part("case", v.Case(), view.caseControl),
			// With each choice those that decide what its list begins with.
			v.list(home, home),
			v.list(model, model, home),
			v.part("access", v.only(access, model), view.access),
			v.list(at, at, model, access, home),
			v.list(chips, chips, at),
			v.list(data, data, home, at),
		),
		v.part("details", v.Configuration, view.details),
	)
}

// list draws the control for one choice, when it or one of the others changes.
func (v view) list(k configuration.Key, from ...configuration.Key) app.UI {
	return v.part(k.String(), v.only(from...), func(v view) app.UI { return v.control(k) })
}

// detailsLid covers the optional choices.
const detailsLid = "details"

// caseControl offers the cases; it shows one while all choices are its.
func (v view) caseControl() app.UI {
	chosen := ownChoices
	if e := v.Case(); e != nil {
		chosen = e.ID
	}
	groups := append([]calculator.Group{{Options: []calculator.Option{{Value: ownChoices, Label: v.say("form.case.own")}}}}, v.Cases()...)
	return field(calculator.CaseControl, v.say("form.case"), "field case", options(groups, chosen))
}

// ownChoices stands in the list of cases for none of them.
const ownChoices = "none"

// control draws the list for one choice.
func (v view) control(k configuration.Key) app.UI {
	return field(k.String(), v.say("choice."+k.String()), "field "+k.String(),
		options(v.Groups(k), v.Configuration.Get(k)))
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
			button := radio(configuration.Access.String(), o.Value, chosen)
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
	var keys []configuration.Key
	for _, d := range configuration.Definitions() {
		if d.Required {
			continue
		}
		keys = append(keys, d.Key)
		if v.Configuration.Answered(d.Key) {
			answered++
		}
	}
	count := ""
	if answered > 0 {
		count = v.say("form.details.some", words.N("n", answered))
	}
	return v.lid(detailsLid, "details", func() []app.UI {
		return []app.UI{span("", v.say("form.details")), span("quiet", count)}
	}, func() []app.UI {
		fields := make([]app.UI, len(keys))
		for i, k := range keys {
			fields[i] = v.control(k)
		}
		return []app.UI{
			app.P().Class("quiet").Text(v.say("form.details.lead")),
			app.Div().Class("choices").Body(fields...),
		}
	})
}
