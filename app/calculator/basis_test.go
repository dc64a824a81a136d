package calculator

import (
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

func TestUnknowns(t *testing.T) {
	tests := []struct {
		name, fragment string
	}{
		{"a service, usual values", Start},
		{"own machines, usual values", "SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR"},
		{"nothing assumed", Start + "/G:nothing"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := New(catalog.Default, words.English, test.fragment)
			list := m.Unknowns()
			open := 0
			for _, q := range m.Profile.Questions {
				if !q.Level.Single() {
					open++
				}
			}
			if (open > 0) != (len(list) > 0) {
				t.Errorf("%d questions are open and %d unknowns are named", open, len(list))
			}
			for i, u := range list {
				if !u.Open || len(u.Questions) == 0 {
					t.Errorf("unknown %d is not open or narrows nothing: %+v", i, u)
				}
				if i > 0 && len(u.Questions) > len(list[i-1].Questions) {
					t.Errorf("unknown %d bears on more questions than the one before", i)
				}
			}
		})
	}
}

func TestOldest(t *testing.T) {
	m := New(catalog.Default, words.English, "")
	oldest := m.Oldest()
	if oldest == "" {
		t.Fatal("no fact is dated")
	}
	for _, l := range m.Profile.Findings.Levers {
		for _, p := range l.Premises {
			if p.Fact != nil && p.Fact.AsOf != "" && p.Fact.AsOf < oldest {
				t.Errorf("%s %s is of %s, older than %s", p.Entry.ID, p.Property, p.Fact.AsOf, oldest)
			}
		}
	}
}

func TestNewProfilesTheStart(t *testing.T) {
	for _, fragment := range []string{"", Start, "#", "nonsense", "SOV1/", "SOV1/H:FR"} {
		if m := New(catalog.Default, words.English, fragment); m.Profile == nil {
			t.Errorf("%q: no profile", fragment)
		}
	}
}
