package source

import (
	"fmt"

	"sovcalc/app/catalog"
	"sovcalc/app/remark"
)

// perPlace are the properties whose Of names a jurisdiction.
var perPlace = map[catalog.Property]bool{catalog.Reach: true, catalog.LicenceNeeded: true}

// needed lists what an entry cannot be used without; unknown is an answer.
var needed = map[catalog.Kind][]catalog.Property{
	catalog.Actor:          {catalog.Form, catalog.Seat, catalog.Parent},
	catalog.Jurisdiction:   {catalog.Standing},
	catalog.Law:            {catalog.LawOf, catalog.Power, catalog.LawReach, catalog.Says},
	catalog.Control:        {catalog.ControlledBy, catalog.Otherwise, catalog.Says},
	catalog.Model:          {catalog.Developer, catalog.Weights, catalog.TrainingData, catalog.TrainingCode, catalog.Base},
	catalog.Infrastructure: {catalog.Offer, catalog.Operator, catalog.Supplier, catalog.Platform, catalog.Regions, catalog.Disconnect, catalog.Keys, catalog.Status},
	catalog.Chip:           {catalog.Vendor, catalog.Foundry, catalog.FabricatedIn, catalog.Memory, catalog.Packaging, catalog.Lithography, catalog.DesignTools, catalog.Driver, catalog.Portability, catalog.RemoteDisable, catalog.Availability, catalog.ExportControl},
	catalog.Incident:       {catalog.Date, catalog.By, catalog.Question},
	catalog.Case:           {catalog.CaseHome, catalog.CaseModel, catalog.CaseAccess, catalog.CaseInfra, catalog.CaseChip, catalog.CaseData, catalog.Status, catalog.Story},
}

// check reports what can only be seen of an entry with all entries read.
func (r *reader) check(c *catalog.Catalog, e *catalog.Entry) {
	for _, p := range needed[e.Kind] {
		if e.Fact(p) == nil {
			at := r.where[string(e.Kind)+"/"+e.ID]
			r.problem(at.file, at.line, "needed", string(p))
		}
	}
	for i := range e.Facts {
		r.checkRefs(c, e, &e.Facts[i])
	}
	r.checkCycle(c, e, catalog.Actor, catalog.Parent)
	r.checkCycle(c, e, catalog.Model, catalog.Base)
}

func (r *reader) checkRefs(c *catalog.Catalog, e *catalog.Entry, f *catalog.Fact) {
	at := r.where[fmt.Sprintf("%s/%s/%s/%s", e.Kind, e.ID, f.Property, f.Of)]
	if perPlace[f.Property] && c.Entry(catalog.Jurisdiction, f.Of) == nil {
		r.problem(at.file, at.line, "refers", string(f.Property), string(catalog.Jurisdiction), remark.Quoted(f.Of))
	}
	d, ok := catalog.Define(e.Kind, f.Property)
	kinds := d.Type.Refers()
	if !ok || kinds == nil {
		return
	}
	values := f.Values
	for _, reading := range f.Readings {
		values = append(values[:len(values):len(values)], reading.Values...)
	}
	for _, v := range values {
		if !resolves(c, kinds, d.Type, v) {
			id, with := "refers", append([]string{string(f.Property)}, names(kinds)...)
			if len(kinds) > 1 {
				id = "refers.two"
			}
			r.problem(at.file, at.line, id, append(with, remark.Quoted(v))...)
		}
	}
}

func resolves(c *catalog.Catalog, kinds []catalog.Kind, t catalog.Type, v string) bool {
	if v == catalog.None || v == "self" && t == catalog.ActorRef || v == catalog.HomeToken && t == catalog.HomePlace {
		return true
	}
	for _, k := range kinds {
		if c.Entry(k, v) != nil {
			return true
		}
	}
	return false
}

func names(kinds []catalog.Kind) []string {
	list := make([]string, len(kinds))
	for i, k := range kinds {
		list[i] = string(k)
	}
	return list
}

// checkCycle follows a chain such as owner of owner and reports when it comes
// back to where it began.
func (r *reader) checkCycle(c *catalog.Catalog, e *catalog.Entry, k catalog.Kind, p catalog.Property) {
	if e.Kind != k {
		return
	}
	for next, steps := c.Entry(k, e.Value(p)), 0; next != nil; next = c.Entry(k, next.Value(p)) {
		if steps++; next.ID == e.ID || steps > 20 {
			at := r.where[fmt.Sprintf("%s/%s/%s/", e.Kind, e.ID, p)]
			r.problem(at.file, at.line, "cycle", string(p), e.ID)
			return
		}
	}
}
