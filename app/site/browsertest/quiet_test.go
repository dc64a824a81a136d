package browsertest

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Where no script may run, nothing looks as if it could be used, and what says
// so is in sight.
func TestWithoutScriptsNothingLooksOperable(t *testing.T) {
	address := serve(t, nil)
	for path, says := range map[string]string{
		"": "JavaScript is off", "compare/": "JavaScript is off", "portfolio/": "no list can be read here",
		"fr/": "JavaScript est désactivé", "de/portfolio/": "keine Liste lesen", "search/": "JavaScript is off",
	} {
		for _, width := range []int64{390, 1280} {
			p := open(t, address+path, noScript(), chromedp.EmulateViewport(width, 800))
			p.wait(`document.readyState === "complete" && matchMedia("(scripting: none)").matches`)
			dead := eval[[]string](p, `[...document.querySelectorAll("button, input, select, textarea")]
				.filter((e) => e.checkVisibility() && getComputedStyle(e).pointerEvents !== "none").map((e) => e.name || e.id)`)
			if len(dead) > 0 {
				t.Errorf("%s, %d pixels wide: dead are %q", path, width, dead)
			}
			if !eval[bool](p, `(() => { const note = document.querySelector(".no-script"), at = note.getBoundingClientRect();
				return note.innerText.includes("`+says+`") && at.top >= 0 && at.bottom <= innerHeight; })()`) {
				t.Errorf("%s, %d pixels wide: %q is not in sight", path, width, says)
			}
		}
	}
}

// The End key goes to the end, however much of the page has not been laid out.
func TestEndOfThePage(t *testing.T) {
	for _, size := range [][2]int64{{1280, 900}, {390, 844}} {
		p := open(t, serve(t, nil)+"de/", chromedp.EmulateViewport(size[0], size[1]), media("prefers-reduced-motion", "reduce")).ready()
		p.run(chromedp.KeyEvent(kb.End))
		p.wait(`document.querySelector("#page .foot").getBoundingClientRect().bottom <= innerHeight + 100`)
	}
}

// A file that is opened is told of once: by the finding, where it is another.
func TestOpenedFileIsToldOnce(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.run(click("#take > summary", chromedp.ByQuery), chromedp.WaitVisible("#load-file"))
	p.run(chromedp.Evaluate(`window.said = new Set();
		for (const region of document.querySelectorAll("output, [role=status], [role=alert], [aria-live]")) {
			new MutationObserver(() => region.ariaLive === "off" || said.add(region.id || region.className || region.role))
				.observe(region, {subtree: true, childList: true, characterData: true});
		}`, nil))
	for _, file := range []struct{ name, holds, settled, says string }{
		{"other.txt", french, `document.querySelector("#vector").innerText.includes("H:FR")`, "headline"},
		{"same.txt", french, `document.querySelector("#announcer").innerText.includes("Opened: same.txt.")`, "announcer"},
		{"bad.txt", "nothing", `document.querySelector("#announcer").innerText.includes("bad.txt holds neither")`, "announcer"},
		{"part.txt", strings.Replace(french, "H:FR", "H:FR/X:1", 1), `document.querySelector("#take .load .taken").innerText.includes("What could not be read in it is listed above the finding.")`, "slot problems"},
	} {
		p.run(chromedp.Evaluate(`said.clear()`, nil), chromedp.SetUploadFiles("#load-file", []string{written(t, file.name, file.holds)}, chromedp.ByQuery))
		p.wait(file.settled)
		if got := eval[string](p, `[...said].join(" and ")`); got != file.says {
			t.Errorf("of %s %q is said, not %q", file.name, got, file.says)
		}
	}
}

// A tab, a step in the history and a bookmark are called by what they show.
func TestTitleNamesWhatIsShown(t *testing.T) {
	address := serve(t, nil)
	p := open(t, address).ready()
	sent := eval[string](p, `document.title`)
	p.pick("#home", "FR")
	p.wait(`document.title === "GPT · Stargate UAE, for France – Sovereignty calculator"`)
	p.run(chromedp.NavigateBack())
	p.wait(`document.querySelector("#vector").innerText === "` + start + `" && !document.title.includes("France")`)
	if sent != "Sovereignty calculator" {
		t.Errorf("the page was sent as %q", sent)
	}
	p = open(t, address+"de/compare/#"+start+"~"+french).ready()
	p.wait(`document.title.startsWith("Vergleich: ") && document.title.includes("Frankreich") && document.title.endsWith(" – Souveränitätsrechner")`)
	p.pick("#after", "uae-falcon")
	p.wait(`document.title.includes("Falcon")`)
}

// Text of twice its size leaves nothing of the finding cut on a phone: to the
// page, that is a phone of half its width.
func TestLargeTextOnAPhone(t *testing.T) {
	for _, lang := range []string{"", "fr/", "de/"} {
		p := open(t, serve(t, nil)+lang, chromedp.EmulateViewport(195, 422)).ready()
		p.script(`const whole = new CSSStyleSheet();
			whole.replaceSync("main > section { content-visibility: visible !important }");
			document.adoptedStyleSheets = [whole];`)
		cut := eval[[]string](p, `[...document.querySelectorAll("#finding .mark > *, #answers summary :is(h3, p), .cut-list li > *")]
			.filter((e) => e.checkVisibility() && (e.getBoundingClientRect().right > innerWidth || e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline"))
			.map((e) => e.textContent)`)
		if len(cut) > 0 {
			t.Errorf("%s: cut is %q", lang, cut)
		}
	}
}

// The comparison is as wide as the screen, whatever that is.
func TestComparisonFits(t *testing.T) {
	p := open(t, serve(t, nil)+"de/compare/").ready()
	for _, width := range []int64{360, 600, 833, 900, 1024, 1153, 1280} {
		p.run(chromedp.EmulateViewport(width, 900))
		p.wait(`innerWidth === ` + strconv.FormatInt(width, 10))
		if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
			t.Errorf("on a screen of %d the page is %d wide", width, wide)
		}
		over := eval[[]string](p, `[...document.querySelectorAll(".side-card .mark > *")].filter((e) => e.localName === "span" && e.scrollWidth > e.parentElement.clientWidth + 1).map((e) => e.innerText)`)
		if len(over) > 0 {
			t.Errorf("on a screen of %d a mark is left by %q", width, over)
		}
	}
}

// On paper the comparison shows no lid that says nothing, and breaks no word.
func TestComparisonOnPaper(t *testing.T) {
	p := open(t, serve(t, nil)+"de/compare/", chromedp.EmulateViewport(688, 900)).ready()
	p.run(emulation.SetEmulatedMedia().WithMedia("print"))
	p.wait(`matchMedia("print").matches`)
	if n := eval[int](p, `[...document.querySelectorAll("#levers .grounds:not([open])")].filter((e) => e.checkVisibility()).length`); n > 0 {
		t.Errorf("%d shut lids stand on paper", n)
	}
	broken := eval[[]string](p, `(() => {
		const part = document.createRange(), broken = new Set();
		for (const { firstChild: text } of document.querySelectorAll(".pair-board .word")) {
			for (const { 0: word, index } of text.data.matchAll(/\p{L}+/gu)) {
				part.setStart(text, index);
				part.setEnd(text, index + word.length);
				if (new Set([...part.getClientRects()].map((r) => r.top)).size > 1) broken.add(word);
			}
		}
		return [...broken];
	})()`)
	if len(broken) > 0 {
		t.Errorf("broken are %q", broken)
	}
}
