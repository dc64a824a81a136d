package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
)

// field draws a label and a list of options, and below it what else belongs to
// it.
func field(name, label, class string, options []app.UI, also ...app.UI) app.UI {
	return app.Div().Class(class).Body(append([]app.UI{
		app.Label().For(name).Text(label),
		app.Select().ID(name).Name(name).Body(options...),
	}, also...)...)
}

// options draws groups of options; a group without heading stands open. With
// nothing chosen the browser keeps what is selected.
func options(groups []calculator.Group, chosen string) []app.UI {
	var list []app.UI
	for _, g := range groups {
		entries := make([]app.UI, len(g.Options))
		for i, o := range g.Options {
			entry := app.Option().Value(o.Value).Text(o.Label)
			if chosen != "" {
				entry = entry.Selected(o.Value == chosen)
			}
			entries[i] = entry
		}
		if g.Heading == "" {
			list = append(list, entries...)
			continue
		}
		list = append(list, app.OptGroup().Attr("label", g.Heading).Body(entries...))
	}
	return list
}

func radio(name, value, chosen string) app.HTMLInput {
	return app.Input().ID(name + "-" + value).Type("radio").Name(name).Value(value).Checked(value == chosen)
}
