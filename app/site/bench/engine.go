package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// benched are the packages whose benchmarks are published.
var benched = []string{"./app/profile", "./app/search"}

// labels say what the benchmarks measure; those that are not here are not
// published.
var labels = map[string]string{
	"Profile":             "one profile from nothing, mean over all cases",
	"ProfileInTurn":       "one profile in a visit that has seen its parts",
	"ProfileNothingKnown": "one profile with nothing known and nothing assumed",
	"Swaps":               "one profile with every single swap",
	"Whole":               "one profile with every swap, shock, definition and claim",
	"Search/country":      "the search over %s million combinations, for a country",
	"Search/bloc":         "the search over %s million combinations, for the European Union, with what cannot be had today",
}

// engine measures the engine natively and, built as the browser program is, in
// Chromium.
func engine(ctx context.Context) ([][2]string, error) {
	var list [][2]string
	for _, name := range benched {
		out, err := exec.CommandContext(ctx, "go", "test", name, "-run", "^$", "-bench", ".").CombinedOutput()
		if err != nil {
			return nil, fmt.Errorf("%w\n%s", err, out)
		}
		rows, err := rows(string(out), "native")
		if err != nil {
			return nil, err
		}
		list = append(list, rows...)
	}
	for _, name := range benched {
		rows, err := inChromium(ctx, func(ctx context.Context) ([][2]string, error) { return inBrowser(ctx, name) })
		if err != nil {
			return nil, err
		}
		list = append(list, rows...)
	}
	return list, nil
}

var result = regexp.MustCompile(`Benchmark([\w/]+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op(?:\s+([\d.]+) million-combinations)?`)

// rows reads the output of go test -bench.
func rows(output, where string) ([][2]string, error) {
	var list [][2]string
	for _, m := range result.FindAllStringSubmatch(output, -1) {
		ns, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			return nil, err
		}
		label := labels[m[1]]
		switch {
		case label == "":
			continue
		case strings.Contains(label, "%s"):
			label = fmt.Sprintf(label, strings.TrimSuffix(m[3], ".0"))
		}
		figure := fmt.Sprintf("%.0f µs", ns/1e3)
		switch {
		case ns >= 1e8:
			figure = fmt.Sprintf("%.2f s", ns/1e9)
		case ns >= 2e6:
			figure = fmt.Sprintf("%.1f ms", ns/1e6)
		}
		list = append(list, [2]string{label + ", " + where, figure})
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("no benchmark result in %q", output)
	}
	return list, nil
}

// page runs a Go test program in the browser: it prints to the console.
const page = `<!doctype html><title>bench</title><script src="wasm_exec.js"></script><script src="run.js"></script>`

const script = `
const go = new Go();
go.argv = ["engine.test", "-test.run=^$", "-test.bench=."];
go.exit = code => console.log("exit " + code);
WebAssembly.instantiateStreaming(fetch("engine.wasm"), go.importObject).then(r => go.run(r.instance));
`

// flags are those that the browser program is built with.
const flags = "GOFLAGS_BROWSER"

func browserFlags() ([]string, error) {
	as, set := os.LookupEnv(flags)
	if !set {
		return nil, fmt.Errorf("%s does not say how the browser program is built: run make bench", flags)
	}
	return strings.Fields(as), nil
}

// inBrowser runs the benchmarks of a package in Chromium.
func inBrowser(ctx context.Context, name string) ([][2]string, error) {
	temp, err := os.MkdirTemp("", "bench")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	as, err := browserFlags()
	if err != nil {
		return nil, err
	}
	program := filepath.Join(temp, "engine.wasm")
	build := exec.CommandContext(ctx, "go", append(append([]string{"test", "-c"}, as...), "-o", program, name)...)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, out)
	}
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	text := func(kind, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			fmt.Fprint(w, body)
		}
	}
	mux.HandleFunc("/{$}", text("text/html", page))
	mux.HandleFunc("/run.js", text("text/javascript", script))
	mux.HandleFunc("/engine.wasm", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		http.ServeFile(w, r, program)
	})
	mux.HandleFunc("/wasm_exec.js", func(w http.ResponseWriter, r *http.Request) {
		http.ServeFile(w, r, filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	output, err := console(ctx, server.URL)
	if err != nil {
		return nil, err
	}
	return rows(output, "in Chromium")
}

// console opens a page and gathers what it prints until it exits.
func console(ctx context.Context, address string) (string, error) {
	lines := make(chan string, 100)
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*runtime.EventConsoleAPICalled); ok {
			for _, arg := range e.Args {
				lines <- strings.Trim(string(arg.Value), `"`)
			}
		}
	})
	if err := chromedp.Run(ctx, chromedp.Navigate(address)); err != nil {
		return "", err
	}
	var output strings.Builder
	for {
		select {
		case line := <-lines:
			if strings.HasPrefix(line, "exit") {
				return output.String(), nil
			}
			// The console drops the tabs' escapes; the pattern wants blanks.
			output.WriteString(strings.ReplaceAll(line, `\t`, "\t") + "\n")
		case <-ctx.Done():
			return "", fmt.Errorf("the benchmark did not finish in the browser: %w\n%s", ctx.Err(), output.String())
		}
	}
}
