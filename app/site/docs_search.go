package site

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/ui"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// searchPolicy is that of the page that finds others: it runs one small script,
// which loads the index from here and makes no markup of any text.
const searchPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; " +
	"base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const searchPath = "search/"

// indexName names the asset with the index, or is "" for a page that has none.
func (p Page) indexName() string {
	if p.Index == nil {
		return ""
	}
	return "search-" + p.Lang + ".json"
}

// A searchPage finds pages by what a reader types, and leads to the lists of
// all of them.
type searchPage struct {
	*frame
	Lists []countedLink
}

// A countedLink leads to a list, which has so many entries.
type countedLink struct {
	link
	N int
}

// searchPage makes the page that finds the others.
func (lib *library) searchPage(others []Page) Page {
	p := lib.page(draft{
		path: searchPath, title: lib.say("find.title"), description: lib.say("find.description"), template: "search",
		fill: func(f *frame) shown { return lib.searchLists(f) },
	})
	p.Index = func() ([]byte, error) { return json.Marshal(lib.index(others)) }
	return p
}

func (lib *library) searchLists(f *frame) searchPage {
	page := searchPage{frame: f, Lists: []countedLink{
		{link{lib.say("nav.cases"), f.to("cases/")}, len(lib.cases)},
		{link{lib.say("find.rules"), f.to("method/#rules")}, len(lever.Rules())},
		{link{lib.say("definitions.short"), f.to(lensesPath)}, len(profile.Lenses())},
	}}
	for _, k := range catalog.Kinds() {
		if k != catalog.Case { // listed first, with what is found of them
			page.Lists = append(page.Lists, countedLink{link{lib.say("kind." + string(k)), f.to("catalog/" + string(k) + "/")}, len(lib.catalog.All(k))})
		}
	}
	return page
}

// Texts are the sentences of search.js, by their names in its data attributes.
func (searchPage) Texts() []string {
	return []string{"failed", "none", "single", "many", "first", "more"}
}

// Kept leaves the places in a message for the script to fill.
func (p searchPage) Kept(id string) string {
	return p.lib.say(id, words.P("n", "{n}"), words.P("shown", "{shown}"))
}

// A searchIndex is what search.js looks into. Its rows are short, because each
// reader of the page loads all of them.
type searchIndex struct {
	Kinds []searchKind `json:"kinds"`
	Pages [][]any      `json:"pages"` // the number of the kind, id, name, a line, and other names if there are any
}

// A searchKind is what a page may be. The id takes the place of the star in Path.
type searchKind struct {
	Name string `json:"name"`
	Path string `json:"path"`
	Lang string `json:"lang,omitempty"` // of the page, where not that of the reader's
}

// A finder gathers the rows.
type finder struct {
	lib   *library
	index searchIndex
	known map[string]bool // the paths that are in it
}

// index lists every page of the site that a reader may look for: in their
// language, or in English where there is no other. What is found equally well is
// shown in the order in which it stands here.
func (lib *library) index(pages []Page) searchIndex {
	f := &finder{lib: lib, known: map[string]bool{}}
	f.add(lib.say("kind.one.case"), "cases/*/", entryRows(lib, catalog.Case))
	for _, k := range []catalog.Kind{catalog.Model, catalog.Infrastructure, catalog.Chip, catalog.Actor, catalog.Jurisdiction, catalog.Law, catalog.Control, catalog.Incident} {
		f.add(lib.say("kind.one."+string(k)), "catalog/"+string(k)+"/*/", entryRows(lib, k))
	}
	var lenses, rules []searchRow
	for _, l := range profile.Lenses() {
		text := lib.language.Lens(l)
		lenses = append(lenses, searchRow{l.ID, text.Name, text.Who, nil})
	}
	for _, r := range lever.Rules() {
		rules = append(rules, searchRow{r.ID, titleOf(lib.language.Rule(r.ID).Statement), r.ID + " · " + lib.powers(r), nil})
	}
	f.add(lib.say("find.kind.lens"), lensesPath+"*/", lenses)
	f.add(lib.say("find.kind.rule"), "method/*/", rules)
	f.add(lib.say("find.kind.record"), "catalog/case/*/", entryRows(lib, catalog.Case))
	own, english := f.remaining(pages)
	f.add(lib.say("find.kind.page"), lib.language.Folder()+"*", own)
	f.add(lib.say("find.kind.page"), "*", english)
	return f.index
}

// A searchRow is one page.
type searchRow struct {
	id, name, line string
	also           []string // other names
}

// add puts the pages of a kind into the index.
func (f *finder) add(name, path string, rows []searchRow) {
	if len(rows) == 0 {
		return
	}
	kind := searchKind{Name: name, Path: f.lib.language.Page(path)}
	if f.lib.language.Foreign() && !strings.HasPrefix(kind.Path, f.lib.language.Folder()) {
		kind.Lang = words.English.Tag
	}
	f.index.Kinds = append(f.index.Kinds, kind)
	slices.SortStableFunc(rows, func(a, b searchRow) int { return f.lib.language.Compare(a.name, b.name) })
	for _, r := range rows {
		row := []any{len(f.index.Kinds) - 1, r.id, r.name, r.line}
		for _, name := range r.also {
			row = append(row, name)
		}
		f.index.Pages = append(f.index.Pages, row)
		f.known[strings.ReplaceAll(kind.Path, "*", r.id)] = true
	}
}

// entryRows lists the entries of a kind.
func entryRows(lib *library, k catalog.Kind) []searchRow {
	var rows []searchRow
	entries := lib.catalog.All(k)
	for i := range entries {
		e := &entries[i]
		rows = append(rows, searchRow{e.ID, lib.language.Entry(e), lib.searchLine(e), lib.otherNames(e)})
	}
	return rows
}

//go:embed other_names.txt
var otherNames string

// otherNames lists by what else an entry is known: in English, a country in all
// languages of the site, and what is written down.
func (lib *library) otherNames(e *catalog.Entry) []string {
	list := []string{lib.language.Entry(e), words.English.Entry(catalog.Default.Entry(e.Kind, e.ID))}
	if e.Kind == catalog.Jurisdiction {
		for _, l := range translation.All() {
			list = append(list, l.Entry(e))
		}
	}
	for line := range strings.Lines(otherNames) {
		if names, ok := strings.CutPrefix(line, string(e.Kind)+"/"+e.ID+" = "); ok {
			list = append(list, strings.Split(strings.TrimSpace(names), "; ")...)
		}
	}
	var others []string
	for _, name := range list[1:] {
		if name != list[0] && !slices.Contains(others, name) {
			others = append(others, name)
		}
	}
	return others
}

// searchLine is an entry in a few words, with the country, maker or state that
// the list of its kind stands under.
func (lib *library) searchLine(e *catalog.Entry) string {
	var parts []string
	by := grouped[e.Kind].by
	if e.Kind != catalog.Incident && by != "" {
		if n := e.Fact(by); n != nil && n.Known() {
			parts = append(parts, lib.language.FactValues(lib.catalog, e.Kind, by, n.Values))
		}
	}
	if said := lib.summary(e); said != "" && e.Kind != catalog.Control { // what a control says is long
		parts = append(parts, said)
	}
	if e.Kind == catalog.Model {
		if n := e.Fact(catalog.Licence); n != nil && n.Known() {
			parts = append(parts, lib.language.FactValues(lib.catalog, e.Kind, catalog.Licence, n.Values))
		}
	}
	return strings.Join(parts, " · ")
}

// remaining lists the pages that are in no list of entries: those in the
// reader's language, and those that are in English alone.
func (f *finder) remaining(pages []Page) (own, english []searchRow) {
	parts := map[string]string{} // as the navigation calls them
	for _, part := range ui.Places(f.lib.language) {
		parts[part.Path] = part.Name
	}
	suffix := f.lib.say("doc.title", words.P("title", ""), words.P("site", f.lib.say("site.title")))
	for _, p := range pages {
		if p.Frame || f.known[p.Path] {
			continue
		}
		switch row := (searchRow{p.Path, strings.TrimSuffix(p.Title, suffix), p.Description, nil}); {
		case p.Lang == f.lib.language.Tag:
			row.id = strings.TrimPrefix(p.Path, f.lib.language.Folder())
			if part := parts[row.id]; part != "" && part != row.name {
				row.also = []string{part}
			}
			own = append(own, row)
		case !p.Spoken && p.Lang == words.English.Tag:
			english = append(english, row)
		}
	}
	for _, id := range aboutSections {
		own = append(own, searchRow{"about/#" + id, f.lib.say("about." + id), f.lib.say("about.title"), nil})
	}
	return own, english
}
