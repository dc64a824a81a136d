package calculator_test

import (
	"slices"
	"strings"
	"testing"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/words"
)

func start(fragment string) calculator.Model {
	return calculator.New(catalog.Default, words.English, fragment)
}

const qwen = "SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR"

// events says, for what a visitor does from a start, which configuration
// follows and how many problems are shown.
var events = map[string]struct {
	from     string
	events   []calculator.Event
	want     string
	problems int
	filled   int
}{
	"nothing":                               {"", nil, calculator.Start, 0, 0},
	"a link":                                {qwen, nil, qwen, 0, 0},
	"a choice":                              {qwen, []calculator.Event{calculator.Chose{Name: "chips", Value: "amd-mi300x"}}, strings.Replace(qwen, "nvidia-h100", "amd-mi300x", 1), 0, 0},
	"a detail":                              {qwen, []calculator.Event{calculator.Chose{Name: "network", Value: "tested"}}, qwen + "/N:tested", 0, 0},
	"a detail taken back":                   {qwen + "/N:tested", []calculator.Event{calculator.Chose{Name: "network", Value: "unknown"}}, qwen, 0, 0},
	"a value nobody knows is refused":       {qwen, []calculator.Event{calculator.Chose{Name: "model", Value: "gpt"}}, qwen, 1, 0},
	"home cannot be unknown":                {qwen, []calculator.Event{calculator.Chose{Name: "home", Value: "unknown"}}, qwen, 1, 0},
	"a control nobody knows":                {qwen, []calculator.Event{calculator.Chose{Name: "colour", Value: "red"}}, qwen, 0, 0},
	"one more":                              {qwen, []calculator.Event{calculator.Pressed{Name: "home-add", Value: "DE"}}, strings.Replace(qwen, "H:FR", "H:DE+FR", 1), 0, 0},
	"one more, that is there":               {qwen, []calculator.Event{calculator.Pressed{Name: "home-add", Value: "FR"}}, qwen, 0, 0},
	"one more, that nobody knows":           {qwen, []calculator.Event{calculator.Pressed{Name: "home-add", Value: "Atlantis"}}, qwen, 1, 0},
	"one less":                              {strings.Replace(qwen, "H:FR", "H:DE+FR", 1), []calculator.Event{calculator.Pressed{Name: "home-drop", Value: "DE"}}, qwen, 0, 0},
	"home keeps its last":                   {qwen, []calculator.Event{calculator.Pressed{Name: "home-drop", Value: "FR"}}, qwen, 0, 0},
	"the last chip":                         {qwen, []calculator.Event{calculator.Pressed{Name: "chips-drop", Value: "nvidia-h100"}}, strings.Replace(qwen, "nvidia-h100", "unknown", 1), 0, 0},
	"a first ally and a second":             {qwen, []calculator.Event{calculator.Pressed{Name: "allies-add", Value: "JP"}, calculator.Pressed{Name: "allies-add", Value: "CA"}}, qwen + "/L:CA+JP", 0, 0},
	"a model takes no second":               {qwen, []calculator.Event{calculator.Pressed{Name: "model-add", Value: "openai-gpt-api"}}, qwen, 0, 0},
	"a case":                                {"", []calculator.Event{calculator.Chose{Name: "case", Value: "switzerland-apertus-alps"}}, "SOV1/H:CH/M:swiss-ai-apertus/A:own/I:alps/C:nvidia-h100/D:CH", 0, 0},
	"a case nobody knows":                   {qwen, []calculator.Event{calculator.StartedFrom{Case: "atlantis"}}, qwen, 0, 0},
	"another fragment":                      {"", []calculator.Event{calculator.Navigated{Fragment: qwen}}, qwen, 0, 0},
	"an unreadable fragment keeps all":      {qwen, []calculator.Event{calculator.Navigated{Fragment: "finding"}}, qwen, 1, 0},
	"a choice after an unreadable fragment": {qwen, []calculator.Event{calculator.Navigated{Fragment: "finding"}, calculator.Chose{Name: "home", Value: "FR"}}, qwen, 0, 0},
	"a part that is wrong is not known":     {strings.Replace(qwen, "alibaba-qwen3", "gpt-9", 1), nil, strings.Replace(qwen, "alibaba-qwen3", "unknown", 1), 1, 1},
	"what is left out is not known":         {"SOV1/H:FR", nil, "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", 0, 5},
	"a link without a home keeps one":       {"SOV1/D:FR", nil, "SOV1/H:AE/M:unknown/A:unknown/I:unknown/C:unknown/D:FR", 0, 5},
	"a good choice clears what was said":    {"SOV1/H:FR/M:gpt-9", []calculator.Event{calculator.Chose{Name: "model", Value: "alibaba-qwen3"}}, "SOV1/H:FR/M:alibaba-qwen3/A:unknown/I:unknown/C:unknown/D:unknown", 0, 0},
	"back to the start":                     {"", []calculator.Event{calculator.Chose{Name: "home", Value: "FR"}, calculator.Navigated{}}, calculator.Start, 0, 0},
	"back from what is unreadable":          {qwen, []calculator.Event{calculator.Navigated{Fragment: "finding"}, calculator.Navigated{Fragment: qwen}}, qwen, 0, 0},
	"back from what is left out":            {qwen, []calculator.Event{calculator.Navigated{Fragment: "SOV1/H:FR"}, calculator.Navigated{Fragment: "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown"}}, "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", 0, 0},
}

func TestUpdate(t *testing.T) {
	for name, test := range events {
		t.Run(name, func(t *testing.T) {
			m := start(test.from)
			for _, e := range test.events {
				m = m.Update(e)
			}
			if m.Fragment() != test.want {
				t.Errorf("gives %s, want %s", m.Fragment(), test.want)
			}
			if len(m.Problems) != test.problems || len(m.Filled) != test.filled {
				t.Errorf("problems %v and filled %v, want %d and %d", m.Problems, m.Filled, test.problems, test.filled)
			}
			if unread := strings.HasPrefix(name, "an unreadable fragment"); m.Unread != unread {
				t.Errorf("that nothing could be read: %v", m.Unread)
			}
			if m.Profile == nil || m.Profile.Stack.Configuration != m.Configuration {
				t.Error("the profile is not that of the configuration")
			}
		})
	}
}

// Every control offers what is chosen, each value once, and everything there
// is: nothing is forbidden.
func TestGroups(t *testing.T) {
	for _, fragment := range []string{"", qwen, "SOV1/H:FR+DE/D:FR+JP/C:nvidia-h100+amd-mi300x", "SOV1/H:NO/M:unknown/I:unknown"} {
		m := start(fragment)
		for _, d := range configuration.Definitions() {
			seen := map[string]bool{}
			for _, g := range m.Groups(d.Key) {
				if len(g.Options) == 0 {
					t.Errorf("%s: the group %q of %s is empty", fragment, g.Heading, d.Name)
				}
				for _, o := range g.Options {
					if seen[o.Value] {
						t.Errorf("%s: %s offers %s twice", fragment, d.Name, o.Value)
					}
					if o.Label == "" {
						t.Errorf("%s: %s offers %s without a name", fragment, d.Name, o.Value)
					}
					seen[o.Value] = true
				}
			}
			if !seen[m.Configuration.Get(d.Key)] {
				t.Errorf("%s: %s does not offer what is chosen, %s", fragment, d.Name, m.Configuration.Get(d.Key))
			}
			for _, e := range catalog.Default.All(d.Kind) {
				if d.Kind != "" && !seen[e.ID] {
					t.Errorf("%s: %s does not offer %s", fragment, d.Name, e.ID)
				}
			}
		}
	}
}

// A fix settles the notice it is offered for.
func TestFix(t *testing.T) {
	for _, fragment := range []string{
		"SOV1/H:FR/M:openai-gpt-api/A:open-weights/I:openai-api/C:unknown/D:US",
		"SOV1/H:FR/M:alibaba-qwen3/A:own/I:own-on-premises/C:nvidia-h100/D:FR",
		"SOV1/H:FR/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:FR",
		"SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:aws-trainium/D:FR",
	} {
		m := start(fragment)
		fixed := 0
		for _, n := range m.Profile.Stack.Notices {
			k, v, ok := m.Fix(n)
			if !ok {
				continue
			}
			fixed++
			for _, left := range m.Update(calculator.Chose{Name: k.String(), Value: v}).Profile.Stack.Notices {
				if left.ID == n.ID {
					t.Errorf("%s: %s = %s does not settle %s", fragment, k, v, n.ID)
				}
			}
		}
		if fixed == 0 {
			t.Errorf("%s: nothing is offered for %v", fragment, m.Profile.Stack.Notices)
		}
	}
}

// What the address leaves out is not known; whose system it is has to be
// somebody's, and the page says whose.
func TestWhatIsFilledIsTold(t *testing.T) {
	m := start("SOV1/A:api/I:unknown/C:unknown/D:FR")
	told := m.Language.Filled(m.Profile.Stack, m.Filled, false)
	want := []string{
		"Whose sovereignty is meant is not said; the finding is seen from the United Arab Emirates.",
		"What the address does not say is taken as not known: Model.",
	}
	if !slices.Equal(told, want) {
		t.Errorf("told is %q, want %q", told, want)
	}
}
