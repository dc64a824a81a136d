package search_test

import (
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/catalogtest"
	"sovcalc/app/configuration"
	"sovcalc/app/search"
)

// With a catalogue so many times as large, rules are applied no more than so
// many times as often, though there are far more combinations.
func TestWorkGrowsNoMoreThanTheCatalogue(t *testing.T) {
	const times = 4
	conf, _ := configuration.Parse("SOV1/H:FR/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown", catalog.Default)
	q := search.Query{Present: conf, Top: 10}
	once, err := search.Applied(catalog.Default, q)
	if err != nil {
		t.Fatal(err)
	}
	larger, err := search.Applied(catalogtest.Times(catalog.Default, times), q)
	if err != nil {
		t.Fatal(err)
	}
	if once == 0 || larger > times*once {
		t.Errorf("rules are applied %d times, and %d times with a catalogue %d times as large", once, larger, times)
	}
	t.Logf("%d, then %d", once, larger)
}
