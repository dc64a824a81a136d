// Package ui draws the calculator with go-app. It is the only package of the
// calculator that knows go-app, and it holds no fact, rule or sentence.
package ui

import (
	"runtime"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/picture"
	"sovcalc/app/words"
)

// Calculator is the page's component. Its state is one value, and every change
// of it one event.
type Calculator struct {
	app.Compo
	model calculator.Model
	views stages
	turn  int      // counts the stages drawn, so that a newer change takes over
	due   []func() // what follows once the answer is on screen
	seeks seeking  // what is worked out beside
	early bool     // the reader chose something before the program ran
	focus string   // where the focus goes from what was pressed before
	ahead bool     // the page shows the start, and the visit is elsewhere
	stop  func()
	here  app.Context // of the component: that of a handler ends with the element it came from
}

// NewCalculator starts from the fragment and from what the reader did before
// the program ran.
func NewCalculator(c *catalog.Catalog, l *words.Language, fragment string, early []Early) *Calculator {
	start, open := calculator.New(c, l, ""), newLids()
	m := start.Update(calculator.Navigated{Fragment: fragment})
	did := open.early(early)
	focus := ""
	for _, e := range did {
		if e.Type == "button" {
			focus = e.Focus
			m = m.Update(calculator.Pressed{Name: e.Name, Value: e.Value})
		} else {
			m = m.Update(calculator.Chose{Name: e.Name, Value: e.Value})
		}
	}
	calc := &Calculator{model: m, early: len(did) > 0, focus: focus, ahead: app.IsClient && (fragment != "" || len(early) > 0)}
	shown := m
	if calc.ahead {
		shown = start
	}
	kept := parts{}
	for i := range calc.views {
		calc.views[i] = view{Model: shown, parts: kept, lids: open}
	}
	return calc
}

// TakesOver says that the page holds the first view: the start's, whatever the
// address says. What differs from it is drawn next, as after a choice.
func (c *Calculator) TakesOver() bool { return true }

// Rehearses draws what is drawn first after a choice, for some of the cases. All
// of them are worked out: what they have in common with a choice is known then.
func (c *Calculator) Rehearses(n int) app.UI {
	const every = 3
	cases := c.model.Catalog.All(catalog.Case)
	if n*every >= len(cases) {
		runtime.GC() // nor is its garbage left to the first choice
		return nil
	}
	for _, e := range cases[n*every+1 : min((n+1)*every, len(cases))] {
		c.model.Update(calculator.StartedFrom{Case: e.ID})
	}
	return c.views[first].rehearsal(cases[n*every].ID)
}

// At says where the site's start is, seen from the page.
func (c *Calculator) At(root string) *Calculator {
	for i := range c.views {
		c.views[i].root, c.views[i].site = root, Site(root)
	}
	return c
}

// OnMount begins to follow the fragment, and writes it when the reader chose
// something before the program ran.
func (c *Calculator) OnMount(ctx app.Context) {
	c.here = ctx
	if c.early {
		ReplaceFragment(c.model.Fragment())
	}
	if c.focus != "" {
		Focus(ctx, c.focus)
	}
	if c.ahead {
		c.entitle()
	}
	unwatch := WatchFragment(ctx, func(_ app.Context, fragment string) {
		c.happened(calculator.Navigated{Fragment: fragment})
	})
	unmeasure := WatchHeight(ctx, func(_ app.Context, height int) {
		c.happened(calculator.MeasuredEmbedding{Height: height})
	})
	unprint := BeforePrint(ctx, func(app.Context) { c.finish() })
	c.stop = func() { unwatch(); unmeasure(); unprint() }
	if c.ahead {
		c.views[first].Model = c.model
		c.after(second, nil)
	}
}

// OnDismount ends it.
func (c *Calculator) OnDismount() {
	c.seeks.only(calculator.Search{})
	if c.stop != nil {
		c.stop()
	}
}

// Render draws the page. One handler serves every control of the form, and one
// every button.
func (c *Calculator) Render() app.UI {
	return c.views.page().(app.HTMLDiv).OnChange(c.changed).OnClick(c.clicked)
}

func (c *Calculator) changed(ctx app.Context, e app.Event) {
	switch control := WasUsed(e); control.Name {
	case "":
		ctx.PreventUpdate()
	case calculator.LoadControl:
		c.load(e.Get("target"))
	default:
		c.happened(calculator.Chose{Name: control.Name, Value: control.Value})
	}
}

func (c *Calculator) clicked(ctx app.Context, e app.Event) {
	button := WasUsed(e)
	if button.Name == "" {
		ctx.PreventUpdate()
		return
	}
	switch button.Name {
	case calculator.TakeControl:
		c.take(button.Value)
		return
	case copyButton:
		CopyElement(c.here, snippetID, func() { c.happened(calculator.CopiedEmbedding{}) })
		return
	}
	c.happened(calculator.Pressed{Name: button.Name, Value: button.Value})
	if button.Focus != "" {
		Focus(c.here, button.Focus)
	}
}

// happened changes the state, has the first stage of the page drawn from it,
// and the others afterwards. The address, and what a screen reader says, come
// once the second stage is on screen: where the finding stays what it was, that
// is the answer.
func (c *Calculator) happened(e calculator.Event) {
	before := c.views[first]
	before.Model = c.model
	c.model = c.model.Update(e)
	c.views[first].Model = c.model
	c.seeks.only(c.model.Search())
	now := c.views[first]
	_, came := e.(calculator.Navigated)
	says := view.said
	if _, opened := e.(calculator.Loaded); opened {
		says = view.saidOfLoading
	}
	c.after(second, func() {
		if text := says(now, before); text != "" {
			Announce(c.here, text)
		}
		if !came && now.Configuration != before.Configuration {
			PushFragment(c.model.Fragment())
		}
		if now.Configuration != before.Configuration {
			c.entitle()
		}
	})
}

func (c *Calculator) entitle() {
	Entitle(c.model.Language, picture.Name(c.model.Profile, c.model.Language))
}

// said is what a screen reader says of a change. Another finding says itself,
// and what the focus is brought to is read out anyway.
func (v view) said(before view) string {
	switch {
	case v.Configuration != before.Configuration && v.Covered:
		return v.Language.AskGuess(v.Profile)
	case v.Configuration != before.Configuration:
		if v.Language.Headline(v.Profile) == before.Language.Headline(before.Profile) {
			return v.say("finding.same")
		}
	case v.Filter != before.Filter:
		return v.saidOfFilter()
	case v.Term != before.Term:
		return v.saidOfTerm()
	case v.Road != before.Road:
		return v.saidOfRoad(before)
	}
	return ""
}

// finish has the stages that are still to come drawn at once: paper shows one
// system.
func (c *Calculator) finish() {
	c.turn++
	for i := range c.views {
		c.views[i].Model = c.model
	}
	c.settle()
	c.seek()
}

// settle does what is due.
func (c *Calculator) settle() {
	due := c.due
	c.due = nil
	for _, do := range due {
		do()
	}
}

// after draws a stage once the one before is on screen.
func (c *Calculator) after(stage int, also func()) {
	c.turn++
	turn := c.turn
	if also != nil {
		c.due = append(c.due, also)
	}
	AfterPaint(c.here, func(ctx app.Context) {
		if stage > second || turn != c.turn {
			c.settle()
		}
		if turn != c.turn {
			ctx.PreventUpdate()
			return
		}
		c.views[stage].Model = c.model
		if stage < last {
			c.after(stage+1, nil)
		} else {
			c.seek()
		}
	})
}
