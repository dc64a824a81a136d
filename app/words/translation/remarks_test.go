package translation

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/configuration/file"
	"sovcalc/app/remark"
	"sovcalc/app/words"
)

const (
	five  = "SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE"
	model = `{"type":"machine-learning-model","name":"`
	bill  = `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[`
)

// broken are files with something wrong, or with something to be noted.
var broken = []struct{ name, text string }{
	{"a.yaml", ""}, {"a.yaml", "a: ["}, {"a.yaml", "home: FR\nhome: DE\ndetails: x\nmodle: x\nzzzzzz: x\nkeys: {a: b}\ntuned: [[a]]\nname: &n x\nnote: *n\n"}, {"a.yaml", "- &a {home: FR}\n- *a\n"},
	{"a.yaml", "home: FR\ndata: FR\ndetails: {data: FR}\nmodel: gpt\naccess: a+b\nchips: []\n"}, {"a.yaml", "home: unknown\nvector: ''\n"}, {"a.yaml", "\xE9"}, {"a.yaml", "a\x00b\x00" + five}, {"a.yaml", "home: \x00"},
	{"a.yaml", "home: FR\nentries: [a]\n"}, {"a.yaml", strings.Repeat("x", file.Max+1)},
	{"a.json", "[{home:1}]"}, {"a.json", "[{}"}, {"a.json", strings.Repeat("[", 70)},
	{"a.ndjson", "{} {}\n[]\n{\"a\n" + strings.Repeat("x", 1<<20+1) + "\n{\"entries\":{\"model\":{}}}\n{\"entries\":[{}]}\n" + `{"home":"FR"`},
	{"a.csv", "vector,zzzzzz,hame,vector\n" + five + "\n"}, {"a.csv", "name,vector\na,b,c\n\xE9," + five + "\n\"b"}, {"a.csv", "name,vector\n\"" + strings.Repeat("x\n", 1<<20)},
	{"a.csv", "\xFF\xFEn\x00"}, {"a.csv", "n\x00a\x00"}, {"a.csv", "PK\x03\x04"}, {"a.csv", "\xD0\xCF\x11\xE0"}, {"a", "\x1F\x8B"}, {"a", "\x28\xB5\x2F\xFD"}, {"a", "%PDF"},
	{"a.txt", five + "\nSOV1/H:XX/Q:1/H:FR/C:own-x/M:unknown+a\nSOV1/I:own-on-premisez/K:zz/D:\n"},
	{"a.xml", "<html></html>"}, {"", `{"x":{"bomFormat":"CycloneDX"}}`}, {"a.xml", `<bom xmlns="x"><serialNumber>`}, {"a.cdx.json", bill + "]}"}, {"a.json", bill},
	{"", bill + `{"type":"platform","name":"OVHcloud","group":"OVHcloud"},{"type":"platform","name":"Outscale Cloud","group":"Outscale"},{"type":"library","name":"numpy"},` + model + `Qwen3-32B","group":"Qwen"},` + model + `Falcon","group":"acme"},` + model + `DeepSeek-V3","group":"acme"},` + model + `Mistral Large 3","group":"acme"},` + model + `Llama 4","group":"acme"},` + model + `K2 Think V2","group":"acme"},` + model + `SuperModel"}]}`},
	{"a.xml", `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components><component type="machine-learning-model"><publisher>acme</publisher><name>SuperModel</name></component><component type="library"><name>x</name></component></components></bom>`},
}

// entries are entries of one's own with something wrong in them.
const entries = `law: {}
actor:
  our-agency: {}
  own-agency: {name: "a\u202eb", facts: {seat: ZZ, parent: own-agency, reach: no, form: &f {}, holder: *f}}
  own-agency: {}
  own-b: {}
infrastructure:
  own-on-premises: {name: x, facts: {}}
  own-room: {name: "", facts: {ofer: x, offer: openish, operator: [unknown, self], supplier: nobody, platform: [open, mixed], regions: [], status: []}}
model: {own-m: {name: x, facts: {developer: nobody, base: nobody}}}
`

// folder is a folder of entries with as much wrong in it.
var folder = fstest.MapFS{
	"actor/self.yaml":        {Data: []byte("a: [")},
	"actor/state.yaml":       {Data: []byte("[]")},
	"actor/unknown.yaml":     {Data: []byte("note: x\n")},
	"actor/Al_1.yaml":        {Data: []byte(strings.Repeat("#", 1<<20+1))},
	"actor/none.yaml":        {Data: []byte("name: n\nconfidence: sure\nsources: {a: {}, b: {url: x, supports: y, as_of: soon}}\nfacts: {form: {}, seat: {value: FR, sources: [c], of: x}, reach: {value: no}, parent: {disputed: [{}]}, holder: {disputed: [{}, {}]}}\n")},
	"actor/al.yaml":          {Data: []byte("name: n\nfacts:\n  form: {value: [], recalled: true, confidence: low}\n  reach: [{of: FR, value: no, recalled: true}, {of: FR, value: no, recalled: true}]\n")},
	"jurisdiction/fra.yaml":  {Data: []byte("name: F\nfacts: {}\n")},
	"actor/bo_1.yaml":        {Data: []byte("name: n\nfacts: {share: [{of: al, value: [1, 2, 3]}, {of: FR, value: much}], form: {disputed: [{}, {}]}}\n")},
	"incident/a.yaml":        {Data: []byte("name: n\nfacts: {by: {value: nobody}}\n")},
	"model/readme.yml":       {Data: []byte("x")},
	"infrastructure/al.yaml": {Data: []byte("name: n\nfacts: {}\n")},
}

// remarks reads everything that is broken.
func remarks(t *testing.T) []remark.Remark {
	t.Helper()
	var list []remark.Remark
	for _, b := range broken {
		n := len(list)
		for r := range file.Rows(b.name, strings.NewReader(b.text), file.Options{Known: catalog.Default}) {
			list = append(append(list, r.Problems...), r.Notes...)
		}
		if len(list) == n {
			t.Errorf("nothing is told of %s: %.60q", b.name, b.text)
		}
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(entries), &doc); err != nil {
		t.Fatal(err)
	}
	_, own := source.Own(catalog.Default, doc.Content[0])
	_, laid := source.Lay(catalog.Default, folder)
	_, none := source.Lay(catalog.Default, fstest.MapFS{})
	for _, p := range slices.Concat(own, laid, none) {
		list = append(list, p.Remark)
	}
	for _, text := range []string{"{", `{"schema":"x"}`, `{"schema":"sovcalc.catalog/1","entries":[{"Kind":"model","ID":"b"},{"Kind":"model","ID":"a"}]}`, `{"schema":"sovcalc.catalog/1","entries":[{"Facts":[{"Sources":[1]}]}]}`, `{"schema":"sovcalc.catalog/1","edition":"x"}`} {
		if _, err := source.ReadEdition(strings.NewReader(text)); err != nil {
			list = append(list, remark.Of(err))
		}
	}
	return list
}

// unprovoked are remarks that no file brings about here: what a file system or
// a browser says, what needs a file of 64 MB or three models of nearly one name,
// and words around others.
var unprovoked = []string{"unknown-model.more", "line", "unread", "unlisted", "record", "edition-large", "file-large", "file-refused", "file-second", "own-entries"}

// What is told of broken files is told in each language, with no English in it
// but what parsers say, which is quoted; and everything that can be told is
// told of one of them.
func TestRemarks(t *testing.T) {
	fixed := regexp.MustCompile(`\{[a-z]+\}`)
	seen := map[string]bool{}
	var see func(r remark.Remark)
	see = func(r remark.Remark) {
		seen[r.ID] = true
		for _, p := range r.Parts {
			see(p)
		}
	}
	for _, r := range remarks(t) {
		see(r)
		if words.English.Remark(r) != r.Reason() {
			t.Errorf("in English %q is said, and in the messages %q", r.Reason(), words.English.Remark(r))
		}
		for _, l := range All() {
			said := l.Remark(r)
			if said == "" || strings.ContainsAny(said, "⟨⟩") || fixed.MatchString(said) {
				t.Errorf("%s: %s is said as %q", l.Tag, r.ID, said)
			}
			for id, english := range words.English.Texts() {
				if !strings.HasPrefix(id, "remark.") && !strings.HasPrefix(id, "problem.") {
					continue
				}
				for _, part := range fixed.Split(english, -1) {
					if part = strings.Trim(part, " ;:\"()"); strings.Count(part, " ") > 1 && strings.Contains(said, part) {
						t.Errorf("%s: %s is said as %q, with %q in English", l.Tag, r.ID, said, part)
					}
				}
			}
		}
	}
	for id := range remark.Texts {
		if !seen[id] && !slices.Contains(unprovoked, id) {
			t.Errorf("no broken file brings about %s: %s", id, remark.Texts[id])
		}
	}
	for id := range seen {
		if _, ok := remark.Texts[id]; !ok {
			t.Errorf("%s has no text", id)
		}
	}
}
