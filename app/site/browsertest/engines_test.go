package browsertest

import (
	"net/http"
	"testing"

	"github.com/chromedp/chromedp"
)

// An engine is a browser that a test is run in.
type engine struct {
	// open opens an address of our site, where the scripts run before any other;
	// publish an article of another site; {site} in its markup is the address of
	// ours.
	open    func(t *testing.T, address string, scripts ...string) *page
	still   func(t *testing.T, address string) *page // like open, with scripts off
	publish func(t *testing.T, site, markup string, header http.Header) *article
}

// inEach runs a test in Chromium and in Firefox. It needs nothing that is one
// browser's own.
func inEach(t *testing.T, test func(t *testing.T, e engine)) {
	t.Parallel()
	t.Run("Chromium", func(t *testing.T) {
		t.Parallel()
		test(t, engine{
			open: func(t *testing.T, address string, scripts ...string) *page {
				t.Helper()
				var before []chromedp.Action
				for _, script := range scripts {
					before = append(before, onNewDocument(script))
				}
				return open(t, address, before...)
			},
			still: func(t *testing.T, address string) *page {
				t.Helper()
				return open(t, address, noScript())
			},
			publish: func(t *testing.T, site, markup string, header http.Header) *article {
				t.Helper()
				ctx, err := hostBrowser()
				if err != nil {
					t.Fatal(err)
				}
				return publishIn(t, ctx, site, markup, header)
			},
		})
	})
	t.Run("Firefox", func(t *testing.T) {
		t.Parallel()
		f := usualFirefox(t)
		test(t, engine{
			open: func(t *testing.T, address string, scripts ...string) *page {
				t.Helper()
				return f.open(t, address, scripts...)
			},
			still: func(t *testing.T, address string) *page {
				t.Helper()
				return ownFirefox(t, `user_pref("javascript.enabled", false);`).open(t, address)
			},
			publish: func(t *testing.T, site, markup string, header http.Header) *article {
				t.Helper()
				return f.publish(t, site, markup, header)
			},
		})
	})
}
