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

// A Stack is a configuration with its catalogue entries looked up.
type Stack struct {
	Catalog        *catalog.Catalog
	Configuration  configuration.Configuration
	Home           HomeSet
	Model          *catalog.Entry   // never nil
	Lineage        []*catalog.Entry // the bases the model derives from, nearest first
	Infrastructure *catalog.Entry   // never nil
	Chips          []*catalog.Entry // all of them serve, or one of them when OneChip
	OneChip        bool             // the chips are the candidates the offer is known to have
	Ground         Ground
	parties        map[string]Party
	operators      []Party
	built          bool     // the ground is known: what depends on it may be kept
	DataAt         []string // where the data is kept; empty when unknown
	Notices        []Notice
}

// A Ground is where the machines stand.
type Ground struct {
	Places []string       // one, or the candidates
	Known  bool           // whether Places is where they stand, or just the candidates
	Entry  *catalog.Entry // the entry whose fact says so
	Fact   *catalog.Fact
	Chosen bool // the data location chosen decides between several regions
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
)

// unknownEntry stands for a choice that is unknown; every fact about it is.
func unknownEntry(k catalog.Kind) *catalog.Entry {
	return &catalog.Entry{Kind: k, ID: configuration.Unknown}
}

func lookup(c *catalog.Catalog, k catalog.Kind, id string) *catalog.Entry {
	if e := c.Entry(k, id); e != nil {
		return e
	}
	return unknownEntry(k)
}

// Build looks everything up. It never fails: what is unknown stays unknown,
// what contradicts itself is noted.
func Build(c *catalog.Catalog, conf configuration.Configuration) *Stack {
	s := &Stack{Catalog: c, Configuration: conf, Home: homeOf(c, conf), parties: make(map[string]Party, 16)}
	s.Model = lookup(c, catalog.Model, conf.Get(configuration.Model))
	s.Infrastructure = lookup(c, catalog.Infrastructure, conf.Get(configuration.Infrastructure))
	s.DataAt = conf.List(configuration.Data)
	s.lineage()
	s.access()
	s.chips()
	s.ground()
	s.status()
	s.built = true
	return s
}

func (s *Stack) notice(id string, params ...string) {
	s.Notices = append(s.Notices, Notice{id, params})
}

// lineage follows the bases of the model.
func (s *Stack) lineage() {
	for e := s.Model; len(s.Lineage) < 8; {
		base := s.Catalog.Entry(catalog.Model, e.Value(catalog.Base))
		if base == nil || slices.Contains(s.Lineage, base) {
			return
		}
		s.Lineage = append(s.Lineage, base)
		e = base
	}
}

// access notes where the chosen access does not fit the model. The choice is
// kept: a reader may ask what would hold if the weights were released.
func (s *Stack) access() {
	weights := s.Model.Value(catalog.Weights)
	switch s.Configuration.Get(configuration.Access) {
	case configuration.OpenWeights, configuration.Licensed:
		if weights == "closed" {
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

// TrainedByState reports whether a public body of home trained the model.
func (s *Stack) TrainedByState() bool {
	return slices.ContainsFunc(s.Parties(s.Model, catalog.Developer), func(p Party) bool {
		return p.Public() && slices.ContainsFunc(p.Bonds, func(b Bond) bool { return slices.Contains(s.Home.Named, b.Jurisdiction) })
	})
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

// ownMachines reports whether the subject runs the infrastructure itself.
func (s *Stack) ownMachines() bool {
	return s.Infrastructure.Value(catalog.Operator) == "self"
}

// chips looks the chips up. Where the visitor leaves them unknown, the usual
// ones of the offer are assumed, or at least their maker.
func (s *Stack) chips() {
	for _, id := range s.Configuration.List(configuration.Chips) {
		e := lookup(s.Catalog, catalog.Chip, id)
		s.Chips = append(s.Chips, e)
		s.checkSold(e)
	}
	if len(s.Chips) > 0 {
		return
	}
	if s.Assumes() {
		if f := s.Infrastructure.Fact(catalog.Accelerators); f != nil && f.Known() && f.Value() != catalog.None {
			for _, id := range f.Values {
				s.Chips = append(s.Chips, lookup(s.Catalog, catalog.Chip, id))
			}
			s.OneChip = len(s.Chips) > 1
			return
		}
		if f := s.Infrastructure.Fact(catalog.ChipVendors); f != nil && f.Known() && f.Value() != catalog.None {
			for _, id := range f.Values {
				vendor := *f
				vendor.Property, vendor.Values = catalog.Vendor, []string{id}
				e := unknownEntry(catalog.Chip)
				e.Facts = []catalog.Fact{vendor}
				s.Chips = append(s.Chips, e)
			}
			s.OneChip = len(s.Chips) > 1
			return
		}
	}
	s.Chips = []*catalog.Entry{unknownEntry(catalog.Chip)}
}

// checkSold notes a chip that is only rented inside its maker's cloud when
// the infrastructure is another's.
func (s *Stack) checkSold(chip *catalog.Entry) {
	if chip.Value(catalog.Availability) != "cloud-only" || s.Infrastructure.ID == configuration.Unknown {
		return
	}
	vendors := s.Parties(chip, catalog.Vendor)
	ofVendor := func(o Party) bool {
		return slices.ContainsFunc(vendors, func(v Party) bool { return s.related(o, v) })
	}
	if len(vendors) > 0 && !slices.ContainsFunc(s.Operators(), ofVendor) {
		s.notice(ChipNotSold, chip.ID, vendors[0].ID)
	}
}

// related reports whether two actors are one, or one owns the other.
func (s *Stack) related(a, b Party) bool {
	if a.Entry == nil || b.Entry == nil {
		return false
	}
	return a.ID == b.ID || slices.Contains(Owners(s.Catalog, a.Entry), b.Entry) || slices.Contains(Owners(s.Catalog, b.Entry), a.Entry)
}

// Assumes reports whether unanswered details take their usual value.
func (s *Stack) Assumes() bool {
	return s.Configuration.Get(configuration.Assume) == configuration.AssumeUsual
}

// ground works out where the machines stand: the offer's one region, or the
// one that the data location names, or else one of the regions.
func (s *Stack) ground() {
	f := s.Infrastructure.Fact(catalog.Regions)
	s.Ground = Ground{Entry: s.Infrastructure, Fact: f}
	if len(s.DataAt) == 0 {
		s.notice(DataUnknown)
	}
	if f == nil || !f.Known() || f.Value() == catalog.None {
		return
	}
	regions := s.expand(f.Values)
	if slices.Contains(f.Values, catalog.HomeToken) {
		// One's own machines stand at home, wherever data may be kept besides.
		s.Ground.Places, s.Ground.Known = s.Home.Named, true
		return
	}
	s.Ground.Places, s.Ground.Known = regions, len(regions) == 1
	inside := len(s.DataAt) > 0
	for _, d := range s.DataAt {
		if !s.covers(regions, d) {
			inside = false
			s.notice(NoRegion, s.Infrastructure.ID, d)
		}
	}
	if inside && !s.Ground.Known {
		s.Ground.Places, s.Ground.Known, s.Ground.Chosen = s.DataAt, true, true
	}
}

// expand replaces the home token by the named home.
func (s *Stack) expand(places []string) []string {
	var list []string
	for _, p := range places {
		if p == catalog.HomeToken {
			list = append(list, s.Home.Named...)
		} else {
			list = append(list, p)
		}
	}
	return list
}

// covers reports whether one of the regions is the place, or a bloc it
// belongs to.
func (s *Stack) covers(regions []string, place string) bool {
	if slices.Contains(regions, place) {
		return true
	}
	e := s.Catalog.Entry(catalog.Jurisdiction, place)
	if e == nil {
		return false
	}
	blocs := e.Fact(catalog.Bloc)
	return blocs != nil && slices.ContainsFunc(blocs.Values, func(b string) bool { return slices.Contains(regions, b) })
}

func (s *Stack) status() {
	switch v := s.Infrastructure.Value(catalog.Status); v {
	case "announced", "planned", "under-construction", "paused", "withdrawn":
		s.notice(NotOperating, s.Infrastructure.ID, v)
	}
}

// Parties lists the actors that a fact names, or one undisclosed party.
func (s *Stack) Parties(e *catalog.Entry, p catalog.Property) []Party {
	f := e.Fact(p)
	if f == nil || !f.Known() {
		return []Party{UndisclosedParty()}
	}
	list := make([]Party, 0, len(f.Values))
	for _, id := range f.Values {
		if id != catalog.None {
			list = append(list, s.actor(id))
		}
	}
	return list
}

// actor is ActorParty, looked up once.
func (s *Stack) actor(id string) Party {
	p, ok := s.parties[id]
	if !ok {
		p = ActorParty(s.Catalog, id)
		s.parties[id] = p
	}
	return p
}

// Operators lists who runs the infrastructure, bound also by the law of the
// ground they run it on.
func (s *Stack) Operators() []Party {
	if s.operators != nil {
		return s.operators
	}
	list := s.Parties(s.Infrastructure, catalog.Operator)
	if s.Ground.Known {
		for i := range list {
			list[i] = list[i].At(s.Ground.Entry, s.Ground.Fact, s.Ground.Places...)
		}
	}
	if s.built {
		s.operators = list
	}
	return list
}

// Hosts lists who serves the model as a service: the operator, or the
// developer where the infrastructure is the subject's own.
func (s *Stack) Hosts() []Party {
	if s.ownMachines() {
		return s.Parties(s.Model, catalog.Developer)
	}
	return s.Operators()
}
