package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/words"
)

// form draws the choices: a case to start from, the five, and the details
// behind a lid. The strip of marks and the ways to have the model are drawn
// with the finding, before the rest: what a reader may press next must not move
// a moment later.
func (v view) form(strip, ways app.UI) app.UI {
	const home, model, access, at, chips, data = configuration.Home, configuration.Model, configuration.Access,
		configuration.Infrastructure, configuration.Chips, configuration.Data
	return app.Form().Class("form").Attr("autocomplete", "off").Body(
		strip,
		app.FieldSet().Class("choices").Body(
			app.Legend().Class("hidden").Text(v.say("form.legend")),
			v.part("case", v.Case(), view.caseControl),
			// With each choice those that decide what its list begins with.
			v.list(home, home),
			v.list(model, model, home),
			ways,
			v.list(at, at, model, access, home),
			v.list(chips, chips, at),
			v.list(data, data, home, at),
		),
		v.part("details", v.Configuration, view.details),
		v.guessControl(),
	)
}

// several draws what adds a value to a choice, and takes one out.
func (v view) several(k configuration.Key) app.UI {
	chosen, name, choice := v.Configuration.List(k), k.String(), v.say("choice."+k.String())
	summary := func() []app.UI {
		if len(chosen) > 1 {
			return []app.UI{app.Text(v.say("several.chosen", words.N("n", len(chosen)))), hidden(v.say("several.of", words.P("choice", choice)))}
		}
		return []app.UI{app.Text(v.say("several.title")), hidden(v.say("several.of", words.P("choice", choice)))}
	}
	return v.lid(name+"-several", "several", summary, func() []app.UI {
		var items []app.UI
		if len(chosen) > 1 {
			for _, value := range chosen {
				text := v.Language.Value(v.Catalog, k, value)
				items = append(items, app.Li().Body(span("", text), app.Button().Type("button").Class("quiet-button").
					Name(calculator.DropButton(k)).Value(value).DataSet("focus", name+"-more").
					Body(app.Text(v.say("several.remove")), hidden(" "+text))))
			}
		}
		return []app.UI{
			app.Ul().Class("chosen slot").Body(items...), // there when empty, so that what follows stays what it is
			app.Label().For(name + "-more").Text(v.say("several.more", words.P("choice", choice))),
			app.Div().Class("adding").Body(
				// The button reads this list; choosing in it changes nothing yet.
				app.Select().ID(name+"-more").Body(options(v.More(k), "")...),
				app.Button().Type("button").Class("quiet-button").Name(calculator.AddButton(k)).DataSet("from", name+"-more").Text(v.say("several.add")),
			),
		}
	})
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

// control draws the list for one choice, with what else may be said of it.
func (v view) control(k configuration.Key, also ...app.UI) app.UI {
	if k.Definition().List {
		also = append(also, v.several(k))
	}
	return field(k.String(), v.say("choice."+k.String()), "field "+k.String(),
		options(v.Groups(k), v.Configuration.Get(k)), also...)
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

// narrowing are the unanswered choices that leave the result open.
func (v view) narrowing() []calculator.Unknown {
	return slices.DeleteFunc(v.Unknowns(), func(u calculator.Unknown) bool {
		return !u.IsChoice || u.Key.Definition().Required
	})
}

// matters says what an optional choice that is not answered means for the
// result, as far as it matters here.
func (v view) matters(k configuration.Key) string {
	if v.Configuration.Answered(k) {
		return ""
	}
	for _, u := range v.narrowing() {
		if u.Key == k {
			return v.say("detail.narrows", words.P("questions", v.Language.List(v.powers(u.Questions))))
		}
	}
	for _, p := range v.Profile.Assumptions() {
		if p.IsChoice && p.Key == k {
			return v.say("detail.assumed", words.P("value", v.taken(p)))
		}
	}
	return ""
}

func (v view) powers(questions []lever.Question) []string {
	names := make([]string, len(questions))
	for i, q := range questions {
		names[i] = v.say("power." + string(q))
	}
	return names
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
	var notes []string
	if n := len(v.narrowing()); n > 0 {
		notes = append(notes, v.say("detail.count", words.N("n", n)))
	}
	if answered > 0 {
		notes = append(notes, v.say("form.details.some", words.N("n", answered)))
	}
	return v.lid(detailsLid, "details", func() []app.UI {
		return []app.UI{span("", v.say("form.details")), span("quiet", strings.Join(notes, v.say("list.semicolon")))}
	}, func() []app.UI {
		fields := make([]app.UI, len(keys))
		for i, k := range keys {
			fields[i] = v.control(k, app.P().Class("hint slot").Text(v.matters(k)))
		}
		return []app.UI{
			app.P().Class("quiet").Text(v.say("form.details.lead")),
			app.Div().Class("choices").Body(fields...),
		}
	})
}
