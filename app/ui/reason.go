package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// A group is what one rule found in one cell: usually a lever for each
// holder, so that rule, choices and facts are told once for all of them.
type group struct {
	rule    *lever.Rule
	levers  []*lever.Lever
	reliefs []*lever.Relief
}

// groups puts the findings of a cell together by rule, the firmest first.
func (v view) groups(cell *profile.Cell) []group {
	f := &v.Profile.Findings
	var list []group
	at := func(r *lever.Rule) *group {
		i := slices.IndexFunc(list, func(g group) bool { return g.rule == r })
		if i < 0 {
			list, i = append(list, group{rule: r}), len(list)
		}
		return &list[i]
	}
	for _, i := range cell.Levers {
		if !v.Filter.Shows(f.Levers[i]) {
			continue
		}
		g := at(f.Levers[i].Rule)
		g.levers = append(g.levers, f.Levers[i])
	}
	for _, i := range cell.Reliefs {
		if v.Holder != "" {
			break // nobody holds what there is not
		}
		g := at(f.Reliefs[i].Rule)
		g.reliefs = append(g.reliefs, &f.Reliefs[i])
	}
	slices.SortStableFunc(list, func(a, b group) int { return a.lowest() - b.lowest() })
	return list
}

func (g group) lowest() int {
	lo := lever.Yours + 1
	for _, l := range g.levers {
		lo = min(lo, l.Level.Lo)
	}
	return lo
}

func (g group) premises() []lever.Premise {
	var list []lever.Premise
	for _, l := range g.levers {
		list = append(list, l.Premises...)
	}
	for _, r := range g.reliefs {
		list = append(list, r.Premises...)
	}
	return list
}

// reason draws a group: the sentences, and under them the holders, the rule,
// the choices and the facts.
func (v view) reason(g group, id string) app.UI {
	return v.lid(id, "reason",
		func() []app.UI { return v.sentences(g) }, func() []app.UI { return v.grounds(g) })
}

// reasonID is the id of what a rule found in a cell. Where tells the places on
// the page apart that show the same cell.
func reasonID(where string, c lever.Cell, r *lever.Rule) string {
	return where + "-" + string(c.Layer) + "-" + string(c.Question) + "-" + slug(r.ID)
}

// slug makes an id fit to stand in an id of the page.
func slug(id string) string { return strings.NewReplacer(".", "-", ":", "-").Replace(id) }

func (v view) sentences(g group) []app.UI {
	var sentences []app.UI
	for _, l := range g.levers {
		sentences = append(sentences, v.leverSentence(l))
	}
	for _, r := range g.reliefs {
		mark := "relief.mark"
		if r.Possible {
			mark = "relief.possible"
		}
		sentences = append(sentences, app.Span().Class("because").Body(
			span("", v.Language.Relieved(v.Profile.Stack, r)), span("tag", v.say(mark))))
	}
	return sentences
}

func (v view) grounds(g group) []app.UI {
	var body, holds []app.UI
	for _, l := range g.levers {
		holds = append(holds, v.hold(l))
	}
	if len(holds) > 0 {
		body = append(body, app.Ul().Class("holds").Body(holds...))
	}
	return append(body, v.rule(g.rule), v.chosen(g.premises()), v.facts(g.premises()), v.otherwise(g))
}

func (v view) leverSentence(l *lever.Lever) app.UI {
	body := []app.UI{span("", v.Language.Because(v.Profile.Stack, l)), span("tag", v.Language.Mark(l.Level))}
	if l.Contested && !l.Level.Single() {
		body = append(body, span("tag", v.say("mark.contested")))
	}
	if l.Possible {
		body = append(body, span("tag", v.say("mark.possible")))
	}
	return app.Span().Class("because").Body(body...)
}

// hold draws how a holder stands to home, how firm its grip is and how soon
// it works. The name leads to the law that binds the holder.
func (v view) hold(l *lever.Lever) app.UI {
	parts := []app.UI{
		app.A().Attr("href", "#"+holderID(l.Holder)).Text(v.Language.Party(v.Profile.Stack, l.Holder)),
		span("", v.Language.Stands(l.Law, texts(l.Relations, ""))),
		span("", v.each(texts(l.Grips, "memo.grip."))),
		span("", v.each(texts(l.Horizons, "horizon."))),
		span("", v.Language.Level(l.Level)),
		v.record(l),
	}
	return app.Li().Body(parts...)
}

// each joins what holds in one reading or another.
func (v view) each(ids []string) string {
	for i := range ids {
		ids[i] = v.say(ids[i])
	}
	return v.Language.Either(ids)
}

func texts[T interface{ String() string }](list []T, prefix string) []string {
	out := make([]string, len(list))
	for i, item := range list {
		out[i] = prefix + item.String()
	}
	return out
}

// rule draws the rule that found it, why it is one, and after whom.
func (v view) rule(r *lever.Rule) app.UI {
	text := v.Language.Rule(r.ID)
	source := app.UI(span("", text.Source))
	if text.SourceURL != "" {
		source = v.link(text.SourceURL, text.Source)
	}
	return app.Div().Class("part").Body(
		v.partTitle("reason.rule"),
		app.P().Body(span("statement", text.Statement), span("", text.Rationale)),
		app.P().Body(span("label", v.say("memo.rule.unless")), span("", text.Unless)),
		app.P().Class("quiet").Body(source, span("", v.say("judgement."+string(r.Judgement))), app.Code().Text(r.ID)),
	)
}
