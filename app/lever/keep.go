package lever

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Who can read it, or be compelled to hand it over.

// keyGrip is how firmly whoever stands at the machine holds the data. A hosted
// model sees prompts in plain text while it computes, so that keys alone never
// take the operator out.
func (q *Inquiry) keyGrip() (Grip, Horizon) {
	switch q.Detail(configuration.Keys, q.infrastructure(), catalog.Keys, usualKeys) {
	case configuration.KeysExternal:
		return Strong, Weeks
	case configuration.KeysAttested:
		return Weak, Months
	}
	return Decisive, Now
}

// usualKeys reads the strongest arrangement an offer has: the one in use may be
// that or any weaker one.
func usualKeys(offered string) []string {
	values := configuration.Keys.Definition().Values
	return values[:slices.Index(values, offered)+1]
}

var modelHostSeesPrompts = &Rule{
	ID: "model.host-sees-prompts", Cells: on(stack.Model, Keep), Judgement: Inferred,
	Reasons: []string{"model.host-sees-prompts", "model.host-sees-prompts.unkept", "model.host-sees-prompts.none"},
	Decide: func(q *Inquiry) {
		if q.Access() != configuration.API {
			q.Relief(stack.Model, Keep, "model.host-sees-prompts.none")
			return
		}
		retention := q.Choice(configuration.Retention)
		for _, h := range q.Hosts() {
			if retention == configuration.RetentionOff {
				q.Lever(stack.Model, Keep, q.Hold(h), Strong, Now, "model.host-sees-prompts.unkept")
			} else {
				q.Lever(stack.Model, Keep, q.Hold(h), Decisive, Now, "model.host-sees-prompts")
			}
		}
	},
}

var platformUpdates = &Rule{
	ID: "platform.updates", Cells: on(stack.Platform, Keep), Judgement: Inferred,
	Reasons: []string{"platform.updates", "platform.updates.vetted", "platform.updates.part"},
	Decide: func(q *Inquiry) {
		platform := q.Fact(q.infrastructure(), catalog.Platform)
		if platform == "open" {
			return
		}
		updates := q.Detail(configuration.Updates, q.infrastructure(), catalog.Updates, nil)
		for _, p := range q.Parties(q.infrastructure(), catalog.Supplier) {
			switch {
			case updates == configuration.UpdatesVetted:
				q.Lever(stack.Platform, Keep, q.Hold(p), Weak, Months, "platform.updates.vetted")
			case platform == "mixed":
				q.Lever(stack.Platform, Keep, q.Hold(p), Weak, Months, "platform.updates.part")
			default:
				q.Lever(stack.Platform, Keep, q.Hold(p), Strong, Weeks, "platform.updates")
			}
		}
	},
}

var operatorCompelled = &Rule{
	ID: "operator.compelled", Cells: on(stack.Operator, Keep), Judgement: Inferred,
	Reasons: []string{"operator.compelled", "operator.compelled.own"},
	Decide: func(q *Inquiry) {
		operators := q.Operators()
		if len(operators) == 1 && operators[0].Kind == stack.Self {
			q.Relief(stack.Operator, Keep, "operator.compelled.own")
			return
		}
		grip, when := q.keyGrip()
		for _, o := range operators {
			for _, h := range q.HoldUnder(o) {
				q.LeverUnder(stack.Operator, Keep, h, grip, when, "operator.compelled")
			}
		}
	},
}

var facilitySeizure = &Rule{
	ID: "facility.seizure", Cells: on(stack.Facility, Keep), Judgement: Inferred,
	Reasons: []string{"facility.seizure"},
	Decide: func(q *Inquiry) {
		grip, when := q.keyGrip()
		for _, state := range q.Ground() {
			q.Lever(stack.Facility, Keep, q.Hold(state), grip, when, "facility.seizure")
		}
	},
}

// Who owns the building has its keys: not the data, but a way to the machines.
var facilityAccess = &Rule{
	ID: "facility.access", Cells: on(stack.Facility, Keep), Judgement: Editorial,
	Reasons: []string{"facility.access"},
	Decide: func(q *Inquiry) {
		for _, o := range q.landlords() {
			q.Lever(stack.Facility, Keep, q.Hold(o), Weak, Weeks, "facility.access")
		}
	},
}

var dataElsewhere = &Rule{
	ID: "data.elsewhere", Cells: on(stack.Data, Keep), Judgement: Direct,
	Reasons: []string{"data.elsewhere", "data.elsewhere.unknown", "data.elsewhere.home"},
	Decide: func(q *Inquiry) {
		q.Chosen(configuration.Data)
		grip, when := q.keyGrip()
		if len(q.dataAt()) == 0 {
			q.Lever(stack.Data, Keep, q.Hold(stack.UndisclosedParty()), grip, when, "data.elsewhere.unknown")
			return
		}
		outside := false
		for _, code := range q.dataAt() {
			if !q.InHome(code) {
				outside = true
				q.Lever(stack.Data, Keep, q.Hold(q.state(code)), grip, when, "data.elsewhere")
			}
		}
		if !outside {
			q.Relief(stack.Data, Keep, "data.elsewhere.home")
		}
	},
}

var dataCrosses = &Rule{
	ID: "data.crosses", Cells: on(stack.Data, Keep), Judgement: Inferred,
	Reasons: []string{"data.crosses", "data.crosses.unknown"},
	Decide: func(q *Inquiry) {
		q.Chosen(configuration.Data)
		if len(q.dataAt()) == 0 {
			return
		}
		grip, when := q.keyGrip()
		for _, state := range q.Ground() {
			if state.Kind == stack.State && slices.Contains(q.dataAt(), state.ID) {
				continue
			}
			if state.Kind == stack.Undisclosed && len(state.Among) == 0 {
				g := q.ground()
				if q.possibly(&Premise{Entry: g.Entry, Property: catalog.Regions, Fact: g.Fact}, 2) == 0 {
					q.Lever(stack.Data, Keep, q.Hold(state), grip, when, "data.crosses.unknown")
				}
				continue
			}
			if state.Kind == stack.State && q.InHome(state.ID) {
				continue // it moves within home
			}
			q.Lever(stack.Data, Keep, q.Hold(state), grip, when, "data.crosses")
		}
	},
}
