package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// A shock opens to what happens, through which levers, and to the page that
// tells of a precedent.
func TestShockOpens(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.wait(`document.querySelectorAll("#shocks .shock-list > .shock").length === 6`)
	p.run(click("#shock-state-US > summary", chromedp.ByQuery))
	p.wait(`document.querySelector("#shock-state-US .effects").checkVisibility()`)
	p.wait(`document.querySelector("#shock-state-US .facts a[target=_blank]").checkVisibility()`)
	p.run(click("#shocks-more > summary", chromedp.ByQuery))
	p.wait(`document.querySelector("#shocks-more .shock").checkVisibility()`)
	p.axe()
	p.run(click(`#shock-state-US a[href="#answer-run"]`, chromedp.ByQuery))
	p.wait(`location.hash !== "#answer-run" && document.querySelector("#answer-run").open`)
}

// What still holds is told for another time; the configuration stays.
func TestTimeControl(t *testing.T) {
	p := open(t, serve(t, nil)+"#"+french).ready()
	p.awake()
	today := eval[string](p, `document.querySelector("#cut").textContent`)
	p.run(click("#term-five-years", chromedp.ByQuery))
	p.wait(`document.querySelector("#cut").textContent !== ` + quoted(today))
	p.shows(french)
	p.pick("#chips", "amd-mi300x")
	p.wait(`location.hash.includes("amd-mi300x")`)
	if !eval[bool](p, `document.querySelector("#term-five-years").checked`) {
		t.Error("a choice sets the time back")
	}
	p.run(click("#term-today", chromedp.ByQuery))
	p.wait(`document.querySelector("#cut").textContent === ` + quoted(today))
}

// A swap is made with one press, undone by going back, and the focus stays
// where the reader is.
func TestSwapAndBack(t *testing.T) {
	p := open(t, serve(t, nil)+"#"+french).ready()
	p.run(click(`button[name="swaps"]`, chromedp.ByQuery))
	p.wait(`document.querySelectorAll("#swaps .swap-list > li").length > 3 && document.activeElement.id === "swaps-title"`)
	p.axe()
	const first = `document.querySelector('button[name="swap"]')`
	vector := eval[string](p, first+`.value`)
	if vector == french {
		t.Fatal("the first swap changes nothing")
	}
	p.run(click(`button[name="swap"]`, chromedp.ByQuery))
	p.shows(vector)
	p.wait(`document.activeElement.id === "swaps-title" && !` + first + ` && !!document.querySelector("#swaps .done")`)
	p.run(chromedp.NavigateBack())
	p.shows(french)
	p.wait(`!document.querySelector("#swaps .done")`)
}

// The definitions stand on the page from the start, the claims when asked for.
func TestDefinitionsAndClaims(t *testing.T) {
	t.Parallel()
	p := open(t, serve(t, nil)).ready()
	p.run(click("#lens-residency > summary", chromedp.ByQuery))
	p.wait(`document.querySelector("#lens-residency a[target=_blank]").checkVisibility()`)
	p.run(click(`button[name="claims"]`, chromedp.ByQuery))
	p.wait(`document.querySelectorAll("#claims .claim-list > li").length > 3 && document.activeElement.id === "claims-title"`)
	p.openLids()
	p.axe()
}
