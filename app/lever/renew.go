package lever

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// Who can deny the next chip, model or release.

var modelNextVersion = &Rule{
	ID: "model.next-version", Cells: on(stack.Model, Renew), Judgement: Inferred,
	Reasons: []string{"model.next-version", "model.next-version.weights", "model.next-version.recipe", "model.next-version.own"},
	Decide: func(q *Inquiry) {
		access := q.Access()
		if access == configuration.Own {
			q.Relief(stack.Model, Renew, "model.next-version.own")
			return
		}
		// The next one has to be trained: on what this one was is no choice of
		// the reader's, who chooses what it is served on.
		q.Told(q.model(), catalog.TrainedOn)
		grip, when, reason := Decisive, Months, "model.next-version"
		obtainable := q.obtainable()
		switch {
		case openTraining(q, q.model()):
			grip, when, reason = Weak, Years, "model.next-version.recipe"
		case access == configuration.OpenWeights, access == configuration.API && obtainable:
			grip, when, reason = Strong, Years, "model.next-version.weights"
		}
		for _, d := range q.developers() {
			q.Lever(stack.Model, Renew, q.Hold(d), grip, when, reason)
		}
	},
}

var modelBaseLineage = &Rule{
	ID: "model.base-lineage", Cells: on(stack.Model, Renew), Judgement: Direct,
	Reasons: []string{"model.base-lineage", "model.base-lineage.recipe"},
	Decide: func(q *Inquiry) {
		for _, m := range q.lineage() {
			f := m.Fact(catalog.BaseDeveloper)
			if f == nil || !f.Known() || f.Value() == catalog.None {
				if q.Known(m, catalog.Base) || m.ID == configuration.Unknown {
					continue
				}
			}
			if base := q.catalog().Entry(catalog.Model, m.Value(catalog.Base)); base != nil && openTraining(q, base) {
				q.base(m, Weak, "model.base-lineage.recipe")
			} else {
				q.base(m, Strong, "model.base-lineage")
			}
		}
	},
}

// base emits a lever for each maker of a model's base that is not the model's
// own developer.
func (q *Inquiry) base(m *catalog.Entry, g Grip, reason string) {
	developers := q.Parties(m, catalog.Developer)
	property := catalog.BaseDeveloper
	if f := m.Fact(property); f == nil {
		if base := q.catalog().Entry(catalog.Model, m.Value(catalog.Base)); base != nil {
			m, property = base, catalog.Developer
		} else if q.Has(m, catalog.Base, catalog.None) {
			return // read as trained from scratch
		}
	}
	for _, p := range q.Parties(m, property) {
		if !among(developers, p) {
			q.Lever(stack.Model, Renew, q.Hold(p), g, Years, reason)
		}
	}
}

var platformNextRelease = &Rule{
	ID: "platform.next-release", Cells: on(stack.Platform, Renew), Judgement: Inferred,
	Reasons: []string{"platform.next-release", "platform.next-release.part"},
	Decide: func(q *Inquiry) {
		grip, reason := Strong, "platform.next-release"
		switch q.Fact(q.infrastructure(), catalog.Platform) {
		case "open":
			return
		case "mixed":
			grip, reason = Weak, "platform.next-release.part"
		}
		for _, p := range q.Parties(q.infrastructure(), catalog.Supplier) {
			q.Lever(stack.Platform, Renew, q.Hold(p), grip, Years, reason)
		}
	},
}

var chipVendorNext = &Rule{
	ID: "chip.vendor-next", Cells: on(stack.Chip, Renew), Judgement: Inferred,
	Reasons: []string{"chip.vendor-next"},
	Decide: func(q *Inquiry) {
		for _, c := range q.Chips() {
			for _, v := range q.Parties(c, catalog.Vendor) {
				q.Lever(stack.Chip, Renew, q.Hold(v), Strong, Years, "chip.vendor-next")
			}
		}
	},
}

var chipExportLicence = &Rule{
	ID: "chip.export-licence", Cells: on(stack.Chip, Renew), Judgement: Direct,
	Reasons: []string{"chip.export-licence.denied", "chip.export-licence.required", "chip.export-licence.exception", "chip.export-licence.none"},
	Decide: func(q *Inquiry) {
		q.Chosen(configuration.Home)
		for _, c := range q.Chips() {
			f := c.Fact(catalog.ExportControl)
			if f == nil || !f.Known() {
				q.unknownControl(c, f)
				continue
			}
			q.record(Premise{Entry: c, Property: catalog.ExportControl, Fact: f, Read: f.Value()})
			for _, id := range f.Values {
				if control := q.catalog().Entry(catalog.Control, id); control != nil {
					q.exportLicence(control)
				}
			}
		}
	},
}

// unknownControl reads a chip of which nobody says which export control covers
// it under each of those known, and under none.
func (q *Inquiry) unknownControl(c *catalog.Entry, f *catalog.Fact) {
	asked := Premise{Entry: c, Property: catalog.ExportControl, Fact: f, Open: true}
	q.record(asked)
	controls := q.catalog().All(catalog.Control)
	if i := q.possibly(&asked, len(controls)+1); i < len(controls) {
		q.exportLicence(&controls[i])
	}
}

// exportLicence emits the lever of the state that controls the export, at the
// strictest grip any named home country meets.
func (q *Inquiry) exportLicence(control *catalog.Entry) {
	by := control.Fact(catalog.ControlledBy)
	if by == nil || !by.Known() {
		return
	}
	strictest := "none"
	order := []string{"denied", "required", "exception", "none"}
	for _, code := range q.destinations() {
		if code == by.Value() {
			continue // a state needs no licence from itself
		}
		f := control.FactOf(catalog.LicenceNeeded, code)
		property := catalog.LicenceNeeded
		if f == nil {
			f, property = control.Fact(catalog.Otherwise), catalog.Otherwise
		}
		if v := q.factOf(control, property, f); slices.Index(order, v) < slices.Index(order, strictest) {
			strictest = v
		}
	}
	grip, when := Decisive, Now
	switch strictest {
	case "none":
		q.Relief(stack.Chip, Renew, "chip.export-licence.none")
		return
	case "required":
		grip, when = Strong, Months
	case "exception":
		grip, when = Weak, Months
	}
	h := q.Hold(q.state(by.Value()))
	h.premises.add(q.keep(&Premise{Entry: control, Property: catalog.ControlledBy, Fact: by, Read: by.Value()}))
	q.Lever(stack.Chip, Renew, h, grip, when, "chip.export-licence."+strictest)
}
