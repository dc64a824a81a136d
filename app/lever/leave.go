package lever

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Who can lock the user in.

var modelSoleSupplier = &Rule{
	ID: "model.sole-supplier", Cells: on(stack.Model, Leave), Judgement: Inferred,
	Reasons: []string{"model.sole-supplier", "model.sole-supplier.drop-in", "model.sole-supplier.host", "model.sole-supplier.none"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		if access != configuration.API && access != configuration.Licensed {
			q.Relief(stack.Model, Leave, "model.sole-supplier.none")
			return
		}
		if access == configuration.API && q.obtainable() {
			for _, h := range q.Hosts() {
				q.Lever(stack.Model, Leave, q.Hold(h), Weak, Months, "model.sole-supplier.host")
			}
			return
		}
		dropIn := q.Fact(q.model(), catalog.Interface) == "drop-in"
		for _, d := range q.developers() {
			if dropIn {
				q.Lever(stack.Model, Leave, q.Hold(d), Weak, Months, "model.sole-supplier.drop-in")
			} else {
				q.Lever(stack.Model, Leave, q.Hold(d), Strong, Months, "model.sole-supplier")
			}
		}
	},
}

var platformOwnServices = &Rule{
	ID: "platform.own-services", Cells: on(stack.Platform, Leave), Judgement: Inferred,
	Reasons: []string{"platform.own-services", "platform.own-services.standard"},
	Decide: func(q *Inquiry) {
		platform := q.Fact(q.infrastructure(), catalog.Platform)
		if platform == "open" {
			return
		}
		standard := q.Fact(q.infrastructure(), catalog.Interface) == "standard"
		for _, p := range q.Parties(q.infrastructure(), catalog.Supplier) {
			if standard || platform == "mixed" {
				q.Lever(stack.Platform, Leave, q.Hold(p), Weak, Months, "platform.own-services.standard")
			} else {
				q.Lever(stack.Platform, Leave, q.Hold(p), Strong, Months, "platform.own-services")
			}
		}
	},
}

var operatorExit = &Rule{
	ID: "operator.exit", Cells: on(stack.Operator, Leave), Judgement: Inferred,
	Reasons: []string{"operator.exit", "operator.exit.tested", "operator.exit.law", "operator.exit.own"},
	Decide: func(q *Inquiry) {
		operators := q.Operators()
		if len(operators) == 1 && operators[0].Kind == stack.Self {
			q.Relief(stack.Operator, Leave, "operator.exit.own")
			return
		}
		grip, reason := Strong, "operator.exit"
		switch {
		case q.HomeLaw("switch"):
			grip, reason = Weak, "operator.exit.law"
		default:
			switch q.Detail(configuration.Exit, q.infrastructure(), catalog.Exit, nil) {
			case configuration.Tested:
				grip, reason = Weak, "operator.exit.tested"
			case configuration.Statutory:
				grip, reason = Weak, "operator.exit.law"
			}
		}
		for _, o := range operators {
			q.Lever(stack.Operator, Leave, q.Hold(o), grip, Months, reason)
		}
	},
}

var dataExport = &Rule{
	ID: "data.export", Cells: on(stack.Data, Leave), Judgement: Editorial,
	Reasons: []string{"data.export", "data.export.own", "data.export.standard"},
	Decide: func(q *Inquiry) {
		operators := q.Operators()
		if len(operators) == 1 && operators[0].Kind == stack.Self {
			q.Relief(stack.Data, Leave, "data.export.own")
			return
		}
		if q.Fact(q.infrastructure(), catalog.Interface) == "standard" {
			q.Relief(stack.Data, Leave, "data.export.standard")
			return
		}
		for _, o := range operators {
			q.Lever(stack.Data, Leave, q.Hold(o), Weak, Months, "data.export")
		}
	},
}

var chipCloudOnly = &Rule{
	ID: "chip.cloud-only", Cells: append(on(stack.Chip, Leave), on(stack.Chip, Renew)...), Judgement: Direct,
	Reasons: []string{"chip.cloud-only"},
	Decide: func(q *Inquiry) {
		for _, c := range q.Chips() {
			if q.Fact(c, catalog.Availability) != "cloud-only" {
				continue
			}
			for _, v := range q.Parties(c, catalog.Vendor) {
				h := q.Hold(v)
				q.Lever(stack.Chip, Leave, h, Strong, Months, "chip.cloud-only")
				q.Lever(stack.Chip, Renew, h, Strong, Months, "chip.cloud-only")
			}
		}
	},
}

var chipSoftwareLock = &Rule{
	ID: "chip.software-lock", Cells: on(stack.Chip, Leave), Judgement: Inferred,
	Reasons: []string{"chip.software-lock", "chip.software-lock.portable", "chip.software-lock.open"},
	Decide: func(q *Inquiry) {
		for _, c := range q.Chips() {
			driver := q.Fact(c, catalog.Driver)
			if driver == "open" {
				q.Relief(stack.Chip, Leave, "chip.software-lock.open")
				continue
			}
			portable := q.Fact(c, catalog.Portability) == "multiple"
			for _, v := range q.Parties(c, catalog.Vendor) {
				if portable {
					q.Lever(stack.Chip, Leave, q.Hold(v), Weak, Months, "chip.software-lock.portable")
				} else {
					q.Lever(stack.Chip, Leave, q.Hold(v), Strong, Months, "chip.software-lock")
				}
			}
		}
	},
}
