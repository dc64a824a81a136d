package profile

import (
	"cmp"
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A Kinship says how the one who pulled a lever in a precedent stands to the
// holder of the lever it is told of.
type Kinship uint8

// The kinships, the closest first.
const (
	ByHolder Kinship = iota // the same holder
	ByOwner                 // an owner of the holder
	ByState                 // a state that binds the holder
)

var kinshipNames = [...]string{"holder", "owner", "state"}

func (k Kinship) String() string { return kinshipNames[k] }

// A Precedent is a dated incident in which the holder of a lever, or somebody
// who can give it orders, used the same power over the same layer.
type Precedent struct {
	Incident  *catalog.Entry
	Kin       Kinship
	Who       string         // who used it: an actor's id or a jurisdiction's code
	Bond      stack.BondKind // how a state binds the holder
	Home      bool           // it was used against home
	OnHolder  bool           // a state used it on this very holder
	Contested bool           // whether they did, or whether the state binds the holder, is contested
}

// Date is when it happened, as precisely as known.
func (p Precedent) Date() string { return p.Incident.Value(catalog.Date) }

// Against lists against whom: actors' ids and jurisdictions' codes.
func (p Precedent) Against() []string { return settledValues(p.Incident, catalog.Against) }

// Reversed is yes, partly or no, or "" when it is not known.
func (p Precedent) Reversed() string { return p.Incident.Value(catalog.Reversed) }

// A Use says whether a power has been used.
type Use string

// The uses.
const (
	Used         Use = "used"      // at least one precedent is settled
	UseContested Use = "contested" // all there are are contested
	Unused       Use = "possible"  // a legal possibility with no known use
)

// A Record is what is known of the use of a lever, the closest precedents
// first.
type Record struct {
	Use        Use
	Precedents []Precedent
}

// Records tells the record of every lever, in the order of the findings.
func (p *Profile) Records() []Record {
	told := p.told(p.incidents())
	list := make([]Record, len(told))
	for i := range told {
		list[i] = Record{Unused, closest(told[i])}
		if len(told[i]) > 0 {
			list[i].Use = Used // settled ones come first
			if list[i].Precedents[0].Contested {
				list[i].Use = UseContested
			}
		}
	}
	return list
}

// told lists every precedent of every lever: an incident once for each of
// those who pulled it.
func (p *Profile) told(incidents []incident) [][]Precedent {
	list := make([][]Precedent, len(p.Findings.Levers))
	for i := range p.Findings.Levers {
		for j := range incidents {
			list[i] = p.precedents(list[i], p.Findings.Levers[i], &incidents[j])
		}
	}
	return list
}

// closest keeps the closest precedent of each incident, in order.
func closest(precedents []Precedent) []Precedent {
	list := slices.Clone(precedents)
	slices.SortStableFunc(list, closer)
	kept := list[:0]
	for _, n := range list {
		if !slices.ContainsFunc(kept, func(o Precedent) bool { return o.Incident == n.Incident }) {
			kept = append(kept, n)
		}
	}
	return kept
}

// closer orders precedents: settled ones first, then by kinship, those on this
// holder or against home first, and the newest first.
func closer(a, b Precedent) int {
	return cmp.Or(
		falseFirst(a.Contested, b.Contested), int(a.Kin)-int(b.Kin), falseFirst(b.OnHolder, a.OnHolder), falseFirst(b.Home, a.Home),
		strings.Compare(b.Date(), a.Date()), strings.Compare(a.Incident.ID, b.Incident.ID),
	)
}

// falseFirst orders false before true.
func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// precedents adds the ways in which an incident is a precedent for a lever.
func (p *Profile) precedents(list []Precedent, l *lever.Lever, n *incident) []Precedent {
	if !slices.Contains(n.cells, l.Cell) || l.Holder.Kind != stack.Actor && l.Holder.Kind != stack.State {
		return list
	}
	for i := range n.by {
		d := &n.by[i]
		found := Precedent{
			Incident: n.entry, Who: d.id, Home: n.home, Contested: !d.settled,
			OnHolder: d.state && slices.Contains(n.against, l.Holder.ID),
		}
		switch {
		case !d.state && l.Law != "" && !underLaw(n, l.Law):
			continue // an act of its own, or under another law, shows nothing about this law
		case d.id == l.Holder.ID && d.state == (l.Holder.Kind == stack.State):
			found.Kin = ByHolder
		case l.Holder.Kind != stack.Actor:
			continue
		case d.state:
			bond, ok := bondTo(l.Holder, d)
			if !ok {
				continue
			}
			found.Kin, found.Bond, found.Contested = ByState, bond.By, found.Contested || bond.Open
		case slices.ContainsFunc(stack.Owners(p.Stack.Catalog, l.Holder.Entry), func(o *catalog.Entry) bool { return o.ID == d.id }):
			found.Kin = ByOwner
		default:
			continue
		}
		if d.state && p.keepsOut(n, l.Cell.Layer, d) {
			continue
		}
		list = append(list, found)
	}
	return list
}

// underLaw reports whether a state, or a bloc it belongs to, acted in an
// incident.
func underLaw(n *incident, code string) bool {
	return slices.ContainsFunc(n.by, func(d doer) bool { return d.state && (d.id == code || slices.Contains(d.members, code)) })
}

// bondTo returns the firmest bond by which a state, or a bloc whose law binds
// its members directly, binds a holder.
func bondTo(holder stack.Party, d *doer) (stack.Bond, bool) {
	var best stack.Bond
	found := false
	for _, b := range holder.Bonds {
		if b.Jurisdiction == "" || b.Jurisdiction != d.id && !slices.Contains(d.members, b.Jurisdiction) {
			continue
		}
		if !found || best.Open && !b.Open {
			best, found = b, true
		}
	}
	return best, found
}
