package app

import "strings"

// This file is laid beside go-app's own (see ../README.md). go-app builds a new
// piece of the page with several calls of the browser for each element: one to
// make it, one for each attribute, one to put it in its place. A call out of
// the program costs more than the work it asks for, so these are written down
// while go-app goes through the piece, and boot.js is asked once to do them.

// A building is a piece of the page that is written down. There is one at a
// time: go-app draws one thing after the other.
type building struct {
	steps strings.Builder
	made  int   // nodes so far
	nodes Value // all of them, once they are there
	then  []func()
}

// built is the piece that is being written down, if one is.
var built *building

// builder is what of the page builds from what is written down; a page without
// boot.js has none.
var builder Value

func builds() bool {
	if builder == nil {
		builder = Window().Get("sovcalc")
	}
	return builder.Truthy() && builder.Get("build").Truthy()
}

// Mount mounts an element with all that is in it.
func (m nodeManager) Mount(ctx Context, depth uint, v UI) (UI, error) {
	if built != nil || !builds() {
		return m.mount(ctx, depth, v)
	}
	b := &building{}
	built = b
	v, err := m.mount(ctx, depth, v)
	built = nil
	if err != nil {
		return nil, err
	}
	b.nodes = builder.Call("build", b.steps.String())
	for _, then := range b.then {
		then()
	}
	return v, nil
}

// step writes down one thing to do: boot.js knows the signs.
func (b *building) step(sign byte, texts ...string) {
	if b.steps.Len() > 0 {
		b.steps.WriteByte(0)
	}
	b.steps.WriteByte(sign)
	for i, text := range texts {
		if i > 0 {
			b.steps.WriteByte(0)
		}
		b.steps.WriteString(strings.ReplaceAll(text, "\x00", "\uFFFD")) // as the browser reads it in markup
	}
}

func (b *building) node() Value {
	b.made++
	return &planned{of: b, at: b.made - 1}
}

// newElement makes an element, now or with the piece that it belongs to.
func newElement(tag, space string) Value {
	if built == nil {
		element, _ := Window().createElement(tag, space)
		return element
	}
	built.step('<', tag, space)
	return built.node()
}

func newText(text string) Value {
	if built == nil {
		return Window().createTextNode(text)
	}
	built.step('#', text)
	return built.node()
}

// A planned node stands for one that is not there yet. What go-app does to it
// is written down, or done when it is there.
type planned struct {
	Value // none
	of    *building
	at    int
}

// Set sets a property. go-app sets texts and truth values.
func (p *planned) Set(name string, value any) {
	switch value := value.(type) {
	case string:
		p.of.step('.', name, value)
	case bool:
		state := ""
		if value {
			state = "1"
		}
		p.of.step('?', name, state)
	default:
		p.of.then = append(p.of.then, func() { placed(p).Set(name, value) })
	}
}

// Call sets an attribute: nothing else is called of an element that is new.
func (p *planned) Call(method string, arguments ...any) Value {
	if method != "setAttribute" {
		panic("not planned: " + method)
	}
	p.of.step('=', arguments[0].(string), arguments[1].(string))
	return nil
}

// appendChild puts the node that was finished last into this one.
func (p *planned) appendChild(Wrapper) { p.of.step('/') }

func (p *planned) addEventListener(event string, handler Func, options map[string]any) {
	p.of.then = append(p.of.then, func() { placed(p).addEventListener(event, handler, options) })
}
