package browsertest

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"sovcalc/app/words/translation"
)

// In each language the static page and the one that the program builds are the
// same, nothing is left unsaid, and nothing is a barrier or cut off.
func TestLanguages(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	for _, l := range translation.All() {
		t.Run(l.Tag, func(t *testing.T) {
			sameTree(t, address+l.Folder())
			p := open(t, address+l.Folder()).ready()
			if eval[bool](p, `document.body.textContent.includes("⟨")`) {
				t.Error("the page lacks a message")
			}
			if lang := eval[string](p, `document.documentElement.lang`); lang != l.Tag {
				t.Errorf("the page says that it is in %q", lang)
			}
			if n := eval[int](p, `document.querySelectorAll("link[rel=alternate][hreflang]").length`); n != len(translation.All())+2 {
				t.Errorf("the page names %d alternates", n)
			}
			p.run(chromedp.Evaluate(`for (const part of document.querySelectorAll("details")) part.open = true`, nil))
			for _, width := range []int64{1280, 320} {
				p.run(chromedp.EmulateViewport(width, 800))
				if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
					t.Errorf("at %d pixels the page is %d wide", width, wide)
				}
				p.axe()
				p.screenshot(fmt.Sprintf("language-%s-%d.png", l.Tag, width), width, 800, false)
			}
		})
	}
}

// A reader who changes the language keeps the configuration.
func TestLanguageSwitchKeepsTheConfiguration(t *testing.T) {
	t.Parallel()
	p := open(t, serve(t, nil)).ready()
	p.pick("#home", "FR")
	changed := strings.Replace(start, "H:AE", "H:FR", 1)
	p.shows(changed)
	for _, tag := range []string{"fr", "de", "en"} {
		p.run(click(`.languages a[hreflang="`+tag+`"]`, chromedp.ByQuery))
		p.wait(`document.documentElement.lang === "` + tag + `" && document.readyState === "complete"`)
		p.ready()
		p.shows(changed)
	}
}

// Countries stand in the order of the reader's language.
func TestCountriesAreSorted(t *testing.T) {
	p := open(t, serve(t, nil)+"fr/").ready()
	for _, names := range eval[[][]string](p, `[...document.querySelectorAll("#home optgroup, #data optgroup")].map((g) => [...g.children].map((o) => o.textContent))`) {
		sorted := eval[[]string](p, `[...`+jsList(names)+`].sort(new Intl.Collator("fr", {ignorePunctuation: true}).compare)`)
		for i := range names {
			if len(names) > 20 && names[i] != sorted[i] && !strings.EqualFold(names[i][:1], sorted[i][:1]) {
				t.Errorf("%q stands where %q should", names[i], sorted[i])
			}
		}
	}
}

func jsList(names []string) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = strconv.Quote(name)
	}
	return "[" + strings.Join(quoted, ",") + "]"
}

// The documents of a language have no barriers and say all they have to say.
func TestDocumentsInOtherLanguages(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	for _, l := range translation.All() {
		for _, path := range []string{"cases/", "cases/uae-stargate-chatgpt/", "method/", "method/operator.compelled/", "method/lenses/whole-stack/", "about/", "catalog/", "catalog/law/", "catalog/law/us-cloud-act/", "catalog/infrastructure/stargate-uae/"} {
			t.Run(l.Tag+"/"+path, func(t *testing.T) {
				p := open(t, address+l.Folder()+path)
				p.run(chromedp.Evaluate(`for (const part of document.querySelectorAll("details")) part.open = true`, nil))
				if text := eval[string](p, `document.title + document.body.innerText`); strings.ContainsAny(text, "⟨{}") {
					t.Error("the page lacks a message")
				}
				if n := eval[int](p, `[...document.querySelectorAll("a[href]")].filter(a => a.origin == location.origin && !a.lang && !a.hash &&
					!a.hreflang && a.pathname.endsWith("/") && !a.pathname.startsWith("/`+l.Folder()+`")).length`); n > 0 {
					t.Errorf("%d links to English pages do not say so", n)
				}
				p.axe()
				p.run(chromedp.EmulateViewport(320, 800))
				if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > 320 {
					t.Errorf("at 320 pixels the page is %d wide", wide)
				}
			})
		}
	}
}

// Run from right to left, the page is a mirror image and nothing is cut off.
func TestRightToLeft(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"", "cases/uae-stargate-chatgpt/"} {
		p := open(t, serve(t, nil)+path)
		if path == "" {
			p.ready()
		}
		for _, width := range []int64{1280, 320} {
			p.run(chromedp.EmulateViewport(width, 800), chromedp.Evaluate(`document.documentElement.dir = "rtl"`, nil))
			if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
				t.Errorf("%q: at %d pixels the page is %d wide", path, width, wide)
			}
			if !eval[bool](p, `Math.abs(document.querySelector("h1").getBoundingClientRect().right - document.querySelector("main").getBoundingClientRect().right) < 2`) {
				t.Errorf("%q: at %d pixels the heading does not begin at the right", path, width)
			}
		}
		p.screenshot("right-to-left.png", 1280, 800, false)
	}
}

// Without its texts the program does not start in the wrong language: the page
// says that it could not be loaded, in its own.
func TestMissingLanguageIsSaid(t *testing.T) {
	p := open(t, serve(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, "language-fr") {
				http.NotFound(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	})+"fr/")
	p.expect("404")
	p.state("unloaded")
	p.wait(`document.querySelector("#program-status").innerText.includes("n’a pas pu être chargé")`)
}
