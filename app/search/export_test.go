package search

import (
	"fmt"

	"sovcalc/app/catalog"
	"sovcalc/app/stack"
)

// RunByName is Run with every party told apart by its name.
func RunByName(c *catalog.Catalog, q Query) (Answer, error) {
	return newTable(stack.NewIndex(c), &q).run()
}

// HadOneByOne says where a model or a chip can be had on an offer, or cannot,
// against what is said of all of its sort; nothing where that is so nowhere.
func HadOneByOne(c *catalog.Catalog, q Query) error {
	t := newTable(stack.NewIndex(c).Nameless(q.Forbid), &q)
	t.fill()
	if err := t.work(); err != nil {
		return err
	}
	for _, p := range [...]part{what, which} {
		lists, of := t.had(p)
		for place := range t.parts[where] {
			t.hold(where, &t.parts[where][place])
			for i := range t.parts[p] {
				if got, want := lists[of[place]][i], t.isHad(p, i); got != want {
					return fmt.Errorf("%v on %v: had is %v, want %v", t.parts[p][i].values, t.parts[where][place].values, got, want)
				}
			}
		}
	}
	return nil
}

// Applied says how often a search applies a rule.
func Applied(c *catalog.Catalog, q Query) (int, error) {
	t := newTable(stack.NewIndex(c).Nameless(q.Forbid), &q)
	_, err := t.run()
	return t.survey.Size(), err
}
