package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/site"
	"sovcalc/app/site/bench/bare"
)

// runs is how often each page is loaded; the table gives the median.
const runs = 5

// A contender is one of the pages that are measured side by side.
type contender struct {
	name    string
	handler http.Handler
	program bool
}

// profiles are how fast the line and the processor are.
var profiles = []struct {
	name  string
	delay float64 // milliseconds
	rate  float64 // bytes a second; 0 as fast as it goes
	slow  float64 // how many times slower the processor is
}{
	{name: "this machine", slow: 1},
	{name: "1.6 Mbit/s, 150 ms, processor 4 times slower", delay: 150, rate: 1.6e6 / 8, slow: 4},
}

// watch notes when the page's heading can first be seen, with nothing over it,
// when the program says that it is ready, and how much memory it has.
const watch = `(() => {
	window.seen = {};
	for (const name of ["instantiate", "instantiateStreaming"]) {
		const real = WebAssembly[name];
		WebAssembly[name] = async (...args) => {
			const made = await real.apply(WebAssembly, args);
			seen.instance = made.instance;
			return made;
		};
	}
	const look = () => {
		const heading = document.querySelector("h1"), at = heading?.getBoundingClientRect();
		if (!seen.first && at?.width > 0) {
			const top = document.elementFromPoint(at.x + Math.min(at.width, 20) / 2, at.y + at.height / 2);
			if (top && heading.contains(top)) seen.first = performance.now();
		}
		if (!seen.ready && document.documentElement?.dataset.program === "ready") seen.ready = performance.now();
		requestAnimationFrame(look);
	};
	look();
})()`

// measured is what one load cost.
type measured struct{ first, ready, bytes, memory float64 }

// besides loads the calculator, a bare page made with go-app and a plain page,
// in turn, and writes a table.
func besides(ctx context.Context) (string, error) {
	temp, err := os.MkdirTemp("", "beside")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(temp)
	contenders, err := contenders(temp)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("| page | line and processor | first view | interactive | transferred | program's memory |\n| --- | --- | --- | --- | --- | --- |\n")
	var drawn []bar
	for _, profile := range profiles {
		drawn = drawn[:0] // the slow one, which is last
		all := make([][]measured, len(contenders))
		for range runs {
			for i, c := range contenders { // in turn, so that a busy minute hits all
				m, err := load(ctx, c, profile.delay, profile.rate, profile.slow)
				if err != nil {
					return "", fmt.Errorf("%s: %w", c.name, err)
				}
				all[i] = append(all[i], m)
			}
		}
		for i, c := range contenders {
			m := median(all[i])
			drawn = append(drawn, bar{c.name, m.first / 1e3, m.ready / 1e3})
			ready, memory := "–", "–"
			if c.program {
				ready, memory = fmt.Sprintf("%.2f s", m.ready/1e3), fmt.Sprintf("%.0f MB", m.memory/1e6)
			}
			fmt.Fprintf(&b, "| %s | %s | %.2f s | %s | %.2f MB | %s |\n", c.name, profile.name, m.first/1e3, ready, m.bytes/1e6, memory)
		}
	}
	title := "With " + profiles[len(profiles)-1].name
	return b.String(), os.WriteFile(pagesPlot, pagesDrawing(title, drawn).SVG(), 0o644)
}

func median(list []measured) measured {
	of := func(get func(measured) float64) float64 {
		var values []float64
		for _, m := range list {
			values = append(values, get(m))
		}
		slices.Sort(values)
		return values[len(values)/2]
	}
	return measured{
		of(func(m measured) float64 { return m.first }), of(func(m measured) float64 { return m.ready }),
		of(func(m measured) float64 { return m.bytes }), of(func(m measured) float64 { return m.memory }),
	}
}

func contenders(temp string) ([]contender, error) {
	ours, err := site.Handler(os.DirFS(bundle))
	if err != nil {
		return nil, err
	}
	list := []contender{{"the calculator", ours, true}}
	app.RouteWithRegexp(".*", func() app.Composer { return &bare.Hello{} })
	lean, err := browserFlags()
	if err != nil {
		return nil, err
	}
	for name, arguments := range map[string][]string{
		"bare go-app page":                        nil,
		"bare go-app page, built as lean as ours": lean,
	} {
		file := filepath.Join(temp, "app.wasm")
		build := exec.Command("go", append(append([]string{"build"}, arguments...), "-trimpath", "-ldflags", "-s -w", "-o", file, "./app/site/bench/bare/program")...)
		build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		if out, err := build.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("%w\n%s", err, out)
		}
		if len(arguments) > 0 {
			if out, err := exec.Command("go", "run", "./cmd/browser/strip", file).CombinedOutput(); err != nil {
				return nil, fmt.Errorf("%w\n%s", err, out)
			}
		}
		program, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		list = append(list, contender{name, bareHandler(program), true})
	}
	slices.SortFunc(list[1:], func(a, b contender) int { return len(a.name) - len(b.name) })
	plain := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><html lang="en"><title>Hello</title><link rel="icon" href="data:,"><h1>Hello</h1>`)
	})
	return append(list, contender{"plain page without program", plain, false}), nil
}

// bareHandler is go-app's own server, with the program compressed as well as
// ours is.
func bareHandler(program []byte) http.Handler {
	var small bytes.Buffer
	w := brotli.NewWriterOptions(&small, brotli.WriterOptions{Quality: 11, LGWin: 24})
	_, _ = w.Write(program) // a buffer takes everything
	_ = w.Close()
	// An icon of its own: the default is fetched from another site.
	const icon = "/web/icon.svg"
	h := &app.Handler{Name: "Hello", Icon: app.Icon{Default: icon, Large: icon, SVG: icon, Maskable: icon}, WasmContentLength: fmt.Sprint(len(program))}
	mux := http.NewServeMux()
	mux.Handle("/", h)
	mux.HandleFunc(icon, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "image/svg+xml")
		fmt.Fprint(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`)
	})
	mux.HandleFunc("/web/app.wasm", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Header().Set("Content-Encoding", "br")
		w.Header().Set("Content-Length", fmt.Sprint(small.Len()))
		_, _ = w.Write(small.Bytes())
	})
	return mux
}

// load loads the page in a profile of its own, so that nothing is cached.
func load(ctx context.Context, c contender, delay, rate, slow float64) (measured, error) {
	server := httptest.NewServer(c.handler)
	defer server.Close()
	ctx, cancel := chromedp.NewContext(ctx, chromedp.WithNewBrowserContext())
	defer cancel()
	var mu sync.Mutex
	var m measured
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*network.EventLoadingFinished); ok {
			mu.Lock()
			defer mu.Unlock()
			m.bytes += e.EncodedDataLength
		}
	})
	if rate == 0 {
		rate = -1
	}
	ready := `window.seen?.first > 0`
	if c.program {
		ready += ` && seen.ready > 0`
	}
	var times []float64
	err := chromedp.Run(ctx,
		network.Enable(),
		network.EmulateNetworkConditions(false, delay, rate, rate),
		emulation.SetCPUThrottlingRate(slow),
		chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := cdppage.AddScriptToEvaluateOnNewDocument(watch).Do(ctx)
			return err
		}),
		chromedp.Navigate(server.URL+"/"),
		chromedp.Poll(ready, nil, chromedp.WithPollingTimeout(0)),
		chromedp.Evaluate(`[seen.first, seen.ready ?? 0, seen.instance?.exports.mem.buffer.byteLength ?? 0]`, &times),
	)
	if err != nil {
		return measured{}, err
	}
	mu.Lock()
	defer mu.Unlock()
	m.first, m.ready, m.memory = times[0], times[1], times[2]
	return m, nil
}
