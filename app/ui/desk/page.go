package desk

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/register"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

const listTitle = "list-title"

// none stands in lists for nothing chosen.
const none = "none"

// Example is a list that shows what can be said.
const Example = `name,home,model,access,infrastructure,chips,data,keys
Chat for staff,FR,openai-gpt-api,api,microsoft-azure,unknown,FR,customer
Letters to citizens,FR,mistral-large-3,open-weights,ovhcloud,nvidia-h100,FR,external
Case files,FR,alibaba-qwen3,open-weights,own-on-premises,nvidia-h100,FR,
Research,FR,swiss-ai-apertus,open-weights,own-on-premises,amd-mi300x,FR,
Translation,FR,google-gemini,api,google-cloud,google-tpu-v5-v6,FR+DE,provider
`

func (d *Desk) say(id string, params ...words.Param) string {
	return d.model.Language.Say(id, params...)
}

func (d *Desk) page() app.UI {
	m := &d.model
	return app.Div().ID("page").Class("page desk").OnDrop(d.drop).OnDragOver(d.over).Body(
		app.A().Class("skip").Attr("href", "#"+listTitle).Text(d.say("portfolio.skip")),
		app.Header().Class("top").Body(
			app.Div().Class("site-bar").Body(ui.Nav(m.Language, d.root, "portfolio/"), ui.Languages(m.Language, d.root, "portfolio/")),
			app.H1().Text(d.say("portfolio.title")),
			app.P().Class("lead").Text(d.say("portfolio.lead")),
		),
		app.Main().ID("main").Body(
			d.input(),
			d.progress(),
			d.sum(),
			d.concentration(),
			d.advice(),
			d.editions(),
			d.list(),
			d.wrong(),
			d.saving(),
			d.formats(),
		),
		app.Footer().Class("foot").Body(
			app.Dl().Body(app.Dt().Text(d.say("foot.edition")), app.Dd().Text(m.Catalog.Edition)),
			app.P().Text(d.say("foot.honesty")),
		),
	)
}

func section(id, title string, body ...app.UI) app.UI {
	return app.Section().Aria("labelledby", id).Body(append([]app.UI{app.H2().ID(id).TabIndex(-1).Text(title)}, body...)...)
}

// slot stands where something may come, so that what follows stays in its
// place.
func slot() app.UI { return app.Div().Class("slot") }

func (d *Desk) button(name, value, text string) app.UI {
	return app.Button().Type("button").Class("button").Name(name).Value(value).OnClick(d.press).Text(text)
}

// input is where a list is given.
func (d *Desk) input() app.UI {
	options := []app.UI{app.Option().Value(none).Selected(d.home == "").Text(d.say("portfolio.input.none"))}
	for _, e := range d.model.Catalog.All(catalog.Jurisdiction) {
		options = append(options, app.Option().Value(e.ID).Selected(e.ID == d.home).Text(e.Name))
	}
	return section("input-title", d.say("portfolio.input.title"),
		app.Div().Class("desk-input").Body(
			app.Div().Class("field").Body(
				app.Label().For(pasteControl).Text(d.say("portfolio.input.paste")),
				app.Textarea().ID(pasteControl).Name(pasteControl).Rows(6).Attr("spellcheck", "false").Attr("autocomplete", "off").Attr("value", d.pasted).OnChange(d.change),
			),
			app.Div().Class("desk-controls").Body(
				app.Div().Class("field").Body(
					app.Label().For(filesControl).Text(d.say("portfolio.input.files")),
					app.Input().ID(filesControl).Name(filesControl).Type("file").Multiple(true).OnChange(d.change),
				),
				app.Div().Class("field").Body(
					app.Label().For(folderControl).Text(d.say("portfolio.input.folder")),
					app.Input().ID(folderControl).Name(folderControl).Type("file").Multiple(true).Attr("webkitdirectory", "").OnChange(d.change),
				),
				app.Div().Class("field").Body(
					app.Label().For(homeControl).Text(d.say("portfolio.input.home")),
					app.Select().ID(homeControl).Name(homeControl).OnChange(d.change).Body(options...),
				),
				app.P().Class("desk-buttons").Body(
					d.button(workButton, "", d.say("portfolio.input.work")),
					d.button(exampleButton, "", d.say("portfolio.input.example")),
					d.button(clearButton, "", d.say("portfolio.input.clear")),
				),
			),
		),
	)
}

// status says how far reading is.
func (d *Desk) status() string {
	m := &d.model
	n := words.N("n", len(m.Rows))
	switch {
	case m.Reading:
		return d.say("portfolio.progress", n)
	case d.blank:
		return d.say("portfolio.unpasted")
	case m.Stopped:
		return d.say("portfolio.stopped", n)
	case len(m.Rows) == 0:
		return d.say("portfolio.empty")
	case m.Wrong == 0:
		return d.say("portfolio.done.fine", n)
	case m.Wrong == len(m.Rows):
		return d.say("portfolio.done.none")
	}
	return d.say("portfolio.done", n, words.N("wrong", m.Wrong))
}

func (d *Desk) progress() app.UI {
	stop := slot()
	if d.model.Reading {
		stop = app.Div().Body(app.Progress().Aria("label", d.status()), d.button(stopButton, "", d.say("portfolio.stop")))
	}
	return app.Div().Class("desk-progress").Body(app.P().ID("desk-status").Text(d.status()), stop)
}

var classes = []profile.Class{profile.Yours, profile.AtHome, profile.Shared, profile.Others, profile.Open}

func countOf(h profile.Hands, c profile.Class) int {
	return map[profile.Class]int{profile.Yours: h.Yours, profile.AtHome: h.Home, profile.Shared: h.Shared, profile.Others: h.Others, profile.Open: h.Open}[c]
}

// sum tells in whose hands the powers are, over all systems.
func (d *Desk) sum() app.UI {
	m := &d.model
	n := len(m.Rows) - m.Wrong
	if n == 0 {
		return slot()
	}
	head := []app.UI{columnHead(d.say("portfolio.sum.question"))}
	for _, c := range classes {
		head = append(head, columnHead(d.say("portfolio.class."+string(c))))
	}
	var rows []app.UI
	for i, q := range lever.Questions() {
		cells := []app.UI{app.Th().Scope("row").Role("rowheader").Text(d.say("asks." + string(q)))}
		for _, c := range classes {
			cells = append(cells, app.Td().Role("cell").Body(bar(countOf(m.Counts[i], c), 0, n), app.Span().Text(m.Language.Number(countOf(m.Counts[i], c)))))
		}
		rows = append(rows, app.Tr().Role("row").Body(cells...))
	}
	return section("sum-title", d.say("portfolio.sum.title"),
		scrolls("sum-title", table(d.say("portfolio.sum.caption"), head, rows)),
	)
}

// scrolls lets a wide table scroll by itself, also by keyboard.
func scrolls(label string, t app.UI) app.UI {
	return app.Div().Class("scrolls").TabIndex(0).Role("group").Aria("labelledby", label).Body(t)
}

// columnHead heads a column of a table with bars. Its roles are written out,
// because on a phone the table is laid out as a list.
func columnHead(text string) app.UI {
	return app.Th().Scope("col").Role("columnheader").Text(text)
}

func table(caption string, head, rows []app.UI) app.UI { return captioned("", caption, head, rows) }

// titled is a table under a heading that says what it is.
func titled(caption string, head, rows []app.UI) app.UI {
	return captioned("hidden", caption, head, rows)
}

func captioned(class, caption string, head, rows []app.UI) app.UI {
	return app.Table().Class("desk-table").Role("table").Body(
		app.Caption().Body(app.Span().Class(class).Text(caption)),
		app.THead().Role("rowgroup").Body(app.Tr().Role("row").Body(head...)), app.TBody().Role("rowgroup").Body(rows...),
	)
}

// bar draws how many of all: what is certain full, what is only possible
// hatched. It repeats what the words beside it say.
func bar(certain, possible, of int) app.UI {
	const width = 120
	a, b := certain*width/of, (certain+possible)*width/of
	if certain > 0 {
		a = max(a, 1)
	}
	if b = max(a, b); possible > 0 {
		b = max(b, a+1)
	}
	rect := func(class string, x, width int, y, height string) app.UI {
		return ui.SVG("rect").Class(class).Attr("x", strconv.Itoa(x)).Attr("y", y).Attr("width", strconv.Itoa(width)).Attr("height", height)
	}
	size := strconv.Itoa(width)
	return ui.SVG("svg").Class("desk-bar").Attr("viewBox", "0 0 "+size+" 8").Attr("width", size).Attr("height", "8").Aria("hidden", "true").Attr("focusable", "false").Body(
		rect("bar-all", 0, width, "0", "8"), rect("bar-open", a, b-a, "0.5", "7"), rect("bar-some", 0, a, "0", "8"))
}

// wrong lists what could not be read.
func (d *Desk) wrong() app.UI {
	m := &d.model
	if m.Wrong == 0 {
		return slot()
	}
	head := []app.UI{
		app.Th().Scope("col").Text(d.say("portfolio.wrong.file")), app.Th().Scope("col").Text(d.say("portfolio.wrong.line")), app.Th().Scope("col").Text(d.say("portfolio.wrong.why")),
	}
	var rows []app.UI
	total := 0
	for _, r := range m.Rows {
		for _, e := range r.Mistakes {
			if total++; len(rows) >= register.PageSize {
				continue
			}
			name, line := r.File, ""
			if name == "" {
				name = d.say("portfolio.pasted")
			}
			if e.Line > 0 {
				line = strconv.Itoa(e.Line)
			}
			rows = append(rows, app.Tr().Body(app.Td().Text(name), app.Td().Text(line), app.Td().Text(m.Language.Remark(e))))
		}
	}
	more := slot()
	if total > len(rows) {
		more = app.P().Text(d.say("portfolio.wrong.more", words.N("n", total-len(rows))))
	}
	return section("wrong-title", d.say("portfolio.wrong.title"), app.P().Class("section-lead").Text(d.say("portfolio.wrong.lead")),
		scrolls("wrong-title", titled(d.say("portfolio.wrong.title"), head, rows)), more)
}

func (d *Desk) saving() app.UI {
	if len(d.model.Rows) == 0 {
		return slot()
	}
	return section("save-title", d.say("portfolio.save.title"), app.P().Class("desk-buttons").Body(
		d.button(csvButton, "", d.say("portfolio.save.csv")), d.button(jsonButton, "", d.say("portfolio.save.json")),
		d.button(markdownButton, "", d.say("portfolio.save.markdown")), d.button(printButton, "", d.say("portfolio.save.print")),
	))
}

// formats say what can be read; they stand in the page without the program too.
func (d *Desk) formats() app.UI {
	var items []app.UI
	for _, f := range []string{"csv", "vectors", "yaml", "ndjson", "bom", "own", "edition", "unknown"} {
		items = append(items, app.Li().Text(d.say("portfolio.formats."+f)))
	}
	return section("formats-title", d.say("portfolio.formats.title"),
		app.P().Class("section-lead").Text(d.say("portfolio.formats.lead")),
		app.Ul().Class("desk-formats").Body(items...),
		app.H3().Text(d.say("portfolio.formats.example")),
		app.Pre().Class("desk-example").TabIndex(0).Aria("label", d.say("portfolio.formats.example")).Body(app.Code().Text(strings.TrimSpace(Example))),
	)
}

// chosen draws a list for one choice of the open system.
func (d *Desk) chosen(r *register.Row, k configuration.Key) app.UI {
	def := k.Definition()
	values := def.Values
	if def.Kind != "" {
		values = nil
		for _, e := range r.Catalog.All(def.Kind) {
			values = append(values, e.ID)
		}
	}
	now := none
	if r.Configuration.Answered(k) {
		now = r.Configuration.Get(k)
	}
	if k != configuration.Home {
		values = append([]string{configuration.Unknown}, values...)
	}
	if now == none || strings.Contains(now, "+") {
		values = append([]string{now}, values...)
	}
	var options []app.UI
	for _, v := range values {
		label := d.say("portfolio.input.none")
		if v != none {
			label = d.model.Language.Values(r.Catalog, k, v)
		}
		options = append(options, app.Option().Value(v).Selected(v == now).Text(label))
	}
	id := "edit-" + k.String()
	return app.Div().Class("field").Body(app.Label().For(id).Text(d.say("choice."+k.String())), app.Select().ID(id).Name(id).OnChange(d.change).Body(options...))
}
