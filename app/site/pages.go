package site

import (
	"sovcalc/app/catalog"
	"sovcalc/app/ui"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// Pages lists the documents of the site, in English and then in each other
// language that what is not quoted from the catalogue is offered in.
func Pages() []Page {
	lib := newLibrary(catalog.Default, words.English)
	pages := append([]Page{start(words.English)}, lib.pages()...)
	for _, l := range translation.All() {
		pages = append(append(pages, start(l)), lib.in(l).pages()...)
	}
	return pages
}

func start(l *words.Language) Page {
	p := Page{
		Path:        l.Folder(),
		Spoken:      true,
		Lang:        l.Tag,
		Title:       l.Say("site.title"),
		Description: l.Say("site.description"),
		Program:     ProgramIn(l),
		Name:        "calculator",
	}
	p.View = ui.Start(p.Name, ui.Visit{Catalog: catalog.Default, Language: l, Root: p.root()})
	return p
}
