package configuration_test

import (
	"regexp"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

const uae = "SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE"

var vectors = map[string]struct {
	text     string
	want     string   // the canonical vector of what was kept
	problems []string // words each problem contains, in order
}{
	"the five choices":                     {uae, uae, nil},
	"optional details come after the five": {uae + "/N:connected/K:provider", uae + "/K:provider/N:connected", nil},
	"any order is read":                    {"SOV1/D:AE/C:nvidia-gb300/I:stargate-uae/A:api/M:openai-gpt-api/H:AE", uae, nil},
	"lists are sorted":                     {"SOV1/H:FR+DE/D:FR", "SOV1/H:DE+FR/D:FR", nil},
	"a value named twice counts once":      {"SOV1/H:FR+FR", "SOV1/H:FR", nil},
	"a leading # is cut":                   {"#" + uae, uae, nil},
	"what hosts append is cut":             {uae + "#?secret=Ab3", uae, nil},
	"what hosts append is cut, encoded":    {uae + "%23?secret=Ab3", uae, nil},
	"an encoded vector is read":            {"SOV1%2FH%3AAE%2FD%3AAE", "SOV1/H:AE/D:AE", nil},
	"defaults are not written":             {"SOV1/H:AE/W:country/B:counts/G:usual", "SOV1/H:AE", nil},
	"an unknown detail is not written":     {"SOV1/H:AE/K:unknown", "SOV1/H:AE", nil},
	"unknown chips are an answer":          {"SOV1/C:unknown", "SOV1/C:unknown", nil},
	"another version is refused":           {"SOV9/H:AE", "SOV1", []string{"begins with SOV1/"}},
	"nothing is refused":                   {"", "SOV1", []string{"begins with SOV1/"}},
	"an unknown model is named":            {"SOV1/H:AE/M:openai-gpt-apo", "SOV1/H:AE", []string{"did you mean openai-gpt-api?"}},
	"a country's name is not guessed":      {"SOV1/H:XX+USA+FR", "SOV1/H:FR", []string{"no country or bloc of that code", "no country or bloc of that code"}},
	"a short word is not guessed":          {"SOV1/C:x9", "SOV1", []string{"no chip of that id"}},
	"somebody's own entry is named":        {"SOV1/H:AE/M:own-legal-helper", "SOV1/H:AE", []string{"read with the file that states it"}},
	"an unknown key is named":              {"SOV1/Q:x/H:AE", "SOV1/H:AE", []string{"not a choice"}},
	"a repeated choice keeps the first":    {"SOV1/H:AE/H:FR", "SOV1/H:AE", []string{"first choice is kept"}},
	"a home must be named":                 {"SOV1/H:unknown", "SOV1", []string{"home must be named"}},
	"unknown stands alone":                 {"SOV1/D:FR+unknown", "SOV1/D:FR", []string{"stands alone"}},
	"one model only":                       {"SOV1/M:openai-gpt-api+openai-gpt-oss", "SOV1", []string{"takes one value"}},
	"part of a list is kept":               {"SOV1/H:FR+XX", "SOV1/H:FR", []string{"no country or bloc of that code"}},
	"a word is one of the listed":          {"SOV1/A:lease", "SOV1", []string{"takes one of api, licensed"}},
}

func TestParse(t *testing.T) {
	for name, test := range vectors {
		t.Run(name, func(t *testing.T) {
			c, problems := configuration.Parse(test.text, catalog.Default)
			if got := c.Vector(); got != test.want {
				t.Errorf("kept %s, want %s", got, test.want)
			}
			if len(problems) != len(test.problems) {
				t.Fatalf("problems %v, want %d", problems, len(test.problems))
			}
			for i, want := range test.problems {
				if guessed := strings.Contains(problems[i].Error(), "did you mean"); !strings.Contains(problems[i].Error(), want) || guessed != strings.Contains(want, "did you mean") {
					t.Errorf("problem %q does not say %q, or guesses", problems[i], want)
				}
			}
		})
	}
}

// valid is what a canonical vector looks like, written independently of the
// parser.
var valid = regexp.MustCompile(`^SOV1(/[HMAICDKNPXFROZUWLBG]:[A-Za-z0-9-]+(\+[A-Za-z0-9-]+)*)*$`)

func FuzzParse(f *testing.F) {
	for _, test := range vectors {
		f.Add(test.text)
	}
	f.Add("SOV1/H:" + strings.Repeat("FR+", 5000))
	f.Add("SOV1/M:\xff\xfe/%zz/::::/+")
	f.Fuzz(func(t *testing.T, text string) {
		c, problems := configuration.Parse(text, catalog.Default)
		vector := c.Vector()
		if !valid.MatchString(vector) {
			t.Fatalf("%q gives %q, which is no vector", text, vector)
		}
		again, more := configuration.Parse(vector, catalog.Default)
		if again != c || len(more) > 0 {
			t.Fatalf("%q gives %q, which reads as %q with %v", text, vector, again.Vector(), more)
		}
		for _, p := range problems {
			if p.Reason() == "" || len(p.Part) > 300 {
				t.Fatalf("%q: problem %q says nothing or too much", text, p)
			}
		}
	})
}
