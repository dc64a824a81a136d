package profile_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration/random"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// A precedent is never told by likeness: the incident names the lever's
// question and layer, and who pulled it is the holder, its owner, or a state
// that binds it.
func TestPrecedentsMatchByFacts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for i, r := range p.Records() {
			l := p.Findings.Levers[i]
			settled := false
			for _, n := range r.Precedents {
				settled = settled || !n.Contested
				if !slices.Contains(n.Incident.Fact(catalog.Question).Values, string(l.Cell.Question)) ||
					!slices.Contains(n.Incident.Fact(catalog.OnLayer).Values, string(l.Cell.Layer)) {
					t.Fatalf("%s is told of %s, which is about something else", n.Incident.ID, l.ID)
				}
				if by := n.Incident.Fact(catalog.By); !slices.Contains(by.Values, n.Who) && len(by.Readings) == 0 {
					t.Fatalf("%s did not pull the lever in %s", n.Who, n.Incident.ID)
				}
				switch n.Kin {
				case profile.ByHolder:
					if n.Who != l.Holder.ID {
						t.Fatalf("%s is told of %s as its own", n.Incident.ID, l.ID)
					}
				case profile.ByOwner:
					if !slices.ContainsFunc(stack.Owners(catalog.Default, l.Holder.Entry), func(o *catalog.Entry) bool { return o.ID == n.Who }) {
						t.Fatalf("%s does not own %s", n.Who, l.Holder.ID)
					}
				case profile.ByState:
					bound := l.Holder.Jurisdictions()
					if !slices.Contains(bound, n.Who) && !slices.ContainsFunc(stack.Members(catalog.Default, n.Who), func(m string) bool { return slices.Contains(bound, m) }) {
						t.Fatalf("%s does not bind %s", n.Who, l.ID)
					}
				}
			}
			want := profile.Unused
			switch {
			case settled:
				want = profile.Used
			case len(r.Precedents) > 0:
				want = profile.UseContested
			}
			if r.Use != want {
				t.Fatalf("%s is told as %s, want %s", l.ID, r.Use, want)
			}
		}
	})
}

// What a reader can check by hand: which incidents are told of a lever, as
// whose act, and which are not.
func TestRecords(t *testing.T) {
	const (
		azure    = "SOV1/H:FR/M:openai-gpt-api/A:api/I:microsoft-azure/C:nvidia-h100/D:FR"
		scale    = "SOV1/H:FR/M:mistral-small-4/A:open-weights/I:scaleway/C:nvidia-h100/D:FR"
		vendor   = "SOV1/H:FR/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US"
		huawei   = "SOV1/H:CN/M:deepseek-v4/A:open-weights/I:own-on-premises/C:huawei-ascend-910c/D:CN"
		outscale = "SOV1/H:FR/M:mistral-small-4/A:open-weights/I:outscale/C:nvidia-h100/D:FR"
		tencent  = "SOV1/H:CN/M:deepseek-v4/A:open-weights/I:tencent-cloud/C:huawei-ascend-910c/D:CN"
		delos    = "SOV1/H:DE/M:openai-gpt-api/A:api/I:delos-cloud/C:nvidia-h100/D:DE"
	)
	for _, test := range []struct {
		name, vector, lever, incident string
		kin                           string // "" when it must not be told
		who                           string
		use                           profile.Use
		contested                     bool
	}{
		{"the holder itself did it before", azure, "operator.switch:operator:run:microsoft", "amsterdam-trade-bank", "holder", "microsoft", profile.Used, false},
		{"what a state did is the state's, also where a holder's part is contested", azure, "operator.switch:operator:run:microsoft", "icc-email", "state", "US", profile.Used, false},
		{"a bloc whose law binds its members acts on their companies", scale, "operator.switch:operator:run:scaleway", "russia-cloud-2024", "state", "EU", profile.Used, false},
		{"a state's act on the holder itself", vendor, "model.host-sees-prompts:model:keep:openai", "openai-nyt-preservation", "state", "US", profile.Used, false},
		{"nobody did what was only assessed", delos, "platform.updates:platform:keep:microsoft", "delos-bw-ministry", "", "", profile.Unused, false},
		{"a lever under a law is used under that law", azure, "operator.compelled:operator:keep:microsoft@US", "prism-2013", "state", "US", profile.Used, false},
		{"an act of its own shows nothing about a law", azure, "operator.compelled:operator:keep:microsoft@US", "police-scotland", "", "", profile.Used, false},
		{"a ban on imports shows nothing about what a state's own companies withhold", huawei, "chip.vendor-next:chip:renew:huawei", "cn-h20-stop-2025", "", "", "", false},
		{"nor does the same act of another state", vendor, "chip.vendor-next:chip:renew:nvidia", "us-ascend-guidance-2025", "", "", profile.Used, false},
		{"other questions are not told", vendor, "model.closed:model:inspect:openai", "", "", "", profile.Unused, false},
		{"it is contested whether a state binds the holder", outscale, "operator.switch:operator:run:outscale", "amsterdam-trade-bank", "state", "US", profile.Used, true},
		{"and so is all that is known", tencent, "platform.supplier:platform:run:tencent", "github-2019", "state", "US", profile.UseContested, true},
	} {
		p := parsed(t, test.vector)
		found := false
		for i, r := range p.Records() {
			if p.Findings.Levers[i].ID != test.lever {
				continue
			}
			found = true
			if test.use != "" && r.Use != test.use {
				t.Errorf("%s: %s is told as %s, want %s", test.name, test.lever, r.Use, test.use)
			}
			at := slices.IndexFunc(r.Precedents, func(n profile.Precedent) bool { return n.Incident.ID == test.incident })
			switch {
			case test.kin == "" && at >= 0:
				t.Errorf("%s: %s is told as the act of %s", test.name, test.incident, r.Precedents[at].Who)
			case test.kin != "" && at < 0:
				t.Errorf("%s: %s is not told", test.name, test.incident)
			case test.kin != "" && r.Precedents[at].Contested != test.contested:
				t.Errorf("%s: %s is told as contested: %v", test.name, test.incident, r.Precedents[at].Contested)
			case test.kin != "" && (r.Precedents[at].Kin.String() != test.kin || r.Precedents[at].Who != test.who):
				t.Errorf("%s: told as %s, %s", test.name, r.Precedents[at].Kin, r.Precedents[at].Who)
			}
		}
		if !found {
			t.Errorf("%s: there is no lever %s in %s", test.name, test.lever, strings.Join(leverIDs(p, all(p)), "\n"))
		}
	}
}

func all(p *profile.Profile) []int {
	list := make([]int, len(p.Findings.Levers))
	for i := range list {
		list[i] = i
	}
	return list
}

// An incident that names several questions and several layers does not say
// which was used on which: it is told of nothing.
func TestCoarseIncidentsAreNotTold(t *testing.T) {
	const vector = "SOV1/H:FR/M:openai-gpt-api/A:api/I:microsoft-azure/C:nvidia-h100/D:FR"
	before := parsed(t, vector)
	e := catalog.Default.Entry(catalog.Incident, "amsterdam-trade-bank")
	changed := *catalog.Default
	changed.Entries = slices.Clone(changed.Entries)
	n := changed.Entry(catalog.Incident, e.ID)
	n.Facts = slices.Clone(n.Facts)
	for i := range n.Facts {
		if n.Facts[i].Property == catalog.Question {
			n.Facts[i].Values = []string{"run", "leave"}
		}
	}
	after := profile.Of(&changed, before.Stack.Configuration)
	tells := func(p *profile.Profile) bool {
		return slices.ContainsFunc(p.Records(), func(r profile.Record) bool {
			return slices.ContainsFunc(r.Precedents, func(n profile.Precedent) bool { return n.Incident.ID == e.ID })
		})
	}
	if !tells(before) || tells(after) {
		t.Errorf("told before: %v, after: %v", tells(before), tells(after))
	}
}

// The home state's shock tells also how it kept out suppliers of the system.
func TestHomeShockTellsWhomItKeptOut(t *testing.T) {
	p := parsed(t, "SOV1/H:IT/M:deepseek-v4/A:api/I:own-on-premises/C:huawei-ascend-910c/D:IT")
	told := map[string]bool{}
	for _, s := range p.Shocks() {
		for _, n := range s.Precedents {
			if n.Incident.ID == "deepseek-restrictions" {
				told[s.ID] = true
			}
		}
	}
	if !told["home:IT"] || len(told) != 1 {
		t.Errorf("told in %v, want home:IT alone", told)
	}
}
