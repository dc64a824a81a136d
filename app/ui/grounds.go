package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// What is said where no lever is drawn opens to its grounds too: the rule, the
// choices and the facts, under the same names as a lever's.

// rests draws the lid over what something that is said rests on.
func (v view) rests(id string, content func() []app.UI) app.UI {
	return v.lid(id, "more grounds", func() []app.UI { return []app.UI{app.Text(v.say("why.rests"))} }, content)
}

// restsOnLever draws what a lever rests on that was found for a configuration,
// which need not be the one on the page.
func (v view) restsOnLever(id string, c configuration.Configuration, l *lever.Lever) app.UI {
	v.Configuration, v.listed = c, true
	return v.rests(id, func() []app.UI { return []app.UI{v.rule(l.Rule), v.chosen(l.Premises), v.facts(l.Premises)} })
}

// partTitle names a part of what something rests on.
func (v view) partTitle(message string) app.UI {
	if v.listed {
		return app.P().Class("part-title").Text(v.say(message))
	}
	return app.H5().Text(v.say(message))
}

// restsOnFact draws the fact that a notice rests on; some rest on choices alone.
func (v view) restsOnFact(n stack.Notice) app.UI {
	e, property := v.Profile.Stack.Rests(n)
	if e == nil {
		return app.Div().Class("slot")
	}
	return v.rests(strings.Join(append([]string{"notice", n.ID}, n.Params...), "-"), func() []app.UI {
		return []app.UI{app.Ul().Class("facts").Body(v.fact(e, property, e.Fact(property)))}
	})
}

// service says by which fact a system is not in service.
func (v view) service() app.UI {
	for _, n := range v.Profile.Stack.Notices {
		if n.ID != stack.NotOperating {
			continue
		}
		e := v.Profile.Stack.Infrastructure
		return app.Div().Body(app.H3().Text(v.say("why.service")), app.Ul().Class("facts").Body(v.fact(e, catalog.Status, e.Fact(catalog.Status))))
	}
	return app.Div().Class("slot")
}
