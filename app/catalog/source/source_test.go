package source_test

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
)

// TestData reads every entry file and asks that table.bin is what they give,
// and that what is read from it is the same again.
func TestData(t *testing.T) {
	c, problems := source.Read(os.DirFS("../data"))
	for _, p := range problems {
		t.Error(p)
	}
	if t.Failed() {
		return
	}
	var table bytes.Buffer
	if err := source.WriteTable(&table, c); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../table.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(table.Bytes(), want) {
		t.Error("table.bin is older than data/: run make catalog")
	}
	if !reflect.DeepEqual(catalog.Default, c) {
		t.Error("what is read from the table is not what was written")
	}
}

// TestEnough holds what the catalogue must at least cover.
func TestEnough(t *testing.T) {
	for kind, least := range map[catalog.Kind]int{
		catalog.Model: 110, catalog.Infrastructure: 96, catalog.Chip: 59, catalog.Case: 46, catalog.Jurisdiction: 75, catalog.Law: 145, catalog.Incident: 18,
	} {
		if n := len(catalog.Default.All(kind)); n < least {
			t.Errorf("%d entries of kind %s, fewer than %d", n, kind, least)
		}
	}
}

const fine = `name: Alpha
confidence: high
sources:
  page: {url: "https://example.org", supports: all, as_of: 2026-01}
facts:
  form: {value: company, sources: [page]}
  seat: {value: FR, sources: [page]}
  parent: {value: none, sources: [page]}
`

const france = `name: France
confidence: high
facts:
  standing: {value: country, recalled: true, as_of: 2026-01}
`

// mistakes change one thing in a good entry and say what must be reported.
var mistakes = map[string]struct{ old, new, want string }{
	"a misspelt key":              {"name: Alpha", "nmae: Alpha", "alpha.yaml:1: unknown key \"nmae\""},
	"no name":                     {"name: Alpha\n", "", "name is missing"},
	"an unknown property":         {"form:", "shape:", "shape is not a property of actor entries"},
	"a property of another kind":  {"form: {value: company", "weights: {value: open", "weights is not a property of actor entries"},
	"a value off the scale":       {"value: company", "value: firm", "form: \"firm\" is not one of company"},
	"a country nobody knows":      {"value: FR", "value: ZZ", "seat: there is no jurisdiction \"ZZ\""},
	"an owner nobody knows":       {"value: none", "value: beta", "parent: there is no actor \"beta\""},
	"an actor that owns itself":   {"value: none", "value: alpha", "parent leads back to alpha"},
	"a source that is not listed": {"parent: {value: none, sources: [page]", "parent: {value: none, sources: [book]", "source \"book\" is not among"},
	"a source without use":        {"facts:", "  other: {url: \"https://example.org/2\", supports: x, as_of: 2026}\nfacts:", "\"other\" is named by no fact"},
	"a fact without source":       {"seat: {value: FR, sources: [page]}", "seat: {value: FR, as_of: 2026-01}", "seat has no source"},
	"a fact without date":         {"seat: {value: FR, sources: [page]}", "seat: {value: FR, recalled: true}", "seat has no date"},
	"a wrong date":                {"as_of: 2026-01}", "as_of: January}", "must look like 2026"},
	"a wrong confidence":          {"confidence: high", "confidence: sure", "must be low, medium or high"},
	"a needed property missing":   {"  parent: {value: none, sources: [page]}\n", "", "parent is missing"},
	"a key twice":                 {"  seat:", "  form: {value: company, sources: [page]}\n  seat:", "form is written twice"},
	"a dispute of one":            {"seat: {value: FR,", "seat: {disputed: [{value: FR, who: x}],", "at least two readings"},
	"value and dispute":           {"seat: {value: FR,", "seat: {value: FR, disputed: [{value: FR, who: x}, {value: FR, who: y}],", "needs either value or disputed"},
	"of without need":             {"seat: {value: FR,", "seat: {value: FR, of: x,", "`of` is needed exactly"},
	"unknown in a list":           {"value: FR,", "value: [FR, unknown],", "unknown stands alone"},
	"an address that is none":     {"https://example.org", "example.org", "must begin with https://"},
	"no YAML":                     {"name: Alpha", "name: [", "is not YAML"},
	"a list":                      {fine, "- a\n- b\n", "must be one mapping"},
	"an alias":                    {"seat: {value: FR, sources: [page]}", "seat: &s {value: FR, sources: [page]}\n  holder: *s", "is an alias"},
}

func read(entry string) []source.Problem {
	_, problems := source.Read(fstest.MapFS{
		"actor/alpha.yaml":     {Data: []byte(entry)},
		"jurisdiction/FR.yaml": {Data: []byte(france)},
	})
	return problems
}

func TestMistakes(t *testing.T) {
	if problems := read(fine); len(problems) > 0 {
		t.Fatal(problems)
	}
	for name, m := range mistakes {
		t.Run(name, func(t *testing.T) {
			broken := strings.Replace(fine, m.old, m.new, 1)
			if broken == fine {
				t.Fatal("the mistake changes nothing")
			}
			var all []string
			for _, p := range read(broken) {
				all = append(all, p.Error())
			}
			if text := strings.Join(all, "\n"); !strings.Contains(text, m.want) || !strings.Contains(text, "actor/alpha.yaml") {
				t.Errorf("reported %q, want %q", text, m.want)
			}
		})
	}
}

func TestEveryProblemAtOnce(t *testing.T) {
	broken := strings.NewReplacer("value: company", "value: firm", "value: FR", "value: ZZ", "confidence: high", "confidence: sure").Replace(fine)
	if problems := read(broken); len(problems) != 3 {
		t.Errorf("%d problems, want 3: %v", len(problems), problems)
	}
}

func TestFileNames(t *testing.T) {
	_, problems := source.Read(fstest.MapFS{"actor/Alpha_1.yaml": {Data: []byte(fine)}, "jurisdiction/FR.yaml": {Data: []byte(france)}, "jurisdiction/fra.yaml": {Data: []byte(france)}, "actor/self.yaml": {Data: []byte(fine)}})
	if len(problems) != 3 {
		t.Errorf("%d problems, want 3: %v", len(problems), problems)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(fine)
	for _, m := range mistakes {
		f.Add(strings.Replace(fine, m.old, m.new, 1))
	}
	f.Add("a: &a [*a]")
	f.Fuzz(func(t *testing.T, entry string) {
		c, problems := source.Read(fstest.MapFS{"actor/alpha.yaml": {Data: []byte(entry)}, "jurisdiction/FR.yaml": {Data: []byte(france)}})
		if len(problems) > 0 {
			return
		}
		if e := c.Entry(catalog.Actor, "alpha"); e == nil || e.Name == "" || e.Fact(catalog.Seat) == nil {
			t.Fatalf("%q is taken without complaint but gives %v", entry, e)
		}
	})
}
