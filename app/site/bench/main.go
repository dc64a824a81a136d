// Bench measures what the README publishes and writes it there, between the
// two marks. Run it with make bench, which builds the site first. With the
// argument pages it only prints how the pages compare.
package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
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
	sizes, err := sizes()
	if err != nil {
		return err
	}
	native, err := nativeProfile()
	if err != nil {
		return err
	}
	browser, err := inBrowser(ctx)
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("| what | figure |\n| --- | --- |\n")
	for _, row := range append(append(sizes, native...), browser...) {
		fmt.Fprintf(&b, "| %s | %s |\n", row[0], row[1])
	}
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

var result = regexp.MustCompile(`Benchmark(\w+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op`)

// labels say what the benchmarks of package profile measure.
var labels = map[string]string{
	"Profile":             "one profile from nothing, mean over all cases",
	"ProfileInTurn":       "one profile in a visit that has seen its parts",
	"ProfileNothingKnown": "one profile with nothing known and nothing assumed",
	"Swaps":               "one profile with every single swap",
}

// rows reads the output of go test -bench.
func rows(output, where string) ([][2]string, error) {
	var list [][2]string
	for _, m := range result.FindAllStringSubmatch(output, -1) {
		ns, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			return nil, err
		}
		if label := labels[m[1]]; label != "" {
			list = append(list, [2]string{label + ", " + where, fmt.Sprintf("%.0f µs", ns/1e3)})
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("no benchmark result in %q", output)
	}
	return list, nil
}

func nativeProfile() ([][2]string, error) {
	out, err := exec.Command("go", "test", "./app/profile", "-run", "^$", "-bench", ".").CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, out)
	}
	return rows(string(out), "native")
}
