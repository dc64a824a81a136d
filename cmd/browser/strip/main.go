// Strip takes out of a browser program what only printing a crash needs.
//
//	go run ./cmd/browser/strip PROGRAM...
//
// Go keeps the names of all functions, and tables from each place in the code
// to its file and line, in the data of a program; the linker's flag -s leaves
// them there. They are nearly a fifth of what a reader would load. Strip
// empties them, and rewrites the file in place. What the runtime needs to
// collect garbage, to grow stacks and to recover from panics stays as it is.
//
// A crash then says only addresses. With the same program as "make size"
// builds it, -where says what they are:
//
//	go run ./cmd/browser/strip -where .build/named.wasm < crash.txt
//
// The tables are of one version of Go. Any other is refused, and so is
// everything that is not exactly as its linker writes it.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	named := flag.String("where", "", "read a crash, and say what its addresses are in this program, which was not stripped")
	flag.Parse()
	if err := run(*named, flag.Args(), os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "strip:", err)
		os.Exit(1)
	}
}

func run(named string, files []string, in io.Reader, out io.Writer) error {
	if named != "" {
		file, err := os.ReadFile(named)
		if err != nil {
			return err
		}
		return where(file, in, out)
	}
	if len(files) == 0 {
		return fmt.Errorf("usage: strip PROGRAM, which may be several")
	}
	for _, name := range files {
		before, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		after, err := stripped(before)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := os.WriteFile(name, after, 0o755); err != nil {
			return err
		}
	}
	return nil
}

// stripped is a program without what only printing a crash needs.
func stripped(file []byte) ([]byte, error) {
	p, err := readProgram(file)
	if err != nil {
		return nil, err
	}
	t, err := findTables(p.memory, p.producer)
	if err != nil {
		return nil, err
	}
	if err := strip(p.memory, t); err != nil {
		return nil, err
	}
	return p.file(), nil
}
