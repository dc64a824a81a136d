package site

import (
	"bytes"
	"image/png"
	"strings"
	"testing"
)

// metaOf lists what a page says of itself, by property or name.
func metaOf(p parsedPage) map[string]string {
	list := map[string]string{}
	for n := range p.root.Descendants() {
		if n.Data == "meta" {
			list[attributeOf(n, "property")+attributeOf(n, "name")] = attributeOf(n, "content")
		}
	}
	return list
}

// Every page says what it is; without an address of the site nothing is said
// that would need one.
func TestPreviewsWithoutAddress(t *testing.T) {
	for _, p := range allPages(t) {
		if p.page.Frame {
			continue // a frame is no page to link to: it names the one it belongs to
		}
		m := metaOf(p)
		if m["og:title"] == "" || m["og:description"] == "" || m["og:type"] == "" || m["twitter:card"] != "summary" {
			t.Errorf("%q: %v", p.page.Path, m)
		}
		if m["og:image"]+m["og:url"] != "" || strings.Contains(p.text, `rel="canonical"`) {
			t.Errorf("%q names an address that nobody gave", p.page.Path)
		}
	}
}

// With one, every case and the start page have a picture, which is there.
func TestPreviewsWithAddress(t *testing.T) {
	files, err := compose(Options{Assets: testAssets(), Pages: previewed(), BaseURL: "https://example.org/sub"})
	if err != nil {
		t.Fatal(err)
	}
	byPath := map[string][]byte{}
	for _, f := range files {
		byPath[f.path] = f.data
	}
	for _, p := range previewed() {
		text := string(byPath[p.Path+"index.html"])
		for _, want := range []string{
			`<meta property="og:url" content="https://example.org/sub/` + p.Path + `">`, `<link rel="canonical" href="https://example.org/sub/` + p.Path + `">`,
			`<meta property="og:image" content="https://example.org/sub/cases/`, `<meta name="twitter:card" content="summary_large_image">`,
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%q lacks %s", p.Path, want)
			}
		}
		config, err := png.DecodeConfig(bytes.NewReader(byPath[p.Image]))
		if err != nil || config.Width != 1200 || config.Height != 630 {
			t.Errorf("%q: %s: %v", p.Path, p.Image, err)
		}
	}
}

// previewed are the start page and two cases, one of them the start page's.
func previewed() []Page {
	var list []Page
	for _, p := range Pages() {
		if p.Path == "" || p.Path == "cases/"+startCase+"/" || p.Path == "cases/uae-falcon/" {
			list = append(list, p)
		}
	}
	return list
}

func TestBaseAddressIsChecked(t *testing.T) {
	for _, bad := range []string{"example.org", "/sub/", "javascript:alert(1)", "https://", "https://a@b/", "https://example.org/?x", "https://example.org/#x", "://", "ftp://example.org"} {
		if got, err := checkBase(bad); err == nil {
			t.Errorf("%q is taken as %q", bad, got)
		}
	}
	for given, want := range map[string]string{"": "", "https://example.org": "https://example.org/", "http://localhost:8080/a/": "http://localhost:8080/a/"} {
		if got, err := checkBase(given); err != nil || got != want {
			t.Errorf("%q gives %q, %v", given, got, err)
		}
	}
}
