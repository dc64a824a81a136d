package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/ui/desk"
)

// TestPortfolio reads the example on the page and asks for barriers in every
// state of it.
func TestPortfolio(t *testing.T) {
	t.Parallel()
	address := serve(t, nil) + "portfolio/"
	sameTree(t, address)
	p := open(t, address).ready()
	p.axe()
	p.run(click(`button[name=example]`), chromedp.WaitVisible(`button[name=advice]:enabled`))
	if n := eval[int](p, `document.querySelectorAll(".desk-table .opener").length`); n != strings.Count(desk.Example, "\n")-1 {
		t.Errorf("%d systems are listed", n)
	}
	p.run(click(`button[name=open]`), chromedp.WaitVisible(`#edit-vector`))
	p.axe()
	// A change of a choice changes the vector and what is found.
	p.run(chromedp.Evaluate(`(() => { const s = document.getElementById("edit-home"); s.value = "US"; s.dispatchEvent(new Event("change", {bubbles: true})); })()`, nil),
		chromedp.Poll(`document.getElementById("edit-vector").value.includes("/H:US/")`, nil))
	p.run(chromedp.Evaluate(`(() => { const s = document.getElementById("edit-vector"); s.value = "SOV1/H:FR/M:nope"; document.querySelector("button[name=apply]").click(); })()`, nil),
		chromedp.Poll(`document.querySelector(".desk-edit .problems").textContent.includes("nope")`, nil))
	// Whose acts are shown is what is listed.
	p.run(click(`button[name=who]`), chromedp.WaitVisible(`button[name=all]`))
	p.run(click(`button[name=sort][value=run]`), chromedp.WaitVisible(`th[aria-sort=ascending]`))
	p.axe()
	p.run(click(`button[name=advice]`), chromedp.WaitVisible(`#swaps-title ~ .scrolls`))
	p.axe()
	// Another edition leaves the systems and says what differs.
	var text strings.Builder
	if err := source.WriteEdition(&text, catalog.Default); err != nil {
		t.Fatal(err)
	}
	p.run(chromedp.SetUploadFiles("#files", []string{written(t, "2026-01.json", text.String())}, chromedp.ByQuery), chromedp.WaitVisible("#edition-title"))
	p.wait(`document.querySelector("#edition-title").parentElement.innerText.includes("No level of any system differs")`)
	if n := eval[int](p, `document.querySelectorAll(".desk-table .opener").length`); n == 0 {
		t.Error("the systems have gone")
	}
	p.axe()
	p.screenshot("portfolio-edition.png", 1280, 800, false)
	p.run(click(`button[name=leave-edition]`), chromedp.WaitNotPresent("#edition-title"))
	// Entries of the reader's own are known to the files given with them.
	p.run(chromedp.SetUploadFiles("#files", []string{
		written(t, "entries.yaml", "entries:\n  model:\n    own-model: {name: Our own model, facts: {weights: open, developer: mistral, training-data: open, training-code: open, base: none, licence: MIT}}\n"),
		written(t, "systems.csv", "name,home,model,access,infrastructure,chips,data\nOurs,FR,own-model,open-weights,own-on-premises,nvidia-h100,FR\n"),
	}, chromedp.ByQuery))
	p.wait(`document.querySelector("#desk-status").innerText.startsWith("1 system read, all without mistakes")`)
	// Broken lines are listed with their place.
	p.run(chromedp.Evaluate(`(() => { const s = document.getElementById("paste"); s.value = "SOV1/H:FR\nSOV1/H:XX\n"; s.dispatchEvent(new Event("change", {bubbles: true})); document.querySelector("button[name=work]").click(); })()`, nil),
		chromedp.WaitVisible(`#wrong-title`))
	if text := eval[string](p, `document.querySelector("#wrong-title").parentElement.textContent`); !strings.Contains(text, "pasted2") || !strings.Contains(text, "no country or bloc of that code") {
		t.Errorf("of the mistakes is said: %s", text)
	}
	p.axe()
	// An empty field is not a list, and what holds no system is not one.
	p.run(chromedp.Evaluate(`(() => { const s = document.getElementById("paste"); s.value = " "; s.dispatchEvent(new Event("change", {bubbles: true})); document.querySelector("button[name=work]").click(); })()`, nil))
	p.wait(`document.querySelector("#desk-status").innerText.startsWith("Nothing is pasted") && document.activeElement.id === "paste" && document.querySelector("#wrong-title") !== null`)
	p.run(chromedp.Evaluate(`(() => { const s = document.getElementById("paste"); s.value = "[1"; s.dispatchEvent(new Event("change", {bubbles: true})); document.querySelector("button[name=work]").click(); })()`, nil))
	p.wait(`document.querySelector("#desk-status").innerText.startsWith("No system could be read") && document.querySelector(".opener").innerText === "pasted"`)
	p.axe()
	// Nothing but the page itself was asked for.
	if n := eval[int](p, `performance.getEntriesByType("resource").filter((e) => !e.name.startsWith(location.origin)).length`); n != 0 {
		t.Errorf("%d requests went elsewhere", n)
	}
}
