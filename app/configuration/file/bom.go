package file

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	cyclonedx "github.com/CycloneDX/cyclonedx-go"
	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/remark"
)

// Properties of a bill of materials that begin with this name a choice, as in
// sovcalc:home. They stand at the bill, at its subject, or at a model.
const property = "sovcalc:"

// A part is a component or service of a bill of materials.
type part struct {
	kind       string
	name       string
	group      string // its publisher, by whatever name that is given
	line       int    // 0 where it is not known
	properties []cyclonedx.Property
}

// bom reads a CycloneDX bill of materials: each machine-learning model in it
// is a system. What the bill does not say is unknown.
func (s *input) bom() {
	text, ok := s.whole(maxFile)
	if !ok {
		return
	}
	format, root := cyclonedx.BOMFileFormatXML, (*yaml.Node)(nil)
	if first := bytes.TrimSpace(text); len(first) > 0 && first[0] == '{' {
		format = cyclonedx.BOMFileFormatJSON
		d := newDecoder(text, 1)
		var err error
		if root, err = d.node(maxDepth); err != nil {
			s.yield(Item{row: s.lost(d.wrong(err))})
			return
		}
	}
	var bill cyclonedx.BOM
	if err := cyclonedx.NewBOMDecoder(bytes.NewReader(text), format).Decode(&bill); err != nil {
		s.fail(0, "no-bill.why", short(err.Error()))
		return
	}
	if bill.XMLName.Local == "" && format == cyclonedx.BOMFileFormatXML || root != nil && bill.BOMFormat != cyclonedx.BOMFormat {
		s.fail(0, "no-bill")
		return
	}
	b := billOf(&bill, root)
	s.bill(b)
}

// A bill is what is used of a bill of materials.
type bill struct {
	common []cyclonedx.Property // of the bill and of its subject
	models []part
	others []part
}

func billOf(from *cyclonedx.BOM, root *yaml.Node) bill {
	b := bill{common: all(from.Properties)}
	if from.Metadata != nil {
		b.common = append(b.common, all(from.Metadata.Properties)...)
		if c := from.Metadata.Component; c != nil {
			if c.Type != cyclonedx.ComponentTypeMachineLearningModel {
				b.common = append(b.common, all(c.Properties)...)
			}
			b.components([]cyclonedx.Component{*c}, func(int) *yaml.Node { return at(root, "metadata", "component") })
		}
	}
	b.components(all(from.Components), members(at(root, "components")))
	b.services(all(from.Services), members(at(root, "services")))
	return b
}

func all[T any](list *[]T) []T {
	if list == nil {
		return nil
	}
	return *list
}

// at finds what lies under keys; nil where nothing is known of lines.
func at(n *yaml.Node, keys ...string) *yaml.Node {
	for _, key := range keys {
		if n == nil || n.Kind != yaml.MappingNode {
			return nil
		}
		var found *yaml.Node
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == key {
				found = n.Content[i+1] // the last, as the CycloneDX package has it
			}
		}
		n = found
	}
	return n
}

func members(n *yaml.Node) func(int) *yaml.Node {
	return func(i int) *yaml.Node {
		if n == nil || i >= len(n.Content) {
			return nil
		}
		return n.Content[i]
	}
}

func lineOf(n *yaml.Node) int {
	if n == nil {
		return 0
	}
	return n.Line
}

func (b *bill) components(list []cyclonedx.Component, node func(int) *yaml.Node) {
	for i := range list {
		c, n := &list[i], node(i)
		p := part{string(c.Type), c.Name, c.Group, lineOf(n), all(c.Properties)}
		if p.group == "" {
			p.group = namespace(c.PackageURL)
		}
		if p.group == "" {
			p.group = c.Publisher
		}
		for _, o := range []*cyclonedx.OrganizationalEntity{c.Manufacturer, c.Supplier} {
			if p.group == "" && o != nil {
				p.group = o.Name
			}
		}
		if group, name, both := strings.Cut(p.name, "/"); both && p.group == "" {
			p.group, p.name = group, name
		}
		if c.Type == cyclonedx.ComponentTypeMachineLearningModel {
			b.models = append(b.models, p)
		} else {
			b.others = append(b.others, p)
		}
		b.components(all(c.Components), members(at(n, "components")))
	}
}

func (b *bill) services(list []cyclonedx.Service, node func(int) *yaml.Node) {
	for i := range list {
		c, n := &list[i], node(i)
		p := part{"service", c.Name, c.Group, lineOf(n), all(c.Properties)}
		if p.group == "" && c.Provider != nil {
			p.group = c.Provider.Name
		}
		b.others = append(b.others, p)
		b.services(all(c.Services), members(at(n, "services")))
	}
}

// namespace is the publisher in a package URL: pkg:huggingface/NAME/model@1.
func namespace(purl string) string {
	rest, is := strings.CutPrefix(purl, "pkg:")
	if !is {
		return ""
	}
	rest, _, _ = strings.Cut(rest, "@")
	parts := strings.Split(rest, "/")
	if len(parts) < 3 {
		return ""
	}
	return parts[len(parts)-2]
}

// bill yields a system for each model.
func (s *input) bill(b bill) {
	found := map[configuration.Key][]string{}
	var notes []remark.Remark
	var left []part
	for _, p := range b.others {
		kind, ok := map[string]catalog.Kind{"service": catalog.Infrastructure, "platform": catalog.Infrastructure, "device": catalog.Chip}[p.kind]
		e := (*catalog.Entry)(nil)
		if ok {
			e = s.match(kind, p)
		}
		if e == nil {
			left = append(left, p)
			continue
		}
		k := configuration.Infrastructure
		if kind == catalog.Chip {
			k = configuration.Chips
		}
		if !slices.Contains(found[k], e.ID) {
			found[k] = append(found[k], e.ID)
		}
		notes = append(notes, p.told("taken", p.kind, k.String(), e.ID))
	}
	if list := found[configuration.Infrastructure]; len(list) > 1 {
		notes = append(notes, remark.New(0, "several", strings.Join(list, ", ")))
		delete(found, configuration.Infrastructure)
	}
	unused := leftAside(left)
	if len(b.models) == 0 {
		row := s.failed(0, "no-model")
		row.Notes = append(notes, unused...)
		s.yield(Item{row: row})
		return
	}
	for i, m := range b.models {
		row := s.model(b, m, found, notes)
		if i == 0 {
			row.Notes = append(row.Notes, unused...)
		}
		if !s.yield(Item{row: row}) {
			return
		}
	}
}

// model makes the row of one model.
func (s *input) model(b bill, m part, found map[configuration.Key][]string, notes []remark.Remark) Row {
	system := System{Line: m.line, Name: m.name, Catalog: s.options.Known}
	f := reader{known: s.options.Known}
	notes = slices.Clone(notes)
	for _, p := range append(slices.Clone(m.properties), b.common...) {
		key, is := strings.CutPrefix(p.Name, property)
		if !is {
			continue
		}
		if k, ok := configuration.Named(key); ok && system.Configuration.Answered(k) {
			continue // the model's own comes first
		}
		f.choose(&yaml.Node{Line: m.line, Value: key}, &yaml.Node{Kind: yaml.ScalarNode, Line: m.line, Value: p.Value}, &system)
	}
	c := &system.Configuration
	if !c.Answered(configuration.Model) {
		if e := s.match(catalog.Model, m); e != nil {
			*c = c.With(configuration.Model, e.ID)
			notes = append(notes, m.told("taken", "model", "model", e.ID))
		} else {
			notes = append(notes, s.unknown(m))
		}
	}
	for _, k := range []configuration.Key{configuration.Infrastructure, configuration.Chips} {
		if !c.Answered(k) && len(found[k]) > 0 {
			*c = c.With(k, found[k]...)
		}
	}
	var open []string
	for _, k := range c.Missing() {
		if k != configuration.Home && !s.options.Fill.Answered(k) {
			*c = c.With(k, configuration.Unknown)
			open = append(open, k.String())
		}
	}
	if len(open) > 0 {
		notes = append(notes, remark.New(0, "not-said", strings.Join(open, ", ")))
	}
	return s.row(system, f.problems, notes...)
}

// told makes a remark that names the part.
func (p part) told(id string, with ...string) remark.Remark {
	r := remark.New(0, id, with...)
	r.Parts = []remark.Remark{p.at("named", remark.Quoted(short(p.name)))}
	return r
}

// at names the part with its line, where that is known.
func (p part) at(id, name string) remark.Remark {
	if p.line == 0 {
		return remark.New(0, id, name)
	}
	return remark.New(0, id+".line", name, strconv.Itoa(p.line))
}

// leftAside lists the parts that say nothing of the five choices, by kind.
func leftAside(parts []part) []remark.Remark {
	var kinds []string
	names := map[string][]remark.Remark{}
	for _, p := range parts {
		if names[p.kind] == nil {
			kinds = append(kinds, p.kind)
		}
		names[p.kind] = append(names[p.kind], p.at("part", short(p.name)))
	}
	var list []remark.Remark
	for _, k := range kinds {
		r := remark.New(0, "not-used", k)
		r.Parts = names[k]
		list = append(list, r)
	}
	return list
}
