package browsertest

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"

	"sovcalc/app/catalog"
	"sovcalc/app/site"
)

// keptReady waits until the page says that it can be used without a network.
func (p *page) keptReady() {
	p.t.Helper()
	p.ready()
	p.wait(`document.querySelector("#offline").dataset.state === "ready"`)
}

// After one visit every page is there without a network: at a domain's root and
// under a path, with query and fragment.
func TestWithoutANetwork(t *testing.T) {
	t.Parallel()
	// A host that knows nothing: no Brotli, no gzip, no type for the program.
	plain := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			w.Header().Set("Content-Type", "application/octet-stream")
		}
		http.FileServer(http.Dir(folder)).ServeHTTP(w, r)
	})
	for under, host := range map[string]http.Handler{"/": built, "/some/where/": built, "/plain/": plain} {
		t.Run(under, func(t *testing.T) {
			server := httptest.NewServer(http.StripPrefix(strings.TrimSuffix(under, "/"), host))
			address := server.URL + under
			p := open(t, address)
			p.expect("ERR_CONNECTION_REFUSED")
			p.expect("503")
			p.keptReady()
			if said := eval[string](p, `document.querySelector("#offline").innerText`); !strings.Contains(said, catalog.Default.Edition) {
				t.Errorf("the page says %q", said)
			}
			p.screenshot("offline-ready.png", 1280, 800, false)
			server.CloseClientConnections() // the network goes, whatever is under way
			server.Close()

			for _, path := range []string{"#" + french, "?utm_source=x#" + french, "index.html#" + french} {
				p.run(chromedp.Navigate("about:blank"), chromedp.Navigate(address+path))
				p.ready()
				p.shows(french)
			}
			p.run(chromedp.Navigate(address + "embed/v1/#" + french))
			p.ready()
			p.says(french)
			p.run(chromedp.Navigate(address))
			p.keptReady() // still true, and still said
			p.pick("#home", "CA")
			p.wait(`document.querySelector("#vector").innerText.includes("H:CA")`)

			for _, path := range documents {
				want, err := os.ReadFile(filepath.Join(folder, path, "index.html"))
				if err != nil {
					t.Fatal(err)
				}
				p.run(chromedp.Navigate(address + path + "?q=1#main"))
				p.wait(`document.readyState === "complete" && location.pathname.endsWith("` + path + `")`)
				// What the browser writes is read as what was built is.
				if got := eval[string](p, `document.documentElement.outerHTML`); again(t, "<!doctype html>"+got) != again(t, string(want)) {
					t.Errorf("%s is not the page that was built", path)
				}
				if eval[int](p, `[...document.styleSheets].reduce((n, s) => n + s.cssRules.length, 0)`) == 0 {
					t.Errorf("%s has no style", path)
				}
			}
			p.run(chromedp.Navigate(address + "cases"))
			p.wait(`location.pathname.endsWith("/cases/") && document.querySelector("h1") !== null`)
			for _, path := range []string{"cases.json", "catalog.json", "cases/switzerland-apertus-alps.json", "schema/profile-1.json"} {
				want, err := os.ReadFile(filepath.Join(folder, path))
				if err != nil {
					t.Fatal(err)
				}
				p.run(chromedp.Navigate(address + path))
				if got := eval[string](p, `document.contentType + document.querySelector("pre").textContent`); got != "application/json"+string(want) {
					t.Errorf("%s: %d bytes, not the %d that were built: %.60s", path, len(got), len(want), got)
				}
			}
			// Both other pages with a program.
			p.run(chromedp.Navigate(address + "compare/#" + french + "~" + start))
			p.ready()
			p.wait(`document.querySelector("h1") !== null && document.body.innerText.includes("France")`)
			p.run(chromedp.Navigate(address + "portfolio/"))
			p.ready()
			p.run(click(`button[name=example]`), chromedp.WaitVisible(`button[name=advice]:enabled`))
			// Pictures and memos are not kept; the calculator makes them. That is
			// said in the language of the page.
			for path, said := range map[string]string{"": "“Take it with you”", "fr/": "«\u00a0Emporter le résultat\u00a0»"} {
				p.run(chromedp.Navigate(address + path + "cases/switzerland-apertus-alps.svg"))
				p.wait(fmt.Sprintf(`document.body.innerText.includes(%q)`, said))
				p.run(click("a", chromedp.ByQuery))
				p.ready()
				p.wait(fmt.Sprintf(`location.pathname.endsWith("/%s") && document.querySelector("#headline") !== null`, path))
			}
			// What is as large as all of it is not kept, and that is said.
			p.run(chromedp.Navigate(address + site.SingleName))
			p.wait(`document.body.innerText.includes("not among them")`)
			p.run(click("a", chromedp.ByQuery))
			p.ready()
			p.shows(start)
		})
	}
}

// again is the markup as it is written once it has been read.
func again(t *testing.T, markup string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := html.Render(&b, root); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// promised waits for the promise and returns its value.
func promised[T any](p *page, expression string) T {
	p.t.Helper()
	var v T
	p.run(chromedp.Evaluate(expression, &v, func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }))
	return v
}

// caches are the names of all caches of the origin.
func (p *page) caches() []string {
	p.t.Helper()
	return promised[[]string](p, `caches.keys()`)
}

// What is not whole is not installed, and the page says so.
func TestIncompleteIsNotInstalled(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]func(http.ResponseWriter, *http.Request){
		"missing": func(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) },
		"changed": func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte("another text")) },
		"cut off": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "1000000")
			_, _ = io.WriteString(w, "half")
			panic(http.ErrAbortHandler)
		},
	} {
		t.Run(name, func(t *testing.T) {
			var broken atomic.Bool
			broken.Store(true)
			address := serve(t, func(next http.Handler) http.Handler {
				return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					if broken.Load() && strings.HasSuffix(r.URL.Path, ".pack") {
						answer(w, r)
						return
					}
					next.ServeHTTP(w, r)
				})
			})
			p := open(t, address).ready()
			p.expect("404")
			p.expect("ERR_CONTENT_LENGTH_MISMATCH")
			p.expect("integrity")
			p.wait(`document.querySelector("#offline").dataset.state === "failed"`)
			said := eval[string](p, `document.querySelector("#offline").innerText`)
			if !strings.Contains(said, "Not ready for use without a network") {
				t.Errorf("the page says %q", said)
			}
			p.axe()
			if left := p.caches(); len(left) > 0 {
				t.Errorf("caches are left behind: %v", left)
			}
			if promised[bool](p, `navigator.serviceWorker.getRegistration().then((r) => Boolean(r?.active))`) {
				t.Error("the worker is installed")
			}
			broken.Store(false)
			p.run(chromedp.Reload())
			p.keptReady()
		})
	}
}

// A page in a frame keeps nothing and installs nothing.
func TestFramesKeepNothing(t *testing.T) {
	address := serve(t, nil)
	p := open(t, address+"embed/v1/").ready()
	if n := eval[int](p, `document.querySelectorAll("#offline, script[data-worker]").length`); n > 0 {
		t.Error("the page made to be framed would keep the site")
	}
	host := serve(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/host" {
				w.Header().Set("Content-Type", "text/html")
				_, _ = io.WriteString(w, `<!doctype html><html lang=en><title>h</title><link rel=icon href=data:,><iframe title=c src="./"></iframe>`)
				return
			}
			next.ServeHTTP(w, r)
			w.Header().Del("Content-Security-Policy")
		})
	})
	p = open(t, host+"host")
	p.expect("frame-ancestors")
	p.wait(`document.readyState === "complete"`)
	if n := promised[int](p, `navigator.serviceWorker.getRegistrations().then((r) => r.length)`); n > 0 {
		t.Error("a page in a frame has installed a worker")
	}
}

// secondEdition builds the site anew with another edition of the facts, in
// which a company has another name. It changes the built program's data, where
// texts of the same length can take each other's place.
func secondEdition(t *testing.T) (http.Handler, string) {
	t.Helper()
	edition := strings.Replace(catalog.Default.Edition, "20", "30", 1)
	changed := t.TempDir()
	if err := os.CopyFS(changed, os.DirFS(assets)); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(changed, "app.wasm")
	program, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{{catalog.Default.Edition, edition}, {"OpenAI", "OpenIA"}} {
		if !bytes.Contains(program, []byte(change[0])) {
			t.Fatalf("%q does not stand in the program", change[0])
		}
		program = bytes.ReplaceAll(program, []byte(change[0]), []byte(change[1]))
	}
	if err := os.WriteFile(name, program, 0o644); err != nil {
		t.Fatal(err)
	}
	defer func(before string) { catalog.Default.Edition = before }(catalog.Default.Edition)
	catalog.Default.Edition = edition
	out := filepath.Join(t.TempDir(), "site")
	if err := site.Build(out, site.Options{Assets: os.DirFS(changed), Pages: site.Pages()[:1], Quick: true}); err != nil {
		t.Fatal(err)
	}
	h, err := site.Handler(os.DirFS(out))
	if err != nil {
		t.Fatal(err)
	}
	return h, edition
}

// A newer edition waits until the reader takes it, however often the page is
// opened; the reader is told what it changes. Other caches stay.
func TestTheReaderReplacesTheEdition(t *testing.T) {
	newer, edition := secondEdition(t)
	var updated atomic.Bool
	address := serve(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if updated.Load() {
				newer.ServeHTTP(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	})
	shown := `document.querySelector("#page .foot").innerText`
	p := open(t, address)
	foreign := []string{"another project", "sovcalc /elsewhere/ 0123", "sovcalc"}
	for _, name := range foreign {
		promised[bool](p, `caches.open("`+name+`").then((c) => c.put("/theirs", new Response("x"))).then(() => true)`)
	}
	p.keptReady()
	before := p.caches()

	updated.Store(true)
	for range 2 {
		p.run(chromedp.Navigate("about:blank"), chromedp.Navigate(address))
		p.ready()
		p.wait(`document.querySelector("#offline").dataset.state === "update"`)
		if text := eval[string](p, shown); !strings.Contains(text, catalog.Default.Edition) {
			t.Fatalf("the reader did not replace the edition, and the page shows another: %s", text)
		}
	}
	p.wait(`document.querySelectorAll("#offline li").length > 20`)
	viewport(p, "offline-update-closed.png", 390)
	p.run(click("#offline summary", chromedp.ByQuery))
	said := eval[string](p, `document.querySelector("#offline").innerText`)
	for _, part := range []string{catalog.Default.Edition, edition, "finding for your configuration changes", "OpenAI", "OpenIA", "Facts that change: ", "And "} {
		if !strings.Contains(said, part) {
			t.Errorf("the page says %q, without %q", said, part)
		}
	}
	p.axe()
	viewport(p, "offline-update.png", 1280)
	p.run(click("#offline button:last-child", chromedp.ByQuery))
	p.wait(`document.querySelector("#offline").dataset.state === "ready"`)
	if !eval[bool](p, `document.activeElement.matches("#offline [role=status]")`) {
		t.Error("the focus is lost with the button that was pressed")
	}

	p.run(chromedp.Reload())
	p.wait(`document.querySelector("#offline").dataset.state === "update"`)
	p.run(click("#offline button", chromedp.ByQuery))
	p.wait(`document.querySelector("#offline").dataset.state === "ready" && ` + shown + `.includes("` + edition + `")`)
	p.ready()
	p.pick("#home", "CA") // has the program draw, which is the newer one
	p.wait(`document.body.textContent.includes("OpenIA")`)
	after := p.caches()
	for _, name := range foreign {
		if !slices.Contains(after, name) || !promised[bool](p, `caches.open("`+name+`").then((c) => c.match("/theirs")).then(Boolean)`) {
			t.Errorf("the cache %q of somebody else is gone", name)
		}
	}
	if len(after) != len(before) {
		t.Errorf("before there were the caches %q, now %q", before, after)
	}
}

// viewport takes a picture of what a reader sees, without scrolling.
func viewport(p *page, name string, width int64) {
	p.t.Helper()
	var picture []byte
	p.run(chromedp.EmulateViewport(width, 800), chromedp.CaptureScreenshot(&picture))
	if folder := os.Getenv("SCREENSHOTS"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, name), picture, 0o644); err != nil {
			p.t.Fatal(err)
		}
	}
}
