// Package ui draws the calculator with go-app. It is the only package of the
// calculator that knows go-app, and it holds no fact, rule or sentence.
package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Shell is the page's component. For now it stands in for the calculator: two
// choices and a switch, kept in the fragment.
type Shell struct {
	app.Compo
	home, model string
	own         bool
	stop        func()
}

var (
	homes  = []string{"AE", "CA", "FR"}
	models = []string{"openai-gpt", "qwen", "mistral"}
)

// NewShell starts from the fragment and from what the reader entered before
// the program ran.
func NewShell(fragment string, early []Early) *Shell {
	s := &Shell{home: homes[0], model: models[0]}
	s.read(fragment)
	for _, e := range early {
		s.choose(e.Name, e.Value, e.Checked)
	}
	return s
}

func (s *Shell) read(fragment string) {
	parts := strings.Split(fragment, "/")
	if len(parts) < 2 {
		return
	}
	s.home, s.model, s.own = parts[0], parts[1], len(parts) > 2 && parts[2] == "own"
}

func (s *Shell) fragment() string {
	if s.own {
		return s.home + "/" + s.model + "/own"
	}
	return s.home + "/" + s.model
}

func (s *Shell) choose(name, value string, on bool) {
	switch name {
	case "home":
		s.home = value
	case "model":
		s.model = value
	case "own":
		s.own = on
	}
}

// OnMount begins to follow the fragment.
func (s *Shell) OnMount(ctx app.Context) {
	s.stop = WatchFragment(ctx, func(_ app.Context, fragment string) { s.read(fragment) })
}

// OnDismount ends it.
func (s *Shell) OnDismount() {
	if s.stop != nil {
		s.stop()
	}
}

func (s *Shell) changed(ctx app.Context, _ app.Event) {
	s.choose(Control(ctx))
	PushFragment(s.fragment())
}

// Render draws the page.
func (s *Shell) Render() app.UI {
	return app.Div().ID("page").Body(
		app.A().Class("skip").Href("#main").Text("Skip to the calculator"),
		app.Header().Body(app.H1().Text("Sovereignty calculator")),
		app.Main().ID("main").Body(
			app.FieldSet().Body(
				app.Legend().Text("Choices"),
				choice("home", "Home", s.home, homes, s.changed),
				choice("model", "Model", s.model, models, s.changed),
				app.Label().Body(
					app.Input().ID("own").Type("checkbox").Name("own").Checked(s.own).OnChange(s.changed),
					app.Text(" On own machines"),
				),
			),
			app.Output().ID("finding").Text(s.finding()),
			picture(),
			app.Details().ID("why").Body(
				app.Summary().Text("Why"),
				app.P().Text("Because nothing is calculated yet."),
			),
		),
	)
}

func (s *Shell) finding() string {
	finding := s.home + " chooses " + s.model
	if s.own {
		finding += " on own machines"
	}
	return finding + "."
}

func choice(name, label, chosen string, values []string, changed app.EventHandler) app.UI {
	return app.P().Body(
		app.Label().For(name).Text(label),
		app.Text(" "),
		app.Select().ID(name).Name(name).OnChange(changed).Body(
			app.Range(values).Slice(func(i int) app.UI {
				return app.Option().Value(values[i]).Selected(values[i] == chosen).Text(values[i])
			}),
		),
	)
}

func picture() app.UI {
	return SVG("svg").Attr("viewBox", "0 0 40 20").Attr("width", 40).Attr("height", 20).
		Attr("role", "img").Attr("aria-label", "A lever").Body(
		SVG("path").Attr("d", "M5 18 L35 4").Attr("stroke", "currentColor"),
	)
}
