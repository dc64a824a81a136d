package words

// enFind are the texts of the page on which the site is searched.
var enFind = map[string]string{
	"nav.search": "Search",

	"find.title":       "Search",
	"find.description": "Every case, rule, definition and catalogue entry, found by its name.",
	"find.lead":        "Finds every case, rule, definition and catalogue entry. The search runs in your browser: what you type is sent to nobody.",
	"find.label":       "Search this site",
	"find.hint":        "A name or the beginning of one; also a country, developer, licence, year or identifier. All words must match.",
	"find.noscript":    "JavaScript is off, so nothing can be searched here. The lists below lead to every page.",
	"find.failed":      "The list of pages could not be loaded, so nothing can be searched. Reload the page to try again; the lists below lead to every page.",
	"find.results":     "Found",
	"find.none":        "Nothing found. Check the spelling, or leave out a word; the lists below lead to every page.",
	"find.single":      "1 page found.",
	"find.many":        "{n} pages found.",
	"find.first":       "{n} pages found; the first {shown} are shown.",
	"find.more":        "{n} more: add a word.",
	"find.lists":       "All pages, in lists",
	"find.rules":       "Rules",

	// What a page found is; what an entry of the catalogue is stands in kind.one.
	"find.kind.page":   "Page",
	"find.kind.rule":   "Rule",
	"find.kind.lens":   "Definition",
	"find.kind.record": "Case as recorded",
}
