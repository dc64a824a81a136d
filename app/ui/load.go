package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/words"
)

const loadField = "load-file"

// loading is where a file is opened. It needs the program.
func (v view) loading() app.UI {
	return app.Div().Class("load with-program").Body(
		app.Label().For(loadField).Text(v.say("load.title")),
		app.Input().ID(loadField).Name(calculator.LoadControl).Type("file").Aria("describedby", loadField+"-lead"),
		app.P().ID(loadField+"-lead").Class("section-lead").Text(v.say("load.lead")),
		app.P().Class("taken").Text(v.loadedText()),
	)
}

// loadedText says what became of the file that was opened.
func (v view) loadedText() string {
	e := v.Loaded
	name := words.P("name", e.File)
	switch {
	case e.File == "":
		return ""
	case e.Wrong != "":
		return v.say("load."+e.Wrong, name)
	}
	said := []string{v.say("load.done", name)}
	if e.Others > 0 {
		said[0] = v.say("load.others", name, words.N("n", e.Others+1))
	}
	if e.Edition != "" && e.Edition != v.Catalog.Edition {
		said = append(said, v.say("load.edition", words.P("before", e.Edition), words.P("edition", v.Catalog.Edition)))
	}
	if len(v.Problems) > 0 {
		said = append(said, v.say("load.part"))
	}
	if len(e.Unread) > 0 {
		said = append(said, v.say("load.unread", words.P("list", v.Language.List(e.Unread))))
	}
	return strings.Join(said, " ")
}

// saidOfLoading is what a screen reader says of a file that was opened. Where
// nothing but the configuration is to be told, that is as after a choice; what
// could not be read is told where it is listed.
func (v view) saidOfLoading(before view) string {
	e := v.Loaded
	plain := e.Wrong == "" && e.Others == 0 && len(e.Unread) == 0 && (e.Edition == "" || e.Edition == v.Catalog.Edition)
	if plain && (v.Configuration != before.Configuration || len(v.Problems) > 0) {
		return v.said(before)
	}
	return v.loadedText()
}

// load opens the file that was chosen.
func (c *Calculator) load(control app.Value) {
	files := control.Get("files")
	if !files.Truthy() || files.Get("length").Int() == 0 {
		return
	}
	file := files.Index(0)
	name := file.Get("name").String()
	told := func(e calculator.Loaded) {
		e.File = name
		c.here.Dispatch(func(app.Context) {
			c.happened(e)
		})
	}
	if file.Get("size").Int() > calculator.MaxLoad {
		told(calculator.Loaded{Wrong: "large"})
		return
	}
	var text string
	var read app.Func
	settled(func(ok bool) {
		read.Release()
		if !ok {
			told(calculator.Loaded{Wrong: "refused"})
			return
		}
		fields, systems := fieldsOf(text)
		told(calculator.Load(name, text, fields, systems))
	}, func(yes, no app.Func) {
		read = app.FuncOf(func(_ app.Value, args []app.Value) any {
			text = args[0].String()
			yes.Invoke()
			return nil
		})
		file.Call("text").Call("then", read, no)
	})
	control.Set("value", "") // the same file may be opened again
}

// fieldsOf reads JSON, which the browser can: the fields of an object, or of
// the first of several, and how many there are.
func fieldsOf(text string) (fields []calculator.Field, systems int) {
	tolerate(func() {
		object := app.Window().Get("JSON").Call("parse", text)
		systems = 1
		if app.Window().Get("Array").Call("isArray", object).Bool() {
			systems = object.Length()
			object = object.Index(0)
		}
		fields = fieldsIn(object, true)
	})
	return fields, systems
}

func fieldsIn(object app.Value, outer bool) []calculator.Field {
	var list []calculator.Field
	if object.Type() != app.TypeObject {
		return nil
	}
	names := app.Window().Get("Object").Call("keys", object)
	for i := range names.Length() {
		name := names.Index(i).String()
		value := object.Get(name)
		switch {
		case name == "details" && outer:
			list = append(list, fieldsIn(value, false)...)
		case value.IsNull(): // not answered
		case app.Window().Get("Array").Call("isArray", value).Bool():
			list = append(list, calculator.Field{Name: name, Value: value.Call("join", "+").String()})
		case value.Type() == app.TypeObject:
			list = append(list, calculator.Field{Name: name})
		default:
			list = append(list, calculator.Field{Name: name, Value: app.Window().Call("String", value).String()})
		}
	}
	return list
}
