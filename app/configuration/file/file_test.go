package file_test

import (
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration/file"
)

const oneFile = `name: Ministry
home: AE
model: openai-gpt-api
access: api
infrastructure: stargate-uae
chips: nvidia-gb300
data: [AE]
details:
  network: connected
`

var files = map[string]struct {
	text     string
	vectors  []string
	problems []string
}{
	"one configuration": {oneFile, []string{"SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE/N:connected"}, nil},
	"JSON":              {`{"home":["FR","DE"],"data":"FR"}`, []string{"SOV1/H:DE+FR/D:FR"}, nil},
	"a list":            {"- home: FR\n- home: NO\n", []string{"SOV1/H:FR", "SOV1/H:NO"}, nil},
	"a vector":          {"SOV1/H:AE\n", []string{"SOV1/H:AE"}, nil},
	"a list of vectors": {"- SOV1/H:AE\n- SOV1/H:FR\n", []string{"SOV1/H:AE", "SOV1/H:FR"}, nil},
	"a vector as key":   {"name: x\nvector: SOV1/H:AE\n", []string{"SOV1/H:AE"}, nil},
	"an unknown key":    {"home: FR\nmodle: x\n", []string{"SOV1/H:FR"}, []string{"line 2: \"modle\" is not a choice"}},
	"an unknown id":     {"home: FR\nmodel: gpt\n", []string{"SOV1/H:FR"}, []string{"line 2: \"M:gpt\": the catalogue has no model"}},
	"a repeated key":    {"home: FR\nhome: DE\n", []string{"SOV1/H:FR"}, []string{"line 2: home is written twice"}},
	"a mapping value":   {"home: {a: b}\n", []string{"SOV1"}, []string{"line 1: must be text, not a mapping", "home is empty"}},
	"an alias":          {"- &a {home: FR}\n- *a\n", []string{"SOV1/H:FR"}, []string{"line 2: must be a configuration"}},
	"nothing":           {"", nil, []string{"is empty"}},
	"no YAML":           {"a: [", nil, []string{"is neither YAML nor JSON"}},
}

func TestRead(t *testing.T) {
	for name, test := range files {
		t.Run(name, func(t *testing.T) {
			systems, problems := file.Read(strings.NewReader(test.text), catalog.Default)
			if len(systems) != len(test.vectors) || len(problems) != len(test.problems) {
				t.Fatalf("read %v with %v", systems, problems)
			}
			for i, s := range systems {
				if s.Configuration.Vector() != test.vectors[i] {
					t.Errorf("system %d is %s, want %s", i, s.Configuration.Vector(), test.vectors[i])
				}
			}
			for i, p := range problems {
				if !strings.Contains(p.Error(), test.problems[i]) {
					t.Errorf("problem %q does not say %q", p, test.problems[i])
				}
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	_, problems := file.Read(strings.NewReader(strings.Repeat("x", file.Max+1)), catalog.Default)
	if len(problems) != 1 || !strings.Contains(problems[0].Text, "larger than") {
		t.Error(problems)
	}
}

func FuzzRead(f *testing.F) {
	for _, test := range files {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		systems, problems := file.Read(strings.NewReader(text), catalog.Default)
		if len(systems) == 0 && len(problems) == 0 && strings.TrimSpace(text) != "[]" && strings.TrimSpace(text) != "---" {
			// An empty list is the one file that holds nothing and is not wrong.
			if !strings.Contains(text, "[") {
				t.Fatalf("%q was read as nothing, without a word", text)
			}
		}
	})
}
