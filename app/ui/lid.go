package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// A lid is a piece of the page that the reader opens, a <details>. What is
// inside is drawn when it is opened: most of the page lies behind lids, and
// few are ever opened. The pages that the site build writes hold everything.
type lid struct {
	app.Compo
	ID     string
	Class  string
	Inside *inside
	lids   *lids
}

// inside is what a lid shows: its summary, and what it covers.
type inside struct{ summary, content func() []app.UI }

// lids are the lids of a page that stand open, by id. The browser knows it
// too; what is remembered here keeps a lid open where a list has changed.
type lids struct {
	open  map[string]bool
	whole bool // everything is drawn, open or not
}

func newLids() *lids { return &lids{open: map[string]bool{}, whole: app.IsServer} }

// early opens and closes what the reader opened and closed before the program
// ran, and returns what else the reader did: values chosen and buttons pressed.
func (l *lids) early(list []Early) []Early {
	var rest []Early
	for _, e := range list {
		switch {
		case e.Type == "details":
			l.open[e.ID] = e.Checked
		case e.Type != "radio" || e.Checked:
			rest = append(rest, e)
		}
	}
	return rest
}

// lid draws a lid. Its id must be the same whenever it covers the same.
func (v view) lid(id, class string, summary, content func() []app.UI) app.UI {
	return &lid{ID: id, Class: class, Inside: &inside{summary, content}, lids: v.lids}
}

// more draws a lid with a line of text over one thing.
func (v view) more(id, text string, content func() app.UI) app.UI {
	return v.lid(id, "more", func() []app.UI { return []app.UI{app.Text(text)} }, func() []app.UI { return []app.UI{content()} })
}

// Render draws the lid.
func (l *lid) Render() app.UI {
	open := l.lids.open[l.ID]
	body := []app.UI{app.Summary().Body(l.Inside.summary()...)}
	if open || l.lids.whole {
		body = append(body, l.Inside.content()...)
	}
	return app.Details().ID(l.ID).Class(l.Class).Open(open).On("toggle", l.toggled).Body(body...)
}

// toggled follows the browser, where the reader opens a lid, a link does, or a
// search on the page.
func (l *lid) toggled(ctx app.Context, _ app.Event) {
	id, open := ctx.JSSrc().Get("id").String(), ctx.JSSrc().Get("open").Bool()
	if l.lids.open[id] == open {
		ctx.PreventUpdate()
		return
	}
	l.lids.open[id] = open
}
