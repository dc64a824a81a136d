package site

import (
	"bytes"
	"embed"
	"encoding/json"
	"html/template"
	"slices"
	"strings"
	"sync"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

//go:embed templates/*.html
var templateFiles embed.FS

// A library is what the documents are made from: the catalogue, the cases
// worked out, and who refers to what. It is filled once and then only read.
type library struct {
	catalog   *catalog.Catalog
	language  *words.Language
	templates *template.Template
	cases     []caseRecord
	uses      map[reference][]use
	rules     map[string]*ruleRecord
}

// A caseRecord is a case with everything that was found for it.
type caseRecord struct {
	entry *catalog.Entry
	model calculator.Model
	used  []profile.Record // in the order of the levers
	views []profile.View   // in the order of the lenses
}

func (lib *library) pages() []Page {
	pages := slices.Concat(lib.casePages(), lib.methodPages(), lib.catalogPages(), lib.aboutPages(), lib.embedPages())
	if lib.language.Foreign() {
		return pages // what an embed promises is in English alone
	}
	return slices.Concat(pages, lib.embedDocs())
}

func newLibrary(c *catalog.Catalog, l *words.Language) *library {
	lib := &library{catalog: c, language: l, uses: usesOf(c)}
	lib.templates = lib.parsed()
	entries := c.All(catalog.Case)
	lib.cases = make([]caseRecord, len(entries))
	var group sync.WaitGroup
	for i := range entries {
		group.Go(func() {
			conf, _ := configuration.FromCase(&entries[i], c)
			m := calculator.New(c, l, conf.Vector())
			lib.cases[i] = caseRecord{&entries[i], m, m.Profile.Records(), m.Profile.Views()}
		})
	}
	group.Wait()
	lib.rules = ruleRecords(lib)
	return lib
}

// recorded says of an element that its text is in the language in which the
// facts are recorded.
func (lib *library) recorded() template.HTMLAttr {
	if lib.language.Foreign() {
		return ` lang="en"`
	}
	return ""
}

// parsed gives the templates, with the functions they use.
func (lib *library) parsed() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{
		"say":      lib.sayPairs,
		"picture":  pictured,
		"tint":     ui.Tint,
		"coded":    coded,
		"recorded": lib.recorded,
	}).ParseFS(templateFiles, "templates/*.html"))
}

func (lib *library) say(id string, params ...words.Param) string {
	return lib.language.Say(id, params...)
}

// sayPairs is say for templates: names and values in turn.
func (lib *library) sayPairs(id string, pairs ...any) string {
	var params []words.Param
	for i := 0; i+1 < len(pairs); i += 2 {
		name, _ := pairs[i].(string)
		switch value := pairs[i+1].(type) {
		case string:
			params = append(params, words.P(name, value))
		case int:
			params = append(params, words.N(name, value))
		}
	}
	return lib.say(id, params...)
}

// pictured draws a level.
func pictured(r lever.Range, contested bool) (template.HTML, error) {
	markup, err := Render(ui.LeverPicture(r, contested))
	return template.HTML(markup), err // Render has escaped it
}

// coded shows what stands between backquotes as code.
func coded(text string) template.HTML {
	var b strings.Builder
	for i, part := range strings.Split(text, "`") {
		part = template.HTMLEscapeString(part)
		if i%2 == 1 {
			part = "<code>" + part + "</code>"
		}
		b.WriteString(part)
	}
	return template.HTML(b.String())
}

// A frame is what every document has around its text.
type frame struct {
	lib    *library
	path   string // of the page, without the folder of its language
	Title  string
	Crumbs []link
	JSON   string // address of the data, or ""
}

// A link is a text that may lead somewhere.
type link struct{ Text, Href string }

// A navLink is a link of the navigation. Here is "page" where the reader is,
// and "true" where the page belongs to that part.
type navLink struct {
	link
	Here string
}

// Root is the relative way to the start page's folder.
func (f *frame) Root() string { return Page{Path: f.lib.language.Folder() + f.path}.root() }

// to is the relative address of another page of the site, in the language of
// this one if there is such a page.
func (f *frame) to(path string) string { return f.Root() + f.lib.language.Page(path) }

// To is to for templates.
func (f *frame) To(path string) string { return f.to(path) }

// Foreign reports whether quotes are in another language than the page.
func (f *frame) Foreign() bool { return f.lib.language.Foreign() }

// Languages lists this page in the languages in which it is there.
func (f *frame) Languages() []languageLink {
	if !words.Spoken(f.path) {
		return nil
	}
	var list []languageLink
	for _, o := range words.Offered {
		list = append(list, languageLink{link{o.Name, f.Root() + o.Folder + f.path}, o.Tag, o.Tag == f.lib.language.Tag})
	}
	return list
}

// A languageLink leads to the page in another language.
type languageLink struct {
	link
	Tag  string
	Here bool
}

// Nav lists the parts of the site, as the calculator does.
func (f *frame) Nav() []navLink {
	var list []navLink
	for _, p := range ui.Places(f.lib.language) {
		n := navLink{link: link{p.Name, f.to(p.Path)}}
		switch {
		case p.Path == f.path:
			n.Here = "page"
		case p.Path != "" && strings.HasPrefix(f.path, p.Path):
			n.Here = "true"
		}
		list = append(list, n)
	}
	return list
}

// Edition names the edition of the facts.
func (f *frame) Edition() string { return f.lib.catalog.Edition }

// A shown is the data of a template: the frame and what is in it.
type shown interface{ frameOf() *frame }

func (f *frame) frameOf() *frame { return f }

// A draft is a document before it is drawn.
type draft struct {
	path        string
	title       string
	description string
	template    string
	crumbs      []link                 // above it, with paths from the start page
	fill        func(*frame) shown     // called when the page is drawn
	data        func() ([]byte, error) // what stands beside it as JSON
}

// page makes a page of a draft.
func (lib *library) page(d draft) Page {
	p := Page{
		Path: lib.language.Folder() + d.path, Base: d.path, Spoken: words.Spoken(d.path), Lang: lib.language.Tag, Description: d.description, Data: d.data,
		Title: lib.say("doc.title", words.P("title", d.title), words.P("site", lib.say("site.title"))),
	}
	if lib.language.Foreign() {
		p.Data = nil // the data is the same, and stands beside the English page
	}
	p.Markup = func() (template.HTML, error) {
		f := &frame{lib: lib, path: d.path, Title: d.title}
		for _, c := range d.crumbs {
			f.Crumbs = append(f.Crumbs, link{c.Text, f.to(c.Href)})
		}
		if d.data != nil {
			f.JSON = p.dataName()
			if lib.language.Foreign() {
				f.JSON = f.Root() + strings.TrimSuffix(d.path, "/") + ".json"
			}
		}
		var b bytes.Buffer
		err := lib.templates.ExecuteTemplate(&b, d.template, d.fill(f))
		return lib.marked(f, b.String()), err
	}
	return p
}

// marked says of links from a page in another language to what an embed
// promises that they lead to an English page.
func (lib *library) marked(f *frame, body string) template.HTML {
	if lib.language.Foreign() {
		to := `href="` + f.Root() + `embed/"`
		body = strings.ReplaceAll(body, to, `hreflang="en" `+to)
	}
	return template.HTML(body) // html/template has escaped it
}

// indented writes data as the command does.
func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}
