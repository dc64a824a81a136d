package ui

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/embed"
	"sovcalc/app/picture"
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
	if framed(n.Form) {
		fields = append(fields,
			v.embedRadios(calculator.EditionControl, embed.Editions(), n.Edition),
			v.embedRadios(calculator.ViewControl, optionOf(embed.View).Values, n.Frame.View),
			v.embedRadios(calculator.ThemeControl, optionOf(embed.Theme).Values, n.Frame.Theme),
			v.embedRadios(calculator.ChangesControl, calculator.Changes(), n.Changes),
		)
	}
	fields = append(fields, v.embedLanguage())
	return app.Form().Class("embed-choices").Attr("autocomplete", "off").Body(fields...)
}

// framed reports whether a form has a frame in it, now or later.
func framed(form string) bool { return form == embed.AsFrame || form == embed.AsElement }

// pictured reports whether a form is a picture.
func pictured(form string) bool { return form == embed.AsSVG || form == embed.AsPNG }

// embedLanguage leads to the same in the other languages: each page has its own
// texts only.
func (v view) embedLanguage() app.UI {
	var names []app.UI
	for _, o := range words.Offered {
		if o.Tag == v.Language.Tag {
			names = append(names, app.Strong().Text(o.Name))
			continue
		}
		names = append(names, app.A().Attr("href", v.root+o.Folder+"#"+v.Fragment()).Attr("lang", o.Tag).Attr("hreflang", o.Tag).Text(o.Name))
	}
	return app.Div().Class("field embed-language").Body(
		app.P().Class("heading").Text(v.say("embed.panel.language")), app.Div().Class("radios").Body(names...))
}

// embedCost says what the form asks of the article and of its readers.
func (v view) embedCost() string {
	n := v.Embedding.Copy
	switch {
	case n.Form == embed.AsFrame && v.Finding(v.site).Static(n):
		return v.say("embed.panel.cost.static")
	case n.Form == embed.AsFrame:
		return v.say("embed.panel.cost.program")
	case n.Form == embed.AsElement:
		return v.say("embed.panel.cost.element")
	case pictured(n.Form):
		return v.say("embed.panel.cost.picture")
	}
	return v.say("embed.panel.cost.text")
}

// copied is what is copied, with the name and size of the picture where it is
// one.
func (v view) copied() (embed.Copy, *picture.Drawing) {
	n := v.Embedding.Copy
	if !pictured(n.Form) {
		return n, nil
	}
	d := picture.Board(v.Profile, v.Language)
	n.Picture = embed.Picture{Name: v.FileName() + "." + n.Form, Width: int(d.Width), Height: int(d.Height)}
	return n, d
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
	n, _ := v.copied()
	return app.Div().Class("snippet").Body(
		app.H3().ID("snippet-title").Text(v.say("embed.panel.snippet")),
		app.Pre().ID(snippetID).Class("code").Attr("tabindex", "0").Attr("role", "region").Aria("labelledby", "snippet-title").
			Text(v.Finding(v.site).Snippet(n)),
		app.P().Class("quiet").Text(v.embedCost()),
		app.P().Class("actions").Body(
			v.embedSave(),
			app.Button().Type("button").Class("fix").Name(copyButton).Text(v.say("embed.panel.copy")),
			app.Span().Attr("role", "status").Text(said),
			app.A().Attr("href", v.root+"embed/").Text(v.say("embed.panel.contract")),
		),
	)
}

// embedSave is the button that saves the picture, in the form that is chosen.
func (v view) embedSave() app.UI {
	form := v.Embedding.Form
	if !pictured(form) {
		return app.Span().Class("slot")
	}
	said := ""
	if v.Took.What == form {
		said = v.tookText()
	}
	return app.Span().Class("slot").Body(
		app.Button().Type("button").Class("fix").Name(calculator.TakeControl).Value(form).Text(v.say("embed.panel.save."+form)),
		app.Span().Text(said)) // the announcer says it aloud
}

// embedPreview draws what an article would show.
func (v view) embedPreview() app.UI {
	n, drawn := v.copied()
	f := v.Finding(v.site)
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
	case embed.AsSVG, embed.AsPNG:
		shown = app.Figure().Body(append([]app.UI{
			app.Img().Class("preview-picture").Src("data:image/svg+xml,"+url.PathEscape(string(drawn.SVG()))).Alt(f.Alternative()).
				Attr("width", strconv.Itoa(n.Picture.Width)).Attr("height", strconv.Itoa(n.Picture.Height)),
		}, Markup(f.Caption())...)...)
	default:
		return app.Div().Class("slot")
	}
	return app.Div().Class("preview").Body(
		app.H3().ID("preview-title").Text(v.say("embed.panel.preview")),
		// A table in it may be wider than a phone: the keyboard can scroll it too.
		app.Div().Class("article").Attr("tabindex", "0").Attr("role", "region").Aria("labelledby", "preview-title").Body(
			app.P().Class("filler").Aria("hidden", "true").Text(v.say("embed.panel.before")),
			shown,
			app.P().Class("filler").Aria("hidden", "true").Text(v.say("embed.panel.after")),
		),
	)
}
