package register_test

import (
	"slices"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
	"sovcalc/app/profile"
	"sovcalc/app/register"
	"sovcalc/app/remark"
	"sovcalc/app/words"
)

// filled is a page with every case on it, and something that was not read.
func filled(t *testing.T) register.Model {
	t.Helper()
	m := register.New(catalog.Default, words.English).Update(register.Began{})
	var list []portfolio.System
	entries := catalog.Default.All(catalog.Case)
	for i := range entries {
		c, problems := configuration.FromCase(&entries[i], catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		list = append(list, portfolio.System{Name: entries[i].Name, Configuration: c, Catalog: catalog.Default})
	}
	list = append(list, portfolio.System{File: "a.csv", Line: 9, Failed: true, Catalog: catalog.Default, Mistakes: []remark.Remark{remark.New(9, "file-cut-off")}})
	return m.Update(register.Read{Systems: list[:20]}).Update(register.Read{Systems: list[20:]}).Update(register.Ended{})
}

func TestReading(t *testing.T) {
	m := filled(t)
	if m.Reading || len(m.Rows) != 47 || m.Wrong != 1 || m.Census.Systems() != 46 || len(m.Visible) != 47 {
		t.Fatalf("%d rows, %d wrong, %d counted, %d shown", len(m.Rows), m.Wrong, m.Census.Systems(), len(m.Visible))
	}
	for i, h := range m.Counts {
		if n := h.Yours + h.Home + h.Shared + h.Others + h.Open; n != 46 {
			t.Errorf("question %d is counted %d times", i, n)
		}
	}
	if m = m.Update(register.Cleared{}); len(m.Rows)+m.Wrong+m.Census.Systems() != 0 {
		t.Error("something is left")
	}
}

func TestSortAndFilter(t *testing.T) {
	m := filled(t).Update(register.Sorted{By: register.Key(lever.Run)})
	for turn := range 2 {
		rows := m.Shown()
		for i := 1; i < len(rows)-1; i++ {
			a, b := rows[i-1].Summary.Levels[0].Lo, rows[i].Summary.Levels[0].Lo
			if turn == 0 && a > b || turn == 1 && a < b {
				t.Errorf("%d before %d in turn %d", a, b, turn)
			}
		}
		if rows[len(rows)-1].Fine() {
			t.Error("what was not read is not last")
		}
		m = m.Update(register.Sorted{By: register.Key(lever.Run)})
	}
	us := portfolio.Who{ID: "US", State: true}
	m = m.Update(register.Filtered{Who: us})
	want := 0
	for _, c := range m.Census.List(true) {
		if c.Who == us {
			want = c.Total
		}
	}
	if want == 0 || len(m.Visible) != want {
		t.Errorf("%d systems are shown, %d are counted", len(m.Visible), want)
	}
	if m = m.Update(register.Filtered{Class: profile.Yours}); len(m.Visible) == 0 || len(m.Visible) > 46 {
		t.Errorf("%d have a power of their own", len(m.Visible))
	}
	if m = m.Update(register.Filtered{Text: " APERTUS "}); len(m.Visible) == 0 || len(m.Visible) > 10 {
		t.Errorf("%d are found", len(m.Visible))
	}
	if m = m.Update(register.Filtered{Text: "no such thing"}); len(m.Shown()) != 0 || m.Pages() != 1 {
		t.Error("something is shown")
	}
}

// TestEdit asks that a change of a system is counted, and that the state
// before it stays as it was.
func TestEdit(t *testing.T) {
	m := filled(t).Update(register.Opened{ID: 0})
	before := m.Rows[0].Configuration
	changed := m.Update(register.Edited{Name: "access", Value: configuration.Own})
	if changed.Rows[0].Configuration == before || m.Rows[0].Configuration != before {
		t.Error("not changed, or changed behind")
	}
	wrong := changed.Update(register.Edited{Name: register.Vector, Value: "SOV1/H:FR/M:nope"})
	if len(wrong.Problems) == 0 || len(wrong.Gaps) == 0 || wrong.Rows[0] != changed.Rows[0] {
		t.Error("a wrong vector is taken")
	}
	// What could not be read can be put right.
	last := len(m.Rows) - 1
	right := m.Update(register.Opened{ID: last}).Update(register.Edited{Name: register.Vector, Value: before.Vector()})
	if right.Wrong != 0 || !right.Rows[last].Fine() || right.Census.Systems() != 47 {
		t.Errorf("%d wrong, %d counted", right.Wrong, right.Census.Systems())
	}
	if m = m.Update(register.Opened{ID: 0}); m.Open != -1 {
		t.Error("not closed")
	}
	m.Update(register.Edited{Name: "home", Value: "FR"}).Update(register.Opened{ID: 999}).Update(register.Paged{Page: 999})
}

// TestAdvice asks that what a change is said to bring is what making it
// brings.
func TestAdvice(t *testing.T) {
	m := register.New(catalog.Default, words.English)
	var list []portfolio.System
	for i, v := range []string{
		"SOV1/H:FR/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US",
		"SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR",
		"SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR",
	} {
		c, problems := configuration.Parse(v, catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		list = append(list, portfolio.System{Line: i + 1, Configuration: c, Catalog: catalog.Default})
	}
	m = m.Update(register.Read{Systems: list}).Update(register.Asked{})
	if m.Advice.Of != 2 || m.Advice.Left != 2 {
		t.Fatalf("%+v", m.Advice)
	}
	half := m.Update(register.Advised{N: 1})
	if half.Advice.Left != 1 || m.Advice.Left != 2 {
		t.Error("not one by one")
	}
	m = half.Update(register.Advised{N: 9})
	if len(m.Advice.Best) == 0 {
		t.Fatal("nothing helps")
	}
	for _, g := range m.Advice.Best {
		helped, powers, better := 0, 0, 0
		for _, r := range m.Rows {
			c := r.Configuration.With(g.Key, g.Value)
			if g.Access != "" {
				c = c.With(configuration.Access, g.Access)
			}
			after, before := profile.Of(catalog.Default, c).Summary(), profile.Of(catalog.Default, r.Configuration).Summary()
			if after.Over(&before) > 0 {
				better++
			}
			if n := after.Held() - before.Held(); n > 0 {
				helped++
				powers += n
			}
		}
		// It may not be possible everywhere, so that making it everywhere brings no less.
		if g.Powers > powers || g.Helped > helped || g.Better > better || g.Systems > 3 || g.Better == 0 {
			t.Errorf("%+v, making it brings %d powers, helps %d and betters %d", g, powers, helped, better)
		}
	}
	if m = m.Update(register.Opened{ID: 0}).Update(register.Edited{Name: "home", Value: "DE"}); m.Advice != nil {
		t.Error("the advice is of the list before")
	}
	if strings.Contains(m.WhoName(portfolio.Who{ID: "openai"}), "openai") {
		t.Error("the actor has no name")
	}
}

// TestReadIntoOrder asks that what is read into a list that is sorted and
// filtered stands where it would if it had been there before.
func TestReadIntoOrder(t *testing.T) {
	all := filled(t)
	var list []portfolio.System
	for _, r := range all.Rows {
		list = append(list, r.System)
	}
	for _, by := range []register.Key{register.AsRead, register.ByName, register.ByHeld, register.Key(lever.Keep)} {
		for _, turned := range []bool{false, true} {
			arranged := func(m register.Model) register.Model {
				if m = m.Update(register.Sorted{By: by}); m.Descending != turned {
					m = m.Update(register.Sorted{By: by})
				}
				return m.Update(register.Filtered{Text: "a"})
			}
			m := arranged(register.New(catalog.Default, words.English))
			for part := range slices.Chunk(list, 7) {
				before := slices.Clone(m.Visible)
				next := m.Update(register.Read{Systems: part})
				if !slices.Equal(m.Visible, before) {
					t.Fatal("the state before has changed")
				}
				m = next
			}
			if want := arranged(all).Visible; !slices.Equal(m.Visible, want) {
				t.Errorf("by %s, turned %v: %v, want %v", by, turned, m.Visible, want)
			}
		}
	}
}

// TestEnough asks that advice can be had of a part, and says of how large a one.
func TestEnough(t *testing.T) {
	m := filled(t).Update(register.Asked{})
	among := m.Advice.Among
	m = m.Update(register.Advised{N: 2}).Update(register.Enough{})
	if a := m.Advice; a.Left != 0 || a.Of != 2 || a.Among != among || len(a.Best) == 0 {
		t.Fatalf("%+v", a)
	}
	for _, g := range m.Advice.Best {
		if g.Systems > 2 {
			t.Errorf("%+v is counted of more than two", g)
		}
	}
}
