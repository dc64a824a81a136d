// Package file reads configurations from YAML or JSON files: one, or a list.
//
// A configuration is a mapping with the names of the choices as keys, the
// optional ones also under details, and optionally a name and a note; or a
// mapping with just a vector. Entries of the reader's own stand under the key
// entries of any configuration and are known to all of the file.
package file

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/configuration"
)

// Max bounds what is read of one file, in bytes.
const Max = 16 << 20

// A System is one configuration of a file.
type System struct {
	Name          string
	Note          string
	Line          int // where it begins
	Configuration configuration.Configuration
	Catalog       *catalog.Catalog // what it is to be read with: the file's own entries are in it
}

// A Problem is something in a file that could not be used.
type Problem struct {
	Line int // 0 when it concerns the whole file
	Text string
}

func (p Problem) Error() string {
	if p.Line == 0 {
		return p.Text
	}
	return fmt.Sprintf("line %d: %s", p.Line, p.Text)
}

// Read reads every configuration of a file, in order, and reports everything
// that could not be used. A system with problems is returned with what is left
// of it, so that nothing disappears.
func Read(r io.Reader, known *catalog.Catalog) ([]System, []Problem) {
	text, err := io.ReadAll(io.LimitReader(r, Max+1))
	switch {
	case err != nil:
		return nil, []Problem{{0, "cannot be read: " + err.Error()}}
	case len(text) > Max:
		return nil, []Problem{{0, fmt.Sprintf("is larger than %d bytes; split it", Max)}}
	}
	// A vector alone is a file too.
	if line := strings.TrimSpace(string(text)); strings.HasPrefix(line, configuration.Version+"/") && !strings.Contains(line, "\n") {
		c, wrong := configuration.Parse(line, known)
		f := reader{known: known}
		f.add(&yaml.Node{Line: 1}, wrong)
		return []System{{Line: 1, Configuration: c, Catalog: known}}, f.problems
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return nil, []Problem{{0, "is neither YAML nor JSON: " + strings.TrimPrefix(err.Error(), "yaml: ")}}
	}
	f := reader{known: known}
	if len(doc.Content) == 0 {
		return nil, []Problem{{0, "is empty"}}
	}
	f.entries(doc.Content[0])
	f.document(doc.Content[0])
	return f.systems, f.problems
}

type reader struct {
	known    *catalog.Catalog
	systems  []System
	problems []Problem
}

func (f *reader) problem(n *yaml.Node, format string, args ...any) {
	f.problems = append(f.problems, Problem{n.Line, fmt.Sprintf(format, args...)})
}

func (f *reader) add(n *yaml.Node, problems []configuration.Problem) {
	for _, p := range problems {
		f.problem(n, "%s", p.Error())
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
		f.problems = append(f.problems, Problem{p.Line, p.Text})
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

const entriesKey = "entries"

func (f *reader) document(n *yaml.Node) {
	switch n.Kind {
	case yaml.SequenceNode:
		for _, item := range n.Content {
			f.document(item)
		}
	case yaml.MappingNode:
		f.system(n)
	case yaml.ScalarNode:
		c, wrong := configuration.Parse(n.Value, f.known)
		f.add(n, wrong)
		f.systems = append(f.systems, System{Line: n.Line, Configuration: c, Catalog: f.known})
	default:
		f.problem(n, "must be a configuration or a list of them; aliases are not followed")
	}
}

func (f *reader) system(n *yaml.Node) {
	s := System{Line: n.Line, Catalog: f.known}
	var seen []string
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if slices.Contains(seen, key.Value) {
			f.problem(key, "%s is written twice; the first is kept", key.Value)
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
			f.details(value, &s)
		default:
			f.choose(key, value, &s)
		}
	}
	f.systems = append(f.systems, s)
}

func (f *reader) details(n *yaml.Node, s *System) {
	if n.Kind != yaml.MappingNode {
		f.problem(n, "details must be a mapping of choice: answer")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		f.choose(n.Content[i], n.Content[i+1], s)
	}
}

func (f *reader) choose(key, value *yaml.Node, s *System) {
	k, ok := configuration.Named(key.Value)
	if !ok {
		f.problem(key, "%q is not a choice; the choices are %s", key.Value, strings.Join(names(), ", "))
		return
	}
	if s.Configuration.Answered(k) {
		f.problem(key, "%s is chosen twice; the first is kept", k)
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
		f.problem(n, "must be text, not a %s", kindName(n.Kind))
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

func names() []string {
	var list []string
	for _, d := range configuration.Definitions() {
		list = append(list, d.Name)
	}
	return list
}

// ErrNone says that a file held no configuration.
var ErrNone = errors.New("holds no configuration")
