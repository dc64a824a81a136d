// Package stack works out what stands behind a configuration: the components
// of each layer and the parties that hold them. Each tie between a party and
// a jurisdiction carries the fact that asserts it.
//
// It knows nothing of levels or of wording.
package stack

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

// A Stack is a configuration with its catalogue entries looked up. What it
// hands out is shared between stacks and must not be written to.
type Stack struct {
	Catalog        *catalog.Catalog
	Configuration  configuration.Configuration
	Home           *HomeSet
	Model          *catalog.Entry   // never nil
	Lineage        []*catalog.Entry // the bases the model derives from, nearest first
	Infrastructure *catalog.Entry   // never nil
	Chips          []*catalog.Entry // all of them serve, or one of them when OneChip
	OneChip        bool             // the chips are the candidates the offer is known to have
	Ground         Ground
	DataAt         []string // where the data is kept; empty when unknown
	Notices        []Notice
	line           *line
	index          *Index
	stands         *standing
}

// A Notice is something about the choices that a reader must be told:
// a contradiction, or a thing that does not exist yet.
type Notice struct {
	ID     string   // one of the Notice constants
	Params []string // what it is about, by the order the constant states
}

// The notices.
const (
	NotPublished    = "not-published"    // open weights or a licence chosen, but the weights are closed: model
	NotOwn          = "not-own"          // own chosen, but somebody else trained it: model, developer
	ServedElsewhere = "served-elsewhere" // used as a service, yet the infrastructure is one's own: infrastructure
	NoRegion        = "no-region"        // the offer has no region where the data is said to be: infrastructure, data place
	ChipNotSold     = "chip-not-sold"    // the chip is only rented inside another cloud: chip, vendor
	NotOperating    = "not-operating"    // the offer is not operating: infrastructure, status
	DataUnknown     = "data-unknown"     // nothing says where the data is
	BlocAtHome      = "bloc-at-home"     // a bloc was counted as home without being named: the bloc
	OwnEntry        = "own-entry"        // a choice is an entry of the reader's own: kind, id
)

// Build looks everything up. It never fails: what is unknown stays unknown,
// what contradicts itself is noted.
func Build(c *catalog.Catalog, conf configuration.Configuration) *Stack {
	return NewIndex(c).Build(conf)
}

// Build looks everything up over the catalogue of the index.
func (x *Index) Build(conf configuration.Configuration) *Stack {
	s := x.Outline(conf)
	s.blocAtHome()
	s.ownEntry(s.Model)
	s.ownEntry(s.Infrastructure)
	for _, e := range s.Chips {
		s.ownEntry(e)
	}
	s.access()
	if conf.Get(configuration.Chips) != configuration.Unknown {
		for _, e := range s.Chips {
			s.checkSold(e)
		}
	}
	s.regions()
	s.status()
	return s
}

// Outline is Build without the notices, which no rule reads.
func (x *Index) Outline(conf configuration.Configuration) *Stack {
	s := &Stack{}
	x.OutlineIn(s, conf)
	return s
}

// OutlineIn is Outline in the space of another stack, for whoever looks at very
// many and keeps none.
func (x *Index) OutlineIn(s *Stack, conf configuration.Configuration) {
	*s = Stack{Catalog: x.Catalog, Configuration: conf, Home: x.home(conf), index: x}
	s.Model = x.lookup(catalog.Model, conf.Get(configuration.Model))
	s.Infrastructure = x.lookup(catalog.Infrastructure, conf.Get(configuration.Infrastructure))
	s.line = x.line(s.Model, s.Home)
	s.Lineage = s.line.models[1:]
	s.chips()
	s.stands = x.standing(s.Infrastructure, s.Home, conf.Get(configuration.Data))
	s.Ground, s.DataAt = s.stands.Ground, s.stands.data
}

func (s *Stack) notice(id string, params ...string) {
	s.Notices = append(s.Notices, Notice{id, params})
}

// blocAtHome notes what home includes besides what was named, unless the
// reader has settled it.
func (s *Stack) blocAtHome() {
	if s.Configuration.Answered(configuration.Bloc) {
		return
	}
	for _, b := range s.Home.Counted() {
		s.notice(BlocAtHome, b)
	}
}

// ownEntry notes an entry of the reader's own.
func (s *Stack) ownEntry(e *catalog.Entry) {
	if e.Own() {
		s.notice(OwnEntry, string(e.Kind), e.ID)
	}
}

// access notes where the chosen access does not fit the model. The choice is
// kept: a reader may ask what would hold if the weights were released.
func (s *Stack) access() {
	weights := s.Model.Value(catalog.Weights)
	switch s.Configuration.Get(configuration.Access) {
	case configuration.OpenWeights, configuration.Licensed:
		if weights == "closed" || weights == "contract" && s.Configuration.Get(configuration.Access) == configuration.OpenWeights {
			s.notice(NotPublished, s.Model.ID)
		}
	case configuration.Own:
		s.notOwn()
	case configuration.API:
		if s.ownMachines() {
			s.notice(ServedElsewhere, s.Infrastructure.ID)
		}
	}
}

// notOwn notes a claim to have trained a model that somebody else did.
func (s *Stack) notOwn() {
	open := s.Model.Value(catalog.TrainingData) == "open" && s.Model.Value(catalog.TrainingCode) == "open"
	if open || s.Model.ID == configuration.Unknown || s.TrainedByState() {
		return
	}
	developer := ""
	if f := s.Model.Fact(catalog.Developer); f != nil {
		developer = f.Value()
	}
	s.notice(NotOwn, s.Model.ID, developer)
}

// chips looks the chips up. Where the visitor leaves them unknown, the usual
// ones of the offer are assumed, or at least their maker.
func (s *Stack) chips() {
	s.OneChip = false
	if v := s.Configuration.Get(configuration.Chips); v != configuration.Unknown {
		s.Chips = s.index.chips(v)
		return
	}
	if s.Assumes() {
		if s.Chips = s.index.usualChips(s.Infrastructure); len(s.Chips) > 0 {
			s.OneChip = len(s.Chips) > 1
			return
		}
	}
	s.Chips = s.index.chips(configuration.Unknown)
}

// checkSold notes a chip that is only rented inside its maker's cloud when
// the infrastructure is another's.
func (s *Stack) checkSold(chip *catalog.Entry) {
	if chip.Value(catalog.Availability) == "cloud-only" && !s.sold(chip) {
		s.notice(ChipNotSold, chip.ID, s.Parties(chip, catalog.Vendor)[0].ID)
	}
}

// sold reports whether a maker of the chip has a hand in the infrastructure.
func (s *Stack) sold(chip *catalog.Entry) bool {
	vendors := s.Parties(chip, catalog.Vendor)
	return len(vendors) == 0 || s.Infrastructure.ID == configuration.Unknown || slices.ContainsFunc(s.Operators(), func(o Party) bool {
		return slices.ContainsFunc(vendors, func(v Party) bool { return s.related(o, v) })
	})
}

// related reports whether two actors are one, or one owns the other.
func (s *Stack) related(a, b Party) bool {
	if a.Entry == nil || b.Entry == nil {
		return false
	}
	return a.ID == b.ID || slices.Contains(s.index.ownersOf(a.Entry), b.Entry) || slices.Contains(s.index.ownersOf(b.Entry), a.Entry)
}

// Assumes reports whether unanswered details take their usual value.
func (s *Stack) Assumes() bool {
	return s.Configuration.Get(configuration.Assume) == configuration.AssumeUsual
}

// regions notes that nothing says where the data is, or that the offer has no
// region there.
func (s *Stack) regions() {
	if len(s.DataAt) == 0 {
		s.notice(DataUnknown)
	}
	for _, place := range s.stands.missing {
		s.notice(NoRegion, s.Infrastructure.ID, place)
	}
}

func (s *Stack) status() {
	if v, not := s.notOperating(); not {
		s.notice(NotOperating, s.Infrastructure.ID, v)
	}
}

// Rests returns the fact that a notice rests on, as an entry and a property;
// nothing where it follows from choices alone.
func (s *Stack) Rests(n Notice) (*catalog.Entry, catalog.Property) {
	switch n.ID {
	case NotPublished:
		return s.Model, catalog.Weights
	case NotOwn:
		return s.Model, catalog.Developer
	case ServedElsewhere:
		return s.Infrastructure, catalog.Offer
	case NoRegion:
		return s.Infrastructure, catalog.Regions
	case NotOperating:
		return s.Infrastructure, catalog.Status
	case ChipNotSold:
		return s.Catalog.Entry(catalog.Chip, n.Params[0]), catalog.Availability
	}
	return nil, ""
}

// notOperating returns the status of an offer that does not exist yet or any
// more.
func (s *Stack) notOperating() (string, bool) {
	v := s.Infrastructure.Value(catalog.Status)
	switch v {
	case "announced", "planned", "under-construction", "paused", "withdrawn":
		return v, true
	}
	return v, false
}
