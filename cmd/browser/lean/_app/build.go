package app

import (
	"runtime"
	"strconv"
	"strings"
	"sync"
)

// This file is laid beside go-app's own (see ../README.md). go-app changes the
// page with a call of the browser for each element, each attribute, each text
// and each insertion. A call out of the program costs more than the work it
// asks for, so these are written down while go-app goes through its elements,
// and boot.js is asked once to do them.

// A piece is nodes of the page that came together, because they were built or
// taken over together. boot.js keeps them by its number.
type piece struct{ number, made int }

var pieces struct {
	sync.Mutex
	made int
	gone []int // numbers of pieces of which nothing is left
}

func newPiece() *piece {
	pieces.Lock()
	defer pieces.Unlock()
	pieces.made++
	p := &piece{number: pieces.made}
	runtime.SetFinalizer(p, func(p *piece) {
		pieces.Lock()
		defer pieces.Unlock()
		pieces.gone = append(pieces.gone, p.number)
	})
	return p
}

// A node stands for one of a piece, which is asked for when it is needed; most
// never are. What go-app does to it in the course of a drawing is written down.
type node struct {
	Value // the node itself, where it is of no piece
	of    *piece
	at    int
}

// placed is what go-app is to use as the node that it holds.
func placed(v *Value) Value {
	switch held := (*v).(type) {
	case *node:
		if drawn == nil {
			*v = held.itself()
			break
		}
		return held
	case value:
		if drawn != nil {
			return &node{Value: held}
		}
	}
	return *v
}

func (n *node) itself() Value {
	if n.of == nil {
		return n.Value
	}
	return builder.Call("node", n.of.number, n.at)
}

// A drawing is what is written down.
type drawing struct {
	steps strings.Builder
	built *piece // the new piece that go-app goes through, if it does
	open  []int  // those of its nodes that are not in their place yet
	last  *node  // what the last steps were for
	given []any  // nodes of no piece
	then  []func()
}

// drawn is the drawing that is under way, if one is. There is one at a time:
// go-app draws one thing after the other.
var drawn *drawing

// builder is what of the page does what is written down; a page without boot.js
// has none.
var (
	builder Value
	builds  bool
)

// draw has written down what go-app does to the page until finish is called.
func draw() (finish func()) {
	if builder == nil {
		builder = Window().Get("sovcalc")
		builds = builder.Truthy() && builder.Get("change").Truthy()
	}
	if drawn != nil || !builds {
		return func() {}
	}
	d := &drawing{}
	drawn = d
	return func() {
		drawn = nil
		d.done()
	}
}

// pause has done what is written down so far, and nothing written down until
// resume is called.
func pause() (resume func()) {
	before := drawn
	drawn = nil
	if before != nil {
		before.done()
		*before = drawing{}
	}
	return func() { drawn = before }
}

// done has it done.
func (d *drawing) done() {
	if d.steps.Len() > 0 {
		pieces.Lock()
		for _, number := range pieces.gone {
			d.step('!', strconv.Itoa(number))
		}
		pieces.gone = nil
		pieces.Unlock()
		builder.Call("change", append([]any{d.steps.String()}, d.given...)...)
	}
	for _, then := range d.then {
		then()
	}
}

// Mount mounts an element with all that is in it.
func (m nodeManager) Mount(ctx Context, depth uint, v UI) (UI, error) {
	defer draw()()
	if drawn == nil || drawn.built != nil {
		return m.mount(ctx, depth, v)
	}
	d := drawn
	d.built, d.open, d.last = newPiece(), d.open[:0], nil
	d.step('*', strconv.Itoa(d.built.number))
	v, err := m.mount(ctx, depth, v)
	d.built = nil
	return v, err
}

// step writes down one thing to do: boot.js knows the signs.
func (d *drawing) step(sign byte, texts ...string) {
	if d.steps.Len() > 0 {
		d.steps.WriteByte(0)
	}
	d.steps.WriteByte(sign)
	for i, text := range texts {
		if i > 0 {
			d.steps.WriteByte(0)
		}
		d.steps.WriteString(strings.ReplaceAll(text, "\x00", "\uFFFD")) // as the browser reads it in markup
	}
}

// begun is the node that was just begun.
func (d *drawing) begun() Value {
	n := &node{of: d.built, at: d.built.made}
	d.built.made++
	d.open = append(d.open, n.at)
	return n
}

// to says that the next steps are for a node. While a piece is built, they are
// for the node of it that was begun last.
func (d *drawing) to(n *node) {
	switch {
	case d.built != nil:
		if n.of != d.built || d.open[len(d.open)-1] != n.at {
			panic("not planned: a change elsewhere while a piece is built")
		}
	case n.of == nil || d.last == nil || n.of != d.last.of || n.at != d.last.at:
		d.step('@', d.where(n))
		d.last = n
	}
}

// where says which node it is.
func (d *drawing) where(n *node) string {
	if n.of == nil {
		d.given = append(d.given, n.Value)
		return strconv.Itoa(len(d.given) - 1)
	}
	return strconv.Itoa(n.of.number) + ":" + strconv.Itoa(n.at)
}

// newElement makes an element, now or with the piece that it belongs to.
func newElement(tag, space string) Value {
	if drawn == nil {
		element, _ := Window().createElement(tag, space)
		return element
	}
	drawn.step('<', tag, space)
	return drawn.begun()
}

func newText(text string) Value {
	if drawn == nil {
		return Window().createTextNode(text)
	}
	drawn.step('#', text)
	return drawn.begun()
}

// Set sets a property. go-app sets texts and truth values.
func (n *node) Set(name string, value any) {
	drawn.to(n)
	switch value := value.(type) {
	case string:
		drawn.step('.', name, value)
	case bool:
		state := ""
		if value {
			state = "1"
		}
		drawn.step('?', name, state)
	default:
		drawn.then = append(drawn.then, func() { n.itself().Set(name, value) })
	}
}

func (n *node) setNodeValue(text string) { n.Set("nodeValue", text) }

// Call sets or removes an attribute: nothing else is called in a drawing.
func (n *node) Call(method string, arguments ...any) Value {
	drawn.to(n)
	switch method {
	case "setAttribute":
		drawn.step('=', arguments[0].(string), arguments[1].(string))
	case "removeAttribute":
		drawn.step('-', arguments[0].(string))
	default:
		panic("not planned: " + method)
	}
	return nil
}

// appendChild puts a node into this one: while a piece is built, the one that
// was begun last.
func (n *node) appendChild(child Wrapper) {
	if drawn.built != nil {
		drawn.step('/')
		drawn.open = drawn.open[:len(drawn.open)-1]
		return
	}
	drawn.to(n)
	drawn.step('+', drawn.where(child.JSValue().(*node)))
}

func (n *node) replaceChild(with, child Wrapper) {
	drawn.step('%', drawn.where(child.JSValue().(*node)), drawn.where(with.JSValue().(*node)))
}

func (n *node) removeChild(child Wrapper) {
	drawn.step('x', drawn.where(child.JSValue().(*node)))
}

func (n *node) addEventListener(event string, handler Func, options map[string]any) {
	drawn.then = append(drawn.then, func() { n.itself().addEventListener(event, handler, options) })
}

func (n *node) removeEventListener(event string, handler Func) {
	drawn.then = append(drawn.then, func() { n.itself().removeEventListener(event, handler) })
}
