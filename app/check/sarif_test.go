package check_test

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"sovcalc/app/check"
	"sovcalc/app/portfolio"
)

// TestSARIF asks that what is written is SARIF by the schema of the standard:
// with systems that meet, miss and cannot be read, and with none.
func TestSARIF(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	valid := func(text string) error {
		t.Helper()
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatalf("%v:\n%s", err, text)
		}
		return schema.Validate(document)
	}
	nothing := options("sarif")
	nothing.Policy = &portfolio.Policy{}
	for _, text := range []string{fleet, "", register(30), "name,vector\nMet,SOV1/H:FR\n", "\xff\xfe", "- &a [*a]"} {
		for _, name := range []string{"a.csv", "folder/ä b%.csv", `C:\a.csv`, ""} {
			for _, o := range []check.Options{fleetPolicy("sarif"), options("sarif"), nothing} {
				out, _ := run(t, o, input(name, text))
				if err := valid(out); err != nil {
					t.Errorf("%q from %q: %v\n%.2000s", text, name, err, out)
				}
			}
		}
	}
	out, _ := run(t, fleetPolicy("sarif"), input("a.csv", fleet))
	if valid(strings.Replace(out, `"level":"error"`, `"level":"grave"`, 1)) == nil {
		t.Error("the schema asks nothing")
	}
}
