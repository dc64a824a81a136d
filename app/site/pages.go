package site

import (
	"sovcalc/app/catalog"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

// Pages lists the documents of the site.
func Pages() []Page {
	return append([]Page{start()}, documents(catalog.Default, words.English)...)
}

func start() Page {
	return Page{
		Path:        "",
		Lang:        "en",
		Title:       "Sovereignty calculator",
		Description: "Who holds which lever over an AI system, why, and what would change it.",
		View:        ui.Start("calculator", ui.Visit{Catalog: catalog.Default, Language: words.English, Root: "./"}),
		Program:     DefaultProgram(),
		Name:        "calculator",
	}
}
