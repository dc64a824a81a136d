package browsertest

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/embed"
	"sovcalc/app/words"
)

// Articles are served under another name than the site, so that for a browser
// they are another site. Frames stay in the article's process, because the
// tool does not reach into those of frames; what a page may do is the same.
var hostBrowser = sync.OnceValues(func() (context.Context, error) {
	ctx, stop, err := startBrowser("", hostFlags...)
	hostBrowserStop = stop
	return ctx, err
})

var hostBrowserStop func()

const together = "IsolateSandboxedIframes,IsolateOrigins,site-per-process"

var hostFlags = []chromedp.ExecAllocatorOption{
	chromedp.Flag("disable-features", together),
	chromedp.Flag("disable-site-isolation-trials", true),
	chromedp.Flag("host-resolver-rules", "MAP article.test 127.0.0.1 , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"),
}

// An article is a page of another site with something of ours in it.
type article struct {
	*page
	site string // the address of our site
}

// listening keeps every message that reaches the article.
const listening = `<script>
	window.heard = [];
	addEventListener("message", (e) => heard.push({data: e.data, at: performance.now()}));
</script>`

// publish serves markup as an article of another site and opens it. In the
// markup {site} is the address of ours.
func publish(t *testing.T, markup string, header http.Header, before ...chromedp.Action) *article {
	t.Helper()
	ctx, err := hostBrowser()
	if err != nil {
		t.Fatal(err)
	}
	return publishIn(t, ctx, serve(t, nil), markup, header, before...)
}

func publishIn(t *testing.T, browser context.Context, site, markup string, header http.Header, before ...chromedp.Action) *article {
	t.Helper()
	return publishWith(t, browser, site, markup, header, []chromedp.ContextOption{chromedp.WithNewBrowserContext()}, before...)
}

func publishWith(t *testing.T, browser context.Context, site, markup string, header http.Header, options []chromedp.ContextOption, before ...chromedp.Action) *article {
	t.Helper()
	p := openWith(t, browser, hostOf(t, site, markup, header), options, append([]chromedp.Action{noticeStorage}, before...)...)
	p.mu.Lock()
	p.origins = append(p.origins, originOf(t, site))
	p.mu.Unlock()
	return &article{p, site}
}

// hostOf serves an article under another name than the site.
func hostOf(t *testing.T, site, markup string, header http.Header) (address string) {
	t.Helper()
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for name, values := range header {
			w.Header().Set(name, strings.ReplaceAll(values[0], "{site}", strings.TrimSuffix(site, "/")))
		}
		_, _ = fmt.Fprint(w, `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title><link rel="icon" href="data:,">`,
			strings.ReplaceAll(markup, "{site}", site))
	}))
	t.Cleanup(host.Close)
	at, err := url.Parse(host.URL)
	if err != nil {
		t.Fatal(err)
	}
	return "http://article.test:" + at.Port()
}

// framed returns the first frame of our site in the article that meets the
// condition.
func (a *article) framed(condition string) *page {
	a.t.Helper()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		for _, frame := range a.frames() {
			var found bool // an error means that the frame has moved on
			err := frame.evaluate(`window !== top && location.href.includes("/embed/v1/") && document.readyState === "complete" && (`+condition+`)`, &found)
			if err == nil && found {
				return frame
			}
		}
	}
	for _, frame := range a.frames() {
		var found string
		err := frame.evaluate(`location.href + " " + origin + " " + document.readyState`, &found)
		a.t.Log("a frame:", found, err)
	}
	a.t.Fatalf("no frame that meets %s", condition)
	return nil
}

// frames lists what may be frames of the page.
func (p *page) frames() []*page {
	if p.fox != nil {
		return p.foxFrames()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	var frames []*page
	for _, c := range slices.Backward(p.contexts) {
		frames = append(frames, &page{t: p.t, ctx: p.ctx, frame: c.ID})
	}
	return frames
}

// says waits until the frame shows the finding of the vector.
func (p *page) says(vector string) {
	p.t.Helper()
	m := calculator.New(catalog.Default, words.English, vector)
	p.wait(fmt.Sprintf(`document.querySelector("#headline")?.innerText.replaceAll(/\s+/g, " ").trim().startsWith(%q)`, m.Language.Finding(m.Profile)[0]))
	p.wait(fmt.Sprintf(`document.querySelector("#full").hash === %q`, "#"+m.Fragment()))
}

// fits waits until the frame element of the article is as high as its content.
func (a *article) fits(frame *page) {
	a.t.Helper()
	want := eval[float64](frame, `document.body.getBoundingClientRect().height`)
	a.wait(fmt.Sprintf(`Math.abs(document.querySelector("iframe").getBoundingClientRect().height - %f) < 3`, want))
}

const frenchByService = "SOV1/H:FR/M:alibaba-qwen3/A:api/I:own-on-premises/C:nvidia-h100/D:FR"

// usesChoice changes the access in the frame and expects the finding for it.
func usesChoice(frame *page) {
	frame.t.Helper()
	frame.ready()
	frame.says(french)
	eval[bool](frame, `document.querySelector("#access-api").click() ?? true`)
	frame.says(frenchByService)
	frame.wait(`location.hash.startsWith("#` + frenchByService + `")`)
}

// An article that only has the frame: on another site, whose frames may not
// store anything. (Newer versions give such frames a store of their own; that
// is switched off here, for the others.) The frame works, stores nothing, and its reader can still
// go back to where the article was reached from.
func TestEmbedPlainFrame(t *testing.T) {
	t.Parallel()
	const markup = listening + `<iframe title="finding" width="640" height="720" src="{site}embed/v1/?change=access#` + french + `"></iframe>`
	test := func(t *testing.T, a *article) {
		frame := a.framed("true")
		if !eval[bool](frame, `storageThrows`) {
			t.Fatal("the frame has storage: the test shows nothing")
		}
		before := eval[int](a.page, `history.length`)
		usesChoice(frame)
		if after := eval[int](a.page, `history.length`); after != before {
			t.Errorf("%d steps were added to the history of the article", after-before)
		}
		if !eval[bool](frame, `(() => { try { return !navigator.serviceWorker?.controller } catch { return true } })()`) {
			t.Error("a service worker controls the frame")
		}
		if links := eval[int](frame, `[...document.querySelectorAll("a[href]")].filter((a) => a.target !== "_blank" || a.rel !== "noopener").length`); links > 0 {
			t.Errorf("%d links stay in the frame", links)
		}
		a.wait(`heard.some(({data}) => data.type === "sovcalc:height")`)
	}
	t.Run("Chromium", func(t *testing.T) {
		blocked := ownBrowser(t, `{"profile":{"block_third_party_cookies":true,"cookie_controls_mode":1}}`, append(slices.Clone(hostFlags),
			chromedp.Flag("disable-features", together+",ThirdPartyStoragePartitioning"))...)
		test(t, publishWith(t, blocked, serve(t, nil), markup, nil, nil))
	})
	t.Run("Firefox", func(t *testing.T) {
		test(t, ownFirefox(t, `user_pref("network.cookie.cookieBehavior", 1);`).publish(t, serve(t, nil), markup, nil))
	})
}

// What a frame would keep, where it may keep something.
func TestEmbedStoresNothing(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, nil)+"embed/v1/?change=access#"+french)
		usesChoice(p)
		await := `(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length,
		(await navigator.serviceWorker.getRegistrations()).length, document.cookie.length].join())()`
		if got := evalAwait[string](p, await); got != "0,0,0,0,0,0" {
			t.Errorf("local storage, session storage, databases, caches, workers, cookies: %s", got)
		}
	})
}

// Scripts and nothing else, as WordPress frames: an origin of its own.
func TestEmbedSandbox(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		a := e.publish(t, serve(t, nil), `<iframe sandbox="allow-scripts" title="finding" width="640" height="720" src="{site}embed/v1/?change=access#`+french+`"></iframe>`, nil)
		frame := a.framed(`origin === "null"`)
		if !eval[bool](frame, `storageThrows`) {
			t.Fatal("the frame has storage: the test shows nothing")
		}
		usesChoice(frame)
		eval[bool](frame, `(location.hash = "%zz#?secret=abc", true)`)
		eval[bool](frame, `(location.hash = "`+canadian+`", true)`)
		frame.says(canadian)
	})
}

// The reader's setting "block all cookies", which covers all storage.
func TestEmbedCookiesBlocked(t *testing.T) {
	t.Parallel()
	const markup = `<iframe title="finding" width="640" height="720" src="{site}embed/v1/?change=access#` + french + `"></iframe>`
	test := func(t *testing.T, a *article) {
		frame := a.framed("true")
		if !eval[bool](frame, `storageThrows`) {
			t.Fatal("the frame has storage: the test shows nothing")
		}
		usesChoice(frame)
	}
	t.Run("Chromium", func(t *testing.T) {
		blocked := ownBrowser(t, `{"profile":{"default_content_setting_values":{"cookies":2}}}`, hostFlags...)
		test(t, publishWith(t, blocked, serve(t, nil), markup, nil, nil))
	})
	t.Run("Firefox", func(t *testing.T) {
		f := ownFirefox(t, `user_pref("network.cookie.cookieBehavior", 2);`)
		test(t, f.publish(t, serve(t, nil), markup, nil))
		p := f.open(t, serve(t, nil)+"#"+french).ready()      // and the calculator by itself
		p.expect("Failed to register/update a ServiceWorker") // which is the consequence
		p.shows(french)
	})
}

// wordpress does to an answer of oEmbed what WordPress does to one of a
// provider it does not know, and listens as WordPress listens.
const wordpress = `<div id="post"></div><script type="module">
	const answer = await (await fetch("{site}oembed?url=" + encodeURIComponent("{url}"))).json();
	// Elements and attributes that are allowed; all else is dropped.
	const kept = {A: ["href"], BLOCKQUOTE: [], IFRAME: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"]};
	const parsed = new DOMParser().parseFromString(answer.html, "text/html");
	for (const e of [...parsed.body.querySelectorAll("*")].reverse()) {
		if (!kept[e.tagName]) { e.replaceWith(...e.childNodes); continue; }
		for (const {name} of [...e.attributes]) if (!kept[e.tagName].includes(name)) e.removeAttribute(name);
	}
	const secret = "x1Y2z3";
	const frame = parsed.querySelector("iframe"), quote = parsed.querySelector("blockquote");
	frame.setAttribute("sandbox", "allow-scripts");
	frame.setAttribute("security", "restricted");
	frame.src += "#?secret=" + secret;
	frame.dataset.secret = quote.dataset.secret = secret;
	document.querySelector("#post").append(quote, frame);
	window.links = [];
	addEventListener("message", ({data, source}) => {
		if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
		if (frame.contentWindow !== source || data.secret !== secret) return;
		if (data.message === "height") {
			quote.style.display = "none";
			frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
			window.told = (window.told ?? 0) + 1;
		}
		if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host) links.push(data.value);
	});
	frame.addEventListener("load", () => frame.contentWindow.postMessage({message: "ready", secret}, "*"));
</script>`

func TestEmbedWordPress(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		for name, at := range map[string]string{
			"case":          "{site}cases/uae-falcon/",
			"configuration": "{site}embed/v1/?change=access#" + french,
		} {
			t.Run(name, func(t *testing.T) {
				site := serve(t, func(next http.Handler) http.Handler { return withOEmbed(next) })
				a := e.publish(t, site, strings.ReplaceAll(wordpress, "{url}", at), nil)
				a.expect("requests on behalf of") // nothing is expected, but the host is another site
				frame := a.framed(`origin === "null" && location.hash.includes("?secret=")`)
				if name == "configuration" {
					usesChoice(frame)
				}
				a.wait(`document.querySelector("blockquote").style.display === "none"`)
				height := eval[float64](frame, `document.body.getBoundingClientRect().height`)
				a.wait(fmt.Sprintf(`Math.abs(document.querySelector("iframe").clientHeight - Math.min(1000, %f)) < 3`, height))
				eval[bool](frame, `document.querySelector("#full").click() ?? true`)
				a.wait(`links.length === 1 && links[0].startsWith("` + site + `#SOV1/")`)
				if !eval[bool](a.page, `document.querySelector("blockquote").textContent.includes("Who can stop it?")`) {
					t.Error("the quotation does not hold the finding")
				}
			})
		}
	})
}

// Datawrapper's listener, which finds the frame by the window that speaks.
func TestEmbedDatawrapperListener(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		a := e.publish(t, serve(t, nil), `<script>addEventListener("message", (e) => {
		if (e.data["datawrapper-height"] === undefined) return;
		for (const id in e.data["datawrapper-height"]) for (const frame of document.querySelectorAll("iframe"))
			if (frame.contentWindow === e.source) frame.style.height = e.data["datawrapper-height"][id] + "px";
	})</script><iframe title="finding" style="width:640px;border:0" height="300" src="{site}embed/v1/cases/uae-falcon/"></iframe>`, nil)
		frame := a.framed("true")
		a.fits(frame)
		eval[bool](frame, `document.querySelector("#answers > summary").click() ?? true`)
		a.wait(`document.querySelector("iframe").clientHeight > 1000`)
		a.fits(frame)
	})
}

// What an amp-iframe takes from its frame, and the sandbox it has.
func TestEmbedAMP(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		a := e.publish(t, serve(t, nil), `<script>addEventListener("message", ({data, source}) => {
		const frame = document.querySelector("iframe");
		if (source === frame.contentWindow && data && data.sentinel === "amp" && data.type === "embed-size" && data.height >= 100) frame.style.height = data.height + "px";
	})</script><iframe sandbox="allow-scripts allow-same-origin" title="finding" style="width:360px;border:0" height="300" src="{site}embed/v1/#`+french+`"></iframe>`, nil)
		frame := a.framed("true")
		frame.ready()
		frame.says(french)
		a.fits(frame)
	})
}

// A host whose policy forbids everything but frames of our site: the snippet
// loses its styles and works.
func TestEmbedStrictHost(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		snippet := snippetOf(t, embed.AsFrame, french, "{site}")
		a := e.publish(t, serve(t, nil), snippet, http.Header{
			"Content-Security-Policy":      {"default-src 'none'; frame-src {site}; img-src data:"},
			"Cross-Origin-Embedder-Policy": {"require-corp"},
		})
		a.expect("Content Security Policy") // the host's own, about the snippet's style
		a.expect("policy style-src")
		a.expect("Content-Security-Policy") // in the words of Firefox
		frame := a.framed("true")
		frame.ready()
		frame.says(french)
		if h := eval[int](a.page, `document.querySelector("iframe").clientHeight`); h != embed.UsualHeight(embed.ViewStack, 640) {
			t.Errorf("the frame is %d pixels high", h)
		}
	})
}

// snippetOf is what the calculator would give to copy.
func snippetOf(t *testing.T, form, vector, site string) string {
	t.Helper()
	m := calculator.New(catalog.Default, words.English, vector)
	f, problems := embed.Read("theme=light")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return m.Finding(site).Snippet(embed.Copy{Form: form, Edition: embed.Live, Frame: f})
}

// counting counts requests by what their path ends in, and what is sent.
type counting struct {
	mu    sync.Mutex
	paths map[string]int
	bytes atomic.Int64
}

func (c *counting) count(next http.Handler) http.Handler {
	c.paths = map[string]int{}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c.mu.Lock()
		c.paths[r.URL.Path]++
		c.mu.Unlock()
		next.ServeHTTP(&measured{w, c}, r)
	})
}

func (c *counting) of(suffix string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := 0
	for path, times := range c.paths {
		if strings.HasSuffix(path, suffix) {
			n += times
		}
	}
	return n
}

type measured struct {
	http.ResponseWriter
	c *counting
}

func (m *measured) Write(p []byte) (int, error) {
	m.c.bytes.Add(int64(len(p)))
	return m.ResponseWriter.Write(p)
}
