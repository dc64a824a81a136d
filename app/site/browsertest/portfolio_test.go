package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"sovcalc/app/ui/desk"
)

// TestPortfolio reads the example on the page and asks for barriers in every
// state of it.
func TestPortfolio(t *testing.T) {
	address := serve(t, nil) + "portfolio/"
	sameTree(t, address)
	p := open(t, address).ready()
	p.axe()
	p.run(chromedp.Click(`button[name=example]`), chromedp.WaitVisible(`button[name=advice]:enabled`))
	if n := eval[int](p, `document.querySelectorAll(".desk-table .opener").length`); n != strings.Count(desk.Example, "\n")-1 {
		t.Errorf("%d systems are listed", n)
	}
	p.run(chromedp.Click(`button[name=open]`), chromedp.WaitVisible(`#edit-vector`))
	p.axe()
	// A change of a choice changes the vector and what is found.
	p.run(chromedp.Evaluate(`(() => { const s = document.getElementById("edit-home"); s.value = "US"; s.dispatchEvent(new Event("change", {bubbles: true})); })()`, nil),
		chromedp.Poll(`document.getElementById("edit-vector").value.includes("/H:US/")`, nil))
	p.run(chromedp.Evaluate(`(() => { const s = document.getElementById("edit-vector"); s.value = "SOV1/H:FR/M:nope"; document.querySelector("button[name=apply]").click(); })()`, nil),
		chromedp.Poll(`document.querySelector(".desk-edit .problems").textContent.includes("nope")`, nil))
	// Whose acts are shown is what is listed.
	p.run(chromedp.Click(`button[name=who]`), chromedp.WaitVisible(`button[name=all]`))
	p.run(chromedp.Click(`button[name=sort][value=run]`), chromedp.WaitVisible(`th[aria-sort=ascending]`))
	p.axe()
	p.run(chromedp.Click(`button[name=advice]`), chromedp.WaitVisible(`#swaps-title ~ .scrolls`))
	p.axe()
	// Broken lines are listed with their place.
	p.run(chromedp.Evaluate(`(() => { const s = document.getElementById("paste"); s.value = "SOV1/H:FR\nSOV1/H:XX\n"; s.dispatchEvent(new Event("change", {bubbles: true})); document.querySelector("button[name=work]").click(); })()`, nil),
		chromedp.WaitVisible(`#wrong-title`))
	if text := eval[string](p, `document.querySelector("#wrong-title").parentElement.textContent`); !strings.Contains(text, "pasted2") || !strings.Contains(text, "no jurisdiction") {
		t.Errorf("of the mistakes is said: %s", text)
	}
	p.axe()
	// Nothing but the page itself was asked for.
	if n := eval[int](p, `performance.getEntriesByType("resource").filter((e) => !e.name.startsWith(location.origin)).length`); n != 0 {
		t.Errorf("%d requests went elsewhere", n)
	}
}
