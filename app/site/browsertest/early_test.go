package browsertest

import (
	"context"
	"net/http"
	"regexp"
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// held keeps back the files whose address matches, until they are released.
func held(names string, release chan struct{}) func(http.Handler) http.Handler {
	pattern := regexp.MustCompile(names)
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if pattern.MatchString(r.URL.Path) {
				<-release
			}
			next.ServeHTTP(w, r)
		})
	}
}

// begin opens the address without waiting until all of it has come.
func begin(t *testing.T, address string) *page {
	t.Helper()
	p := open(t, "about:blank")
	p.origins = append(p.origins, originOf(t, address))
	p.run(chromedp.ActionFunc(func(ctx context.Context) error {
		return cdp.Execute(ctx, "Page.navigate", map[string]string{"url": address}, nil)
	}))
	return p
}

// tap presses an element with a pointer, on a page that may still be loading: as
// soon as it is seen and stays where it is.
func (p *page) tap(selector string) {
	p.t.Helper()
	p.wait(`(() => {
		const element = document.querySelector(` + strconv.Quote(selector) + `);
		const seen = performance.getEntriesByName("first-contentful-paint").length > 0; // before, no style holds
		if (document.readyState === "loading" || !element || !seen) return false;
		element.scrollIntoView({ block: "center", behavior: "instant" });
		const { x, y, width, height } = element.getBoundingClientRect(), before = window.tapped;
		const now = window.tapped = [x + width / 2, y + height / 2];
		return String(now) === String(before) && element.contains(document.elementFromPoint(...now));
	})()`)
	at := eval[[]float64](p, `tapped`)
	p.run(chromedp.MouseClickXY(at[0], at[1]))
}

const (
	scripts  = `/assets/boot\.`
	programs = `\.wasm$`
)

// What is pressed before any script has come is done when the program runs, as
// is what is pressed while the program is on its way.
func TestEarlyPress(t *testing.T) {
	for _, late := range []string{scripts, programs} {
		for _, test := range []struct{ path, button, done string }{
			{"", `button[name="swaps"]`, `document.querySelectorAll("#swaps .swap-list > li").length > 3`},
			{"portfolio/", `button[name="example"]`, `document.querySelectorAll(".desk-table .opener").length > 3`},
		} {
			release := make(chan struct{})
			p := begin(t, serve(t, held(late, release))+test.path)
			p.tap(test.button)
			close(release)
			p.ready()
			p.wait(test.done)
		}
	}
}

// What had the focus when it was pressed, before the program ran, may go: the
// focus then is where it is after a press at any other time.
func TestEarlyPressKeepsTheFocus(t *testing.T) {
	release := make(chan struct{})
	p := open(t, serve(t, held(programs, release)))
	p.state("starting")
	p.run(chromedp.Focus(`button[name="swaps"]`, chromedp.ByQuery), chromedp.KeyEvent("\r"))
	close(release)
	p.ready()
	p.wait(`document.querySelectorAll("#swaps .swap-list > li").length > 3 && document.activeElement.id === "swaps-title"`)
}

// Files that are chosen before the program runs are read when it does.
func TestEarlyFiles(t *testing.T) {
	release := make(chan struct{})
	p := open(t, serve(t, held(programs, release))+"portfolio/")
	p.state("starting")
	p.run(chromedp.SetUploadFiles("#files", []string{written(t, "one.txt", start)}, chromedp.ByQuery))
	close(release)
	p.ready()
	p.wait(`document.querySelectorAll(".desk-table .opener").length === 1`)
}

// A button that the keyboard only passes by is not pressed.
func TestPassedByIsNotPressed(t *testing.T) {
	release := make(chan struct{})
	p := begin(t, serve(t, held(scripts, release)))
	p.wait(`document.readyState !== "loading" && !!document.querySelector('button[name="claims"]')`)
	p.run(chromedp.Evaluate(`document.querySelector('button[name="claims"]').focus()`, nil)) // as a key does
	if !eval[bool](p, `document.activeElement.matches(":focus-visible")`) {
		t.Fatal("the focus is not shown")
	}
	close(release)
	p.ready().awake()
	if !eval[bool](p, `!!document.querySelector('button[name="claims"]')`) {
		t.Error("the claims are worked out")
	}
}
