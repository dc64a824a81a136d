package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

const (
	swapsTitle = "swaps-title"
)

// swaps draws what a change of one choice would do, once it is asked for.
func (v view) swaps() app.UI {
	return v.part("swaps", asked{v.Profile, v.Swaps != nil, v.Swapped}, view.swapSection)
}

// asked is what swaps and claims are drawn from.
type asked struct {
	*profile.Profile
	known, made bool
}

func (v view) swapSection() app.UI {
	body := []app.UI{
		app.H2().ID(swapsTitle).Attr("tabindex", "-1").Text(v.say("swaps.title")),
		app.P().Class("section-lead").Text(v.say("swaps.lead")),
	}
	if v.Swapped {
		body = append(body, app.P().Class("done").Body(span("", v.say("swaps.done")+" "), span("", v.Language.Finding(v.Profile)[0])))
	}
	switch {
	case v.Swaps == nil:
		body = append(body, v.asking(calculator.SwapsButton, "swaps.ask", swapsTitle))
	case len(v.Swaps) == 0:
		body = append(body, app.P().Text(v.say("swaps.none")))
	default:
		items := make([]app.UI, len(v.Swaps))
		for i := range v.Swaps {
			items[i] = v.swap(&v.Swaps[i], "swap-levers-"+strconv.Itoa(i), maker{"h3", calculator.SwapControl, swapsTitle})
		}
		body = append(body, app.Ul().Class("swap-list").Body(items...))
	}
	return app.Section().ID("swaps").Class("swaps").Aria("labelledby", swapsTitle).Body(body...)
}

// asking draws the button that asks for what takes a moment, and says so.
func (v view) asking(name, message, focus string) app.UI {
	return app.Div().Class("asking").Body(
		app.Button().Type("button").Class("fix").Name(name).DataSet("focus", focus).Text(v.say(message)),
		app.P().Class("quiet").Text(v.say(message+".why")),
	)
}

// A maker is where a swap is drawn: under what heading, and what its button
// sends and leads to.
type maker struct{ heading, control, focus string }

// swap draws one: what is changed, what that does to the questions and the
// levers, and the button that makes it.
func (v view) swap(s *calculator.Swap, id string, m maker) app.UI {
	choice, value, before := v.changed(s)
	name := v.say("swap.title", words.P("choice", choice), words.P("value", value))
	body := []app.UI{app.Elem(m.heading).Body(app.Text(name)), app.P().Class("quiet").Text(v.say("swap.instead", words.P("value", before)))}
	body = append(body, v.swapEffect(s, id)...)
	return app.Li().Body(append(body, v.making(m, "swap.make", s, v.say("swap.make.hidden", words.P("choice", choice), words.P("value", value))))...)
}

// making draws the button that makes a swap. What it is called must say more
// to those who hear the button alone.
func (v view) making(m maker, message string, s *calculator.Swap, name string) app.UI {
	return app.Button().Type("button").Class("fix").Name(m.control).Value(s.Configuration.Vector()).DataSet("focus", m.focus).Body(
		span("", v.say(message)), hidden(" "+name))
}

// swapEffect draws what a swap does to the questions and the levers.
func (v view) swapEffect(s *calculator.Swap, id string) []app.UI {
	body := []app.UI{app.P().Class("swap-counts").Body(v.swapCounts(s)...)}
	if s.OnlyMoves() {
		body = append(body, app.P().Text(v.Language.Trade(v.Profile.Stack, s.Trade())))
	}
	if levels := v.swapLevels(s); len(levels) > 0 {
		body = append(body, app.Ul().Class("swap-levels").Body(levels...))
	}
	return append(body, v.more(id, v.say("swap.levers"), func() app.UI { return app.Ul().Class("swap-levers").Body(v.swapLevers(s, id)...) }))
}

// changed names the choice that a swap changes, its new value and its present
// one. Another model may bring another access with it.
func (v view) changed(s *calculator.Swap) (choice, value, before string) {
	k := s.Key
	value = v.Language.Chosen(v.Catalog, s.Configuration, k)
	before = v.Language.Chosen(v.Catalog, v.Configuration, k)
	if !k.Definition().Required && !v.Configuration.Answered(k) {
		before = v.say("value.not-answered")
	}
	if a := configuration.Access; k == configuration.Model && s.Configuration.Get(a) != v.Configuration.Get(a) {
		value += ", " + v.Language.Chosen(v.Catalog, s.Configuration, a)
		before += ", " + v.Language.Chosen(v.Catalog, v.Configuration, a)
	}
	return v.say("choice." + k.String()), value, before
}

// swapCounts counts what becomes of the levers.
func (v view) swapCounts(s *calculator.Swap) []app.UI {
	eased := 0
	for _, c := range s.Changed {
		if rises(c.Before.Level, c.After.Level) {
			eased++
		}
	}
	var tags []app.UI
	for _, part := range []struct {
		what string
		n    int
	}{{"removed", len(s.Removed)}, {"added", len(s.Added)}, {"moved", len(s.Moved)}, {"eased", eased}, {"firmer", len(s.Changed) - eased}} {
		if part.n > 0 {
			tags = append(tags, span("tag "+part.what, v.say("swap.count."+part.what, words.N("n", part.n), words.N("c", part.n))))
		}
	}
	return tags
}

func rises(before, after lever.Range) bool { return after.Lo+after.Hi > before.Lo+before.Hi }

// swapLevels draws the questions whose answer another level has.
func (v view) swapLevels(s *calculator.Swap) []app.UI {
	var items []app.UI
	for i, q := range lever.Questions() {
		before, after := s.Before.Levels[i], s.After.Levels[i]
		if before == after {
			continue
		}
		items = append(items, app.Li().Body(
			leverPicture(before, false), leverPicture(after, false),
			span("", v.say("swap.level", words.P("asks", v.say("asks."+string(q))),
				words.P("before", v.Language.Mark(before)), words.P("after", v.Language.Mark(after))))))
	}
	return items
}

// swapLevers draws what becomes of each lever, and what that rests on.
func (v view) swapLevers(s *calculator.Swap, id string) []app.UI {
	var items []app.UI
	add := func(what, text string, c configuration.Configuration, of *lever.Lever, power string) {
		items = append(items, app.Li().Body(span("tag "+what, v.say("swap."+what)), span("", " "+text), span("quiet", power),
			v.restsOnLever(id+"-"+strconv.Itoa(len(items)), c, of)))
	}
	before, after := v.Configuration, s.Stack.Configuration
	for i := range s.Removed {
		l := &s.Removed[i]
		add("removed", v.Language.Because(v.Profile.Stack, l), before, l, v.powerOf(l))
	}
	for i := range s.Added {
		l := &s.Added[i]
		add("added", v.Language.Because(s.Stack, l), after, l, v.powerOf(l))
	}
	for i := range s.Moved {
		m := &s.Moved[i]
		add("moved", v.say("swap.move", words.P("layer", v.say("layer."+string(m.Cell.Layer))), words.P("power", v.say("power."+string(m.Cell.Question))),
			v.Language.Holders("from", v.Profile.Stack, holdersOf(m.From)), v.Language.Holders("to", s.Stack, holdersOf(m.To))), after, &m.To[0], "")
	}
	for i := range s.Changed {
		c := &s.Changed[i]
		what := "firmer"
		if rises(c.Before.Level, c.After.Level) {
			what = "eased"
		}
		add(what, v.say("swap.shift", words.P("sentence", v.Language.Because(s.Stack, &c.After)),
			words.P("before", v.Language.Mark(c.Before.Level)), words.P("after", v.Language.Mark(c.After.Level))), after, &c.After, v.powerOf(&c.After))
	}
	return items
}

// powerOf names the power of a lever: the same sentence may hold for several.
func (v view) powerOf(l *lever.Lever) string {
	return v.say("swap.power", words.P("power", v.say("power."+string(l.Cell.Question))))
}

func holdersOf(levers []lever.Lever) []stack.Party {
	parties := make([]stack.Party, len(levers))
	for i := range levers {
		parties[i] = levers[i].Holder
	}
	return parties
}
