package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// precedentsShown is how many precedents of a shock stand in the open.
const precedentsShown = 3

// precedents draws when somebody did what a shock supposes.
func (v view) precedents(s *profile.Shock, where string) app.UI {
	if len(s.Precedents) == 0 {
		return app.P().Class("quiet").Text(v.say("shocks.precedents.none"))
	}
	shown := min(precedentsShown, len(s.Precedents))
	if len(s.Precedents) == shown+1 {
		shown++ // one more takes no more room than saying so
	}
	body := []app.UI{app.H5().Text(v.say("shocks.precedents")), v.precedentList(s.Precedents[:shown], s.Who)}
	if rest := s.Precedents[shown:]; len(rest) > 0 {
		body = append(body, v.more(where+"-more", v.say("precedents.more", words.N("n", len(rest))), func() app.UI {
			return v.precedentList(rest, s.Who)
		}))
	}
	return app.Div().Class("part").Body(body...)
}

func (v view) precedentList(list []profile.Precedent, holder stack.Party) app.UI {
	items := make([]app.UI, len(list))
	for i, n := range list {
		items[i] = app.Li().Body(v.precedent(n, holder)...)
	}
	return app.Ul().Class("facts").Body(items...)
}

// precedent draws one, with the first page that tells of it.
func (v view) precedent(n profile.Precedent, holder stack.Party) []app.UI {
	body := []app.UI{span("", v.Language.Precedent(v.Profile.Stack, n, holder)+" ")}
	for i := range n.Incident.Facts {
		f := &n.Incident.Facts[i]
		if f.Property == catalog.Date && len(f.Sources) > 0 {
			return append(body, v.links(f.Sources[:1])...)
		}
	}
	return append(body, span("quiet", v.say("fact.recalled")))
}

// record says whether a lever has been used: the closest precedent, and how
// many more there are.
func (v view) record(l *lever.Lever) app.UI {
	r := v.recordOf(l)
	use := v.say("record." + string(r.Use))
	if len(r.Precedents) == 0 {
		return app.Span().Class("record").Text(use)
	}
	body := append([]app.UI{span("use", v.say("record.heading", words.P("use", use))+" ")}, v.precedent(r.Precedents[0], l.Holder)...)
	if n := len(r.Precedents) - 1; n > 0 {
		body = append(body, app.Text(" "), app.A().Attr("href", "#shocks").Text(v.say("record.more", words.N("n", n), words.P("title", v.say("shocks.title")))))
	}
	return app.Span().Class("record").Body(body...)
}

func (v view) recordOf(l *lever.Lever) profile.Record {
	for i := range v.Profile.Findings.Levers {
		if v.Profile.Findings.Levers[i] == l {
			return v.Records()[i]
		}
	}
	return profile.Record{Use: profile.Unused}
}
