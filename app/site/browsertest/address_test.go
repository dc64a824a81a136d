package browsertest

import (
	"net/http"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestFragmentIsTheState(t *testing.T) {
	address := serve(t, nil)
	p := open(t, address+"#FR/qwen/own").ready()
	p.text("#finding", "FR chooses qwen on own machines.")

	p.choose("#home", "C")
	p.text("#finding", "CA chooses qwen on own machines.")
	p.wait(`location.hash === "#CA/qwen/own"`)
	p.choose("#model", "m")
	p.text("#finding", "CA chooses mistral on own machines.")

	p.run(chromedp.NavigateBack())
	p.text("#finding", "CA chooses qwen on own machines.")
	p.run(chromedp.NavigateBack())
	p.text("#finding", "FR chooses qwen on own machines.")
	if got := eval[string](p, `document.querySelector("#home").value`); got != "FR" {
		t.Errorf("going back leaves the control at %s", got)
	}
	p.run(chromedp.NavigateForward())
	p.text("#finding", "CA chooses qwen on own machines.")

	p.run(chromedp.Reload())
	p.ready()
	p.text("#finding", "CA chooses qwen on own machines.")
	if eval[string](p, `location.href`) != address+"#CA/qwen/own" {
		t.Error("the address has changed")
	}
}

// No fragment stops the program, whether it is there at the start, typed, or
// left behind by a host that adds its own.
func TestStrangeFragments(t *testing.T) {
	for _, fragment := range []string{"%", "%zz", "100%/x", "FR/qwen#?secret=abc", "%ff%fe", "?", "%00", "<b>", "a%20b", "/", "//", "é/ü"} {
		t.Run(fragment, func(t *testing.T) {
			address := serve(t, nil)
			p := open(t, address+"#"+fragment).ready()
			p.run(chromedp.Evaluate(`location.hash = "#FR/qwen"`, nil))
			p.text("#finding", "FR chooses qwen.")
			p.run(chromedp.Evaluate("location.hash = "+quoted(fragment), nil))
			p.run(chromedp.Evaluate(`location.hash = "#CA/mistral"`, nil))
			p.text("#finding", "CA chooses mistral.")
			p.run(chromedp.NavigateBack())
			p.run(chromedp.NavigateBack())
			p.text("#finding", "FR chooses qwen.")
			p.state("ready")
		})
	}
}

func TestSkipLinkMovesFocusAndKeepsFragment(t *testing.T) {
	p := open(t, serve(t, nil)+"#FR/qwen").ready()
	p.run(chromedp.Focus("a.skip", chromedp.ByQuery), chromedp.KeyEvent("\r"))
	p.wait(`document.activeElement.id === "main"`)
	if got := eval[string](p, `location.hash`); got != "#FR/qwen" {
		t.Errorf("the fragment is now %s", got)
	}
}

// A link to another page opens that page; go-app would show the calculator.
func TestLinksToOtherPagesAreOrdinary(t *testing.T) {
	p := open(t, serve(t, func(next http.Handler) http.Handler {
		mux := http.NewServeMux()
		mux.Handle("/", next)
		mux.HandleFunc("/method/", func(w http.ResponseWriter, _ *http.Request) {
			_, _ = w.Write([]byte("<!doctype html><html lang=en><title>m</title><link rel=icon href=data:,><p id=method>The method."))
		})
		return mux
	})).ready()
	p.run(chromedp.Evaluate(`(() => { const a = document.createElement("a"); a.href = "method/"; a.id = "away"; a.textContent = "Method";
		document.querySelector("main").append(a); return true })()`, nil), chromedp.Click("#away", chromedp.ByQuery))
	p.text("#method", "The method.")
}

func TestUnderASubPath(t *testing.T) {
	address := serve(t, func(next http.Handler) http.Handler {
		return http.StripPrefix("/some/where", next)
	}) + "some/where/"
	for _, path := range []string{"", "?utm_source=x", "embed/v1/"} {
		p := open(t, address+path+"#FR/qwen").ready()
		p.text("#finding", "FR chooses qwen.")
	}
}
