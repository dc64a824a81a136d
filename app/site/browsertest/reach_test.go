package browsertest

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// focused says what has the focus, and whether it can be seen.
const focused = `(() => {
	const e = document.activeElement;
	if (!e || e === document.body) return "nothing";
	const name = e.localName + (e.id ? "#" + e.id : "") + (e.name ? "[" + e.name + "=" + e.value + "]" : "");
	return e.checkVisibility() && e.getClientRects().length ? name : "hidden " + name;
})()`

// TestKeyboardReachesEverything goes through the page with the tabulator: every
// control gets the focus once, none keeps it, and each is seen when it has it.
func TestKeyboardReachesEverything(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	controls := eval[int](p, `(() => {
		window.reached = new Set();
		const groups = new Set();
		return [...document.querySelectorAll("a[href], button, select, input, summary")].filter((e) => {
			if (!e.checkVisibility() || e.tabIndex < 0) return false;
			if (e.type !== "radio") return true;
			const first = !groups.has(e.name); // one of a group is reached, the arrows do the rest
			groups.add(e.name);
			return first;
		}).length;
	})()`)
	p.run(chromedp.Evaluate(`scrollTo(0, 0); document.activeElement.blur()`, nil))
	for range controls {
		p.run(chromedp.KeyEvent(kb.Tab))
		if got := eval[string](p, focused); got == "nothing" || strings.HasPrefix(got, "hidden") {
			t.Fatalf("after %d controls the focus is on %s", eval[int](p, `reached.size`), got)
		}
		eval[int](p, `reached.add(document.activeElement).size`)
	}
	if n := eval[int](p, `reached.size`); n != controls {
		t.Errorf("%d of %d controls are reached", n, controls)
	}
}

// TestFocusIsNeverLost uses every kind of control with the keyboard alone. What
// had the focus may go; the focus then is where the reader goes on.
func TestFocusIsNeverLost(t *testing.T) {
	p := open(t, serve(t, nil)+"#"+french).ready()
	press := func(selector, key, then, focus string) {
		t.Helper()
		if utf8.RuneCountInString(key) > 1 {
			p.choose(selector, key)
		} else {
			p.run(chromedp.Focus(selector, chromedp.ByQuery), chromedp.KeyEvent(key))
		}
		p.wait(then)
		p.wait(`document.activeElement.matches(` + quoted(focus) + `)`)
	}
	press("#home", "Germany", `location.hash.includes("H:DE")`, "#home")
	press("#home-several > summary", kb.Enter, `!!document.querySelector("#home-more")`, "#home-several > summary")
	p.choose("#home-more", "France")
	press(`button[name="home-add"]`, " ", `location.hash.includes("H:DE+FR")`, `button[name="home-add"]`)
	press(`button[name="home-drop"][value="DE"]`, kb.Enter, `location.hash.includes("H:FR/")`, "#home-more")
	press(`button[name="layer"][value="chip"]`, kb.Enter, `!!document.querySelector("#opened .cell")`, `button[name="layer"][value="chip"]`)
	press(`#answers button[name="everything"]`, kb.Enter, `!document.querySelector("#opened .cell")`, "#answers-title")
	press(`.board button[name="holder"]`, " ", `!!document.querySelector("#opened .cell")`, `.board button[name="holder"]`)
	press(`#opened button[name="everything"]`, kb.Enter, `!document.querySelector("#opened .cell")`, "#stack-title")
	press("#answer-keep > summary", kb.Enter, `!!document.querySelector("#answer-keep .reason")`, "#answer-keep > summary")
	press("#term-today", kb.ArrowRight, `document.querySelector("#term-one-year").checked`, "#term-one-year")
	press(`button[name="swaps"]`, kb.Enter, `!!document.querySelector(".swap-list")`, "#swaps-title")
	press(`button[name="claims"]`, kb.Enter, `!!document.querySelector(".claim-list")`, "#claims-title")
	press("#guess-first", " ", `document.querySelector("#guess-first").checked`, "#guess-first")
	press("#home", "Japan", `!!document.querySelector("#finding .guess")`, "#home")
	press("#guess-0", kb.ArrowRight, `document.querySelector("#guess-1").checked`, "#guess-1")
	press(`button[name="reveal"]`, kb.Enter, `document.querySelector(".guess-was")?.innerText.startsWith("Your guess was one.")`, "#headline")

	p = open(t, serve(t, nil)+"#"+strings.Replace(start, "A:api", "A:open-weights", 1)).ready()
	press(`.notices button[name="access"]`, kb.Enter, `!document.querySelector('.notices button[name="access"]')`, "#headline")
	p = open(t, serve(t, nil)+"compare/").ready()
	press(`button[name="home-of-first"]`, kb.Enter, `!document.querySelector('button[name="home-of-first"]')`, "#finding-title")
}

// TestOneAnnouncement counts what a screen reader is given to say.
func TestOneAnnouncement(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.run(chromedp.Evaluate(`window.said = new Set();
		for (const region of document.querySelectorAll("output, [role=status], [role=alert], [aria-live]")) {
			new MutationObserver(() => region.ariaLive === "off" || said.add(region.id || region.className))
				.observe(region, {subtree: true, childList: true, characterData: true});
		}`, nil))
	for _, change := range []struct{ do, settled, says string }{
		{`pick("#home", "FR")`, `document.querySelector("#vector").innerText.includes("H:FR")`, "headline"},
		{`press('button[name="layer"][value="model"]')`, `document.querySelectorAll("#holders .filter-note").length === 1`, "announcer"},
		{`press('#opened button[name="everything"]')`, `document.querySelectorAll("#holders .filter-note").length === 0`, "announcer"},
		{`press("#term-five-years")`, `document.querySelector("#term-five-years").checked && said.size`, "announcer"},
		{`press("#answer-run > summary")`, `!!document.querySelector("#answer-run .reason")`, ""},
	} {
		p.run(chromedp.Evaluate(`said.clear(); (() => {
			const press = (what) => document.querySelector(what).click();
			const pick = (what, value) => { const list = document.querySelector(what); list.value = value; list.dispatchEvent(new Event("change", {bubbles: true})); };
			`+change.do+`;
		})()`, nil))
		p.wait(change.settled + ` ? true : false`)
		if got := eval[string](p, `[...said].join(" and ")`); got != change.says {
			t.Errorf("after %s %q is said, not %q", change.do, got, change.says)
		}
	}
}

// media sets what the reader has asked the system for.
func media(features ...string) chromedp.Action {
	var list []*emulation.MediaFeature
	for i := 0; i < len(features); i += 2 {
		list = append(list, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	return chromedp.ActionFunc(func(ctx context.Context) error {
		return emulation.SetEmulatedMedia().WithFeatures(list).Do(ctx)
	})
}

// TestStates looks for barriers, and for what is cut at 400 %, in the states
// that a reader brings about.
func TestStates(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	for name, state := range map[string]struct{ link, do, drawn string }{
		"a filter":   {start, `document.querySelector('.board button[name="holder"]').click()`, `!!document.querySelector("#holders .filter-note")`},
		"many homes": {strings.Replace(start, "H:AE", "H:DE+FR", 1), `document.querySelector("#home-several").open = true; document.querySelector("#details").open = true`, `!!document.querySelector("#home-more") && !!document.querySelector("#keys")`},
		"a guess":    {french, `document.querySelector("#guess-first").click(); document.querySelector("#access-api").click()`, `!!document.querySelector("#finding .guess")`},
		"why":        {start, `for (const id of ["why-finding", "answer-run", "silent-run", "cut-run", "through-US"]) document.getElementById(id)?.setAttribute("open", "")`, `!!document.querySelector("#why-finding .facts") && !!document.querySelector("#through-US li")`},
	} {
		t.Run(name, func(t *testing.T) {
			p := open(t, address+"#"+state.link).ready()
			p.run(chromedp.Evaluate(state.do, nil))
			p.wait(state.drawn)
			file := "state-" + strings.ReplaceAll(name, " ", "-")
			p.axe()
			p.screenshot(file+".png", 1280, 900, false)
			p.run(chromedp.EmulateViewport(320, 640), media("prefers-color-scheme", "dark"))
			if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > 320 {
				t.Errorf("at 320 pixels the page is %d wide", wide)
			}
			p.axe()
			p.screenshot(file+"-phone.png", 320, 640, true)
		})
	}
}

// TestForcedColoursAndStillness asks that pictures stay visible in the reader's
// own colours, and that nothing glides where motion is not wanted.
func TestForcedColoursAndStillness(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.run(media("forced-colors", "active", "prefers-reduced-motion", "reduce"))
	p.wait(`matchMedia("(forced-colors: active)").matches && matchMedia("(prefers-reduced-motion: reduce)").matches`)
	invisible := eval[int](p, `(() => {
		const paper = getComputedStyle(document.body).backgroundColor;
		return [...document.querySelectorAll(".lever .stem, .lever .knob, .outcome .dot")].filter((e) => getComputedStyle(e).stroke === paper).length;
	})()`)
	if invisible > 0 {
		t.Errorf("%d parts of pictures have the colour of the page", invisible)
	}
	if moving := eval[int](p, `[...document.querySelectorAll("*")].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0).length`); moving > 0 {
		t.Errorf("%d elements glide", moving)
	}
	p.axe()
}
