package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// whyFinding draws what the sentences of the finding rest on: where data and
// machines are, and for each power the levers that decide it.
func (v view) whyFinding() app.UI {
	return v.more("why-finding", v.say("why.finding"), func() app.UI {
		powers := make([]app.UI, len(v.Profile.Questions))
		for i := range v.Profile.Questions {
			q := &v.Profile.Questions[i]
			body := []app.UI{span("label", v.say("power."+string(q.ID))), span("value", v.say("class."+string(profile.ClassOf(q.Level))))}
			if len(q.Binding) > 0 {
				body = append(body, span("note", v.becauseOf(q.Binding)))
			}
			powers[i] = app.Li().Body(append(body, v.toAnswer(q.ID))...)
		}
		return app.Div().Class("why").Body(
			app.H3().Text(v.say("why.powers")), app.Ul().Class("facts").Body(powers...),
			app.H3().Text(v.say("why.places")), app.Ul().Class("facts").Body(v.places()...),
			v.service(),
		)
	})
}

// places says on which choice and which fact it rests where data and machines
// are.
func (v view) places() []app.UI {
	data := v.Language.Chosen(v.Catalog, v.Configuration, configuration.Data)
	items := []app.UI{app.Li().Body(span("label", v.say("choice."+configuration.Data.String())), span("value", data), span("tag", v.say("why.choice")))}
	if g := v.Profile.Stack.Ground; g.Entry != nil {
		property := catalog.Regions
		if g.Fact != nil {
			property = g.Fact.Property
		}
		items = append(items, v.fact(g.Entry, property, g.Fact))
	}
	return items
}

// otherwise draws what a rule could have found and did not: its other
// branches, in the words of the method.
func (v view) otherwise(g group) app.UI {
	var taken []string
	for _, l := range g.levers {
		taken = append(append(taken, l.Reason), l.Reasons...)
	}
	for _, r := range g.reliefs {
		taken = append(taken, r.Reason)
	}
	var items []app.UI
	for _, id := range g.rule.Reasons {
		if !slices.Contains(taken, id) {
			items = append(items, app.Li().Text(v.Language.Reason(id)))
		}
	}
	if len(items) == 0 {
		return app.Div().Class("slot")
	}
	return app.Div().Class("part").Body(
		app.H5().Text(v.say("why.otherwise")),
		app.P().Class("quiet").Text(v.say("why.otherwise.lead")),
		app.Ul().Class("branches").Body(items...),
	)
}

// silent draws the rules that bear on a question and found nothing, with what
// they asked.
func (v view) silent(q lever.Question) app.UI {
	var list []lever.Silence
	for _, s := range v.Profile.Findings.Silent {
		if slices.ContainsFunc(s.Rule.Cells, func(c lever.Cell) bool { return c.Question == q && v.Filter.Covers(c) }) {
			list = append(list, s)
		}
	}
	if len(list) == 0 || v.Holder != "" {
		return app.Div().Class("slot")
	}
	id := "silent-" + string(q)
	return v.more(id, v.say("why.silent", words.N("n", len(list))), func() app.UI {
		items := make([]app.UI, len(list))
		for i, s := range list {
			items[i] = app.Li().Body(v.lid(id+"-"+slug(s.Rule.ID), "reason",
				func() []app.UI {
					return []app.UI{app.Span().Class("because").Body(span("", v.Language.Rule(s.Rule.ID).Statement), span("tag", v.say("why.nothing")))}
				},
				func() []app.UI {
					return []app.UI{v.rule(s.Rule), v.chosen(s.Premises), v.facts(s.Premises), v.otherwise(group{rule: s.Rule})}
				}))
		}
		return app.Ul().Class("silent").Body(items...)
	})
}
