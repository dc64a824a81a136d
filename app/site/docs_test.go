package site

import (
	"encoding/json"
	"net/url"
	"path"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// whole is the site with all its documents, not compressed, by path.
var whole = sync.OnceValues(func() (map[string][]byte, error) {
	files, err := compose(Options{Assets: testAssets(), Pages: Pages()})
	byPath := map[string][]byte{}
	for _, f := range files {
		byPath[f.path] = f.data
	}
	return byPath, err
})

// A parsed page is read as a browser does.
type parsedPage struct {
	page Page
	text string
	root *html.Node
	ids  map[string]int
}

var parsedPages = sync.OnceValues(func() ([]parsedPage, error) {
	files, err := whole()
	if err != nil {
		return nil, err
	}
	pages := Pages()
	parsed := make([]parsedPage, len(pages))
	errs := make([]error, len(pages))
	var group sync.WaitGroup
	for i, p := range pages {
		group.Go(func() {
			n := parsedPage{page: p, text: string(files[p.Path+"index.html"]), ids: map[string]int{}}
			n.root, errs[i] = html.Parse(strings.NewReader(n.text))
			for e := range n.root.Descendants() {
				if id := attributeOf(e, "id"); id != "" {
					n.ids[id]++
				}
			}
			parsed[i] = n
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return parsed, nil
})

func allPages(t *testing.T) []parsedPage {
	t.Helper()
	pages, err := parsedPages()
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// pageAt returns the page of a path.
func pageAt(t *testing.T, at string) parsedPage {
	t.Helper()
	for _, p := range allPages(t) {
		if p.page.Path == at {
			return p
		}
	}
	t.Fatalf("there is no page %s", at)
	return parsedPage{}
}

func attributeOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// Every link leads to a page, a file and a place that is there, wherever the
// site lies; links out say that they open a new window.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	files, err := whole()
	if err != nil {
		t.Fatal(err)
	}
	ids, runs := map[string]map[string]int{}, map[string]bool{}
	for _, p := range allPages(t) {
		ids[p.page.Path+"index.html"] = p.ids
		runs[p.page.Path+"index.html"] = p.page.Program != nil
	}
	const site = "https://example.org/some/where/"
	for _, p := range allPages(t) {
		base, err := url.Parse(site + p.page.Path)
		if err != nil {
			t.Fatal(err)
		}
		for n := range p.root.Descendants() {
			for _, key := range []string{"href", "src", "data-url"} {
				address := attributeOf(n, key)
				if address == "" {
					continue
				}
				to, err := base.Parse(address)
				if err != nil {
					t.Errorf("%s: %q: %v", p.page.Path, address, err)
					continue
				}
				if n.Data == "a" && (attributeOf(n, "target") == "_blank" || p.page.Frame) { // a frame leads out of itself
					if to.Host == "" || to.Host == "example.org" && !p.page.Frame || attributeOf(n, "target") != "_blank" || attributeOf(n, "rel") != "noopener" || !strings.Contains(textOf(n), languageOf(p.page.Lang).Say("link.new")) {
						t.Errorf("%s: the link out to %q is not told as one", p.page.Path, address)
					}
					if to.Host != "example.org" {
						continue
					}
				}
				inside, ok := strings.CutPrefix(to.Scheme+"://"+to.Host+to.Path, site)
				if !ok || strings.HasPrefix(address, "/") {
					t.Errorf("%s: %q leaves the site", p.page.Path, address)
					continue
				}
				if inside == "" || strings.HasSuffix(inside, "/") {
					inside += "index.html"
				}
				if files[inside] == nil {
					t.Errorf("%s: %q leads to %s, which is not there", p.page.Path, address, inside)
					continue
				}
				switch {
				case to.Fragment == "":
				case strings.HasPrefix(to.Fragment, "SOV1/"):
					for vector := range strings.SplitSeq(to.Fragment, "~") {
						if _, problems := configuration.Parse(vector, catalog.Default); !runs[inside] || len(problems) > 0 {
							t.Errorf("%s: %q is no configuration: %v", p.page.Path, address, problems)
						}
					}
				case ids[inside][to.Fragment] == 0:
					t.Errorf("%s: %q names no place on %s", p.page.Path, address, inside)
				}
			}
		}
	}
}

// Every page has what a reader, a search engine and a screen reader need, and
// nothing that runs.
func TestEveryPageIsWhole(t *testing.T) {
	titles := map[string]string{}
	for _, p := range allPages(t) {
		document := p.page.Program == nil && !p.page.Frame && p.page.Index == nil // a frame tells its height, and one page finds others
		headings, level := 0, 0
		var title, description, lang string
		for n := range p.root.Descendants() {
			switch n.Data {
			case "html":
				lang = attributeOf(n, "lang")
			case "title":
				if title == "" {
					title = textOf(n)
				}
			case "meta":
				if attributeOf(n, "name") == "description" {
					description = attributeOf(n, "content")
				}
				if attributeOf(n, "http-equiv") == "Content-Security-Policy" && document && strings.Contains(attributeOf(n, "content"), "script-src") {
					t.Errorf("%s: a page without program may run scripts", p.page.Path)
				}
			case "h1", "h2", "h3", "h4", "h5", "h6":
				at := int(n.Data[1] - '0')
				if at == 1 {
					headings++
				}
				if at > level+1 && document {
					t.Errorf("%s: <%s>%s</%s> follows a heading of level %d", p.page.Path, n.Data, textOf(n), n.Data, level)
				}
				level = at
			case "script", "style", "iframe", "object", "embed", "form", "base":
				if document && n.Type == html.ElementNode {
					t.Errorf("%s: a document has <%s>", p.page.Path, n.Data)
				}
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: the attribute %s=%q", p.page.Path, a.Key, a.Val)
				}
			}
		}
		if name := strings.TrimSpace(title); name != title || strings.HasSuffix(name, "–") {
			t.Errorf("%s: the title is %q", p.page.Path, title)
		}
		if headings != 1 || title == "" || description == "" || lang == "" {
			t.Errorf("%s: %d main headings, title %q, description %q, language %q", p.page.Path, headings, title, description, lang)
		}
		if other, taken := titles[title]; taken && path.Dir(path.Dir(other)) == path.Dir(path.Dir(p.page.Path)) {
			t.Errorf("%s and %s have the same title %q", p.page.Path, other, title)
		}
		titles[title] = p.page.Path
		for id, n := range p.ids {
			if n > 1 {
				t.Errorf("%s: id %q stands %d times", p.page.Path, id, n)
			}
		}
		for _, wrong := range []string{"⟨", "⟩", "ZgotmplZ", "{{", "<nil>", "%!"} {
			if at := strings.Index(p.text, wrong); at >= 0 {
				t.Errorf("%s: %q stands in %q", p.page.Path, wrong, p.text[max(0, at-40):min(len(p.text), at+60)])
			}
		}
	}
}

// Everything that there is has its page, and its data beside it.
func TestEverythingHasItsPage(t *testing.T) {
	files, err := whole()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"cases/", "method/", "catalog/", "about/"}
	data := []string{"cases.json", "method.json", "catalog.json"}
	for _, k := range catalog.Kinds() {
		want = append(want, "catalog/"+string(k)+"/")
	}
	for i := range catalog.Default.Entries {
		e := &catalog.Default.Entries[i]
		want = append(want, "catalog/"+string(e.Kind)+"/"+e.ID+"/")
		data = append(data, "catalog/"+string(e.Kind)+"/"+e.ID+".json")
		if e.Kind == catalog.Case {
			want = append(want, "cases/"+e.ID+"/")
			data = append(data, "cases/"+e.ID+".json")
		}
	}
	for _, r := range lever.Rules() {
		want = append(want, "method/"+r.ID+"/")
		data = append(data, "method/"+r.ID+".json")
	}
	want, data = append(want, "method/lenses/"), append(data, "method/lenses.json")
	for _, l := range profile.Lenses() {
		want = append(want, "method/lenses/"+l.ID+"/")
	}
	folded := map[string]string{}
	for name := range files {
		if other, taken := folded[strings.ToLower(name)]; taken {
			t.Errorf("%s and %s are one file on some systems", name, other)
		}
		folded[strings.ToLower(name)] = name
	}
	for _, at := range want {
		if files[at+"index.html"] == nil {
			t.Errorf("%s is missing", at)
		}
	}
	for _, at := range data {
		if !json.Valid(files[at]) {
			t.Errorf("%s is no JSON", at)
		}
	}
}
