package browsertest

import (
	"bytes"
	"context"
	"testing"

	pagedomain "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

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
