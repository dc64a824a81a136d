package browsertest

import (
	"context"
	"net/http"
	"strconv"
	"testing"

	pagedomain "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// onNewDocument runs the script in the page before any of its own. The policy
// of the page does not apply to it.
func onNewDocument(script string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := pagedomain.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	})
}

func quoted(s string) string { return strconv.Quote(s) }

// shape writes the view's tree as text. go-app sets value, checked and selected
// as properties, where markup has attributes, so these are read as properties.
// Whole writes what lies behind closed lids too, which the program draws when
// they are opened, and not which stand open.
const shape = `((whole) => {
	const live = {INPUT: ["value", "checked"], TEXTAREA: ["value"], OPTION: ["value", "selected"]};
	const write = (node, depth) => {
		const pad = "\n" + "  ".repeat(depth);
		if (node.nodeType === Node.TEXT_NODE) return node.data ? pad + JSON.stringify(node.data) : "";
		const names = live[node.tagName] ?? [];
		const attributes = [...node.attributes].map((a) => [a.name, a.value])
			.filter(([name]) => !names.includes(name) && !(whole && node.tagName === "DETAILS" && name === "open"))
			.concat(names.map((name) => ["." + name, String(node[name])]))
			.sort().map(([name, value]) => " " + name + "=" + JSON.stringify(value)).join("");
		const children = node.tagName === "TEXTAREA" ? [] : [...node.childNodes].filter((child) =>
			whole || node.tagName !== "DETAILS" || node.open || child.tagName === "SUMMARY");
		return pad + "<" + node.namespaceURI.split("/").pop() + ":" + node.localName + attributes + ">" +
			children.map((child) => write(child, depth + 1)).join("");
	};
	const view = document.body.firstElementChild.cloneNode(true);
	for (const select of document.body.firstElementChild.querySelectorAll("select")) {
		view.querySelector("#" + select.id).selectedIndex = select.selectedIndex; // not cloned
	}
	view.normalize();
	return write(view, 0);
})`

// openAll opens every lid, and those that are drawn behind it.
const openAll = `new Promise((done) => {
	const open = () => {
		const closed = document.querySelectorAll("details:not([open])");
		for (const lid of closed) lid.open = true;
		if (closed.length) setTimeout(open, 50); else done(true);
	};
	open();
})`

// openLids opens everything on the page.
func (p *page) openLids() {
	p.t.Helper()
	p.run(chromedp.Evaluate(openAll, nil, func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }))
}

// drawsAll has the program draw its first view, instead of taking over the one
// that stands in the page.
const drawsAll = `Object.defineProperty(window, "sovcalc", {configurable: true, set: (boot) => {
	delete boot.take;
	Object.defineProperty(window, "sovcalc", {value: boot});
}})`

// awake waits until the program has taken over every piece of the page, if it
// takes it over.
func (p *page) awake() *page {
	p.t.Helper()
	p.wait(`!sovcalc.taken || sovcalc.awake`)
	return p
}

// sameTree fails if the page that the site build wrote and the one that the
// program builds are not the same, or the one that it takes over.
func sameTree(t *testing.T, address string) {
	t.Helper()
	static, drawn := open(t, address, noScript()), open(t, address, onNewDocument(drawsAll)).ready()
	for name, live := range map[string]*page{"drawn": drawn, "taken over": open(t, address).ready().awake()} {
		compare := func(what, expression string) {
			t.Helper()
			if s, l := eval[string](static, expression), eval[string](live, expression); s != l {
				t.Errorf("%s, %s: static:%s\n\nlive:%s", name, what, s, l)
			}
		}
		compare("what shows", shape+"(false)")
		live.openLids()
		compare("with all that lies behind lids", shape+"(true)")
	}
}

func TestStaticAndLiveTreeAreTheSame(t *testing.T) {
	t.Parallel()
	sameTree(t, serve(t, nil))
}

func TestNoBarriers(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	t.Run("static", func(t *testing.T) {
		// Without scripts axe cannot run either; without WebAssembly the
		// page stays as it was sent.
		p := open(t, address, onNewDocument(`delete window.WebAssembly`))
		p.state("unsupported")
		p.axe()
	})
	t.Run("live", func(t *testing.T) {
		p := open(t, address).ready()
		p.axe()
		p.openLids()
		p.axe()
		p.run(chromedp.EmulateViewport(320, 640))
		p.axe()
		p.screenshot("live.png", 320, 640, true)
	})
}

// Without scripts or a program nothing is laid out only when it comes near: whoever
// keeps a picture of the whole page then has the whole page on it.
func TestNothingIsLeftOut(t *testing.T) {
	const left = `[...document.querySelectorAll("main > section")].filter(s => getComputedStyle(s).contentVisibility !== "visible").length`
	still := open(t, serve(t, nil), noScript())
	failed := open(t, serve(t, program(http.NotFound)))
	failed.expect("404")
	failed.state("unloaded")
	for what, p := range map[string]*page{"without scripts": still, "without its program": failed} {
		if n := eval[int](p, left); n > 0 {
			t.Errorf("%s, %d sections are laid out only when they come near", what, n)
		}
	}
}
