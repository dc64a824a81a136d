package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

// Visit is what a page with the program starts from. The site build and the
// browser start the same page from the same visit, so that both draw one tree.
type Visit struct {
	Catalog  *catalog.Catalog
	Language *words.Language
	Root     string  // the relative way from the page to the site's start
	Fragment string  // what stands after the # in the address
	Early    []Early // what the reader entered before the program ran
	Query    string  // what stands after the ? in the address
	Case     string  // the case that the page is about, or ""
	Pinned   bool    // the page stays with its edition of the facts
}

// pages are the pages that one program serves, by the name in <html data-page>.
var pages = map[string]func(Visit) app.Composer{
	"calculator": func(v Visit) app.Composer {
		return NewCalculator(v.Catalog, v.Language, v.Fragment, v.Early).At(v.Root)
	},
	"embed":   func(v Visit) app.Composer { return NewEmbed(v) },
	"compare": func(v Visit) app.Composer { return NewCompare(v) },
}

// Start returns the component of a page. A page that is not known is the
// calculator.
func Start(page string, v Visit) app.Composer {
	start, known := pages[page]
	if !known {
		start = pages["calculator"]
	}
	return start(v)
}

// PageName is the name of the page that the program was loaded on.
func PageName() string {
	html := app.Window().Get("document").Get("documentElement")
	if !html.Truthy() {
		return ""
	}
	if name := html.Get("dataset").Get("page"); name.Truthy() {
		return name.String()
	}
	return ""
}
