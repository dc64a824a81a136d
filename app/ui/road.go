package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

const roadTitle = "road-title"

// step is how the swaps of the road are drawn.
var step = maker{"h4", calculator.RoadControl, roadTitle}

// road draws what can be done, as far as it was asked for and worked out.
func (v view) road() app.UI {
	return v.part("road", roadOf{v.Profile, v.Road}, view.roadSection)
}

// roadOf is what the road is drawn from.
type roadOf struct {
	*profile.Profile
	*calculator.Road
}

func (v view) roadSection() app.UI {
	body := []app.UI{
		app.H2().ID(roadTitle).Attr("tabindex", "-1").Text(v.say("roadmap.title")),
		app.P().Class("section-lead").Text(v.say("road.lead")),
	}
	if v.Road.Made {
		body = append(body, app.P().Class("done").Body(span("", v.say("road.done")+" "), span("", v.Language.Finding(v.Profile)[0])))
	}
	switch {
	case !v.Road.Asked:
		body = append(body, v.asking(calculator.RoadButton, "road.ask", roadTitle))
	case !v.Road.Known:
		body = append(body, v.working("road.working.first"))
	default:
		body = append(body, v.assess(), v.foundation(), v.best(), v.remains(), v.roadCommands())
	}
	return app.Section().ID("road").Class("road").Aria("labelledby", roadTitle).Body(body...)
}

func (v view) working(message string) app.UI { return app.P().Class("working").Text(v.say(message)) }

func (v view) phase(title, lead string, body ...app.UI) app.UI {
	return app.Div().Class("phase").Body(append([]app.UI{app.H3().Text(v.say(title)), app.P().Class("quiet").Text(v.say(lead))}, body...)...)
}

// assess draws what is not known, each with where it can be answered.
func (v view) assess() app.UI {
	if len(v.Road.Assess) == 0 {
		return v.phase("roadmap.assess", "unknowns.none")
	}
	items := make([]app.UI, len(v.Road.Assess))
	for i := range v.Road.Assess {
		u := &v.Road.Assess[i]
		body := []app.UI{span("", v.Language.Assess(v.Profile.Stack, u))}
		if k := u.Premise.Key; u.Premise.IsChoice {
			body = append(body, app.Text(" "), app.A().Attr("href", "#"+k.String()).DataSet("lid", detailsLid).Body(
				span("", v.say("road.answer")), hidden(v.say("road.answer.hidden", words.P("choice", v.say("choice."+k.String()))))))
		}
		items[i] = app.Li().Body(body...)
	}
	return v.phase("roadmap.assess", "road.assess.lead", app.Ol().Class("road-list").Body(items...))
}

// foundation draws the changes of one choice that can be made today.
func (v view) foundation() app.UI {
	list := v.Road.Foundation
	if len(list) == 0 {
		return v.phase("roadmap.foundation", "road.foundation.lead", app.P().Text(v.say("road.foundation.none")))
	}
	items := make([]app.UI, len(list))
	for i := range list {
		items[i] = v.swap(&list[i], "step-levers-"+strconv.Itoa(i), step)
	}
	return v.phase("roadmap.foundation", "road.foundation.lead", app.Ul().Class("swap-list").Body(items...))
}

// best draws what will not be changed, the button that asks for a search, and
// what the last one came to.
func (v view) best() app.UI {
	boxes := []app.UI{app.Legend().Text(v.say("road.keep"))}
	for i, k := range calculator.Changeable() {
		name := calculator.KeepControl(k)
		boxes = append(boxes, app.Label().Class("radio").Body(
			app.Input().ID(name).Type("checkbox").Name(name).Checked(v.Road.Kept[i]),
			span("", v.say("swap.title", words.P("choice", v.say("choice."+k.String())), words.P("value", v.Language.Chosen(v.Catalog, v.Configuration, k))))))
	}
	body := []app.UI{
		app.Div().Class("keeping").Body(
			app.FieldSet().Body(boxes...),
			app.Button().Type("button").Class("fix").Name(calculator.SeekButton).Text(v.say("road.seek")),
		),
	}
	if v.Road.Seeking() {
		body = append(body, v.working("road.working"))
	}
	if r := v.Road.Reach; r != nil {
		body = append(body, v.reached(r)...)
	}
	return v.phase("search.title", "road.best.lead", body...)
}

// reached draws what a search came to.
func (v view) reached(r *calculator.Reach) []app.UI {
	told := []string{v.tried(r)}
	if r.Remaining != nil && r.Remaining.Already {
		told = append(told, v.say("road.already"))
	}
	if r.Ties > 1 {
		told = append(told, v.say("road.same", v.number("n", r.Ties-1), words.N("c", r.Ties-1)))
	}
	if len(r.Best) > 1 {
		told = append(told, v.say("road.shown"))
	}
	items := make([]app.UI, len(r.Best))
	for i := range r.Best {
		items[i] = v.oneReached(&r.Best[i], "best-levers-"+strconv.Itoa(i))
	}
	return []app.UI{app.P().Text(v.Language.Sentences(told)), app.Ul().Class("swap-list slot").Body(items...)}
}

// tried says what was searched.
func (v view) tried(r *calculator.Reach) string {
	if r.Failure != "" {
		return v.say("road.failed", words.P("reason", r.Failure))
	}
	var kept, told []string
	for i, k := range calculator.Changeable() {
		if r.Kept[i] {
			kept = append(kept, v.say("choice."+k.String()))
		}
	}
	if len(kept) > 0 {
		told = append(told, v.say("road.kept", words.P("list", v.Language.Row(kept))))
	}
	return v.Language.Sentences(append(told, v.say("road.tried", v.number("tried", r.Tried), words.N("t", r.Tried), v.number("allowed", r.Allowed))))
}

func (v view) number(name string, n int) words.Param { return words.P(name, v.Language.Number(n)) }

// oneReached draws one of the best: what it leaves in whose hands, what would
// have to be changed, and what that does.
func (v view) oneReached(r *calculator.Reached, id string) app.UI {
	const model, at, access = configuration.Model, configuration.Infrastructure, configuration.Access
	name := v.say("road.name", words.P("model", v.Language.Chosen(v.Catalog, r.Configuration, model)), words.P("infrastructure", v.Language.Chosen(v.Catalog, r.Configuration, at)))
	changed := r.Changed(v.Configuration)
	body := []app.UI{app.H4().Text(name), app.P().Text(v.Language.Finding(r.Profile)[0])}
	if len(changed) == 0 {
		return app.Li().Body(append(body, app.P().Class("quiet").Text(v.say("road.as-is")))...)
	}
	var changes []app.UI
	for _, k := range changed {
		if k != access || !slices.Contains(changed, model) { // told with the model
			changes = append(changes, app.Li().Text(v.Language.Change(v.Catalog, k, v.Configuration, r.Configuration)))
		}
	}
	body = append(append(body, app.Ul().Class("changes").Body(changes...)), v.swapEffect(&r.Swap, id)...)
	return app.Li().Body(append(body, v.making(step, "road.make", &r.Swap, name))...)
}

// remains draws what others hold in the best that was found, and what removes
// it.
func (v view) remains() app.UI {
	if v.Road.Reach == nil || v.Road.Reach.Remaining == nil {
		return app.Div().Class("slot")
	}
	r := v.Road.Reach.Remaining
	if len(r.Remedy) == 0 {
		return v.phase("roadmap.independence", "remaining.none")
	}
	items := make([]app.UI, len(r.Remedy))
	for i := range r.Remedy {
		items[i] = v.remedy(r.Best, r.Remedy[i], r.Levers[i])
	}
	return v.phase("roadmap.independence", "road.remains.lead", app.Ul().Class("road-list").Body(items...))
}

func (v view) remedy(best *profile.Profile, remedy profile.Remedy, levers []lever.Lever) app.UI {
	var questions []lever.Question
	for i := range levers {
		if q := levers[i].Cell.Question; !slices.Contains(questions, q) {
			questions = append(questions, q)
		}
	}
	return app.Li().Body(
		span("", v.Language.Remedy(best.Stack, remedy, levers)),
		span("quiet line", v.say("road.remains.powers", words.P("powers", v.Language.Row(v.powers(questions))))),
		v.more("remedy-"+string(remedy), v.say("swap.levers"), func() app.UI {
			items := make([]app.UI, len(levers))
			for i := range levers {
				items[i] = app.Li().Body(span("", v.Language.Because(best.Stack, &levers[i])),
					span("quiet", v.say("swap.power", words.P("power", v.say("power."+string(levers[i].Cell.Question))))))
			}
			return app.Ul().Class("swap-levers").Body(items...)
		}),
	)
}

// roadCommands say how to get the same on a command line.
func (v view) roadCommands() app.UI {
	commands := v.RoadCommands()
	if len(commands) == 0 {
		return app.Div().Class("slot")
	}
	body := []app.UI{app.P().Text(v.say("take.command.title"))}
	for _, c := range commands {
		body = append(body, app.P().Body(app.Code().Class("vector").Text(c)))
	}
	return app.Div().Class("reproduce").Body(body...)
}
