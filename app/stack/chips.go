package stack

import (
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

// chips looks up the chips of a choice.
func (x *Index) chips(choice string) []*catalog.Entry {
	list, known := x.chosen[choice]
	if !known {
		for id := range strings.SplitSeq(choice, "+") {
			list = append(list, x.lookup(catalog.Chip, id))
		}
		x.chosen[choice] = list
	}
	return list
}

// usualChips lists the chips that an offer is known to have, and every chip of
// the other makers known to supply it.
func (x *Index) usualChips(offer *catalog.Entry) []*catalog.Entry {
	list, known := x.usual[offer]
	if known {
		return list
	}
	if f := offer.Fact(catalog.Accelerators); f != nil && f.Known() && f.Value() != catalog.None {
		for _, id := range f.Values {
			list = append(list, x.lookup(catalog.Chip, id))
		}
	}
	if f := offer.Fact(catalog.ChipVendors); f != nil && f.Known() && f.Value() != catalog.None {
		for _, id := range f.Values {
			if !slices.ContainsFunc(list, func(e *catalog.Entry) bool { return e.Value(catalog.Vendor) == id }) {
				list = append(list, x.madeBy(id, f)...)
			}
		}
	}
	x.usual[offer] = list
	return list
}

// madeBy lists the chips of a maker that can be had, or one of which only the
// maker is known.
func (x *Index) madeBy(vendor string, f *catalog.Fact) []*catalog.Entry {
	list, known := x.made[vendor]
	if !known {
		chips := x.Catalog.All(catalog.Chip)
		for i := range chips {
			if e := &chips[i]; e.Value(catalog.Vendor) == vendor && e.Value(catalog.Availability) != "not-yet" {
				list = append(list, e)
			}
		}
		x.made[vendor] = list
	}
	if len(list) > 0 {
		return slices.Clip(list)
	}
	only := *f
	only.Property, only.Values = catalog.Vendor, []string{vendor}
	return []*catalog.Entry{{Kind: catalog.Chip, ID: configuration.Unknown, Facts: []catalog.Fact{only}}}
}
