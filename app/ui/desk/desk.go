// Package desk draws the page on which many systems are looked at, with
// go-app. It is a program of its own: what reads files is as large as half the
// calculator, and who looks at one system does not need it.
package desk

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/file"
	"sovcalc/app/portfolio"
	"sovcalc/app/portfolio/systemfile"
	"sovcalc/app/profile"
	"sovcalc/app/register"
	"sovcalc/app/remark"
	"sovcalc/app/ui"
)

// Page is the name of the page in <html data-page>.
const Page = "portfolio"

// Desk is the page's component, the only one with state.
type Desk struct {
	app.Compo
	model  register.Model
	root   string
	known  *catalog.Catalog // with the reader's own entries, where files stated some
	pasted string           // what stands in the field
	blank  bool             // the field was to be read and held nothing
	home   string           // for systems that do not say
	next   func() (file.Item, bool)
	stop   func()
	slice  int     // how many systems are worked on before the browser has its turn
	drawn  float64 // when the page was last drawn while it is read
	here   app.Context
	early  []ui.Early // what the reader pressed, and the files chosen, before the program ran
}

// New returns the page as it is at the start.
func New(v ui.Visit) *Desk {
	d := &Desk{model: register.New(v.Catalog, v.Language), root: v.Root, known: v.Catalog}
	for _, e := range v.Early {
		switch {
		case e.Name == pasteControl:
			d.pasted = e.Value
		case e.Name == homeControl:
			d.home = given(e.Value)
		case e.Type == "button", e.Type == "file":
			d.early = append(d.early, e)
		}
	}
	return d
}

// OnMount keeps the context: that of a handler ends with its button. What the
// reader pressed before the program ran is done then.
func (d *Desk) OnMount(ctx app.Context) {
	d.here = ctx
	if len(d.early) == 0 {
		return
	}
	ctx.Dispatch(func(app.Context) {
		for _, e := range d.early {
			if e.Type == "file" {
				d.files(e.Files)
			} else {
				d.pressed(ctx, e.Name, e.Value)
			}
		}
		d.early = nil
	})
}

// The names of the controls.
const (
	pasteControl   = "paste"
	homeControl    = "portfolio-home"
	filesControl   = "files"
	workButton     = "work"
	exampleButton  = "example"
	clearButton    = "clear"
	stopButton     = "stop"
	textControl    = "text"
	classControl   = "class"
	whoButton      = "who"
	allButton      = "all"
	sortButton     = "sort"
	pageButton     = "page"
	openButton     = "open"
	vectorButton   = "apply"
	vectorControl  = "edit-vector"
	adviceButton   = "advice"
	enoughButton   = "enough"
	leaveButton    = "leave-edition"
	folderControl  = "folder"
	csvButton      = "save-csv"
	jsonButton     = "save-json"
	markdownButton = "save-markdown"
	printButton    = "print"
)

// press serves every button: name and value say which.
func (d *Desk) press(ctx app.Context, _ app.Event) {
	name, value, _ := ui.Control(ctx)
	d.pressed(ctx, name, value)
}

func (d *Desk) pressed(ctx app.Context, name, value string) {
	switch name {
	case workButton:
		if d.blank = strings.TrimSpace(d.pasted) == ""; d.blank {
			ui.Announce(d.here, d.status())
			ui.Focus(d.here, pasteControl)
			return
		}
		d.read(d.here, one("", d.pasted))
	case exampleButton:
		d.pasted = Example
		d.read(d.here, one("", Example))
	case clearButton:
		d.end()
		d.pasted, d.known, d.blank = "", d.model.Catalog, false
		d.model = d.model.Update(register.Cleared{})
	case stopButton:
		d.end()
		d.model = d.model.Update(register.Ended{Stopped: true})
	case whoButton:
		id, state := strings.CutPrefix(value, "state:")
		if !state {
			id = strings.TrimPrefix(value, "actor:")
		}
		d.filter(func(f *register.Filtered) { f.Who = portfolio.Who{ID: id, State: state} })
		ui.Focus(d.here, listTitle)
	case allButton:
		d.filter(func(f *register.Filtered) { *f = register.Filtered{} })
		ui.Focus(d.here, listTitle)
	case sortButton:
		d.model = d.model.Update(register.Sorted{By: register.Key(value)})
	case pageButton:
		n, _ := strconv.Atoi(value)
		d.model = d.model.Update(register.Paged{Page: n})
		ui.Focus(d.here, listTitle)
	case openButton:
		if id, err := strconv.Atoi(value); err == nil {
			d.model = d.model.Update(register.Opened{ID: id})
		}
	case vectorButton:
		if field := app.Window().GetElementByID(vectorControl); field.Truthy() {
			d.edit(ctx, register.Edited{Name: register.Vector, Value: field.Get("value").String()})
		}
	case adviceButton:
		d.model = d.model.Update(register.Asked{})
		d.slice, d.drawn = 1, 0
		d.advise(ctx)
	case leaveButton:
		d.model = d.model.Update(register.Compared{})
	case enoughButton:
		d.model = d.model.Update(register.Enough{})
	case csvButton:
		save("portfolio.csv", "text/csv", CSV(d.model))
	case jsonButton:
		save("portfolio.json", "application/json", JSON(d.model))
	case markdownButton:
		save("portfolio.md", "text/markdown", Markdown(d.model))
	case printButton:
		app.Window().Call("print")
	}
}

// change serves every field and list.
func (d *Desk) change(ctx app.Context, _ app.Event) {
	name, value, _ := ui.Control(ctx)
	switch name {
	case pasteControl:
		d.pasted = value
	case homeControl:
		d.home = given(value)
	case textControl:
		d.filter(func(f *register.Filtered) { f.Text = value })
	case classControl:
		d.filter(func(f *register.Filtered) { f.Class = profile.Class(given(value)) })
	case filesControl, folderControl:
		d.files(ctx.JSSrc().Get("files"))
		ctx.JSSrc().Set("value", "") // the same file may be chosen again
	default:
		if choice, is := strings.CutPrefix(name, "edit-"); is && value != none {
			d.edit(ctx, register.Edited{Name: choice, Value: value})
		}
	}
}

// edit changes the open system.
func (d *Desk) edit(ctx app.Context, e register.Edited) {
	d.model = d.model.Update(e)
	d.slice, d.drawn = 1, 0
	d.weigh(ctx)
}

// given is what was chosen in a list, if anything.
func given(value string) string {
	if value == none {
		return ""
	}
	return value
}

func (d *Desk) filter(change func(*register.Filtered)) {
	f := register.Filtered{Text: d.model.Text, Class: d.model.Class, Who: d.model.Who}
	change(&f)
	d.model = d.model.Update(f)
}

// drop takes files that are dropped on the page.
func (d *Desk) drop(_ app.Context, e app.Event) {
	e.PreventDefault()
	if t := e.Get("dataTransfer"); t.Truthy() && t.Get("files").Get("length").Int() > 0 {
		d.files(t.Get("files"))
	}
}

// over lets files be dropped.
func (d *Desk) over(_ app.Context, e app.Event) { e.PreventDefault() }

// maxBytes bounds one file: all of it is held in memory.
const maxBytes = 64 << 20

// files reads the files of a list one after the other, and then what they hold.
func (d *Desk) files(list app.Value) {
	var sources []source
	// The list is emptied when the control is.
	files := make([]app.Value, list.Get("length").Int())
	for i := range files {
		files[i] = list.Index(i)
	}
	var fetch func(i int)
	fetch = func(i int) {
		if i == len(files) {
			d.here.Dispatch(func(ctx app.Context) { d.take(ctx, sources) })
			return
		}
		f := files[i]
		name := f.Get("name").String()
		if path := f.Get("webkitRelativePath"); path.Truthy() {
			name = path.String() // it is in a folder that was chosen
		}
		if f.Get("size").Int() > maxBytes {
			sources = append(sources, lost(name, remark.New(0, "file-large")))
			fetch(i + 1)
			return
		}
		var done, failed app.Func
		release := func() { done.Release(); failed.Release() }
		done = app.FuncOf(func(_ app.Value, args []app.Value) any {
			release()
			bytes := app.Window().Get("Uint8Array").New(args[0])
			text := make([]byte, bytes.Get("length").Int())
			app.CopyBytesToGo(text, bytes)
			sources = append(sources, source{name: name, text: string(text)})
			fetch(i + 1)
			return nil
		})
		failed = app.FuncOf(func(app.Value, []app.Value) any {
			release()
			sources = append(sources, lost(name, remark.New(0, "file-refused")))
			fetch(i + 1)
			return nil
		})
		f.Call("arrayBuffer").Call("then", done, failed)
	}
	fetch(0)
}

// take looks what files are: an edition of the facts, catalogue entries of the
// reader's own, or systems. An edition alone leaves the systems that are there.
func (d *Desk) take(ctx app.Context, sources []source) {
	d.blank = false
	h := sort(sources, d.model.Catalog)
	if h.edition != nil {
		d.model = d.model.Update(register.Compared{Edition: h.edition})
	}
	if !slices.ContainsFunc(h.systems, func(s source) bool { return s.wrong == nil }) {
		for item := range items(h.systems, file.Options{Known: d.model.Catalog}) {
			d.model = d.model.Update(register.Read{Systems: []portfolio.System{systemfile.System(item.Row())}})
		}
		d.slice, d.drawn = 1, 0
		d.weigh(ctx)
		return
	}
	d.known = h.known
	d.read(ctx, h.systems)
}

// read begins to read, and goes on in slices, so that the page stays alive.
func (d *Desk) read(ctx app.Context, sources []source) {
	d.end()
	d.blank = false
	o := file.Options{Known: d.known}
	if d.home != "" {
		o.Fill = o.Fill.With(configuration.Home, d.home)
	}
	d.model = d.model.Update(register.Began{})
	d.next, d.stop = iter.Pull(items(sources, o))
	d.slice, d.drawn = 25, 0
	d.more(ctx)
}

// In milliseconds.
const (
	// atWork is how long systems are looked at before the browser has its
	// turn: a press is answered without delay.
	atWork = 50
	// between is how long the page is left as it is while systems are read:
	// drawing it takes as long as looking at a hundred of them.
	between = 500
)

// more looks at a slice of systems and then lets the browser have its turn.
func (d *Desk) more(ctx app.Context) {
	if d.next == nil {
		return
	}
	start := ui.Clock()
	systems := make([]portfolio.System, 0, d.slice)
	for len(systems) < d.slice {
		item, more := d.next()
		if !more {
			d.end()
			break
		}
		systems = append(systems, systemfile.System(item.Row()))
	}
	d.model = d.model.Update(register.Read{Systems: systems})
	if d.next == nil {
		d.model = d.model.Update(register.Ended{})
		ui.Announce(ctx, d.status())
		d.weigh(ctx)
		return
	}
	d.again(ctx, start, d.more)
}

// again goes on with a slice that is as large as fits, going by the one that
// was begun at start.
func (d *Desk) again(ctx app.Context, start float64, then func(app.Context)) {
	now := ui.Clock()
	if d.drawn > 0 && now-d.drawn < between {
		ctx.PreventUpdate()
	} else {
		d.drawn = now // the first stand there at once
	}
	fits := float64(d.slice) * atWork / max(now-start, 1)
	d.slice = max(1, min(int(fits), 2*d.slice))
	d.turn(then)
}

// advise works out the changes that help, a few systems at a time.
func (d *Desk) advise(ctx app.Context) {
	a := d.model.Advice
	if a == nil || a.Left == 0 {
		return
	}
	start := ui.Clock()
	if d.model = d.model.Update(register.Advised{N: d.slice}); d.model.Advice.Left > 0 {
		d.again(ctx, start, d.advise)
	}
}

// weigh puts the systems to another edition too, if there is one.
func (d *Desk) weigh(ctx app.Context) {
	e := d.model.Earlier
	if e == nil || e.Left == 0 || d.model.Reading {
		return
	}
	start := ui.Clock()
	if d.model = d.model.Update(register.Weighed{N: d.slice}); d.model.Earlier.Left > 0 {
		d.again(ctx, start, d.weigh)
	}
}

// turn goes on after the browser has drawn the page and heard the reader. A
// message comes sooner than a timer, which browsers hold back.
func (d *Desk) turn(then func(app.Context)) {
	here := d.here
	channel := app.Window().Get("MessageChannel").New()
	var f app.Func
	f = app.FuncOf(func(app.Value, []app.Value) any {
		f.Release()
		channel.Get("port1").Call("close")
		here.Dispatch(then)
		return nil
	})
	channel.Get("port1").Set("onmessage", f)
	channel.Get("port2").Call("postMessage", 0)
}

// end stops reading.
func (d *Desk) end() {
	if d.stop != nil {
		d.stop()
	}
	d.next, d.stop = nil, nil
}

// OnDismount stops reading when the page goes.
func (d *Desk) OnDismount() { d.end() }

// Render draws the page.
func (d *Desk) Render() app.UI { return d.page() }
