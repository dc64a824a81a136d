package lever_test

import (
	"flag"

	_ "pgregory.net/rapid" // registers the flag
)

// The properties are drawn from a fixed seed, so that a run that fails fails
// again. To look further, pass another: -args -rapid.seed=N, or 0 for a new
// one each time.
func init() {
	if err := flag.Set("rapid.seed", "20261122"); err != nil {
		panic(err)
	}
}
