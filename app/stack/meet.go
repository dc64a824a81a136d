package stack

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

// Whether a model can be had on an infrastructure, or a chip, is the same for
// all models and all chips of one sort, unless the offer names one of them,
// directly or by who made it. What follows says both, for whoever asks it of
// very many.

// ModelSort tells models and accesses apart as far as Hosted does where the
// offer does not name the model.
func (s *Stack) ModelSort() string {
	text := flag(nil, s.Configuration.Get(configuration.Access) == configuration.API)
	text = flag(text, s.Model.ID == configuration.Unknown)
	return string(flag(text, !Published(s.Model.Value(catalog.Weights))))
}

// ModelNames are the model and those behind it: Hosted looks for them in an
// offer.
func (s *Stack) ModelNames() []string {
	return s.index.withOwners([]string{s.Model.ID}, s.Model, catalog.Developer)
}

// ChipSort tells chips apart as far as ChipHindrances does where the offer does
// not name them.
func (s *Stack) ChipSort() string {
	text := flag(nil, s.Configuration.Get(configuration.Chips) == configuration.Unknown)
	for _, c := range s.Chips {
		vendors := s.Parties(c, catalog.Vendor)
		text = append(append(text, c.Value(catalog.Availability)...), ' ')
		text = flag(flag(text, len(vendors) > 0), slices.ContainsFunc(vendors, s.seatedAtHome))
	}
	return string(text)
}

// ChipNames are the chips and those behind them: ChipHindrances looks for them
// in an offer.
func (s *Stack) ChipNames() []string {
	var list []string
	for _, c := range s.Chips {
		list = s.index.withOwners(append(list, c.ID), c, catalog.Vendor)
	}
	return list
}

// OfferNames are the models, the chips and the parties that an offer names.
func (s *Stack) OfferNames() []string {
	e := s.Infrastructure
	list := slices.Concat(named(e.Fact(catalog.Serves)), named(e.Fact(catalog.Accelerators)), named(e.Fact(catalog.ChipVendors)))
	return s.index.withOwners(list, e, catalog.Operator)
}

// withOwners adds whom a fact names, and their owners.
func (x *Index) withOwners(list []string, e *catalog.Entry, p catalog.Property) []string {
	for _, id := range named(e.Fact(p)) {
		list = append(list, id)
		if actor := x.Catalog.Entry(catalog.Actor, id); actor != nil {
			for _, owner := range x.ownersOf(actor) {
				list = append(list, owner.ID)
			}
		}
	}
	return list
}
