package desk

import (
	"cmp"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	catalogsource "sovcalc/app/catalog/source"
	"sovcalc/app/configuration/file"
	"sovcalc/app/remark"
)

// A source is one file, or what was pasted.
type source struct {
	name  string
	text  string
	wrong *remark.Remark // why there is no text
}

func one(name, text string) []source { return []source{{name: name, text: text}} }

// lost is a file of which there is no text.
func lost(name string, why remark.Remark) source { return source{name: name, wrong: &why} }

// held is what files hold.
type held struct {
	systems []source // and whatever else is to be told of as it is read
	known   *catalog.Catalog
	edition *catalog.Catalog
}

// sort tells files with systems from those with an edition of the facts and
// those with catalogue entries of the reader's own, which it lays over the
// catalogue. What is wrong with those is told like a system that cannot be read.
func sort(sources []source, known *catalog.Catalog) held {
	h := held{known: known}
	entries := map[string]string{}
	places := map[string]string{} // of the files with entries
	fail := func(name string, why remark.Remark) { h.systems = append(h.systems, lost(name, why)) }
	var own []source
	for _, s := range sources {
		folder := path.Base(path.Dir(s.name))
		switch {
		case s.wrong != nil:
			h.systems = append(h.systems, s)
		case catalogsource.IsEdition(s.text):
			edition, err := catalogsource.ReadEdition(strings.NewReader(s.text))
			if err != nil {
				fail(s.name, remark.Of(err))
			} else {
				h.edition = edition
			}
		case path.Ext(s.name) == ".yaml" && slices.Contains(catalog.Kinds(), catalog.Kind(folder)):
			name := folder + "/" + path.Base(s.name)
			if places[name] != "" {
				fail(s.name, remark.New(0, "file-second"))
				continue
			}
			entries[name], places[name] = s.text, s.name
		case file.HoldsOnlyEntries(s.text):
			own = append(own, s)
		default:
			h.systems = append(h.systems, s)
		}
	}
	if len(entries) > 0 {
		laid, problems := catalogsource.LayFiles(h.known, entries)
		for _, p := range problems {
			fail(cmp.Or(places[p.File], p.File), p.Remark)
		}
		if len(problems) == 0 {
			h.known = laid
		}
	}
	for _, s := range own {
		laid, problems := file.Entries(s.text, h.known)
		for _, p := range problems {
			fail(s.name, p)
		}
		if len(problems) == 0 {
			h.known = laid
		}
	}
	return h
}

// items goes through the rows of all sources.
func items(sources []source, o file.Options) iter.Seq[file.Item] {
	return func(yield func(file.Item) bool) {
		for _, s := range sources {
			if s.wrong != nil {
				if !yield(file.Lost(s.name, *s.wrong, o.Known)) {
					return
				}
				continue
			}
			for item := range file.Items(s.name, strings.NewReader(s.text), o) {
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
