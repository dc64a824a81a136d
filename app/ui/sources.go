package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/lever"
	"sovcalc/app/words"
)

// sources lists every page that the finding rests on, once. On paper it takes
// the place of the links, which cannot be followed there.
func (v view) sources() app.UI {
	var used []uint16
	add := func(premises []lever.Premise) {
		for i := range premises {
			if premises[i].IsChoice || premises[i].Fact == nil {
				continue
			}
			used = append(used, premises[i].Fact.Sources...)
			for _, r := range premises[i].Fact.Readings {
				used = append(used, r.Sources...)
			}
		}
	}
	for i := range v.Profile.Findings.Levers {
		add(v.Profile.Findings.Levers[i].Premises)
	}
	for i := range v.Profile.Findings.Reliefs {
		add(v.Profile.Findings.Reliefs[i].Premises)
	}
	slices.SortFunc(used, func(a, b uint16) int { return int(a) - int(b) })
	var items []app.UI
	seen := map[string]bool{}
	for _, at := range slices.Compact(used) {
		s := &v.Catalog.Sources[at]
		if s.URL == "" || seen[s.URL] {
			continue
		}
		seen[s.URL] = true
		date := v.say("fact.undated")
		if s.AsOf != "" {
			date = v.Language.Date(s.AsOf)
		}
		items = append(items, app.Li().Body(app.A().Attr("href", s.URL).Attr("target", "_blank").Attr("rel", "noopener").Body(
			span("", s.URL), hidden(" "+v.say("link.new"))), span("quiet", " "+date)))
	}
	return app.Details().ID("sources").Class("sources").Body(
		app.Summary().Text(v.say("sources.title", words.N("n", len(items)))),
		app.Ul().Body(items...),
	)
}
