package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/embed"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// Embed is the component of the page that other sites frame: the finding in
// brief, without anything that belongs to a site of its own.
type Embed struct {
	app.Compo
	model    calculator.Model
	frame    embed.Frame
	problems []embed.Problem
	root     string
	about    string // the case that the page is about, or ""
	pinned   bool
	early    bool
	stop     func()
	lids     *lids
}

// NewEmbed starts from the address, as the calculator does.
func NewEmbed(v Visit) *Embed {
	e := &Embed{root: v.Root, about: v.Case, pinned: v.Pinned, model: calculator.New(v.Catalog, v.Language, v.Fragment), lids: newLids()}
	e.frame, e.problems = embed.Read(v.Query)
	did := e.lids.early(v.Early)
	e.early = len(did) > 0 // a lid that stands open leaves the address as the host wrote it
	for _, c := range did {
		e.model = e.model.Update(calculator.Chose{Name: c.Name, Value: c.Value})
	}
	return e
}

// OnMount begins to follow the fragment.
func (e *Embed) OnMount(ctx app.Context) {
	if e.early {
		ReplaceFragment(e.model.Fragment())
	}
	e.stop = WatchFragment(ctx, func(_ app.Context, fragment string) {
		e.model = e.model.Update(calculator.Navigated{Fragment: fragment})
	})
}

// OnDismount ends it.
func (e *Embed) OnDismount() {
	if e.stop != nil {
		e.stop()
	}
}

// changed serves the controls. The fragment is replaced: a step in the history
// would have the reader of an article go back through the frame.
func (e *Embed) changed(ctx app.Context, event app.Event) {
	u := WasUsed(event)
	if u.Name == "" {
		ctx.PreventUpdate()
		return
	}
	e.model = e.model.Update(calculator.Chose{Name: u.Name, Value: u.Value})
	ReplaceFragment(e.model.Fragment())
}

// Render draws the page.
func (e *Embed) Render() app.UI {
	return view{Model: e.model, root: e.root, lids: e.lids}.embedded(e.about, e.pinned, e.frame, e.problems).(app.HTMLDiv).OnChange(e.changed)
}

// embedded draws the finding in brief. Nothing scrolls or lies over something
// else, and every link opens a window of its own, because the page around the
// frame is somebody else's.
func (v view) embedded(about string, pinned bool, f embed.Frame, problems []embed.Problem) app.UI {
	stack := f.View == embed.ViewStack || f.View == embed.ViewAll
	answers := f.View == embed.ViewAnswers || f.View == embed.ViewAll
	events := f.View == embed.ViewEvents
	page := app.Div().ID("page").Class("embedded")
	if about == "" || pinned { // an older edition asks what a newer one changes; the program's page may be of one
		page = page.DataSet("facts", v.factsUsed())
	}
	if v.Unread { // another system's finding would be taken for that of the article
		return page.Body(
			app.Main().ID("main").Body(app.H1().Text(v.say("page.title")), v.embedProblems(problems)),
			v.embedFoot("", "offline.absent.back"),
		)
	}
	return page.Body(
		app.Main().ID("main").Body(
			app.Div().Class("embed-head").Body(
				app.P().Class("kicker").Text(v.say("page.title")),
				app.H1().Text(v.embedTitle(about)),
			),
			v.embedProblems(problems),
			v.embedForm(f.Change),
			v.embedFinding(),
			v.embedPart("stack", "embed.stack", stack, v.picture()),
			v.embedPart("answers", "embed.answers", answers, v.embedAnswers()),
			v.embedPart("events", "embed.events", events, v.embedEvents()),
			v.embedPart("basis", "embed.basis", false, v.embedBasis()),
		),
		v.embedFoot("#"+v.Fragment(), "embed.full"),
	)
}

// factsUsed names the facts that the finding rests on, those that are missing
// among them.
func (v view) factsUsed() string {
	var keys []string
	add := func(premises []lever.Premise) {
		for _, p := range premises {
			if !p.IsChoice && p.Entry != nil {
				keys = append(keys, string(p.Entry.Kind)+"/"+p.Entry.ID+"/"+string(p.Property))
			}
		}
	}
	for i := range v.Profile.Findings.Levers {
		add(v.Profile.Findings.Levers[i].Premises)
	}
	for i := range v.Profile.Findings.Reliefs {
		add(v.Profile.Findings.Reliefs[i].Premises)
	}
	slices.Sort(keys)
	return strings.Join(slices.Compact(keys), " ")
}

// embedTitle names the system: by its case where it is one. Two cases may have
// the same choices, so the page of a case says which it is.
func (v view) embedTitle(about string) string {
	if e := v.Catalog.Entry(catalog.Case, about); e != nil {
		return v.Language.Entry(e)
	}
	if e := v.Case(); e != nil {
		return v.Language.Entry(e)
	}
	return v.Language.System(v.Profile.Stack)
}

// embedForm draws the choices that the frame leaves to its reader.
func (v view) embedForm(keys []configuration.Key) app.UI {
	if len(keys) == 0 {
		return app.Div().Class("slot")
	}
	var fields []app.UI
	for _, k := range keys {
		if k == configuration.Access {
			fields = append(fields, v.access())
			continue
		}
		fields = append(fields, v.control(k))
	}
	return app.Form().Class("embed-form").Attr("autocomplete", "off").Body(
		app.FieldSet().Class("choices").Body(append([]app.UI{app.Legend().Text(v.say("embed.choose"))}, fields...)...))
}

// embedFinding draws the finding in words, and what has to be borne in mind.
func (v view) embedFinding() app.UI {
	sentences := v.Language.Finding(v.Profile)
	parts := make([]app.UI, len(sentences))
	for i, s := range sentences {
		class := "sentence"
		if i == 0 {
			class = "count"
		}
		parts[i] = span(class, s+" ")
	}
	var notices []app.UI
	for _, n := range v.Profile.Stack.Notices {
		notices = append(notices, app.P().Class("notice").Text(v.Language.Notice(v.Profile.Stack, n)))
	}
	return app.Section().ID("finding").Aria("labelledby", "finding-title").Body(
		app.H2().ID("finding-title").Class("hidden").Text(v.say("finding.title")),
		app.Output().ID("headline").Class("headline").Body(parts...),
		app.Div().Class("slot").Body(notices...),
	)
}

// embedPart draws what can be closed.
func (v view) embedPart(id, title string, open bool, body app.UI) app.UI {
	return app.Details().ID(id).Class("part").Open(open).Body(
		app.Summary().Body(app.H2().Text(v.say(title))), body)
}

// embedAnswers draws the six questions; each opens to the sentences behind it.
// Rules and sources are on the full page.
func (v view) embedAnswers() app.UI {
	items := make([]app.UI, len(v.Profile.Questions))
	for i := range v.Profile.Questions {
		q := &v.Profile.Questions[i]
		var because []app.UI
		for _, cell := range v.cells(func(c *profile.Cell) bool { return c.Question == q.ID && len(c.Levers) > 0 }) {
			because = append(because, app.P().Class("layer").Text(v.say("layer."+string(cell.Layer))))
			for _, at := range cell.Levers {
				because = append(because, app.P().Body(v.leverSentence(v.Profile.Findings.Levers[at])))
			}
		}
		if len(because) == 0 {
			because = []app.UI{app.P().Text(v.say("cell.none"))}
		}
		items[i] = app.Li().Class(tint(q.Level)).Body(
			leverPicture(q.Level, v.contestedAny(q.Binding)),
			app.Div().Body(
				app.H3().Text(v.say("asks."+string(q.ID))),
				app.P().Class("who").Text(v.Language.Who(v.Profile, q)),
				app.Details().Class("why").Body(append([]app.UI{app.Summary().Body(
					span("level", v.Language.Level(q.Level)+" "), span("ask", v.say("embed.why")))}, because...)...),
			),
		)
	}
	return app.Ul().Class("answers").Body(items...)
}

// embedEvents draws what happens if somebody acts.
func (v view) embedEvents() app.UI {
	var items []app.UI
	for i := range v.Shocks() {
		if len(items) == shocksShown {
			break
		}
		s := &v.Shocks()[i]
		items = append(items, app.Li().Body(
			app.H3().Text(v.Language.Shock(v.Profile, s)),
			app.P().Text(v.Language.ShockTold(s)),
		))
	}
	return app.Ul().Class("events").Body(items...)
}

// embedBasis says what the finding rests on.
func (v view) embedBasis() app.UI {
	var rows []app.UI
	for _, d := range configuration.Definitions() {
		if v.Configuration.Answered(d.Key) {
			rows = append(rows, app.Dt().Text(v.say("choice."+d.Name)), app.Dd().Text(v.Language.Chosen(v.Catalog, v.Configuration, d.Key)))
		}
	}
	if e := v.Case(); e != nil && e.Value(catalog.Status) != "" {
		rows = append(rows, app.Dt().Text(v.say("embed.status")), app.Dd().Text(v.say("status."+e.Value(catalog.Status))))
	}
	rows = append(rows,
		app.Dt().Text(v.say("foot.oldest")), app.Dd().Text(v.Oldest()),
		app.Dt().Text(v.say("foot.vector")), app.Dd().Body(app.Code().ID("vector").Text(v.Fragment())))
	return app.Div().Body(app.Dl().Body(rows...), app.P().Class("quiet").Text(v.say("foot.honesty")))
}

// picture draws the board in compact form: the six powers as its head, and
// under them the layers.
func (v view) picture() app.UI {
	heads := []app.UI{app.Th().Class("corner").Attr("scope", "col").Attr("role", "columnheader").Body(hidden(v.say("board.layer")))}
	for i := range v.Profile.Questions {
		q := &v.Profile.Questions[i]
		class := string(profile.ClassOf(q.Level))
		heads = append(heads, app.Th().Class("power "+class).Attr("scope", "col").Attr("role", "columnheader").Body(
			leverPicture(q.Level, v.contestedAny(q.Binding)),
			span("name", v.say("power."+string(q.ID))), span("hands", v.say("class."+class)),
		))
	}
	heads = append(heads, app.Th().Class("holders").Attr("scope", "col").Attr("role", "columnheader").Text(v.say("board.holders")))
	var rows []app.UI
	for i := len(v.Profile.Layers) - 1; i >= 0; i-- {
		rows = append(rows, v.pictureRow(&v.Profile.Layers[i]))
	}
	return app.Div().Body(
		app.Table().Class("picture").Attr("role", "table").Aria("label", v.say("embed.stack")).Body(
			app.THead().Attr("role", "rowgroup").Body(app.Tr().Attr("role", "row").Body(heads...)),
			app.TBody().Attr("role", "rowgroup").Body(rows...),
		),
		app.P().Class("quiet").Text(v.say("embed.legend")),
	)
}

func (v view) pictureRow(l *profile.Layer) app.UI {
	cells := []app.UI{app.Th().Attr("scope", "row").Attr("role", "rowheader").Text(v.say("layer." + string(l.ID)))}
	for _, q := range lever.Questions() {
		cells = append(cells, v.pictureCell(v.Profile.Cell(l.ID, q)))
	}
	cells = append(cells, app.Td().Class("holders").Attr("role", "cell").Text(v.Language.HoldersByLaw(v.Profile.Stack, v.Profile.Holders(l.ID))))
	return app.Tr().Attr("role", "row").Body(cells...)
}

func (v view) pictureCell(cell *profile.Cell) app.UI {
	if cell == nil {
		return app.Td().Class("unasked").Attr("role", "cell").Body(hidden(v.say("board.not-asked")))
	}
	return app.Td().Class(tint(cell.Level)).Attr("role", "cell").Body(
		leverPicture(cell.Level, v.contestedAny(cell.Levers)), hidden(v.Language.Level(cell.Level)))
}
