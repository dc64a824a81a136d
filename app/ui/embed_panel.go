package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/embed"
	"sovcalc/app/words"
)

const (
	embedTitle = "embed-title"
	copyButton = "embed-copy"
	snippetID  = "embed-snippet"
)

// embedPanel draws what can be copied into an article, once it is asked for:
// only the browser knows at which address the site is.
func (v view) embedPanel() app.UI {
	body := []app.UI{
		app.H2().ID(embedTitle).Attr("tabindex", "-1").Text(v.say("embed.panel.title")),
		app.P().Class("section-lead").Text(v.say("embed.panel.lead")),
	}
	if !v.Embedding.Asked {
		body = append(body, v.asking(calculator.EmbedButton, "embed.panel.ask", embedTitle))
	} else if !strings.HasPrefix(v.site, "http") {
		body = append(body, app.P().Text(v.say("embed.panel.nowhere")))
	} else {
		body = append(body, v.embedChoices(), v.embedSnippet(), v.embedPreview())
	}
	return app.Section().ID("embedding").Class("embedding").Aria("labelledby", embedTitle).Body(body...)
}

func (v view) embedChoices() app.UI {
	n := v.Embedding
	fields := []app.UI{v.embedRadios(calculator.FormControl, embed.Forms(), n.Form)}
	if n.Form == embed.AsFrame || n.Form == embed.AsElement {
		fields = append(fields,
			v.embedRadios(calculator.EditionControl, embed.Editions(), n.Edition),
			v.embedRadios(calculator.ViewControl, optionOf(embed.View).Values, n.Frame.View),
			v.embedRadios(calculator.ThemeControl, optionOf(embed.Theme).Values, n.Frame.Theme),
			v.embedRadios(calculator.ChangesControl, calculator.Changes(), n.Changes),
		)
	}
	return app.Form().Class("embed-choices").Attr("autocomplete", "off").Body(fields...)
}

func optionOf(name string) embed.Option {
	for _, o := range embed.Options() {
		if o.Name == name {
			return o
		}
	}
	return embed.Option{}
}

func (v view) embedRadios(name string, values []string, chosen string) app.UI {
	var buttons []app.UI
	for _, value := range values {
		buttons = append(buttons, app.Label().Class("radio").Body(
			radio(name, value, chosen), span("", v.say(name+"."+value))))
	}
	return app.FieldSet().Class("field").Body(
		app.Legend().Text(v.say(name)), app.Div().Class("radios").Body(buttons...))
}

// embedSnippet draws what is copied, and the button that does it.
func (v view) embedSnippet() app.UI {
	said := ""
	if v.Embedding.Copied {
		said = v.say("embed.panel.copied")
	}
	return app.Div().Class("snippet").Body(
		app.H3().ID("snippet-title").Text(v.say("embed.panel.snippet")),
		app.Pre().ID(snippetID).Class("code").Attr("tabindex", "0").Attr("role", "region").Aria("labelledby", "snippet-title").
			Text(v.Finding(v.site).Snippet(v.Embedding.Copy)),
		app.P().Class("actions").Body(
			app.Button().Type("button").Class("fix").Name(copyButton).Text(v.say("embed.panel.copy")),
			app.Span().Attr("role", "status").Text(said),
			app.A().Attr("href", v.root+"embed/").Text(v.say("embed.panel.contract")),
		),
	)
}

// embedPreview draws what an article would show.
func (v view) embedPreview() app.UI {
	n, f := v.Embedding.Copy, v.Finding(v.site)
	var shown app.UI
	switch n.Form {
	case embed.AsFrame:
		height := n.Height
		if height == 0 {
			height = embed.UsualHeight(n.Frame.View, 640)
		}
		shown = app.Figure().Body(append([]app.UI{
			app.IFrame().Class("preview-frame").Src(f.Source(n)).Title(v.say("embed.frame", words.P("title", f.Title()))).
				Attr("height", strconv.Itoa(height)),
		}, Markup(f.Caption())...)...)
	case embed.AsElement, embed.AsText:
		shown = app.Div().Body(Markup(f.Figure(n))...)
	default:
		return app.Div().Class("slot")
	}
	return app.Div().Class("preview").Body(
		app.H3().Text(v.say("embed.panel.preview")),
		app.Div().Class("article").Body(
			app.P().Class("filler").Aria("hidden", "true").Text(v.say("embed.panel.before")),
			shown,
			app.P().Class("filler").Aria("hidden", "true").Text(v.say("embed.panel.after")),
		),
	)
}
