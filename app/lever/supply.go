package lever

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Who can deny what the next chip is made of.

// supplies emits a lever for each supplier of a chip's part. Where places is
// given, the suppliers are bound also by the law of where they make it.
func (q *Inquiry) supplies(part, places catalog.Property, grip func(suppliers []stack.Party) Grip, when Horizon, reason string) {
	for _, c := range q.Chips() {
		var suppliers []stack.Party
		if places != "" {
			suppliers = q.Makers(c, part, places)
		} else {
			suppliers = q.Parties(c, part)
		}
		for _, s := range suppliers {
			q.Lever(stack.Supply, Renew, q.Hold(s), grip(suppliers), when, reason)
		}
	}
}

func always(g Grip) func([]stack.Party) Grip {
	return func([]stack.Party) Grip { return g }
}

// oneCountry is strong when all suppliers answer to one country, weak when
// they are spread over several.
func oneCountry(suppliers []stack.Party) Grip {
	seats := map[string]bool{}
	for _, s := range suppliers {
		for _, b := range s.Bonds {
			if b.By == stack.BySeat {
				seats[b.Jurisdiction] = true
			}
		}
	}
	if len(seats) > 1 {
		return Weak
	}
	return Strong
}

var supplyFoundry = &Rule{
	ID: "supply.foundry", Cells: on(stack.Supply, Renew), Judgement: Direct,
	Reasons: []string{"supply.foundry"},
	Decide: func(q *Inquiry) {
		q.supplies(catalog.Foundry, catalog.FabricatedIn, always(Strong), Years, "supply.foundry")
	},
}

var supplyMemory = &Rule{
	ID: "supply.memory", Cells: on(stack.Supply, Renew), Judgement: Direct,
	Reasons: []string{"supply.memory"},
	Decide: func(q *Inquiry) {
		q.supplies(catalog.Memory, "", oneCountry, Years, "supply.memory")
	},
}

var supplyPackaging = &Rule{
	ID: "supply.packaging", Cells: on(stack.Supply, Renew), Judgement: Direct,
	Reasons: []string{"supply.packaging"},
	Decide: func(q *Inquiry) {
		q.supplies(catalog.Packaging, catalog.PackagedIn, oneCountry, Years, "supply.packaging")
	},
}

var supplyLithography = &Rule{
	ID: "supply.lithography", Cells: on(stack.Supply, Renew), Judgement: Inferred,
	Reasons: []string{"supply.lithography"},
	Decide: func(q *Inquiry) {
		q.supplies(catalog.Lithography, "", always(Weak), Years, "supply.lithography")
	},
}

var supplyDesignTools = &Rule{
	ID: "supply.design-tools", Cells: on(stack.Supply, Renew), Judgement: Inferred,
	Reasons: []string{"supply.design-tools"},
	Decide: func(q *Inquiry) {
		q.supplies(catalog.DesignTools, "", always(Weak), Years, "supply.design-tools")
	},
}

var supplyStock = &Rule{
	ID: "supply.stock", Cells: append(on(stack.Supply, Renew), on(stack.Chip, Renew)...), Judgement: Editorial,
	Reasons: []string{"supply.stock"},
	Decide: func(q *Inquiry) {
		if !q.answered(configuration.Reserve) || q.Choice(configuration.Reserve) == "0" {
			return
		}
		q.Relief(stack.Supply, Renew, "supply.stock")
		q.Relief(stack.Chip, Renew, "supply.stock")
	},
}
