// Package ui draws the calculator with go-app. It is the only package of the
// calculator that knows go-app, and it holds no fact, rule or sentence.
package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// Calculator is the page's component, the only one with state. The state is
// one value, and every change of it one event.
type Calculator struct {
	app.Compo
	model calculator.Model
	root  string // the relative way to the site's start
	early bool   // the reader chose something before the program ran
	stop  func()
	here  app.Context // of the component: that of a handler ends with the button it came from
}

// NewCalculator starts from the fragment and from what the reader entered
// before the program ran.
func NewCalculator(c *catalog.Catalog, l *words.Language, fragment string, early []Early) *Calculator {
	m := calculator.New(c, l, fragment)
	for _, e := range early {
		if e.Type != "radio" || e.Checked {
			m = m.Update(calculator.Chose{Name: e.Name, Value: e.Value})
		}
	}
	return &Calculator{model: m, early: len(early) > 0}
}

// OnMount begins to follow the fragment, and writes it when the reader chose
// something before the program ran.
func (c *Calculator) OnMount(ctx app.Context) {
	c.here = ctx
	if c.early {
		ReplaceFragment(c.model.Fragment())
	}
	stopFragment := WatchFragment(ctx, func(_ app.Context, fragment string) {
		c.model = c.model.Update(calculator.Navigated{Fragment: fragment})
	})
	stopHeight := WatchHeight(ctx, func(_ app.Context, height int) {
		c.model = c.model.Update(calculator.MeasuredEmbedding{Height: height})
	})
	c.stop = func() { stopFragment(); stopHeight() }
}

// OnDismount ends it.
func (c *Calculator) OnDismount() {
	if c.stop != nil {
		c.stop()
	}
}

// choose serves every control of the form, and the buttons that set one: name
// and value say what was chosen.
func (c *Calculator) choose(ctx app.Context, _ app.Event) {
	name, value, _ := Control(ctx)
	c.model = c.model.Update(calculator.Chose{Name: name, Value: value})
	PushFragment(c.model.Fragment())
	if name == calculator.SwapControl {
		Focus(c.here, swapsTitle) // the button is gone
	}
}

// open serves the heads of the board's rows and columns, and the buttons that
// ask for what takes a moment.
func (c *Calculator) open(ctx app.Context, _ app.Event) {
	switch name, value, _ := Control(ctx); name {
	case "layer":
		c.model = c.model.Update(calculator.OpenedLayer{Layer: stack.Layer(value)})
	case "question":
		c.model = c.model.Update(calculator.OpenedQuestion{Question: lever.Question(value)})
	case swapsButton:
		c.model = c.model.Update(calculator.AskedSwaps{})
		Focus(c.here, swapsTitle)
	case embedButton:
		c.model = c.model.Update(calculator.AskedEmbedding{})
		Focus(c.here, embedTitle)
	case copyButton:
		CopyElement(c.here, snippetID, func() { c.model = c.model.Update(calculator.CopiedEmbedding{}) })
	case claimsButton:
		c.model = c.model.Update(calculator.AskedClaims{})
		Focus(c.here, claimsTitle)
	}
}

// Render draws the page.
func (c *Calculator) Render() app.UI {
	return view{c.model, c.choose, c.open, c.take, c.root, Site(c.root)}.page()
}
