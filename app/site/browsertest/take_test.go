package browsertest

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/picture"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// catchFiles keeps what the page hands to the browser to save, and what it
// copies, in place of doing so.
const catchFiles = `(() => {
	window.files = {}; window.copied = [];
	const blobs = new Map(), make = URL.createObjectURL.bind(URL);
	URL.createObjectURL = (blob) => { const at = make(blob); blobs.set(at, blob); return at; };
	HTMLAnchorElement.prototype.click = function() {
		const blob = blobs.get(this.href);
		blob.arrayBuffer().then((bytes) => { files[this.download] = {type: blob.type, bytes: [...new Uint8Array(bytes)].map((b) => String.fromCharCode(b)).join("")}; });
	};
	Object.defineProperty(navigator, "clipboard", {configurable: true, value: {writeText: async (text) => { copied.push(text); }}});
})()`

func (p *page) press(what string) {
	p.t.Helper()
	p.run(chromedp.Evaluate(`document.querySelector("#take").open = true`, nil), click(`button[value="`+what+`"]`, chromedp.ByQuery))
}

// file waits for a file and returns its bytes.
func (p *page) file(name string) []byte {
	p.t.Helper()
	p.wait(`files["` + name + `"] !== undefined`)
	latin := []rune(eval[string](p, `files["`+name+`"].bytes`))
	data := make([]byte, len(latin))
	for i, r := range latin {
		data[i] = byte(r)
	}
	return data
}

// Files from the page are, byte for byte, what the command writes.
func TestFilesAreThoseOfTheCommand(t *testing.T) {
	t.Parallel()
	p := open(t, serve(t, nil)+"#"+french, onNewDocument(catchFiles)).ready()
	c, _ := configuration.Parse(french, catalog.Default)
	own := profile.Of(catalog.Default, c)
	name := calculator.New(catalog.Default, words.English, french).FileName()

	p.press(calculator.TakeJSON)
	want, err := report.Of(own, words.English).JSON()
	if err != nil {
		t.Fatal(err)
	}
	if got := p.file(name + ".json"); !bytes.Equal(got, want) {
		t.Errorf("the page's JSON differs from the command's: %d and %d bytes", len(got), len(want))
	}
	p.text("#take .taken", "Handed to the browser to save: "+name+".json")

	p.press(calculator.TakeMarkdown)
	var memo bytes.Buffer
	if err := report.Of(own, words.English).Markdown(&memo, words.English); err != nil {
		t.Fatal(err)
	}
	if got := p.file(name + ".md"); !bytes.Equal(got, memo.Bytes()) {
		t.Error("the page's memo differs from the command's")
	}
	p.press(calculator.TakeSVG)
	if got := p.file(name + ".svg"); !bytes.Equal(got, picture.Board(own, words.English).SVG()) {
		t.Error("the page's picture differs from the command's")
	}
	p.press(calculator.TakePNG)
	if got := p.file(name + ".png"); !bytes.HasPrefix(got, []byte("\x89PNG\r\n")) || len(got) < 10_000 {
		t.Errorf("the painted picture is %d bytes", len(got))
	}
	p.axe()
}

func TestCopying(t *testing.T) {
	address := serve(t, nil)
	p := open(t, address, onNewDocument(catchFiles)).ready()
	p.pick("#home", "FR")
	p.press(calculator.TakeLink)
	p.wait(`copied.length === 1`)
	vector := strings.Replace(start, "H:AE", "H:FR", 1)
	if got := eval[string](p, `copied[0]`); got != address+"#"+vector {
		t.Errorf("copied is %s", got)
	}
	p.text("#announcer", "The link is copied.")
	p.press(calculator.TakeCommand)
	p.wait(`copied[1] === "sovcalc profile ` + vector + `"`)
	p.press(calculator.TakeCite)
	p.wait(`copied[2]?.includes("` + catalog.Default.Edition + `") && copied[2].includes("` + vector + `")`)
	p.text("#take > .slot .taken", words.English.Say("take.copied."+calculator.TakeCite))
	p.pick("#home", "AE")
	p.wait(`!document.querySelector("#take > .slot .taken")`) // another finding: nothing of it was copied
}

// Where the browser has no clipboard or refuses it, the text stands selected.
func TestCopyingRefused(t *testing.T) {
	t.Parallel()
	for name, script := range map[string]string{
		"missing": `Object.defineProperty(navigator, "clipboard", {value: undefined})`,
		"refused": `Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.reject(new DOMException("no", "NotAllowedError"))}})`,
		"throws":  `Object.defineProperty(navigator, "clipboard", {value: {writeText: () => { throw new DOMException("no", "NotAllowedError"); }}})`,
	} {
		t.Run(name, func(t *testing.T) {
			address := serve(t, nil)
			p := open(t, address, onNewDocument(script)).ready()
			p.press(calculator.TakeLink)
			p.wait(`document.activeElement.id === "take-field"`)
			if got := eval[string](p, `document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)`); got != address+"#"+start {
				t.Errorf("selected is %q", got)
			}
			p.wait(`document.querySelector("#announcer").textContent.includes("does not allow")`)
			p.axe()
		})
	}
}

// A browser that does not paint or save says so.
func TestSavingRefused(t *testing.T) {
	p := open(t, serve(t, nil), onNewDocument(`HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException("no", "SecurityError"); };
		const make = URL.createObjectURL; URL.createObjectURL = (b) => { if (window.refuse) throw new DOMException("no", "SecurityError"); return make.call(URL, b); }`)).ready()
	p.press(calculator.TakePNG)
	p.wait(`document.querySelector("#take .taken")?.innerText.includes("does not paint")`)
	p.run(chromedp.Evaluate(`window.refuse = true`, nil))
	p.press(calculator.TakeJSON)
	p.wait(`document.querySelector("#take .taken")?.innerText.includes("does not allow saving")`)
	p.state("ready")
}

// Without the program the files of the case stand there, and no button that
// does nothing.
func TestTakingWithoutTheProgram(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	p := open(t, address, onNewDocument(`delete window.WebAssembly`))
	p.state("unsupported")
	p.run(chromedp.Evaluate(`document.querySelector("#take").open = true`, nil))
	if n := eval[int](p, `[...document.querySelectorAll("#take button")].filter((b) => b.checkVisibility()).length`); n > 0 {
		t.Errorf("%d buttons do nothing", n)
	}
	links := eval[[]string](p, `[...document.querySelectorAll("#take a[download]")].filter((a) => a.checkVisibility()).map((a) => a.href)`)
	if len(links) != 4 {
		t.Errorf("the links are %q", links)
	}
	for _, l := range links {
		p.wait(`fetch("` + l + `").then((r) => window.status = r.status) && window.status == 200`)
	}
	p.axe()
}
