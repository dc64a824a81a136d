package ui

import (
	"net/url"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// This file asks the browser to copy and to save. It may refuse both, in a
// frame or by a setting; every function says whether it did.

// AddressWith is the address of the page with another fragment.
func AddressWith(fragment string) string {
	at := app.Window().Get("location").Get("href").String()
	for i := range at {
		if at[i] == '#' {
			at = at[:i]
			break
		}
	}
	return at + "#" + (&url.URL{Fragment: fragment}).EscapedFragment()
}

// CopyText puts a text on the clipboard and calls done.
func CopyText(text string, done func(bool)) {
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		done(false)
		return
	}
	settled(done, func(yes, no app.Func) { clipboard.Call("writeText", text).Call("then", yes, no) })
}

// settled calls done with whether yes or no was called, or with no when the
// browser refuses at once, and lets both go.
func settled(done func(bool), start func(yes, no app.Func)) {
	var yes, no app.Func
	end := func(ok bool) func(app.Value, []app.Value) any {
		return func(app.Value, []app.Value) any {
			yes.Release()
			no.Release()
			done(ok)
			return nil
		}
	}
	yes, no = app.FuncOf(end(true)), app.FuncOf(end(false))
	started := false
	tolerate(func() {
		start(yes, no)
		started = true
	})
	if !started {
		end(false)(nil, nil)
	}
}

// Select focuses a field and selects what is in it, after the coming update.
func Select(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) {
		if field := app.Window().GetElementByID(id); field.Truthy() {
			field.Call("focus")
			field.Call("select")
		}
	})
}

// SaveFile saves a text as a file.
func SaveFile(name, kind, text string) (saved bool) {
	tolerate(func() {
		saveBlob(name, app.Window().Get("Blob").New([]any{text}, map[string]any{"type": kind}))
		saved = true
	})
	return saved
}

func saveBlob(name string, blob app.Value) {
	urls := app.Window().Get("URL")
	address := urls.Call("createObjectURL", blob)
	link := app.Window().Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	// Some browsers read it only after the click.
	app.Window().Call("setTimeout", urls.Get("revokeObjectURL").Call("bind", urls, address), 60_000)
}

// SavePicture has the browser paint a picture, at twice its size, saves it as
// PNG and calls done.
func SavePicture(name, svg string, width, height int, done func(bool)) {
	settled(done, func(yes, no app.Func) {
		image := app.Window().Get("Image").New()
		var loaded, painted app.Func
		painted = app.FuncOf(func(_ app.Value, args []app.Value) any {
			painted.Release()
			saved := false
			tolerate(func() {
				if len(args) > 0 && args[0].Truthy() {
					saveBlob(name, args[0])
					saved = true
				}
			})
			if saved {
				yes.Invoke()
			} else {
				no.Invoke()
			}
			return nil
		})
		loaded = app.FuncOf(func(app.Value, []app.Value) any {
			loaded.Release()
			ok := false
			tolerate(func() {
				canvas := app.Window().Get("document").Call("createElement", "canvas")
				canvas.Set("width", 2*width)
				canvas.Set("height", 2*height)
				canvas.Call("getContext", "2d").Call("drawImage", image, 0, 0, 2*width, 2*height)
				canvas.Call("toBlob", painted, "image/png")
				ok = true
			})
			if !ok {
				painted.Release()
				no.Invoke()
			}
			return nil
		})
		image.Set("onload", loaded)
		image.Set("onerror", no)
		image.Set("src", "data:image/svg+xml;charset=utf-8,"+app.Window().Call("encodeURIComponent", svg).String())
	})
}
