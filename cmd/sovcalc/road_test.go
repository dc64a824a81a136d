package main

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// The commands that the page gives for the road come to what the page tells,
// whatever the reader keeps, known or not.
func TestRoadCommands(t *testing.T) {
	for vector, keeps := range map[string][]string{
		"SOV1/H:FR/M:mistral-large-3/A:open-weights/I:mistral-compute/C:nvidia-b200/D:FR": nil,
		"SOV1/H:CA/M:openai-gpt-api/A:api/I:microsoft-azure/C:unknown/D:CA":               {"model", "chips"},
	} {
		m := calculator.New(catalog.Default, words.English, vector)
		for _, k := range keeps {
			m = m.Update(calculator.Keeps{Choice: k, Kept: true})
		}
		m = m.Update(calculator.AskedRoad{})
		if len(m.RoadCommands()) > 0 {
			t.Fatal("commands are given before the road is known")
		}
		m = m.Update(m.Mapped())
		m = m.Update(m.Sought(nil))
		road, search := answered[report.Road](t, m.RoadCommands()[0]), answered[report.Search](t, m.RoadCommands()[1]+" --top 256")
		if len(road.Assess) != len(m.Road.Assess) || len(road.Foundation) != len(m.Road.Foundation) {
			t.Errorf("%s: the command tells %d and %d, the page %d and %d", vector, len(road.Assess), len(road.Foundation), len(m.Road.Assess), len(m.Road.Foundation))
		}
		reach := m.Road.Reach
		if search.Tried != uint64(reach.Tried) || search.Allowed != uint64(reach.Allowed) || search.Ties != uint64(reach.Ties) {
			t.Errorf("%s: the command tried %d of which %d can be had, the page %d and %d", vector, search.Tried, search.Allowed, reach.Tried, reach.Allowed)
		}
		for _, best := range reach.Best {
			at := best.Configuration.Vector()
			if !slices.ContainsFunc(search.Best, func(f report.Found) bool { return f.Vector == at }) {
				t.Errorf("%s: %s is not among what the command finds", vector, at)
			}
		}
	}
}

// answered runs a command and reads the JSON that it writes.
func answered[T any](t *testing.T, command string) (answer T) {
	t.Helper()
	var out, errs bytes.Buffer
	args := append(strings.Fields(command)[1:], "--format", "json")
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != 0 {
		t.Fatalf("%s: exit %d: %s", command, code, errs.String())
	}
	if err := json.Unmarshal(out.Bytes(), &answer); err != nil {
		t.Fatal(err)
	}
	return answer
}
