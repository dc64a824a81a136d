package site

import (
	"fmt"
	"strings"

	"sovcalc/app/words"
)

// An aboutPage says what the project is and is not.
type aboutPage struct {
	*frame
	Sections []aboutSection
	Example  string // how the finding of a case is named elsewhere
	// The calculator in one file.
	Single, SingleSize, SingleHash string
	Licences                       string // of others
}

type aboutSection struct {
	ID, Title string
	Texts     []string
}

// aboutSections are the parts of the page, in order. Each has a title and as
// many texts as there are messages.
var aboutSections = []string{"is", "not", "neutral", "privacy", "contest", "cite", "editions", "offline", "access", "licence"}

func (lib *library) aboutPages() []Page {
	return []Page{lib.page(draft{
		path: "about/", title: lib.say("about.title"), description: lib.say("about.description"), template: "about",
		fill: func(f *frame) shown { return lib.aboutPage(f) },
	})}
}

func (lib *library) aboutPage(f *frame) aboutPage {
	page := aboutPage{frame: f, Single: SingleName, SingleSize: singleSize, SingleHash: singleHash, Licences: LicencesName}
	if len(lib.cases) > 0 {
		page.Example = lib.cite(lib.language.Entry(lib.cases[0].entry))
	}
	oldest, newest, total := "", "", countsOf(lib.catalog.Entries)
	for i := range lib.catalog.Entries {
		for j := range lib.catalog.Entries[i].Facts {
			date := lib.catalog.Entries[i].Facts[j].AsOf
			if date != "" && (oldest == "" || date < oldest) {
				oldest = date
			}
			newest = max(newest, date)
		}
	}
	for _, id := range aboutSections {
		s := aboutSection{ID: id, Title: lib.say("about." + id)}
		for i := 1; lib.language.Has(aboutText(id, i)); i++ {
			s.Texts = append(s.Texts, lib.say(aboutText(id, i),
				words.P("edition", f.Edition()), words.P("oldest", lib.language.Date(oldest)), words.P("newest", lib.language.Date(newest)),
				words.N("entries", total.Entries), words.N("facts", total.Facts), words.N("recalled", total.Recalled),
				words.N("sources", total.Sources), words.N("cases", len(lib.cases))))
		}
		page.Sections = append(page.Sections, s)
	}
	return page
}

func aboutText(id string, i int) string { return fmt.Sprintf("about.%s.%d", id, i) }

// cite is how a page is named elsewhere.
func (lib *library) cite(title string) string {
	return lib.say("cite", words.P("title", strings.TrimSuffix(title, ".")), words.P("edition", lib.catalog.Edition))
}

// Cite is how this page is named elsewhere.
func (f *frame) Cite() string { return f.lib.cite(f.Title) }
