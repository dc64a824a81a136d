package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/picture"
	"sovcalc/app/words"
)

// comparePath is where the comparison lies, from the start page.
const comparePath = "compare/"

// Compare is the component of the page that compares two configurations.
type Compare struct {
	app.Compo
	pair  calculator.Pair
	root  string // the relative way to the site's start
	early bool   // the reader chose something before the program ran
	stop  func()
	lids  *lids
	here  app.Context // of the component: that of a handler ends with the element it came from
}

// NewCompare starts from the fragment and from what the reader entered before
// the program ran.
func NewCompare(v Visit) *Compare {
	p, open := calculator.NewPair(v.Catalog, v.Language, v.Fragment), newLids()
	did := open.early(v.Early)
	for _, e := range did {
		p = p.Chose(e.Name, e.Value)
	}
	return &Compare{pair: p, root: v.Root, early: len(did) > 0, lids: open}
}

// OnMount begins to follow the fragment, and writes it when the reader chose
// something before the program ran.
func (c *Compare) OnMount(ctx app.Context) {
	c.here = ctx
	if c.early {
		ReplaceFragment(c.pair.Fragment())
	}
	if Fragment() != "" {
		c.entitle()
	}
	c.stop = WatchFragment(ctx, func(_ app.Context, fragment string) {
		c.pair = c.pair.Navigated(fragment)
		c.entitle()
	})
}

// OnDismount ends it.
func (c *Compare) OnDismount() {
	if c.stop != nil {
		c.stop()
	}
}

func (c *Compare) changed(ctx app.Context, e app.Event) { c.used(ctx, WasUsed(e)) }

func (c *Compare) clicked(ctx app.Context, e app.Event) { c.used(ctx, WasUsed(e)) }

// used serves every control and every button.
func (c *Compare) used(ctx app.Context, u Used) {
	if u.Name == "" {
		ctx.PreventUpdate()
		return
	}
	before := c.pair.Fragment()
	c.pair = c.pair.Chose(u.Name, u.Value)
	if c.pair.Fragment() != before {
		PushFragment(c.pair.Fragment())
		c.entitle()
	}
	if u.Focus != "" {
		Focus(c.here, u.Focus)
	}
}

func (c *Compare) entitle() {
	l := c.pair.Language
	Entitle(l, l.Say("pair.tab", words.P("first", picture.Name(c.pair.Sides[0].Profile, l)), words.P("second", picture.Name(c.pair.Sides[1].Profile, l))))
}

// Render draws the page.
func (c *Compare) Render() app.UI {
	return pairView{c.pair, c.root, c.lids}.page().(app.HTMLDiv).OnChange(c.changed).OnClick(c.clicked)
}

// A pairView is what the comparison is drawn from. Its methods are pure.
type pairView struct {
	calculator.Pair
	root string
	lids *lids
}

func (v pairView) say(id string, params ...words.Param) string { return v.Language.Say(id, params...) }

// side is the view of one of the two, as the calculator has it.
func (v pairView) side(i int) view {
	return view{Model: v.Pair.Model(i), root: v.root, lids: v.lids}
}

// page draws the whole page.
func (v pairView) page() app.UI {
	return app.Div().ID("page").Class("page").Body(
		app.A().Class("skip").Attr("href", "#finding").Text(v.say("pair.skip")),
		app.Header().Class("top").Body(
			app.Div().Class("site-bar").Body(Nav(v.Language, v.root, comparePath), Languages(v.Language, v.root, comparePath+"#"+v.Fragment())),
			app.H1().Text(v.say("pair.title")),
			app.P().Class("lead").Text(v.say("pair.lead")),
		),
		app.Main().ID("main").Body(
			v.form(),
			v.finding(),
			v.questions(),
			v.board(),
			v.layers(),
			v.levers(),
			v.laws(),
			v.lenses(),
		),
		v.foot(),
	)
}

// form draws the choice of the two.
func (v pairView) form() app.UI {
	return app.Form().Class("form pair-form").Attr("autocomplete", "off").Body(
		v.chooser(0),
		app.Button().Type("button").Class("fix turn").Name(calculator.TurnControl).Body(
			app.Span().Aria("hidden", "true").Text("⇄ "), span("", v.say("pair.turn"))),
		v.chooser(1),
	)
}

// chooser draws how one of the two is chosen, and what was wrong with it.
func (v pairView) chooser(i int) app.UI {
	name, link, legend := calculator.BeforeCase, calculator.BeforeLink, "pair.first"
	if i == 1 {
		name, link, legend = calculator.AfterCase, calculator.AfterLink, "pair.second"
	}
	chosen := ownChoices
	if e := v.Case(i); e != nil {
		chosen = e.ID
	}
	groups := append([]calculator.Group{{Options: []calculator.Option{{Value: ownChoices, Label: v.say("pair.case.own")}}}}, v.Cases()...)
	hint := link + "-hint"
	return app.FieldSet().Class("side").Body(
		app.Legend().Text(v.say(legend)),
		field(name, v.say("pair.case"), "field", options(groups, chosen)),
		app.Div().Class("field").Body(
			app.Label().For(link).Text(v.say("pair.link")),
			app.Input().ID(link).Name(link).Type("text").Attr("spellcheck", "false").Attr("autocapitalize", "off").Attr("enterkeyhint", "go").
				Aria("describedby", hint).Value(v.Sides[i].Configuration.Vector()),
			app.P().ID(hint).Class("hint").Text(v.say("pair.link.hint")),
		),
		v.problems(i),
	)
}

// problems says what was wrong with what was given for one of the two, and
// what was filled in or put there.
func (v pairView) problems(i int) app.UI {
	s := v.Sides[i]
	problems := s.Problems
	if i == 1 {
		problems = append(append(problems[:0:0], problems...), v.Rest...)
	}
	if len(problems)+len(s.Filled) > 0 {
		m := v.side(i)
		m.Problems, m.Filled, m.Unread = problems, s.Filled, s.Unread
		return m.problems()
	}
	if !s.Chosen {
		return app.Div().Class("slot").Attr("role", "alert").Body(app.P().Class("hint").Text(v.say("pair.companion")))
	}
	return app.Div().Class("slot").Attr("role", "alert")
}

// foot says by what anyone gets the same.
func (v pairView) foot() app.UI {
	return app.Footer().Class("foot").Body(
		app.Dl().Body(
			app.Dt().Text(v.say("pair.first")),
			app.Dd().Body(app.Code().ID("vector-before").Class("vector").Text(v.Sides[0].Configuration.Vector())),
			app.Dt().Text(v.say("pair.second")),
			app.Dd().Body(app.Code().ID("vector-after").Class("vector").Text(v.Sides[1].Configuration.Vector())),
			app.Dt().Text(v.say("pair.command")),
			app.Dd().Body(app.Code().Class("vector").Text("sovcalc compare "+v.Sides[0].Configuration.Vector()+" "+v.Sides[1].Configuration.Vector())),
			app.Dt().Text(v.say("foot.edition")),
			app.Dd().Text(v.Catalog.Edition),
		),
		app.P().Text(v.say("foot.honesty")),
		app.P().ID("print-address").Class("print-address"), // filled when it is printed
	)
}
