package ui

import (
	"bytes"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/picture"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// takeField is the field from which a reader copies what the browser did not.
const takeField = "take-field"

// takeable is what taking is drawn from.
type takeable struct {
	*profile.Profile
	calculator.Took
	loaded string // what became of the file that was opened
}

// taking draws what can be taken away: a link, pictures, files, a citation and
// a command. The buttons need the program and are hidden until it runs; until
// then the files of a case stand in their place.
func (v view) taking() app.UI {
	button := func(what string) app.UI {
		return app.Button().Type("button").Class("fix").Name(calculator.TakeControl).Value(what).Text(v.say("take." + what))
	}
	body := []app.UI{
		app.Summary().Text(v.say("take.title")),
		app.Div().Class("take-actions with-program").Body(
			button(calculator.TakeLink), button(calculator.TakeSVG), button(calculator.TakePNG), button(calculator.TakeMarkdown), button(calculator.TakeJSON)),
		v.takeFiles(),
		v.outcomeOfTaking(),
		app.Dl().Class("take-list").Body(
			app.Dt().Text(v.say("take.cite.title")),
			app.Dd().Body(app.P().ID("citation").Text(v.citation()), app.Div().Class("with-program").Body(button(calculator.TakeCite))),
			app.Dt().Text(v.say("take.command.title")),
			app.Dd().Body(app.Code().ID("command").Class("vector").Text(v.Command()), app.Div().Class("with-program").Body(button(calculator.TakeCommand))),
			app.Dt().Text(v.say("take.compare.title")),
			app.Dd().Body(app.A().Attr("href", v.root+v.Language.Page(comparePath)+"#"+v.Fragment()).Text(v.say("take.compare"))),
		),
		v.loading(),
	}
	return app.Details().ID("take").Class("take").Body(body...)
}

// takeFiles leads to the files that stand beside the page of a case.
func (v view) takeFiles() app.UI {
	e := v.Case()
	if e == nil {
		return app.Div().Class("slot")
	}
	link := func(ending, id string) app.UI {
		folder := v.Language.Page("cases/")
		if ending == ".json" {
			folder = "cases/" // the same in every language
		}
		return app.A().Attr("href", v.root+folder+e.ID+ending).Attr("download", v.FileName()+ending).Text(v.say(id))
	}
	return app.P().Class("slot take-actions without-program").Body(
		link(".svg", "case.take.svg"), link(".png", "case.take.png"), link(".md", "case.take.markdown"), link(".json", "doc.json"))
}

// outcomeOfTaking says what became of the last press, and shows what could not be
// copied. The announcer says the same aloud, so this is not live.
func (v view) outcomeOfTaking() app.UI {
	t := v.Took
	if t.What == "" {
		return app.Div().Class("slot")
	}
	body := []app.UI{app.P().Class("taken").Text(v.tookText())}
	if t.Text != "" {
		body = append(body, app.Label().For(takeField).Text(v.say("take.field")),
			app.Input().ID(takeField).Type("text").ReadOnly(true).Value(t.Text))
	}
	return app.Div().Class("slot").Body(body...)
}

func (v view) tookText() string {
	t := v.Took
	switch {
	case t.Text != "":
		return v.say("take.not-copied")
	case t.Refused:
		return v.say("take.refused." + t.What)
	case t.What == calculator.TakeLink || t.What == calculator.TakeCite || t.What == calculator.TakeCommand:
		return v.say("take.copied." + t.What)
	}
	return v.say("take.saved", words.P("name", v.FileName()+endings[t.What]))
}

// endings are those of the files.
var endings = map[string]string{
	calculator.TakeSVG: ".svg", calculator.TakePNG: ".png", calculator.TakeJSON: ".json", calculator.TakeMarkdown: ".md",
}

// citation is how this finding is named elsewhere.
func (v view) citation() string {
	return v.say("take.citation", words.P("name", picture.Name(v.Profile, v.Language)), words.P("edition", v.Catalog.Edition),
		words.P("date", v.EditionDate()), words.P("vector", v.Fragment()))
}

// take serves the buttons that take something away.
func (c *Calculator) take(what string) {
	v := view{Model: c.model}
	saved := func(refused bool) { c.took(calculator.Took{What: what, Refused: refused}) }
	switch what {
	case calculator.TakeLink:
		c.copy(what, AddressWith(c.model.Fragment()))
	case calculator.TakeCite:
		c.copy(what, v.citation())
	case calculator.TakeCommand:
		c.copy(what, c.model.Command())
	case calculator.TakeSVG:
		saved(!SaveFile(c.model.FileName()+".svg", "image/svg+xml", string(picture.Board(c.model.Profile, c.model.Language).SVG())))
	case calculator.TakePNG:
		d := picture.Board(c.model.Profile, c.model.Language)
		SavePicture(c.model.FileName()+".png", string(d.SVG()), int(d.Width), int(d.Height), func(ok bool) {
			c.here.Dispatch(func(app.Context) { saved(!ok) })
		})
	case calculator.TakeJSON:
		data, err := report.Of(c.model.Profile, c.model.Language).JSON()
		saved(err != nil || !SaveFile(c.model.FileName()+".json", "application/json", string(data)))
	case calculator.TakeMarkdown:
		var b bytes.Buffer
		err := report.Of(c.model.Profile, c.model.Language).Markdown(&b, c.model.Language)
		saved(err != nil || !SaveFile(c.model.FileName()+".md", "text/markdown", b.String()))
	}
}

// copy copies a text, or shows it in a field, selected.
func (c *Calculator) copy(what, text string) {
	CopyText(text, func(ok bool) {
		c.here.Dispatch(func(app.Context) {
			if ok {
				c.took(calculator.Took{What: what})
				return
			}
			c.took(calculator.Took{What: what, Refused: true, Text: text})
			Select(c.here, takeField)
		})
	})
}

// took shows and says what became of it, at once: the focus may go there.
func (c *Calculator) took(t calculator.Took) {
	c.model = c.model.Update(t)
	c.views[first].Model, c.views[last].Model = c.model, c.model
	c.here.Update()
	Announce(c.here, view{Model: c.model}.tookText())
}
