package calculator_test

import (
	"bytes"
	"strings"
	"testing"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/picture"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// TestLoadsWhatIsSaved asks that data and memo of every case bring back the
// case, and that of a picture is said what to open instead.
func TestLoadsWhatIsSaved(t *testing.T) {
	entries := catalog.Default.All(catalog.Case)
	for i := range entries {
		c, _ := configuration.FromCase(&entries[i], catalog.Default)
		p := profile.Of(catalog.Default, c)
		r := report.Of(p, words.English)
		data, err := r.JSON()
		if err != nil {
			t.Fatal(err)
		}
		var memo bytes.Buffer
		if err := r.Markdown(&memo, words.English); err != nil {
			t.Fatal(err)
		}
		for name, text := range map[string]string{"a.json": string(data), "a.md": memo.String()} {
			e := calculator.Load(name, text, nil, 1)
			if e.Vector != c.Vector() || e.Wrong != "" || e.Others != 0 {
				t.Errorf("%s of %s gives %+v", name, entries[i].ID, e)
			}
			if name == "a.json" && e.Edition != catalog.Default.Edition {
				t.Errorf("%s is of edition %q", name, e.Edition)
			}
		}
		if e := calculator.Load("a.svg", string(picture.Board(p, words.English).SVG()), nil, 0); e.Wrong != "picture" || e.Vector != "" {
			t.Errorf("the picture of %s gives %+v", entries[i].ID, e)
		}
	}
}

func TestLoad(t *testing.T) {
	fields := []calculator.Field{{Name: "name", Value: "A"}, {Name: "home", Value: "FR"}, {Name: "model", Value: "nope"}, {Name: "colour", Value: "red"}, {Name: "keys", Value: "customer"}}
	m := calculator.New(catalog.Default, words.English, "")
	for _, test := range []struct {
		text    string
		fields  []calculator.Field
		systems int
		vector  string // of the state after
		others  int
		unread  string
		wrong   string
		mistake string
	}{
		{text: "see https://example.org/x/#SOV1/H:FR/M:mistral-large-3/A:api/I:ovhcloud/C:nvidia-h100/D:FR.", vector: "SOV1/H:FR/M:mistral-large-3/A:api/I:ovhcloud/C:nvidia-h100/D:FR"},
		{text: "SOV1/H:FR/M:mistral-large-3/A:api/I:ovhcloud/C:nvidia-h100/D:FR x\nSOV1/H:DE/M:unknown/A:unknown/I:unknown/C:unknown/D:DE y\n", vector: "SOV1/H:FR/M:mistral-large-3/A:api/I:ovhcloud/C:nvidia-h100/D:FR", others: 1},
		{text: `{"home":"FR"}`, fields: fields, systems: 1, vector: "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown/K:customer", unread: "colour", mistake: "M:nope"},
		{text: `[{"home":"FR"},{"home":"DE"}]`, fields: fields[:2], systems: 2, vector: "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", others: 1},
		{text: `{"home":"DE","home":"FR"}`, fields: fields[:2], systems: 1, vector: "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", mistake: "H:FR"},
		{text: "home: FR", vector: m.Fragment(), wrong: "nothing"},
		{text: "", vector: m.Fragment(), wrong: "nothing"},
		{text: "SOV1/", vector: m.Fragment()},
		{text: strings.Repeat("SOV1/", 9999), vector: m.Fragment(), mistake: "SOV1/SOV1"},
	} {
		after := m.Update(calculator.Load("a", test.text, test.fields, test.systems))
		e := after.Loaded
		mistakes := ""
		for _, p := range after.Problems {
			mistakes += p.Part + " "
		}
		if after.Fragment() != test.vector || e.Others != test.others || strings.Join(e.Unread, " ") != test.unread || e.Wrong != test.wrong || !strings.Contains(mistakes, test.mistake) {
			t.Errorf("%.80q gives %s, %+v, problems %s", test.text, after.Fragment(), e, mistakes)
		}
	}
	if after := m.Update(calculator.Load("a", `{}`, nil, 1)).Update(calculator.Chose{Name: "home", Value: "FR"}); after.Loaded.File != "" {
		t.Error("what became of a file is told after another choice")
	}
}
