package site

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sovcalc/app/catalog"
	"sovcalc/app/embed"
)

const (
	example = "https://example.org/a/"
	french  = "SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR"
)

func oembedHandler(base string) http.Handler {
	return WithOEmbed(http.NotFoundHandler(), base)
}

func TestOEmbedAnswers(t *testing.T) {
	h := oembedHandler(example)
	pinned := embed.Path + embed.EditionPath(catalog.Default.Edition)
	for _, test := range []struct {
		url, more string
		source    string
		width     int
		height    int
	}{
		{example + "#" + french, "", example + "embed/v1/#" + french, 600, 940},
		{example, "", example + "embed/v1/cases/uae-stargate-chatgpt/", 600, 940},
		{example + "cases/uae-falcon/", "", example + "embed/v1/cases/uae-falcon/", 600, 940},
		{example + "cases/uae-falcon", "&format=json", example + "embed/v1/cases/uae-falcon/", 600, 940},
		{example + "cases/uae-falcon/index.html?utm=1", "", example + "embed/v1/cases/uae-falcon/", 600, 940},
		{example + "embed/v1/cases/uae-falcon/?theme=dark", "", example + "embed/v1/cases/uae-falcon/?theme=dark", 600, 940},
		{example + "embed/v1/?view=finding&change=home#" + french, "", example + "embed/v1/?view=finding&change=home#" + french, 600, 440},
		{example + pinned + "#" + french, "", example + pinned + "#" + french, 600, 940},
		{example + pinned + "cases/uae-falcon/", "", example + pinned + "cases/uae-falcon/", 600, 940},
		{example + "#" + french + "#?secret=abc", "", example + "embed/v1/#" + french, 600, 940},
		{example + "#" + french, "&maxwidth=320&maxheight=500", example + "embed/v1/#" + french, 320, 500},
		{example + "#" + french, "&maxwidth=9000&maxheight=9000", example + "embed/v1/#" + french, 600, 940},
	} {
		res := ask(h, "GET", "/oembed?url="+url.QueryEscape(test.url)+test.more)
		var answer oembed
		if err := json.NewDecoder(res.Body).Decode(&answer); err != nil || res.StatusCode != 200 {
			t.Errorf("%s: %d, %v", test.url, res.StatusCode, err)
			continue
		}
		if got := res.Header.Get("Content-Type"); got != "application/json" {
			t.Errorf("%s: type %s", test.url, got)
		}
		if answer.Type != "rich" || answer.Version != "1.0" || answer.Width != test.width || answer.Height != test.height {
			t.Errorf("%s: %+v", test.url, answer)
		}
		nodes, err := html.ParseFragment(strings.NewReader(answer.HTML), nil)
		if err != nil {
			t.Fatal(err)
		}
		sources := 0
		for _, n := range nodes {
			for d := range n.Descendants() {
				if d.Data == "iframe" {
					sources++
					if attributeOf(d, "src") != test.source || attributeOf(d, "title") == "" {
						t.Errorf("%s: the frame shows %s", test.url, attributeOf(d, "src"))
					}
				}
			}
		}
		if sources != 1 || !strings.HasPrefix(answer.HTML, "<blockquote>") {
			t.Errorf("%s: %d frames in %s", test.url, sources, answer.HTML)
		}
	}
}

func TestOEmbedRefuses(t *testing.T) {
	h := oembedHandler(example)
	for _, test := range []struct {
		query, says string
		status      int
	}{
		{"", "url=", 400},
		{"url=" + url.QueryEscape(example) + "&maxwidth=x", "maxwidth", 400},
		{"url=" + url.QueryEscape(example) + "&maxheight=0", "maxheight", 400},
		{"url=" + url.QueryEscape(example) + "&format=xml", "json", 501},
		{"url=" + url.QueryEscape("https://example.com/a/"), "https://example.org/a/", 404},
		{"url=" + url.QueryEscape("https://example.org/about/"), "does not belong", 404},
		{"url=" + url.QueryEscape("javascript:alert(1)"), "does not belong", 404},
		{"url=" + url.QueryEscape(example+"about/"), "about/", 404},
		{"url=" + url.QueryEscape(example+"cases/none/"), "none", 404},
		{"url=" + url.QueryEscape(example+"cases/../"), "", 404},
		{"url=" + url.QueryEscape(example+"#SOV1/H:FR/M:no-such-model"), "no-such-model", 404},
		{"url=" + url.QueryEscape(example+"#nonsense"), "SOV1", 404},
		{"url=" + url.QueryEscape(example+"embed/v1/?theme=drak#"+french), "theme=drak", 404},
		{"url=%25zz", "cannot be read", 404},
	} {
		res := ask(h, "GET", "/oembed?"+test.query)
		var b strings.Builder
		_ = res.Write(&b)
		if res.StatusCode != test.status || !strings.Contains(b.String(), test.says) {
			t.Errorf("%s: %s", test.query, b.String())
		}
	}
	if res := ask(h, "POST", "/oembed"); res.StatusCode != 405 {
		t.Errorf("POST: %d", res.StatusCode)
	}
}

// A server that was told no address takes that of the request.
func TestOEmbedWithoutAddress(t *testing.T) {
	res := ask(oembedHandler(""), "GET", "/oembed?url="+url.QueryEscape("http://example.com/#"+french))
	var answer oembed
	if err := json.NewDecoder(res.Body).Decode(&answer); err != nil || answer.ProviderURL != "http://example.com/" {
		t.Errorf("%d, %v, %+v", res.StatusCode, err, answer)
	}
	found := ask(oembedHandler(""), "GET", "/cases/uae-falcon/").Header.Get("Link")
	if found != `<http://example.com/oembed?url=http%3A%2F%2Fexample.com%2Fcases%2Fuae-falcon%2F>; rel="alternate"; type="application/json+oembed"` {
		t.Errorf("a case is found at %q", found)
	}
}

// A site that knows its own address has an answer beside every case, and both
// pages of the case lead to it. One that does not has none.
func TestOEmbedFiles(t *testing.T) {
	var pages []Page
	for _, p := range Pages() {
		if strings.HasSuffix(p.Path, "cases/uae-falcon/") || p.Path == "" {
			pages = append(pages, p)
		}
	}
	for _, base := range []string{"", example} {
		files, err := compose(Options{Assets: testAssets(), Pages: pages, BaseURL: base})
		if err != nil {
			t.Fatal(err)
		}
		byPath := map[string][]byte{}
		for _, f := range files {
			byPath[f.path] = f.data
		}
		data := byPath["cases/uae-falcon.oembed.json"]
		if (data != nil) != (base != "") {
			t.Errorf("base %q: the answer is %s", base, data)
		}
		for _, path := range []string{"cases/uae-falcon/", embed.Path + "cases/uae-falcon/"} {
			link := `<link rel="alternate" type="application/json+oembed" href="` + example + `cases/uae-falcon.oembed.json" title="`
			if found := strings.Contains(string(byPath[path+"index.html"]), link); found != (base != "") {
				t.Errorf("base %q: %s leads to its answer: %v", base, path, found)
			}
		}
		if data == nil {
			continue
		}
		var answer oembed
		if err := json.Unmarshal(data, &answer); err != nil || !strings.Contains(answer.HTML, example+"embed/v1/cases/uae-falcon/") {
			t.Errorf("%v: %s", err, data)
		}
	}
}

func TestBaseURL(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org": "https://example.org/", "https://example.org/a": "https://example.org/a/", "http://localhost:8000/": "http://localhost:8000/",
		"": "", "example.org": "", "ftp://example.org/": "", "https://": "", "https://u:p@example.org/": "", "https://example.org/?a": "", "https://example.org/#a": "", "javascript:alert(1)": "",
	} {
		if got, ok := BaseURL(address); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", address, got, ok)
		}
	}
}

// FuzzOEmbed asks that whatever is asked for is answered, with what can be
// used or with a reason.
func FuzzOEmbed(f *testing.F) {
	for _, query := range []string{"", "url=" + url.QueryEscape(example+"#"+french), "url=x&format=xml", "url=" + url.QueryEscape(example+"embed/v1/cases/uae-falcon/?theme=dark") + "&maxwidth=1&maxheight=1", "url=%25zz&maxwidth=-1", "url=//%5b"} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, text string) {
		query, err := url.ParseQuery(text)
		if err != nil {
			return
		}
		answer, status, reason := askedOEmbed(example, query)
		if status != http.StatusOK {
			if reason == "" {
				t.Fatalf("%q: %d without a reason", text, status)
			}
			return
		}
		if answer.Width <= 0 || answer.Height <= 0 || answer.Title == "" || answer.HTML == "" {
			t.Fatalf("%q: %+v", text, answer)
		}
		if _, err := html.ParseFragment(strings.NewReader(answer.HTML), nil); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
	})
}
