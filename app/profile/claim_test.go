package profile_test

import (
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// A claim that is credited with removing levers leaves no power farther from
// home, and removes or weakens at least one; a claim of an answer to a detail
// never trades.
func TestClaimsMakeNothingWorse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for _, c := range p.Consequences() {
			worse := c.After != nil && lowered(p, c.After)
			switch {
			case c.Standing == profile.Removes && len(c.Removed)+len(c.Weakened) == 0:
				t.Fatalf("%s is said to remove something and removes nothing: %s", c.Claim.ID, p.Stack.Configuration.Vector())
			case c.Standing != profile.Moves && worse:
				t.Fatalf("%s makes something worse: %s", c.Claim.ID, p.Stack.Configuration.Vector())
			case c.Standing == profile.Moves && c.Claim.ID != "open-weights":
				t.Fatalf("%s trades levers: %s", c.Claim.ID, p.Stack.Configuration.Vector())
			case c.Standing == profile.Idle && len(c.Removed)+len(c.Weakened) > 0:
				t.Fatalf("%s is said to change nothing: %s", c.Claim.ID, p.Stack.Configuration.Vector())
			}
		}
	})
}

func lowered(before, after *profile.Profile) bool {
	for i := range before.Cells {
		if after.Cells[i].Level.Lo < before.Cells[i].Level.Lo {
			return true
		}
	}
	return false
}

// What is removed is gone from the profile in which the claim is true, what is
// weakened is still there, and once it is true the claim has nothing left.
func TestClaimsAreCompared(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for _, c := range p.Consequences() {
			if c.After == nil {
				continue
			}
			after := map[string]int{}
			for i := range c.After.Findings.Levers {
				after[c.After.Findings.Levers[i].ID] = c.After.Findings.Levers[i].Level.Lo
			}
			for _, i := range c.Removed {
				if _, still := after[p.Findings.Levers[i].ID]; still {
					t.Fatalf("%s: %s is not gone", c.Claim.ID, p.Findings.Levers[i].ID)
				}
			}
			for _, i := range c.Weakened {
				if lo, still := after[p.Findings.Levers[i].ID]; !still || lo <= p.Findings.Levers[i].Level.Lo {
					t.Fatalf("%s: %s is not weaker", c.Claim.ID, p.Findings.Levers[i].ID)
				}
			}
			if len(c.Changes(p.Stack.Configuration)) == 0 {
				t.Fatalf("%s was run again with the same choices: %s", c.Claim.ID, p.Stack.Configuration.Vector())
			}
			if again := c.After.Consequence(c.Claim); again.Standing != profile.Already {
				t.Fatalf("%s is true and yet %s: %s", c.Claim.ID, again.Standing, c.After.Stack.Configuration.Vector())
			}
		}
	})
}

// A copy under a licence that leaves home out binds more than a service of it
// at home does: the one way in which a copy that may be had trades levers.
func TestOpenWeightsMayTrade(t *testing.T) {
	c, problems := configuration.Parse("SOV1/H:FR/M:tencent-hunyuan/A:api/I:scaleway/C:nvidia-h100/D:FR", catalog.Default)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, v := range profile.Of(catalog.Default, c).Consequences() {
		if v.Claim.ID == "open-weights" && v.Standing != profile.Moves {
			t.Errorf("open weights: %q, want %q", v.Standing, profile.Moves)
		}
	}
}

// Every claim finds every standing it can have, somewhere.
func TestEveryClaimSpeaks(t *testing.T) {
	seen := map[string]map[profile.Standing]bool{}
	for _, c := range configurations(1000) {
		for _, v := range profile.Of(catalog.Default, c).Consequences() {
			if seen[v.Claim.ID] == nil {
				seen[v.Claim.ID] = map[profile.Standing]bool{}
			}
			seen[v.Claim.ID][v.Standing] = true
		}
	}
	want := map[string][]profile.Standing{
		"data-stays":     {profile.Removes, profile.Already, profile.Against, profile.Untold},
		"local-staff":    {profile.Removes, profile.Already},
		"own-staff":      {profile.Removes, profile.Already},
		"managed-keys":   {profile.Idle, profile.Already}, // a provider that uses the keys can be ordered to
		"own-keys":       {profile.Removes, profile.Idle, profile.Already},
		"nothing-kept":   {profile.Removes, profile.Idle, profile.Already},
		"updates-vetted": {profile.Removes, profile.Idle, profile.Already},
		"air-gapped":     {profile.Removes, profile.Idle, profile.Already},
		"leave-any-time": {profile.Removes, profile.Idle, profile.Already},
		"open-weights":   {profile.Removes, profile.Already, profile.Against},
		"fight-orders":   {profile.JustWords},
		"certified":      {profile.JustWords},
	}
	for _, c := range profile.Claims() {
		for _, standing := range want[c.ID] {
			if !seen[c.ID][standing] {
				t.Errorf("%s is never %q", c.ID, standing)
			}
		}
	}
	if seen["managed-keys"][profile.Removes] {
		t.Error("keys that the provider can use remove a lever")
	}
}

// The gap, as a sentence.
func TestGap(t *testing.T) {
	tests := []struct{ vector, want string }{
		{"SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE", "The machines and the data are at home; none of the six powers is."},
		{"SOV1/H:FR/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US", "Neither the machines nor the data are at home; none of the six powers is."},
		// Who of those at home holds what is inside is contested; that they do is not.
		{"SOV1/H:FR/M:mistral-large-3/A:open-weights/I:mistral-compute/C:nvidia-b200/D:FR", "The machines and the data are at home; one of the six powers is, and of three it cannot be told."},
		{"SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown/G:nothing", "Whether the machines and the data are at home cannot be told; of none of the six powers can it be told."},
	}
	for _, test := range tests {
		c, _ := configuration.Parse(test.vector, catalog.Default)
		p := profile.Of(catalog.Default, c)
		if got := words.English.Gap(p.Gap()); got != test.want {
			t.Errorf("%s: %q, want %q", test.vector, got, test.want)
		}
	}
}

// The gap counts what is at home for certain, and what may be.
func TestGapCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		g := p.Gap()
		best := 0
		for _, q := range p.Questions {
			if q.Level.Hi >= lever.AtHome {
				best++
			}
		}
		s := p.Summary()
		if g.Held != s.Held() || g.Held+g.Open != best || g.Held < p.Hands.Yours+p.Hands.Home {
			t.Fatalf("%+v beside %+v", g, s.Levels)
		}
		if residency := p.View(profile.LensOf("residency")).Verdict; g.Ground != residency {
			t.Fatalf("the gap says %s of the servers, residency %s", g.Ground, residency)
		}
	})
}
