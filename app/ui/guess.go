package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
)

// found is what the finding is drawn from.
type found struct {
	filtered // it leads to the answers that are shown
	covered  bool
	guess    string
}

func (v view) found() found { return found{v.filtered(), v.Covered, v.Guess} }

// guessControl draws the tick that asks to be asked.
func (v view) guessControl() app.UI {
	return app.Label().Class("radio guess-first").Body(
		app.Input().ID(calculator.GuessFirst).Type("checkbox").Name(calculator.GuessFirst).Checked(v.Guessing),
		span("", v.say("guess.first")))
}

// question draws what stands in the place of the finding until it is asked for.
func (v view) question() app.UI {
	var options []app.UI
	for n := range len(v.Profile.Questions) + 1 {
		value := strconv.Itoa(n)
		options = append(options, app.Label().Class("radio").Body(radio(calculator.GuessOption, value, v.Guess), span("", value)))
	}
	return app.Section().ID("finding").Class("finding").Aria("labelledby", "finding-title").Body(
		app.H2().ID("finding-title").Class("hidden").Text(v.say("finding.title")),
		app.FieldSet().Class("guess").Body(
			app.Legend().Class("count").Text(v.Language.AskGuess(v.Profile)),
			app.Div().Class("radios").Body(options...),
		),
		app.Button().Type("button").Class("fix").Name(calculator.RevealAll).DataSet("focus", "headline").Text(v.say("guess.reveal")),
	)
}

// compared sets the guess beside what was found, in words.
func (v view) compared() app.UI {
	guess, err := strconv.Atoi(v.Guess)
	if err != nil {
		return app.P().Class("slot")
	}
	return app.P().Class("slot guess-was").Text(v.Language.Guessed(v.Profile, guess))
}
