// Package file reads configurations from files: YAML, JSON, NDJSON, CSV, lists
// of vectors, and CycloneDX bills of materials.
//
// A configuration is a mapping with the names of the choices as keys, the
// optional ones also under details, and optionally a name and a note; or a
// mapping with just a vector. Entries of the reader's own stand under the key
// entries of any configuration and are known to all of the file.
package file

import (
	"errors"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/configuration"
	"sovcalc/app/remark"
)

// Max bounds what is read of one YAML file, in bytes: each of them may cost a
// hundred in memory. JSON, NDJSON, CSV and lists of vectors may be larger.
const Max = 4 << 20

// A System is one configuration of a file.
type System struct {
	Name          string
	Note          string
	Line          int // where it begins
	Configuration configuration.Configuration
	Catalog       *catalog.Catalog // what it is to be read with: the file's own entries are in it
}

// Read reads every configuration of a file, in order, and reports everything
// that could not be used. A system with problems is returned with what is left
// of it, so that nothing disappears.
func Read(r io.Reader, known *catalog.Catalog) ([]System, []remark.Remark) {
	var systems []System
	var problems []remark.Remark
	for row := range Rows("", r, Options{Known: known, Partial: true}) {
		problems = append(problems, row.Problems...)
		if !row.Failed {
			systems = append(systems, row.System)
		}
	}
	return systems, problems
}

// A reader turns nodes into systems. Every form of file is read as nodes, so
// that keys and values are checked in one place.
type reader struct {
	known    *catalog.Catalog
	ignored  []string // keys that are there and not read
	problems []remark.Remark
}

func (f *reader) problem(n *yaml.Node, id string, with ...string) {
	f.problems = append(f.problems, remark.New(n.Line, id, with...))
}

func (f *reader) add(n *yaml.Node, problems []configuration.Problem) {
	for _, p := range problems {
		f.problems = append(f.problems, remark.Chosen(n.Line, p))
	}
}

// entries lays the file's own entries over the catalogue, before anything can
// name them.
func (f *reader) entries(n *yaml.Node) {
	nodes := entriesIn(n)
	if len(nodes) == 0 {
		return
	}
	laid, problems := source.Own(f.known, nodes...)
	for _, p := range problems {
		f.problems = append(f.problems, p.Remark)
	}
	f.known = laid
}

func entriesIn(n *yaml.Node) []*yaml.Node {
	var list []*yaml.Node
	switch n.Kind {
	case yaml.SequenceNode:
		for _, item := range n.Content {
			list = append(list, entriesIn(item)...)
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == entriesKey {
				return []*yaml.Node{n.Content[i+1]} // a second one is reported by system
			}
		}
	}
	return list
}

const (
	entriesKey = "entries"
	nullTag    = "!!null"
)

// each calls told for every configuration in a node, with what is wrong with
// it and whether there is one at all, until told says that it is enough.
func (f *reader) each(n *yaml.Node, told func(System, []remark.Remark, bool) bool) bool {
	start, is := len(f.problems), true
	s := System{Line: n.Line, Catalog: f.known}
	switch n.Kind {
	case yaml.SequenceNode:
		for _, item := range n.Content {
			if !f.each(item, told) {
				return false
			}
		}
		return true
	case yaml.MappingNode:
		f.system(n, &s)
	case yaml.ScalarNode:
		c, wrong := configuration.Parse(n.Value, f.known)
		f.add(n, wrong)
		s.Configuration = c
	default:
		f.problem(n, "not-configuration")
		is = false
	}
	return told(s, f.problems[start:len(f.problems):len(f.problems)], is)
}

func (f *reader) system(n *yaml.Node, s *System) {
	var seen []string
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if slices.Contains(seen, key.Value) {
			f.problem(key, "twice", short(key.Value))
			continue
		}
		seen = append(seen, key.Value)
		switch key.Value {
		case "name":
			s.Name = f.text(value)
		case "note":
			s.Note = f.text(value)
		case "vector":
			c, wrong := configuration.Parse(f.text(value), f.known)
			f.add(value, wrong)
			s.Configuration = c
		case entriesKey: // read before
		case "details":
			f.details(value, s)
		default:
			if !slices.Contains(f.ignored, key.Value) {
				f.choose(key, value, s)
			}
		}
	}
}

func (f *reader) details(n *yaml.Node, s *System) {
	if n.Kind != yaml.MappingNode {
		f.problem(n, "details")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		f.choose(n.Content[i], n.Content[i+1], s)
	}
}

func (f *reader) choose(key, value *yaml.Node, s *System) {
	k, ok := configuration.Named(key.Value)
	if !ok {
		id, meant := suggested("no-choice", key.Value)
		f.problem(key, id, remark.Quoted(short(key.Value)), meant)
		return
	}
	if value.Tag == nullTag {
		return // not answered
	}
	if s.Configuration.Answered(k) {
		f.problem(key, "chosen-twice", k.String())
		return
	}
	var list []string
	if value.Kind == yaml.SequenceNode {
		for _, item := range value.Content {
			list = append(list, f.text(item))
		}
	} else {
		list = []string{f.text(value)}
	}
	c, wrong := s.Configuration.Choose(k, strings.Join(list, "+"), f.known)
	f.add(value, wrong)
	s.Configuration = c
}

func (f *reader) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		f.problem(n, "not-text."+kindName(n.Kind))
		return ""
	}
	return n.Value
}

func kindName(k yaml.Kind) string {
	switch k {
	case yaml.SequenceNode:
		return "list"
	case yaml.MappingNode:
		return "mapping"
	}
	return "reference"
}

// suggested names the key that was probably meant, or all there are, and the
// remark that says so.
func suggested(id, key string) (of, meant string) {
	var list []string
	for _, d := range configuration.Definitions() {
		list = append(list, d.Name)
	}
	if near := configuration.Nearest(key, list); near != "" {
		return id + ".near", near
	}
	return id, strings.Join(list, ", ")
}

// short cuts what is quoted back to the reader.
func short(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// ErrNone says that a file held no configuration.
var ErrNone = errors.New("holds no configuration")
