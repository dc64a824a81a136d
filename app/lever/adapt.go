package lever

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Who can change it, or keep it from being changed.

var modelVendorChanges = &Rule{
	ID: "model.vendor-changes", Cells: on(stack.Model, Adapt), Judgement: Direct,
	Reasons: []string{"model.vendor-changes", "model.vendor-changes.host"},
	Decide: func(q *Inquiry) {
		if q.Access() != configuration.API {
			return
		}
		// Weights that others may hold change only at the host's hand.
		if q.obtainable() {
			for _, h := range q.Hosts() {
				q.Lever(stack.Model, Adapt, q.Hold(h), Strong, Weeks, "model.vendor-changes.host")
			}
			return
		}
		for _, d := range q.developers() {
			q.Lever(stack.Model, Adapt, q.Hold(d), Decisive, Now, "model.vendor-changes")
		}
	},
}

var modelLicenceLimits = &Rule{
	ID: "model.licence-limits", Cells: on(stack.Model, Adapt), Judgement: Direct,
	Reasons: []string{"model.licence-limits", "model.licence-limits.contract"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		if access == configuration.Licensed {
			for _, d := range q.developers() {
				q.Lever(stack.Model, Adapt, q.Hold(d), Strong, Months, "model.licence-limits.contract")
			}
		}
		for _, m := range q.licences(access) {
			if !q.Stated(m, catalog.LicenceLimits, "no-derivatives", "non-commercial", "field-of-use") {
				continue
			}
			for _, d := range q.licensors(m) {
				q.Lever(stack.Model, Adapt, q.Hold(d), Strong, Months, "model.licence-limits")
			}
		}
	},
}

var modelNoRecipe = &Rule{
	ID: "model.no-recipe", Cells: on(stack.Model, Adapt), Judgement: Inferred,
	Reasons: []string{"model.no-recipe", "model.no-recipe.open", "model.no-recipe.own"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		if access == configuration.API && !q.obtainable() {
			return
		}
		closed := false
		for _, m := range q.carried(access) {
			if openTraining(q, m) {
				continue
			}
			closed = true
			for _, d := range q.Parties(m, catalog.Developer) {
				q.Lever(stack.Model, Adapt, q.Hold(d), Weak, Years, "model.no-recipe")
			}
		}
		switch {
		case closed:
		case access == configuration.Own:
			q.Relief(stack.Model, Adapt, "model.no-recipe.own")
		default:
			q.Relief(stack.Model, Adapt, "model.no-recipe.open")
		}
	},
}

var modelContentRules = &Rule{
	ID: "model.content-rules", Cells: on(stack.Model, Adapt), Judgement: Inferred,
	Reasons: []string{"model.content-rules", "model.content-rules.licence"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		switch access {
		case configuration.API:
			hosts := q.Hosts()
			for _, h := range hosts {
				q.Lever(stack.Model, Adapt, q.Hold(h), Strong, Weeks, "model.content-rules")
			}
			if q.obtainable() {
				q.licencedRules(access)
				return
			}
			// Who alone holds the weights sets rules for every host.
			for _, d := range q.developers() {
				if !among(hosts, d) {
					q.Lever(stack.Model, Adapt, q.Hold(d), Strong, Weeks, "model.content-rules")
				}
			}
		default:
			q.licencedRules(access)
		}
	},
}

// licencedRules are the rules of use that licences bring with them, for whoever
// holds the copy that is used.
func (q *Inquiry) licencedRules(access string) {
	for _, m := range q.carried(access) {
		if !q.Stated(m, catalog.LicenceLimits, "acceptable-use") {
			continue
		}
		for _, d := range q.licensors(m) {
			q.Lever(stack.Model, Adapt, q.Hold(d), Strong, Months, "model.content-rules.licence")
		}
	}
}
