// Gen reads the entry files, reports every problem in them and writes
// table.bin, the catalogue as the programs keep it. The tag builds it without
// the table that it writes.
//
// Usage: go run -tags generate ./app/catalog/gen [-lint] [DATA [TABLE]]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"

	"sovcalc/app/catalog/source"
)

func main() {
	lint := flag.Bool("lint", false, "report problems only, write nothing")
	flag.Parse()
	data, table := "app/catalog/data", "app/catalog/table.bin"
	if flag.NArg() > 0 {
		data = flag.Arg(0)
	}
	if flag.NArg() > 1 {
		table = flag.Arg(1)
	}
	c, problems := source.Read(os.DirFS(data))
	for _, p := range problems {
		fmt.Fprintln(os.Stderr, p.Error())
	}
	if len(problems) > 0 {
		fmt.Fprintf(os.Stderr, "%d problems in %s\n", len(problems), data)
		os.Exit(1)
	}
	if *lint {
		fmt.Printf("%d entries, %d sources, no problems\n", len(c.Entries), len(c.Sources))
		return
	}
	var out bytes.Buffer
	if err := source.WriteTable(&out, c); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := os.WriteFile(table, out.Bytes(), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
