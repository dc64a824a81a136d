package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// A reader chooses, reads the finding, opens a layer and goes down to a source.
func TestChooseReadAndOpen(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, nil)).ready()
		before := eval[string](p, `document.querySelector("#headline").innerText`)
		p.pick("#home", "FR")
		p.pick("#model", "alibaba-qwen3")
		p.click("#access-open-weights")
		p.pick("#infrastructure", "own-on-premises")
		p.pick("#chips", "nvidia-h100")
		p.pick("#data", "FR")
		p.shows(french)
		if after := eval[string](p, `document.querySelector("#headline").innerText`); after == before {
			t.Errorf("the finding is still %q", after)
		}

		p.click(`button[name="layer"][value="model"]`)
		p.wait(`document.querySelector('button[name="layer"][value="model"]').getAttribute("aria-pressed") === "true"`)
		p.wait(`document.querySelector("#announcer").innerText.includes("Only “Model”: ")`)
		p.click("#opened .reason > summary")
		p.wait(`document.querySelector("#opened .reason .facts a[target=_blank]").checkVisibility()`)
		p.axe()
		p.screenshot("opened.png", 1280, 900, false)
		p.click(`#opened button[name="everything"]`)
		p.wait(`document.querySelector("#opened").children.length === 0 && document.activeElement.id === "stack-title"`)
		p.wait(`document.querySelector("#announcer").innerText.startsWith("All ")`)
	})
}

// A link to a holder, or to a choice behind the lid, ends at what can be seen.
func TestLinksOnThePageOpenWhatTheyLeadTo(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, nil)+"#"+start+"/G:nothing").ready()
		p.click(`#basis a[href="#keys"]`)
		p.wait(`document.activeElement.id === "keys" && document.activeElement.checkVisibility()`)
	})
}

func TestCasesAndFixes(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, nil)).ready()
		p.pick("#case", "france-mistral-compute")
		p.wait(`location.hash.includes("H:FR") && document.querySelector("#case").value === "france-mistral-compute"`)
		p.pick("#data", "CH")
		p.wait(`document.querySelector("#case").value === "none"`)
		p.pick("#case", "uae-stargate-chatgpt")
		p.click("#access-open-weights")
		p.click(`.notices button[name="access"]`)
		p.shows(start)
	})
}

func TestBadLinkSaysWhatWasKept(t *testing.T) {
	p := open(t, serve(t, nil)+"#SOV1/H:DE/M:alibaba-quen3/D:DE").ready()
	p.wait(`document.querySelector("#home").value === "DE"`)
	said := eval[string](p, `document.querySelector(".problems").innerText`)
	for _, part := range []string{"M:alibaba-quen3", "alibaba-qwen3", "Infrastructure"} {
		if !strings.Contains(said, part) {
			t.Errorf("the page says %q, without %q", said, part)
		}
	}
	p.axe()

	p = open(t, serve(t, nil)+"#SOV1/H:XX/M:none").ready()
	p.wait(`document.querySelector(".problems h2").innerText === "Nothing in the address could be read"`)
	p.wait(`document.querySelector(".problems").innerText.includes("What is shown is “UAE: Stargate UAE and nationwide ChatGPT”.")`)
	p.run(chromedp.SetValue("#home", "FR"))
	p.run(chromedp.Evaluate(`document.querySelector("#home").dispatchEvent(new Event("change", {bubbles: true}))`, nil))
	p.wait(`!document.querySelector(".problems")`)
}

// Where a table becomes a list, each cell still stands under the head of its
// column, in every language.
func TestCellsStandUnderTheirHeads(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	for _, path := range []string{"", "fr/", "de/", "compare/", "fr/compare/", "de/compare/"} {
		p := open(t, address+path).ready()
		for _, width := range []int64{320, 390, 768} {
			p.run(chromedp.EmulateViewport(width, 640))
			strayed := eval[int](p, `(() => {
				const left = (e) => e.getBoundingClientRect().left + e.getBoundingClientRect().width / 2;
				const heads = [...document.querySelectorAll(".board thead th:not(.corner, .holders)")].map(left);
				const rows = [...document.querySelectorAll(".board tbody tr")].map((row) => [...row.querySelectorAll("td:not(.holders)")]);
				return heads.length !== 6 || rows.length !== 8 ? -1 : rows.flatMap((cells) => cells.filter((cell, i) => Math.abs(left(cell) - heads[i]) > 2)).length })()`)
			if strayed != 0 {
				t.Errorf("/%s at %d pixels: %d cells stand elsewhere", path, width, strayed)
			}
		}
	}
}

// Nothing is cut at 320 CSS pixels, which is 1280 at 400 %.
func TestNarrow(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.run(chromedp.EmulateViewport(320, 640))
	p.openLids()
	if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > 320 {
		t.Errorf("the page is %d pixels wide", wide)
	}
}
