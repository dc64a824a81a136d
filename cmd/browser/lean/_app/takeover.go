package app

import (
	"strconv"
	"strings"
)

// This file is laid beside go-app's own (see ../README.md). go-app builds the
// elements of its first view one by one, and puts them in the place of those
// that stand in the page. Where the page was written from the same view, it
// need not: the elements are there, and are taken over.

// A takenOver is the component of such a page.
type takenOver interface {
	Composer

	// TakesOver reports whether the page holds the first view of the component.
	TakesOver() bool
}

// A resting component is not even drawn before it changes: what it looks like
// stands in the page. It is woken when the browser has nothing else to do, or
// when it changes.
type resting interface {
	Composer

	// Wakes comes before the component is drawn as it stands. Opened are the
	// ids of the <details> in it that the reader has opened meanwhile.
	Wakes(opened []string)
}

// A rehearsing component has views drawn that nobody sees, one after the other,
// when all of it is awake and the browser has nothing else to do. The browser
// translates a function when it is first called, and better when it is called
// often; what a reader does first need not wait for that.
type rehearsing interface {
	Composer

	// Rehearses returns a view to draw, and nil when that was all.
	Rehearses(n int) UI
}

// standing is the view of a component that rests.
type standing struct {
	node   Value
	within UI
}

func (s *standing) JSValue() Value    { return placed(&s.node) }
func (s *standing) Mounted() bool     { return true }
func (s *standing) parent() UI        { return s.within }
func (s *standing) setParent(p UI) UI { s.within = p; return s }

// takeOver makes the elements of the page those of its component, and reports
// whether they were as they should be. It must come before the first view.
func (e *engineX) takeOver(root Composer) bool {
	boot := Window().Get("sovcalc")
	c, ok := root.(takenOver)
	if !ok || !c.TakesOver() || !boot.Truthy() || !boot.Get("take").Truthy() {
		return false
	}
	ctx := e.nodes.context(e.baseContext(), e.body)
	t := taking{m: e.nodes}
	if !t.skeleton(ctx, e.body.depth()+1, root, e.body.body()[0].JSValue()) {
		root.setRef(nil) // not mounted after all
		return false
	}
	root.setParent(e.body)
	e.body = e.body.setBody([]UI{root}).(HTMLBody)
	for _, mounted := range t.mounted {
		mounted()
	}
	boot.Set("taken", true)
	e.wakeIdly(root, t.resting)
	return true
}

// idly does something when the browser has nothing else to do.
func (e *engineX) idly(do func()) {
	var idle Func
	idle = FuncOf(func(Value, []Value) any {
		idle.Release()
		e.dispatch(do)
		return nil
	})
	Window().Get("sovcalc").Call("idle", idle)
}

// wakeIdly wakes one component after the other.
func (e *engineX) wakeIdly(root Composer, list []Composer) {
	if len(list) == 0 {
		e.rehearse(root, 0, nil)
		return
	}
	e.idly(func() {
		if c := list[0]; c.Mounted() {
			if err := e.nodes.wake(e.baseContext(), c); err != nil {
				panic(err)
			}
		}
		e.wakeIdly(root, list[1:])
	})
}

// rehearse draws a view in the place of the one before, and then the next.
func (e *engineX) rehearse(root Composer, n int, view UI) {
	e.idly(func() {
		var next UI
		if c, rehearses := root.(rehearsing); rehearses && root.Mounted() {
			next = c.Rehearses(n)
		}
		if next == nil {
			e.nodes.Dismount(view)
			Window().Get("sovcalc").Set("awake", true)
			return
		}
		finish := draw()
		ctx := e.nodes.context(e.baseContext(), root)
		var err error
		if view == nil {
			view, err = e.nodes.Mount(ctx, 1, next)
		} else {
			view, err = e.nodes.Update(ctx, view, next)
		}
		finish()
		if err != nil {
			panic(err)
		}
		e.rehearse(root, n+1, view)
	})
}

// wake draws a component as it stands, and makes the elements of the page those
// of its view. Where somebody else has changed them, it builds its own.
func (m nodeManager) wake(ctx Context, c Composer) error {
	s, rests := c.root().(*standing)
	if !rests {
		return nil
	}
	defer pause()()
	ctx = m.context(ctx, c)
	taken := newPiece()
	found := Window().Get("sovcalc").Call("take", s.node, taken.number)
	c.(resting).Wakes(strings.Fields(found.Get("open").String()))
	view, err := m.renderComponent(c)
	if err != nil {
		return err
	}
	t := taking{m: m, piece: taken, nodes: found.Get("nodes"), names: strings.Split(found.Get("names").String(), " ")}
	if !t.whole(ctx, c.depth()+1, view) || len(t.names) > t.next {
		if view, err = m.renderComponent(c); err != nil {
			return err
		}
		if view, err = m.Mount(ctx, c.depth()+1, view); err != nil {
			return err
		}
		s.node.Call("replaceWith", view.JSValue())
	} else {
		if len(t.empty) > 0 {
			Window().Get("sovcalc").Call("empty", t.nodes, strings.Join(t.empty, " "))
		}
		t.listen(s.node)
		for _, mounted := range t.mounted {
			mounted()
		}
	}
	view.setParent(c)
	c.setRoot(view)
	return nil
}

// A taking is a walk over a view and the nodes that are to be its own.
type taking struct {
	m       nodeManager
	resting []Composer
	mounted []func()

	piece *piece
	nodes Value    // those of the piece, in order
	names []string // what they are called
	next  int
	lids  map[int]*listener
	empty []string // the places of lids that are drawn empty
}

// skeleton takes what stands around the components that rest, node by node.
func (t *taking) skeleton(ctx Context, depth uint, v UI, node Value) bool {
	ctx = t.m.context(ctx, v)
	switch v := v.(type) {
	case *text:
		v.jsvalue = node
		return node.Get("nodeName").String() == "#text"

	case HTML:
		if node.Get("localName").String() != v.Tag() {
			return false
		}
		children, nodes := v.body(), node.Get("childNodes")
		if nodes.Length() != len(children) {
			return false
		}
		v = v.setJSElement(node)
		v = v.setDepth(depth).(HTML)
		t.m.mountHTMLEventHandlers(ctx, v)
		for i, child := range children {
			if !t.skeleton(ctx, depth+1, child, nodes.Index(i)) {
				return false
			}
			children[i] = child.setParent(v)
		}
		return true

	case Composer:
		if _, rests := v.(resting); rests {
			v = v.setRef(v)
			v = v.setDepth(depth)
			v.setRoot(&standing{node, v})
			t.resting = append(t.resting, v)
			return node.Get("nodeType").Int() == 1
		}
		view, ok := t.begun(ctx, depth, v)
		return ok && t.skeleton(ctx, depth+1, view, node)
	}
	return false
}

// whole takes a view with all that is in it.
func (t *taking) whole(ctx Context, depth uint, v UI) bool {
	ctx = t.m.context(ctx, v)
	switch v := v.(type) {
	case *text:
		v.jsvalue, _ = t.take("#text")
		return v.jsvalue != nil

	case HTML:
		node, end := t.take(v.Tag())
		at := t.next - 1
		if node == nil {
			return false
		}
		v = v.setJSElement(node)
		v = v.setDepth(depth).(HTML)
		events := v.events()
		for event, handler := range events {
			if event == "toggle" {
				events[event] = t.lid(ctx, at, handler)
			} else {
				events[event] = t.m.mountHTMLEventHandler(ctx, v, handler)
			}
		}
		for i, child := range v.body() {
			if nothing, ok := child.(*text); ok && nothing.value == "" { // markup cannot hold it
				if _, err := t.m.mountText(nothing); err != nil {
					return false
				}
				v.JSValue().Call("insertBefore", nothing.JSValue(), v.JSValue().Get("childNodes").Index(i))
			} else if !t.whole(ctx, depth+1, child) {
				return false
			}
			v.body()[i] = child.setParent(v)
		}
		if end > t.next && len(v.body()) == 1 {
			t.next = end
			t.empty = append(t.empty, strconv.Itoa(at))
		}
		return true

	case Composer:
		view, ok := t.begun(ctx, depth, v)
		return ok && t.whole(ctx, depth+1, view)
	}
	return false
}

// begun draws a component for the first time.
func (t *taking) begun(ctx Context, depth uint, c Composer) (UI, bool) {
	c = c.setRef(c)
	c = c.setDepth(depth)
	if initializer, ok := c.(Initializer); ok {
		initializer.OnInit()
	}
	if mounter, ok := c.(Mounter); ok {
		t.mounted = append(t.mounted, func() { ctx.Dispatch(mounter.OnMount) })
	}
	view, err := t.m.renderComponent(c)
	if err != nil {
		return nil, false
	}
	view = view.setParent(c)
	c.setRoot(view)
	return view, true
}

// take is the next node, if it is called that, and for a <details> the place
// after its last one.
func (t *taking) take(name string) (found Value, end int) {
	if t.next >= len(t.names) {
		return nil, 0
	}
	called, after, _ := strings.Cut(t.names[t.next], ">")
	if called != name {
		return nil, 0
	}
	if after != "" {
		end, _ = strconv.Atoi(after) // boot.js writes numbers
	}
	t.next++
	return &node{of: t.piece, at: t.next - 1}, end
}

// A listener is what is done when a <details> is opened or closed.
type listener struct {
	ctx     Context
	handler EventHandler
}

// lid notes what is done when the element at a place is opened or closed. All
// in a piece have one listener of the browser's.
func (t *taking) lid(ctx Context, at int, handler eventHandler) eventHandler {
	if t.lids == nil {
		t.lids = map[int]*listener{}
	}
	t.lids[at] = &listener{ctx, handler.goHandler}
	handler.close = func() { delete(t.lids, at) }
	return handler
}

func (t *taking) listen(node Value) {
	if len(t.lids) == 0 {
		return
	}
	toggled := FuncOf(func(_ Value, args []Value) any {
		if l := t.lids[t.nodes.Call("indexOf", args[0].Get("target")).Int()]; l != nil {
			l.ctx.Dispatch(func(ctx Context) { l.handler(ctx, Event{Value: args[0]}) })
		}
		return nil
	})
	node.Call("addEventListener", "toggle", toggled, true) // this event does not rise
}
