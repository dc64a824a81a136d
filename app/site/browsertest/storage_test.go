package browsertest

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// noticeStorage keeps whether the browser's own storage throws, which is what
// stops go-app, before the page replaces it.
var noticeStorage = onNewDocument(noticesStorage)

const noticesStorage = `window.storageThrows =
	(() => { try { localStorage.length; return false } catch { return true } })()`

// ownBrowser starts a browser for one test.
func ownBrowser(t *testing.T, preferences string, flags ...chromedp.ExecAllocatorOption) context.Context {
	t.Helper()
	ctx, stop, err := startBrowser(preferences, flags...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return ctx
}

func TestStorageBlocked(t *testing.T) {
	// 2 is the reader's setting "block all cookies", which covers all storage.
	blocked := ownBrowser(t, `{"profile":{"default_content_setting_values":{"cookies":2}}}`)
	// A session of its own would not have the profile's settings.
	ctx, cancel := chromedp.NewContext(blocked)
	defer cancel()
	address := serve(t, nil)
	p := &page{t: t, ctx: ctx, origins: []string{originOf(t, address)}}
	chromedp.ListenTarget(ctx, p.listen)
	var wasThrowing bool
	p.run(
		noticeStorage,
		chromedp.Navigate(address+"#"+french),
		chromedp.Evaluate(`storageThrows`, &wasThrowing),
	)
	if !wasThrowing {
		t.Fatal("the browser does not block storage: the test shows nothing")
	}
	p.ready()
	p.shows(french)
	p.pick("#home", "CA")
	p.shows(strings.Replace(french, "H:FR", "H:CA", 1))
	p.judge()
}
