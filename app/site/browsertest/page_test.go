package browsertest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"sovcalc/app/calculator"
)

// startBrowser starts Chromium with a fresh profile, which has the preferences,
// if any are given as JSON.
func startBrowser(preferences string, flags ...chromedp.ExecAllocatorOption) (_ context.Context, stop func(), _ error) {
	profile, err := os.MkdirTemp("", "chromium")
	if err != nil {
		return nil, nil, err
	}
	if preferences != "" {
		folder := filepath.Join(profile, "Default")
		err = errors.Join(os.Mkdir(folder, 0o755),
			os.WriteFile(filepath.Join(folder, "Preferences"), []byte(preferences), 0o644))
		if err != nil {
			return nil, nil, err
		}
	}
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.UserDataDir(profile),
		chromedp.Flag("headless", "new"),
		chromedp.Flag("disable-component-update", true),
		chromedp.NoSandbox, // tests often run as root in a container
		chromedp.DisableGPU,
		// Nothing but this machine exists, whatever a page asks for.
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"),
	)
	options = append(options, flags...)
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ := chromedp.NewContext(allocator)
	stop = func() {
		_ = chromedp.Cancel(ctx) // waits until it is gone
		stopAllocator()
		_ = os.RemoveAll(profile)
	}
	if err := chromedp.Run(ctx); err != nil {
		stop()
		return nil, nil, fmt.Errorf("starting Chromium: %w", err)
	}
	return ctx, stop, nil
}

// A page is a tab with its own storage. When its test ends, it fails the test
// for every request to another origin, every violation of the content security
// policy and every uncaught error, unless the test said that it expects those.
type page struct {
	t   *testing.T
	ctx context.Context
	// origins are where requests may go: the site's, and in tests of frames
	// the host's.
	origins []string

	frame runtime.ExecutionContextID // of a page in a frame; see storage_test.go
	fox   *tab                       // where the browser is Firefox; then there is no ctx

	mu       sync.Mutex
	requests []string
	contexts []*runtime.ExecutionContextDescription
	errors   []string
	expected []string // parts of error texts that belong to the test
}

// open opens the address. What is given as before runs in the new tab first.
func open(t *testing.T, address string, before ...chromedp.Action) *page {
	t.Helper()
	return openIn(t, browser, address, before...)
}

func openIn(t *testing.T, browser context.Context, address string, before ...chromedp.Action) *page {
	t.Helper()
	return openWith(t, browser, address, []chromedp.ContextOption{chromedp.WithNewBrowserContext()}, before...)
}

// openWith opens the address in a tab with those options. One without a session
// of its own has the profile's settings.
func openWith(t *testing.T, browser context.Context, address string, options []chromedp.ContextOption, before ...chromedp.Action) *page {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser, options...)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	p := &page{t: t, ctx: ctx, origins: []string{originOf(t, address)}}
	chromedp.ListenTarget(ctx, p.listen)
	t.Cleanup(p.judge)
	p.run(network.Enable(), log.Enable(), reportViolations)
	p.run(before...)
	p.run(chromedp.Navigate(address))
	return p
}

// reportViolations has the page report what its policy stopped as an error.
// Chromium does not report all of it by itself: not an eval that was caught.
var reportViolations = onNewDocument(reportsViolations)

const reportsViolations = `document.addEventListener("securitypolicyviolation",
	(e) => console.error("policy " + e.violatedDirective + " stopped " + e.blockedURI + " in " + e.sourceFile))`

func originOf(t *testing.T, address string) string {
	t.Helper()
	withoutFragment, _, _ := strings.Cut(address, "#")
	at, err := url.Parse(withoutFragment)
	if err != nil {
		t.Fatal(err)
	}
	return at.Scheme + "://" + at.Host
}

func (p *page) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError {
			p.errors = append(p.errors, e.Entry.Text+" "+e.Entry.URL)
		}
	case *runtime.EventExecutionContextCreated:
		p.contexts = append(p.contexts, e.Context)
	case *runtime.EventExceptionThrown:
		p.errors = append(p.errors, e.ExceptionDetails.Error())
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.APITypeError {
			p.errors = append(p.errors, fmt.Sprintf("console.error: %s", e.Args[0].Value))
		}
	}
}

func (p *page) judge() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, r := range p.requests {
		home := func(origin string) bool { return strings.HasPrefix(r, origin+"/") }
		if !slices.ContainsFunc(p.origins, home) && !strings.HasPrefix(r, "data:") {
			p.t.Errorf("request to another origin: %s", r)
		}
	}
	for _, e := range p.errors {
		if !slices.ContainsFunc(p.expected, func(part string) bool { return strings.Contains(e, part) }) {
			p.t.Errorf("the browser reports: %s", e)
		}
	}
}

// expect says that errors with this text belong to the test.
func (p *page) expect(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.expected = append(p.expected, text)
}

func (p *page) run(actions ...chromedp.Action) {
	p.t.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// eval returns the value of a JavaScript expression.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	var v T
	if err := p.evaluate(expression, &v); err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// evaluate gives the value of a JavaScript expression.
func (p *page) evaluate(expression string, value any) error {
	if p.fox != nil {
		return p.fox.evaluate(expression, value)
	}
	return chromedp.Run(p.ctx, chromedp.Evaluate(expression, value, p.inFrame))
}

// size gives the view these many CSS pixels.
func (p *page) size(width, height int64) {
	p.t.Helper()
	if p.fox == nil {
		p.run(chromedp.EmulateViewport(width, height))
	} else if err := p.fox.ask("browsingContext.setViewport", object{"context": p.fox.id, "viewport": object{"width": width, "height": height}}, nil); err != nil {
		p.t.Fatal(err)
	}
}

// script runs statements in the page.
func (p *page) script(statements string) {
	p.t.Helper()
	if p.fox == nil {
		p.run(chromedp.Evaluate(statements, nil, p.inFrame))
	} else if err := p.fox.script(statements); err != nil {
		p.t.Fatal(err)
	}
}

// click brings an element to where it can be seen, waits until it stands still,
// for what is far below is laid out only when it comes near, and clicks on it.
func click(selector any, options ...chromedp.QueryOption) chromedp.Action {
	settled := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
	return chromedp.Tasks{
		chromedp.WaitReady(selector, options...),
		chromedp.Evaluate(inView(selector)+".then(() => true)", nil, settled),
		chromedp.Click(selector, options...),
	}
}

// inView is a promise of the element that selector finds, in the middle of the
// view and no longer moving: what is laid out only when it comes into view
// pushes the rest of the page along.
func inView(selector any) string {
	return fmt.Sprintf(`(async () => {
		const element = document.querySelector(%q);
		const runs = document.documentElement.dataset.program; // else nothing moves, and without scripts no frame is told
		for (let last; element && runs; ) {
			element.scrollIntoView({block: "center", behavior: "instant"});
			await new Promise(requestAnimationFrame);
			const {x, y} = element.getBoundingClientRect();
			if (last === x + "," + y) break;
			last = x + "," + y;
		}
		return element;
	})()`, selector)
}

// click presses an element, once it can be seen.
func (p *page) click(selector string) {
	p.t.Helper()
	if p.fox == nil {
		p.run(click(selector, chromedp.ByQuery))
		return
	}
	p.wait(fmt.Sprintf(`document.querySelector(%q)?.checkVisibility()`, selector))
	if err := p.fox.click(selector); err != nil {
		p.t.Fatal(err)
	}
}

// inFrame has an expression evaluated in the frame, if the page is one.
func (p *page) inFrame(e *runtime.EvaluateParams) *runtime.EvaluateParams {
	if p.frame != 0 {
		return e.WithContextID(p.frame)
	}
	return e
}

// wait waits until the expression is true. It asks again and again from here,
// because a navigation ends whatever runs in the page.
func (p *page) wait(expression string) {
	p.t.Helper()
	var last error
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		var met bool
		if last = p.evaluate(expression, &met); last == nil && met {
			return
		}
	}
	p.t.Fatalf("waiting for %s (%v)\npage: %q", expression, last, eval[string](p, "document.body?.innerText"))
}

// ready waits until the program has taken over.
func (p *page) ready() *page {
	p.t.Helper()
	p.state("ready")
	return p
}

// state waits until the page says how far the program is.
func (p *page) state(state string) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`document.documentElement.dataset.program === %q`, state))
}

// text waits until the element shows the text.
func (p *page) text(selector, want string) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`document.querySelector(%q)?.innerText?.trim() === %q`, selector, want))
}

// start is what the page shows without a fragment; french and canadian are two
// links to something else.
const (
	start    = calculator.Start
	french   = "SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR"
	canadian = "SOV1/H:CA/M:openai-gpt-api/A:api/I:microsoft-azure/C:unknown/D:CA"
)

// shows waits until the page shows the configuration.
func (p *page) shows(vector string) {
	p.t.Helper()
	p.text("#vector", vector)
}

// choose selects an option as a reader does it, by typing the beginning of its
// text. Browsers begin a new word after a second without a letter, so where the
// machine is busy it is typed again, as a reader would.
func (p *page) choose(selector, letters string) {
	p.t.Helper()
	for range 5 {
		p.run(chromedp.Focus(selector, chromedp.ByQuery), chromedp.KeyEvent(letters))
		if eval[bool](p, fmt.Sprintf(`document.querySelector(%q).selectedOptions[0].text.startsWith(%q)`, selector, letters)) {
			return
		}
		p.run(chromedp.Sleep(1200 * time.Millisecond))
	}
	p.t.Fatalf("typing %q does not choose it", letters)
}

// pick selects the option of a value, in one step of the history.
func (p *page) pick(selector, value string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => { const list = document.querySelector(%q); list.value = %q;
		return list.dispatchEvent(new Event("change", {bubbles: true})) })()`, selector, value))
}

func noScript() chromedp.Action { return emulation.SetScriptExecutionDisabled(true) }

// screenshot writes a picture of the whole page, for people to look at. It does
// so only when SCREENSHOTS names a folder.
func (p *page) screenshot(name string, width, height int64, dark bool) {
	p.t.Helper()
	folder := os.Getenv("SCREENSHOTS")
	if folder == "" || p.fox != nil {
		return
	}
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	var picture []byte
	p.run(
		chromedp.EmulateViewport(width, height),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
		chromedp.FullScreenshot(&picture, 100),
	)
	p.keep(name, picture)
}

// keep writes what a test has seen to the same folder.
func (p *page) keep(name string, data []byte) {
	p.t.Helper()
	folder := os.Getenv("SCREENSHOTS")
	if folder == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
		p.t.Fatal(err)
	}
}
