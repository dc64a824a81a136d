package ui_test

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/embed"
	"sovcalc/app/site"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

// What an article would show is drawn as a browser would read the markup that
// is copied into it.
func TestMarkupIsReadAsABrowserDoes(t *testing.T) {
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		m := calculator.New(catalog.Default, words.English, "").Update(calculator.StartedFrom{Case: cases[i].ID})
		f := m.Finding(`https://example.org/a"b<c>&'/`)
		for _, markup := range []string{f.Caption(), f.Figure(embed.Copy{Form: embed.AsText}), f.Figure(embed.Copy{Form: embed.AsElement})} {
			drawn, err := site.Render(app.Div().Body(ui.Markup(markup)...))
			if err != nil {
				t.Fatal(err)
			}
			if got, want := tree(t, drawn), tree(t, "<div>"+markup+"</div>"); got != want {
				t.Fatalf("%s is drawn as\n%s\nand read as\n%s", cases[i].ID, got, want)
			}
		}
	}
}

// tree writes the elements, their attributes and their texts.
func tree(t *testing.T, markup string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		switch n.Type {
		case html.ElementNode:
			b.WriteString("<" + n.Data)
			for _, a := range n.Attr {
				b.WriteString(" " + a.Key + "=" + a.Val)
			}
			b.WriteString(">\n")
		case html.TextNode:
			if text := strings.Join(strings.Fields(n.Data), " "); text != "" {
				b.WriteString(text + "\n")
			}
		}
	}
	return b.String()
}
