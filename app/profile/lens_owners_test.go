package profile_test

import (
	"slices"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
)

// A held actor is one whose holders a test makes up.
type held struct{ of, seat, lo, hi string }

// TestOwnershipThresholds tries the shares that decide.
func TestOwnershipThresholds(t *testing.T) {
	const home, abroad = "FR", "US"
	tests := []struct {
		name    string
		parent  string
		holders []held
		want    profile.Verdict
	}{
		{"nothing is recorded", catalog.None, nil, profile.Undetermined},
		{"home holds nearly all", catalog.None, []held{{"A", home, "80", "80"}}, profile.Met},
		{"home holds enough that nobody else can pass", catalog.None, []held{{"A", home, "76", "76"}}, profile.Met},
		{"home holds a little less", catalog.None, []held{{"A", home, "75", "75"}}, profile.Undetermined},
		{"one outside passes the first threshold", catalog.None, []held{{"A", abroad, "24.1", "24.1"}}, profile.NotMet},
		{"one outside stands at the first threshold, home holds the rest", catalog.None, []held{{"A", abroad, "24", "24"}, {"B", home, "76", "76"}}, profile.Met},
		{"several outside pass the second together", catalog.None, []held{{"A", abroad, "20", "20"}, {"B", abroad, "20", "20"}}, profile.NotMet},
		{"several outside stand at the second, home holds the rest", catalog.None, []held{{"A", abroad, "19.5", "19.5"}, {"B", abroad, "19.5", "19.5"}, {"C", home, "61", "61"}}, profile.Met},
		{"one outside may pass or not", catalog.None, []held{{"A", abroad, "20", "30"}, {"B", home, "70", "80"}}, profile.Undetermined},
		{"one outside passes even at the least", catalog.None, []held{{"A", abroad, "27.5", "49"}}, profile.NotMet},
		{"an owner outside gives orders", "nvidia", nil, profile.NotMet},
		{"an owner at home has nearly all, and its own holders are not recorded", "orange", []held{{"Orange", home, "96", "100"}}, profile.Undetermined},
	}
	lens := profile.LensOf("secnumcloud-ownership")
	base, _ := configuration.Parse("SOV1/H:FR/M:ai2-olmo-3/A:open-weights/I:ovhcloud/C:nvidia-h100/D:FR", catalog.Default)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := owned(catalog.Default, "ovhcloud", home, test.parent, test.holders)
			c = owned(c, "orange", home, catalog.None, nil)
			v := profile.Of(c, base).View(lens)
			if v.Because[0].Verdict != profile.Met {
				t.Fatalf("its seat is %s", v.Because[0].Verdict)
			}
			if v.Because[1].Verdict != test.want {
				t.Errorf("%s, want %s", v.Because[1].Verdict, test.want)
			}
		})
	}
	t.Run("an owner at home has nearly all, and is held at home in turn", func(t *testing.T) {
		c := owned(catalog.Default, "ovhcloud", home, "orange", []held{{"Orange", home, "96", "100"}})
		c = owned(c, "orange", home, catalog.None, []held{{"A", home, "90", "90"}})
		if v := profile.Of(c, base).View(lens); v.Verdict != profile.Met {
			t.Errorf("%s, want met", v.Verdict)
		}
	})
	t.Run("who has no capital has no holders", func(t *testing.T) {
		c, _ := configuration.Parse("SOV1/H:CH/M:ai2-olmo-3/A:open-weights/I:alps/C:nvidia-h100/D:CH", catalog.Default)
		if v := profile.Of(catalog.Default, c).View(lens); v.Verdict != profile.Met {
			t.Errorf("%s, want met", v.Verdict)
		}
	})
}

// owned returns the catalogue with an actor owned as told.
func owned(c *catalog.Catalog, id, seat, parent string, holders []held) *catalog.Catalog {
	changed := *c
	changed.Entries = slices.Clone(c.Entries)
	for i := range changed.Entries {
		e := &changed.Entries[i]
		if e.Kind != catalog.Actor || e.ID != id {
			continue
		}
		e.Facts = []catalog.Fact{{Property: catalog.Form, Values: []string{"company"}}}
		for _, h := range holders {
			e.Facts = append(e.Facts, catalog.Fact{Property: catalog.Holder, Of: h.of, Values: []string{h.seat}})
		}
		e.Facts = append(e.Facts, catalog.Fact{Property: catalog.Parent, Values: []string{parent}}, catalog.Fact{Property: catalog.Seat, Values: []string{seat}})
		for _, h := range holders {
			share := []string{h.lo}
			if h.hi != h.lo {
				share = append(share, h.hi)
			}
			e.Facts = append(e.Facts, catalog.Fact{Property: catalog.Share, Of: h.of, Values: share})
		}
	}
	return &changed
}

// Whoever holds a share has a seat recorded: without it the share says nothing.
func TestShareholdersHaveASeat(t *testing.T) {
	for _, e := range catalog.Default.All(catalog.Actor) {
		for _, f := range e.FactsOn(catalog.Share) {
			if e.FactOf(catalog.Holder, f.Of) == nil {
				t.Errorf("%s: the seat of %s is not recorded", e.ID, f.Of)
			}
		}
	}
}
