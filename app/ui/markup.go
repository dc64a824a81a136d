package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Markup draws markup that package embed wrote, as elements. It is not handed
// to the browser as text: the page forbids that (Trusted Types), so that no
// text can become an element by mistake. What is read is well-formed, with
// quoted attributes and the character references that embed writes.
func Markup(markup string) []app.UI {
	list, _ := markupUntil(markup, "")
	return list
}

// markupUntil reads up to the end of an element and gives what comes after it.
func markupUntil(markup, end string) (list []app.UI, after string) {
	for markup != "" {
		text, rest, tag := strings.Cut(markup, "<")
		if strings.TrimSpace(text) != "" {
			list = append(list, app.Text(unescaper.Replace(text)))
		}
		if !tag {
			break
		}
		inside, rest, _ := strings.Cut(rest, ">")
		markup = rest
		if closed, ok := strings.CutPrefix(inside, "/"); ok {
			if closed == end {
				return list, markup
			}
			continue
		}
		name, attributes, _ := strings.Cut(inside, " ")
		if name == "br" {
			list = append(list, app.Br())
			continue
		}
		var body []app.UI
		body, markup = markupUntil(markup, name)
		element := app.Elem(name).Body(body...)
		for attributes != "" {
			key, rest, _ := strings.Cut(strings.TrimSpace(attributes), `="`)
			var value string
			value, attributes, _ = strings.Cut(rest, `"`)
			element = element.Attr(key, unescaper.Replace(value))
		}
		list = append(list, element)
	}
	return list, ""
}

var unescaper = strings.NewReplacer("&amp;", "&", "&#39;", "'", "&lt;", "<", "&gt;", ">", "&#34;", `"`)
