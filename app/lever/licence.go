package lever

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Who can stop it by its licence.

// licensors are who grants the licence of a model's weights: of one that passes
// on the terms of its base, the makers of that.
func (q *Inquiry) licensors(m *catalog.Entry) []stack.Party {
	if m.Fact(catalog.Licensor) != nil {
		return q.Parties(m, catalog.Licensor)
	}
	return q.Parties(m, catalog.Developer)
}

var modelLicenceTerm = &Rule{
	ID: "model.licence-term", Cells: on(stack.Model, Run), Judgement: Inferred,
	Reasons: []string{"model.licence-term"},
	Decide: func(q *Inquiry) {
		if q.Access() != configuration.Licensed {
			return
		}
		for _, d := range q.developers() {
			q.Lever(stack.Model, Run, q.Hold(d), Strong, Months, "model.licence-term")
		}
	},
}

// licences lists the models whose public licences bind the copy that is used,
// be it the subject's own or that of whoever serves it: a service of others is
// no more than they may offer. A contract with the maker takes the place of the
// maker's own licence, not of those that it passes on.
func (q *Inquiry) licences(access string) []*catalog.Entry {
	switch list := q.carried(access); {
	case access == configuration.API && !q.obtainable():
		return nil
	case access == configuration.Licensed && list[0].Fact(catalog.Licensor) == nil:
		return list[1:]
	default:
		return list
	}
}

// carried lists the models whose licences bind the copy that is used: the model
// and its bases, or the bases alone of what the subject trained itself.
func (q *Inquiry) carried(access string) []*catalog.Entry {
	list := q.lineage()
	if access == configuration.Own {
		return list[1:]
	}
	return list
}

var modelLicenceTerritory = &Rule{
	ID: "model.licence-territory", Cells: on(stack.Model, Run), Judgement: Direct,
	Reasons: []string{"model.licence-territory"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		if access == configuration.API {
			return
		}
		q.Chosen(configuration.Home)
		for _, m := range q.carried(access) {
			if !q.Stated(m, catalog.LicenceExcludes, q.home().Inside...) {
				continue
			}
			for _, d := range q.licensors(m) {
				q.Lever(stack.Model, Run, q.Hold(d), Strong, Months, "model.licence-territory")
			}
		}
	},
}

var modelLicenceTerminable = &Rule{
	ID: "model.licence-terminable", Cells: on(stack.Model, Run), Judgement: Direct,
	Reasons: []string{"model.licence-terminable.revocable", "model.licence-terminable"},
	Decide: func(q *Inquiry) {
		for _, m := range q.licences(q.Access()) {
			switch q.Fact(m, catalog.LicenceTerm) {
			case "revocable":
				// A licence that may be withdrawn at will holds as long as a
				// contract does: it is firmer than one that ends on breach.
				for _, d := range q.licensors(m) {
					q.Lever(stack.Model, Run, q.Hold(d), Strong, Months, "model.licence-terminable.revocable")
				}
			case "terminable":
				for _, d := range q.licensors(m) {
					q.Lever(stack.Model, Run, q.Hold(d), Weak, Years, "model.licence-terminable")
				}
			}
		}
	},
}

var modelCopyHeld = &Rule{
	ID: "model.copy-held", Cells: on(stack.Model, Run), Judgement: Direct,
	Reasons: []string{"model.copy-held", "model.copy-held.own"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		if access != configuration.OpenWeights && access != configuration.Own {
			return
		}
		for _, m := range q.carried(access) {
			if q.Fact(m, catalog.LicenceTerm) != "irrevocable" {
				return
			}
		}
		if access == configuration.Own {
			q.Relief(stack.Model, Run, "model.copy-held.own")
		} else {
			q.Relief(stack.Model, Run, "model.copy-held")
		}
	},
}
