// Package translation reads the languages that are not compiled into the
// calculator. Each is a folder of text files, one for a topic, that can be
// read and corrected without any knowledge of programming: see README.md.
package translation

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

//go:embed fr de
var files embed.FS

// All lists the languages besides English. A mistake in a file stops the
// program: a test reads all of them.
var All = sync.OnceValue(func() []*words.Language {
	var list []*words.Language
	for _, o := range words.Offered {
		if o.Tag == words.English.Tag {
			continue
		}
		texts, err := read(files, o.Tag)
		if err != nil {
			panic(err)
		}
		about, err := facts(files, o.Tag)
		if err != nil {
			panic(err)
		}
		list = append(list, words.New(o.Tag, texts, about))
	}
	return list
})

// Of returns a language by its tag.
func Of(tag string) (*words.Language, error) {
	if tag == words.English.Tag {
		return words.English, nil
	}
	tags := []string{words.English.Tag}
	for _, l := range All() {
		if l.Tag == tag {
			return l, nil
		}
		tags = append(tags, l.Tag)
	}
	return nil, fmt.Errorf("there is no language %q: it is one of %s", tag, strings.Join(tags, ", "))
}

// read puts the files of a folder together.
func read(from fs.FS, folder string) (map[string]string, error) {
	texts := map[string]string{}
	names, err := fs.Glob(from, path.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		data, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		if err := parse(name, string(data), texts); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// parse reads lines of the form "id = text". Empty lines, and lines that begin
// with #, are for readers.
func parse(name, data string, into map[string]string) error {
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		id, text, ok := strings.Cut(line, "=")
		id, text = strings.TrimSpace(id), strings.TrimSpace(text)
		if quoted := strings.TrimSuffix(strings.TrimPrefix(text, `"`), `"`); len(quoted)+2 == len(text) {
			text = quoted // spaces at either end count
		}
		switch {
		case !ok || id == "" || strings.Contains(id, " "):
			return fmt.Errorf("%s:%d: a line is \"id = text\"", name, n)
		case text == "" && !strings.HasSuffix(line, `""`):
			return fmt.Errorf("%s:%d: %s has no text", name, n, id)
		}
		if _, twice := into[id]; twice {
			return fmt.Errorf("%s:%d: %s stands twice", name, n, id)
		}
		into[id] = text
	}
	return nil
}

// documents are the texts that only pages without the program have.
var documents = []string{"about.", "means.", "method.", "definitions.", "catalog.", "used.", "entry.", "kind.", "cases.", "rule.id", "rule.looks", "rule.judgement", "rule.asks", "rule.binds", "rule.also", "rule.relieves", "rule.choices", "rule.facts", "text.", "site.missing"}

// A File is a language as a page loads it.
type File struct {
	Language string            `json:"language"`
	Texts    map[string]string `json:"texts"` // sorted by id when written
	Facts    []string          `json:"facts"` // the prose that is shown beside findings, in the order of the catalogue
}

// JSON writes what the program needs of a language.
func JSON(l *words.Language) ([]byte, error) {
	f := File{l.Tag, l.Texts(), shown(catalog.Default, l)}
	for id := range f.Texts {
		for _, prefix := range documents {
			if strings.HasPrefix(id, prefix) {
				delete(f.Texts, id)
			}
		}
	}
	return json.Marshal(f)
}
