package site

import (
	"io"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
)

// An address at which there is nothing gives a page whose links hold there.
func TestMissing(t *testing.T) {
	h := handlerFor(t)
	link := regexp.MustCompile(`href="([^"]*)"`)
	for _, test := range []struct{ at, lang string }{
		{"/nothing", "en"}, {"/nothing/", "en"}, {"/cases/none/at/all/", "en"}, {"/fr/rien/", "fr"}, {"/de/cases/nichts", "de"}, {"/assets/style.css", "en"},
	} {
		answer := ask(h, "GET", test.at, "Accept", "text/html,application/xhtml+xml")
		body, _ := io.ReadAll(answer.Body)
		if answer.StatusCode != 404 || !strings.Contains(answer.Header.Get("Content-Type"), "text/html") || !strings.Contains(string(body), `<html lang="`+test.lang+`"`) {
			t.Errorf("%s: %d, %s, %s", test.at, answer.StatusCode, answer.Header.Get("Content-Type"), body)
		}
		from, _ := url.Parse("http://example.org" + test.at)
		links := link.FindAllStringSubmatch(string(body), -1)
		if len(links) != 3 {
			t.Errorf("%s has %d links", test.at, len(links))
		}
		for _, m := range links {
			to, err := from.Parse(m[1])
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(to.Path, "/search/") {
				continue // not among the pages of this test
			}
			if got := ask(h, "GET", to.Path).StatusCode; got != 200 {
				t.Errorf("%s links to %s, which gives %d", test.at, to.Path, got)
			}
		}
	}
	answer := ask(h, "HEAD", "/nothing", "Accept", "text/html")
	if body, _ := io.ReadAll(answer.Body); answer.StatusCode != 404 || len(body) > 0 {
		t.Errorf("HEAD gives %d and %q", answer.StatusCode, body)
	}
	if body, _ := io.ReadAll(ask(h, "GET", "/nothing").Body); string(body) != "There is nothing at this address.\n" {
		t.Errorf("without Accept: %q", body)
	}
}

// The page that static hosts show has links that hold at any address, under
// the path of the site's own address where that is named. It is not kept among
// the pages for use without a network.
func TestMissingPageOfStaticHosts(t *testing.T) {
	link := regexp.MustCompile(`href="([^"]*)"`)
	for _, test := range []struct{ base, root string }{
		{"", "/"}, {"https://example.org", "/"}, {"https://example.org/some%20where/calculator", "/some%20where/calculator/"},
	} {
		out := t.TempDir()
		if err := Build(out, Options{Assets: testAssets(), Pages: testPages(), BaseURL: test.base, Quick: true}); err != nil {
			t.Fatal(err)
		}
		built := os.DirFS(out)
		page := string(read(t, built, MissingName))
		links := link.FindAllStringSubmatch(page, -1)
		if len(links) != 1+2*3 {
			t.Errorf("with %q: %d links in %s", test.base, len(links), page)
		}
		for _, m := range links {
			name, ok := strings.CutPrefix(m[1], test.root)
			if !ok || strings.HasPrefix(name, "/") {
				t.Errorf("with %q: a link to %s", test.base, m[1])
			}
			if strings.HasSuffix(name, "search/") {
				continue // not among the pages of this test
			}
			if name == "" || strings.HasSuffix(name, "/") {
				name += "index.html"
			}
			read(t, built, name)
		}
		for _, lang := range []string{`<html lang="en">`, `<section lang="fr"><h2>`, `<section lang="de"><h2>`} {
			if !strings.Contains(page, lang) {
				t.Errorf("no %s in %s", lang, page)
			}
		}
		if strings.Contains(string(read(t, built, worker)), MissingName) {
			t.Errorf("the service worker keeps %s", MissingName)
		}
	}
}
