package site

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unsafe"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Render writes a go-app tree as HTML, such that a browser that parses it gets
// the tree that go-app would build there. go-app's own encoder does not do
// that: it quotes attributes as Go does, writes false switches, which HTML
// reads as true, drops "true", adds spaces, and changes order from run to run.
//
// What cannot be written so that both trees agree is an error: see tree.check
// and verify. The same tree always gives the same bytes.
func Render(ui app.UI) (string, error) {
	var t tree
	nodes, err := t.nodes(nil, ui)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, n := range nodes {
		if err := html.Render(&b, n); err != nil {
			return "", fmt.Errorf("site: rendering: %w", err)
		}
	}
	return b.String(), verify(b.String(), nodes)
}

// tree turns go-app's tree into one of package html. Its path names the place
// in errors.
type tree struct {
	path []string
}

func (t *tree) errorf(format string, args ...any) error {
	return fmt.Errorf("site: %s: %s", strings.Join(t.path, " > "), fmt.Sprintf(format, args...))
}

func (t *tree) nodes(parent *html.Node, ui app.UI) ([]*html.Node, error) {
	switch ui := ui.(type) {
	case app.HTML:
		n, err := t.element(parent, ui)
		return []*html.Node{n}, err
	case app.Composer:
		return t.component(parent, ui)
	}
	// Texts and raw markup are unexported types with a value.
	v := reflect.ValueOf(ui)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		return nil, t.errorf("cannot render %T", ui)
	}
	value := v.Elem().FieldByName("value")
	if value.Kind() != reflect.String {
		return nil, t.errorf("cannot render %T", ui)
	}
	switch v.Elem().Type().Name() {
	case "text":
		return []*html.Node{{Type: html.TextNode, Data: value.String()}}, nil
	case "raw":
		return t.raw(value.String())
	}
	return nil, t.errorf("cannot render %T", ui)
}

// raw parses markup where go-app does, in a <div> of its own. go-app shows the
// first element only.
func (t *tree) raw(markup string) ([]*html.Node, error) {
	inDiv := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	nodes, err := html.ParseFragment(strings.NewReader(strings.TrimSpace(markup)), inDiv)
	if err == nil && len(nodes) != 1 {
		err = t.errorf("raw markup must be one element, not %d", len(nodes))
	}
	return nodes, err
}

func (t *tree) component(parent *html.Node, c app.Composer) ([]*html.Node, error) {
	if initializer, ok := c.(app.Initializer); ok {
		initializer.OnInit()
	}
	roots := app.FilterUIElems(c.Render())
	if len(roots) == 0 {
		return nil, t.errorf("component %T renders nothing", c)
	}
	return t.nodes(parent, roots[0]) // as go-app does
}

func (t *tree) element(parent *html.Node, e app.HTML) (*html.Node, error) {
	t.path = append(t.path, e.Tag())
	defer func() { t.path = t.path[:len(t.path)-1] }()

	n := &html.Node{Type: html.ElementNode, Data: e.Tag()}
	if e.XMLNamespace() == svgNamespace {
		n.Namespace = "svg"
	}
	attributes, children, err := insides(e)
	if err != nil {
		return nil, t.errorf("%v", err)
	}
	if err := t.check(parent, n, e, attributes); err != nil {
		return nil, err
	}
	if n.Data == "textarea" && attributes["value"] != "" { // a property, not an attribute
		n.AppendChild(&html.Node{Type: html.TextNode, Data: attributes["value"]})
		delete(attributes, "value")
	}
	n.Attr = attributeList(attributes)
	for _, child := range children {
		nodes, err := t.nodes(n, child)
		if err != nil {
			return nil, err
		}
		for _, c := range nodes {
			n.AppendChild(c)
		}
	}
	return n, nil
}

// insides reads the attributes and children of an element. go-app keeps them
// unexported, and its encoder is the only thing that reads them; if a later
// version calls them otherwise, this says so instead of rendering less.
func insides(e app.HTML) (map[string]string, []app.UI, error) {
	v := reflect.ValueOf(e).Elem()
	attributes, children := v.FieldByName("attributes"), v.FieldByName("children")
	if !attributes.IsValid() || !attributes.Type().ConvertibleTo(reflect.TypeFor[map[string]string]()) ||
		!children.IsValid() || children.Type() != reflect.TypeFor[[]app.UI]() {
		return nil, nil, fmt.Errorf("%T is not built as in the go-app that this was written for", e)
	}
	m := make(map[string]string, attributes.Len())
	for i := attributes.MapRange(); i.Next(); {
		m[i.Key().String()] = i.Value().String()
	}
	// The type was compared above; reflection alone may look at unexported
	// fields but not hand them out.
	return m, *(*[]app.UI)(unsafe.Pointer(children.UnsafeAddr())), nil
}

// switches are the attributes that go-app sets as true or false properties.
// HTML reads any value of them as true.
var switches = strings.Fields(`async autofocus autoplay checked default defer
	disabled hidden ismap loop multiple muted open readonly required reversed selected`)

func attributeList(attributes map[string]string) []html.Attribute {
	var list []html.Attribute
	for name, value := range attributes {
		if slices.Contains(switches, name) {
			if on, _ := strconv.ParseBool(value); !on {
				continue
			}
			value = ""
		}
		list = append(list, html.Attribute{Key: name, Val: value})
	}
	slices.SortFunc(list, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
	return list
}
