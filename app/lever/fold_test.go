package lever

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration/random"
	"sovcalc/app/stack"
)

// Putting readings together finds what reading each of them finds. The premises
// are the same; only where allies are among them may their order differ.
func TestFoldingChangesNothing(t *testing.T) {
	folded := 0
	draw := rapid.Custom(random.Configuration)
	for seed := range 600 {
		c := draw.Example(seed)
		s := stack.Build(catalog.Default, c)
		each, together := Inquiry{s: s}, Inquiry{s: s, folds: true}
		for _, r := range rules {
			each.apply(r)
			if len(each.tape) > 0 {
				folded++
			}
			together.apply(r)
			for _, n := range []struct {
				got, want []gathered
			}{{together.levers, each.levers}, {together.reliefs, each.reliefs}} {
				if len(n.got) != len(n.want) {
					t.Fatalf("%s: %s finds %d, want %d", c.Vector(), r.ID, len(n.got), len(n.want))
				}
				for i := range n.want {
					g, w := n.got[i].lever(r), n.want[i].lever(r)
					g.Rule, w.Rule = nil, nil
					if !reflect.DeepEqual(g, w) {
						t.Fatalf("%s: %s finds %+v, want %+v", c.Vector(), r.ID, g, w)
					}
					if got, want := asks(&together, &n.got[i].premises), asks(&each, &n.want[i].premises); !reflect.DeepEqual(got, want) {
						t.Fatalf("%s: %s rests on %v, want %v", c.Vector(), r.ID, got, want)
					}
				}
			}
		}
	}
	if folded < 100 {
		t.Errorf("only %d times was there anything to put together", folded)
	}
}

// asks names premises, sorted.
func asks(q *Inquiry, of *set) []string {
	var list []string
	for _, p := range q.keepPremises(of) {
		name := string(p.Property)
		if p.IsChoice {
			name = p.Key.String()
		}
		if p.Entry != nil {
			name += " of " + p.Entry.ID
		}
		if p.Fact != nil {
			name += " " + p.Fact.Of
		}
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}
