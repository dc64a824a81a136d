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

// Property 7: for every rule there is a configuration in which it binds, or
// in which its relief is all there is.
func TestNoDeadRule(t *testing.T) {
	alive := map[string]bool{}
	look := func(c configuration.Configuration) {
		p := profile.Of(catalog.Default, c)
		for _, cell := range p.Cells {
			for _, i := range cell.Binding {
				alive[p.Findings.Levers[i].Rule.ID] = true
			}
			if len(cell.Levers) == 0 {
				for _, i := range cell.Reliefs {
					alive[p.Findings.Reliefs[i].Rule.ID] = true
				}
			}
		}
		for i := range p.Findings.Reliefs {
			if r := p.Findings.Reliefs[i].Rule; r.ID == "supply.stock" {
				alive[r.ID] = true // it postpones, and so never stands alone
			}
		}
	}
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		c, _ := configuration.FromCase(&cases[i], catalog.Default)
		look(c)
	}
	// A refusal of users is rare: look at each where it is stated.
	models := catalog.Default.All(catalog.Model)
	for i := range models {
		for _, f := range models[i].FactsOn(catalog.Refuses) {
			c, _ := configuration.Parse("SOV1/M:"+models[i].ID+"/A:api/I:openai-api/C:unknown/D:unknown", catalog.Default)
			look(c.With(configuration.Home, f.Value()))
		}
	}
	draw := rapid.Custom(random.Configuration)
	for seed := range 4000 {
		look(draw.Example(seed))
	}
	for _, r := range lever.Rules() {
		if !alive[r.ID] {
			t.Errorf("%s binds nowhere", r.ID)
		}
	}
}

// Property 8: what every reader would order alike is ordered so, by the mean
// of the cells and by the six powers.
func TestOrdering(t *testing.T) {
	ladder := []struct {
		name, vector string
		mayEqual     bool // with the step before
	}{
		{"foreign service in a foreign region", "SOV1/H:FR/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US", false},
		{"foreign service in a home region", "SOV1/H:FR/M:openai-gpt-api/A:api/I:microsoft-azure/C:nvidia-h100/D:FR", false},
		{"foreign global cloud's sovereign offer", "SOV1/H:FR/M:openai-gpt-api/A:api/I:microsoft-sovereign-public-cloud/C:nvidia-h100/D:FR", true},
		{"partner-operated cloud", "SOV1/H:FR/M:openai-gpt-api/A:api/I:bleu/C:nvidia-h100/D:FR", true},
		{"domestic cloud with open weights", "SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:scaleway/C:nvidia-h100/D:FR", false},
		{"own machine with open weights", "SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR", false},
		{"own machine with a fully open model", "SOV1/H:FR/M:ai2-olmo-3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR", false},
	}
	before := -1.0
	for _, step := range ladder {
		c, problems := configuration.Parse(step.vector, catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		lo, hi := profile.Of(catalog.Default, c).Mean()
		mean := (lo + hi) / 2
		t.Logf("%-42s %.2f (%.2f–%.2f)", step.name, mean, lo, hi)
		if mean < before || mean == before && !step.mayEqual {
			t.Errorf("%s has mean %.2f, not above the step before, %.2f", step.name, mean, before)
		}
		before = mean
	}
}

// The configuration this project was started for.
func TestStargateUAE(t *testing.T) {
	c, _ := configuration.Parse("SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE", catalog.Default)
	p := profile.Of(catalog.Default, c)
	for _, q := range p.Questions {
		if q.ID != lever.Leave && profile.ClassOf(q.Level) != profile.Others {
			t.Errorf("%s is %v; expected in others' hands", q.ID, q.Level)
		}
	}
	if !p.Stack.Ground.Known || p.Stack.Ground.Places[0] != "AE" || p.Stack.DataAt[0] != "AE" {
		t.Error("data and machines are not at home")
	}
}
