package profile

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// lenses is the one list of all lenses, from what looks at the surface to what
// asks for everything, then the published schemes.
var lenses = []*Lens{
	{ID: "residency", Tests: []Test{asking("residency.ground", groundAtHome)}},
	{ID: "partnership", Tests: []Test{
		asking("partnership.ground", groundAtHome), asking("partnership.data", dataAtHome), asking("partnership.offered", offered),
	}},
	{ID: "inspect-and-control", Tests: []Test{
		levelling("inspect-and-control.inspect", lever.Shared, lever.Cell{Layer: stack.Model, Question: lever.Inspect}),
		levelling("inspect-and-control.control", lever.Shared, lever.Cell{Layer: stack.Model, Question: lever.Adapt}),
	}},
	{ID: "open-source", Tests: []Test{
		asking("open-source.weights", weightsOpen), asking("open-source.limits", licenceFree), asking("open-source.territory", licenceAtHome),
	}},
	{ID: "whole-stack", Tests: wholeStack()},
	{ID: "domestic-resources", Tests: []Test{
		asking("domestic-resources.ground", groundAtHome),
		levelling("domestic-resources.operator", lever.AtHome, lever.Cell{Layer: stack.Operator, Question: lever.Run}),
		asking("domestic-resources.data", dataAtHome),
		levelling("domestic-resources.talent", lever.AtHome,
			lever.Cell{Layer: stack.People, Question: lever.Run}, lever.Cell{Layer: stack.People, Question: lever.Adapt}),
		asking("domestic-resources.developer", lineageAtHome),
	}},
	{ID: "national-needs", Tests: []Test{
		levelling("national-needs.deployed", lever.AtHome,
			lever.Cell{Layer: stack.Facility, Question: lever.Run}, lever.Cell{Layer: stack.Operator, Question: lever.Run}),
		levelling("national-needs.privacy", lever.AtHome,
			lever.Cell{Layer: stack.Facility, Question: lever.Keep}, lever.Cell{Layer: stack.Operator, Question: lever.Keep},
			lever.Cell{Layer: stack.Model, Question: lever.Keep}, lever.Cell{Layer: stack.Data, Question: lever.Keep}),
		asking("national-needs.rules", rulesAtHome), asking("national-needs.fitted", fittedToHome),
	}},
	{ID: "compute-territory", Tests: []Test{asking("compute-territory.ground", groundAtHome)}},
	{ID: "compute-provider", Tests: []Test{asking("compute-provider.operator", operatorFromHome)}},
	{ID: "compute-chips", Tests: []Test{asking("compute-chips.vendor", chipsFromHome)}},
	{ID: "trained-from-scratch", Tests: []Test{
		asking("trained-from-scratch.developer", lineageAtHome), asking("trained-from-scratch.start", startedEmpty),
	}},
	{ID: "model-openness", Partial: true, Tests: []Test{grading("model-openness.class", 1, opennessClass)}},
	{ID: "secnumcloud-ownership", Adapted: true, Tests: []Test{asking("secnumcloud-ownership.seat", seatAtHome), asking("secnumcloud-ownership.shares", sharesAtHome)}},
	{ID: "eu-cloud-sovereignty", Adapted: true, Partial: true, Tests: criteria},
}

// wholeStack asks of every layer that all its cells are decided at home.
func wholeStack() []Test {
	var list []Test
	for _, l := range stack.Layers() {
		cells := slices.DeleteFunc(slices.Clone(lever.Cells()), func(c lever.Cell) bool { return c.Layer != l })
		list = append(list, levelling("whole-stack."+string(l), lever.AtHome, cells...))
	}
	return list
}

// atHome reports whether a place or party is home, whatever its form.
func atHome(r *lever.Reading, p stack.Party) bool {
	if p.Kind == stack.State {
		return r.InHome(p.ID)
	}
	return r.Relation(p) <= lever.Home
}

// fromHome reports whether a party belongs to home by its seat and by the
// seats of its owners.
func fromHome(r *lever.Reading, p stack.Party) bool {
	relation, ok := r.By(p, stack.BySeat, stack.ByParentSeat)
	return ok && relation <= lever.Home
}

// every reports whether all parties pass. It asks of each, so that a reading
// rests on the same facts whatever the order.
func every(list []stack.Party, passes func(stack.Party) bool) bool {
	all := true
	for _, p := range list {
		all = passes(p) && all
	}
	return all
}

// groundAtHome: at least part of the machines stand at home.
func groundAtHome(r *lever.Reading) bool {
	some := false
	for _, p := range r.Ground() {
		some = atHome(r, p) || some
	}
	return some
}

// dataAtHome: all data is kept at home.
func dataAtHome(r *lever.Reading) bool {
	return every(r.DataAt(), func(p stack.Party) bool { return atHome(r, p) })
}

// offered: whoever makes the model supplies it to home.
func offered(r *lever.Reading) bool {
	switch r.Access() {
	case configuration.API, configuration.Licensed:
		r.Chosen(configuration.Home)
		if r.Stated(r.Stack().Model, catalog.Refuses, r.Stack().Home.Inside...) {
			return false
		}
	}
	return r.Access() == configuration.API || licenceAtHome(r)
}

// licenceAtHome: no licence of the model or its bases leaves out home.
func licenceAtHome(r *lever.Reading) bool {
	if r.Access() == configuration.Own {
		return true
	}
	r.Chosen(configuration.Home)
	for _, m := range r.Lineage() {
		if r.Stated(m, catalog.LicenceExcludes, r.Stack().Home.Inside...) {
			return false
		}
	}
	return true
}

// weightsOpen: anyone may hold the weights, or the model is one's own.
func weightsOpen(r *lever.Reading) bool {
	return r.Access() == configuration.Own || r.Fact(r.Stack().Model, catalog.Weights) == "open"
}

// licenceFree: no licence of the model or its bases forbids to change it or
// limits what it may be used for.
func licenceFree(r *lever.Reading) bool {
	if r.Access() == configuration.Own {
		return true
	}
	for _, m := range r.Lineage() {
		if r.Stated(m, catalog.LicenceLimits, "no-derivatives", "non-commercial", "field-of-use") {
			return false
		}
	}
	return true
}

// lineageAtHome: the developers of the model and of its bases are home's.
func lineageAtHome(r *lever.Reading) bool {
	if r.Access() == configuration.Own {
		return true
	}
	all := true
	home := func(p stack.Party) bool { return fromHome(r, p) }
	lineage := r.Lineage()
	for _, m := range lineage {
		all = every(r.Parties(m, catalog.Developer), home) && all
		if m.Fact(catalog.BaseDeveloper) != nil || first(lineage, m) {
			all = every(baseMakers(r, m), home) && all
		}
	}
	return all
}

// startedEmpty: the training began with weights that held nothing of another
// model's.
func startedEmpty(r *lever.Reading) bool {
	if r.Access() == configuration.Own {
		return true
	}
	lineage, empty := r.Lineage(), true
	for _, m := range lineage {
		if first(lineage, m) {
			empty = len(baseMakers(r, m)) == 0 && empty
		}
	}
	return empty
}

// first reports whether no base of a model is in the lineage.
func first(lineage []*catalog.Entry, m *catalog.Entry) bool {
	f := m.Fact(catalog.Base)
	return f == nil || !slices.ContainsFunc(lineage, func(o *catalog.Entry) bool { return o != m && slices.Contains(f.Values, o.ID) })
}

// baseMakers are the makers of a model's base; none for one trained from
// scratch.
func baseMakers(r *lever.Reading, m *catalog.Entry) []stack.Party {
	f := m.Fact(catalog.BaseDeveloper)
	switch {
	case f == nil && r.Has(m, catalog.Base, catalog.None):
		return nil
	case f == nil:
		return []stack.Party{stack.UndisclosedParty()}
	case f.Known():
		return r.Parties(m, catalog.BaseDeveloper)
	case len(f.Readings) > 0:
		if id := r.Fact(m, catalog.BaseDeveloper); id != catalog.None {
			return []stack.Party{stack.ActorParty(r.Stack().Catalog, id)}
		}
		return nil
	case r.Has(m, catalog.BaseDeveloper, catalog.None):
		return nil
	}
	return []stack.Party{stack.UndisclosedParty()}
}

// operatorFromHome: the companies that run the machines are home's.
func operatorFromHome(r *lever.Reading) bool {
	return every(r.Operators(), func(p stack.Party) bool { return fromHome(r, p) })
}

// chipsFromHome: the makers of the accelerators are home's.
func chipsFromHome(r *lever.Reading) bool {
	all := true
	for _, c := range r.Chips() {
		all = every(r.Parties(c, catalog.Vendor), func(p stack.Party) bool { return fromHome(r, p) }) && all
	}
	return all
}

// rulesAtHome: nobody outside home sets rules of use.
func rulesAtHome(r *lever.Reading) bool {
	return r.Level(lever.Cell{Layer: stack.Model, Question: lever.Adapt}, "model.content-rules") >= lever.AtHome
}

// fittedToHome: the model is home's own, or was fitted to it and the result
// is kept.
func fittedToHome(r *lever.Reading) bool {
	if r.Access() == configuration.Own {
		return true
	}
	if every(r.Parties(r.Stack().Model, catalog.Developer), func(p stack.Party) bool { return fromHome(r, p) }) {
		return true
	}
	return r.Choice(configuration.Tuned) == "yes"
}

// The classes of the Model Openness Framework, as far as the facts go.
const (
	noClass = iota
	openModel
	openTooling
	openScience
)

// opennessClass is the highest class of the Model Openness Framework that
// weights, code and data leave open.
func opennessClass(r *lever.Reading) int {
	m := r.Stack().Model
	switch {
	case r.Fact(m, catalog.Weights) != "open":
		return noClass
	case r.Stated(m, catalog.LicenceLimits, "no-derivatives", "non-commercial", "field-of-use", "user-limit", "no-redistribution"):
		return noClass
	case r.Fact(m, catalog.TrainingCode) != "open":
		return openModel
	case r.Fact(m, catalog.TrainingData) != "open":
		return openTooling
	}
	return openScience
}
