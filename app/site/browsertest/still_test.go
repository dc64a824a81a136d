package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// shifts adds up layout shifts as browsers do: what moves while the reader does
// nothing. What a choice itself moves is not counted.
const shifts = `window.shifted = 0; window.moved = [];
new PerformanceObserver((list) => {
	for (const entry of list.getEntries()) {
		if (entry.hadRecentInput) continue;
		window.shifted += entry.value;
		for (const { node } of entry.sources) window.moved.push(node?.id || node?.className || node?.nodeName);
	}
}).observe({ type: "layout-shift", buffered: true });`

// TestNothingMoves asks that nothing on the page moves by itself: not when the
// program takes over, not when the rest of the page follows a choice, and not
// when a lid is opened.
func TestNothingMoves(t *testing.T) {
	for _, size := range [][2]int64{{1280, 900}, {390, 844}} {
		p := open(t, serve(t, nil), chromedp.EmulateViewport(size[0], size[1]), onNewDocument(shifts)).ready()
		still := func(when string) {
			t.Helper()
			p.run(chromedp.Evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, true))))`, nil,
				func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }))
			if sum := eval[float64](p, `shifted`); sum >= 0.01 {
				t.Errorf("%d pixels wide, %s: the layout shifts by %.4f: %s", size[0], when, sum, eval[string](p, `moved.join(", ")`))
			}
			eval[float64](p, `shifted = 0`)
		}
		still("when the program has taken over")
		p.choose("#home", "France")
		p.wait(`document.querySelector("#vector").innerText.includes("H:FR")`) // the last to follow
		still("after a choice")
		p.run(chromedp.Evaluate(`document.querySelector("#shocks").scrollIntoView()`, nil))
		p.run(click("#shock-state-US > summary", chromedp.ByQuery))
		p.wait(`document.querySelector("#shock-state-US .effects").checkVisibility()`)
		still("when a lid is opened")
	}
}
