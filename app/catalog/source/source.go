// Package source reads the catalogue as editors write it: one YAML file per
// entry, in a folder per kind. It reports every problem at once, each with
// file and line.
//
// Only the generator, the linter and readers of an organisation's own entries
// need it; the browser program uses the generated table instead.
package source

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/remark"
)

// A Problem is something wrong in an entry file.
type Problem struct {
	File string
	remark.Remark
}

func (p Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Reason()
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Reason())
}

var (
	idPattern   = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	codePattern = regexp.MustCompile(`^[A-Z]{2}$`)
	datePattern = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)
)

// maxFile bounds one entry file; the largest real one is a tenth of it.
const maxFile = 1 << 20

// Read reads every entry under data (folders named after the kinds) and
// returns the catalogue and all problems found. The catalogue is only fit for
// use when there are none.
func Read(data fs.FS) (*catalog.Catalog, []Problem) {
	r := &reader{sources: map[catalog.Source]uint16{}, where: map[string]position{}}
	r.folders(data)
	slices.SortFunc(r.entries, byKindAndID)
	c := &catalog.Catalog{Entries: r.entries, Sources: r.list}
	for i := range c.Entries {
		r.check(c, &c.Entries[i])
	}
	c.Edition = edition(c)
	slices.SortStableFunc(r.problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return c, r.problems
}

// folders reads every entry under data, folder by folder and name by name.
func (r *reader) folders(data fs.FS) {
	for _, kind := range catalog.Kinds() {
		files, err := fs.Glob(data, string(kind)+"/*.yaml")
		if err != nil {
			r.problem(string(kind), 0, "unlisted", err.Error())
		}
		slices.Sort(files)
		for _, file := range files {
			text, err := fs.ReadFile(data, file)
			if err != nil {
				r.problem(file, 0, "unread", err.Error())
				continue
			}
			r.entry(kind, file, text)
		}
	}
}

func byKindAndID(a, b catalog.Entry) int {
	return cmp.Or(strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.ID, b.ID))
}

// edition names the content: the newest date a fact carries and a short hash.
func edition(c *catalog.Catalog) string {
	newest := ""
	sum := sha256.New()
	for _, e := range c.Entries {
		fmt.Fprintf(sum, "%+v\n", e)
		for _, f := range e.Facts {
			newest = max(newest, f.AsOf)
		}
	}
	fmt.Fprintf(sum, "%+v", c.Sources)
	return fmt.Sprintf("%s-%x", newest, sum.Sum(nil)[:4])
}

// A position is where something was written, for messages about it.
type position struct {
	file string
	line int
}

type reader struct {
	entries  []catalog.Entry
	list     []catalog.Source
	sources  map[catalog.Source]uint16
	where    map[string]position // by kind/id and kind/id/property/of
	problems []Problem
}

func (r *reader) problem(file string, line int, id string, with ...string) {
	r.problems = append(r.problems, Problem{file, remark.New(line, id, with...)})
}

// file is the reading of one entry file.
type file struct {
	*reader
	name       string
	entry      catalog.Entry
	sources    map[string]uint16
	used       map[string]bool
	confidence catalog.Confidence
	own        bool // the reader's own entry: plain values, no sources
}

func (f *file) problem(n *yaml.Node, id string, with ...string) {
	f.reader.problem(f.name, n.Line, id, with...)
}

func (r *reader) entry(kind catalog.Kind, name string, text []byte) {
	if len(text) > maxFile {
		r.problem(name, 0, "large-bytes", strconv.Itoa(maxFile))
		return
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		r.problem(name, 0, "no-yaml", err.Error())
		return
	}
	if len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		r.problem(name, 0, "entry")
		return
	}
	id := strings.TrimSuffix(path.Base(name), ".yaml")
	f := &file{reader: r, name: name, sources: map[string]uint16{}, used: map[string]bool{}}
	f.entry = catalog.Entry{Kind: kind, ID: id}
	f.checkID(kind, id)
	keys := f.mapping(doc.Content[0], "name", "note", "confidence", "sources", "facts")
	if n := keys["name"]; n != nil {
		f.entry.Name = f.text(n)
	} else {
		f.problem(doc.Content[0], "name-missing")
	}
	if n := keys["note"]; n != nil {
		f.entry.Note = f.text(n)
	}
	if n := keys["confidence"]; n != nil {
		f.confidence = f.readConfidence(n)
	}
	if n := keys["sources"]; n != nil {
		f.readSources(n)
	}
	if n := keys["facts"]; n != nil {
		f.readFacts(n)
	} else {
		f.problem(doc.Content[0], "facts-missing")
	}
	for key := range f.sources {
		if !f.used[key] {
			f.problem(keys["sources"], "source-unused", remark.Quoted(key))
		}
	}
	r.where[string(kind)+"/"+id] = position{name, 0}
	r.entries = append(r.entries, f.entry)
}

func (f *file) checkID(kind catalog.Kind, id string) {
	if kind == catalog.Jurisdiction {
		if !codePattern.MatchString(id) {
			f.reader.problem(f.name, 0, "file-code")
		}
		return
	}
	if !idPattern.MatchString(id) {
		f.reader.problem(f.name, 0, "file-name")
	}
	if kind == catalog.Actor && (id == "self" || id == "state" || id == catalog.None || id == "unknown") {
		f.reader.problem(f.name, 0, "reserved", remark.Quoted(id))
	}
}

// mapping returns the values of a mapping by key and reports unknown and
// repeated keys, aliases and anchors. With no allowed keys, any are taken.
func (f *file) mapping(n *yaml.Node, allowed ...string) map[string]*yaml.Node {
	values := map[string]*yaml.Node{}
	if n.Kind != yaml.MappingNode {
		f.problem(n, "mapping")
		return values
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if value.Kind == yaml.AliasNode {
			f.problem(key, "alias", key.Value)
			continue
		}
		if len(allowed) > 0 && !slices.Contains(allowed, key.Value) {
			f.problem(key, "unknown-key", remark.Quoted(key.Value), strings.Join(allowed, ", "))
			continue
		}
		if values[key.Value] != nil {
			f.problem(key, "twice", key.Value)
			continue
		}
		values[key.Value] = value
	}
	return values
}

func (f *file) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		f.problem(n, "text")
		return ""
	}
	s := strings.Join(strings.Fields(n.Value), " ")
	switch {
	case s == "":
		f.problem(n, "empty")
	case strings.ContainsFunc(s, unseen):
		f.problem(n, "unseen")
	}
	return s
}

func (f *file) texts(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		return []string{f.text(n)}
	}
	list := make([]string, 0, len(n.Content))
	for _, item := range n.Content {
		list = append(list, f.text(item))
	}
	return list
}

func (f *file) date(n *yaml.Node) string {
	s := f.text(n)
	if !datePattern.MatchString(s) {
		f.problem(n, "date", remark.Quoted(s))
	}
	return s
}

func (f *file) readConfidence(n *yaml.Node) catalog.Confidence {
	c := catalog.Confidence(f.text(n))
	if c != catalog.Low && c != catalog.Medium && c != catalog.High {
		f.problem(n, "confidence", remark.Quoted(string(c)))
	}
	return c
}

func (f *file) readSources(n *yaml.Node) {
	sources := f.mapping(n)
	for _, key := range slices.Sorted(maps.Keys(sources)) {
		value := sources[key]
		keys := f.mapping(value, "url", "supports", "as_of", "via")
		var s catalog.Source
		if u := keys["url"]; u == nil {
			f.problem(value, "source-url", remark.Quoted(key))
		} else if s.URL = f.text(u); !strings.HasPrefix(s.URL, "https://") && !strings.HasPrefix(s.URL, "http://") {
			f.problem(u, "url", remark.Quoted(s.URL))
		}
		if t := keys["supports"]; t == nil {
			f.problem(value, "source-supports", remark.Quoted(key))
		} else {
			s.Supports = f.text(t)
		}
		if t := keys["as_of"]; t == nil {
			f.problem(value, "source-date", remark.Quoted(key))
		} else if t.Value != "unknown" {
			s.AsOf = f.date(t)
		}
		if t := keys["via"]; t != nil {
			s.Via = f.text(t)
		}
		f.sources[key] = f.intern(s)
	}
}

func (r *reader) intern(s catalog.Source) uint16 {
	if i, ok := r.sources[s]; ok {
		return i
	}
	i := uint16(len(r.list))
	r.sources[s] = i
	r.list = append(r.list, s)
	return i
}
