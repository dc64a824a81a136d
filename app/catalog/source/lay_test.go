package source_test

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
)

// TestLayFiles asks that files that were read already are laid as a folder of
// them is, with the same edition and the same problems.
func TestLayFiles(t *testing.T) {
	other := strings.NewReplacer("https://", "https://other.").Replace(fine)
	if other == fine {
		t.Fatal("both entries have one source")
	}
	for name, of := range map[string][3]string{"fine": {fine, other, france}, "broken": {fine + "x: y\n", "a: [", strings.Replace(france, "name:", "nome:", 1)}} {
		folder := fstest.MapFS{"actor/our-a.yaml": {Data: []byte(of[0])}, "actor/our-b.yaml": {Data: []byte(of[1])}, "jurisdiction/FR.yaml": {Data: []byte(of[2])}}
		want, told := source.Lay(catalog.Default, folder)
		if (len(told) == 0) != (name == "fine") {
			t.Fatalf("%s: %v", name, told)
		}
		texts := map[string]string{}
		for file, f := range folder {
			texts[file] = string(f.Data)
		}
		got, problems := source.LayFiles(catalog.Default, texts)
		if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(problems, told) {
			t.Errorf("%s: %s with %v, want %s with %v", name, got.Edition, problems, want.Edition, told)
		}
	}
}
