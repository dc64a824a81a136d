package profile_test

import (
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// What is told first can be had today; it leaves more in one's own hands, or
// is told as a trade.
func TestBestSwaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		better := map[configuration.Key]int{}
		for _, s := range p.Swaps().Best(3) {
			if !s.Today() {
				t.Fatalf("%s cannot be had: %v", s.Configuration.Vector(), s.Hindrances)
			}
			if s.OnlyMoves() {
				continue
			}
			if better[s.Key]++; !s.Better() || better[s.Key] > 3 {
				t.Fatalf("%s is told among the best", s.Configuration.Vector())
			}
		}
	})
}

// A closed model of one country for that of another, on the makers' own
// services: levers change hands, and none goes.
func TestTradeIsToldAsSuch(t *testing.T) {
	before, _ := configuration.Parse("SOV1/H:KE/M:openai-gpt-api/A:api/I:microsoft-azure/C:nvidia-h100/D:US", catalog.Default)
	p := profile.Of(catalog.Default, before)
	c := profile.Compare(p, profile.Of(catalog.Default, before.With(configuration.Infrastructure, "google-cloud")))
	if !c.OnlyMoves() || len(c.Towards(profile.Across)) == 0 {
		t.Fatalf("is not told as a trade:\n%s", differences(&c))
	}
	trade := c.Trade()
	if len(trade.From) == 0 || len(trade.To) == 0 || len(trade.Stay) == 0 {
		t.Errorf("does not say who and whose law: %+v", trade)
	}
}

// A profile whose every level is as high as another's is never ranked below it.
func TestOrderIsMonotone(t *testing.T) {
	level := func(t *rapid.T, name string) lever.Range {
		lo := rapid.IntRange(0, 4).Draw(t, name+" lo")
		return lever.Range{Lo: lo, Hi: rapid.IntRange(lo, 4).Draw(t, name+" hi")}
	}
	rapid.Check(t, func(t *rapid.T) {
		var a, b profile.Summary
		for i := range a.Levels {
			a.Levels[i] = level(t, "a")
			b.Levels[i] = level(t, "b")
			b.Levels[i].Lo, b.Levels[i].Hi = max(a.Levels[i].Lo, b.Levels[i].Lo), max(a.Levels[i].Hi, b.Levels[i].Hi)
			a.Sum.Lo, a.Sum.Hi = a.Sum.Lo+a.Levels[i].Lo, a.Sum.Hi+a.Levels[i].Hi
			b.Sum.Lo, b.Sum.Hi = b.Sum.Lo+b.Levels[i].Lo, b.Sum.Hi+b.Levels[i].Hi
		}
		if b.Over(&a) < 0 || b.Over(&a) == 0 && a != b && a.Over(&b) != 0 {
			t.Fatalf("%v is ranked below %v", b, a)
		}
	})
}
