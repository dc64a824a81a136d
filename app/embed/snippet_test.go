package embed_test

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/embed"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

var update = flag.Bool("update", false, "write the golden files")

const vector = "SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE"

func finding(t *testing.T, c *catalog.Catalog, vector string) embed.Finding {
	t.Helper()
	conf, problems := configuration.Parse(vector, c)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return embed.Finding{Language: words.English, Profile: profile.Of(c, conf), Edition: c.Edition, Site: "https://example.org/a/"}
}

func frame(t *testing.T, query string) embed.Frame {
	t.Helper()
	f, problems := embed.Read(query)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return f
}

// golden compares with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := "testdata/" + name
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is another:\n%s", path, got)
	}
}

// What is copied stays in articles for years, so its markup is compared with
// files. Words and facts may change; they are left out.
func TestMarkupOfSnippets(t *testing.T) {
	f := finding(t, catalog.Default, "SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR")
	f.Edition = "2026-11-00000000"
	for _, form := range []string{embed.AsFrame, embed.AsElement, embed.AsText, embed.AsSVG} {
		nodes, err := html.ParseFragment(strings.NewReader(f.Snippet(embed.Copy{Form: form, Edition: embed.Live, Frame: frame(t, "theme=light"),
			Picture: embed.Picture{Name: "finding.svg", Width: 1200, Height: 900}})), nil)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		var write func(n *html.Node, depth int)
		write = func(n *html.Node, depth int) {
			if n.Type == html.ElementNode {
				b.WriteString(strings.Repeat("  ", depth) + "<" + n.Data)
				for _, a := range n.Attr {
					if a.Key == "title" || a.Key == "label" || a.Key == "alt" {
						a.Val = "…"
					}
					b.WriteString(" " + a.Key + "=" + strconv.Quote(a.Val))
				}
				b.WriteString(">\n")
				depth++
			}
			for c := range n.ChildNodes() {
				write(c, depth)
			}
		}
		for _, n := range nodes {
			write(n, 0)
		}
		golden(t, form+".txt", b.String())
	}
}

func TestSource(t *testing.T) {
	f := finding(t, catalog.Default, vector)
	for _, test := range []struct{ edition, query, kase, want string }{
		{embed.Live, "", "", "embed/v1/#" + vector},
		{embed.Live, "theme=dark&view=all&change=home,model", "", "embed/v1/?view=all&theme=dark&change=home,model#" + vector},
		{embed.Live, "", "uae-stargate-chatgpt", "embed/v1/cases/uae-stargate-chatgpt/"},
		{embed.Live, "theme=light", "uae-stargate-chatgpt", "embed/v1/cases/uae-stargate-chatgpt/?theme=light"},
		{embed.Live, "change=home", "uae-stargate-chatgpt", "embed/v1/?change=home#" + vector},
		{embed.Pinned, "", "", "embed/v1/editions/" + catalog.Default.Edition + "/#" + vector},
		{embed.Pinned, "", "uae-stargate-chatgpt", "embed/v1/editions/" + catalog.Default.Edition + "/cases/uae-stargate-chatgpt/"},
		{embed.Pinned, "change=home", "uae-stargate-chatgpt", "embed/v1/editions/" + catalog.Default.Edition + "/?change=home#" + vector},
	} {
		f.Case = catalog.Default.Entry(catalog.Case, test.kase)
		if got := f.Source(embed.Copy{Edition: test.edition, Frame: frame(t, test.query)}); got != f.Site+test.want {
			t.Errorf("%+v: %s", test, got)
		}
	}
}

// The static text says all that the frame says: the finding, six answers and
// a sign for every cell.
func TestSummarySaysEverything(t *testing.T) {
	f := finding(t, catalog.Default, vector)
	for _, form := range embed.Forms() {
		text := f.Snippet(embed.Copy{Form: form, Edition: embed.Live, Frame: frame(t, "")})
		if form != embed.AsPlain && form != embed.AsMarkdown {
			root, err := html.Parse(strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			text = ""
			for n := range root.Descendants() {
				if n.Type == html.TextNode {
					text += n.Data
				}
			}
		}
		want := f.Language.Finding(f.Profile)
		for i := range f.Profile.Questions {
			want = append(want, f.Language.Who(f.Profile, &f.Profile.Questions[i]), f.Language.Say("asks."+string(f.Profile.Questions[i].ID)))
		}
		want = append(want, f.Edition)
		for _, part := range want {
			if !strings.Contains(text, part) {
				t.Errorf("%s lacks %q", form, part)
			}
		}
		signs := 0
		for _, sign := range []string{"○", "◐", "●", "?", "–"} {
			for line := range strings.Lines(text) {
				if !strings.Contains(line, "○ ") || !strings.Contains(line, ",") {
					signs += strings.Count(line, sign)
				}
			}
		}
		if cells := len(f.Profile.Layers) * len(lever.Questions()); signs < cells {
			t.Errorf("%s has %d signs for %d cells", form, signs, cells)
		}
	}
}

// Whatever stands in a fact, and wherever the site says it lies, the snippet
// has the elements and attributes that it is meant to have and no more.
func TestHostileTextStaysText(t *testing.T) {
	const bad = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onload='x </figure> | **x** [a](javascript:x)`
	c := *catalog.Default
	c.Edition = bad
	c.Entries = slices.Clone(c.Entries)
	for i := range c.Entries {
		c.Entries[i].Name += bad
	}
	f := finding(t, &c, vector)
	f.Site = "https://example.org/" + bad + "/"
	allowed := []string{"figure", "iframe", "figcaption", "details", "summary", "p", "br", "strong", "em", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "small", "a", "img", "script", "sovereignty-finding"}
	attributes := []string{"src", "title", "label", "width", "height", "loading", "referrerpolicy", "frameborder", "style", "href", "scope", "async", "alt"}
	for _, form := range []string{embed.AsFrame, embed.AsElement, embed.AsText, embed.AsPNG} {
		nodes, err := html.ParseFragment(strings.NewReader(f.Snippet(embed.Copy{Form: form, Edition: embed.Pinned, Frame: frame(t, ""),
			Picture: embed.Picture{Name: "https://example.org/" + bad, Width: 1, Height: 1}})), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range nodes {
			for d := range n.Descendants() {
				if d.Type != html.ElementNode || d.Data == "head" || d.Data == "body" {
					continue
				}
				if !slices.Contains(allowed, d.Data) || d.Data == "img" && form != embed.AsPNG || d.Data == "script" && (form != embed.AsElement || d.FirstChild != nil) {
					t.Errorf("%s: <%s>", form, d.Data)
				}
				for _, a := range d.Attr {
					if !slices.Contains(attributes, a.Key) || (a.Key == "href" || a.Key == "src") && !strings.HasPrefix(a.Val, "https://example.org/") {
						t.Errorf("%s: <%s %s=%q>", form, d.Data, a.Key, a.Val)
					}
				}
			}
		}
	}
	// An address between < and > is one whatever stands in it.
	markdown := regexp.MustCompile(`\(<[^<>\n]*>\)`).ReplaceAllString(f.Snippet(embed.Copy{Form: embed.AsMarkdown}), "()")
	if found := regexp.MustCompile(`<script|<img|[^\\]\]\(javascript`).FindString(markdown); found != "" {
		t.Errorf("the Markdown holds %s", found)
	}
}
