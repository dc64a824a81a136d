package browsertest

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestFragmentIsTheState(t *testing.T) {
	address := serve(t, nil)
	p := open(t, address+"#"+french).ready()
	p.shows(french)

	atHomeInCanada := strings.Replace(french, "H:FR", "H:CA", 1)
	p.pick("#home", "CA")
	p.shows(atHomeInCanada)
	p.wait(`location.hash === "#` + atHomeInCanada + `"`)
	p.pick("#model", "deepseek-v3-2")
	p.shows(strings.Replace(atHomeInCanada, "alibaba-qwen3", "deepseek-v3-2", 1))

	p.run(chromedp.NavigateBack())
	p.shows(atHomeInCanada)
	p.run(chromedp.NavigateBack())
	p.shows(french)
	if got := eval[string](p, `document.querySelector("#home").value`); got != "FR" {
		t.Errorf("going back leaves the control at %s", got)
	}
	p.run(chromedp.NavigateForward())
	p.shows(atHomeInCanada)

	p.run(chromedp.Reload())
	p.ready()
	p.shows(atHomeInCanada)
	if eval[string](p, `location.href`) != address+"#"+atHomeInCanada {
		t.Error("the address has changed")
	}
}

// The first choice of a visit is taken back by going back, as every other is.
func TestFirstChoiceIsTakenBack(t *testing.T) {
	for _, path := range []string{"", "compare/"} {
		p := open(t, serve(t, nil)+path).ready()
		first, control, value := eval[string](p, `document.querySelector("#headline").innerText`), "#home", "FR"
		if path != "" {
			control, value = "#after", "uae-falcon"
		}
		p.pick(control, value)
		p.wait(`location.hash !== "" && document.querySelector("#headline").innerText !== ` + quoted(first))
		p.run(chromedp.NavigateBack())
		p.wait(`location.hash === "" && document.querySelector("#headline").innerText === ` + quoted(first))
		p.run(chromedp.NavigateForward())
		p.wait(`document.querySelector("#headline").innerText !== ` + quoted(first))
	}
}

// What was wrong with an address is said of that address only.
func TestProblemsGoWithTheirAddress(t *testing.T) {
	p := open(t, serve(t, nil)+"#"+french).ready()
	p.run(chromedp.Evaluate(`location.hash = "#nonsense"`, nil))
	p.wait(`document.querySelector(".problems")?.innerText.includes("nonsense")`)
	p.run(chromedp.NavigateBack())
	p.wait(`location.hash.endsWith(` + quoted(french) + `) && !document.querySelector(".problems")`)
}

// No fragment stops the program, whether it is there at the start, typed, or
// left behind by a host that adds its own.
func TestStrangeFragments(t *testing.T) {
	t.Parallel()
	for _, fragment := range []string{"%", "%zz", "100%/x", "FR/qwen#?secret=abc", "%ff%fe", "<b>"} {
		t.Run(fragment, func(t *testing.T) {
			address := serve(t, nil)
			p := open(t, address+"#"+fragment).ready()
			p.run(chromedp.Evaluate(`location.hash = "#`+french+`"`, nil))
			p.shows(french)
			p.run(chromedp.Evaluate("location.hash = "+quoted(fragment), nil))
			p.run(chromedp.Evaluate(`location.hash = "#`+canadian+`"`, nil))
			p.shows(canadian)
			p.run(chromedp.NavigateBack())
			p.run(chromedp.NavigateBack())
			p.shows(french)
			p.state("ready")
		})
	}
	t.Run("typed", func(t *testing.T) {
		p := open(t, serve(t, nil)).ready()
		for _, fragment := range []string{"?", "%00", "a%20b", "/", "//", "é/ü"} {
			for _, typed := range []string{fragment, canadian, fragment, french} {
				p.run(chromedp.Evaluate("location.hash = "+quoted(typed), nil))
			}
			p.shows(french)
		}
		p.state("ready")
	})
}

func TestSkipLinkMovesFocusAndKeepsFragment(t *testing.T) {
	p := open(t, serve(t, nil)+"#"+french).ready()
	p.run(chromedp.Focus("a.skip", chromedp.ByQuery), chromedp.KeyEvent("\r"))
	p.wait(`document.activeElement.id === "finding"`)
	if got := eval[string](p, `location.hash`); got != "#"+french {
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
		document.querySelector("main").append(a); return true })()`, nil), click("#away", chromedp.ByQuery))
	p.text("#method", "The method.")
}

func TestUnderASubPath(t *testing.T) {
	t.Parallel()
	address := serve(t, func(next http.Handler) http.Handler {
		return http.StripPrefix("/some/where", next)
	}) + "some/where/"
	for _, path := range []string{"", "?utm_source=x"} {
		open(t, address+path+"#"+french).ready().shows(french)
	}
	open(t, address+"embed/v1/#"+french).ready().says(french)
}
