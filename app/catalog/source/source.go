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
	"strings"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
)

// A Problem is something wrong in an entry file.
type Problem struct {
	File string
	Line int // 0 when it concerns the whole file
	Text string
}

func (p Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
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
	for _, kind := range catalog.Kinds() {
		files, err := fs.Glob(data, string(kind)+"/*.yaml")
		if err != nil {
			r.problem(string(kind), 0, "cannot be listed: %v", err)
		}
		slices.Sort(files)
		for _, file := range files {
			text, err := fs.ReadFile(data, file)
			if err != nil {
				r.problem(file, 0, "cannot be read: %v", err)
				continue
			}
			r.entry(kind, file, text)
		}
	}
	slices.SortFunc(r.entries, func(a, b catalog.Entry) int {
		return cmp.Or(strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.ID, b.ID))
	})
	c := &catalog.Catalog{Entries: r.entries, Sources: r.list}
	r.check(c)
	c.Edition = edition(c)
	slices.SortStableFunc(r.problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return c, r.problems
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

func (r *reader) problem(file string, line int, format string, args ...any) {
	r.problems = append(r.problems, Problem{file, line, fmt.Sprintf(format, args...)})
}

// file is the reading of one entry file.
type file struct {
	*reader
	name       string
	entry      catalog.Entry
	sources    map[string]uint16
	used       map[string]bool
	confidence catalog.Confidence
}

func (f *file) problem(n *yaml.Node, format string, args ...any) {
	f.reader.problem(f.name, n.Line, format, args...)
}

func (r *reader) entry(kind catalog.Kind, name string, text []byte) {
	if len(text) > maxFile {
		r.problem(name, 0, "is larger than %d bytes", maxFile)
		return
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		r.problem(name, 0, "is not YAML: %v", err)
		return
	}
	if len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		r.problem(name, 0, "must be one mapping with the keys name, confidence, sources, facts and, optionally, note")
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
		f.problem(doc.Content[0], "name is missing")
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
		f.problem(doc.Content[0], "facts is missing")
	}
	for key := range f.sources {
		if !f.used[key] {
			f.problem(keys["sources"], "source %q is named by no fact", key)
		}
	}
	r.where[string(kind)+"/"+id] = position{name, 0}
	r.entries = append(r.entries, f.entry)
}

func (f *file) checkID(kind catalog.Kind, id string) {
	if kind == catalog.Jurisdiction {
		if !codePattern.MatchString(id) {
			f.reader.problem(f.name, 0, "a jurisdiction's file is named by its two-letter code, like FR.yaml")
		}
		return
	}
	if !idPattern.MatchString(id) {
		f.reader.problem(f.name, 0, "the file name must be lower-case words joined by hyphens")
	}
	if kind == catalog.Actor && (id == "self" || id == "state" || id == catalog.None || id == "unknown") {
		f.reader.problem(f.name, 0, "the id %q is reserved", id)
	}
}

// mapping returns the values of a mapping by key and reports unknown and
// repeated keys, aliases and anchors. With no allowed keys, any are taken.
func (f *file) mapping(n *yaml.Node, allowed ...string) map[string]*yaml.Node {
	values := map[string]*yaml.Node{}
	if n.Kind != yaml.MappingNode {
		f.problem(n, "must be a mapping of key: value")
		return values
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if value.Kind == yaml.AliasNode {
			f.problem(key, "%s is an alias; write the value out", key.Value)
			continue
		}
		if len(allowed) > 0 && !slices.Contains(allowed, key.Value) {
			f.problem(key, "unknown key %q; allowed are %s", key.Value, strings.Join(allowed, ", "))
			continue
		}
		if values[key.Value] != nil {
			f.problem(key, "%s is written twice", key.Value)
			continue
		}
		values[key.Value] = value
	}
	return values
}

func (f *file) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		f.problem(n, "must be text")
		return ""
	}
	s := strings.Join(strings.Fields(n.Value), " ")
	if s == "" {
		f.problem(n, "is empty")
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
		f.problem(n, "date %q must look like 2026, 2026-07 or 2026-07-15", s)
	}
	return s
}

func (f *file) readConfidence(n *yaml.Node) catalog.Confidence {
	c := catalog.Confidence(f.text(n))
	if c != catalog.Low && c != catalog.Medium && c != catalog.High {
		f.problem(n, "confidence %q must be low, medium or high", c)
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
			f.problem(value, "source %q has no url", key)
		} else if s.URL = f.text(u); !strings.HasPrefix(s.URL, "https://") && !strings.HasPrefix(s.URL, "http://") {
			f.problem(u, "url %q must begin with https:// or http://", s.URL)
		}
		if t := keys["supports"]; t == nil {
			f.problem(value, "source %q does not say what it supports", key)
		} else {
			s.Supports = f.text(t)
		}
		if t := keys["as_of"]; t == nil {
			f.problem(value, "source %q has no as_of date; write unknown if it bears none", key)
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

func (f *file) readFacts(n *yaml.Node) {
	properties := f.mapping(n)
	for _, key := range slices.Sorted(maps.Keys(properties)) {
		value := properties[key]
		d, ok := catalog.Define(f.entry.Kind, catalog.Property(key))
		if !ok {
			f.problem(value, "%s is not a property of %s entries; they are listed in property.go", key, f.entry.Kind)
			continue
		}
		if !d.PerThing {
			f.entry.Facts = append(f.entry.Facts, f.readFact(d, value))
			continue
		}
		if value.Kind != yaml.SequenceNode {
			f.problem(value, "%s is told of several things: write a list, each with `of`", key)
			continue
		}
		for _, item := range value.Content {
			f.entry.Facts = append(f.entry.Facts, f.readFact(d, item))
		}
	}
	slices.SortFunc(f.entry.Facts, func(a, b catalog.Fact) int {
		return cmp.Or(strings.Compare(string(a.Property), string(b.Property)), strings.Compare(a.Of, b.Of))
	})
	for i := 1; i < len(f.entry.Facts); i++ {
		if a, b := f.entry.Facts[i-1], f.entry.Facts[i]; a.Property == b.Property && a.Of == b.Of {
			f.problem(n, "%s of %q is written twice", a.Property, a.Of)
		}
	}
}

func (f *file) readFact(d catalog.Definition, n *yaml.Node) catalog.Fact {
	keys := f.mapping(n, "value", "disputed", "of", "note", "sources", "as_of", "confidence", "recalled")
	fact := catalog.Fact{Property: d.Property, Confidence: f.confidence}
	if of := keys["of"]; of != nil {
		fact.Of = f.text(of)
	}
	if (fact.Of != "") != d.PerThing {
		f.problem(n, "%s: `of` is needed exactly for properties that are told of several things", d.Property)
	}
	switch value, disputed := keys["value"], keys["disputed"]; {
	case (value == nil) == (disputed == nil):
		f.problem(n, "%s needs either value or disputed", d.Property)
	case value != nil:
		fact.Values = f.values(d, value)
	default:
		fact.Readings = f.readings(d, disputed)
	}
	if t := keys["note"]; t != nil {
		fact.Note = f.text(t)
	}
	if t := keys["sources"]; t != nil {
		fact.Sources = f.refer(t)
	}
	if t := keys["recalled"]; t != nil {
		fact.Recalled = t.Value == "true"
	}
	if t := keys["confidence"]; t != nil {
		fact.Confidence = f.readConfidence(t)
	}
	if t := keys["as_of"]; t != nil {
		fact.AsOf = f.date(t)
	} else {
		for _, i := range fact.Sources {
			fact.AsOf = max(fact.AsOf, f.list[i].AsOf)
		}
	}
	if fact.AsOf == "" && len(fact.Sources) == 0 {
		f.problem(n, "%s has no date: give as_of", d.Property)
	}
	if len(fact.Sources) == 0 && len(fact.Readings) == 0 && !fact.Recalled {
		f.problem(n, "%s has no source: name one, or mark it `recalled: true`", d.Property)
	}
	if fact.Confidence == "" {
		f.problem(n, "%s has no confidence, and the entry gives none", d.Property)
	}
	key := fmt.Sprintf("%s/%s/%s/%s", f.entry.Kind, f.entry.ID, fact.Property, fact.Of)
	f.where[key] = position{f.name, n.Line}
	return fact
}

func (f *file) refer(n *yaml.Node) []uint16 {
	var list []uint16
	for _, key := range f.texts(n) {
		i, ok := f.sources[key]
		if !ok {
			f.problem(n, "source %q is not among the entry's sources", key)
			continue
		}
		f.used[key] = true
		list = append(list, i)
	}
	return list
}

// values reads one value or a list. The word unknown alone means that the
// answer was looked for and not found.
func (f *file) values(d catalog.Definition, n *yaml.Node) []string {
	list := f.texts(n)
	if len(list) == 1 && list[0] == "unknown" {
		return nil
	}
	if len(list) == 0 {
		f.problem(n, "%s is an empty list; write none, or unknown", d.Property)
	}
	for _, v := range list {
		f.checkValue(d, n, v)
	}
	if d.Type == catalog.Scale && len(list) != 1 {
		f.problem(n, "%s takes one value", d.Property)
	}
	return list
}

func (f *file) checkValue(d catalog.Definition, n *yaml.Node, v string) {
	switch {
	case v == "unknown":
		f.problem(n, "%s: unknown stands alone, not in a list", d.Property)
	case d.Type == catalog.Scale && !slices.Contains(d.Values, v),
		d.Type == catalog.Tags && v != catalog.None && !slices.Contains(d.Values, v):
		f.problem(n, "%s: %q is not one of %s", d.Property, v, strings.Join(d.Values, ", "))
	}
}

func (f *file) readings(d catalog.Definition, n *yaml.Node) []catalog.Reading {
	if n.Kind != yaml.SequenceNode || len(n.Content) < 2 {
		f.problem(n, "disputed needs at least two readings")
		return nil
	}
	var list []catalog.Reading
	for _, item := range n.Content {
		keys := f.mapping(item, "value", "who", "sources")
		var reading catalog.Reading
		if t := keys["value"]; t == nil {
			f.problem(item, "a reading needs a value")
		} else {
			reading.Values = f.values(d, t)
		}
		if t := keys["who"]; t == nil {
			f.problem(item, "a reading needs who holds it")
		} else {
			reading.Who = f.text(t)
		}
		if t := keys["sources"]; t != nil {
			reading.Sources = f.refer(t)
		}
		list = append(list, reading)
	}
	return list
}
