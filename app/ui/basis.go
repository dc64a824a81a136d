package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/words"
)

// basis draws what the result takes for granted and what it could not know.
func (v view) basis() app.UI {
	return app.Section().ID("basis").Class("basis").Aria("labelledby", "basis-title").Body(
		app.H2().ID("basis-title").Text(v.say("basis.title")),
		app.Div().Class("columns").Body(v.assumptions(), v.unknowns()),
	)
}

func (v view) assumptions() app.UI {
	list := v.Profile.Assumptions()
	if len(list) == 0 {
		return app.Div().Body(app.H3().Text(v.say("assumptions.title")), app.P().Text(v.say("assumptions.none")))
	}
	items := make([]app.UI, len(list))
	for i, p := range list {
		items[i] = v.assumption(p)
	}
	return app.Div().Body(app.H3().Text(v.say("assumptions.title")), app.Ul().Class("facts").Body(items...))
}

func (v view) assumption(p lever.Premise) app.UI {
	value := ""
	if p.IsChoice {
		value = v.taken(p)
	}
	name := p.Key
	if !p.IsChoice {
		name = configuration.Administrators
		value = v.Language.FactValues(v.Catalog, p.Entry.Kind, p.Property, p.Fact.Values)
		if d, ok := configuration.Named(string(p.Property)); ok {
			name = d
		}
	}
	body := []app.UI{span("label", v.say("choice."+name.String())), span("value", value)}
	if p.Entry == nil || p.Fact == nil {
		return app.Li().Body(body...)
	}
	body = append([]app.UI{span("entry", p.Entry.Name)}, body...)
	return app.Li().Body(append(body, v.provenance(p.Fact))...)
}

// taken is the value that stands for an answer that was not given: one, or any
// between two.
func (v view) taken(p lever.Premise) string {
	lo, hi, between := strings.Cut(p.Read, "..")
	if !between || lo == hi {
		return v.Language.Value(v.Catalog, p.Key, lo)
	}
	return v.say("level.range", words.P("lo", v.Language.Value(v.Catalog, p.Key, lo)), words.P("hi", v.Language.Value(v.Catalog, p.Key, hi)))
}

func (v view) unknowns() app.UI {
	list := v.Unknowns()
	if len(list) == 0 {
		return app.Div().Body(app.H3().Text(v.say("unknowns.title")), app.P().Text(v.say("unknowns.none")))
	}
	items := make([]app.UI, len(list))
	for i, u := range list {
		items[i] = v.unknown(u)
	}
	return app.Div().Body(app.H3().Text(v.say("unknowns.title")), app.Ul().Class("facts").Body(items...))
}

func (v view) unknown(u calculator.Unknown) app.UI {
	narrows := span("provenance", v.say("unknowns.narrows", words.P("questions", v.Language.List(v.powers(u.Questions)))))
	if u.IsChoice {
		return app.Li().Body(
			app.A().Attr("href", "#"+u.Key.String()).DataSet("lid", detailsLid).Text(v.say("choice."+u.Key.String())), narrows)
	}
	name, value, of := v.Language.Entry(u.Entry), "fact.unknown", ""
	switch {
	case u.Fact == nil:
		value = "fact.silent"
	case len(u.Fact.Readings) > 0:
		value, of = "fact.contested", u.Fact.Of
	default:
		of = u.Fact.Of
	}
	return app.Li().Body(span("entry", name), span("label", v.Language.Property(v.Catalog, u.Property, of)), span("value unknown", v.say(value)), narrows)
}
