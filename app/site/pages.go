package site

import (
	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

// Pages lists the documents of the site.
func Pages() []Page {
	return append([]Page{start(), compare()}, documents(catalog.Default, words.English)...)
}

// startCase is the case that the calculator starts with.
const startCase = "uae-stargate-chatgpt"

func start() Page {
	return Page{
		Path:        "",
		Lang:        "en",
		Title:       "Sovereignty calculator",
		Description: "Who holds which lever over an AI system, why, and what would change it.",
		View:        ui.Start("calculator", ui.Visit{Catalog: catalog.Default, Language: words.English, Root: "./"}),
		Program:     DefaultProgram(),
		Name:        "calculator",
		Image:       caseImage(startCase),
		ImageText:   words.English.Headline(calculator.New(catalog.Default, words.English, "").Profile),
	}
}

func compare() Page {
	return Page{
		Path:        "compare/",
		Lang:        words.English.Tag,
		Title:       words.English.Say("doc.title", words.P("title", words.English.Say("nav.compare"))),
		Description: words.English.Say("pair.description"),
		View:        ui.Start("compare", ui.Visit{Catalog: catalog.Default, Language: words.English, Root: "../"}),
		Program:     DefaultProgram(),
		Name:        "compare",
	}
}
