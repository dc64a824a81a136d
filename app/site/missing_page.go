package site

import (
	"bytes"
	"html/template"
	"net/url"

	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// MissingName is the page that a static host shows for an address at which
// there is nothing.
const MissingName = "404.html"

// A host shows it at any address, of any depth and language. So it speaks all
// languages, and its links count from the root of the domain.
var missingTemplate = template.Must(template.New("missing").Parse(`<!doctype html>
<html lang="{{(index .Said 0).Lang}}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{{.Policy}}"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>{{(index .Said 0).Title}}</title><link rel="stylesheet" href="{{.Root}}{{.Style}}"></head>
<body><div class="page doc"><main class="doc-head">{{range $i, $s := .Said}}{{if $i}}<section lang="{{.Lang}}"><h2>{{.Title}}</h2>{{else}}<h1>{{.Title}}</h1>{{end}}
<p>{{.Text}}</p><p><a href="{{$.Root}}{{.Home}}">{{.Back}}</a></p><p><a href="{{$.Root}}{{.Home}}search/">{{.Search}}</a></p>{{if $i}}</section>{{end}}{{end}}</main></div></body></html>
`))

// missingPage writes that page for a site whose start page is at the address,
// or at the root of its domain where none is named: which folder the page is
// asked from is not known, and a page that runs nothing cannot find out.
func missingPage(base, style string) ([]byte, error) {
	at, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	root := at.EscapedPath()
	if root == "" {
		root = "/"
	}
	type said struct{ Lang, Home, Title, Text, Back, Search string }
	var list []said
	for _, l := range append([]*words.Language{words.English}, translation.All()...) {
		list = append(list, said{l.Tag, l.Folder(), l.Say("site.missing.title"), l.Say("site.missing"), l.Say("offline.absent.back"), l.Say("nav.search")})
	}
	var b bytes.Buffer
	err = missingTemplate.Execute(&b, map[string]any{"Root": root, "Style": style, "Policy": scriptless, "Said": list})
	return b.Bytes(), err
}
