package browsertest

import (
	"context"
	"strconv"
	"testing"

	pagedomain "github.com/chromedp/cdproto/page"
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
const shape = `(() => {
	const live = {INPUT: ["value", "checked"], TEXTAREA: ["value"], OPTION: ["value", "selected"]};
	const write = (node, depth) => {
		const pad = "\n" + "  ".repeat(depth);
		if (node.nodeType === Node.TEXT_NODE) return node.data ? pad + JSON.stringify(node.data) : "";
		const names = live[node.tagName] ?? [];
		const attributes = [...node.attributes].map((a) => [a.name, a.value])
			.filter(([name]) => !names.includes(name))
			.concat(names.map((name) => ["." + name, String(node[name])]))
			.sort().map(([name, value]) => " " + name + "=" + JSON.stringify(value)).join("");
		const children = node.tagName === "TEXTAREA" ? [] : [...node.childNodes];
		return pad + "<" + node.namespaceURI.split("/").pop() + ":" + node.localName + attributes + ">" +
			children.map((child) => write(child, depth + 1)).join("");
	};
	const view = document.body.firstElementChild.cloneNode(true);
	for (const select of document.body.firstElementChild.querySelectorAll("select")) {
		view.querySelector("#" + select.id).selectedIndex = select.selectedIndex; // not cloned
	}
	view.normalize();
	return write(view, 0);
})()`

// sameTree fails if the page that the site build wrote and the one that the
// program builds are not the same.
func TestStaticAndLiveTreeAreTheSame(t *testing.T) {
	address := serve(t, nil)
	static := eval[string](open(t, address, noScript()), shape)
	live := eval[string](open(t, address).ready(), shape)
	if static != live {
		t.Errorf("static:%s\n\nlive:%s", static, live)
	}
}

func TestNoBarriers(t *testing.T) {
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
		p.run(chromedp.Evaluate(`for (const part of document.querySelectorAll("details")) part.open = true`, nil))
		p.axe()
		p.run(chromedp.EmulateViewport(320, 640))
		p.axe()
		p.screenshot("live.png", 320, 640, true)
	})
}
