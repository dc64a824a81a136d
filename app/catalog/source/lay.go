package source

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"sovcalc/app/catalog"
)

// Lay lays an organisation's own entries over a catalogue, which stays as it
// is. They are written and checked as ours are: a file per entry, in folders
// named after the kinds. A file with the name of one of our entries takes its
// place, whole.
func Lay(over *catalog.Catalog, data fs.FS) (*catalog.Catalog, []Problem) {
	return lay(over, func(r *reader) {
		r.folders(data)
		r.strangers(data)
	})
}

// LayFiles is Lay for files that were read already: their texts by their names
// from there, as model/our-model.yaml, each in the folder of a kind.
func LayFiles(over *catalog.Catalog, texts map[string]string) (*catalog.Catalog, []Problem) {
	return lay(over, func(r *reader) {
		names := slices.Sorted(maps.Keys(texts))
		for _, kind := range catalog.Kinds() {
			for _, name := range names {
				if path.Dir(name) == string(kind) {
					r.entry(kind, name, []byte(texts[name]))
				}
			}
		}
	})
}

func lay(over *catalog.Catalog, read func(*reader)) (*catalog.Catalog, []Problem) {
	r := &reader{sources: map[catalog.Source]uint16{}, where: map[string]position{}, list: slices.Clip(over.Sources)}
	for i, s := range over.Sources {
		r.sources[s] = uint16(i)
	}
	read(r)
	if len(r.entries) == 0 && len(r.problems) == 0 {
		r.problem(".", 0, "no-entries")
	}
	laid := &catalog.Catalog{Sources: r.list, Edition: over.Edition}
	for _, e := range over.Entries {
		if !slices.ContainsFunc(r.entries, func(o catalog.Entry) bool { return o.Kind == e.Kind && o.ID == e.ID }) {
			laid.Entries = append(laid.Entries, e)
		}
	}
	laid.Entries = append(laid.Entries, r.entries...)
	slices.SortFunc(laid.Entries, byKindAndID)
	// All of it is checked: an entry of ours may name one that was replaced.
	for i := range laid.Entries {
		r.check(laid, &laid.Entries[i])
	}
	if len(r.entries) > 0 {
		slices.SortFunc(r.entries, byKindAndID)
		_, hash, _ := strings.Cut(edition(&catalog.Catalog{Entries: r.entries, Sources: r.list[len(over.Sources):]}), "-")
		laid.Edition = over.Edition + "+laid-" + hash[strings.LastIndexByte(hash, '-')+1:]
	}
	return laid, r.problems
}

// strangers tells of files that nobody would read.
func (r *reader) strangers(data fs.FS) {
	err := fs.WalkDir(data, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") || path.Ext(name) != ".yaml" && path.Ext(name) != ".yml" {
			return err
		}
		if kind, _, deeper := strings.Cut(name, "/"); !deeper || !slices.Contains(catalog.Kinds(), catalog.Kind(kind)) || path.Ext(name) != ".yaml" || strings.Count(name, "/") != 1 {
			r.problem(name, 0, "stranger")
		}
		return nil
	})
	if err != nil {
		r.problem(".", 0, "unlisted", err.Error())
	}
}
