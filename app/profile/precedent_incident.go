package profile

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A doer is somebody who pulled a lever in an incident.
type doer struct {
	id      string
	state   bool
	settled bool                 // every reading of the facts says so
	members []string             // for a bloc whose law binds its members directly
	out     map[stack.Layer]bool // what keepsOut said of a layer
}

// An incident is an entry of that kind, read once.
type incident struct {
	entry   *catalog.Entry
	by      []doer
	against []string
	home    bool // it was directed at home or at somebody seated there
	cells   []lever.Cell
}

// incidents reads every incident in which somebody pulled a lever that is
// asked about.
func (p *Profile) incidents() []incident {
	c := p.Stack.Catalog
	entries := c.All(catalog.Incident)
	list := make([]incident, 0, len(entries))
	for i := range entries {
		n := incident{entry: &entries[i], against: settledValues(&entries[i], catalog.Against), cells: incidentCells(&entries[i])}
		if len(n.cells) == 0 {
			continue
		}
		for _, d := range doers(&entries[i]) {
			if e := c.Entry(catalog.Jurisdiction, d.id); e != nil {
				d.state = true
				if e.Value(catalog.CountsAsHome) == "yes" {
					d.members = stack.Members(c, d.id)
				}
			} else if c.Entry(catalog.Actor, d.id) == nil {
				continue
			}
			n.by = append(n.by, d)
		}
		if n.home = p.againstHome(n.against); len(n.by) > 0 {
			list = append(list, n)
		}
	}
	return list
}

// settledValues lists the settled values of a property that may be none.
func settledValues(e *catalog.Entry, property catalog.Property) []string {
	f := e.Fact(property)
	if f == nil || f.Value() == catalog.None {
		return nil
	}
	return f.Values
}

// doers lists who pulled the lever. Of a contested fact, who stands in every
// reading is settled.
func doers(e *catalog.Entry) []doer {
	f := e.Fact(catalog.By)
	if f == nil {
		return nil
	}
	var list []doer
	for _, id := range f.Values {
		list = append(list, doer{id: id, settled: true})
	}
	for _, r := range f.Readings {
		for _, id := range r.Values {
			if !slices.ContainsFunc(list, func(d doer) bool { return d.id == id }) {
				in := func(r catalog.Reading) bool { return !slices.Contains(r.Values, id) }
				list = append(list, doer{id: id, settled: !slices.ContainsFunc(f.Readings, in)})
			}
		}
	}
	return slices.DeleteFunc(list, func(d doer) bool { return d.id == catalog.None })
}

// incidentCells lists the cells that an incident was about. One that names
// several questions and several layers does not say which power was used on
// which layer: it is told of none.
func incidentCells(e *catalog.Entry) []lever.Cell {
	asked := lever.Cells()
	var list []lever.Cell
	several, spread := false, false
	for _, q := range settledValues(e, catalog.Question) {
		for _, layer := range settledValues(e, catalog.OnLayer) {
			cell := lever.Cell{Layer: stack.Layer(layer), Question: lever.Question(q)}
			if !slices.Contains(asked, cell) {
				continue
			}
			if len(list) > 0 {
				several = several || cell.Question != list[0].Question
				spread = spread || cell.Layer != list[0].Layer
			}
			list = append(list, cell)
		}
	}
	if several && spread {
		return nil
	}
	return list
}

// againstHome reports whether an incident was directed at home or at somebody
// seated there.
func (p *Profile) againstHome(against []string) bool {
	return slices.ContainsFunc(against, func(id string) bool {
		if p.Stack.Home.Contains(id) {
			return true
		}
		e := p.Stack.Catalog.Entry(catalog.Actor, id)
		return e != nil && slices.ContainsFunc(settledValues(e, catalog.Seat), p.Stack.Home.Contains)
	})
}

// keepsOut reports whether a state only kept suppliers out that it is not
// settled to bind, such as by a ban on imports: that says nothing about what it can have
// its own companies withhold.
func (p *Profile) keepsOut(n *incident, layer stack.Layer, d *doer) bool {
	if len(n.against) == 0 || slices.ContainsFunc(n.by, func(o doer) bool { return !o.state }) {
		return false
	}
	if out, done := d.out[layer]; done {
		return out
	}
	out := !slices.ContainsFunc(n.against, func(id string) bool {
		if p.Stack.Catalog.Entry(catalog.Actor, id) == nil {
			return true // a state
		}
		bond, bound := bondTo(stack.ActorParty(p.Stack.Catalog, id), d)
		return bound && !bond.Open || !supplies(p.Stack.Catalog, id, layer)
	})
	if d.out == nil {
		d.out = map[stack.Layer]bool{}
	}
	d.out[layer] = out
	return out
}

// supplied are the facts that say who supplies a layer.
var supplied = map[stack.Layer]struct {
	kind       catalog.Kind
	properties []catalog.Property
}{
	stack.Supply: {catalog.Chip, []catalog.Property{
		catalog.Foundry, catalog.Memory, catalog.Packaging, catalog.Lithography, catalog.DesignTools,
	}},
	stack.Chip:     {catalog.Chip, []catalog.Property{catalog.Vendor}},
	stack.Facility: {catalog.Infrastructure, []catalog.Property{catalog.SiteOwner}},
	stack.Operator: {catalog.Infrastructure, []catalog.Property{catalog.Operator}},
	stack.Platform: {catalog.Infrastructure, []catalog.Property{catalog.Supplier}},
	stack.Model:    {catalog.Model, []catalog.Property{catalog.Developer}},
}

// supplies reports whether an actor is known to supply a layer.
func supplies(c *catalog.Catalog, actor string, layer stack.Layer) bool {
	entries := c.All(supplied[layer].kind)
	for i := range entries {
		for _, property := range supplied[layer].properties {
			if f := entries[i].Fact(property); f != nil && slices.Contains(f.Values, actor) {
				return true
			}
		}
	}
	return false
}
