package browsertest

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestProgramTakesOver(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.shows(start)
	p.choose("#home", "France")
	p.run(click("#access-open-weights", chromedp.ByQuery))
	p.shows(strings.NewReplacer("H:AE", "H:FR", "A:api", "A:open-weights").Replace(start))
	if shown := eval[string](p, `getComputedStyle(document.querySelector("#program-status")).display`); shown != "none" {
		t.Error("the status line still shows when the program is ready")
	}
}

// What the reader does while the program is on its way is kept: choices, the
// focus, what was opened, the place on the page.
func TestEarlyInputIsKept(t *testing.T) {
	release := make(chan struct{})
	p := open(t, serve(t, program(func(w http.ResponseWriter, r *http.Request) {
		<-release
		built.ServeHTTP(w, r)
	})))
	p.state("starting")
	p.wait(`document.querySelector("#program-status").innerText.startsWith("The calculator is starting")`)
	p.run(
		click("#answer-run > summary", chromedp.ByQuery),
		click("#access-open-weights", chromedp.ByQuery),
	)
	p.choose("#home", "France")
	p.run(chromedp.Evaluate(`window.staticView = document.body.firstElementChild`, nil))
	close(release)
	p.ready()
	p.shows(strings.NewReplacer("H:AE", "H:FR", "A:api", "A:open-weights").Replace(start))
	for expression, meaning := range map[string]string{
		`document.body.firstElementChild === staticView`:         "the program has taken over the static view",
		`document.querySelector("#home").value === "FR"`:         "the early choice is shown",
		`document.querySelector("#data").value === "AE"`:         "what was not touched stays",
		`document.querySelector("#access-open-weights").checked`: "the early tick is shown",
		`document.activeElement.id === "home"`:                   "the focus is where it was",
		`document.querySelector("#answer-run").open`:             "what was opened stands open",
	} {
		if !eval[bool](p, expression) {
			t.Errorf("not so: %s", meaning)
		}
	}
	p.wait(`location.hash.includes("H:FR")`)
	p.pick("#home", "CA")
	p.shows(strings.NewReplacer("H:AE", "H:CA", "A:api", "A:open-weights").Replace(start))
}

func TestFocusOnElementWithoutNameIsKept(t *testing.T) {
	release := make(chan struct{})
	p := open(t, serve(t, program(func(w http.ResponseWriter, r *http.Request) {
		<-release
		built.ServeHTTP(w, r)
	})))
	p.run(chromedp.Focus("#answer-run > summary", chromedp.ByQuery))
	close(release)
	p.ready().awake() // every part has been taken over
	if !eval[bool](p, `document.activeElement.matches("#answer-run > summary")`) {
		t.Error("the focus is lost")
	}
}

func TestMissingProgramIsSaid(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		for name, answer := range map[string]http.HandlerFunc{
			"not found": http.NotFound,
			"cut off":   cutOff,
			"not WebAssembly": func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "application/wasm")
				_, _ = w.Write([]byte("<!doctype html>"))
			},
		} {
			t.Run(name, func(t *testing.T) {
				p := e.open(t, serve(t, program(answer))+"#"+french)
				p.expect("404")
				p.expect("ERR_INCOMPLETE_CHUNKED_ENCODING")
				p.expect("ERR_CONTENT_LENGTH_MISMATCH")
				p.state("unloaded")
				said := eval[string](p, `document.querySelector("#program-status").innerText`)
				for _, part := range []string{"could not be loaded", "Reload the page", "not the configuration in the link"} {
					if !strings.Contains(said, part) {
						t.Errorf("the page says %q, without %q", said, part)
					}
				}
				p.shows(start)
				p.axe()
			})
		}
	})
}

// From a disk the page can be read, and says what it needs to calculate.
func TestOpenedFromDisk(t *testing.T) {
	p := open(t, "file://"+folder+"/index.html")
	p.origins = []string{"file://" + folder}
	p.expect("from origin 'null' has been blocked") // the program, as is to be shown
	p.expect("ERR_FAILED")
	p.state("unloaded")
	p.shows(start)
	p.wait(`document.querySelector("#program-status").innerText.includes("sovcalc serve")`)
}

func TestMissingWebAssemblyIsSaid(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, nil), `delete window.WebAssembly`)
		p.state("unsupported")
		p.wait(`document.querySelector("#program-status").innerText.includes("WebAssembly is missing")`)
	})
}

func TestStoppedProgramIsSaid(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.open(t, serve(t, nil)).ready()
		p.expect("exit code")
		p.expect("panic")
		p.expect("goroutine")
		p.expect("Go program has already exited")
		p.expect("console.error")
		// A listener of go-app's that is called with nothing makes Go panic.
		p.script(`try { goappNav(Symbol()) } catch {}; try { onclick() } catch {}`)
		p.state("stopped")
		p.wait(`document.querySelector("#program-status").innerText.includes("has stopped")`)
	})
}

func TestWithoutScriptsThePageIsWhole(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		p := e.still(t, serve(t, nil))
		p.wait(`document.readyState === "complete"`)
		p.shows(start)
		if eval[bool](p, `document.documentElement.hasAttribute("data-program")`) {
			t.Fatal("a script ran")
		}
		p.wait(`document.body.innerText.includes("JavaScript is off")`)
		if n := eval[int](p, `[...document.body.querySelectorAll("*")].filter((e) => getComputedStyle(e).position === "fixed").length`); n > 0 {
			t.Errorf("%d elements lie over the page", n)
		}
		p.screenshot("noscript.png", 1280, 800, false)
	})
}

// Nothing that the reader sees is built a second time.
func TestElementsAreTakenOver(t *testing.T) {
	p := open(t, serve(t, nil), onNewDocument(`addEventListener("DOMContentLoaded", () => {
		window.shown = [...document.body.firstElementChild.querySelectorAll("*")];
	})`)).ready().awake()
	if n := eval[int](p, `shown.length`); n < 5000 {
		t.Errorf("only %d elements stood in the page", n)
	}
	if n := eval[int](p, `document.querySelectorAll("#page *").length - shown.filter((e) => e.isConnected).length`); n > 0 {
		t.Errorf("%d elements were built again", n)
	}
}

// A choice is what the control said when it was made, even if the page draws
// the control anew before the program comes to it.
func TestChoiceIsReadWhenItIsMade(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	eval[bool](p, `(() => {
		const home = document.querySelector("#home");
		home.value = "CA";
		home.dispatchEvent(new Event("change", {bubbles: true}));
		home.value = "AE";
		return true;
	})()`)
	p.shows(canadianHome)
	p.wait(`document.querySelector("#home").value === "CA"`)
}
