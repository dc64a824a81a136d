package browsertest

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestProgramTakesOver(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.text("#finding", "AE chooses openai-gpt.")
	p.choose("#home", "F")
	p.run(chromedp.Click("#own", chromedp.ByQuery))
	p.text("#finding", "FR chooses openai-gpt on own machines.")
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
		chromedp.Click("#why summary", chromedp.ByQuery),
		chromedp.Click("#own", chromedp.ByQuery),
	)
	p.choose("#model", "q")
	p.run(chromedp.Evaluate(`window.staticView = document.body.firstElementChild`, nil))
	close(release)
	p.ready()
	p.text("#finding", "AE chooses qwen on own machines.")
	for expression, meaning := range map[string]string{
		`document.body.firstElementChild !== staticView`:    "the program has replaced the static view",
		`document.querySelector("#model").value === "qwen"`: "the early choice is shown",
		`document.querySelector("#home").value === "AE"`:    "what was not touched stays",
		`document.querySelector("#own").checked`:            "the early tick is shown",
		`document.activeElement.id === "model"`:             "the focus is where it was",
		`document.querySelector("#why").open`:               "what was opened stands open",
	} {
		if !eval[bool](p, expression) {
			t.Errorf("not so: %s", meaning)
		}
	}
	p.run(chromedp.KeyEvent("m"))
	p.text("#finding", "AE chooses mistral on own machines.")
}

func TestFocusOnElementWithoutNameIsKept(t *testing.T) {
	release := make(chan struct{})
	p := open(t, serve(t, program(func(w http.ResponseWriter, r *http.Request) {
		<-release
		built.ServeHTTP(w, r)
	})))
	p.run(chromedp.Focus("#why summary", chromedp.ByQuery))
	close(release)
	p.ready()
	if !eval[bool](p, `document.activeElement.matches("#why summary")`) {
		t.Error("the focus is lost")
	}
}

func TestMissingProgramIsSaid(t *testing.T) {
	for name, answer := range map[string]http.HandlerFunc{
		"not found": http.NotFound,
		"cut off":   cutOff,
		"not WebAssembly": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/wasm")
			_, _ = w.Write([]byte("<!doctype html>"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := open(t, serve(t, program(answer))+"#FR/qwen")
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
			p.text("#finding", "AE chooses openai-gpt.")
			p.axe()
		})
	}
}

// From a disk the page can be read, and says what it needs to calculate.
func TestOpenedFromDisk(t *testing.T) {
	p := open(t, "file://"+folder+"/index.html")
	p.origins = []string{"file://" + folder}
	p.expect("from origin 'null' has been blocked") // the program, as is to be shown
	p.expect("ERR_FAILED")
	p.state("unloaded")
	p.text("#finding", "AE chooses openai-gpt.")
	p.wait(`document.querySelector("#program-status").innerText.includes("sovcalc serve")`)
}

func TestMissingWebAssemblyIsSaid(t *testing.T) {
	p := open(t, serve(t, nil), onNewDocument(`delete window.WebAssembly`))
	p.state("unsupported")
	p.wait(`document.querySelector("#program-status").innerText.includes("WebAssembly is missing")`)
}

func TestStoppedProgramIsSaid(t *testing.T) {
	p := open(t, serve(t, nil)).ready()
	p.expect("exit code")
	p.expect("panic")
	p.expect("goroutine")
	p.expect("Go program has already exited")
	p.expect("console.error")
	// A listener of go-app's that is called with nothing makes Go panic.
	p.run(chromedp.Evaluate(`try { goappNav(Symbol()) } catch {}; try { onclick() } catch {}; true`, nil))
	p.state("stopped")
	p.wait(`document.querySelector("#program-status").innerText.includes("has stopped")`)
}

func TestWithoutScriptsThePageIsWhole(t *testing.T) {
	p := open(t, serve(t, nil), noScript())
	p.text("#finding", "AE chooses openai-gpt.")
	if eval[bool](p, `document.documentElement.hasAttribute("data-program")`) {
		t.Fatal("a script ran")
	}
	p.wait(`document.body.innerText.includes("JavaScript is off")`)
	if n := eval[int](p, `[...document.body.querySelectorAll("*")].filter((e) => getComputedStyle(e).position === "fixed").length`); n > 0 {
		t.Errorf("%d elements lie over the page", n)
	}
	p.screenshot("noscript.png", 1280, 800, false)
}
