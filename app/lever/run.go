package lever

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Who can stop it.

var modelHostedSwitch = &Rule{
	ID: "model.hosted-switch", Cells: on(stack.Model, Run), Judgement: Direct,
	Reasons: []string{"model.hosted-switch.host", "model.hosted-switch.developer"},
	Decide: func(q *Inquiry) {
		if q.Access() != configuration.API {
			return
		}
		hosts := q.Hosts()
		for _, h := range hosts {
			q.Lever(stack.Model, Run, q.Hold(h), Decisive, Now, "model.hosted-switch.host")
		}
		// Weights that others may hold can be served by another host: the
		// developer has no hand on this one.
		if q.obtainable() {
			return
		}
		for _, d := range q.developers() {
			if !among(hosts, d) {
				q.Lever(stack.Model, Run, q.Hold(d), Decisive, Now, "model.hosted-switch.developer")
			}
		}
	},
}

// obtainable reports whether anybody can have the weights, be it under a
// licence with conditions.
func (q *Inquiry) obtainable() bool { return stack.Published(q.weights()) }

func among(list []stack.Party, p stack.Party) bool {
	for _, o := range list {
		if o.ID == p.ID && p.Kind != stack.Undisclosed {
			return true
		}
	}
	return false
}

var modelNotOffered = &Rule{
	ID: "model.not-offered", Cells: on(stack.Model, Run), Judgement: Direct,
	Reasons: []string{"model.not-offered"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		if access != configuration.API && access != configuration.Licensed {
			return
		}
		if q.model().ID == configuration.Unknown {
			return // whatever is in use, it is on offer
		}
		q.Chosen(configuration.Home)
		if !q.Stated(q.model(), catalog.Refuses, q.home().Inside...) {
			return
		}
		for _, d := range q.developers() {
			q.Lever(stack.Model, Run, q.Hold(d), Decisive, Now, "model.not-offered")
		}
	},
}

var platformSupplier = &Rule{
	ID: "platform.supplier", Cells: on(stack.Platform, Run), Judgement: Inferred,
	Reasons: []string{"platform.supplier", "platform.supplier.claimed", "platform.supplier.tested", "platform.supplier.part"},
	Decide: func(q *Inquiry) {
		platform := q.Fact(q.infrastructure(), catalog.Platform)
		if platform == "open" {
			return
		}
		network := q.Detail(configuration.Network, q.infrastructure(), catalog.Disconnect, usualNetwork)
		for _, p := range q.Parties(q.infrastructure(), catalog.Supplier) {
			h := q.Hold(p)
			switch {
			case platform == "mixed":
				q.Lever(stack.Platform, Run, h, Weak, Years, "platform.supplier.part")
			case network == configuration.Tested:
				q.Lever(stack.Platform, Run, h, Weak, Years, "platform.supplier.tested")
			case network == configuration.Claimed:
				// A claim that no public test supports is told, not credited.
				q.Lever(stack.Platform, Run, h, Strong, Months, "platform.supplier.claimed")
			default:
				q.Lever(stack.Platform, Run, h, Strong, Months, "platform.supplier")
			}
		}
	},
}

// usualNetwork reads the offer's disconnect fact. That an operator has no
// parent to be cut from says nothing about its own suppliers.
func usualNetwork(disconnect string) []string {
	switch disconnect {
	case "none":
		return []string{configuration.Connected}
	case "claimed":
		return []string{configuration.Claimed}
	case "tested":
		return []string{configuration.Tested}
	}
	return nil
}

var operatorSwitch = &Rule{
	ID: "operator.switch", Cells: on(stack.Operator, Run), Judgement: Direct,
	Reasons: []string{"operator.switch", "operator.switch.own"},
	Decide: func(q *Inquiry) {
		for _, o := range q.Operators() {
			if o.Kind == stack.Self {
				q.Relief(stack.Operator, Run, "operator.switch.own")
				continue
			}
			q.Lever(stack.Operator, Run, q.Hold(o), Decisive, Now, "operator.switch")
		}
	},
}

var facilityGround = &Rule{
	ID: "facility.ground", Cells: on(stack.Facility, Run), Judgement: Inferred,
	Reasons: []string{"facility.ground"},
	Decide: func(q *Inquiry) {
		for _, state := range q.Ground() {
			q.Lever(stack.Facility, Run, q.Hold(state), Decisive, Now, "facility.ground")
		}
	},
}

// A site that belongs to another can be given notice of: seed case, a foreign
// tenant on home soil.
var facilityLandlord = &Rule{
	ID: "facility.landlord", Cells: on(stack.Facility, Run), Judgement: Inferred,
	Reasons: []string{"facility.landlord"},
	Decide: func(q *Inquiry) {
		for _, o := range q.landlords() {
			q.Lever(stack.Facility, Run, q.Hold(o), Strong, Months, "facility.landlord")
		}
	},
}

// landlords are the owners of a site that others operate, who let it under the
// law of the ground. That nothing is said of an owner means that it is the
// operator; where it was looked for and not found, it may be either.
func (q *Inquiry) landlords() []stack.Party {
	e := q.infrastructure()
	f := e.Fact(catalog.SiteOwner)
	if f == nil || !f.Known() && q.Has(e, catalog.SiteOwner, catalog.None) {
		return nil
	}
	operators := q.Operators()
	var list []stack.Party
	for _, o := range q.Parties(e, catalog.SiteOwner) {
		if !among(operators, o) {
			list = append(list, q.Here(o))
		}
	}
	return list
}

var chipRemoteDisable = &Rule{
	ID: "chip.remote-disable", Cells: on(stack.Chip, Run), Judgement: Direct,
	Reasons: []string{"chip.remote-disable.rented", "chip.remote-disable", "chip.remote-disable.limits", "chip.remote-disable.none"},
	Decide: func(q *Inquiry) {
		for _, o := range q.Operators() {
			if o.Kind != stack.Self {
				q.Lever(stack.Chip, Run, q.Hold(o), Strong, Months, "chip.remote-disable.rented")
			}
		}
		for _, c := range q.Chips() {
			disable := q.Fact(c, catalog.RemoteDisable)
			if disable == "none" {
				q.Relief(stack.Chip, Run, "chip.remote-disable.none")
				continue
			}
			for _, v := range q.Parties(c, catalog.Vendor) {
				if disable == "documented" {
					q.Lever(stack.Chip, Run, q.Hold(v), Strong, Months, "chip.remote-disable")
				} else {
					q.Lever(stack.Chip, Run, q.Hold(v), Weak, Years, "chip.remote-disable.limits")
				}
			}
		}
	},
}

var peopleRemoteHands = &Rule{
	ID: "people.remote-hands", Cells: append(on(stack.People, Run), on(stack.People, Keep)...), Judgement: Inferred,
	Reasons: []string{"people.remote-hands", "people.remote-hands.none"},
	Decide: func(q *Inquiry) {
		places, away := q.administrators()
		if !away {
			q.Relief(stack.People, Run, "people.remote-hands.none")
			q.Relief(stack.People, Keep, "people.remote-hands.none")
			return
		}
		for _, o := range q.Operators() {
			switch {
			case o.Kind == stack.Self:
				o = stack.UndisclosedParty(places...)
			case len(places) == 0:
				o = o.Somewhere(q.infrastructure(), catalog.Administrators)
			default:
				o = o.At(q.infrastructure(), catalog.Administrators, places...)
			}
			h := q.Hold(o)
			q.Lever(stack.People, Run, h, Strong, Weeks, "people.remote-hands")
			q.Lever(stack.People, Keep, h, Strong, Weeks, "people.remote-hands")
		}
	},
}

// administrators returns the places outside home from which the system can be
// administered, and whether it can be. Where nobody says, both are possible.
func (q *Inquiry) administrators() ([]string, bool) {
	var places []string
	if q.answered(configuration.Administrators) {
		q.Chosen(configuration.Administrators)
		places = q.list(configuration.Administrators)
	} else if f := q.infrastructure().Fact(catalog.Administrators); q.assumes() && f != nil && f.Known() {
		q.record(Premise{Entry: q.infrastructure(), Property: catalog.Administrators, Fact: f, Read: f.Value(), Usual: true})
		places = f.Values
	}
	if len(places) == 0 {
		asked := Premise{IsChoice: true, Key: configuration.Administrators, Open: true}
		q.record(asked)
		return nil, q.possibly(&asked, 2) == 0
	}
	var away []string
	for _, p := range places {
		if p != catalog.HomeToken && p != catalog.None && !q.InHome(p) {
			away = append(away, p)
		}
	}
	return away, len(away) > 0
}

var peopleSkills = &Rule{
	ID: "people.skills", Cells: append(on(stack.People, Run), on(stack.People, Adapt)...), Judgement: Editorial,
	Reasons: []string{"people.skills", "people.skills.own"},
	Decide: func(q *Inquiry) {
		staff := q.Detail(configuration.Staff, q.infrastructure(), catalog.Staff, nil)
		if staff == configuration.StaffOwn {
			q.Relief(stack.People, Run, "people.skills.own")
			q.Relief(stack.People, Adapt, "people.skills.own")
			return
		}
		for _, o := range q.Operators() {
			if o.Kind == stack.Self {
				o = stack.UndisclosedParty()
			}
			h := q.Hold(o)
			q.Lever(stack.People, Run, h, Strong, Months, "people.skills")
			q.Lever(stack.People, Adapt, h, Strong, Months, "people.skills")
		}
	},
}
