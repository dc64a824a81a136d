package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/words"
)

// A view is what the view functions draw from: the state of the visit. Its
// methods are pure: the same view gives the same elements, new ones each time,
// because go-app cannot use a mounted element again.
//
// No element has a handler of its own. The page has one for all of them, which
// reads the name and the value of the control that was used.
type view struct {
	calculator.Model
	root  string // the relative way to the site's start
	site  string // the absolute address of the site's start, where there is one
	parts parts
	lids  *lids

	listed bool // within an item of a list, where a heading would skip a rank
}

func (v view) say(id string, params ...words.Param) string { return v.Language.Say(id, params...) }

// span is a piece of text of a class, such as the parts of a line.
func span(class, text string) app.UI { return app.Span().Class(class).Text(text) }

// hidden is text for screen readers only.
func hidden(text string) app.UI { return span("hidden", text) }

// lines are texts that stand one under the other.
func lines(texts []string) []app.UI {
	list := make([]app.UI, len(texts))
	for i, text := range texts {
		list[i] = span("line", text)
	}
	return list
}
