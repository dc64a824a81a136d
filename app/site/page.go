// Package site writes the static site and serves it. It runs natively only and
// decides nothing about what a page says.
package site

import (
	"fmt"
	"html/template"
	"path"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
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

	// Beside are other files that stand beside the page.
	Beside []Beside

	// Image is the path of the picture that previews of links show, and
	// ImageText what it says.
	Image, ImageText string

	// Program says what the reader is told about the program. A page without
	// it loads no program.
	Program *Program

	// Name tells the program which of its pages this is, as ui.Start knows it.
	Name string

	base string // the address of the start page, or ""
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

// DefaultProgram is the English text.
func DefaultProgram() *Program {
	return &Program{
		Starting:    "The calculator is starting. You can already choose: nothing you enter is lost.",
		Unsupported: "This browser cannot run the calculator, because WebAssembly is missing or switched off. You can read this page, but changing a choice changes no result.",
		Unloaded:    "The calculator could not be loaded. You can read this page, but changing a choice changes no result. Reload the page to try again.",
		Disk:        "A browser does not load the calculator from a disk. You can read this page, but changing a choice changes no result. To calculate, put the folder on a web server or run \"sovcalc serve\".",
		Stopped:     "The calculator has stopped because of a mistake in it. Reload the page to go on.",
		Linked:      "The result shown is the page’s example, not the configuration in the link.",
		NoScript:    "JavaScript is off, so changing a choice changes no result. The result shown is the page’s example.",
	}
}

// policy is what a page may load and do: nothing from elsewhere, nothing
// inline. The server adds who may frame the page, which markup cannot say.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"

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

// dataName is the address of the page's data, from the page.
func (p Page) dataName() string { return "../" + path.Base(p.Path) + ".json" }

// document renders the page; asset gives the path of a file of the site.
func (p Page) document(asset func(name string) string) (string, error) {
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
	allowed := scriptless
	if p.Program != nil {
		allowed = policy
	}
	var b strings.Builder
	err = document.Execute(&b, map[string]any{
		"Page":   p,
		"Policy": allowed,
		"Data":   p.Data != nil,
		"JSON":   p.dataName(),
		"Body":   body,
		"Asset":  func(name string) string { return p.root() + asset(name) },
	})
	return b.String(), err
}

// The view must be the first element of the body: that is what go-app replaces.
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
{{- if .Page.Program}}
<script src="{{call .Asset "storage.js"}}"></script>
<script src="{{call .Asset "links.js"}}"></script>
<script src="{{call .Asset "boot.js"}}" data-url="{{call .Asset "app.wasm"}}"></script>
<script src="{{call .Asset "wasm_exec.js"}}" defer></script>
{{- end}}
</head>
<body>
{{.Body}}
{{- with .Page.Program}}
<p id="program-status" role="status" data-starting="{{.Starting}}" data-unsupported="{{.Unsupported}}" data-unloaded="{{.Unloaded}}" data-disk="{{.Disk}}" data-stopped="{{.Stopped}}" data-linked="{{.Linked}}"></p>
<p id="announcer" role="status"></p>
<noscript><p class="no-script">{{.NoScript}}</p></noscript>
{{- end}}
</body>
</html>
`))
