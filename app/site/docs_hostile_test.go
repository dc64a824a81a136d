package site

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sovcalc/app/catalog"
	"sovcalc/app/embed"
	"sovcalc/app/words"
)

// hostile is what somebody might write into an entry to break out of a page.
const hostile = `</title></main>"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='alert(1) javascript:alert(1) {{.}} &lt;`

// hostileCatalog has one entry of each kind, and every text that an editor may
// write freely is hostile.
func hostileCatalog() *catalog.Catalog {
	c := &catalog.Catalog{Edition: hostile, Sources: []catalog.Source{
		{URL: "javascript:alert(1)", Supports: hostile, AsOf: hostile, Via: hostile},
		{URL: `https://example.org/"><script>alert(1)</script>`, Supports: hostile},
		{URL: "//example.org/", Supports: hostile},
	}}
	for _, k := range catalog.Kinds() {
		e := catalog.Entry{Kind: k, ID: "one", Name: hostile + string(k), Note: hostile}
		for _, d := range catalog.Definitions() {
			if !slices.Contains(d.Kinds, k) {
				continue
			}
			f := catalog.Fact{Property: d.Property, Note: hostile, Sources: []uint16{0, 1, 2}, AsOf: hostile, Confidence: catalog.Low, Recalled: true}
			switch refers := d.Type.Refers(); {
			case d.Property == catalog.Status:
				f.Values = []string{"operating"}
			case d.Type == catalog.Text:
				f.Values = []string{hostile, hostile}
			case len(refers) > 0:
				f.Values = []string{"one"}
			case len(d.Values) > 0:
				f.Values = d.Values[:1]
			default:
				f.Values = []string{"10"} // a number
			}
			if d.PerThing {
				f.Of = hostile
			}
			e.Facts = append(e.Facts, f)
			if d.PerThing {
				f.Of += " again"
				f.Readings = []catalog.Reading{{Values: f.Values, Who: hostile, Sources: []uint16{0, 1}}}
				f.Values = nil
				e.Facts = append(e.Facts, f)
			}
		}
		c.Entries = append(c.Entries, e)
	}
	return c
}

func TestHostileTextStaysText(t *testing.T) {
	pages := newLibrary(hostileCatalog(), words.English).pages()
	files, err := drawAll(pages, func(name string) asset { return asset{path: name} })
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, f := range files {
		if !strings.HasSuffix(f.path, ".html") {
			continue
		}
		root, err := html.Parse(strings.NewReader(string(f.data)))
		if err != nil {
			t.Fatal(err)
		}
		mains := 0
		for n := range root.Descendants() {
			if n.Type == html.TextNode && strings.Contains(n.Data, "onerror=alert(1)") {
				shown++
			}
			if n.Type != html.ElementNode {
				continue
			}
			if n.Data == "main" {
				mains++
			}
			if src := attributeOf(n, "src"); n.Data == "script" && strings.HasPrefix(f.path, embed.Path) &&
				n.Parent.Data == "head" && n.FirstChild == nil && strings.HasPrefix(src, "../../") {
				continue // a frame tells its height, and may load the program
			}
			if slices.Contains([]string{"script", "img", "iframe", "style"}, n.Data) {
				t.Errorf("%s: <%s>", f.path, n.Data)
			}
			for _, a := range n.Attr {
				value := strings.ToLower(strings.TrimSpace(a.Val))
				if strings.HasPrefix(a.Key, "on") || slices.Contains([]string{"href", "src"}, a.Key) && strings.HasPrefix(value, "javascript:") {
					t.Errorf("%s: <%s %s=%q>", f.path, n.Data, a.Key, a.Val)
				}
			}
		}
		if mains != 1 {
			t.Errorf("%s: %d main parts", f.path, mains)
		}
	}
	if shown < 50 {
		t.Errorf("the hostile text is shown %d times: the test shows nothing", shown)
	}
}

// A catalogue with nothing in it still has its pages.
func TestEmptyCatalog(t *testing.T) {
	if _, err := drawAll(newLibrary(&catalog.Catalog{Edition: "none"}, words.English).pages(), func(name string) asset { return asset{path: name} }); err != nil {
		t.Error(err)
	}
}
