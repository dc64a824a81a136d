package policyfile_test

import (
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/portfolio/policyfile"
)

var policies = map[string]struct {
	text    string
	demands string   // ids, joined
	wrong   []string // words the error contains
}{
	"all of it":            {"minimum: {run: 3, keep: 2}\nlenses: [open-source]\nforbid: {jurisdictions: [US, CN], questions: [keep]}\nunknown: pass\n", "minimum:run minimum:keep lens:open-source forbid:US forbid:CN", nil},
	"JSON":                 {`{"minimum":{"renew":1}}`, "minimum:renew", nil},
	"a misspelt key":       {"minimum: {run: 3}\nforbidden: {}\n", "", []string{`line 2: "forbidden" is not known here; did you mean forbid?`}},
	"a misspelt question":  {"minimum:\n  run: 3\n  keeps: 2\n", "", []string{`line 3: "keeps" is not known here; did you mean keep?`}},
	"no level":             {"minimum: {run: high}\n", "", []string{"line 1: the minimum for run is a level from 1 to 4"}},
	"a level out of range": {"minimum: {run: 5, keep: 0}\n", "", []string{"run is a level", "keep is a level"}},
	"a key twice":          {"minimum: {run: 3}\nminimum: {run: 1}\n", "", []string{"line 2: minimum is written twice"}},
	"no lens":              {"lenses: [open-sauce]\n", "", []string{`line 1: there is no lens "open-sauce"; did you mean open-source?`}},
	"no jurisdiction":      {"forbid: {jurisdictions: [USA]}\n", "", []string{`line 1: there is no jurisdiction "USA"`}},
	"questions alone":      {"forbid: {questions: [keep]}\n", "", []string{"names questions and no jurisdictions"}},
	"no answer":            {"minimum: {run: 3}\nunknown: maybe\n", "", []string{`line 2: unknown is one of fail, pass; not "maybe"`}},
	"a list":               {"- run\n", "", []string{"line 1: must be a mapping of minimum, lenses, forbid, unknown"}},
	"an alias":             {"minimum: &a {run: 3}\nforbid: *a\n", "", []string{"line 2: must be a mapping"}},
	"a lens never met":     {"lenses: [eu-cloud-sovereignty]\n", "", []string{"never found met for certain"}},
	"nothing":              {"", "", []string{"is empty"}},
	"nothing asked":        {"unknown: pass\n", "", []string{"asks nothing"}},
	"no YAML":              {"minimum: {", "", []string{"is neither YAML nor JSON"}},
	"two documents":        {"minimum: {run: 3}\n---\nminimum: {run: 4}\n", "", []string{"a second document"}},
}

func TestRead(t *testing.T) {
	for name, test := range policies {
		t.Run(name, func(t *testing.T) {
			p, err := policyfile.Read(strings.NewReader(test.text), catalog.Default)
			if test.wrong == nil {
				if err != nil {
					t.Fatal(err)
				}
				var ids []string
				for _, d := range p.Demands() {
					ids = append(ids, d.ID())
				}
				if got := strings.Join(ids, " "); got != test.demands {
					t.Errorf("asks %s, want %s", got, test.demands)
				}
				return
			}
			if err == nil {
				t.Fatal("was taken without complaint")
			}
			for _, want := range test.wrong {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("complains %q, want %q", err, want)
				}
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, test := range policies {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := policyfile.Read(strings.NewReader(text), catalog.Default)
		if err == nil && len(p.Demands()) == 0 {
			t.Fatalf("%q asks nothing and is taken", text)
		}
	})
}
