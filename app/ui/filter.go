package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// filtered is what the parts are drawn from that show only what the reader
// looks at.
type filtered struct {
	*profile.Profile
	calculator.Filter
}

func (v view) filtered() filtered { return filtered{v.Profile, v.Filter} }

// looked names what the reader looks at.
func (v view) looked() string {
	var list []string
	if v.Layer != "" {
		list = append(list, v.say("layer."+string(v.Layer)))
	}
	if v.Question != "" {
		list = append(list, v.say("power."+string(v.Question)))
	}
	for _, p := range v.all() {
		if p.ID == v.Holder {
			list = append(list, v.Language.Name(v.Profile.Stack, p))
		}
	}
	return v.Language.Row(list)
}

// all are the holders of all levers, each with all that binds it.
func (v view) all() []stack.Party {
	var list []stack.Party
	for i := range v.Profile.Findings.Levers {
		list = merge(list, v.Profile.Findings.Levers[i].Holder)
	}
	return list
}

// shownOf says how much of a list is shown, with the way back to all of it.
// Focus is the id of the heading that the focus goes to.
func (v view) shownOf(n, all int, focus string) app.UI {
	if !v.Filter.On() {
		return app.Div().Class("slot")
	}
	return app.Div().Class("slot filter-note").Body(
		app.P().Text(v.say("filter.shown", words.N("n", n), words.N("all", all), words.P("what", v.looked()))),
		v.everything(focus))
}

func (v view) everything(focus string) app.UI {
	return app.Button().Type("button").Class("quiet-button").Name(calculator.FilterAll).DataSet("focus", focus).Text(v.say("filter.all"))
}

// saidOfFilter is what a screen reader says when something else is looked at.
func (v view) saidOfFilter() string {
	n := words.N("all", len(v.Profile.Findings.Levers))
	if !v.Filter.On() {
		return v.say("filter.said.all", n)
	}
	return v.say("filter.said", words.N("n", v.Shown()), n, words.P("what", v.looked()))
}

// title draws the heading of a section, which the focus can be brought to.
func title(id, text string) app.UI { return app.H2().ID(id).Attr("tabindex", "-1").Text(text) }
