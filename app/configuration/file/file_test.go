package file_test

import (
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
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

const ownFile = `- home: FR
  model: swiss-ai-apertus
  access: open-weights
  infrastructure: own-room
  chips: nvidia-h100
  data: FR
  entries:
    infrastructure:
      own-room:
        name: Our room
        facts:
          operator: self
          supplier: none
          platform: open
          offer: own
          regions: home
          disconnect: tested
          keys: external
          status: operating
- home: NO
  infrastructure: own-room
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
	"a mapping value":   {"home: {a: b}\n", []string{"SOV1"}, []string{"line 1: must be text, not a mapping", "\"home\" is empty"}},
	"an alias":          {"- &a {home: FR}\n- *a\n", []string{"SOV1/H:FR"}, []string{"line 2: must be a configuration"}},
	"own entries":       {ownFile, []string{"SOV1/H:FR/M:swiss-ai-apertus/A:open-weights/I:own-room/C:nvidia-h100/D:FR", "SOV1/H:NO/I:own-room"}, nil},
	"an own entry without its file": {"home: FR\ninfrastructure: own-room\n", []string{"SOV1/H:FR"},
		[]string{"line 2: \"I:own-room\": the catalogue has no infrastructure of that id; an entry of your own is read with the file that states it"}},
	"an own entry misspelt": {strings.Replace(ownFile, "infrastructure: own-room", "infrastructure: own-rome", 1),
		[]string{"SOV1/H:FR/M:swiss-ai-apertus/A:open-weights/C:nvidia-h100/D:FR", "SOV1/H:NO/I:own-room"}, []string{"did you mean own-room?"}},
	"a wrong own entry": {strings.Replace(ownFile, "platform: open", "platform: openish", 1),
		[]string{"SOV1/H:FR/M:swiss-ai-apertus/A:open-weights/I:own-room/C:nvidia-h100/D:FR", "SOV1/H:NO/I:own-room"}, []string{"line 14: platform: \"openish\" is not one of"}},
	"own entries twice":         {"home: FR\nentries: {}\nentries: {}\n", []string{"SOV1/H:FR"}, []string{"line 3: entries is written twice"}},
	"own entries that are none": {"home: FR\nentries: [a]\n", []string{"SOV1/H:FR"}, []string{"line 2: must be a mapping"}},
	"nothing":                   {"", nil, []string{"is empty"}},
	"no YAML":                   {"a: [", nil, []string{"is neither YAML nor JSON"}},
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

// TestOwnEntriesAreTheFilesAlone asks that a file's own entries are known to
// all of that file and to nobody else.
func TestOwnEntriesAreTheFilesAlone(t *testing.T) {
	systems, _ := file.Read(strings.NewReader(ownFile), catalog.Default)
	for _, s := range systems {
		if e := s.Catalog.Entry(catalog.Infrastructure, "own-room"); e == nil || !e.Own() {
			t.Errorf("line %d is to be read with a catalogue that has %v", s.Line, e)
		}
	}
	systems, _ = file.Read(strings.NewReader(oneFile), catalog.Default)
	if len(systems) != 1 || systems[0].Catalog != catalog.Default {
		t.Error("a file without own entries is not read with the catalogue itself")
	}
}

func TestTooLarge(t *testing.T) {
	_, problems := file.Read(strings.NewReader(strings.Repeat("x", file.Max+1)), catalog.Default)
	if len(problems) != 1 || !strings.Contains(problems[0].Reason(), "larger than") {
		t.Error(problems)
	}
}

func FuzzRead(f *testing.F) {
	for _, test := range files {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		systems, problems := file.Read(strings.NewReader(text), catalog.Default)
		for _, s := range systems {
			if again, wrong := configuration.Parse(s.Configuration.Vector(), s.Catalog); again != s.Configuration || len(wrong) > 0 {
				t.Fatalf("%q gives %s, which its catalogue reads as %s with %v", text, s.Configuration.Vector(), again.Vector(), wrong)
			}
		}
		if len(systems) == 0 && len(problems) == 0 && strings.TrimSpace(text) != "[]" && strings.TrimSpace(text) != "---" {
			// An empty list is the one file that holds nothing and is not wrong.
			if !strings.Contains(text, "[") {
				t.Fatalf("%q was read as nothing, without a word", text)
			}
		}
	})
}
