package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

// shows waits until the comparison shows two vectors.
func (p *page) compares(fragment string) {
	p.t.Helper()
	before, after, _ := strings.Cut(fragment, calculator.Between)
	p.text("#vector-before", before)
	p.text("#vector-after", after)
}

func TestCompareIsTheSameTree(t *testing.T) {
	t.Parallel()
	sameTree(t, serve(t, nil)+"compare/")
}

// Without scripts the comparison of the two that it begins with is whole.
func TestCompareWithoutScripts(t *testing.T) {
	p := open(t, serve(t, nil)+"compare/", noScript())
	p.compares(calculator.NewPair(catalog.Default, words.English, "").Fragment())
	for _, id := range []string{"finding", "questions", "stack", "layers", "levers", "laws", "lenses"} {
		if !eval[bool](p, `document.getElementById("`+id+`")?.innerText.length > 100`) {
			t.Errorf("the part %q is missing", id)
		}
	}
}

func TestCompareFollowsTheReader(t *testing.T) {
	t.Parallel()
	address := serve(t, nil) + "compare/"
	p := open(t, address+"#"+french).ready()
	one := calculator.NewPair(catalog.Default, words.English, french)
	p.compares(one.Fragment())

	p.pick("#after", "switzerland-apertus-alps")
	two := one.Chose(calculator.AfterCase, "switzerland-apertus-alps")
	p.compares(two.Fragment())
	p.wait(`location.hash === "#` + two.Fragment() + `"`)

	// A broken vector is refused where it was given, and what it says is kept.
	p.run(chromedp.Focus("#before-link", chromedp.ByQuery))
	eval[bool](p, `(document.querySelector("#before-link").select(), true)`)
	p.run(chromedp.KeyEvent("https://example.org/#SOV1/H:FR/M:alibaba-qwen9/D:FR\r"))
	three := two.Chose(calculator.BeforeLink, "SOV1/H:FR/M:alibaba-qwen9/D:FR")
	p.compares(three.Fragment())
	p.wait(`document.querySelector(".side .problems")?.innerText.includes("alibaba-qwen9")`)
	if !eval[bool](p, `document.querySelector("#before-link").closest("fieldset").contains(document.querySelector(".problems"))`) {
		t.Error("the mistake is not shown where it was made")
	}
	p.axe()

	// What cannot be read at all changes nothing, and says so.
	p.pick("#after-link", "nonsense")
	p.wait(`document.querySelectorAll(".side")[1].innerText.includes("nonsense")`)
	p.compares(three.Fragment())

	p.run(chromedp.NavigateBack())
	p.compares(two.Fragment())
	p.run(chromedp.NavigateBack())
	p.compares(one.Fragment())
	p.run(chromedp.NavigateForward())
	p.compares(two.Fragment())

	p.run(click("button.turn", chromedp.ByQuery))
	p.compares(two.Chose(calculator.TurnControl, "").Fragment())
	p.wait(`document.activeElement.matches("button.turn")`)
	p.run(chromedp.Reload())
	p.ready()
	p.compares(two.Chose(calculator.TurnControl, "").Fragment())
}

// A choice is announced once: by the sentence that says what differs.
func TestCompareAnnouncesOnce(t *testing.T) {
	p := open(t, serve(t, nil)+"compare/").ready()
	eval[bool](p, `(() => { window.said = []; const live = [...document.querySelectorAll("output, [aria-live], [role=status], [role=alert]")];
		for (const e of live) new MutationObserver(() => e.ariaLive === "off" || said.push(e.id || e.className)).observe(e, {subtree: true, childList: true, characterData: true});
		return live.length > 0 })()`)
	p.pick("#after", "uae-falcon")
	p.wait(`location.hash.endsWith("/D:unknown")`)
	p.wait(`said.length > 0`)
	if said := eval[[]string](p, `[...new Set(said)]`); len(said) != 1 || said[0] != "headline" {
		t.Errorf("a choice is announced by %q", said)
	}
}

func TestCompareHasNoBarriers(t *testing.T) {
	t.Parallel()
	p := open(t, serve(t, nil)+"compare/").ready()
	p.axe()
	p.run(chromedp.Evaluate(`for (const part of document.querySelectorAll("details")) part.open = true`, nil))
	p.axe()
	p.screenshot("compare.png", 1280, 900, false)
	p.run(chromedp.EmulateViewport(320, 640))
	p.axe()
	if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > 320 {
		t.Errorf("the page is %d px wide on a screen of 320", wide)
	}
	p.screenshot("compare-phone.png", 390, 844, true)
}
