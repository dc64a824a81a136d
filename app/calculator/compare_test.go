package calculator_test

import (
	"strings"
	"testing"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/words"
)

func pair(fragment string) calculator.Pair {
	return calculator.NewPair(catalog.Default, words.English, fragment)
}

func vectorOf(t *testing.T, id string) string {
	t.Helper()
	c, _ := configuration.FromCase(catalog.Default.Entry(catalog.Case, id), catalog.Default)
	return c.Vector()
}

// No vector holds what stands between two of them.
func TestBetweenIsInNoVector(t *testing.T) {
	for _, kind := range catalog.Kinds() {
		for _, e := range catalog.Default.All(kind) {
			if strings.Contains(e.ID, calculator.Between) {
				t.Errorf("%s %q holds %q", kind, e.ID, calculator.Between)
			}
		}
	}
	for _, d := range configuration.Definitions() {
		if strings.Contains(d.Letter+strings.Join(d.Values, ""), calculator.Between) {
			t.Errorf("%s holds %q", d.Name, calculator.Between)
		}
	}
}

func TestPairReadsAddresses(t *testing.T) {
	deal, second, korea := vectorOf(t, "uae-stargate-chatgpt"), vectorOf(t, "switzerland-apertus-alps"), vectorOf(t, "korea-exaone-furiosa")
	for name, test := range map[string]struct {
		fragment, want string
		problems       [2]int
		filled         [2]int
		rest           int
	}{
		"nothing":                     {"", deal + "~" + second, [2]int{}, [2]int{}, 0},
		"two":                         {korea + "~" + qwen, korea + "~" + qwen, [2]int{}, [2]int{}, 0},
		"a host's ending":             {korea + "~" + qwen + "#?secret=a~b", korea + "~" + qwen, [2]int{}, [2]int{}, 0},
		"one, with one of its home":   {deal, deal + "~" + second, [2]int{}, [2]int{}, 0},
		"the second only":             {"~" + qwen, deal + "~" + qwen, [2]int{}, [2]int{}, 0},
		"the first only":              {qwen + "~", qwen + "~" + second, [2]int{}, [2]int{}, 0},
		"three":                       {korea + "~" + qwen + "~" + deal, korea + "~" + qwen, [2]int{}, [2]int{}, 1},
		"a part that is wrong":        {korea + "~" + strings.Replace(qwen, "alibaba-qwen3", "gpt-9", 1), korea + "~" + strings.Replace(qwen, "alibaba-qwen3", "unknown", 1), [2]int{0, 1}, [2]int{0, 1}, 0},
		"what is left out":            {"SOV1/H:FR~" + qwen, "SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown~" + qwen, [2]int{}, [2]int{5, 0}, 0},
		"what is no vector":           {"finding~" + qwen, deal + "~" + qwen, [2]int{1, 0}, [2]int{}, 0},
		"what is nothing":             {"finding~~%%", deal + "~" + second, [2]int{1, 0}, [2]int{}, 1},
		"a version that is not known": {qwen + "~SOV9/H:FR", qwen + "~" + second, [2]int{0, 1}, [2]int{}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			p := pair(test.fragment)
			if name == "one, with one of its home" {
				before, after, _ := strings.Cut(p.Fragment(), "~")
				if before != deal || after == deal || !strings.HasPrefix(after, "SOV1/H:AE/") || p.Sides[1].Chosen {
					t.Errorf("%s", p.Fragment())
				}
				return
			}
			if p.Fragment() != test.want {
				t.Errorf("%s, not %s", p.Fragment(), test.want)
			}
			for i := range p.Sides {
				if got := len(p.Sides[i].Problems); got != test.problems[i] {
					t.Errorf("side %d: problems %v", i, p.Sides[i].Problems)
				}
				if got := len(p.Sides[i].Filled); got != test.filled[i] {
					t.Errorf("side %d: filled %v", i, p.Sides[i].Filled)
				}
			}
			if len(p.Rest) != test.rest {
				t.Errorf("rest %v", p.Rest)
			}
		})
	}
}

// Who goes back to the address without a fragment finds what was there.
func TestPairGoesBackToTheStart(t *testing.T) {
	p := pair("").Chose(calculator.AfterCase, "korea-exaone-furiosa").Chose(calculator.BeforeLink, "nonsense").Navigated("")
	if want := pair(""); p.Fragment() != want.Fragment() || len(p.Sides[0].Problems) > 0 || !p.Sides[1].Chosen {
		t.Errorf("it is %s, %v", p.Fragment(), p.Sides[0].Problems)
	}
}

func TestPairChoices(t *testing.T) {
	deal, second, korea := vectorOf(t, "uae-stargate-chatgpt"), vectorOf(t, "switzerland-apertus-alps"), vectorOf(t, "korea-exaone-furiosa")
	for name, test := range map[string]struct{ control, value, want string }{
		"a case":                  {calculator.BeforeCase, "korea-exaone-furiosa", korea + "~" + second},
		"a case, second":          {calculator.AfterCase, "korea-exaone-furiosa", deal + "~" + korea},
		"no case":                 {calculator.AfterCase, "none", deal + "~" + second},
		"a vector":                {calculator.AfterLink, " " + qwen + "\n", deal + "~" + qwen},
		"a link":                  {calculator.BeforeLink, "https://example.org/sub/#" + qwen, qwen + "~" + second},
		"an escaped link":         {calculator.BeforeLink, "https://example.org/#SOV1/H%3AFR" + strings.TrimPrefix(qwen, "SOV1/H:FR"), qwen + "~" + second},
		"a case's page":           {calculator.BeforeLink, "https://example.org/cases/korea-exaone-furiosa/", korea + "~" + second},
		"a case, as in a command": {calculator.BeforeLink, "case:korea-exaone-furiosa", korea + "~" + second},
		"turned":                  {calculator.TurnControl, "", second + "~" + deal},
		"an empty field":          {calculator.AfterLink, "  ", deal + "~" + second},
		"a control nobody knows":  {"colour", "red", deal + "~" + second},
	} {
		t.Run(name, func(t *testing.T) {
			p := pair("").Chose(test.control, test.value)
			if p.Fragment() != test.want {
				t.Errorf("%s, not %s", p.Fragment(), test.want)
			}
			if len(p.Sides[0].Problems)+len(p.Sides[1].Problems) > 0 {
				t.Error(p.Sides[0].Problems, p.Sides[1].Problems)
			}
			if again := pair(p.Fragment()); again.Fragment() != p.Fragment() {
				t.Errorf("the address leads to %s", again.Fragment())
			}
		})
	}
	if p := pair("").Chose(calculator.AfterLink, "SOV1/H:FR/M:qwn"); len(p.Sides[1].Problems) != 1 || !strings.Contains(p.Sides[1].Problems[0].Part, "qwn") {
		t.Errorf("of a wrong part is said: %v", p.Sides[1].Problems)
	}
	if p := pair("").Chose(calculator.AfterLink, qwen+"~"+qwen); len(p.Sides[1].Problems) != 1 || !strings.HasSuffix(p.Fragment(), "~"+qwen) {
		t.Errorf("of two in one field is said: %v", p.Sides[1].Problems)
	}
	if p := pair(korea+"~"+qwen).Chose(calculator.HomeControl, ""); !strings.Contains(p.Fragment(), "~SOV1/H:KR/M:alibaba-qwen3") {
		t.Errorf("for the home of the first: %s", p.Fragment())
	}
}

func FuzzPair(f *testing.F) {
	f.Add(qwen + "~" + qwen)
	f.Add("~~SOV1/#?secret=%7e")
	f.Fuzz(func(t *testing.T, fragment string) {
		p := pair(fragment)
		if strings.Count(p.Fragment(), calculator.Between) != 1 {
			t.Errorf("%q gives %q", fragment, p.Fragment())
		}
		if again := pair(p.Fragment()); again.Fragment() != p.Fragment() {
			t.Errorf("%q leads to %q", p.Fragment(), again.Fragment())
		}
		p.Chose(calculator.AfterLink, fragment)
	})
}
