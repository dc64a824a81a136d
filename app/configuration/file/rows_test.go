package file_test

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/file"
)

const (
	five   = "SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE"
	object = `{"home":"AE","model":"openai-gpt-api","access":"api","infrastructure":"stargate-uae","chips":"nvidia-gb300","data":["AE"]}`
)

// told writes rows as a reader is told of them: line, name, vector, problems,
// notes.
func told(name, text string, o file.Options) []string {
	o.Known = catalog.Default
	var list []string
	for r := range file.Rows(name, strings.NewReader(text), o) {
		line := fmt.Sprintf("%d %s|", r.Line, r.Name)
		if !r.Failed {
			line += r.Configuration.Vector()
		}
		for _, p := range r.Problems {
			line += "|" + p.Error()
		}
		for _, n := range r.Notes {
			line += "|(" + n.Reason() + ")"
		}
		list = append(list, line)
	}
	return list
}

var rows = map[string]struct {
	file, text string
	want       []string // how each row begins, and after … what it contains
}{
	"a YAML list":          {"a.yaml", "- name: one\n  vector: " + five + "\n- home: AE\n", []string{"1 one|" + five, "3 |SOV1/H:AE|line 3: \"model\" is not given; name it, or say unknown…\"data\" is not given"}},
	"two YAML documents":   {"a.yaml", five + "\n---\nname: two\nvector: " + five + "\n", []string{"1 |" + five, "3 two|" + five}},
	"YAML cut off":         {"a.yaml", "- vector: " + five + "\n- {home: [F", []string{"…: is neither YAML nor JSON: did not find expected"}},
	"a YAML anchor bomb":   {"a.yaml", "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nhome: *b\n", []string{`1 |SOV1|line 1: "a" is not a choice…"home" is empty…"model" is not given`}},
	"YAML's first line":    {"a.yaml", "home: a: b\n", []string{"1 ||line 1: is neither YAML nor JSON: mapping values"}},
	"YAML with control":    {"a.yaml", "home: FR\nmodel: \x01\n", []string{"2 ||line 2: is neither YAML nor JSON: control characters"}},
	"a YAML alias of none": {"a.yaml", "home: FR\nmodel: *nope\n", []string{"2 ||line 2: is neither YAML nor JSON: unknown anchor"}},
	"a merge key":          {"a.yaml", "- &a {vector: " + five + "}\n- <<: *a\n", []string{"1 |" + five, `2 |SOV1|line 2: "<<" is not a choice`}},
	"a misspelt key":       {"a.yaml", "modle: x\nvector: " + five + "\n", []string{`…"modle" is not a choice; did you mean model?`}},
	"a JSON list":          {"a.json", "[" + object + ",\n" + object + "]", []string{"1 |" + five, "2 |" + five}},
	"JSON with tabs":       {"", "{\n\t\"name\": \"\\ud83d\\ude00\",\n\t\"vector\":\t\"" + five + "\"\n}", []string{"1 😀|" + five}},
	"JSON cut off":         {"a.json", "[" + object + ",\n{\"home\":\"A", []string{"1 |" + five, "2 ||line 2: the file ends in the middle of a value"}},
	"JSON broken":          {"a.json", "[" + object + ",\n{home:1}]", []string{"1 |" + five, "2 ||line 2: is not JSON: invalid character 'h'"}},
	"JSON not closed":      {"a.json", "[" + object + ",\n", []string{"1 |" + five, "…the file ends in the middle"}},
	"JSON key twice":       {"a.json", `{"home":"FR",` + object[1:], []string{"1 |" + strings.Replace(five, "H:AE", "H:FR", 1) + "|line 1: home is written twice"}},
	"JSON null":            {"a.json", `{"tuned":null,` + object[1:], []string{"1 |" + five}},
	"JSON deep":            {"a.json", `{"home":` + strings.Repeat("[", 100000) + strings.Repeat("]", 100000) + "}", []string{"1 ||line 1: lies more than 64 levels deep"}},
	"values in turn":       {"a.json", object + "\n" + object, []string{"1 |" + five, "2 |" + five}},
	"JSON of nothing":      {"a.json", "", []string{"0 ||is empty"}},
	"lines of JSON":        {"", object + "\n\n" + object + "\n", []string{"1 |" + five, "3 |" + five}},
	"a broken line":        {"a.ndjson", "{\"home\":\n" + object + "\n" + object + object + "\n[]\n", []string{"1 ||line 1: the line ends in the middle", "2 |" + five, "3 ||line 3: more than one value", "4 ||line 4: is a list"}},
	"a line too long":      {"a.ndjson", `{"name":"` + strings.Repeat("x", 2<<20) + "\"}\n" + object, []string{"1 ||line 1: is longer than 1 MB", "2 |" + five}},
	"entries on a line":    {"a.ndjson", `{"entries":{},` + object[1:], []string{"1 ||line 1: entries of your own are read from YAML"}},
	"vectors":              {"", "# ours\n" + five + "\n\n#" + five + "  Second \nhttps://example.org/x/#" + five + "\nSOV1/H:XX\n", []string{"2 |" + five, "4 Second|" + five, "5 |" + five, `6 |SOV1|line 6: "H:XX": the catalogue has no country or bloc of that code`}},
	"a vector cut off":     {"a.txt", five + "\n" + five[:30], []string{"1 |" + five, "2 |…\"access\" takes one of…\"infrastructure\" is not given"}},
	"CSV":                  {"", "name,home,model,access,infrastructure,chips,data,keys\nA,AE,openai-gpt-api,api,stargate-uae,nvidia-gb300,AE,provider\n,,,,,,,\n\"B\nC\",FR+DE,unknown,unknown,unknown,unknown,FR,\n", []string{"2 A|" + five + "/K:provider", "4 B C|SOV1/H:DE+FR/M:unknown/A:unknown/I:unknown/C:unknown/D:FR"}},
	"CSV with semicolons":  {"a.csv", "\uFEFFName;Vector\r\nA;" + five + "\r\n", []string{"2 A|" + five}},
	"CSV columns":          {"a.csv", "vector,cost,vector\n" + five + ",5,x\n", []string{`1 ||…"cost" is not a choice…`, `1 ||…"vector" is there twice`, "2 |" + five}},
	"CSV cells":            {"a.csv", "name,vector\na,b,c\n", []string{"2 ||line 2: has 3 cells under 2 columns"}},
	"CSV not closed":       {"a.csv", "name,vector\na," + five + "\n\"b," + five + "\n", []string{"2 a|" + five, "3 ||line 3: a quotation mark stands where none can"}},
	"CSV never closed":     {"a.csv", "name,vector\n\"" + strings.Repeat("x\n", 1<<20), []string{"…a record is longer than 1 MB"}},
	"a byte-order mark":    {"a.ndjson", "\uFEFF" + object, []string{"1 |" + five}},
	"UTF-16":               {"a.csv", "\xFF\xFEn\x00a\x00", []string{"0 ||is UTF-16 text; save it as UTF-8"}},
	"UTF-16 without mark":  {"a.csv", "n\x00a\x00", []string{"0 ||is UTF-16 or UTF-32 text"}},
	"Latin-1":              {"a.csv", "name,vector\n\xE9cole," + five + "\n", []string{"2 ||line 2: column name: byte 1 is not UTF-8"}},
	"Latin-1 in YAML":      {"a.yaml", "vector: " + five + "\nname: \xE9cole\n", []string{"2 ||line 2: byte 7 is not UTF-8"}},
	"a spreadsheet":        {"a.csv", "PK\x03\x04...", []string{"0 ||is a spreadsheet or an archive"}},
	"compressed":           {"-", "\x1F\x8B...", []string{"0 ||is compressed with gzip"}},
	"nothing":              {"", " \n", []string{"0 ||is empty"}},
	"an unknown id":        {"a.ndjson", strings.Replace(object, "openai-gpt-api", "openai-gpt-apu", 1), []string{`…the catalogue has no model of that id; did you mean openai-gpt-api?`}},
	"a key to be left":     {"a.ndjson", `{"owner":"x",` + object[1:], []string{"1 |" + five}},
	"a bill":               {"", billText, []string{"9 Qwen3-32B|SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:ovhcloud/C:unknown/D:FR|(service \"OVHcloud Public Cloud\"…is taken as model alibaba-qwen3…the bill does not say, so that it is unknown: chips…(not used, library: numpy (line 8)", "10 SuperModel|SOV1/H:DE/M:unknown/…"}},
	"a bill without model": {"", `{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"type":"library","name":"x"}]}`, []string{"0 ||holds no component of type machine-learning-model…(not used, library: x (line 1))"}},
	"a bill cut off":       {"", `{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{`, []string{"…the file ends in the middle"}},
	"an XML bill":          {"a.xml", `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components><component type="machine-learning-model"><publisher>Swiss AI</publisher><name>Apertus-70B</name></component></components></bom>`, []string{"0 Apertus-70B|SOV1/M:swiss-ai-apertus/A:unknown/I:unknown/C:unknown/D:unknown|\"home\" is not given"}},
	"other XML":            {"a.xml", `<html></html>`, []string{"0 ||is no CycloneDX bill of materials"}},
}

const billText = `{
  "bomFormat": "CycloneDX",
  "specVersion": "1.6",
  "metadata": {"component": {"type": "application", "name": "Helper", "properties": [
    {"name": "sovcalc:home", "value": "FR"}, {"name": "sovcalc:data", "value": "FR"}, {"name": "other", "value": "x"}]}},
  "services": [{"name": "OVHcloud Public Cloud", "provider": {"name": "OVHcloud"}}],
  "components": [
    {"type": "library", "name": "numpy", "version": "2.0"},
    {"type": "machine-learning-model", "name": "Qwen3-32B", "purl": "pkg:huggingface/Qwen/Qwen3-32B@abc", "properties": [{"name": "sovcalc:access", "value": "open-weights"}]},
    {"type": "machine-learning-model", "name": "SuperModel", "group": "acme", "properties": [{"name": "sovcalc:home", "value": "DE"}]}
  ]
}
`

func TestRows(t *testing.T) {
	for name, test := range rows {
		t.Run(name, func(t *testing.T) {
			got := told(test.file, test.text, file.Options{Ignore: []string{"owner"}})
			if len(got) != len(test.want) {
				t.Fatalf("%d rows, want %d:\n%.2000s", len(got), len(test.want), strings.Join(got, "\n"))
			}
			for i, want := range test.want {
				rest := got[i]
				for j, part := range strings.Split(want, "…") {
					before, after, found := strings.Cut(rest, part)
					if !found || j == 0 && before != "" {
						t.Errorf("row %d is\n%.1000s\nwant\n%s", i, got[i], want)
						break
					}
					rest = after
				}
			}
		})
	}
}

// TestFill asks that what a system does not say is filled in, and what it says
// is not.
func TestFill(t *testing.T) {
	fill, _ := configuration.Parse("SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:FR", catalog.Default)
	got := told("a.ndjson", `{"home":"DE"}`+"\n{}\n", file.Options{Fill: fill})
	want := []string{"1 |SOV1/H:DE/M:unknown/A:unknown/I:unknown/C:unknown/D:FR", "2 |" + fill.Vector()}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%v, want %v", got, want)
	}
}

// endless gives lines for ever, as a stage of a pipeline may be given them.
type endless struct{ text string }

func (e endless) Read(p []byte) (int, error) { return copy(p, e.text), nil }

// TestStops asks that reading ends when no more is wanted, however much there
// is.
func TestStops(t *testing.T) {
	for name, text := range map[string]string{"a.ndjson": object + "\n", "a.txt": five + "\n"} {
		n := 0
		for range file.Rows(name, endless{text}, file.Options{Known: catalog.Default}) {
			if n++; n == 1000 {
				break
			}
		}
	}
	// A line that never ends is passed over: it is not kept.
	long := io.MultiReader(io.LimitReader(endless{strings.Repeat("x", 4096)}, 100<<20), strings.NewReader("\n"+object))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	count := 0
	for range file.Rows("a.ndjson", long, file.Options{Known: catalog.Default}) {
		count++
	}
	runtime.ReadMemStats(&after)
	if bytes := after.TotalAlloc - before.TotalAlloc; count != 2 || bytes > 16<<20 {
		t.Errorf("%d rows and %d bytes for a line of 100 MB", count, bytes)
	}
}

// FuzzRows asks of any file in any form that it is read without a crash, that
// nothing in it is passed over in silence, and that every row is a system that
// its vector names or says what is wrong.
func FuzzRows(f *testing.F) {
	for _, test := range rows {
		if len(test.text) < 1000 {
			f.Add(test.text, "auto")
			f.Add(test.text, strings.TrimPrefix(test.file, "a."))
		}
	}
	f.Fuzz(func(t *testing.T, text, format string) {
		n := 0
		for r := range file.Rows("", strings.NewReader(text), file.Options{Known: catalog.Default, Format: file.Format(format)}) {
			n++
			if r.Failed || len(r.Problems) > 0 {
				for _, p := range r.Problems {
					if p.Reason() == "" || len(p.Reason()) > 3000 {
						t.Fatalf("%q: problem %q", text, p.Reason())
					}
				}
				if len(r.Problems) == 0 {
					t.Fatalf("%q: a row failed without a word", text)
				}
				continue
			}
			if again, wrong := configuration.Parse(r.Configuration.Vector(), r.Catalog); again != r.Configuration || len(wrong) > 0 || len(again.Missing()) > 0 {
				t.Fatalf("%q gives %s without complaint", text, r.Configuration.Vector())
			}
		}
		if n == 0 && strings.ContainsAny(text, "{:") && !strings.ContainsAny(text, "[#\"'") && format == "auto" {
			t.Fatalf("%q was read as nothing, without a word", text)
		}
	})
}
