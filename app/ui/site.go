package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/lever"
	"sovcalc/app/words"
)

// This file holds what the calculator's page has in common with the pages of
// the site that need no program.

// Root is the relative way from the page to the site's start, as the page's
// own reference to the program tells it.
func Root() string {
	script := app.Window().Get("document").Call("querySelector", "script[data-url]")
	if !script.Truthy() {
		return "./"
	}
	root, _, _ := strings.Cut(script.Get("dataset").Get("url").String(), "assets/")
	return root
}

// At says where the site's start is, seen from the page.
func (c *Calculator) At(root string) *Calculator {
	c.root = root
	return c
}

// A Place is a part of the site.
type Place struct{ Path, Name string }

// Places lists the parts of the site, the calculator first.
func Places(l *words.Language) []Place {
	return []Place{
		{"", l.Say("nav.calculator")}, {comparePath, l.Say("nav.compare")}, {"cases/", l.Say("nav.cases")}, {"method/", l.Say("nav.method")},
		{"catalog/", l.Say("nav.catalog")}, {"about/", l.Say("nav.about")},
	}
}

// nav draws the way to the other parts of the site.
func (v view) nav() app.UI { return siteNav(v.Language, v.root, "") }

// siteNav draws the way to the other parts of the site from one of them.
func siteNav(l *words.Language, root, here string) app.UI {
	var items []app.UI
	for _, p := range Places(l) {
		item := app.Li().Body(app.A().Attr("href", root+p.Path).Text(p.Name))
		if p.Path == here {
			item = app.Li().Body(app.Span().Aria("current", "page").Text(p.Name))
		}
		items = append(items, item)
	}
	return app.Nav().Class("site-nav").Aria("label", l.Say("nav.label")).Body(app.Ul().Body(items...))
}

// LeverPicture draws a level, or a range of levels.
func LeverPicture(r lever.Range, contested bool) app.UI { return leverPicture(r, contested) }

// Tint is the class of a level in the style sheet.
func Tint(r lever.Range) string { return tint(r) }
