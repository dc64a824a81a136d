package lever

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Who can hide what is inside.

var modelClosed = &Rule{
	ID: "model.closed", Cells: on(stack.Model, Inspect), Judgement: Direct,
	Reasons: []string{"model.closed"},
	Decide: func(q *Inquiry) {
		if q.Access() != configuration.API || q.obtainable() {
			return
		}
		for _, d := range q.developers() {
			q.Lever(stack.Model, Inspect, q.Hold(d), Decisive, Now, "model.closed")
		}
	},
}

var modelUnderContract = &Rule{
	ID: "model.under-contract", Cells: on(stack.Model, Inspect), Judgement: Inferred,
	Reasons: []string{"model.under-contract"},
	Decide: func(q *Inquiry) {
		if q.Access() != configuration.Licensed {
			return
		}
		for _, d := range q.developers() {
			q.Lever(stack.Model, Inspect, q.Hold(d), Strong, Months, "model.under-contract")
		}
	},
}

var modelDataUndisclosed = &Rule{
	ID: "model.data-undisclosed", Cells: on(stack.Model, Inspect), Judgement: Direct,
	Reasons: []string{"model.data-undisclosed", "model.data-undisclosed.listed", "model.data-undisclosed.code"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		if access == configuration.API && !q.obtainable() {
			return
		}
		list := q.carried(access)
		if access == configuration.Licensed {
			list = list[1:] // the contract says what may be seen of the model itself
		}
		for _, m := range list {
			reason := "model.data-undisclosed"
			switch q.Fact(m, catalog.TrainingData) {
			case "open":
				if q.Fact(m, catalog.TrainingCode) == "open" {
					continue
				}
				reason = "model.data-undisclosed.code"
			case "disclosed":
				reason = "model.data-undisclosed.listed"
			}
			for _, d := range q.Parties(m, catalog.Developer) {
				q.Lever(stack.Model, Inspect, q.Hold(d), Weak, Years, reason)
			}
		}
	},
}

var modelFullyOpen = &Rule{
	ID: "model.fully-open", Cells: on(stack.Model, Inspect), Judgement: Direct,
	Reasons: []string{"model.fully-open", "model.fully-open.own"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		if access != configuration.Own && !q.obtainable() {
			return
		}
		for _, m := range q.carried(access) {
			if !openTraining(q, m) {
				return
			}
		}
		if access == configuration.Own {
			q.Relief(stack.Model, Inspect, "model.fully-open.own")
		} else {
			q.Relief(stack.Model, Inspect, "model.fully-open")
		}
	},
}

var platformClosed = &Rule{
	ID: "platform.closed", Cells: append(on(stack.Platform, Inspect), on(stack.Platform, Adapt)...), Judgement: Direct,
	Reasons: []string{"platform.closed", "platform.closed.part"},
	Decide: func(q *Inquiry) {
		grip, when, reason := Strong, Months, "platform.closed"
		switch q.Fact(q.infrastructure(), catalog.Platform) {
		case "open":
			return
		case "mixed":
			grip, when, reason = Weak, Years, "platform.closed.part"
		}
		for _, p := range q.Parties(q.infrastructure(), catalog.Supplier) {
			h := q.Hold(p)
			q.Lever(stack.Platform, Inspect, h, grip, when, reason)
			q.Lever(stack.Platform, Adapt, h, grip, when, reason)
		}
	},
}

var platformOpen = &Rule{
	ID: "platform.open", Cells: on(stack.Platform, Run, Keep, Inspect, Adapt, Leave, Renew), Judgement: Direct,
	Reasons: []string{"platform.open"},
	Decide: func(q *Inquiry) {
		if q.Fact(q.infrastructure(), catalog.Platform) != "open" {
			return
		}
		for _, question := range questions {
			q.Relief(stack.Platform, question, "platform.open")
		}
	},
}
