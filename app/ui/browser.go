package ui

import (
	"net/url"
	"runtime"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

// This file is the only one that speaks to the browser. Natively go-app's
// window answers every question with nothing, so all of it can be called from
// a test or from the site build.

// Fragment returns what stands after the # in the address, decoded. What cannot
// be decoded is returned as it is, for the reader of vectors to complain about.
func Fragment() string {
	hash := app.Window().Get("location").Get("hash")
	if !hash.Truthy() {
		return ""
	}
	raw := hash.String()[1:]
	if decoded, err := url.PathUnescape(raw); err == nil {
		return decoded
	}
	return raw
}

// Query returns what stands after the ? in the address, and that sign.
func Query() string {
	if query := app.Window().Get("location").Get("search"); query.Truthy() {
		return query.String()
	}
	return ""
}

// ReplaceFragment changes the fragment without a new step in the history, for
// changes that come one after the other while the reader tries things.
func ReplaceFragment(fragment string) { writeFragment("replaceState", fragment) }

// PushFragment changes the fragment with a new step in the history, so that the
// reader can come back with the browser's own button.
func PushFragment(fragment string) { writeFragment("pushState", fragment) }

// writeFragment does not use go-app's page: that remembers the last address
// only for its own navigation, and going back would then be overlooked.
func writeFragment(method, fragment string) {
	if fragment == Fragment() {
		return
	}
	tolerate(func() {
		target := "#" + (&url.URL{Fragment: fragment}).EscapedFragment()
		app.Window().Get("history").Call(method, nil, "", target)
	})
}

// WatchFragment calls changed whenever the reader changes the fragment: by going
// back or forward, by a link, by typing. What ReplaceFragment and PushFragment
// write is not reported. Call stop when the component goes.
func WatchFragment(ctx app.Context, changed func(app.Context, string)) (stop func()) {
	listener := app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(func(ctx app.Context) { changed(ctx, Fragment()) })
		return nil
	})
	app.Window().Call("addEventListener", "hashchange", listener)
	return func() {
		app.Window().Call("removeEventListener", "hashchange", listener)
		listener.Release()
	}
}

// Site is the absolute address of the site's start, which lies at root.
func Site(root string) string {
	location := app.Window().Get("location").Get("href")
	if !location.Truthy() {
		return ""
	}
	at, err := url.Parse(location.String())
	if err != nil {
		return ""
	}
	at.RawQuery, at.Fragment, at.RawFragment = "", "", ""
	return at.ResolveReference(&url.URL{Path: root}).String()
}

// BeforePrint calls then when the page is about to be printed, and has it drawn
// before it is. links.js asks for it, and then writes the address into what is
// printed. Call stop when the component goes.
func BeforePrint(ctx app.Context, then func(app.Context)) (stop func()) {
	boot := app.Window().Get("sovcalc")
	if !boot.Truthy() {
		return func() {}
	}
	listener := app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(then)
		return nil
	})
	boot.Set("draw", listener)
	return func() {
		boot.Set("draw", nil)
		listener.Release()
	}
}

// likeAnArticle is the width from which on a frame on this page is about as
// wide as in an article, and its height tells how much is to be reserved there.
const likeAnArticle = 560

// WatchHeight calls measured whenever a frame of this page that is as wide as
// one in an article says how high it is. Call stop when the component goes.
func WatchHeight(ctx app.Context, measured func(app.Context, int)) (stop func()) {
	listener := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if origin := app.Window().Get("location").Get("origin").String(); args[0].Get("origin").String() != origin {
			return nil // not ours
		}
		data := args[0].Get("data")
		if data.Type() != app.TypeObject || data.Get("type").String() != "sovcalc:height" {
			return nil
		}
		frame := app.Window().Get("document").Call("querySelector", ".preview-frame")
		if !frame.Truthy() || frame.Get("clientWidth").Int() < likeAnArticle {
			return nil
		}
		height := data.Get("height").Int()
		ctx.Dispatch(func(ctx app.Context) { measured(ctx, height) })
		return nil
	})
	app.Window().Call("addEventListener", "message", listener)
	return func() {
		app.Window().Call("removeEventListener", "message", listener)
		listener.Release()
	}
}

// CopyElement copies the text of an element and leaves it selected, so that the
// reader can copy it where the browser does not let the program.
func CopyElement(ctx app.Context, id string, copied func()) {
	element := app.Window().GetElementByID(id)
	if !element.Truthy() {
		return
	}
	app.Window().Call("getSelection").Call("selectAllChildren", element)
	CopyText(element.Get("textContent").String(), func(ok bool) {
		if ok {
			ctx.Dispatch(func(app.Context) { copied() })
		}
	})
}

// Early is a control that the reader changed before the program ran.
type Early struct {
	ID, Name string
	Type     string // as the browser names it: "select-one", "checkbox", "text"
	Value    string
	Checked  bool
	Files    app.Value // what was chosen in a field for files
	Focus    string    // where the focus goes from a button that has it and will be gone
}

// TakeEarly returns what the reader changed before the program ran, in order of
// the changes. The first call takes it; it must come before the first view is
// mounted, because mounting replaces the controls.
func TakeEarly() []Early {
	boot := app.Window().Get("sovcalc")
	if !boot.Truthy() {
		return nil
	}
	list := boot.Call("early")
	focused := app.Window().Get("document").Get("activeElement")
	var early []Early
	for i := range list.Length() {
		item := list.Index(i)
		e := Early{
			ID:      item.Get("id").String(),
			Name:    item.Get("name").String(),
			Type:    item.Get("type").String(),
			Value:   item.Get("value").String(),
			Checked: item.Get("checked").Truthy(),
			Files:   item.Get("files"),
		}
		if e.Type == "button" && focused.Truthy() && focused.Get("name").Equal(item.Get("name")) && focused.Get("value").Equal(item.Get("value")) {
			if focus := focused.Get("dataset").Get("focus"); focus.Truthy() {
				e.Focus = focus.String()
			}
		}
		early = append(early, e)
	}
	return early
}

// TakeLanguage returns the language whose texts came with the page, or English,
// which is compiled in, and the catalogue in that language.
func TakeLanguage() (*words.Language, *catalog.Catalog) {
	l := takeLanguage(catalog.Default)
	return l, l.Catalog(catalog.Default)
}

func takeLanguage(c *catalog.Catalog) *words.Language {
	boot := app.Window().Get("sovcalc")
	if !boot.Truthy() || !boot.Get("language").Truthy() {
		return words.English
	}
	file := boot.Get("language")
	texts := map[string]string{}
	lines := strings.Split(file.Get("lines").String(), "\n")
	for i := 0; i+1 < len(lines); i += 2 {
		texts[lines[i]] = lines[i+1]
	}
	lines = strings.Split(file.Get("facts").String(), "\n")
	facts := make(map[string]string, len(lines))
	for _, p := range c.Prose() {
		if !p.Shown || len(lines) == 0 {
			continue
		}
		if lines[0] != "" {
			facts[p.Text] = lines[0]
		}
		lines = lines[1:]
	}
	return words.New(file.Get("tag").String(), texts, facts)
}

// Focus moves the keyboard focus to the element, after the coming update.
func Focus(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) {
		if element := app.Window().GetElementByID(id); element.Truthy() {
			element.Call("focus")
		}
	})
}

// Announce has a screen reader say the text when it is done with what it is
// saying. The element for it stands in every page that loads the program.
func Announce(ctx app.Context, text string) {
	ctx.Defer(func(app.Context) {
		if element := app.Window().GetElementByID("announcer"); element.Truthy() {
			if element.Get("textContent").String() == text {
				text += "\u00a0" // the same text again would not be said
			}
			element.Set("textContent", text)
		}
	})
}

// Entitle names the page after what it shows, for tabs, the history and
// bookmarks. An address without a choice keeps the name that was sent, until
// the reader comes back to it.
func Entitle(l *words.Language, name string) {
	app.Window().Get("document").Set("title", l.Say("doc.title", words.P("title", name), words.P("site", l.Say("site.title"))))
}

// Clock says how many milliseconds the page has been there. No result depends
// on it.
func Clock() float64 { return app.Window().Get("performance").Call("now").Float() }

// once has a function of an object of the browser call next.
func once(of app.Value, name string, next func()) {
	var call app.Func
	call = app.FuncOf(func(app.Value, []app.Value) any {
		call.Release()
		next()
		return nil
	})
	of.Call(name, call, 0)
}

// AfterPaint calls then once what was last drawn is on screen and the browser
// has nothing else to do.
func AfterPaint(ctx app.Context, then func(app.Context)) {
	ctx.Defer(func(app.Context) {
		once(app.Window().Get("sovcalc"), "painted", func() { ctx.Dispatch(then) })
	})
}

// A Used is a control or a button that the reader used.
type Used struct {
	Name, Value string
	Focus       string // where the focus goes when the button is gone
}

// WasUsed returns the control or the button that an event came from, as it was
// then (boot.js). It has no name if the event came from elsewhere.
func WasUsed(e app.Event) Used {
	said := e.Get("used")
	if !said.Truthy() {
		return Used{}
	}
	fields := strings.Split(said.String(), "\x00")
	return Used{Name: fields[0], Value: fields[1], Focus: fields[2]}
}

// Control returns the name, the value and the state of the form control that an
// event came from. Handlers read these instead of capturing what they are for,
// because go-app keeps a captured value when a list changes.
func Control(ctx app.Context) (name, value string, checked bool) {
	control := ctx.JSSrc()
	return control.Get("name").String(), control.Get("value").String(), control.Get("checked").Truthy()
}

// tolerate lets the browser refuse. Frames and some browsers limit changes to
// the address; the calculator works on without them.
func tolerate(call func()) {
	defer func() {
		if refusal := recover(); refusal != nil {
			if mistake, ok := refusal.(runtime.Error); ok {
				panic(mistake)
			}
		}
	}()
	call()
}
