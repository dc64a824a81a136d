package browsertest

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// canadianHome is the start page's configuration seen from Canada.
var canadianHome = strings.Replace(start, "H:AE", "H:CA", 1)

// What a page may be unlucky with, and can do without.
func TestWorksAllTheSame(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		for name, script := range map[string]string{
			"storage full": `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }`,
			"storage denied": `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
				Object.defineProperty(window, name, {configurable: true, get() { throw new DOMException("denied", "SecurityError") }})`,
			"clock in the past":   clock("1970-01-01T00:00:01Z"),
			"clock in the future": clock("2099-12-31T23:59:59Z"),
			"no streaming":        `delete WebAssembly.instantiateStreaming; delete WebAssembly.compileStreaming`,
			"no service worker":   `delete Navigator.prototype.serviceWorker`,
		} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				p := e.open(t, serve(t, nil), script).ready()
				p.pick("#home", "CA")
				p.shows(canadianHome)
			})
		}
	})
}

// clock has the page believe that it is another time, which goes on.
func clock(now string) string {
	return fmt.Sprintf(`(() => { const shift = Date.parse(%q) - Date.now(), Real = Date;
		window.Date = class extends Real { constructor(...args) { args.length ? super(...args) : super(Real.now() + shift) } static now() { return Real.now() + shift } } })()`, now)
}

// Messages come to a page from whoever holds it in a frame, or opened it.
func TestMalformedMessagesChangeNothing(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, nil)).ready()
		eval[bool](p, `(() => {
		const loop = {}; loop.self = loop;
		const messages = [null, undefined, 0, NaN, "", "x".repeat(1 << 20), "SOV1/H:FR", "{", "[]", [], {}, loop,
			{type: "sovcalc", vector: 1}, {sovcalc: {vector: "<img src=x onerror=hacked=1>"}}, {height: "NaN"},
			JSON.stringify({context: "iframe.resize", height: -1}), new Map([[1, 2]]), new ArrayBuffer(1 << 16), new Error("x"), Symbol.iterator.description];
		for (const m of messages) window.postMessage(m, "*");
		window.dispatchEvent(new MessageEvent("message", {data: {vector: "SOV1"}, origin: "https://example.org"}));
		window.dispatchEvent(new PopStateEvent("popstate", {state: {strange: true}}));
		return true
	})()`)
		p.shows(start)
		p.pick("#home", "CA")
		p.shows(canadianHome)
		if eval[bool](p, `"hacked" in window`) {
			t.Error("a message ran as script")
		}
	})
}

// A link can say anything. It is shown as text, and the page goes on.
func TestHostileLinksStayText(t *testing.T) {
	const attack = `<img src=x onerror=hacked=1>"'><script>hacked=1</script>`
	links := []string{
		attack,
		"SOV1/H:" + attack + "/M:x/A:api/I:x/C:x/D:FR",
		"SOV1/H:AE/M:" + attack + "/A:" + attack + "/I:" + attack + "/C:" + attack + "/D:" + attack,
		"SOV1/H:AE/M:javascript:hacked=1/A:api/I:stargate-uae/C:nvidia-gb300/D:AE",
		start + "/K:" + attack + "/Z:" + attack,
		start + "#?secret=" + attack,
		"SOV1/H:" + strings.Repeat("FR+", 20000) + "DE",
		"SOV1/" + strings.Repeat("H:FR/", 20000),
		strings.Repeat("A", 200000),
		"SOV1/H:\u202eAE/M:\u0000\u2028/A:\ufeff/I:\U0001f4a9/C:\ud7ff/D:AE",
		"__proto__/constructor/toString",
	}
	stays := func(p *page) {
		p.ready()
		if eval[bool](p, `"hacked" in window || document.querySelector("body script, body img[onerror], body [onmouseover]") !== null`) {
			p.t.Error("a part of the link became markup")
		}
		p.pick("#home", "CA")
		p.wait(`document.querySelector("#vector").innerText.includes("H:CA")`)
	}
	inEach(t, func(t *testing.T, e engine) {
		for i, link := range links {
			t.Run(fmt.Sprint(i), func(t *testing.T) {
				t.Parallel()
				stays(e.open(t, serve(t, nil)+"#"+url.PathEscape(link)))
			})
		}
	})
}

// Where the browser knows Trusted Types, no text becomes markup or script.
func TestTextCannotBecomeMarkup(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.expect("Trusted")
	p.expect("policy require-trusted-types-for")
	p.expect("policy trusted-types")
	for _, try := range []string{
		`document.createElement("p").innerHTML = "<b>x</b>"`,
		`document.write("x")`,
		`document.createElement("script").text = "1"`,
		`document.createElement("script").src = "x.js"`,
		`new Worker("x.js")`,
		`trustedTypes.createPolicy("other", {createHTML: (s) => s})`,
	} {
		if eval[bool](p, `(() => { try { `+try+`; return true } catch { return false } })()`) {
			t.Errorf("allowed: %s", try)
		}
	}
	if len(p.expected) > 0 && !eval[bool](p, `typeof trustedTypes === "object"`) {
		t.Error("this browser does not know Trusted Types: the test shows nothing")
	}
}

// Whatever a visit needs is asked for once: what is announced early is what is
// used later.
func TestNothingIsLoadedTwice(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.mu.Lock()
	defer p.mu.Unlock()
	seen := map[string]bool{}
	for _, r := range p.requests {
		if seen[r] {
			t.Errorf("%s was asked for twice", r)
		}
		seen[r] = true
	}
	if len(seen) < 5 {
		t.Errorf("only %d requests were seen", len(seen))
	}
}

// The program is given no more memory than it begins with, and then not even
// that.
func TestShortMemoryIsSaid(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		whole := httptest.NewRecorder()
		built.ServeHTTP(whole, httptest.NewRequest("GET", "/"+programName(t), nil))
		for name, test := range map[string]struct {
			answer []byte
			before string
			state  string
			said   []string
		}{
			"it cannot grow":    {withoutGrowth(t, whole.Body.Bytes()), ``, "stopped", []string{"has stopped", "too little memory", "Reload the page"}},
			"it is not granted": {whole.Body.Bytes(), `WebAssembly.instantiateStreaming = async () => { throw new RangeError("WebAssembly.instantiate(): Out of memory") }`, "unloaded", []string{"could not be loaded", "Reload the page"}},
		} {
			t.Run(name, func(t *testing.T) {
				p := e.open(t, serve(t, program(func(w http.ResponseWriter, _ *http.Request) {
					w.Header().Set("Content-Type", "application/wasm")
					_, _ = w.Write(test.answer)
				}))+"#"+french, test.before)
				for _, part := range []string{"exit code", "panic", "goroutine", "memory", "console.error", "Go program has already exited", "Object(0)"} { // the last: how Firefox lists an error
					p.expect(part)
				}
				p.state(test.state)
				said := eval[string](p, `document.querySelector("#program-status").innerText`)
				for _, part := range append(test.said, "not the configuration in the link") {
					if !strings.Contains(said, part) {
						t.Errorf("the page says %q, without %q", said, part)
					}
				}
				p.shows(start)
			})
		}
	})
}

// withoutGrowth gives the program's memory section (number 5) a maximum: as
// many pages as it begins with.
func withoutGrowth(t *testing.T, wasm []byte) []byte {
	t.Helper()
	for at := 8; at < len(wasm); {
		size, n := binary.Uvarint(wasm[at+1:])
		if n <= 0 {
			break
		}
		content := wasm[at+1+n : at+1+n+int(size)]
		if wasm[at] == 5 {
			if !bytes.HasPrefix(content, []byte{1, 0}) {
				t.Fatalf("the memory is described by % x", content)
			}
			pages := content[2:]
			section := append([]byte{5, byte(2 + 2*len(pages)), 1, 1}, append(bytes.Clone(pages), pages...)...)
			return append(append(bytes.Clone(wasm[:at]), section...), wasm[at+1+n+int(size):]...)
		}
		at += 1 + n + int(size)
	}
	t.Fatal("the program has no memory section")
	return nil
}

// A script that is not the one the page was built with does not run, and the
// page says that it has no program.
func TestAnotherScriptIsRefused(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, func(next http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.Contains(r.URL.Path, "/wasm_exec.") {
					w.Header().Set("Content-Type", "text/javascript")
					fmt.Fprint(w, `window.strange = true`)
					return
				}
				next.ServeHTTP(w, r)
			})
		}))
		p.expect("integrity")
		p.expect("was not loaded")
		p.state("unloaded")
		if eval[bool](p, `"strange" in window`) {
			t.Error("the script ran")
		}
		p.shows(start)
	})
}
