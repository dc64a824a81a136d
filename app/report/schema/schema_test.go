package schema_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/file"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/report/schema"
	"sovcalc/app/stack"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.Profile))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource(schema.Name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(schema.Name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

type failer interface {
	Helper()
	Fatal(...any)
}

// written is what a report gives to whoever reads it.
func written(t failer, r *report.Report) any {
	t.Helper()
	text, err := r.JSON()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// documents are the reports of all cases, and one with an entry of the
// reader's own and with the best that can be reached, in each language.
func documents(t *testing.T) map[string]any {
	t.Helper()
	docs := map[string]any{}
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		conf, problems := configuration.FromCase(&cases[i], catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		docs[cases[i].ID] = written(t, report.Of(profile.Of(catalog.Default, conf), words.English))
	}
	systems, problems := file.Read(strings.NewReader(`{"home": "FR", "model": "swiss-ai-apertus", "access": "open-weights", "infrastructure": "own-room",
		"chips": "nvidia-h100", "data": "FR", "entries": {"infrastructure": {"own-room": {"name": "Our room", "facts": {"offer": "own", "operator": "self",
		"supplier": "none", "platform": "open", "regions": "home", "disconnect": "tested", "keys": "external", "status": "operating"}}}}}`), catalog.Default)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	r := report.Of(profile.Of(systems[0].Catalog, systems[0].Configuration), words.English)
	if r.Roadmap.Remaining == nil { // it is there only where the best was searched for
		remedy := report.Remedy{ID: string(profile.OwnModel), Levers: []string{r.Levers[0].ID}, Text: "x"}
		r.Roadmap.Remaining = &report.Best{Vector: r.Vector, Hands: r.Hands, Remedies: []report.Remedy{remedy}, Text: "x"}
	}
	docs["own"] = written(t, r)
	for _, l := range translation.All() {
		docs["own in "+l.Tag] = written(t, report.Of(profile.Of(systems[0].Catalog, systems[0].Configuration), l))
	}
	return docs
}

// TestCases asks that the reports of all cases are as the schema says.
func TestCases(t *testing.T) {
	s := compiled(t)
	for name, doc := range documents(t) {
		if err := s.Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestAnything asks the same of configurations drawn from the whole catalogue,
// sensible or not.
func TestAnything(t *testing.T) {
	s := compiled(t)
	rapid.Check(t, func(t *rapid.T) {
		for range 3 {
			c := random.Configuration(t)
			if err := s.Validate(written(t, report.Of(profile.Of(catalog.Default, c), words.English))); err != nil {
				t.Fatalf("%s: %v", c.Vector(), err)
			}
		}
	})
}

// TestEveryFieldCounts goes through the types of the report: each field must
// be seen in a report, a report without it must be refused exactly when it is
// always written, and so must one where it is something else, or where there
// is a field more.
func TestEveryFieldCounts(t *testing.T) {
	s := compiled(t)
	todo := fields(reflect.TypeFor[report.Report](), map[string]bool{})
	docs := documents(t)
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		doc := docs[name]
		each(reflect.TypeFor[report.Report](), doc, func(typ reflect.Type, object map[string]any) {
			for i := range typ.NumField() {
				key, optional := tag(typ.Field(i))
				value, present := object[key]
				id := typ.Name() + "." + key
				if !present || !todo[id] {
					continue
				}
				delete(todo, id)
				delete(object, key)
				if valid := s.Validate(doc) == nil; valid != (optional && !either[id]) {
					t.Errorf("%s: without %s a report is valid: %t", name, id, valid)
				}
				object[key] = map[string]any{"surprise": true}
				if s.Validate(doc) == nil {
					t.Errorf("%s: %s may be anything", name, id)
				}
				object[key] = value
				object["surprise"] = value
				if s.Validate(doc) == nil {
					t.Errorf("%s: %s may have fields that nobody knows", name, typ.Name())
				}
				delete(object, "surprise")
			}
		})
		if err := s.Validate(doc); err != nil {
			t.Fatalf("%s was not left as it was: %v", name, err)
		}
	}
	for id := range todo {
		t.Errorf("no report has %s, so that nothing is known of how the schema takes it", id)
	}
}

// either are fields of which exactly one is written.
var either = map[string]bool{"Unknown.choice": true, "Unknown.fact": true}

// tag returns how a field is written and whether it may be left out.
func tag(f reflect.StructField) (string, bool) {
	name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, rest == "omitempty"
}

// fields lists every field of a type and of those within it.
func fields(t reflect.Type, list map[string]bool) map[string]bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer:
		return fields(t.Elem(), list)
	case reflect.Struct:
		for i := range t.NumField() {
			key, _ := tag(t.Field(i))
			if id := t.Name() + "." + key; !list[id] && t.Field(i).IsExported() {
				list[id] = true
				fields(t.Field(i).Type, list)
			}
		}
	}
	return list
}

// each visits every object of a document with its type.
func each(t reflect.Type, v any, visit func(reflect.Type, map[string]any)) {
	switch t.Kind() {
	case reflect.Pointer:
		if v != nil {
			each(t.Elem(), v, visit)
		}
	case reflect.Slice:
		for _, item := range v.([]any) {
			each(t.Elem(), item, visit)
		}
	case reflect.Struct:
		object := v.(map[string]any)
		visit(t, object)
		for i := range t.NumField() {
			if key, _ := tag(t.Field(i)); object[key] != nil {
				each(t.Field(i).Type, object[key], visit)
			}
		}
	}
}

// TestEnumerations asks that the schema names exactly what the engine knows.
func TestEnumerations(t *testing.T) {
	var doc struct {
		ID    string `json:"$id"`
		Title string
		Defs  map[string]struct {
			Enum       []string
			Properties map[string]struct{ Enum []string }
		} `json:"$defs"`
	}
	if err := json.Unmarshal(schema.Profile, &doc); err != nil {
		t.Fatal(err)
	}
	if doc.ID != schema.Name || doc.Title != report.Schema {
		t.Errorf("the schema calls itself %s, %s", doc.ID, doc.Title)
	}
	want := map[string][]string{
		"relation": {}, "grip": {}, "horizon": {}, "choice": {}, "question": texts(lever.Questions()), "layer": texts(stack.Layers()),
		"verdict": texts([]profile.Verdict{profile.Met, profile.NotMet, profile.Undetermined}),
		"use":     texts([]profile.Use{profile.Used, profile.UseContested, profile.Unused}),
	}
	for r := lever.Own; r <= lever.Foreign; r++ {
		want["relation"] = append(want["relation"], r.String())
	}
	for g := lever.Decisive; g <= lever.Weak; g++ {
		want["grip"] = append(want["grip"], g.String())
	}
	for h := lever.Now; h <= lever.Years; h++ {
		want["horizon"] = append(want["horizon"], h.String())
	}
	for _, d := range configuration.Definitions() {
		want["choice"] = append(want["choice"], d.Name)
		if d.Kind != "" {
			continue
		}
		values := slices.DeleteFunc(slices.Clone(d.Values), func(v string) bool { return v == d.Default })
		if d.Required {
			values = append(values, configuration.Unknown)
		}
		if got := doc.Defs["configuration"].Properties[d.Name].Enum; !slices.Equal(got, values) {
			t.Errorf("%s is one of %v, the schema says %v", d.Name, values, got)
		}
	}
	for name, values := range want {
		if got := doc.Defs[name].Enum; !slices.Equal(got, values) {
			t.Errorf("%s is one of %v, the schema says %v", name, values, got)
		}
	}
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
