package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/profile"
	"sovcalc/app/words"
)

const (
	claimsTitle  = "claims-title"
	claimsButton = "claims"
)

// claims draws what would change if what is often said were true, once it is
// asked for.
func (v view) claims() app.UI {
	body := []app.UI{
		app.H2().ID(claimsTitle).Attr("tabindex", "-1").Text(v.say("claims.title")),
		app.P().Class("section-lead").Text(v.say("claims.lead")),
	}
	if v.Claims == nil {
		body = append(body, v.asking(claimsButton, "claims.ask"))
	} else {
		items := make([]app.UI, len(v.Claims))
		for i := range v.Claims {
			items[i] = v.claim(&v.Claims[i])
		}
		body = append(body, app.Ul().Class("claim-list").Body(items...))
	}
	return app.Section().ID("claims").Class("claims").Aria("labelledby", claimsTitle).Body(body...)
}

// claim draws one: its words, what would have to be so, what it would change
// and the levers that would go.
func (v view) claim(c *profile.Consequence) app.UI {
	text := v.Language.Claim(c.Claim)
	body := []app.UI{
		app.H3().Body(app.Q().Text(text.Phrase)),
		app.P().Class("quiet").Text(text.Takes),
		app.P().Text(v.Language.Claimed(v.Profile, c)),
	}
	var items []app.UI
	add := func(what string, p *profile.Profile, levers []int) {
		for _, i := range levers {
			l := &p.Findings.Levers[i]
			items = append(items, app.Li().Body(span("tag "+what, v.say("swap."+what)), span("", " "+v.Language.Because(p.Stack, l)),
				span("quiet", v.say("swap.power", words.P("power", v.say("power."+string(l.Cell.Question)))))))
		}
	}
	add("removed", v.Profile, c.Removed)
	add("eased", v.Profile, c.Weakened)
	add("added", c.After, c.Added)
	if len(items) > 0 {
		body = append(body, app.Details().Class("more").Body(
			app.Summary().Text(v.say("swap.levers")), app.Ul().Class("swap-levers").Body(items...)))
	}
	return app.Li().Body(body...)
}
