package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"sovcalc/app/words"
)

// types puts text into the field as a reader does, and waits until it is said
// how much was found.
func (p *page) types(text, said string) {
	p.t.Helper()
	p.run(click("#query", chromedp.ByQuery), chromedp.Evaluate(`document.querySelector("#query").select()`, nil), chromedp.KeyEvent(text))
	p.text("#count", said)
}

// found are the titles in the list.
func (p *page) found() []string {
	p.t.Helper()
	return eval[[]string](p, `[...document.querySelectorAll("#found a")].map((a) => a.textContent)`)
}

// searched opens the page once its index is there.
func searched(t *testing.T, address string) *page {
	t.Helper()
	p := open(t, address)
	p.wait(`document.querySelector("#found").ariaBusy === "false"`)
	return p
}

// A reader finds a page by the beginning of its name, without accents, by
// another name, an id or what its line says; links to it; and comes back to what
// was found.
func TestSearch(t *testing.T) {
	t.Parallel()
	address := serve(t, func(next http.Handler) http.Handler { return http.StripPrefix("/some/where", next) }) + "some/where/"
	p := searched(t, address+"search/")
	for query, want := range map[string]string{
		"operator.compelled": "An operator can be ordered", "aegypten": "", "turkiye": "Türkiye", "UK": "United Kingdom", "usa": "United States",
		"vereinigte arab": "United Arab Emirates", "AE": "United Arab Emirates", "DSGVO": "GDPR", "asml": "ASML", "  Mistral,  LARGE 3 ": "Mistral Large 3",
		"gh200": "NVIDIA H100 / GH200", "privacy": "Privacy", "portfolio": "Many systems at once",
	} {
		p.run(chromedp.Evaluate(`(() => { const field = document.querySelector("#query"); field.value = "`+query+`"; field.dispatchEvent(new Event("input")) })()`, nil))
		got := p.found()
		if first := strings.Join(got[:min(1, len(got))], ""); want == "" && first != "" || !strings.HasPrefix(first, want) {
			t.Errorf("%q finds %q first, not %q", query, first, want)
		}
	}

	p.types("uae falcon", "2 pages found.")
	p.run(chromedp.KeyEvent(kb.Enter))
	p.wait(`location.pathname.endsWith("/some/where/search/") && location.hash === "#q=uae+falcon"`)
	entries := eval[int](p, `history.length`)
	p.run(chromedp.KeyEvent(" technology"))
	p.wait(`location.hash === "#q=uae+falcon+technology"`)
	if n := eval[int](p, `history.length`); n != entries {
		t.Errorf("typing has added %d entries to the history", n-entries)
	}
	if to := eval[string](p, `document.querySelector('.languages [lang="de"]').href`); !strings.HasSuffix(to, "/some/where/de/search/#q=uae+falcon+technology") {
		t.Errorf("the page in German is at %s", to)
	}
	p.run(chromedp.KeyEvent(kb.Tab))
	p.wait(`document.activeElement.matches("#found a")`)
	p.run(chromedp.KeyEvent(kb.Enter))
	p.wait(`location.pathname.endsWith("/some/where/cases/uae-falcon/") && document.readyState === "complete"`)
	p.run(chromedp.Evaluate(`history.back()`, nil))
	p.wait(`document.querySelectorAll("#found a").length === 2 && document.querySelector("#query").value === "uae falcon technology"`)
	p.run(chromedp.Reload())
	p.wait(`document.querySelectorAll("#found a").length === 2 && document.querySelector("#query").value === "uae falcon technology"`)
	p.types(kb.Delete, "")
	p.wait(`location.hash === "" && document.querySelectorAll("#found a").length === 0`)
	p.run(chromedp.Evaluate(`location.hash = "#q=100%"`, nil))
	p.wait(`document.querySelector("#query").value === "100%"`)

	p.run(chromedp.Navigate(address + "fr/search/#q=emirats+arabes"))
	p.wait(`document.querySelectorAll("#found a").length > 1`)
	if got := p.found(); got[0] != "Émirats arabes unis" {
		t.Errorf("found first: %q", got)
	}
	if got := eval[string](p, `document.querySelector("#found a").hreflang + document.querySelector("#found a").getAttribute("href")`); got != "../../fr/catalog/jurisdiction/AE/" {
		t.Errorf("the link is %q", got)
	}

	// What is there in English alone says so.
	p.run(chromedp.Evaluate(`location.hash = "#q=`+strings.ReplaceAll(words.English.Say("embed.contract.title"), " ", "+")+`"`, nil))
	p.wait(`[...document.querySelectorAll("#found a")].some(a => a.hreflang === "en" && a.getAttribute("href") === "../../embed/")`)
}

// Every page is among the first that its whole name finds, in every language.
func TestEveryNameFindsItsPage(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	for _, o := range words.Offered {
		p := searched(t, address+o.Folder+"search/")
		p.run(chromedp.Evaluate(`fetch(document.querySelector("script[data-index]").dataset.index).then((r) => r.json()).then((all) => { window.all = all })`, nil))
		p.wait(`window.all !== undefined && document.querySelector("#query") !== null`)
		lost := eval[[]string](p, `(() => {
			const field = document.querySelector("#query"), { kinds, pages } = window.all;
			return pages.filter(([kind, id, name]) => {
				field.value = name.slice(0, field.maxLength);
				field.dispatchEvent(new Event("input"));
				const at = "../".repeat(location.pathname.split("/").length - 2) + kinds[kind].path.replace("*", id);
				return ![...document.querySelectorAll("#found a")].slice(0, 6).some((a) => a.getAttribute("href") === at);
			}).map((row) => JSON.stringify(row));
		})()`)
		if n := eval[int](p, `window.all.pages.length`); n < 1000 || len(lost) > 0 {
			t.Errorf("%s: of %d names %d do not find their page: %s", o.Tag, n, len(lost), strings.Join(lost[:min(5, len(lost))], "\n"))
		}
	}
}

// The page has no barriers and nothing cut off, whatever was found.
func TestSearchIsThereForEveryone(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	for path, queries := range map[string][]string{"search/": {"", "nvidia", "zzzz"}, "de/search/": {"", "vereinigte"}, "fr/search/": {"union"}} {
		for _, query := range queries {
			p := searched(t, address+path+"#q="+query)
			if query != "" {
				p.wait(`document.querySelector("#count").textContent !== ""`)
			}
			for _, width := range []int64{1280, 320} {
				for _, theme := range []string{"light", "dark"} {
					p.run(chromedp.EmulateViewport(width, 800), scheme(theme))
					if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
						t.Errorf("%s %s: at %d pixels the page is %d wide", path, query, width, wide)
					}
					p.axe()
					name := "search-" + strings.ReplaceAll(path, "/", "-") + query + "-" + theme
					if width == 320 {
						name += "-phone"
					}
					p.screenshot(name+".png", width, 800, theme == "dark")
				}
			}
		}
	}
}

// Without scripts the page says so and leads to the lists.
func TestSearchWithoutScript(t *testing.T) {
	p := open(t, serve(t, nil)+"search/", noScript())
	if said := eval[string](p, `document.body.innerText`); !strings.Contains(said, words.English.Say("find.noscript")) {
		t.Errorf("the page says %q", said)
	}
	if eval[bool](p, `document.querySelector("#query").checkVisibility()`) {
		t.Error("a field is shown that does nothing")
	}
	p.run(click(`#lists a[href="../catalog/chip/"]`, chromedp.ByQuery))
	p.wait(`location.pathname === "/catalog/chip/"`)
}

// What the index says stays text, whoever wrote it.
func TestWhatIsFoundIsText(t *testing.T) {
	const markup = `<img src=x onerror=document.title='no'></a><script>document.title='no'</script>`
	p := searched(t, serve(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasPrefix(r.URL.Path, "/assets/search-en.") {
				_, _ = w.Write([]byte(`{"kinds":[{"name":"` + markup + `","path":"catalog/chip/*/"}],"pages":[[0,"` + markup + `$&","` + markup + `","` + markup + `"]]}`))
				return
			}
			next.ServeHTTP(w, r)
		})
	})+"search/")
	p.types("img", "1 page found.")
	if got := p.found(); len(got) != 1 || got[0] != markup {
		t.Errorf("found: %q", got)
	}
	if eval[bool](p, `document.title === "no" || document.querySelector("#found :is(img, script)") !== null`) {
		t.Error("a text of the index has become markup")
	}
	if to := eval[string](p, `document.querySelector("#found a").pathname`); !strings.HasPrefix(to, "/catalog/chip/") {
		t.Errorf("the link leads to %s", to)
	}
}

// An index that does not arrive is told, and the lists stay.
func TestMissingIndexIsSaid(t *testing.T) {
	p := open(t, serve(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasPrefix(r.URL.Path, "/assets/search-") {
				http.NotFound(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	})+"search/#q=x")
	p.expect("404")
	p.expect("no list of pages")
	p.text("#count", words.English.Say("find.failed"))
	p.types("nvidia", words.English.Say("find.failed"))
	if !eval[bool](p, `document.querySelector("#lists").checkVisibility()`) {
		t.Error("the lists are hidden")
	}
}

// After a visit to the calculator the search works without a network, at a
// domain's root and under a path.
func TestSearchWithoutANetwork(t *testing.T) {
	t.Parallel()
	for _, under := range []string{"/", "/some/where/"} {
		server := httptest.NewServer(http.StripPrefix(strings.TrimSuffix(under, "/"), built))
		address := server.URL + under
		p := open(t, address)
		p.expect("ERR_CONNECTION_REFUSED")
		p.keptReady()
		server.CloseClientConnections()
		server.Close()
		p.run(click(`.site-nav a[href$="search/"]`, chromedp.ByQuery))
		p.wait(`location.pathname.endsWith("` + under + `search/") && document.querySelector("#query") !== null`)
		p.types("denmark gefion", "3 pages found.")
		p.run(click("#found a", chromedp.ByQuery))
		p.wait(`location.pathname.endsWith("` + under + `cases/denmark-gefion/") && document.readyState === "complete"`)
		p.run(chromedp.Navigate(address + "de/search/#q=danemark"))
		p.wait(`document.querySelectorAll("#found a").length > 1`)
	}
}
