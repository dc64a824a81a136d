package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// countCalls counts how often the program asks something of the browser. What
// it lets go of when garbage is collected is not counted.
const countCalls = `window.asked = 0;
for (const name of ["instantiate", "instantiateStreaming"]) {
	const real = WebAssembly[name];
	WebAssembly[name] = (source, imports) => {
		for (const call of Object.keys(imports.gojs)) {
			const answer = imports.gojs[call];
			if (call.startsWith("syscall/js.") && call !== "syscall/js.finalizeRef") imports.gojs[call] = (at) => { window.asked++; return answer(at); };
		}
		return real.call(WebAssembly, source, imports);
	};
}`

// chooseHome chooses and says what the program has asked of the browser when it
// hands over the first frame, and how many changes that frame shows.
const chooseHome = `((value) => new Promise((done) => {
	let changed = 0;
	const changes = new MutationObserver((list) => { changed += list.length; });
	changes.observe(document.querySelector("#page"), {subtree: true, childList: true, characterData: true, attributes: true});
	const home = document.querySelector("#home");
	home.value = value;
	asked = 0;
	home.dispatchEvent(new Event("change", {bubbles: true}));
	requestAnimationFrame(() => { changes.disconnect(); done([asked, changed]); });
}))`

// TestAnAnswerAsksLittleOfTheBrowser holds the work of a choice, which decides
// how soon a slow phone shows the answer, to a budget: each call out of the
// program costs more than most work inside. What a drawing changes is done
// with one call, and what has not changed is not written.
func TestAnAnswerAsksLittleOfTheBrowser(t *testing.T) {
	p := open(t, serve(t, nil), onNewDocument(countCalls)).ready()
	p.awake()
	wait := func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }
	for _, home := range []string{"JP", "FR", "JP", "FR"} {
		var first []int
		p.run(chromedp.Evaluate(chooseHome+`("`+home+`")`, &first, wait))
		if asked, changed := first[0], first[1]; changed == 0 || asked == 0 || asked > 40 {
			t.Errorf("%s: the first frame shows %d changes and took %d calls; it may take 40", home, changed, asked)
		}
		p.wait(`document.querySelector("#vector").innerText.includes("H:` + home + `")`) // the last to follow
		if asked := eval[int](p, `asked`); asked > 400 {
			t.Errorf("%s: the whole page took %d calls; it may take 200", home, asked)
		}
	}
}

// TestListsAreNotMeasuredAgain asks that the form keeps its lists, with their
// hundreds of names, out of the layout of what stands around them.
func TestListsAreNotMeasuredAgain(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	if got := eval[string](p, `getComputedStyle(document.querySelector(".form .choices")).contain`); got != "layout inline-size" && got != "inline-size layout" {
		t.Errorf("the choices are contained by %q", got)
	}
}
