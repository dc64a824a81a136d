package site

import (
	"fmt"
	"html/template"
)

// This file holds what a page says of itself to those who show a link to it:
// networks, messengers, search engines. They follow absolute addresses only,
// so what needs one is there only when the site's address is known.

// checkBase checks the address of the start page and gives it a slash at its
// end.
func checkBase(address string) (string, error) {
	if address == "" {
		return "", nil
	}
	base, ok := BaseURL(address)
	if !ok {
		return "", fmt.Errorf("site: the base address %q must be like https://example.org/calculator/", address)
	}
	return base, nil
}

// Address is the page's absolute address, or nothing where the site's is not
// known.
func (p Page) Address() string {
	if p.site == "" {
		return ""
	}
	return p.site + p.Path
}

// ImageAddress is the absolute address of the picture for previews, or nothing.
func (p Page) ImageAddress() string {
	if p.site == "" || p.Image == "" {
		return ""
	}
	return p.site + p.Image
}

// The picture's size is that of picture.Card.
var _ = template.Must(document.New("social").Parse(`<meta property="og:type" content="{{if .Program}}website{{else}}article{{end}}">
<meta property="og:title" content="{{.Title}}">
<meta property="og:description" content="{{.Description}}">
{{- with .Address}}
<meta property="og:url" content="{{.}}">
<link rel="canonical" href="{{.}}">
{{- end}}
{{- with .ImageAddress}}
<meta property="og:image" content="{{.}}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="{{$.ImageText}}">
{{- end}}
<meta name="twitter:card" content="{{if .ImageAddress}}summary_large_image{{else}}summary{{end}}">`))
