package source_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"sovcalc/app/catalog/source"
)

// A share is a figure in per cent, or the lowest and the highest.
func TestShares(t *testing.T) {
	tests := []struct{ value, problem string }{
		{`"27.5"`, ""},
		{`["27.5", "49"]`, ""},
		{`unknown`, ""},
		{`"about 27 %"`, "is not a number from 0 to 100"},
		{`"127"`, "is not a number from 0 to 100"},
		{`["1", "2", "3"]`, "takes one figure, or the lowest and the highest"},
	}
	for _, test := range tests {
		entry := strings.Replace(fine, "  parent:", "  share:\n    - {of: Beta, value: "+test.value+", sources: [page]}\n  parent:", 1)
		_, problems := source.Read(fstest.MapFS{
			"actor/alpha.yaml":     {Data: []byte(entry)},
			"jurisdiction/FR.yaml": {Data: []byte(france)},
		})
		got := ""
		for _, p := range problems {
			got += p.Error() + "\n"
		}
		if test.problem == "" && got != "" || !strings.Contains(got, test.problem) {
			t.Errorf("%s: %q, want %q", test.value, got, test.problem)
		}
	}
}
