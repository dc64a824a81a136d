package stack

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

// What keeps a configuration from being had today, besides the notices of the
// same names.
const (
	NotFitting   = "not-fitting"    // the access chosen is not one the model is offered with: model
	NotTrained   = "not-trained"    // the model can be rebuilt by its recipe, and home has not done so: model
	NotServed    = "not-served"     // the offer is not known to run the model: infrastructure, model
	NotOffered   = "not-offered"    // the offer is known not to go so far in a detail: infrastructure, name of the detail
	ChipNotThere = "chip-not-there" // the offer is known to have other accelerators: infrastructure, chip
	ChipNotYet   = "chip-not-yet"   // the chip is not sold yet: chip
	ChipKept     = "chip-kept"      // the chip is sold in its maker's country alone: chip, vendor
)

// Hindrances says what keeps a configuration from being had today. What is not
// known hinders nothing.
func (s *Stack) Hindrances() []Notice {
	return slices.Concat(s.ModelHindrances(), s.OfferHindrances(), s.HostHindrances(), s.ChipHindrances())
}

// ModelHindrances are those that follow from the model and the access.
func (s *Stack) ModelHindrances() []Notice {
	switch {
	case !s.Fits():
		return []Notice{{NotFitting, []string{s.Model.ID}}}
	case s.Configuration.Get(configuration.Access) == configuration.Own && s.Model.ID != configuration.Unknown && !s.TrainedByState():
		return []Notice{{NotTrained, []string{s.Model.ID}}}
	}
	return nil
}

// Fits reports whether the model is offered with the access chosen.
func (s *Stack) Fits() bool {
	m := s.Model
	if m.ID == configuration.Unknown {
		return true
	}
	switch weights := m.Value(catalog.Weights); s.Configuration.Get(configuration.Access) {
	case configuration.Licensed:
		return weights == "licensed" || weights == "contract"
	case configuration.OpenWeights:
		return weights == "open" || weights == "licensed"
	case configuration.Own:
		return m.Value(catalog.TrainingData) == "open" && m.Value(catalog.TrainingCode) == "open" || s.TrainedByState()
	}
	return true
}

// OfferHindrances are those that follow from the infrastructure and from where
// the data is.
func (s *Stack) OfferHindrances() []Notice {
	var list []Notice
	if v, not := s.notOperating(); not {
		list = append(list, Notice{NotOperating, []string{s.Infrastructure.ID, v}})
	}
	for _, place := range s.stands.missing {
		list = append(list, Notice{NoRegion, []string{s.Infrastructure.ID, place}})
	}
	for _, k := range []configuration.Key{configuration.Keys, configuration.Network, configuration.Updates, configuration.Administrators} {
		if s.Configuration.Answered(k) && !s.offers(k) {
			list = append(list, Notice{NotOffered, []string{s.Infrastructure.ID, k.String()}})
		}
	}
	return list
}

// offers reports whether the offer may go as far in a detail as was answered:
// the facts say how far it goes at most.
func (s *Stack) offers(k configuration.Key) bool {
	property := map[configuration.Key]catalog.Property{
		configuration.Keys: catalog.Keys, configuration.Network: catalog.Disconnect,
		configuration.Updates: catalog.Updates, configuration.Administrators: catalog.Administrators,
	}[k]
	f := s.Infrastructure.Fact(property)
	if f == nil || !f.Known() {
		return true
	}
	if k == configuration.Administrators {
		answered := s.Configuration.List(k)
		return !slices.ContainsFunc(f.Values, func(place string) bool {
			return place != catalog.HomeToken && place != catalog.None && !s.Home.Contains(place) && !slices.Contains(answered, place)
		})
	}
	most := f.Value()
	if k == configuration.Network {
		switch most {
		case "none":
			most = configuration.Connected
		case "inherent":
			return true // no parent to be cut from; of its suppliers nothing is said
		}
	}
	values := k.Definition().Values
	return slices.Index(values, s.Configuration.Get(k)) <= slices.Index(values, most)
}

// HostHindrances are those that follow from the model, the access and the
// infrastructure.
func (s *Stack) HostHindrances() []Notice {
	if s.Hosted() {
		return nil
	}
	if s.Configuration.Get(configuration.Access) == configuration.API && s.ownMachines() {
		return []Notice{{ServedElsewhere, []string{s.Infrastructure.ID}}}
	}
	return []Notice{{NotServed, []string{s.Infrastructure.ID, s.Model.ID}}}
}

// Hosted reports whether the model can be had in this way on this
// infrastructure: whoever has the weights may run them on machines of one's
// own or for rent; a service has the models it is known to serve and, if it
// rents out machines too, any whose weights can be had.
func (s *Stack) Hosted() bool {
	api := s.Configuration.Get(configuration.Access) == configuration.API
	if api && s.ownMachines() {
		return false
	}
	if s.Model.ID == configuration.Unknown || s.Infrastructure.ID == configuration.Unknown {
		return true
	}
	if !api {
		return s.rents()
	}
	return s.rents() && Published(s.Model.Value(catalog.Weights)) || s.serves()
}

// Published reports whether weights are out for anybody to have, be it under a
// licence with conditions: what is not known to be kept back may be.
func Published(weights string) bool { return weights != "closed" && weights != "contract" }

// serves reports whether the offer is known to serve the model, or is its
// maker's own.
func (s *Stack) serves() bool {
	if f := s.Infrastructure.Fact(catalog.Serves); f != nil && slices.Contains(f.Values, s.Model.ID) {
		return true
	}
	developers := s.Parties(s.Model, catalog.Developer)
	return slices.ContainsFunc(s.Parties(s.Infrastructure, catalog.Operator), func(o Party) bool {
		return slices.ContainsFunc(developers, func(d Party) bool { return s.related(o, d) })
	})
}

// ChipHindrances are those that follow from the chips, the infrastructure and
// the home.
func (s *Stack) ChipHindrances() []Notice {
	if s.Configuration.Get(configuration.Chips) == configuration.Unknown {
		return nil
	}
	var list []Notice
	for _, c := range s.Chips {
		vendors := s.Parties(c, catalog.Vendor)
		switch v := c.Value(catalog.Availability); {
		case v == "not-yet":
			list = append(list, Notice{ChipNotYet, []string{c.ID}})
		case v == "cloud-only" && !s.sold(c):
			list = append(list, Notice{ChipNotSold, []string{c.ID, vendors[0].ID}})
		case v == "domestic-only" && len(vendors) > 0 && !slices.ContainsFunc(vendors, s.seatedAtHome):
			list = append(list, Notice{ChipKept, []string{c.ID, vendors[0].ID}})
		}
		if !s.has(c) {
			list = append(list, Notice{ChipNotThere, []string{s.Infrastructure.ID, c.ID}})
		}
	}
	return list
}

func (s *Stack) seatedAtHome(p Party) bool {
	return slices.ContainsFunc(p.Bonds, func(b Bond) bool { return b.By == BySeat && s.Home.Contains(b.Jurisdiction) })
}

// has reports whether the offer may have the chip: one's own machines have
// what was bought, an offer that names its accelerators has these, and a
// service that names no more than their makers has theirs.
func (s *Stack) has(chip *catalog.Entry) bool {
	if s.ownMachines() {
		return true
	}
	if f := s.Infrastructure.Fact(catalog.Accelerators); f != nil && f.Known() && f.Value() != catalog.None {
		return slices.Contains(f.Values, chip.ID)
	}
	makers := s.Infrastructure.Fact(catalog.ChipVendors)
	return s.rents() || makers == nil || !makers.Known() || makers.Value() == catalog.None || slices.Contains(makers.Values, chip.Value(catalog.Vendor))
}

// rents reports whether the offer rents out machines: a service runs models on
// machines that only its operator chooses.
func (s *Stack) rents() bool {
	offer := s.Infrastructure.Value(catalog.Offer)
	return offer != "vendor-api" && offer != "foreign-tenant"
}

// ChoosesChips reports whether it is for the reader to say on which chips the
// model runs. Of a model used as a service, it is for whoever runs it.
func (s *Stack) ChoosesChips() bool {
	return s.Configuration.Get(configuration.Access) != configuration.API || s.ownMachines()
}
