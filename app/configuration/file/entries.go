package file

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/remark"
)

// HoldsOnlyEntries reports whether a file states entries and no system, so
// that they are for other files.
func HoldsOnlyEntries(text string) bool { return entriesAlone(text) != nil }

// Entries lays the entries of such a file over a catalogue, which stays as it
// is.
func Entries(text string, known *catalog.Catalog) (*catalog.Catalog, []remark.Remark) {
	f := &reader{known: known}
	if n := entriesAlone(text); n != nil {
		f.entries(n)
	}
	return f.known, f.problems
}

func entriesAlone(text string) *yaml.Node {
	if len(text) > Max || !strings.Contains(text, entriesKey) {
		return nil
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil || len(doc.Content) != 1 {
		return nil // told when it is read as systems
	}
	n := doc.Content[0]
	if n.Kind != yaml.MappingNode || len(n.Content) != 2 || n.Content[0].Value != entriesKey {
		return nil
	}
	return n
}
