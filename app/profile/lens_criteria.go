package profile

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// The questions behind the criteria of the Cloud Sovereignty Framework: each
// answers with the index of an answer in the Commission's calculator. Where no
// fact tells two answers apart, both are read.

// decidesAtHome: where the ultimate decisions about the provider are taken.
func decidesAtHome(r *lever.Reading) int {
	operators := r.Operators()
	inside := 0
	for _, p := range operators {
		if fromHome(r, p) {
			inside++
		}
	}
	switch inside {
	case len(operators):
		return 3
	case 0:
		return r.Either(2) // entirely or mostly outside
	}
	return 1 + r.Either(2) // mostly outside or mostly within
}

// governingLaw: whose law governs the provider, by its seat and its owners'.
func governingLaw(r *lever.Reading) int {
	if every(r.Operators(), func(p stack.Party) bool { return fromHome(r, p) }) {
		return 2
	}
	return r.Either(2)
}

// lawFromOutside: how far law from outside home reaches the provider.
func lawFromOutside(r *lever.Reading) int {
	self := true
	bound := !every(r.Operators(), func(p stack.Party) bool {
		self = self && p.Kind == stack.Self
		return r.Relation(p) <= lever.Home
	})
	switch {
	case bound:
		return r.Either(3)
	case self:
		return 4
	}
	return 3 + r.Either(2) // immunity may be verified or not
}

// propertyLaw: under whose law the rights in model, platform and chips lie.
func propertyLaw(r *lever.Reading) int {
	inside, outside := sides(r, suppliers(r))
	switch {
	case outside == 0:
		return 4
	case inside == 0:
		return r.Either(2) // one country or several
	}
	return 2 + r.Either(2) // mixed, or home law with exceptions
}

// suppliers are the makers of model, platform and chips.
func suppliers(r *lever.Reading) []stack.Party {
	s := r.Stack()
	list := slices.Clone(r.Parties(s.Model, catalog.Developer))
	list = append(list, r.Parties(s.Infrastructure, catalog.Supplier)...)
	for _, c := range r.Chips() {
		list = append(list, r.Parties(c, catalog.Vendor)...)
	}
	return list
}

func sides(r *lever.Reading, list []stack.Party) (inside, outside int) {
	for _, p := range list {
		if fromHome(r, p) {
			inside++
		} else {
			outside++
		}
	}
	return inside, outside
}

// keyControl: who controls the keys. One's own machines leave no provider.
func keyControl(r *lever.Reading) int {
	if r.OwnMachines() {
		return 4
	}
	switch r.Keys() {
	case configuration.KeysProvider:
		return r.Either(2)
	case configuration.KeysCustomer:
		return 2
	case configuration.KeysExternal:
		return 3 // a hosted model sees plain text while it computes
	}
	return 4
}

// dataConfined: whether data is kept and processed at home alone.
func dataConfined(r *lever.Reading) int {
	places := append(slices.Clone(r.DataAt()), r.Ground()...)
	inside := 0
	for _, p := range places {
		if atHome(r, p) {
			inside++
		}
	}
	switch {
	case inside == len(places) && r.OwnMachines():
		return 4
	case inside == len(places):
		return 3 + r.Either(2) // exceptions are not recorded
	case inside == 0:
		return 0
	}
	return 1 + r.Either(2)
}

// aiServices: whose the model and the chips are.
func aiServices(r *lever.Reading) int {
	model := lineageAtHome(r)
	switch {
	case model && chipsFromHome(r):
		return 4
	case model:
		return 3
	}
	return r.Either(3)
}

// madeAtHome: where the accelerators are fabricated and packaged.
func madeAtHome(r *lever.Reading) int {
	inside, outside := 0, 0
	for _, c := range r.Chips() {
		for _, p := range []catalog.Property{catalog.FabricatedIn, catalog.PackagedIn} {
			f := c.Fact(p)
			r.Cite(c, p, f)
			switch {
			case f == nil || !f.Known():
				if r.Either(2) == 0 {
					outside++
				} else {
					inside++
				}
			case slices.ContainsFunc(f.Values, func(code string) bool { return code != catalog.None && !r.InHome(code) }):
				outside++
			default:
				inside++
			}
		}
	}
	switch {
	case outside == 0:
		return 4
	case inside == 0:
		return r.Either(2)
	}
	return 2 + r.Either(2)
}

// softwareDesign: who designs and maintains the platform software.
func softwareDesign(r *lever.Reading) int {
	inside, outside := sides(r, r.Parties(r.Stack().Infrastructure, catalog.Supplier))
	switch platform := r.Fact(r.Stack().Infrastructure, catalog.Platform); {
	case platform == "open" && outside == 0:
		return 1 + r.Either(4) // where those who maintain it sit is not recorded
	case platform == "open":
		return 1 + r.Either(3)
	case outside == 0:
		return 2 + r.Either(3)
	case inside == 0:
		return r.Either(2)
	}
	return 1 + r.Either(3)
}

// dependency: how far critical parts come from outside home alone.
func dependency(r *lever.Reading) int {
	inside, outside := sides(r, append(suppliers(r), r.Operators()...))
	switch {
	case inside == 0 && outside > 0:
		return 0
	case outside > 0:
		return 1 + r.Either(2)
	case madeAtHome(r) < 4:
		return 2 + r.Either(2)
	}
	return 4
}

// openSoftware: whether the platform software is open source.
func openSoftware(r *lever.Reading) int {
	switch r.Fact(r.Stack().Infrastructure, catalog.Platform) {
	case "open":
		return 2 + r.Either(3)
	case "mixed":
		return r.Either(3)
	}
	return r.Either(2)
}

// highPerformance: whose the accelerators and their software are, and where
// they run.
func highPerformance(r *lever.Reading) int {
	ground, chips := groundAtHome(r), chipsFromHome(r)
	switch {
	case !ground:
		return 0
	case !chips:
		return 1 + r.Either(2)
	case madeAtHome(r) == 4 && operatorFromHome(r):
		return 4
	}
	return 3
}
