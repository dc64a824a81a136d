package site

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var attributeName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_.:-]*$`)

const svgNamespace = "http://www.w3.org/2000/svg"

// check refuses what looks right in Go and is wrong in a browser.
func (t *tree) check(parent, n *html.Node, e app.HTML, attributes map[string]string) error {
	inPicture := parent != nil && parent.Namespace == "svg" && parent.Data != "foreignObject"
	_, hasValue := attributes["value"]
	_, hasAlt := attributes["alt"]
	switch {
	case e.XMLNamespace() != "" && e.XMLNamespace() != svgNamespace:
		return t.errorf("namespace %q is not known here", e.XMLNamespace())
	case inPicture && n.Namespace == "":
		return t.errorf("an element of a picture without namespace is not drawn: use ui.SVG")
	case n.Data == "svg" && n.Namespace == "":
		return t.errorf("a picture without namespace is not drawn: use ui.SVG")
	case slices.Contains([]string{"script", "style", "template", "noscript"}, n.Data):
		return t.errorf("<%s> has no place in a view", n.Data)
	case n.Data == "iframe" && attributes["title"] == "":
		return t.errorf("a frame needs a title")
	case n.Data == "select" && hasValue:
		return t.errorf("go-app sets the value before the options exist: set Selected on the option")
	case n.Data == "option" && !hasValue:
		return t.errorf("an option needs a value, and go-app drops an empty one")
	case n.Data == "img" && !hasAlt:
		return t.errorf("an image needs an alt text, and go-app drops an empty one: draw decoration in the style sheet")
	}
	for name, value := range attributes {
		switch {
		case !attributeName.MatchString(name):
			return t.errorf("%q is not the name of an attribute", name)
		case name == "style" || strings.HasPrefix(name, "on"):
			return t.errorf("the content security policy forbids the attribute %s", name)
		case strings.HasPrefix(strings.ToLower(value), "javascript:"):
			return t.errorf("the content security policy forbids %s=%q", name, value)
		}
	}
	return nil
}

// verify parses the markup as a browser does and compares. It finds what HTML
// cannot say: a <div> in a <p>, a row without its table body, a form in a form,
// a character that no document may hold.
func verify(markup string, want []*html.Node) error {
	got, err := html.ParseFragmentWithOptions(strings.NewReader(markup),
		&html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		return fmt.Errorf("site: parsing what was rendered: %w", err)
	}
	return sameNodes(nil, merged(got), merged(want))
}

func sameNodes(path []string, got, want []*html.Node) error {
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			return differ(path, "nothing", describe(want[i]))
		case i >= len(want):
			return differ(path, describe(got[i]), "nothing")
		case describe(got[i]) != describe(want[i]):
			return differ(path, describe(got[i]), describe(want[i]))
		}
		if err := sameNodes(append(path, got[i].Data), merged(children(got[i])), merged(children(want[i]))); err != nil {
			return err
		}
	}
	return nil
}

func differ(path []string, got, want string) error {
	return fmt.Errorf("site: %s: the view has %s, and a browser would read %s there: is it allowed in this place?",
		strings.Join(path, " > "), want, got)
}

// describe is all that two nodes must have in common besides their children.
func describe(n *html.Node) string {
	if n.Type == html.TextNode {
		return fmt.Sprintf("the text %q", n.Data)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<%s", strings.TrimPrefix(n.Namespace+":"+n.Data, ":"))
	for _, a := range n.Attr {
		fmt.Fprintf(&b, " %s=%q", a.Key, a.Val)
	}
	return b.String() + ">"
}

func children(n *html.Node) []*html.Node {
	return slices.Collect(n.ChildNodes())
}

// merged joins texts that follow each other, because markup cannot tell them
// apart, and leaves out empty ones and comments.
func merged(nodes []*html.Node) []*html.Node {
	var out []*html.Node
	for _, n := range nodes {
		last := len(out) - 1
		switch {
		case n.Type == html.CommentNode, n.Type == html.TextNode && n.Data == "":
		case n.Type == html.TextNode && last >= 0 && out[last].Type == html.TextNode:
			out[last] = &html.Node{Type: html.TextNode, Data: out[last].Data + n.Data}
		default:
			out = append(out, n)
		}
	}
	return out
}
