package profile_test

import (
	"testing"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// What a reader can check by hand: who can be sold, and what that changes.
func TestSale(t *testing.T) {
	for _, test := range []struct {
		name, vector, company string
		told                  bool
	}{
		{"a domestic operator can be sold abroad", "SOV1/H:JP/M:mistral-small-4/A:open-weights/I:sakura-internet/C:nvidia-h100/D:JP", "sakura-internet", true},
		{"an operator that answers to another law already changes nothing", "SOV1/H:FR/M:mistral-small-4/A:open-weights/I:microsoft-azure/C:nvidia-h100/D:FR", "microsoft", false},
		{"nobody sells a public body", "SOV1/H:ES/M:mistral-small-4/A:open-weights/I:marenostrum-5/C:nvidia-h100/D:ES/W:organisation", "barcelona-supercomputing-center", false},
	} {
		p := parsed(t, test.vector)
		holds, told := false, false
		for i := range p.Findings.Levers {
			holds = holds || p.Findings.Levers[i].Holder.ID == test.company
		}
		for _, s := range p.Shocks() {
			if s.Kind != profile.Sold || s.Who.ID != test.company {
				continue
			}
			told = true
			for _, change := range s.Changes {
				if change.Cell == (lever.Cell{Layer: stack.Operator, Question: lever.Run}) && change.After.Hi > lever.Level(lever.Reached, lever.Decisive) {
					t.Errorf("%s: its switch is at %v afterwards", test.name, change.After)
				}
			}
		}
		if !holds || told != test.told {
			t.Errorf("%s: %s holds a lever: %v; its sale is told: %v", test.name, test.company, holds, told)
		}
	}
}

// Working out a sale leaves the catalogue as it was.
func TestSaleLeavesTheCatalogueAlone(t *testing.T) {
	p := parsed(t, "SOV1/H:FR/M:mistral-small-4/A:open-weights/I:scaleway/C:nvidia-h100/D:FR")
	first := len(p.Shocks())
	again := profile.Of(p.Stack.Catalog, p.Stack.Configuration)
	for i := range p.Cells {
		if p.Cells[i].Level != again.Cells[i].Level {
			t.Errorf("%v is %v after a sale was worked out, before %v", p.Cells[i].Cell, again.Cells[i].Level, p.Cells[i].Level)
		}
	}
	if n := len(again.Shocks()); n != first {
		t.Errorf("%d shocks, then %d", first, n)
	}
}
