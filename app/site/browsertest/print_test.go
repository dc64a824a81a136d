package browsertest

import (
	"bytes"
	"context"
	"strings"
	"testing"

	pagedomain "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// What is printed shows one system, however early it is printed.
func TestPaperShowsOneSystem(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, nil)).ready()
		mixed := eval[string](p, `(() => {
			const home = document.querySelector("#home");
			home.value = "CA";
			home.dispatchEvent(new Event("change", {bubbles: true}));
			dispatchEvent(new Event("beforeprint"));
			const says = (id, what) => id + " " + document.getElementById(id).textContent.includes(what);
			return [says("finding", "Canada"), says("vector", "H:CA"), "address " + location.hash.includes("H:CA")].join(", ");
		})()`)
		if strings.Contains(mixed, "false") {
			t.Errorf("printed is the system chosen: %s", mixed)
		}
	})
}

// A printed finding is a memo of a few pages, with the address and every
// source.
func TestPrinted(t *testing.T) {
	address := serve(t, nil)
	p := open(t, address+"#"+french).ready()
	var pdf []byte
	p.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = pagedomain.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
		return err
	}))
	if n := bytes.Count(pdf, []byte("/Type /Page\n")); n < 2 || n > 12 {
		t.Errorf("the memo has %d pages", n)
	}
	if got := eval[string](p, `document.getElementById("print-address").textContent`); got != address+"#"+french {
		t.Errorf("the memo says that it comes from %q", got)
	}
	if n := eval[int](p, `document.querySelectorAll("#sources li a[href^=http]").length`); n < 10 {
		t.Errorf("the memo names %d sources", n)
	}
}
