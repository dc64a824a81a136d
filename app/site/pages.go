package site

import (
	"slices"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/ui"
	"sovcalc/app/ui/desk"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// Pages lists the documents of the site, in English and then in each other
// language.
func Pages() []Page {
	var pages []Page
	var libs []*library
	for _, l := range append([]*words.Language{words.English}, translation.All()...) {
		c := l.Catalog(catalog.Default)
		lib := newLibrary(c, l)
		libs = append(libs, lib)
		pages = append(append(pages, start(c, l), compare(c, l), portfolio(c, l)), lib.pages()...)
	}
	found := slices.Clone(pages)
	for _, lib := range libs {
		pages = append(pages, lib.searchPage(found))
	}
	return pages
}

// startCase is the case that the calculator starts with.
const startCase = "uae-stargate-chatgpt"

func start(c *catalog.Catalog, l *words.Language) Page {
	p := Page{
		Path:        l.Folder(),
		Spoken:      true,
		Lang:        l.Tag,
		Title:       l.Say("site.title"),
		Description: l.Say("site.description"),
		Program:     ProgramIn(l),
		Name:        "calculator",
		Image:       l.Page(caseImage(startCase)),
		ImageText:   l.Headline(calculator.New(c, l, "").Profile),
	}
	p.View = ui.Start(p.Name, ui.Visit{Catalog: c, Language: l, Root: p.root()})
	return p
}

// title is what a tab or a bookmark calls a page.
func title(l *words.Language, message string) string {
	return l.Say("doc.title", words.P("title", l.Say(message)), words.P("site", l.Say("site.title")))
}

func compare(c *catalog.Catalog, l *words.Language) Page {
	p := Page{
		Path:        l.Folder() + "compare/",
		Base:        "compare/",
		Spoken:      true,
		Lang:        l.Tag,
		Title:       title(l, "nav.compare"),
		Description: l.Say("pair.description"),
		Program:     ProgramIn(l),
		Name:        "compare",
	}
	p.View = ui.Start(p.Name, ui.Visit{Catalog: c, Language: l, Root: p.root()})
	return p
}

// portfolio is the page on which many systems are looked at. It has a program
// of its own, because reading files takes much that the calculator does not
// need.
func portfolio(c *catalog.Catalog, l *words.Language) Page {
	p := Page{
		Path:        l.Folder() + portfolioPath,
		Base:        portfolioPath,
		Spoken:      true,
		Lang:        l.Tag,
		Title:       title(l, "portfolio.title"),
		Description: l.Say("portfolio.description"),
		Program:     ProgramIn(l),
		Name:        desk.Page,
		Wasm:        PortfolioWasm,
	}
	p.Program.NoScript = l.Say("portfolio.noscript")
	p.View = desk.New(ui.Visit{Catalog: c, Language: l, Root: p.root()})
	return p
}

const portfolioPath = "portfolio/"

// PortfolioWasm is the file with the program of the portfolio.
const PortfolioWasm = "portfolio.wasm"
