// Size says what each package costs in the browser program.
//
//	go run ./cmd/browser/size PROGRAM MODFILE
//
// PROGRAM is built with the names of its functions, MODFILE is what it was
// built with. The column Brotli is the package's code compressed alone: what
// it costs within the program is near that, but not the same, for packages
// resemble each other. Types, texts and tables lie together in the data, where
// the program does not say whose they are.
package main

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
)

// table is part of the data and known to be.
const table = "app/catalog/table.bin"

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("usage: size PROGRAM MODFILE"))
	}
	fail(run(os.Args[1], os.Args[2]))
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "size:", err)
		os.Exit(1)
	}
}

func run(program, modfile string) error {
	bytes, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	m, err := read(bytes)
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	if len(m.names) == 0 {
		return fmt.Errorf("%s does not hold the names of its functions: build it without -s", program)
	}
	list := exec.Command("go", "list", "-modfile", modfile, "-deps", "./cmd/browser")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return err
	}
	facts, err := os.ReadFile(table)
	if err != nil {
		return err
	}
	fmt.Printf("%9s %9s\n", "bytes", "Brotli")
	for _, row := range perPackage(m, strings.Fields(string(out))) {
		line(row.code, row.name)
	}
	line(m.data, "data: types, texts, line tables and the catalogue")
	line(facts, "  of that the catalogue, "+table)
	line(bytes[:len(bytes)-m.nameSize], "the program")
	return nil
}

func line(part []byte, name string) {
	fmt.Printf("%9d %9d  %s\n", len(part), compressed(part), name)
}

type row struct {
	name string
	code []byte
}

// perPackage gathers the code of each package, the largest first.
func perPackage(m module, packages []string) []row {
	// The linker writes names with nothing but letters, digits, dots and _.
	plain := strings.NewReplacer("/", "_", "-", "_")
	slices.SortFunc(packages, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	code := map[string][]byte{}
	for i, body := range m.bodies {
		name := m.names[m.imported+i]
		at := slices.IndexFunc(packages, func(p string) bool { return strings.HasPrefix(name, plain.Replace(p)+".") })
		owner := "what the compiler adds: comparing, hashing"
		if at >= 0 {
			owner = packages[at]
		}
		code[owner] = append(code[owner], body...)
	}
	var rows []row
	for name, c := range code {
		rows = append(rows, row{name, c})
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(len(b.code), len(a.code)), cmp.Compare(a.name, b.name))
	})
	return rows
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

func compressed(part []byte) int {
	var n counter
	w := brotli.NewWriterOptions(&n, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	_, _ = w.Write(part) // a counter takes everything
	_ = w.Close()
	return int(n)
}
