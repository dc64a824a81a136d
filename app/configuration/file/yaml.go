package file

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// yaml reads a file whole: one document, or several one after the other.
func (s *input) yaml() {
	text, ok := s.whole(Max)
	if !ok {
		return
	}
	var docs []*yaml.Node
	var broken error
	for d := yaml.NewDecoder(bytes.NewReader(text)); broken == nil; {
		var doc yaml.Node
		if broken = d.Decode(&doc); broken == nil && len(doc.Content) > 0 {
			docs = append(docs, doc.Content[0])
		}
	}
	f := &reader{known: s.options.Known, ignored: s.options.Ignore}
	for _, n := range docs {
		f.entries(n)
	}
	if !s.laid(f) {
		return
	}
	empty := true
	for _, n := range docs {
		if n.Kind == yaml.ScalarNode && n.Tag == nullTag {
			continue
		}
		empty = false
		if !s.each(f, n) {
			return
		}
	}
	switch {
	case !errors.Is(broken, io.EOF):
		line, why := yamlWrong(broken)
		s.fail(line, "is neither YAML nor JSON: %s", why)
	case empty:
		s.fail(0, "is empty")
	}
}

var yamlLine = regexp.MustCompile(`^line (\d+): `)

// yamlWrong takes the line out of what the YAML package says.
func yamlWrong(err error) (int, string) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ := strconv.Atoi(m[1])
		return line, text[len(m[0]):]
	}
	return 0, text
}
