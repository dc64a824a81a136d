package catalogtest_test

import (
	"bytes"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/catalogtest"
	"sovcalc/app/catalog/source"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/search"
)

// A copy of a case has the finding of the case: it stands on copies of the
// same facts.
func TestTimes(t *testing.T) {
	larger := catalogtest.Times(catalog.Default, 3)
	if err := source.WriteTable(&bytes.Buffer{}, larger); err != nil {
		t.Fatal(err)
	}
	for _, e := range catalog.Default.All(catalog.Case) {
		conf, _ := configuration.FromCase(&e, catalog.Default)
		copied, problems := configuration.FromCase(larger.Entry(catalog.Case, e.ID+"-3"), larger)
		if len(problems) > 0 {
			t.Fatalf("%s: %v", e.ID, problems)
		}
		was, is := profile.Of(catalog.Default, conf), profile.Of(larger, copied)
		if was.Hands != is.Hands || len(was.Findings.Levers) != len(is.Findings.Levers) {
			t.Errorf("%s: %v with %d levers, its copy %v with %d", e.ID, was.Hands, len(was.Findings.Levers), is.Hands, len(is.Findings.Levers))
		}
	}
}

func BenchmarkGrowthProfile(b *testing.B) {
	catalogtest.Growing(b, func(b *testing.B, c *catalog.Catalog) {
		confs := cases(c)
		e := profile.NewEngine(c)
		for _, conf := range confs {
			e.Of(conf)
		}
		for i := 0; b.Loop(); i++ {
			e.Of(confs[i%len(confs)])
		}
	})
}

func BenchmarkGrowthSwaps(b *testing.B) {
	catalogtest.Growing(b, func(b *testing.B, c *catalog.Catalog) {
		confs := cases(c)
		e := profile.NewEngine(c)
		for i := 0; b.Loop(); i++ {
			e.Of(confs[i%len(confs)]).Swaps().Best(3)
		}
	})
}

func BenchmarkGrowthSearch(b *testing.B) {
	catalogtest.Growing(b, func(b *testing.B, c *catalog.Catalog) {
		conf, _ := configuration.Parse("SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", c)
		tried := uint64(0)
		for b.Loop() {
			answer, err := search.Run(c, search.Query{Present: conf, Top: 10})
			if err != nil {
				b.Fatal(err)
			}
			tried = answer.Tried
		}
		b.ReportMetric(float64(tried)/1e6, "million-combinations")
	})
}

func cases(c *catalog.Catalog) []configuration.Configuration {
	var list []configuration.Configuration
	for _, e := range c.All(catalog.Case) {
		conf, _ := configuration.FromCase(&e, c)
		list = append(list, conf)
	}
	return list
}
