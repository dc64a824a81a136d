package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/profile"
)

const (
	claimsTitle = "claims-title"
)

// claims draws what would change if what is often said were true, once it is
// asked for.
func (v view) claims() app.UI {
	return v.part("claims", asked{v.Profile, v.Claims != nil, false}, view.claimSection)
}

func (v view) claimSection() app.UI {
	body := []app.UI{
		app.H2().ID(claimsTitle).Attr("tabindex", "-1").Text(v.say("claims.title")),
		app.P().Class("section-lead").Text(v.say("claims.lead")),
	}
	if v.Claims == nil {
		body = append(body, v.asking(calculator.ClaimsButton, "claims.ask", claimsTitle))
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
	if len(c.Removed)+len(c.Weakened)+len(c.Added) > 0 {
		body = append(body, v.more("claim-levers-"+c.Claim.ID, v.say("swap.levers"), func() app.UI {
			return app.Ul().Class("swap-levers").Body(v.claimLevers(c, "claim-levers-"+c.Claim.ID)...)
		}))
	}
	return app.Li().Body(body...)
}

func (v view) claimLevers(c *profile.Consequence, id string) []app.UI {
	var items []app.UI
	add := func(what string, p *profile.Profile, levers []int) {
		for _, i := range levers {
			l := p.Findings.Levers[i]
			items = append(items, app.Li().Body(span("tag "+what, v.say("swap."+what)), span("", " "+v.Language.Because(p.Stack, l)),
				span("quiet", v.powerOf(l)), v.restsOnLever(id+"-"+strconv.Itoa(len(items)), p.Stack.Configuration, l)))
		}
	}
	add("removed", v.Profile, c.Removed)
	add("eased", v.Profile, c.Weakened)
	add("added", c.After, c.Added)
	return items
}
