package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// outcomePicture draws what becomes of a question: hollow where it stays,
// half where it goes in part, solid where it is gone, as a lever's knob is
// solid in others' hands. What is not certain is both its ends, joined.
func outcomePicture(best, worst profile.Outcome) app.UI {
	picture := SVG("svg").Class("outcome").Attr("viewBox", "0 0 38 16").Attr("width", "38").Attr("height", "16").
		Attr("aria-hidden", "true").Attr("focusable", "false")
	if best == worst {
		return picture.Body(dot(worst, 19)...)
	}
	joint := SVG("path").Class("joint").Attr("d", "M14 8h10")
	return picture.Body(append(append(dot(best, 8), dot(worst, 30)...), joint)...)
}

func dot(o profile.Outcome, x int) []app.UI {
	at := strconv.Itoa(x)
	parts := []app.UI{SVG("circle").Class("dot outcome"+strconv.Itoa(int(o))).Attr("cx", at).Attr("cy", "8").Attr("r", "6")}
	if o == profile.Suffers {
		parts = append(parts, SVG("path").Class("half").Attr("d", "M"+at+" 2a6 6 0 0 1 0 12Z"))
	}
	return parts
}

// outcomeLegend says how to read the marks.
func (v view) outcomeLegend() app.UI {
	var items []app.UI
	for o := profile.Holds; o <= profile.Fails; o++ {
		items = append(items, app.Li().Body(outcomePicture(o, o), span("", v.say("outcome.mark."+strconv.Itoa(int(o))))))
	}
	items = append(items, app.Li().Body(outcomePicture(profile.Holds, profile.Fails), span("", v.say("outcome.mark.range"))))
	return app.Div().Class("legend").Body(
		app.H3().Class("hidden").Text(v.say("shocks.legend")),
		app.Ul().Body(items...),
	)
}

// outcomes draws the marks of all six, with their meaning for screen readers.
func (v view) outcomes(effects []profile.Effect) app.UI {
	marks := make([]app.UI, len(effects))
	for i, e := range effects {
		marks[i] = app.Span().Class("six-mark").Body(outcomePicture(e.Best, e.Worst), hidden(v.Language.Outcome(e)+"; "))
	}
	return app.Span().Class("six").Body(marks...)
}

// outcomeHeads names the columns that the marks stand in.
func (v view) outcomeHeads() app.UI {
	var heads []app.UI
	for _, q := range lever.Questions() {
		heads = append(heads, span("six-mark", v.say("question."+string(q))))
	}
	return app.Div().Class("six-heads").Aria("hidden", "true").Body(app.Span().Class("six").Body(heads...))
}
