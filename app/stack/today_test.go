package stack_test

import (
	"slices"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

func TestHindrances(t *testing.T) {
	for _, n := range []struct {
		name, vector string
		want         []string
	}{
		{"a copy on one's own machines can be had", "SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR", nil},
		{"nor does what is not known hinder", "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", nil},
		{"closed weights are not copied", "SOV1/H:FR/M:openai-gpt-api/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR", []string{stack.NotFitting}},
		{"an open recipe is not a model trained", "SOV1/H:FR/M:ai2-olmo-3/A:own/I:own-on-premises/C:nvidia-h100/D:FR", []string{stack.NotTrained}},
		{"what a public body of home trained is", "SOV1/H:CH/M:swiss-ai-apertus/A:own/I:alps/C:nvidia-h100/D:CH", nil},
		{"a service does not run on one's own machines", "SOV1/H:FR/M:openai-gpt-api/A:api/I:own-on-premises/C:nvidia-h100/D:FR", []string{stack.ServedElsewhere}},
		{"a closed model is served where it is known to be", "SOV1/H:FR/M:openai-gpt-api/A:api/I:scaleway/C:unknown/D:FR", []string{stack.NotServed}},
		{"and by its maker", "SOV1/H:US/M:openai-gpt-api/A:api/I:openai-api/C:unknown/D:US", nil},
		{"a maker's service rents out no machines", "SOV1/H:US/M:alibaba-qwen3/A:open-weights/I:openai-api/C:unknown/D:US", []string{stack.NotServed}},
		{"an offer has the accelerators it names", "SOV1/H:CH/M:swiss-ai-apertus/A:own/I:alps/C:amd-mi355x/D:CH", []string{stack.ChipNotThere}},
		{"an offer has the regions it names", "SOV1/H:CH/M:swiss-ai-apertus/A:own/I:alps/C:nvidia-h100/D:FR", []string{stack.NoRegion}},
		{"a tenant's campus runs the tenant's models, once it runs", "SOV1/H:AE/M:alibaba-qwen3/A:api/I:stargate-uae/C:nvidia-gb300/D:AE", []string{stack.NotOperating, stack.NotServed}},
	} {
		t.Run(n.name, func(t *testing.T) {
			c, problems := configuration.Parse(n.vector, catalog.Default)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			var got []string
			for _, h := range stack.Build(catalog.Default, c).Hindrances() {
				got = append(got, h.ID)
			}
			if !slices.Equal(got, n.want) {
				t.Errorf("hindered by %v, want %v", got, n.want)
			}
		})
	}
}
