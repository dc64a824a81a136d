package report_test

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"
	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	_ "sovcalc/app/configuration/random" // a fixed seed
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// memo writes the memo of a case over a catalogue.
func memo(t interface{ Fatal(...any) }, c *catalog.Catalog, id string) (*report.Report, string) {
	conf, problems := configuration.FromCase(c.Entry(catalog.Case, id), c)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	r := report.Of(profile.Of(c, conf), words.English)
	var b bytes.Buffer
	if err := r.Markdown(&b, words.English); err != nil {
		t.Fatal(err)
	}
	return r, b.String()
}

// TestMarkdown holds the memos of three cases: a hosted model, open weights on
// a global cloud's software, and a country's own model on its own machines.
func TestMarkdown(t *testing.T) {
	for _, id := range []string{"uae-stargate-chatgpt", "germany-openai-sap-delos", "switzerland-apertus-alps"} {
		t.Run(id, func(t *testing.T) {
			_, text := memo(t, catalog.Default, id)
			text = strings.ReplaceAll(text, catalog.Default.Edition, "EDITION")
			golden := filepath.Join("testdata", "markdown", id+".md")
			if *update {
				if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if text != string(want) {
				t.Errorf("differs from %s; run go test ./app/report -update and read the difference\n%s", golden, text)
			}
		})
	}
}

// hostile are names that would mark up, link, run or break out of a table.
var hostile = []string{
	`<script>alert(1)</script>`, `<img src=x onerror=alert(1)>`, `</td></table><h1>x`, `&lt;b&gt; &amp; &copy;`, `<!-- x`, `<https://evil.example>`,
	`[x](https://evil.example)`, `![x](https://evil.example/p.png)`, `[^1]`, `[^1]: x`, `[x]: https://evil.example`, `https://evil.example/x`, `www.evil.example`, `Www.evil.example`,
	`a@evil.example`, `**b** _i_ ~~s~~ ` + "`c`", "```", `a | b | c`, `\`, `\\|`, `# h`, `- item`, `+ item`, `1. one`, `2) two`, `> quote`, `---`, `===`, "a\n\n# h", "a\r\n| b |", `$x$`, `{{ x }}`,
	"a\u202eb", "a\x1b[31mb", `[ ] task`, `<p`, `://`, `:smile:`,
}

// elements are all that a memo consists of, once shown.
var elements = []string{
	"html", "head", "body", "h1", "h2", "p", "blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "strong", "code", "pre", "a", "sup", "div", "hr",
}

// TestMarkdownShowsTextsAsTheyAre gives every entry, note and source a hostile
// text, shows the memo as readers do, and asks that it has the elements of a
// memo, its own links and no others, and every name letter by letter.
func TestMarkdownShowsTextsAsTheyAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.StringOfN(rapid.SampledFrom([]rune("<>&[]()!|`*_~#-+=\\\"'$@:/.1 ax\n^{}")), 1, 12, -1))
		c := *catalog.Default
		c.Entries, c.Sources = slices.Clone(c.Entries), slices.Clone(c.Sources)
		name, begins, note, who, supports := "N"+text.Draw(t, "name"), text.Draw(t, "begins"), text.Draw(t, "note"), text.Draw(t, "who"), text.Draw(t, "supports")
		for i := range c.Entries {
			e := &c.Entries[i]
			if e.Kind == catalog.Actor || e.Kind == catalog.Model {
				e.Name = name
			} else if e.Kind == catalog.Infrastructure {
				e.Name = begins // of a notice
			}
			e.Facts = slices.Clone(e.Facts)
			for j := range e.Facts {
				e.Facts[j].Note = note
			}
			if f := e.Fact(catalog.Driver); f != nil {
				f.Values, f.Readings = nil, []catalog.Reading{{Values: []string{"open"}, Who: who}, {Values: []string{"proprietary"}, Who: who}}
			}
		}
		address := text.Draw(t, "address")
		var addresses []string
		for i := range c.Sources {
			c.Sources[i].Supports, c.Sources[i].Via = supports, supports
			if i%2 == 0 {
				c.Sources[i].URL = "https://example.org/" + address
			} else {
				addresses = append(addresses, c.Sources[i].URL)
			}
		}
		r, memo := memo(t, &c, "uae-stargate-chatgpt")
		page, links := show(t, memo)
		if strings.Contains(memo, "{{") {
			t.Fatalf("a site generator would run it:\n%s", memo)
		}
		want := []string{r.Headline, note, who, supports}
		for _, n := range r.Notices {
			want = append(want, n.Text)
		}
		for _, q := range r.Questions {
			want = append(want, q.Answer)
		}
		for _, v := range r.Levers {
			want = append(want, v.Because)
		}
		for _, want := range want {
			if !strings.Contains(page, shown(want)) {
				t.Fatalf("%q is not shown letter by letter:\n%s", want, memo)
			}
		}
		for _, link := range links {
			decoded, _ := url.PathUnescape(link)
			if !strings.HasPrefix(link, "#fn") && decoded != "https://example.org/"+address && !slices.Contains(addresses, link) {
				t.Fatalf("leads to %q:\n%s", link, memo)
			}
		}
	})
}

// shown is a text as a page shows it: white space is one blank, and what
// cannot be seen is replaced.
func shown(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\u202e' || r == '\x1b' {
			return '\uFFFD'
		}
		return r
	}, s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

// show renders a memo with everything allowed and returns its text and links.
func show(t interface{ Fatalf(string, ...any) }, memo string) (string, []string) {
	var page bytes.Buffer
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := markdown.Convert([]byte(memo), &page); err != nil {
		t.Fatalf("%v", err)
	}
	doc, err := nethtml.Parse(&page)
	if err != nil {
		t.Fatalf("%v", err)
	}
	var text strings.Builder
	var links []string
	for n := range doc.Descendants() {
		switch n.Type {
		case nethtml.TextNode:
			text.WriteString(n.Data)
		case nethtml.ElementNode:
			if !slices.Contains(elements, n.Data) {
				t.Fatalf("the memo has an element %q:\n%s", n.Data, memo)
			}
			for _, a := range n.Attr {
				if a.Key == "href" {
					links = append(links, a.Val)
				}
			}
		case nethtml.CommentNode:
			t.Fatalf("the memo has a comment:\n%s", memo)
		}
	}
	return shown(text.String()), links
}
