package source

import (
	"fmt"
	"go/format"
	"io"
	"strings"

	"sovcalc/app/catalog"
)

// WriteTable writes the catalogue as Go source. Composite literals of
// constants are laid out by the linker, so that the program starts without
// reading anything.
func WriteTable(w io.Writer, c *catalog.Catalog) error {
	var b strings.Builder
	b.WriteString("// Code generated from data/ by go run ./app/catalog/gen. DO NOT EDIT.\n\npackage catalog\n\n")
	b.WriteString("// Default is the catalogue this program was built with.\nvar Default = &Catalog{\n")
	fmt.Fprintf(&b, "Edition: %q,\nEntries: []Entry{\n", c.Edition)
	for _, e := range c.Entries {
		writeEntry(&b, e)
	}
	b.WriteString("},\nSources: []Source{\n")
	for _, s := range c.Sources {
		fmt.Fprintf(&b, "{URL: %q, Supports: %q", s.URL, s.Supports)
		optional(&b, "AsOf", s.AsOf)
		optional(&b, "Via", s.Via)
		b.WriteString("},\n")
	}
	b.WriteString("},\n}\n")
	text, err := format.Source([]byte(b.String()))
	if err != nil {
		return fmt.Errorf("catalog table: %w", err)
	}
	_, err = w.Write(text)
	return err
}

func writeEntry(b *strings.Builder, e catalog.Entry) {
	fmt.Fprintf(b, "{Kind: %q, ID: %q, Name: %q", e.Kind, e.ID, e.Name)
	optional(b, "Note", e.Note)
	b.WriteString(", Facts: []Fact{\n")
	for _, f := range e.Facts {
		fmt.Fprintf(b, "{Property: %q", f.Property)
		optional(b, "Of", f.Of)
		if len(f.Values) > 0 {
			fmt.Fprintf(b, ", Values: %#v", f.Values)
		}
		if len(f.Readings) > 0 {
			b.WriteString(", Readings: []Reading{")
			for _, r := range f.Readings {
				fmt.Fprintf(b, "{Values: %#v, Who: %q%s},", r.Values, r.Who, indices(r.Sources))
			}
			b.WriteString("}")
		}
		optional(b, "Note", f.Note)
		b.WriteString(indices(f.Sources))
		optional(b, "AsOf", f.AsOf)
		optional(b, "Confidence", string(f.Confidence))
		if f.Recalled {
			b.WriteString(", Recalled: true")
		}
		b.WriteString("},\n")
	}
	b.WriteString("}},\n")
}

func optional(b *strings.Builder, field, value string) {
	if value != "" {
		fmt.Fprintf(b, ", %s: %q", field, value)
	}
}

func indices(list []uint16) string {
	if len(list) == 0 {
		return ""
	}
	text := fmt.Sprintf("%v", list)
	return ", Sources: []uint16{" + strings.ReplaceAll(strings.Trim(text, "[]"), " ", ", ") + "}"
}
