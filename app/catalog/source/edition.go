package source

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/remark"
)

// EditionSchema names the version of the file that holds a whole catalogue.
const EditionSchema = "sovcalc.catalog/1"

// editionFile is a whole catalogue in one file.
type editionFile struct {
	Schema  string           `json:"schema"`
	Edition string           `json:"edition"`
	Sources []catalog.Source `json:"sources"`
	Entries []catalog.Entry  `json:"entries"`
}

// IsEdition reports whether a text begins as such a file does.
func IsEdition(text string) bool {
	start := strings.Join(strings.Fields(text[:min(len(text), 200)]), "")
	return strings.HasPrefix(start, `{"schema":"`+strings.TrimSuffix(EditionSchema, "1"))
}

// WriteEdition writes a whole catalogue into one file.
func WriteEdition(w io.Writer, c *catalog.Catalog) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(editionFile{EditionSchema, c.Edition, c.Sources, c.Entries})
}

// maxEdition bounds the file, in bytes; ours is a twentieth of it.
const maxEdition = 64 << 20

// ReadEdition reads such a file. One that was changed or cut off is refused:
// the edition names the content.
func ReadEdition(r io.Reader) (*catalog.Catalog, error) {
	limited := &io.LimitedReader{R: r, N: maxEdition}
	d := json.NewDecoder(limited)
	d.DisallowUnknownFields()
	var f editionFile
	if err := d.Decode(&f); err != nil {
		if limited.N <= 0 {
			return nil, remark.New(0, "edition-large", strconv.Itoa(maxEdition>>20))
		}
		return nil, remark.New(0, "edition-json", err.Error())
	}
	if f.Schema != EditionSchema {
		return nil, remark.New(0, "edition-schema", remark.Quoted(short(f.Schema)), EditionSchema)
	}
	c := &catalog.Catalog{Edition: f.Edition, Sources: f.Sources, Entries: f.Entries}
	for i := range c.Entries {
		for j := range c.Entries[i].Facts {
			if !inside(&c.Entries[i].Facts[j], len(c.Sources)) {
				return nil, remark.New(0, "edition-sources")
			}
		}
		if i > 0 && byKindAndID(c.Entries[i-1], c.Entries[i]) >= 0 {
			return nil, remark.New(0, "edition-order", string(c.Entries[i].Kind)+"/"+short(c.Entries[i].ID))
		}
	}
	if own := edition(c); own != f.Edition {
		return nil, remark.New(0, "edition-changed", short(f.Edition), own)
	}
	return c, nil
}

func inside(f *catalog.Fact, sources int) bool {
	for _, s := range f.Sources {
		if int(s) >= sources {
			return false
		}
	}
	for _, r := range f.Readings {
		for _, s := range r.Sources {
			if int(s) >= sources {
				return false
			}
		}
	}
	return true
}
