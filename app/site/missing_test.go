package site

import (
	"io"
	"net/url"
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
