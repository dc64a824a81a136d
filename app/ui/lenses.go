package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// lenses draws the system as published definitions see it.
func (v view) lenses() app.UI {
	views := v.Views()
	items := make([]app.UI, len(views))
	met, open := 0, 0
	for i := range views {
		items[i] = v.lens(&views[i])
		switch views[i].Verdict {
		case profile.Met:
			met++
		case profile.Undetermined:
			open++
		}
	}
	count := "lenses.count"
	if open > 0 {
		count = "lenses.count.open"
	}
	return app.Section().ID("lenses").Class("lenses").Aria("labelledby", "lenses-title").Body(
		app.H2().ID("lenses-title").Text(v.say("lenses.title")),
		app.P().Class("section-lead").Body(
			span("", v.say("lenses.lead")+" "),
			span("", v.say(count, words.N("n", len(views)), words.N("met", met), words.N("c", met), words.N("open", open))),
		),
		app.Div().Class("lens-list").Body(items...),
	)
}

// lens draws one: its verdict, what it asks, why it comes out so, and who
// says that this is sovereignty.
func (v view) lens(w *profile.View) app.UI {
	text := v.Language.Lens(w.Lens)
	summary := func() []app.UI {
		return []app.UI{
			app.Span().Class("tag verdict " + string(w.Verdict)).Text(v.Language.Verdict(w.Verdict)),
			app.Span().Class("lens-name").Body(app.H3().Text(text.Name), span("quiet", text.Who)),
		}
	}
	return v.lid("lens-"+w.Lens.ID, "lens", summary, func() []app.UI { return v.lensTold(w) })
}

// tested draws what the tests of a definition rest on, each fact once. Those of
// levers stand under the answers.
func (v view) tested(w *profile.View) app.UI {
	var premises []lever.Premise
	var levers []int
	for i := range w.Because {
		if b := &w.Because[i]; len(b.Levers) > 0 {
			levers = append(levers, b.Levers...)
		} else {
			premises = append(premises, b.Premises...)
		}
	}
	return v.rests("rests-"+w.Lens.ID, func() []app.UI {
		return []app.UI{v.chosen(premises), v.factsOf(premises), app.P().Body(v.toAnswers(levers)...)}
	})
}

func (v view) lensTold(w *profile.View) []app.UI {
	text := v.Language.Lens(w.Lens)
	tests := make([]app.UI, len(w.Because))
	for i := range w.Because {
		b := &w.Because[i]
		tests[i] = app.Li().Body(span("tag "+string(b.Verdict), v.Language.Verdict(b.Verdict)), span("", " "+v.Language.Tested(v.Profile, b)))
	}
	source := app.UI(span("", text.Source))
	if text.URL != "" {
		source = v.link(text.URL, text.Source)
	}
	date := text.Date
	if date == "" {
		date = v.say("lenses.undated")
	}
	body := []app.UI{
		app.P().Text(text.Test),
		app.H4().Text(v.say("lenses.because")),
		app.Ul().Class("tests").Body(tests...),
		v.tested(w),
	}
	for _, note := range text.Notes {
		body = append(body, app.P().Class("note").Text(note))
	}
	body = append(body, app.P().Class("lens-source").Body(span("label", v.say("lenses.source")), source, span("quiet", " "+date)))
	return body
}
