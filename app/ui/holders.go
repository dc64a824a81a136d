package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

func holderID(p stack.Party) string { return "holder-" + p.ID }

// holders draws every holder with the states whose law binds it and the fact
// that says so.
func (v view) holders() app.UI {
	list := v.all()
	if len(list) == 0 {
		return app.Div().Class("slot")
	}
	var items []app.UI
	for _, p := range list {
		if v.holds(p) {
			items = append(items, v.holder(p))
		}
	}
	return app.Section().ID("holders").Class("holders-list").Aria("labelledby", "holders-title").Body(
		title("holders-title", v.say("holders.title")),
		app.P().Class("section-lead").Text(v.say("holders.lead")),
		v.shownOf(len(items), len(list), "holders-title"),
		app.Ul().Body(items...),
	)
}

// holds reports whether a party holds a lever that the reader looks at.
func (v view) holds(p stack.Party) bool {
	for i := range v.Profile.Findings.Levers {
		if l := v.Profile.Findings.Levers[i]; l.Holder.ID == p.ID && v.Filter.Shows(l) {
			return true
		}
	}
	return false
}

// merge adds a party, or what else binds it, to a list: where a party acts in
// several places, each lever knows only one.
func merge(list []stack.Party, p stack.Party) []stack.Party {
	at := slices.IndexFunc(list, func(o stack.Party) bool { return o.ID == p.ID })
	if at < 0 {
		p.Bonds = slices.Clone(p.Bonds)
		return append(list, p)
	}
	for _, b := range p.Bonds {
		if !slices.Contains(list[at].Bonds, b) {
			list[at].Bonds = append(list[at].Bonds, b)
		}
	}
	return list
}

func (v view) holder(p stack.Party) app.UI {
	bonds := make([]app.UI, len(p.Bonds))
	for i, b := range p.Bonds {
		bonds[i] = v.bond(p, b, "bond-"+p.ID+"-"+strconv.Itoa(i))
	}
	return app.Li().ID(holderID(p)).Attr("tabindex", "-1").Body(
		app.H3().Text(v.Language.Name(v.Profile.Stack, p)),
		app.Button().Type("button").Class("text-button").Name(calculator.HolderButton).Value(p.ID).Aria("pressed", v.Holder == p.ID).
			Body(app.Text(v.say("filter.only")), hidden(v.say("filter.only.of", words.P("holder", v.Language.Name(v.Profile.Stack, p))))),
		app.Ul().Class("bonds").Body(bonds...),
	)
}

func (v view) bond(p stack.Party, b stack.Bond, id string) app.UI {
	summary := func() []app.UI {
		body := []app.UI{span("law", v.Language.BondLaw(v.Profile.Stack, b)), span("by", v.say("bond."+string(b.By)))}
		if b.Open {
			body = append(body, span("tag", v.say("bond.open")))
		}
		return body
	}
	if b.Entry == nil || b.By == stack.ByBeing {
		return app.Li().Body(summary()...)
	}
	return app.Li().Body(v.lid(id, "bond", summary, func() []app.UI {
		facts := []app.UI{v.fact(b.Entry, b.Property, b.Fact)}
		if b.By == stack.ByParentSeat && p.Entry != nil && b.Entry != p.Entry {
			facts = append([]app.UI{v.fact(p.Entry, catalog.Parent, p.Entry.Fact(catalog.Parent))}, facts...)
		}
		return []app.UI{app.Ul().Class("facts").Body(facts...)}
	}))
}
