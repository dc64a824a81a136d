package source_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/remark"
)

const ownEntries = `actor:
  own-agency:
    name: Our agency
    facts:
      form: public-body
      seat: FR
      parent: none
      reach: {US: no, GB: unknown}
infrastructure:
  own-room:
    name: Our room
    note: Second floor.
    facts:
      offer: own
      operator: own-agency
      supplier: none
      platform: open
      regions: [FR]
      disconnect: tested
      keys: external
      status: operating
`

func lay(text string) (*catalog.Catalog, []source.Problem) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil || len(doc.Content) == 0 {
		return catalog.Default, []source.Problem{{Remark: remark.New(0, "no-yaml")}}
	}
	return source.Own(catalog.Default, doc.Content[0])
}

func TestOwn(t *testing.T) {
	before := len(catalog.Default.Entries)
	c, problems := lay(ownEntries)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	room := c.Entry(catalog.Infrastructure, "own-room")
	if room == nil || !room.Own() || room.Name != "Our room" || room.Note != "Second floor." || room.Value(catalog.Operator) != "own-agency" {
		t.Fatalf("the room is %+v", room)
	}
	agency := c.Entry(catalog.Actor, "own-agency")
	if f := agency.FactOf(catalog.Reach, "US"); f == nil || f.Value() != "no" || !f.Own || f.Recalled || len(f.Sources) > 0 {
		t.Errorf("reach of the United States is %+v", f)
	}
	if f := agency.FactOf(catalog.Reach, "GB"); f == nil || f.Known() {
		t.Errorf("reach of the United Kingdom is %+v", f)
	}
	for _, e := range []*catalog.Entry{room, agency} {
		for _, f := range e.Facts {
			if !f.Own {
				t.Errorf("%s of %s is not marked as the reader's own", f.Property, e.ID)
			}
		}
	}
	if !slices.IsSortedFunc(c.Entries, func(a, b catalog.Entry) int {
		return strings.Compare(string(a.Kind)+"/"+a.ID, string(b.Kind)+"/"+b.ID)
	}) {
		t.Error("the entries are out of order")
	}
	if len(catalog.Default.Entries) != before || len(c.Entries) != before+2 || catalog.Default.Entry(catalog.Infrastructure, "own-room") != nil {
		t.Error("the catalogue beneath has changed")
	}
	if other, _ := lay(strings.Replace(ownEntries, "GB: unknown", "GB: no", 1)); !strings.HasPrefix(c.Edition, catalog.Default.Edition+"+own-") || other.Edition == c.Edition {
		t.Errorf("editions %s and %s", c.Edition, other.Edition)
	}
	if e := catalog.Default.Entry(catalog.Infrastructure, "own-on-premises"); e == nil || e.Own() {
		t.Error("an archetype of the catalogue is taken for the reader's own")
	}
}

// ownMistakes change one thing in good entries and say what must be reported.
var ownMistakes = map[string]struct{ old, new, want string }{
	"a kind that is everybody's":    {"actor:\n", "law: {}\nactor:\n", "1: unknown key \"law\""},
	"an id of the catalogue":        {"own-room:", "own-on-premises:", "10: the catalogue has infrastructure/own-on-premises already"},
	"an id without own":             {"own-room:", "our-room:", "10: the id \"our-room\" must be"},
	"an id in capitals":             {"own-room:", "own-Room:", "10: the id \"own-Room\" must be"},
	"an id of one word":             {"own-room:", "own-:", "10: the id \"own-\" must be"},
	"an id too long":                {"own-room:", "own-" + strings.Repeat("r", 80) + ":", "at most 60 letters"},
	"an id twice":                   {"infrastructure:\n", "infrastructure:\n  own-room: {}\n", "own-room is written twice"},
	"no name":                       {"    name: Our room\n", "", "10: own-room has no name"},
	"no facts":                      {"    facts:\n      offer", "    fact:\n      offer", "own-room has no facts"},
	"a source":                      {"    note: Second floor.", "    sources: {}", "12: unknown key \"sources\""},
	"an unknown property":           {"offer: own", "ofer: own", "14: ofer is not a property of infrastructure entries; those are offer, operator"},
	"a value off the scale":         {"platform: open", "platform: openish", "17: platform: \"openish\" is not one of proprietary, mixed, open"},
	"an actor nobody knows":         {"operator: own-agency", "operator: own-agenzy", "15: operator: there is no actor \"own-agenzy\""},
	"a country nobody knows":        {"seat: FR", "seat: ZZ", "6: seat: there is no jurisdiction \"ZZ\""},
	"a law of a place nobody knows": {"GB: unknown", "ZZ: unknown", "8: reach: there is no jurisdiction \"ZZ\""},
	"an owner of itself":            {"parent: none", "parent: own-agency", "7: parent leads back to own-agency"},
	"a needed property missing":     {"      keys: external\n", "", "10: keys is missing"},
	"one value for several things":  {"{US: no, GB: unknown}", "no", "8: reach is told of several things"},
	"two values on a scale":         {"platform: open", "platform: [open, mixed]", "17: platform takes one value"},
	"an empty value":                {"platform: open", "platform:", "17: must be text"},
	"a mapping":                     {"platform: open", "platform: {value: open}", "17: must be text"},
	"an alias":                      {"seat: FR", "seat: &s FR\n      holder: *s", "holder is an alias"},
	"what cannot be seen":           {"Our room", `"Our \u202e room"`, "11: has characters that cannot be seen"},
	"what moves the cursor":         {"Our room", `"Our \e[2J room"`, "11: has characters that cannot be seen"},
	"a list":                        {ownEntries, "- a\n", "1: must be a mapping"},
}

func TestOwnMistakes(t *testing.T) {
	for name, m := range ownMistakes {
		t.Run(name, func(t *testing.T) {
			broken := strings.Replace(ownEntries, m.old, m.new, 1)
			if broken == ownEntries {
				t.Fatal("the mistake changes nothing")
			}
			_, problems := lay(broken)
			var all []string
			for _, p := range problems {
				all = append(all, fmt.Sprintf("%d: %s", p.Line, p.Reason()))
			}
			if text := strings.Join(all, "\n"); !strings.Contains(text, m.want) {
				t.Errorf("reported %q, want %q", text, m.want)
			}
		})
	}
}

func FuzzOwn(f *testing.F) {
	f.Add(ownEntries)
	for _, m := range ownMistakes {
		f.Add(strings.Replace(ownEntries, m.old, m.new, 1))
	}
	f.Add("model: &a {own-a: *a}")
	f.Fuzz(func(t *testing.T, text string) {
		c, problems := lay(text)
		for _, p := range problems {
			if p.Reason() == "" || p.Line == 0 && p.ID != "no-yaml" {
				t.Fatalf("%q: problem %+v says nothing or not where", text, p)
			}
		}
		if len(problems) > 0 {
			return
		}
		added := 0
		for i := range c.Entries {
			e := &c.Entries[i]
			if c.Entry(e.Kind, e.ID) != e {
				t.Fatalf("%q: %s/%s cannot be found", text, e.Kind, e.ID)
			}
			if !e.Own() {
				continue
			}
			added++
			if !strings.HasPrefix(e.ID, catalog.OwnPrefix) || e.Name == "" {
				t.Fatalf("%q gives %+v", text, e)
			}
		}
		if added != len(c.Entries)-len(catalog.Default.Entries) {
			t.Fatalf("%q: %d entries more, %d of them own", text, len(c.Entries)-len(catalog.Default.Entries), added)
		}
	})
}
