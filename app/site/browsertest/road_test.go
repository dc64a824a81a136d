package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// walked reports that the road is worked out and the search done.
const walked = `document.querySelectorAll("#road .phase").length === 4 && !document.querySelector("#road .working")`

// walk asks for the road and waits until it is worked out. On the way the page
// has to say that it is at work.
func (p *page) walk() {
	p.t.Helper()
	p.run(chromedp.Evaluate(`window.working = 0;
		window.watch ??= new MutationObserver(() => { working += document.querySelectorAll("#road .working").length });
		watch.observe(document.querySelector("#road"), {subtree: true, childList: true})`, nil))
	p.run(click(`button[name="road"]`, chromedp.ByQuery))
	p.wait(walked + ` && document.activeElement.id === "road-title"`)
	p.wait(`document.querySelector("#announcer").textContent.length > 0`)
	if eval[int](p, `working`) == 0 {
		p.t.Error("the page does not say that it is at work")
	}
}

// A reader asks for the road out, makes a change that can be had today, goes
// back, keeps the model, searches again, opens the best and goes back.
func TestRoad(t *testing.T) {
	t.Parallel()
	p := open(t, serve(t, nil)+"#"+french).ready()
	p.walk()
	if said := eval[string](p, `document.querySelector("#announcer").textContent`); !strings.HasPrefix(said, "The search is done.") {
		t.Errorf("%q is said", said)
	}
	p.axe()
	p.screenshot("road.png", 1280, 900, true)
	take := func(which string) (vector string) {
		t.Helper()
		vector = eval[string](p, `document.querySelector(`+quoted(which)+`).value`)
		if vector == french {
			t.Fatal("nothing is changed")
		}
		p.run(click(which, chromedp.ByQuery))
		p.shows(vector)
		p.wait(`document.activeElement.id === "road-title" && !!document.querySelector("#road .done") && !!document.querySelector('button[name="road"]')`)
		p.run(chromedp.NavigateBack())
		p.shows(french)
		p.wait(`!document.querySelector("#road .done")`)
		return vector
	}
	take(`#road .phase:nth-of-type(2) button[name="road-step"]`)

	p.walk()
	p.run(click("#keep-model", chromedp.ByQuery), click(`button[name="seek"]`, chromedp.ByQuery))
	p.wait(`document.querySelector("#road .phase:nth-of-type(3)").innerText.includes("Not changed: Model.") && !document.querySelector("#road .working")`)
	p.wait(`document.activeElement.name === "seek"`)
	if commands := eval[string](p, `document.querySelector("#road .reproduce").innerText`); !strings.Contains(commands, "sovcalc search "+french+" --fix model") {
		t.Errorf("to get the same, the page gives %q", commands)
	}
	p.openRoad()
	p.axe()
	if best := take(`#road .phase:nth-of-type(3) button[name="road-step"]`); !strings.Contains(best, "M:alibaba-qwen3") {
		t.Errorf("the model was to be kept, and the best is %s", best)
	}
	p.walk()
	if !eval[bool](p, `document.querySelector("#keep-model").checked && !document.querySelector("#keep-chips").checked`) {
		t.Error("what will not be changed is forgotten")
	}
}

// The page answers while the search is under way, and another choice ends it.
func TestSearchGivesWay(t *testing.T) {
	p := open(t, serve(t, nil)+"#"+french).ready()
	p.run(chromedp.Evaluate(`window.late = 0;
		new MutationObserver(() => {
			const data = document.querySelector("#data");
			const box = document.querySelector("#keep-model");
			if (box && data.value === "FR") { // the search is under way
				data.value = "DE";
				data.dispatchEvent(new Event("change", {bubbles: true}));
				window.during = document.querySelectorAll("#road .working").length;
			}
		}).observe(document.querySelector("#road"), {subtree: true, childList: true});
		document.querySelector('button[name="road"]').click()`, nil))
	changed := strings.Replace(french, "D:FR", "D:DE", 1)
	p.shows(changed)
	p.wait(`!!document.querySelector('button[name="road"]') && window.during === 1`)
	p.walk()
	p.shows(changed)
}

// openRoad opens what lies behind the lids of the road.
func (p *page) openRoad() {
	p.t.Helper()
	p.openLids() // what is drawn behind one may have others
	p.wait(`[...document.querySelectorAll("#road details")].every((lid) => lid.children.length > 1)`)
}

// In no language is anything left unsaid or cut off, or a barrier.
func TestRoadInOtherLanguages(t *testing.T) {
	t.Parallel()
	for _, folder := range []string{"fr/", "de/"} {
		p := open(t, serve(t, nil)+folder+"#"+french).ready()
		p.walk()
		p.openRoad()
		for _, width := range []int64{1280, 320} {
			p.run(chromedp.EmulateViewport(width, 800))
			if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
				t.Errorf("%s: at %d pixels the page is %d wide", folder, width, wide)
			}
		}
		p.axe()
		if text := eval[string](p, `document.querySelector("#road").innerText`); strings.ContainsAny(text, "⟨{}") {
			t.Errorf("%s: the page lacks a message", folder)
		}
	}
}
