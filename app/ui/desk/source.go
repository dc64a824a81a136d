package desk

import (
	"errors"
	"io"
	"iter"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/configuration/file"
)

// A source is one file, or what was pasted.
type source struct {
	name  string
	text  io.Reader
	large bool // too large to be read
}

func one(name, text string) []source { return []source{{name, strings.NewReader(text), false}} }

var (
	errLarge  = errors.New("the file is larger than 64 MB; split it, or use the command sovcalc check")
	errBroken = errors.New("the browser could not read the file")
)

// broken is a file that the browser could not read.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errBroken }

type large struct{}

func (large) Read([]byte) (int, error) { return 0, errLarge }

// items goes through the rows of all sources.
func items(sources []source, o file.Options) iter.Seq[file.Item] {
	return func(yield func(file.Item) bool) {
		for _, s := range sources {
			if s.large {
				s.text = large{}
			}
			for item := range file.Items(s.name, s.text, o) {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// save hands a file to the reader. It never leaves the browser.
func save(name, kind, text string) {
	window := app.Window()
	list := window.Get("Array").New(text)
	options := window.Get("Object").New()
	options.Set("type", kind+";charset=utf-8")
	address := window.Get("URL").Call("createObjectURL", window.Get("Blob").New(list, options))
	link := window.Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	window.Get("URL").Call("revokeObjectURL", address)
}
