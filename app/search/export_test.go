package search

import (
	"sovcalc/app/catalog"
	"sovcalc/app/stack"
)

// RunByName is Run with every party told apart by its name.
func RunByName(c *catalog.Catalog, q Query) (Answer, error) {
	return newTable(stack.NewIndex(c), &q).run()
}
