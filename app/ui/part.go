package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// go-app draws a component anew with every change and compares it with what is
// shown, element by element. The page has thousands, so it is made of parts,
// and a part is drawn anew only when what it is drawn from has changed.

// A part is a piece of the page.
type part struct {
	app.Compo
	Key     string // which piece
	Drawing *drawing
}

// A drawing says how a part looks. go-app draws a part again when it is given
// another drawing.
type drawing struct {
	draw func(view) app.UI // first: go-app compares in this order, and no two functions are equal
	view view
	from any
}

// CompoID tells one part from another.
func (p *part) CompoID() string { return p.Key }

// Render draws the part.
func (p *part) Render() app.UI { return p.Drawing.draw(p.Drawing.view) }

// Wakes says what the reader opened in the part as it stood in the page, before
// the program draws it for the first time (see cmd/browser/lean).
func (p *part) Wakes(opened []string) {
	for _, id := range opened {
		p.Drawing.view.lids.open[id] = true
	}
}

// parts remembers the drawings of a page.
type parts map[string]*drawing

// part draws a piece of the page from the view. It is drawn anew when from,
// which can be compared, is another.
func (v view) part(key string, from any, draw func(view) app.UI) app.UI {
	last := v.parts[key]
	if last == nil || last.from != from {
		last = &drawing{draw, v, from}
		if v.parts != nil {
			v.parts[key] = last
		}
	}
	return &part{Key: key, Drawing: last}
}
