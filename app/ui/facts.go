package ui

import (
	"net/url"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/words"
)

// chosen draws the choices that a finding depends on.
func (v view) chosen(premises []lever.Premise) app.UI {
	var items []app.UI
	var seen []configuration.Key
	for _, p := range premises {
		if !p.IsChoice || slices.Contains(seen, p.Key) {
			continue
		}
		seen = append(seen, p.Key)
		value, tag := v.Language.Chosen(v.Catalog, v.Configuration, p.Key), ""
		switch {
		case p.Usual:
			value, tag = v.Language.Value(v.Catalog, p.Key, p.Read), v.say("reason.usual")
		case p.Open:
			tag = v.say("reason.open")
		}
		body := []app.UI{span("label", v.say("choice."+p.Key.String())), span("value", value)}
		if tag != "" {
			body = append(body, span("tag", tag))
		}
		items = append(items, app.Li().Body(body...))
	}
	if len(items) == 0 {
		return app.Div().Class("slot")
	}
	return app.Div().Class("part").Body(v.partTitle("reason.choices"), app.Ul().Class("pairs").Body(items...))
}

// facts draws the facts a finding rests on. What binds a holder is told once
// for all its levers, where the holders are.
func (v view) facts(premises []lever.Premise) app.UI {
	return v.factsOf(slices.DeleteFunc(slices.Clone(premises), func(p lever.Premise) bool { return !p.IsChoice && p.Entry != nil && binds(p) }))
}

// factsOf draws all of them.
func (v view) factsOf(premises []lever.Premise) app.UI {
	var items []app.UI
	var seen []lever.Premise
	for _, p := range premises {
		if p.IsChoice || p.Entry == nil || slices.ContainsFunc(seen, func(o lever.Premise) bool {
			return o.Entry == p.Entry && o.Property == p.Property && o.Fact == p.Fact
		}) {
			continue
		}
		seen = append(seen, p)
		items = append(items, v.fact(p.Entry, p.Property, p.Fact))
	}
	if len(items) == 0 {
		return app.Div().Class("slot")
	}
	return app.Div().Class("part").Body(v.partTitle("reason.facts"), app.Ul().Class("facts").Body(items...))
}

// binds reports whether a fact is about which law binds a holder.
func binds(p lever.Premise) bool {
	return p.Entry.Kind == catalog.Actor && (p.Property == catalog.Seat || p.Property == catalog.Parent || p.Property == catalog.Reach)
}

// fact draws one fact: of what, what, since when, how sure, and by whom. What
// is not known is told as such.
func (v view) fact(e *catalog.Entry, p catalog.Property, f *catalog.Fact) app.UI {
	name := v.Language.Entry(e)
	if f == nil {
		return app.Li().Body(span("entry", name), span("label", v.Language.Property(v.Catalog, p, "")), span("value unknown", v.say("fact.silent")))
	}
	body := []app.UI{span("entry", name), span("label", v.Language.Property(v.Catalog, f.Property, f.Of))}
	switch {
	case f.Known():
		body = append(body, span("value", v.Language.FactValues(v.Catalog, e.Kind, f.Property, f.Values)))
	case len(f.Readings) > 0:
		body = append(body, span("value unknown", v.say("fact.contested")), v.positions(e, f))
	default:
		body = append(body, span("value unknown", v.say("fact.unknown")))
	}
	if f.Note != "" {
		body = append(body, span("note", f.Note))
	}
	return app.Li().Body(append(body, v.provenance(f))...)
}

// positions draws who holds what where it is contested.
func (v view) positions(e *catalog.Entry, f *catalog.Fact) app.UI {
	items := make([]app.UI, len(f.Readings))
	for i, r := range f.Readings {
		value := v.Language.FactValues(v.Catalog, e.Kind, f.Property, r.Values)
		items[i] = app.Li().Body(append([]app.UI{span("", v.say("fact.position", words.P("who", r.Who), words.P("value", value)))}, v.links(r.Sources)...)...)
	}
	return app.Ul().Class("positions").Body(items...)
}

// provenance draws date, confidence and sources of a fact.
func (v view) provenance(f *catalog.Fact) app.UI {
	date := v.say("fact.undated")
	if f.AsOf != "" {
		date = v.say("fact.as-of", words.P("date", v.Language.Date(f.AsOf)))
	}
	parts := []app.UI{span("", date)}
	if f.Confidence != "" {
		parts = append(parts, span("", v.say("confidence."+string(f.Confidence))))
	}
	if f.Own {
		parts = append(parts, span("", v.say("fact.own")))
	}
	if f.Recalled {
		parts = append(parts, span("", v.say("fact.recalled")))
	}
	return app.Span().Class("provenance").Body(append(parts, v.links(f.Sources)...)...)
}

// links names each source by its host and its date.
func (v view) links(sources []uint16) []app.UI {
	list := make([]app.UI, len(sources))
	for i, at := range sources {
		s := v.Catalog.Sources[at]
		list[i] = v.link(s.URL, host(s.URL))
	}
	return list
}

// link leads out of the page, in a window of its own so that nothing chosen
// here is lost.
func (v view) link(address, text string) app.UI {
	return app.A().Attr("href", address).Attr("target", "_blank").Attr("rel", "noopener").Body(
		app.Text(text), hidden(" "+v.say("link.new")))
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	return strings.TrimPrefix(u.Host, "www.")
}
