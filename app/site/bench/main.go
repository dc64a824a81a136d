// Bench measures what the README publishes and writes it there, between the
// two marks. Run it with make bench, which builds the site first. With the
// argument pages it only prints how the pages compare, with engine what the
// engine costs, with many what many systems cost, with reaction how soon a
// choice is answered.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	bundle = "cmd/sovcalc/bundle"
	readme = "README.md"
	begin  = "<!-- figures: written by make bench -->"
	end    = "<!-- end of figures -->"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run() error {
	ctx, stop := context.WithTimeout(context.Background(), 20*time.Minute)
	defer stop()
	if len(os.Args) > 1 && os.Args[1] == "pages" {
		table, err := inChromium(ctx, besides)
		fmt.Print(table)
		return err
	}
	if len(os.Args) > 1 && os.Args[1] == "many" {
		rows, err := many(ctx)
		fmt.Print(lines(rows))
		return err
	}
	if len(os.Args) > 1 && os.Args[1] == "reaction" {
		rows, err := inChromium(ctx, reaction)
		fmt.Print(lines(rows))
		return err
	}
	engine, err := engine(ctx)
	if err != nil {
		return err
	}
	if len(os.Args) > 1 && os.Args[1] == "engine" {
		fmt.Print(lines(engine))
		return nil
	}
	sizes, err := sizes()
	if err != nil {
		return err
	}
	reaction, err := inChromium(ctx, reaction)
	if err != nil {
		return err
	}
	many, err := many(ctx)
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("| what | figure |\n| --- | --- |\n" + lines(sizes) + lines(engine) + lines(reaction) + lines(many))
	pages, err := inChromium(ctx, besides)
	if err != nil {
		return err
	}
	fmt.Fprintf(&b, "\nEach page loaded %d times in turn, nothing cached; medians.\n\n%s\n![The pages side by side](%s)\n", runs, pages, pagesPlot)
	larger, err := growth()
	if err != nil {
		return err
	}
	fmt.Fprintf(&b, "\nWhat growth costs, native:\n\n%s\n![What growth costs](%s)\n", larger, growthPlot)
	fmt.Print(b.String())
	return publish(b.String())
}

// lines writes rows of a table.
func lines(rows [][2]string) string {
	var b strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&b, "| %s | %s |\n", row[0], row[1])
	}
	return b.String()
}

// publish puts the table between the marks of the README.
func publish(table string) error {
	text, err := os.ReadFile(readme)
	if err != nil {
		return err
	}
	before, rest, found := strings.Cut(string(text), begin)
	_, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		return fmt.Errorf("%s has no place for figures: %s … %s", readme, begin, end)
	}
	return os.WriteFile(readme, []byte(before+begin+"\n\n"+table+"\n"+end+after), 0o644)
}

// sizes are those of the program and of everything the start page loads.
func sizes() ([][2]string, error) {
	var rows [][2]string
	for _, form := range []struct{ name, suffix string }{{"as it is", ""}, {"with gzip", ".gz"}, {"with Brotli", ".br"}} {
		files, err := filepath.Glob(bundle + "/assets/app.*.wasm" + form.suffix)
		if err != nil || len(files) != 1 {
			return nil, fmt.Errorf("%s holds %d browser programs: run make bench", bundle, len(files))
		}
		info, err := os.Stat(files[0])
		if err != nil {
			return nil, err
		}
		rows = append(rows, [2]string{"browser program, " + form.name, megabytes(info.Size())})
	}
	info, err := os.Stat(bundle + "/index.html.br")
	if err != nil {
		return nil, err
	}
	return append(rows, [2]string{"start page, readable without the program, with Brotli", kilobytes(info.Size())}), nil
}

func megabytes(n int64) string { return fmt.Sprintf("%.2f MB", float64(n)/1e6) }
func kilobytes(n int64) string { return fmt.Sprintf("%.1f kB", float64(n)/1e3) }
