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
// them is, in whichever order they come, with the same edition and the same
// problems.
func TestLayFiles(t *testing.T) {
	other := strings.NewReplacer("https://", "https://other.").Replace(fine)
	if other == fine {
		t.Fatal("both entries have one source")
	}
	for name, texts := range map[string][3]string{"fine": {fine, other, france}, "broken": {fine + "x: y\n", "a: [", strings.Replace(france, "name:", "nome:", 1)}} {
		folder := fstest.MapFS{"actor/our-a.yaml": {Data: []byte(texts[0])}, "actor/our-b.yaml": {Data: []byte(texts[1])}, "jurisdiction/FR.yaml": {Data: []byte(texts[2])}}
		want, told := source.Lay(catalog.Default, folder)
		if (len(told) == 0) != (name == "fine") {
			t.Fatalf("%s: %v", name, told)
		}
		files := []source.File{{Name: "jurisdiction/FR.yaml", Text: texts[2]}, {Name: "actor/our-b.yaml", Text: texts[1]}, {Name: "actor/our-a.yaml", Text: texts[0]}}
		for range files {
			files = append(files[1:], files[0])
			got, problems := source.LayFiles(catalog.Default, files)
			if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(problems, told) {
				t.Errorf("%s: %s with %v, want %s with %v", name, got.Edition, problems, want.Edition, told)
			}
		}
	}
}
