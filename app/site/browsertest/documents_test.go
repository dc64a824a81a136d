package browsertest

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// documents are one page of each kind.
var documents = []string{
	"cases/", "cases/uae-stargate-chatgpt/", "method/", "method/operator.compelled/", "method/lenses/", "method/lenses/whole-stack/", "embed/",
	"catalog/", "catalog/law/", "catalog/jurisdiction/US/", "catalog/incident/adobe-ve-2019/", "about/",
}

func scheme(name string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		return emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}}).Do(ctx)
	})
}

// The pages beside the calculator run nothing, ask nobody else for anything,
// and have no barriers and nothing cut off, on a phone and a laptop, in light
// and dark. What goes to another origin fails in judge.
func TestDocuments(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	for _, path := range documents {
		t.Run(path, func(t *testing.T) {
			p := open(t, address+path)
			if n := eval[int](p, `document.querySelectorAll("script, iframe, object, embed, form").length`); n > 0 {
				t.Errorf("%d elements that run or send something", n)
			}
			p.run(chromedp.Evaluate(`for (const part of document.querySelectorAll("details")) part.open = true`, nil))
			for _, width := range []int64{1280, 320} {
				for _, theme := range []string{"light", "dark"} {
					p.run(chromedp.EmulateViewport(width, 800), scheme(theme))
					if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
						t.Errorf("at %d pixels the page is %d wide", width, wide)
					}
					p.axe()
					name := strings.NewReplacer("/", "-").Replace(path) + theme
					if width == 320 {
						name += "-phone"
					}
					p.screenshot("document-"+name+".png", width, 800, theme == "dark")
				}
			}
		})
	}
}

// A reader comes from the calculator to a case and back with its configuration,
// by ordinary links, wherever the site lies.
func TestFromTheCalculatorToACaseAndBack(t *testing.T) {
	address := serve(t, func(next http.Handler) http.Handler { return http.StripPrefix("/some/where", next) }) + "some/where/"
	p := open(t, address).ready()
	p.run(click(`.site-nav a[href$="cases/"]`, chromedp.ByQuery))
	p.wait(`location.pathname.endsWith("/some/where/cases/") && document.readyState === "complete"`)
	p.run(click(`a[href="../cases/france-mistral-compute/"]`, chromedp.ByQuery))
	p.wait(`location.pathname.endsWith("/cases/france-mistral-compute/") && document.readyState === "complete"`)
	p.run(chromedp.Focus("a.skip", chromedp.ByQuery), chromedp.KeyEvent("\r"))
	p.wait(`document.activeElement.id === "main"`)
	p.run(click(`.actions a`, chromedp.ByQuery))
	p.ready()
	p.wait(`location.pathname === "/some/where/" && document.querySelector("#case").value === "france-mistral-compute"`)
}
