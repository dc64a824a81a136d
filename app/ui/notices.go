package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// problems says what was wrong with the address, what was kept and what was
// filled in.
func (v view) problems() app.UI {
	if len(v.Problems)+len(v.Filled) == 0 {
		return app.Div().Class("slot").Attr("role", "alert")
	}
	var items []app.UI
	for _, p := range v.Problems {
		items = append(items, app.Li().Body(app.Code().Text(p.Part), span("", v.Language.Problem(p))))
	}
	from := ""
	if v.Loaded.File != "" {
		from = ".file"
	}
	var body []app.UI
	switch {
	case len(items) == 0:
		body = append(body, app.H2().Text(v.say("problems.title.filled")))
	case v.Unread:
		body = append(body, app.H2().Text(v.say("problems.title.unread"+from)), app.Ul().Body(items...),
			app.P().Text(v.say("problems.unread", words.P("name", v.embedTitle("")))))
	default:
		body = append(body, app.H2().Text(v.say("problems.title"+from)), app.Ul().Body(items...), app.P().Text(v.say("problems.kept")))
	}
	for _, told := range v.Language.Filled(v.Profile.Stack, v.Filled, from != "") {
		body = append(body, app.P().Text(told))
	}
	return app.Div().Class("slot problems").Attr("role", "alert").Body(body...)
}

// notices says what must be told about the choices, with the one change that
// would settle it.
func (v view) notices() app.UI {
	list := v.Profile.Stack.Notices
	if len(list) == 0 {
		return app.Div().Class("slot")
	}
	items := make([]app.UI, len(list))
	for i, n := range list {
		items[i] = v.notice(n)
	}
	return app.Div().Class("slot notices").Body(
		app.H2().Text(v.say("notices.title")),
		app.Ul().Body(items...),
	)
}

func (v view) notice(n stack.Notice) app.UI {
	text, fact := app.P().Text(v.Language.Notice(v.Profile.Stack, n)), v.restsOnFact(n)
	key, value, ok := v.Fix(n)
	if !ok {
		return app.Li().Body(text, fact)
	}
	return app.Li().Body(text, fact, app.Button().Type("button").Class("fix").Name(key.String()).Value(value).DataSet("focus", "headline").
		Text(v.say("notice.fix", words.P("choice", v.say("choice."+key.String())), words.P("value", v.Language.Value(v.Catalog, key, value)))))
}
