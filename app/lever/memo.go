package lever

import "sovcalc/app/stack"

// A memo remembers what each rule made of the stacks it was applied to. A rule
// learns only by asking, and what it asks next follows from the answers so far.
// So the inputs it asked, in their order, are a path; two stacks on the same
// path have the same findings. Nothing has to be said of what a rule depends
// on, and nothing can be said wrongly.
type memo[T any] struct {
	q      Inquiry
	digest func(*Inquiry, *Rule) T
	rules  []paths[T]
	kept   int // outcomes that are remembered
}

// Paths are what one rule asked so far. Nodes are numbered from 1, outcomes
// from -1 downwards; 0 is neither.
type paths[T any] struct {
	root     int32
	nodes    []node
	edges    []edge
	outcomes []*Outcome[T]
	spare    []Outcome[T]
}

// A node is an input and where each value of it leads. Most have few values,
// and there are very many nodes: only one with many has a map.
type node struct {
	input stack.Input
	first int32 // of its edges, numbered from 1
	edges int32 // how many there are
	next  map[string]int32
	last  string // the value asked for last, which is likely to come again
	to    int32
}

// An edge is where a value leads.
type edge struct {
	value    string
	to, next int32
}

// few is how many edges are looked through one by one.
const few = 8

// An Outcome is what was made of a rule's findings.
type Outcome[T any] struct {
	Value  T
	Inputs Inputs // what it rests on: with other values elsewhere it is the same
}

// Inputs is a set of inputs.
type Inputs uint64

// Has reports whether an input is in the set.
func (i Inputs) Has(n stack.Input) bool { return i&(1<<n) != 0 }

// Of puts inputs into a set.
func (i Inputs) Of(list ...stack.Input) Inputs {
	for _, n := range list {
		i |= 1 << n
	}
	return i
}

func newMemo[T any](brief bool, digest func(*Inquiry, *Rule) T) *memo[T] {
	return &memo[T]{q: Inquiry{brief: brief, folds: true}, digest: digest, rules: make([]paths[T], len(rules))}
}

// of returns the outcome of a rule, by its place in the list of all rules. The
// same outcome is the same pointer.
func (m *memo[T]) of(s *stack.Stack, rule int) *Outcome[T] {
	p := &m.rules[rule]
	at := p.root
	for at > 0 {
		n := &p.nodes[at-1]
		if v := s.Input(n.input); v != n.last || n.to == 0 {
			n.last, n.to = v, p.to(n, v)
		}
		at = n.to
	}
	if at < 0 {
		return p.outcomes[-at-1]
	}
	if len(p.spare) == cap(p.spare) {
		p.spare = make([]Outcome[T], 0, min(64, 1+len(p.outcomes)))
	}
	p.spare = append(p.spare, m.apply(s, rule))
	o := &p.spare[len(p.spare)-1]
	p.keep(s, m.q.order, o)
	m.kept++
	return o
}

// to is where a value leads from a node, or 0.
func (p *paths[T]) to(n *node, value string) int32 {
	if n.next != nil {
		return n.next[value]
	}
	for i := n.first; i > 0; i = p.edges[i-1].next {
		if p.edges[i-1].value == value {
			return p.edges[i-1].to
		}
	}
	return 0
}

// lead notes where a value leads from a node.
func (p *paths[T]) lead(from int32, value string, to int32) {
	n := &p.nodes[from-1]
	if n.next == nil && n.edges < few {
		p.edges = append(p.edges, edge{value, to, n.first})
		n.first, n.edges = int32(len(p.edges)), n.edges+1
		return
	}
	if n.next == nil {
		n.next = make(map[string]int32, 2*few)
		for i := n.first; i > 0; i = p.edges[i-1].next {
			n.next[p.edges[i-1].value] = p.edges[i-1].to
		}
	}
	n.next[value] = to
}

// apply applies a rule and remembers nothing.
func (m *memo[T]) apply(s *stack.Stack, rule int) Outcome[T] {
	m.q.s = s
	m.q.apply(rules[rule])
	return Outcome[T]{m.digest(&m.q, rules[rule]), m.q.inputs}
}

// keep notes an outcome at the end of its path.
func (p *paths[T]) keep(s *stack.Stack, order []stack.Input, o *Outcome[T]) {
	p.outcomes = append(p.outcomes, o)
	leaf := -int32(len(p.outcomes))
	if len(order) == 0 {
		p.root = leaf
		return
	}
	if p.root == 0 {
		p.root = p.node(order[0])
	}
	at := p.root
	for i, input := range order {
		value := s.Input(input)
		if i == len(order)-1 {
			p.lead(at, value, leaf)
			return
		}
		next := p.to(&p.nodes[at-1], value)
		if next == 0 {
			next = p.node(order[i+1])
			p.lead(at, value, next)
		}
		at = next
	}
}

func (p *paths[T]) node(input stack.Input) int32 {
	p.nodes = append(p.nodes, node{input: input})
	return int32(len(p.nodes))
}

// A Finder finds the levers of many stacks over one index and remembers what
// they have in common. It is for one goroutine.
type Finder struct{ memo *memo[Findings] }

// NewFinder returns a finder that remembers nothing yet.
func NewFinder() *Finder {
	return &Finder{newMemo(false, func(q *Inquiry, r *Rule) Findings {
		var f Findings
		f.add(q, r)
		return f
	})}
}

// Size is how many outcomes are remembered, for those who must bound it.
func (f *Finder) Size() int { return f.memo.kept }

// Find is Find for a stack of the finder's index.
func (f *Finder) Find(s *stack.Stack) Findings {
	var parts [128]*Findings
	list := parts[:0]
	all, levers, reliefs, silent := Findings{}, 0, 0, 0
	for i := range rules {
		part := &f.memo.of(s, i).Value
		levers, reliefs, silent = levers+len(part.Levers), reliefs+len(part.Reliefs), silent+len(part.Silent)
		list = append(list, part)
	}
	all.Levers, all.Reliefs, all.Silent = make([]*Lever, 0, levers), make([]Relief, 0, reliefs), make([]Silence, 0, silent)
	for _, part := range list {
		all.Levers = append(all.Levers, part.Levers...)
		all.Reliefs = append(all.Reliefs, part.Reliefs...)
		all.Silent = append(all.Silent, part.Silent...)
	}
	return all
}

// A Survey applies rules to very many stacks of one index and keeps of their
// levers only what a digest makes of them. These levers carry no premises and
// no id, and hold only during the call; everything else is as Find has it. A
// Survey is for one goroutine.
type Survey[T any] struct{ memo *memo[T] }

// NewSurvey returns a survey that remembers nothing yet.
func NewSurvey[T any](digest func(levers []Lever) T) *Survey[T] {
	var scratch []Lever
	return &Survey[T]{newMemo(true, func(q *Inquiry, r *Rule) T {
		scratch = scratch[:0]
		for i := range q.levers {
			scratch = append(scratch, q.levers[i].lever(r))
		}
		return digest(scratch)
	})}
}

// Size is how many outcomes are remembered, for those who must bound it.
func (v *Survey[T]) Size() int { return v.memo.kept }

// Of applies a rule, by its place in Rules.
func (v *Survey[T]) Of(s *stack.Stack, rule int) Outcome[T] { return v.memo.apply(s, rule) }

// Remembered is Of for stacks of which many agree on what the rule asks.
func (v *Survey[T]) Remembered(s *stack.Stack, rule int) *Outcome[T] { return v.memo.of(s, rule) }

// Openings lists what a rule reads in several ways, each once.
func (v *Survey[T]) Openings(s *stack.Stack, rule int) []Opening {
	var list []Opening
	v.memo.q.opened = &list
	v.memo.apply(s, rule)
	v.memo.q.opened = nil
	return list
}

// Settled is Of with one opening taken at one of its possibilities.
func (v *Survey[T]) Settled(s *stack.Stack, rule int, at Settled) Outcome[T] {
	v.memo.q.settled = &at
	o := v.memo.apply(s, rule)
	v.memo.q.settled = nil
	return o
}
