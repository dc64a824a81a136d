// Package site writes the static site and serves it. It runs natively only and
// decides nothing about what a page says.
package site

import (
	"cmp"
	"fmt"
	"html/template"
	"path"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// A Page is one document of the site.
type Page struct {
	// Path is where the page lies under the start page, with a slash at its
	// end: "cases/stargate-uae/". The start page's path is empty.
	Path string

	Lang        string // "en"
	Title       string
	Description string

	// View is what the page shows. The program, if the page loads it, puts its
	// own view in the place of this one, so both must be the same tree.
	View app.UI

	// Markup draws the body of a page that needs no program, instead of View.
	Markup func() (template.HTML, error)

	// Data gives what the page says as JSON, for a file beside it:
	// cases/one.json beside cases/one/.
	Data func() ([]byte, error)

	// OEmbed gives what a site shows that is given the page's address only, for
	// a file beside the page that Framed names or, if none, beside this one.
	OEmbed func(base string) ([]byte, error)

	// Beside are other files that stand beside the page.
	Beside []Beside

	// Image is the path of the picture that previews of links show, and
	// ImageText what it says.
	Image, ImageText string

	// Base is the path without the folder of a language, the same for a page
	// in all of them. Spoken says that the page is there in every language.
	Base   string
	Spoken bool

	// Program says what the reader is told about the program. A page without
	// it loads no program.
	Program *Program

	// Frame says that other sites show the page in a frame, and Framed is the
	// path of the page that says the same in full.
	Frame  bool
	Framed string

	// Pinned is the edition that the page stays with, or "".
	Pinned string

	// Index lists the pages of the site for the page that finds them, as JSON.
	Index func() ([]byte, error)

	// Name tells the program which of its pages this is, as ui.Start knows it.
	Name string

	// Wasm is the file with the program, app.wasm where nothing is said.
	Wasm string

	site string // the address of the start page, or ""
}

// Program holds the sentences about the program's state. They stand in the
// page from the start, because they are needed when nothing else arrives.
type Program struct {
	Starting    string // it is being loaded
	Unsupported string // this browser cannot run it
	Unloaded    string // it did not arrive, or not whole
	Disk        string // the page was opened from a disk, where browsers load no program
	Stopped     string // it ended by mistake
	Linked      string // added to these when the address names a configuration
	NoScript    string // scripts are off
}

// ProgramIn gives the sentences in a language.
func ProgramIn(l *words.Language) *Program {
	return &Program{
		Starting: l.Say("program.starting"), Unsupported: l.Say("program.unsupported"), Unloaded: l.Say("program.unloaded"), Disk: l.Say("program.disk"),
		Stopped: l.Say("program.stopped"), Linked: l.Say("program.linked"), NoScript: l.Say("program.noscript"),
	}
}

// policy is what a page may load and do: nothing from elsewhere, nothing
// inline, and no text becomes markup or script: where the browser knows Trusted
// Types, it refuses what the one named policy, offline.js, has not vouched for.
// The server adds who may frame the page, which markup cannot say.
//
// A script runs only if it is the one that the page was built with. Not so the
// style sheet and boot.js, which must also work when the page is opened from a
// disk, where browsers refuse what they are to verify: the page is to be read
// there, and boot.js says what to do. Nor the request for the program, which
// would have to arrive whole before any of it is compiled, nor the scripts of
// frames, which have no origin in a sandbox. All their names hold a hash of what
// they contain.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
	"require-trusted-types-for 'script'; trusted-types sovcalc-offline"

// scriptless is the policy of a page without program, which runs nothing. A
// browser obeys both this and what the server says.
const scriptless = "default-src 'none'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; " +
	"base-uri 'none'; form-action 'none'"

// root is the relative way from the page to the start page's folder. All
// addresses are relative, so the site works under any path.
func (p Page) root() string {
	if n := strings.Count(p.Path, "/"); n > 0 {
		return strings.Repeat("../", n)
	}
	return "./"
}

// An alternate is the same page in some language.
type alternate struct{ Tag, Href string }

// others lists the page in all its languages, this one among them, and the
// English one for readers of any other.
func (p Page) others() []alternate {
	if !p.Spoken {
		return nil
	}
	var list []alternate
	for _, o := range words.Offered {
		list = append(list, alternate{o.Tag, p.root() + o.Folder + p.Base})
	}
	return append(list, alternate{"x-default", p.root() + p.Base})
}

// languageFile names the asset that holds the texts of a language; English is
// compiled into the program.
func languageFile(tag string) string {
	if tag == words.English.Tag {
		return ""
	}
	return "language-" + tag + ".json"
}

// languageOf is the language of a tag.
func languageOf(tag string) *words.Language {
	for _, l := range translation.All() {
		if l.Tag == tag {
			return l
		}
	}
	return words.English
}

// dataName is the address of the page's data, from the page.
func (p Page) dataName() string { return "../" + path.Base(p.Path) + ".json" }

// keeps reports whether the page has the site kept for use without a network.
// One that is made to be framed leaves nothing behind.
func (p Page) keeps() bool { return p.Program != nil && !p.Frame }

// document renders the page; asset gives the path of a file of the site.
func (p Page) document(asset func(name string) asset) (string, error) {
	var body template.HTML
	var err error
	if p.View != nil {
		var view string
		view, err = Render(p.View)
		body = template.HTML(view) // Render has escaped it
	} else if p.Markup != nil {
		body, err = p.Markup()
	}
	if err != nil {
		return "", fmt.Errorf("page %q: %w", p.Path, err)
	}
	allowed, shell := scriptless, document
	if p.Frame {
		allowed, shell = framedPolicy, frameDocument
		if p.Pinned != "" {
			allowed = pinnedPolicy
		}
	}
	switch {
	case p.Program != nil:
		allowed = policy
	case p.Index != nil:
		allowed = searchPolicy
	}
	contract, err := heightContract()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = shell.Execute(&b, map[string]any{
		"Page":   p,
		"Wasm":   cmp.Or(p.Wasm, "app.wasm"),
		"Policy": allowed,
		"Data":   p.Data != nil,
		"JSON":   p.dataName(),
		"Body":   body,
		"Others": p.others(),
		"Texts":  languageFile(p.Lang),
		"Index":  p.indexName(),
		"Root":   p.root(),
		"Kept":   p.keeps(),
		"Stays":  stays(p),
		"Asset":  func(name string) string { return p.root() + asset(name).path },
		"Script": func(name string) template.HTMLAttr {
			a := asset(name)
			return template.HTMLAttr(`src="` + template.HTMLEscapeString(p.root()+a.path) + `" integrity="` + a.integrity + `" crossorigin="anonymous"`)
		},
		"Label":     languageOf(p.Lang).Say("offline.label"),
		"Folder":    words.FolderOf(p.Lang),
		"Contract":  contract,
		"OEmbed":    p.oembedLink(),
		"Edition":   func() template.HTMLAttr { return editionTexts(p) },
		"Sentences": func() template.HTMLAttr { return offlineTexts(languageOf(p.Lang)) },
	})
	return b.String(), err
}

// The view must be the first element of the body: that is what go-app replaces.
// No script keeps the page from being shown: browsers load scripts that do one
// after the other here, since what stands after a policy in markup is not looked
// at ahead. The program is asked for last, so that it takes nothing from the line
// that the first view needs.
var document = template.Must(template.New("document").Parse(`<!doctype html>
<html lang="{{.Page.Lang}}"{{with .Page.Name}} data-page="{{.}}"{{end}}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{.Page.Title}}</title>
<meta name="description" content="{{.Page.Description}}">
<link rel="icon" type="image/svg+xml" href="{{call .Asset "icon.svg"}}">
<link rel="manifest" href="{{call .Asset "manifest.webmanifest"}}">
<link rel="stylesheet" href="{{call .Asset "style.css"}}">
{{template "social" .Page}}
{{- if .Data}}
<link rel="alternate" type="application/json" href="{{.JSON}}">
{{- end}}
{{- with .OEmbed}}
<link rel="alternate" type="application/json+oembed" href="{{.}}" title="{{$.Page.Title}}">
{{- end}}
{{- range .Others}}
<link rel="alternate" hreflang="{{.Tag}}" href="{{.Href}}">
{{- end}}
{{- if .Page.Program}}
<script {{call .Script "storage.js"}} defer></script>
<script {{call .Script "links.js"}} defer></script>
<script {{call .Script "wasm_exec.js"}} defer></script>
<script src="{{call .Asset "boot.js"}}" data-url="{{call .Asset .Wasm}}"{{with .Texts}} data-language="{{call $.Asset .}}"{{end}} defer></script>
{{- end}}
{{- with .Index}}
<script {{call $.Script "search.js"}} data-index="{{call $.Asset .}}" data-root="{{$.Root}}" defer></script>
{{- end}}
{{- if .Kept}}
<script {{call .Script "offline.js"}} data-root="{{.Root}}" data-worker="{{call .Asset "service-worker.js"}}" data-answer="{{call .Asset "answer.js"}}" defer></script>
{{- end}}
</head>
<body>
{{.Body}}
{{- with .Page.Program}}
<p id="program-status" role="status" data-starting="{{.Starting}}" data-unsupported="{{.Unsupported}}" data-unloaded="{{.Unloaded}}" data-disk="{{.Disk}}" data-stopped="{{.Stopped}}" data-linked="{{.Linked}}"></p>
<p id="announcer" role="status"></p>
<noscript><p class="no-script">{{.NoScript}}</p></noscript>
<link rel="preload" as="fetch" type="application/wasm" crossorigin="anonymous" fetchpriority="low" href="{{call $.Asset $.Wasm}}">
{{- end}}
{{- if .Kept}}
<aside id="offline" class="page offline" aria-label="{{.Label}}" hidden{{call .Sentences}}><p role="status"></p><div></div></aside>
{{- end}}
</body>
</html>
`))
