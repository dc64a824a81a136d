package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/profile"
)

// finding draws the finding in a sentence, which screen readers say when it
// changes, and the six powers as marks.
func (v view) finding() app.UI {
	if v.Covered {
		return v.question()
	}
	sentences := v.Language.Finding(v.Profile)
	parts := make([]app.UI, len(sentences))
	for i, s := range sentences {
		class := "sentence"
		if i == 0 {
			class = "count"
		}
		parts[i] = span(class, s+" ")
	}
	marks := make([]app.UI, len(v.Profile.Questions))
	for i := range v.Profile.Questions {
		marks[i] = v.mark(&v.Profile.Questions[i])
	}
	return app.Section().ID("finding").Class("finding").Aria("labelledby", "finding-title").Body(
		app.H2().ID("finding-title").Class("hidden").Text(v.say("finding.title")),
		v.compared(),
		app.Output().ID("headline").Class("headline").Attr("tabindex", "-1").Attr("for", "case home model infrastructure chips data").Body(parts...),
		app.Ul().Class("marks").Aria("label", v.say("marks.title")).Body(marks...),
		app.P().ID("gap").Class("gap").Text(v.Language.Gap(v.Profile.Gap())),
		v.whyFinding(),
	)
}

// strip draws the six marks once more, small, where a narrow page shows the form
// and no longer the finding. It says nothing that the finding does not.
func (v view) strip() app.UI {
	marks := make([]app.UI, len(v.Profile.Questions))
	for i := range v.Profile.Questions {
		q := &v.Profile.Questions[i]
		marks[i] = app.Span().Class("mark "+string(profile.ClassOf(q.Level))).Body(
			leverPicture(q.Level, v.contestedAny(q.Binding)), span("power", v.say("power."+string(q.ID))))
	}
	return app.Div().Class("strip").Aria("hidden", "true").Body(marks...)
}

// mark draws one of the six: a lever, the power, and in whose hands it is.
func (v view) mark(q *profile.Question) app.UI {
	class := profile.ClassOf(q.Level)
	return app.Li().Class("mark "+string(class)).Body(
		leverPicture(q.Level, v.contestedAny(q.Binding)),
		span("power", v.say("power."+string(q.ID))),
		span("hands", v.say("class."+string(class))),
	)
}

// contestedAny reports whether one of the levers is contested.
func (v view) contestedAny(levers []int) bool {
	for _, i := range levers {
		if l := v.Profile.Findings.Levers[i]; l.Contested && !l.Level.Single() {
			return true
		}
	}
	return false
}
