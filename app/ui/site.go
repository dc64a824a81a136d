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
// own reference to the program tells it. The single file, which has no site
// around it, says itself what its links begin with.
func Root() string {
	if html := app.Window().Get("document").Get("documentElement"); html.Truthy() {
		if root := html.Get("dataset").Get("root"); root.Truthy() {
			return root.String()
		}
	}
	script := app.Window().Get("document").Call("querySelector", "script[data-url]")
	if !script.Truthy() {
		return "./"
	}
	root, _, _ := strings.Cut(script.Get("dataset").Get("url").String(), "assets/")
	return root
}

// A Place is a part of the site.
type Place struct{ Path, Name string }

// Places lists the parts of the site, the calculator first.
func Places(l *words.Language) []Place {
	return []Place{
		{"", l.Say("nav.calculator")}, {comparePath, l.Say("nav.compare")}, {"portfolio/", l.Say("nav.portfolio")}, {"cases/", l.Say("nav.cases")}, {"method/", l.Say("nav.method")},
		{"catalog/", l.Say("nav.catalog")}, {"about/", l.Say("nav.about")}, {"search/", l.Say("nav.search")},
	}
}

// nav draws the way to the other parts of the site.
func (v view) nav() app.UI { return Nav(v.Language, v.root, "") }

// Nav draws the way from the part of the site that is shown to the others.
func Nav(l *words.Language, root, shown string) app.UI {
	var items []app.UI
	for _, p := range Places(l) {
		to := app.A().Attr("href", root+l.Page(p.Path)).Text(p.Name)
		if l.Foreign() && !words.Spoken(p.Path) {
			to = to.Attr("hreflang", words.English.Tag)
		}
		item := app.Li().Body(to)
		if p.Path == shown {
			item = app.Li().Body(app.Span().Aria("current", "page").Text(p.Name))
		}
		items = append(items, item)
	}
	return app.Nav().Class("site-nav").Aria("label", l.Say("nav.label")).Body(app.Ul().Body(items...))
}

// languages draws the way to the same page, with the same choices, in the
// other languages.
func (v view) languages() app.UI { return Languages(v.Language, v.root, "#"+v.Fragment()) }

// Languages draws the way to the page that is shown in the other languages.
func Languages(l *words.Language, root, shown string) app.UI {
	var items []app.UI
	for _, o := range words.Offered {
		if o.Tag == l.Tag {
			items = append(items, app.Li().Body(app.Span().Aria("current", "true").Text(o.Name)))
			continue
		}
		items = append(items, app.Li().Body(app.A().Attr("href", root+o.Folder+shown).Attr("lang", o.Tag).Attr("hreflang", o.Tag).Text(o.Name)))
	}
	return app.Nav().Class("languages").Aria("label", l.Say("site.languages")).Body(app.Ul().Body(items...))
}

// LeverPicture draws a level, or a range of levels.
func LeverPicture(r lever.Range, contested bool) app.UI { return leverPicture(r, contested) }

// Tint is the class of a level in the style sheet.
func Tint(r lever.Range) string { return tint(r) }
