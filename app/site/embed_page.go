package site

import (
	"encoding/json"
	"html/template"

	"sovcalc/app/embed"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

// embedPages lists what other sites frame: one page that takes any
// configuration from its fragment and needs the program, and one for each case
// that is whole without any script.
func (lib *library) embedPages() []Page {
	l := lib.language
	frame := func(path, full string, conf ui.Visit) Page {
		p := Page{Path: l.Folder() + embed.Path + path, Base: embed.Path + path, Spoken: true, Lang: l.Tag, Frame: true, Framed: full}
		conf.Catalog, conf.Language, conf.Root = lib.catalog, l, p.root()
		p.View = ui.Start("embed", conf)
		return p
	}
	any := frame("", "", ui.Visit{})
	any.Name, any.Title, any.Description, any.Program = "embed", l.Say("page.title"), l.Say("embed.description"), embedProgram(l)
	pages := []Page{any}
	if lib.catalog.Edition != "" {
		p := frame(embed.EditionPath(lib.catalog.Edition), "", ui.Visit{})
		p.Name, p.Title, p.Description, p.Program = any.Name, any.Title, any.Description, any.Program
		p.Pinned = lib.catalog.Edition
		pages = append(pages, p)
	}
	ofCase := func(c *caseRecord, edition string) Page {
		path := casePath(c.entry)
		if edition != "" {
			path = embed.EditionPath(edition) + path
		}
		p := frame(path, casePath(c.entry), ui.Visit{Fragment: c.model.Fragment(), Case: c.entry.ID, Pinned: edition != ""})
		p.Title = l.Say("embed.title", words.P("title", l.Entry(c.entry)))
		p.Description, p.Pinned = lib.caseDescription(c), edition
		return p
	}
	for i := range lib.cases {
		c := &lib.cases[i]
		p := ofCase(c, "")
		p.OEmbed = lib.caseOEmbed(c)
		pages = append(pages, p)
		if lib.catalog.Edition != "" {
			pages = append(pages, ofCase(c, lib.catalog.Edition))
		}
	}
	return pages
}

func embedProgram(l *words.Language) *Program {
	return &Program{
		Starting: l.Say("embed.program.starting"), Unsupported: l.Say("embed.program.unsupported"),
		Unloaded: l.Say("embed.program.unloaded"), Disk: l.Say("embed.program.disk"),
		Stopped: l.Say("embed.program.stopped"), NoScript: l.Say("embed.program.noscript"),
	}
}

// framedPolicy is that of an embedded page without program: it runs the small
// script that tells the height, and nothing else.
const framedPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

// pinnedPolicy is that of one that stays with its edition: it also reads the
// list of the editions.
const pinnedPolicy = framedPolicy + "; connect-src 'self'"

// heightContract is what the script needs to know of the contract.
func heightContract() (string, error) {
	contract := struct {
		Options map[string][]string `json:"options"`
		Tallest int                 `json:"tallest"`
		Step    int                 `json:"step"`
	}{map[string][]string{}, embed.Tallest, embed.Step}
	for _, o := range embed.Options() {
		if o.Name == embed.Theme || o.Name == embed.View {
			contract.Options[o.Name] = o.Values
		}
	}
	text, err := json.Marshal(contract)
	return string(text), err
}

// frameDocument is an embedded page. It has no manifest and is nothing for
// lists of pages: those have the page that it is part of. The second line lets
// a browser give the frame the height of its content, without any script.
var frameDocument = template.Must(template.New("frame").Parse(`<!doctype html>
<html lang="{{.Page.Lang}}"{{with .Page.Name}} data-page="{{.}}"{{end}}>
<head>
<meta charset="utf-8">
<meta name="responsive-embedded-sizing" content="allow-origins=*">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Page.Title}}</title>
<meta name="description" content="{{.Page.Description}}">
<link rel="icon" type="image/svg+xml" href="{{call .Asset "icon.svg"}}">
<link rel="stylesheet" href="{{call .Asset "embed.css"}}">
<link rel="canonical" href="{{.Root}}{{.Folder}}{{.Page.Framed}}">
{{- with .OEmbed}}
<link rel="alternate" type="application/json+oembed" href="{{.}}" title="{{$.Page.Title}}">
{{- end}}
{{- if .Page.Program}}
<script src="{{call .Asset "storage.js"}}"></script>
<script src="{{call .Asset "links.js"}}"></script>
<script src="{{call .Asset "boot.js"}}" data-url="{{call .Asset "app.wasm"}}"{{with .Texts}} data-language="{{call $.Asset .}}"{{end}}></script>
{{- end}}
<script src="{{call .Asset "embed-height.js"}}" data-contract="{{.Contract}}"></script>
{{- if .Page.Program}}
<script src="{{call .Asset "wasm_exec.js"}}" defer></script>
{{- end}}
{{- if .Page.Pinned}}
<script src="{{call .Asset "embed-edition.js"}}" defer></script>
{{- end}}
</head>
<body>
{{.Body}}
{{- if .Page.Pinned}}
<p id="edition" role="status"{{call .Edition}}>{{.Stays}}</p>
{{- end}}
{{- with .Page.Program}}
<p id="program-status" role="status" data-starting="{{.Starting}}" data-unsupported="{{.Unsupported}}" data-unloaded="{{.Unloaded}}" data-disk="{{.Disk}}" data-stopped="{{.Stopped}}" data-linked="{{.Linked}}"></p>
<p id="announcer" role="status"></p>
<noscript><p class="no-script">{{.NoScript}}</p></noscript>
{{- end}}
</body>
</html>
`))
