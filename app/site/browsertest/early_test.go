package browsertest

import (
	"net/http"
	"regexp"
	"testing"

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

// What is pressed before any script has come is done when the program runs, as
// is what is pressed while the program is on its way.
func TestEarlyPress(t *testing.T) {
	for _, late := range []string{`/assets/boot\.`, `\.wasm$`} {
		release := make(chan struct{})
		site := serve(t, held(late, release))
		p := open(t, site)
		p.wait(`!!document.querySelector('button[name="swaps"]')`)
		p.run(click(`button[name="swaps"]`, chromedp.ByQuery))
		close(release)
		p.ready()
		p.wait(`document.querySelectorAll("#swaps .swap-list > li").length > 3`)

		release = make(chan struct{})
		p = open(t, serve(t, held(late, release))+"portfolio/")
		p.wait(`!!document.querySelector('button[name="example"]')`)
		p.run(click(`button[name="example"]`, chromedp.ByQuery))
		close(release)
		p.ready()
		p.wait(`document.querySelectorAll(".desk-table .opener").length > 3`)
	}
}

// Files that are chosen before the program runs are read when it does.
func TestEarlyFiles(t *testing.T) {
	release := make(chan struct{})
	p := open(t, serve(t, held(`\.wasm$`, release))+"portfolio/")
	p.state("starting")
	p.run(chromedp.SetUploadFiles("#files", []string{written(t, "one.txt", start)}, chromedp.ByQuery))
	close(release)
	p.ready()
	p.wait(`document.querySelectorAll(".desk-table .opener").length === 1`)
}

// A button that the keyboard only passes by is not pressed.
func TestPassedByIsNotPressed(t *testing.T) {
	release := make(chan struct{})
	p := open(t, serve(t, held(`/assets/boot\.`, release)))
	p.wait(`!!document.querySelector('button[name="claims"]')`)
	p.run(chromedp.Evaluate(`document.querySelector('button[name="claims"]').focus()`, nil)) // as a key does
	if !eval[bool](p, `document.activeElement.matches(":focus-visible")`) {
		t.Fatal("the focus is not shown")
	}
	close(release)
	p.ready().wait(`sovcalc.awake`)
	if !eval[bool](p, `!!document.querySelector('button[name="claims"]')`) {
		t.Error("the claims are worked out")
	}
}
