package catalog_test

import (
	"bytes"
	"reflect"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/catalogtest"
	"sovcalc/app/catalog/source"
)

// A table many times as large is read as it was written.
func TestLargerTable(t *testing.T) {
	larger := catalogtest.Times(catalog.Default, 10)
	if read := catalog.Unpack(table(t, larger)); !reflect.DeepEqual(read.Entries, larger.Entries) {
		t.Error("what is read is not what was written")
	}
}

// BenchmarkGrowthReading is the cost of reading the table when a program
// starts, for catalogues many times as large.
func BenchmarkGrowthReading(b *testing.B) {
	catalogtest.Growing(b, func(b *testing.B, c *catalog.Catalog) {
		text := table(b, c)
		for b.Loop() {
			catalog.Unpack(text)
		}
		b.ReportMetric(float64(len(text)), "bytes")
	})
}

func table(t testing.TB, c *catalog.Catalog) string {
	t.Helper()
	var out bytes.Buffer
	if err := source.WriteTable(&out, c); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
