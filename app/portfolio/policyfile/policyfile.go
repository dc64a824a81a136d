// Package policyfile reads a policy: what is asked of every system, in YAML or
// JSON.
//
//	minimum: {run: 3, keep: 2}
//	lenses: [open-source]
//	forbid: {jurisdictions: [XX], questions: [keep]}
//	unknown: fail
//
// It reads strictly. A key that is misspelt would let systems pass that nobody
// wanted to.
package policyfile

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
	"sovcalc/app/profile"
)

// Max bounds a policy, in bytes.
const Max = 1 << 16

// Read reads a policy and tells all that is wrong with it, each with its line.
func Read(r io.Reader, known *catalog.Catalog) (*portfolio.Policy, error) {
	text, err := io.ReadAll(io.LimitReader(r, Max+1))
	if err != nil {
		return nil, err
	}
	if len(text) > Max {
		return nil, fmt.Errorf("is larger than %d bytes", Max)
	}
	var doc yaml.Node
	decoder := yaml.NewDecoder(strings.NewReader(string(text)))
	switch err := decoder.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return nil, errors.New("is empty; a policy asks for minimum, lenses or forbid")
	case err != nil:
		return nil, fmt.Errorf("is neither YAML nor JSON: %s", strings.TrimPrefix(err.Error(), "yaml: "))
	}
	p := &policy{known: known}
	p.read(doc.Content[0])
	for _, n := range p.partial {
		if !p.Lenient {
			p.wrong(n, "%s asks for more than the choices tell, so that it is never found met for certain; with \"unknown: pass\" what it does tell is asked", n.Value)
		}
	}
	if decoder.Decode(&doc) != io.EOF {
		p.wrong(&doc, "a second document; a policy is one")
	}
	if len(p.errs) == 0 && len(p.Demands()) == 0 {
		return nil, errors.New("asks nothing; a policy asks for minimum, lenses or forbid")
	}
	return &p.Policy, errors.Join(p.errs...)
}

// A policy is being read.
type policy struct {
	portfolio.Policy
	known   *catalog.Catalog
	partial []*yaml.Node // lenses that are never found met
	errs    []error
}

func (p *policy) wrong(n *yaml.Node, format string, args ...any) {
	p.errs = append(p.errs, fmt.Errorf("line %d: %s", n.Line, fmt.Sprintf(format, args...)))
}

func (p *policy) read(n *yaml.Node) {
	for key, value := range p.mapping(n, "minimum", "lenses", "forbid", "unknown") {
		switch key {
		case "minimum":
			p.minimum(value)
		case "lenses":
			p.lenses(value)
		case "forbid":
			p.forbid(value)
		case "unknown":
			switch v := p.text(value); v {
			case "fail":
			case "pass":
				p.Lenient = true
			default:
				p.wrong(value, "unknown is one of fail, pass; not %q", v)
			}
		}
	}
}

func (p *policy) minimum(n *yaml.Node) {
	var names []string
	for _, q := range lever.Questions() {
		names = append(names, string(q))
	}
	p.Minimum = map[lever.Question]int{}
	for key, value := range p.mapping(n, names...) {
		least, err := strconv.Atoi(p.text(value))
		if err != nil || least < 1 || least > lever.Yours {
			p.wrong(value, "the minimum for %s is a level from 1 to %d", key, lever.Yours)
			continue
		}
		p.Minimum[lever.Question(key)] = least
	}
}

func (p *policy) lenses(n *yaml.Node) {
	var ids []string
	for _, l := range profile.Lenses() {
		ids = append(ids, l.ID)
	}
	for _, item := range p.list(n) {
		l := profile.LensOf(p.text(item))
		switch {
		case l == nil:
			p.wrong(item, "there is no lens %q; %s", item.Value, meant(item.Value, ids))
		case slices.Contains(p.Lenses, l):
			p.wrong(item, "%s is written twice", l.ID)
		case l.Partial:
			p.partial = append(p.partial, item)
			p.Lenses = append(p.Lenses, l)
		default:
			p.Lenses = append(p.Lenses, l)
		}
	}
}

func (p *policy) forbid(n *yaml.Node) {
	for key, value := range p.mapping(n, "jurisdictions", "questions") {
		for _, item := range p.list(value) {
			text := p.text(item)
			switch {
			case key == "questions" && slices.Contains(lever.Questions(), lever.Question(text)):
				p.Questions = append(p.Questions, lever.Question(text))
			case key == "questions":
				p.wrong(item, "%q is none of run, keep, inspect, adapt, leave, renew", text)
			case p.known.Entry(catalog.Jurisdiction, text) == nil:
				p.wrong(item, "there is no jurisdiction %q; they are named by two capital letters, as in the catalogue", text)
			case slices.Contains(p.Forbid, text):
				p.wrong(item, "%s is written twice", text)
			default:
				p.Forbid = append(p.Forbid, text)
			}
		}
	}
	if len(p.Questions) > 0 && len(p.Forbid) == 0 && len(p.errs) == 0 {
		p.wrong(n, "forbid names questions and no jurisdictions")
	}
}

// mapping goes through a mapping and tells of keys that are unknown or there
// twice.
func (p *policy) mapping(n *yaml.Node, allowed ...string) func(func(string, *yaml.Node) bool) {
	return func(yield func(string, *yaml.Node) bool) {
		if n.Kind != yaml.MappingNode {
			p.wrong(n, "must be a mapping of %s", strings.Join(allowed, ", "))
			return
		}
		var seen []string
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := n.Content[i]
			switch {
			case !slices.Contains(allowed, key.Value):
				p.wrong(key, "%q is not known here; %s", key.Value, meant(key.Value, allowed))
			case slices.Contains(seen, key.Value):
				p.wrong(key, "%s is written twice", key.Value)
			default:
				seen = append(seen, key.Value)
				if !yield(key.Value, n.Content[i+1]) {
					return
				}
			}
		}
	}
}

func meant(word string, of []string) string {
	if near := configuration.Nearest(word, of); near != "" {
		return "did you mean " + near + "?"
	}
	return "it is one of " + strings.Join(of, ", ")
}

func (p *policy) list(n *yaml.Node) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		p.wrong(n, "must be a list, like [a, b]")
		return nil
	}
	return n.Content
}

func (p *policy) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		p.wrong(n, "must be a single word")
		return ""
	}
	return n.Value
}
