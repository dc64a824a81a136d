package browsertest

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	pagedomain "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/embed"
	"sovcalc/app/site"
	"sovcalc/app/words"
)

func evalAwait[T any](p *page, expression string) T {
	p.t.Helper()
	var v T
	if p.fox != nil {
		return eval[T](p, expression) // which waits anyway
	}
	p.run(chromedp.Evaluate(expression, &v, p.inFrame, func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }))
	return v
}

func withOEmbed(next http.Handler) http.Handler { return site.WithOEmbed(next, "") }

func TestEmbedTreesAreTheSame(t *testing.T) {
	t.Parallel()
	sameTree(t, serve(t, nil)+"embed/v1/")
}

// By itself an embedded page is an ordinary page: it scrolls and leads to the
// whole calculator.
func TestEmbedOpenedByItself(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, nil)+"embed/v1/?view=all#"+french).ready()
		p.size(400, 500)
		p.says(french)
		p.script(`scrollTo(0, 600)`)
		p.wait(`scrollY === 600`)
		if got := eval[string](p, `document.querySelector("#full").href`); !strings.HasSuffix(got, "/#"+french) || strings.Contains(got, "embed") {
			t.Errorf("the whole is at %s", got)
		}
	})
}

// Without scripts a case is whole: what opens, opens; and a page that would
// need the program to know its configuration shows no other one.
func TestEmbedWithoutScripts(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		address := serve(t, nil)
		p := e.still(t, address+"embed/v1/cases/uae-falcon/")
		p.wait(`document.querySelector(".picture")?.checkVisibility()`)
		p.click("#answers > summary")
		p.wait(`document.querySelector("#answers .why").checkVisibility()`)

		p = e.still(t, address+"embed/v1/#"+french)
		p.wait(`document.body?.innerText.includes("JavaScript is off")`)
		if eval[bool](p, `document.querySelector("#headline").checkVisibility()`) {
			t.Error("the finding of another configuration is shown")
		}
	})
}

// While the program is on its way, and when it does not come, no finding of
// another configuration is shown.
func TestEmbedNeverShowsAnother(t *testing.T) {
	release := make(chan struct{})
	p := open(t, serve(t, program(func(w http.ResponseWriter, r *http.Request) {
		<-release
		http.NotFound(w, r)
	}))+"embed/v1/#"+french)
	p.expect("404")
	p.state("starting")
	hidden := `!document.querySelector("#headline").checkVisibility() && document.querySelector("#program-status").checkVisibility()`
	p.wait(hidden + ` && document.querySelector("#program-status").innerText.includes("being worked out")`)
	close(release)
	p.state("unloaded")
	p.wait(hidden + ` && document.querySelector("#program-status").innerText.includes("did not arrive")`)
}

// An address of which nothing can be read is no reason to show the finding of
// some other system.
func TestEmbedOfNothingShowsNone(t *testing.T) {
	t.Parallel()
	p := open(t, serve(t, nil)+"embed/v1/#SOV1/H:XX/M:none").ready()
	p.wait(`[...document.querySelectorAll(".problems code")].map((e) => e.innerText).join() === "H:XX,M:none"`)
	p.wait(`!document.querySelector("#headline, #stack") && document.querySelector(".problems").innerText.includes("no finding is shown")`)
	p.axe()
}

func TestEmbedOptions(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	open1 := `[...document.querySelectorAll("details.part[open]")].map((e) => e.id).join()`
	for view, want := range map[string]string{"": "stack", "finding": "", "stack": "stack", "answers": "answers", "events": "events", "all": "stack,answers"} {
		for _, path := range []string{"embed/v1/cases/uae-falcon/", "embed/v1/"} {
			p := open(t, address+path+"?view="+view+"#"+french)
			if view == "" {
				p = open(t, address+path+"#"+french)
			}
			if path == "embed/v1/" {
				p.ready()
			}
			p.wait(fmt.Sprintf(`document.readyState === "complete" && %s === %q`, open1, want))
		}
	}
	background := `getComputedStyle(document.documentElement).backgroundColor`
	for _, device := range []string{"light", "dark"} {
		for theme, dark := range map[string]bool{"auto": device == "dark", "light": false, "dark": true} {
			p := open(t, address+"embed/v1/cases/uae-falcon/?theme="+theme, scheme(device))
			if got := eval[string](p, background); (got == "rgb(22, 22, 21)") != dark {
				t.Errorf("theme %s on a %s device: %s", theme, device, got)
			}
		}
	}
	p := open(t, address+"embed/v1/?theme=drak&change=nothing&view=all#"+french).ready()
	p.wait(`[...document.querySelectorAll(".problems code")].map((e) => e.innerText).join() === "theme=drak,change=nothing"`)
	p.says(french)
}

// Every message of the contract is sent as the contract says.
func TestEmbedSendsWhatIsPromised(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		a := e.publish(t, serve(t, nil), listening+`<iframe title="finding" width="640" height="300" src="{site}embed/v1/cases/uae-falcon/?id=a#?secret=s1"></iframe>`, nil)
		frame := a.framed("true")
		a.wait(`heard.length > 0`) // laid out in the article's width
		height := eval[int](frame, `Math.ceil(document.body.getBoundingClientRect().height)`)
		eval[bool](frame, `document.querySelector("#full").click() ?? true`)
		address := eval[string](frame, `location.href`)
		link := eval[string](frame, `document.querySelector("#full").href`)
		for _, m := range embed.Messages() {
			to := address
			if strings.HasSuffix(m.ID, ".link") {
				to = link
			}
			want := strings.NewReplacer("812", fmt.Sprint(height), "{secret}", "s1", "{address}", to).Replace(m.Example)
			given := `JSON.stringify(data)`
			if m.Text {
				given = `data`
			}
			a.wait(fmt.Sprintf(`heard.filter(({data}) => %s === %q).length === 1`, given, want))
		}
		if n := eval[int](a.page, `heard.length`); n != len(embed.Messages()) {
			t.Errorf("%d messages, of which %d are in the contract", n, len(embed.Messages()))
		}
	})
}

// 200 quick changes: at most one message each in each dialect, none without a
// change, and in the end the right height.
func TestEmbedHeightIsCalm(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		a := e.publish(t, serve(t, nil), listening+`<script>addEventListener("message", ({data}) => {
		if (data.type === "sovcalc:height") document.querySelector("iframe").style.height = data.height + "px";
	})</script><iframe title="finding" style="width:640px;border:0" height="300" src="{site}embed/v1/#`+french+`"></iframe>`, nil)
		frame := a.framed("true")
		frame.ready()
		a.fits(frame)
		eval[bool](a.page, `(heard.length = 0, true)`)
		end := strings.Replace(french, "H:FR", "H:JP", 1) // shown only once all changes have been
		changes := evalAwait[int](frame, `(async () => {
		const vectors = [`+quoted(french)+`, `+quoted(canadian)+`, `+quoted(start)+`, `+quoted(frenchByService)+`];
		for (let i = 1; i <= 200; i++) {
			location.hash = i < 200 ? vectors[i % 4] : `+quoted(end)+`;
			await new Promise((done) => setTimeout(done, i % 3 ? 0 : 20));
		}
		return 200;
	})()`)
		frame.says(end)
		a.fits(frame)
		counts := eval[map[string]int](a.page, `(() => {
		const n = {own: 0, datawrapper: 0, amp: 0, embedly: 0, repeated: 0, other: 0};
		let last;
		for (const {data} of heard) {
			if (data.type === "sovcalc:height") { n.own++; if (data.height === last) n.repeated++; last = data.height; }
			else if (data["datawrapper-height"]) n.datawrapper++;
			else if (data.sentinel === "amp") n.amp++;
			else if (typeof data === "string" && JSON.parse(data).context === "iframe.resize") n.embedly++;
			else n.other++;
		}
		return n;
	})()`)
		t.Log(counts)
		for _, dialect := range []string{"own", "datawrapper", "amp", "embedly"} {
			if counts[dialect] == 0 || counts[dialect] > changes {
				t.Errorf("%d messages of %s for %d changes", counts[dialect], dialect, changes)
			}
		}
		if counts["repeated"] > 0 || counts["other"] > 0 {
			t.Errorf("%d repeated, %d unknown messages", counts["repeated"], counts["other"])
		}
		// Nothing more comes when nothing more happens.
		eval[bool](a.page, `(heard.length = 0, true)`)
		if n := evalAwait[int](a.page, `new Promise((done) => setTimeout(() => done(heard.length), 500))`); n > 0 {
			t.Errorf("%d messages without a change", n)
		}
	})
}

// A host that makes the frame narrower whenever it is high, and wider whenever
// it is low, would go on for ever; one that adds to every height too.
func TestEmbedHeightSettlesInRestlessHosts(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		for name, host := range map[string]string{
			"narrower when high": `frame.style.height = data.height + "px"; frame.style.width = data.height > 750 ? "900px" : "420px"`,
			"always a bit more":  `frame.style.height = data.height + 50 + "px"`,
		} {
			t.Run(name, func(t *testing.T) {
				a := e.publish(t, serve(t, nil), listening+`<script>addEventListener("message", ({data}) => {
				if (data.type !== "sovcalc:height") return;
				const frame = document.querySelector("iframe");
				`+host+`;
			})</script><iframe title="finding" style="width:640px;border:0" height="300" src="{site}embed/v1/cases/uae-falcon/"></iframe>`, nil)
				a.framed("true")
				own := `heard.filter(({data}) => data.type === "sovcalc:height").length`
				a.wait(own + ` > 0`)
				last := -1
				for range 40 {
					n := evalAwait[int](a.page, `new Promise((done) => setTimeout(() => done(`+own+`), 250))`)
					if n == last {
						break
					}
					last = n
				}
				if again := evalAwait[int](a.page, `new Promise((done) => setTimeout(() => done(`+own+`), 600))`); again != last || last > 25 {
					t.Errorf("%d messages, then %d", last, again)
				}
			})
		}
	})
}

// Ten frames in one article load the program once.
func TestEmbedTenTimes(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {

		c := &counting{}
		var frames strings.Builder
		for i := range 10 {
			fmt.Fprintf(&frames, `<iframe title="finding %d" width="640" height="500" src="{site}embed/v1/?id=f%d#%s"></iframe>`, i, i, [...]string{french, canadian}[i%2])
		}
		a := e.publish(t, serve(t, c.count), listening+frames.String(), nil)
		for i := range 10 {
			frame := a.framed(fmt.Sprintf(`location.search === "?id=f%d"`, i))
			frame.ready()
			frame.says([...]string{french, canadian}[i%2])
		}
		if n := c.of(".wasm"); n != 1 {
			t.Errorf("the program was asked for %d times", n)
		}
		t.Logf("ten frames: %d bytes", c.bytes.Load())
	})
}

const filler = `<p>` + "Lorem ipsum dolor sit amet, consectetur adipiscing elit. " + `</p>`

// The element costs an article its text and a small script; nothing moves.
// When the reader asks, the frame comes in its place.
func TestEmbedElement(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {

		c := &counting{}
		siteAddress := serve(t, c.count)
		snippet := snippetOf(t, embed.AsElement, french, siteAddress)
		a := e.publish(t, siteAddress, `<script>
		window.shifts = 0;
		new PerformanceObserver((list) => { for (const e of list.getEntries()) shifts += e.value; }).observe({type: "layout-shift", buffered: true});
	</script>`+filler+snippet+filler, nil)
		a.wait(`document.readyState === "complete" && customElements.get("sovereignty-finding") !== undefined`)
		_ = evalAwait[bool](a.page, `new Promise((done) => setTimeout(() => done(true), 500))`)
		cost := c.bytes.Load() + int64(len(snippet)) // the snippet not even compressed
		t.Logf("before a touch: %d bytes", cost)
		if cost > 40_000 || c.of(".wasm") > 0 || c.of(".html") > 0 || c.of("/") > 0 {
			t.Errorf("before a touch: %d bytes, requests %v", cost, c.paths)
		}
		if shifts := eval[float64](a.page, `shifts`); shifts != 0 {
			t.Errorf("the layout shifts by %f", shifts)
		}
		a.click("figcaption a")
		frame := a.framed("true")
		frame.ready()
		frame.says(french)
		a.fits(frame)
		if n := eval[int](a.page, `document.querySelectorAll("figure").length`); n != 0 {
			t.Errorf("%d summaries stay beside the frame", n)
		}
	})
}

func TestEmbedElementIsSmall(t *testing.T) {
	info, err := os.Stat(filepath.Join(folder, filepath.FromSlash(embed.Script)))
	if err != nil || info.Size() > 3000 {
		t.Errorf("%v, %v", info, err)
	}
}

// Where scripts of others are not run, the element is its text.
func TestEmbedElementWithoutScript(t *testing.T) {
	a := publish(t, snippetOf(t, embed.AsElement, french, "{site}"), http.Header{"Content-Security-Policy": {"default-src 'none'; img-src data:"}})
	a.expect("Content Security Policy")
	a.expect("policy script-src")
	a.wait(`document.body.innerText.includes("Who can stop it?")`)
	if n := eval[int](a.page, `document.querySelectorAll("iframe").length`); n != 0 {
		t.Error("there is a frame")
	}
}

// On paper everything is open, and an article's own summary is there too.
func TestEmbedPrinted(t *testing.T) {
	p := open(t, serve(t, nil)+"embed/v1/cases/uae-falcon/?view=finding&theme=dark")
	p.run(chromedp.ActionFunc(func(ctx context.Context) error { return emulation.SetEmulatedMedia().WithMedia("print").Do(ctx) }))
	for _, part := range []string{".picture", "#answers h3", "#events h3", "#vector"} {
		if !eval[bool](p, `document.querySelector("`+part+`").checkVisibility()`) {
			t.Errorf("%s is not printed", part)
		}
	}
	if got := eval[string](p, `getComputedStyle(document.documentElement).backgroundColor`); got != "rgb(255, 255, 255)" {
		t.Errorf("the paper is %s", got)
	}
	var paper []byte
	p.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		paper, _, err = pagedomain.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
		return err
	}))
	if len(paper) < 5000 {
		t.Errorf("the printout has %d bytes", len(paper))
	}
}

func TestEmbedHasNoBarriers(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		address := serve(t, nil)
		for _, at := range []string{"embed/v1/cases/uae-falcon/?view=all&theme=", "embed/v1/?view=all&change=home,model,access,infrastructure,chips,data&theme="} {
			for _, theme := range []string{"light", "dark"} {
				p := e.open(t, address+at+theme+"#"+french)
				if !strings.Contains(at, "cases") {
					p.ready()
				}
				p.wait(`document.readyState === "complete"`)
				p.script(`for (const part of document.querySelectorAll("details")) part.open = true`)
				for _, width := range []int64{1280, 640, 320} {
					p.size(width, 800)
					p.axe()
					if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
						t.Errorf("%s: at %d pixels the page is %d wide", at, width, wide)
					}
				}
			}
		}
	})
}

// What the snippet reserves is about what the page needs, so that little jumps
// where no message is heard.
func TestEmbedUsualHeights(t *testing.T) {
	address := serve(t, nil)
	ids := []string{"uae-stargate-chatgpt", "uae-falcon", "switzerland-apertus-alps", "france-mistral-compute"}
	opened := map[string]string{"finding": "", "stack": "stack", "answers": "answers", "events": "events", "all": "stack,answers"}
	for _, width := range []int64{640, 360} {
		needed := map[string][]int{}
		for _, id := range ids {
			p := open(t, address+"embed/v1/cases/"+id+"/", chromedp.EmulateViewport(width, 800))
			p.wait(`document.readyState === "complete"`)
			for view, parts := range opened {
				needed[view] = append(needed[view], eval[int](p, `(() => {
					for (const part of document.querySelectorAll("details.part")) part.open = "`+parts+`".split(",").includes(part.id);
					return Math.ceil(document.body.getBoundingClientRect().height);
				})()`))
			}
		}
		for view, list := range needed {
			sum := 0
			for _, h := range list {
				sum += h
			}
			usual := embed.UsualHeight(view, int(width))
			t.Log(width, view, list, usual)
			if mean := sum / len(list); mean < usual*8/10 || mean > usual*12/10 {
				t.Errorf("at %d pixels %s needs %v pixels, and %d are reserved", width, view, list, usual)
			}
		}
	}
}

// From the result to the clipboard, with the frame as the article will show it.
func TestCopyingAnEmbed(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		address := serve(t, nil)
		p := e.open(t, address+"#"+french).ready()
		p.script(`document.querySelector('button[name="embed"]').click()`) // by name: what is above it may still be drawn
		p.wait(`document.activeElement.id === "embed-title"`)
		m := calculator.New(catalog.Default, words.English, french).Update(calculator.AskedEmbedding{})
		// A frame may say its height at any time, and the snippet then holds another.
		p.script(`window.same = (a, b) => [a, b].map((text) => text?.replaceAll(/height(="|:)\d+/g, "height")).every((text, _, all) => text === all[0])`)
		shows := func() {
			t.Helper()
			want := m.Finding(address).Snippet(m.Embedding.Copy)
			p.wait(fmt.Sprintf(`same(document.querySelector("#embed-snippet").textContent, %q)`, want))
		}
		shows()
		p.wait(`document.querySelector(".preview-frame").contentDocument.documentElement.dataset.program === "ready"`)
		p.wait(`Math.abs(document.querySelector(".preview-frame").clientHeight - document.querySelector(".preview-frame").contentDocument.body.getBoundingClientRect().height) < 3`)
		p.axe()
		for _, chosen := range []calculator.Chose{{Name: "embed-theme", Value: "dark"}, {Name: "embed-view", Value: "answers"}, {Name: "embed-changes", Value: "all"}, {Name: "embed-form", Value: "element"}, {Name: "embed-form", Value: "html"}, {Name: "embed-form", Value: "markdown"}, {Name: "embed-form", Value: "plain"}, {Name: "embed-form", Value: "frame"}, {Name: "embed-edition", Value: "pinned"}} {
			p.click("#" + chosen.Name + "-" + chosen.Value)
			m = m.Update(chosen)
			shows()
		}
		p.script(catchFiles)
		p.click(`button[name="embed-copy"]`)
		p.wait(`same(copied.at(-1), document.querySelector("#embed-snippet").textContent)`)
		p.wait(`document.querySelector(".snippet [role=status]").innerText === "Copied."`)

		// For places that take no frame, a picture: its file, and markup around it.
		for _, form := range []string{"svg", "png"} {
			p.click("#embed-form-" + form)
			name := m.FileName() + "." + form
			p.wait(fmt.Sprintf(`document.querySelector("#embed-snippet").textContent.includes('<img src="' + %q + '" alt="')`, name))
			p.wait(`document.querySelector(".preview-picture").complete && document.querySelector(".preview-picture").naturalWidth > 0`)
			p.click(`.snippet button[name="take"]`)
			if got := p.file(name); len(got) < 5000 {
				t.Errorf("the picture has %d bytes", len(got))
			}
			p.wait(fmt.Sprintf(`document.querySelector(".snippet .slot").innerText.includes(%q)`, name))
			p.axe()
		}
	})
}
