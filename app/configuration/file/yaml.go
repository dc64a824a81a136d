package file

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"

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
		line, why := yamlWrong(broken, string(text))
		s.fail(line, "no-yaml-or-json", why)
	case empty:
		s.fail(0, "empty")
	}
}

var (
	yamlLine   = regexp.MustCompile(`^line (\d+): `)
	yamlAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced`)
)

// yamlWrong takes the line out of what the YAML package says. It says none for
// the first, and none for two mistakes whose place can be found.
func yamlWrong(err error, text string) (int, string) {
	why := strings.TrimPrefix(err.Error(), "yaml: ")
	if m := yamlLine.FindStringSubmatch(why); m != nil {
		line, _ := strconv.Atoi(m[1])
		return line, why[len(m[0]):]
	}
	at := 0
	if m := yamlAnchor.FindStringSubmatch(why); m != nil {
		at = strings.Index(text, "*"+m[1])
	} else if strings.HasPrefix(why, "control characters") {
		at = strings.IndexFunc(text, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\t\n\r\u0085", r) })
	}
	return 1 + strings.Count(text[:max(at, 0)], "\n"), why
}
