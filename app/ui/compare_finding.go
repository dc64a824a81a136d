package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/configuration"
	"sovcalc/app/picture"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// sideIDs are the messages that name the two.
var sideIDs = [2]string{"pair.first", "pair.second"}

// finding draws what differs in a few sentences, which screen readers say when
// it changes, and under them the two findings.
func (v pairView) finding() app.UI {
	differences := v.Language.Differences(v.Sides[0].Profile.Stack, v.Sides[1].Profile.Stack, &v.Comparison)
	return app.Section().ID("finding").Class("finding").Aria("labelledby", "finding-title").Body(
		title("finding-title", v.say("pair.finding")),
		app.Output().ID("headline").Class("headline pair-headline").Attr("for", calculator.BeforeCase+" "+calculator.AfterCase+" "+calculator.BeforeLink+" "+calculator.AfterLink).Text(differences),
		v.homes(),
		app.H3().Class("hidden").Text(v.say("pair.sides")),
		app.Div().Class("two").Body(v.card(0), v.card(1)),
	)
}

// homes says that the two are asked for different homes, and offers to ask
// both for one.
func (v pairView) homes() app.UI {
	first, second := v.Sides[0], v.Sides[1]
	if first.Configuration.Get(configuration.Home) == second.Configuration.Get(configuration.Home) {
		return app.Div().Class("slot")
	}
	home := words.P("first", v.Language.Home(first.Profile.Stack))
	return app.Div().Class("slot notices").Body(
		app.P().Text(v.say("pair.homes", home, words.P("second", v.Language.Home(second.Profile.Stack)))),
		app.Button().Type("button").Class("fix").Name(calculator.HomeControl).DataSet("focus", "finding-title").Text(v.say("pair.homes.same", home)),
	)
}

// card draws the finding of one of the two.
func (v pairView) card(i int) app.UI {
	s, m := v.Sides[i], v.side(i)
	finding := v.Language.Finding(s.Profile)
	sentences := make([]app.UI, len(finding))
	for n, text := range finding {
		class := "sentence"
		if n == 0 {
			class = "first"
		}
		sentences[n] = span(class, text+" ")
	}
	marks := make([]app.UI, len(s.Profile.Questions))
	for n := range s.Profile.Questions {
		marks[n] = m.mark(&s.Profile.Questions[n])
	}
	body := []app.UI{
		app.P().Class("name").Text(v.say(sideIDs[i])),
		app.H4().Text(picture.Name(s.Profile, v.Language)),
		app.P().Body(sentences...),
		app.Ul().Class("marks").Aria("label", v.say("marks.title")).Body(marks...),
	}
	hindrances := app.UI(app.Div().Class("slot")) // the rows of the two stand in line
	if list := s.Profile.Stack.Hindrances(); len(list) > 0 {
		items := make([]app.UI, len(list))
		for n, h := range list {
			items[n] = app.Li().Text(v.Language.Hindrance(s.Profile.Stack, h))
		}
		hindrances = app.Ul().Class("hindrances").Body(items...)
	}
	body = append(body, hindrances, app.P().Class("card-link").Body(app.A().Attr("href", v.root+v.Language.Folder()+"#"+s.Configuration.Vector()).Body(
		span("", v.say("pair.open")), hidden(": "+v.say(sideIDs[i])))))
	return app.Article().Class("side-card").Body(body...)
}

// questions draws the six, side by side.
func (v pairView) questions() app.UI {
	var rows []app.UI
	for i := range v.Sides[0].Profile.Questions {
		b, a := &v.Sides[0].Profile.Questions[i], &v.Sides[1].Profile.Questions[i]
		rows = append(rows, app.Tr().Attr("role", "row").Body(
			app.Th().Attr("scope", "row").Attr("role", "rowheader").Text(v.say("asks."+string(b.ID))),
			v.answer(0, b), v.answer(1, a)))
	}
	return app.Section().ID("questions").Aria("labelledby", "questions-title").Body(
		app.H2().ID("questions-title").Text(v.say("pair.questions")),
		v.table("pair-table answers-table", "questions-title", v.say("pair.question"), rows),
	)
}

func (v pairView) answer(i int, q *profile.Question) app.UI {
	m := v.side(i)
	return app.Td().Class(tint(q.Level)).Attr("role", "cell").Body(
		leverPicture(q.Level, m.contestedAny(q.Binding)),
		app.Div().Body(span("word", v.Language.Mark(q.Level)), span("who", v.Language.Who(m.Profile, q))),
	)
}

// table draws a table with a column for each of the two. The roles are written
// out for the same reason as on the board.
func (v pairView) table(class, title, corner string, rows []app.UI) app.UI {
	head := func(class, text string) app.UI {
		return app.Th().Class(class).Attr("scope", "col").Attr("role", "columnheader").Text(text)
	}
	return app.Table().Class(class).Attr("role", "table").Aria("labelledby", title).Body(
		app.THead().Attr("role", "rowgroup").Body(app.Tr().Attr("role", "row").Body(
			head("corner", corner), head("", v.say(sideIDs[0])), head("", v.say(sideIDs[1])))),
		app.TBody().Attr("role", "rowgroup").Body(rows...),
	)
}
