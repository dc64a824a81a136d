package site

import (
	"bytes"
	"strings"

	"sovcalc/app/picture"
	"sovcalc/app/picture/raster"
	"sovcalc/app/report"
)

// A Beside is a file that stands beside a page: cases/one.svg beside
// cases/one/.
type Beside struct {
	Suffix string // ".svg"
	Make   func() ([]byte, error)
}

// besides makes the files beside a page.
func (p Page) besides() ([]file, error) {
	var list []file
	for _, b := range p.Beside {
		data, err := b.Make()
		if err != nil {
			return nil, err
		}
		list = append(list, file{path: strings.TrimSuffix(p.Path, "/") + b.Suffix, data: data})
	}
	return list, nil
}

// beside are the files by which a case is taken away: the picture for articles,
// the picture for previews, and the memo.
func (lib *library) beside(c *caseRecord) []Beside {
	p := c.model.Profile
	return []Beside{
		{".svg", func() ([]byte, error) { return picture.Board(p, lib.language).SVG(), nil }},
		{".png", func() ([]byte, error) { return raster.PNG(picture.Card(p, lib.language)) }},
		{".md", func() ([]byte, error) {
			var b bytes.Buffer
			err := report.Of(p, lib.language).Markdown(&b, lib.language)
			return b.Bytes(), err
		}},
	}
}

// caseImage is the path of a case's picture for previews.
func caseImage(id string) string { return "cases/" + id + ".png" }
