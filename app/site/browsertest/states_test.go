package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// laidOut has everything laid out, near or far: a colour is judged against what
// lies behind it.
const laidOut = `for (const e of document.querySelectorAll("main, main *")) if (getComputedStyle(e).contentVisibility === "auto") e.style.contentVisibility = "visible"`

// TestStatesInOtherLanguages goes through a visit in French on a phone in the
// dark, and in German on a laptop, and looks for barriers. One of the two is
// enough for a state that is small.
func TestStatesInOtherLanguages(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	for folder, look := range map[string]struct {
		width  int64
		colour string
	}{"fr/": {390, "dark"}, "de/": {1280, "light"}} {
		t.Run(folder, func(t *testing.T) {
			on := func(path string) *page {
				return open(t, address+folder+path, chromedp.EmulateViewport(look.width, 844), media("prefers-color-scheme", look.colour)).ready()
			}
			judge := func(p *page, state string) {
				t.Helper()
				p.run(chromedp.Evaluate(laidOut, nil))
				if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > look.width {
					t.Errorf("%s: the page is %d wide", state, wide)
				}
				if eval[bool](p, `/[⟨{}]/.test(document.querySelector("main").innerText.replaceAll(/<[^]*?>/g, ""))`) {
					t.Errorf("%s: the page lacks a message", state)
				}
				p.axe()
			}
			p := on("#SOV1/H:DE/M:alibaba-quen3/X:1/D:DE")
			p.wait(`!!document.querySelector(".problems li")`)
			if folder == "de/" {
				judge(p, "a broken address")
			}
			p.pick("#case", "uae-stargate-chatgpt")
			p.click(`button[name="question"][value="keep"]`)
			p.click(`button[name="layer"][value="model"]`)
			p.wait(`document.querySelectorAll("#holders .filter-note").length === 1 && !!document.querySelector("#opened .cell")`)
			if folder == "fr/" {
				judge(p, "a filter")
				p.click("#guess-first")
				p.pick("#home", "JP")
				p.wait(`!!document.querySelector("#finding .guess")`)
				judge(p, "a guess")
			}

			p = on("#" + strings.Replace(start, "H:AE", "H:AE+FR", 1))
			p.click(`button[name="swaps"]`)
			p.click(`button[name="embed"]`)
			p.wait(`!!document.querySelector("#swaps .swap-list") && !!document.querySelector(".preview-frame")`)
			p.script(`for (const lid of document.querySelectorAll("#home-several, #swap-levers-0, #embedding details, #lens-residency, .notices details")) lid.open = true`)
			p.wait(`!!document.querySelector("#swap-levers-0 .grounds")`)
			p.script(`document.querySelector("#swap-levers-0 .grounds").open = true`)
			p.wait(`!!document.querySelector("#swap-levers-0 .grounds code")`)
			judge(p, "swaps and an article")

			if folder == "de/" {
				p = on("compare/#" + french + "~nonsense")
				p.wait(`!!document.querySelector(".side .problems")`)
				judge(p, "a comparison")
				return
			}
			p = on("portfolio/")
			p.click(`button[name="example"]`)
			p.wait(`document.querySelectorAll(".desk-table .opener").length > 3`)
			p.click(`button[name=open]`)
			p.wait(`document.querySelector("#edit-vector")?.checkVisibility()`)
			judge(p, "many systems")
		})
	}
}
