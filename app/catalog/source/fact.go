package source

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/remark"
)

func (f *file) readFacts(n *yaml.Node) {
	properties := f.mapping(n)
	for _, key := range slices.Sorted(maps.Keys(properties)) {
		value := properties[key]
		d, ok := catalog.Define(f.entry.Kind, catalog.Property(key))
		if !ok {
			f.problem(value, "no-property", key, string(f.entry.Kind), strings.Join(propertiesOf(f.entry.Kind), ", "))
			continue
		}
		if f.own {
			f.entry.Facts = append(f.entry.Facts, f.ownFacts(d, value)...)
			continue
		}
		if !d.PerThing {
			f.entry.Facts = append(f.entry.Facts, f.readFact(d, value))
			continue
		}
		if value.Kind != yaml.SequenceNode {
			f.problem(value, "things", key)
			continue
		}
		for _, item := range value.Content {
			f.entry.Facts = append(f.entry.Facts, f.readFact(d, item))
		}
	}
	slices.SortFunc(f.entry.Facts, func(a, b catalog.Fact) int {
		return cmp.Or(strings.Compare(string(a.Property), string(b.Property)), strings.Compare(a.Of, b.Of))
	})
	for i := 1; i < len(f.entry.Facts); i++ {
		if a, b := f.entry.Facts[i-1], f.entry.Facts[i]; a.Property == b.Property && a.Of == b.Of {
			f.problem(n, "fact-twice", string(a.Property), remark.Quoted(a.Of))
		}
	}
}

func propertiesOf(k catalog.Kind) []string {
	var list []string
	for _, d := range catalog.Definitions() {
		if slices.Contains(d.Kinds, k) {
			list = append(list, string(d.Property))
		}
	}
	return list
}

func (f *file) readFact(d catalog.Definition, n *yaml.Node) catalog.Fact {
	keys := f.mapping(n, "value", "disputed", "of", "note", "sources", "as_of", "confidence", "recalled")
	fact := catalog.Fact{Property: d.Property, Confidence: f.confidence}
	if of := keys["of"]; of != nil {
		fact.Of = f.text(of)
	}
	if (fact.Of != "") != d.PerThing {
		f.problem(n, "of", string(d.Property))
	}
	switch value, disputed := keys["value"], keys["disputed"]; {
	case (value == nil) == (disputed == nil):
		f.problem(n, "value-or-disputed", string(d.Property))
	case value != nil:
		fact.Values = f.values(d, value)
	default:
		fact.Readings = f.readings(d, disputed)
	}
	if t := keys["note"]; t != nil {
		fact.Note = f.text(t)
	}
	if t := keys["sources"]; t != nil {
		fact.Sources = f.refer(t)
	}
	if t := keys["recalled"]; t != nil {
		fact.Recalled = t.Value == "true"
	}
	if t := keys["confidence"]; t != nil {
		fact.Confidence = f.readConfidence(t)
	}
	if t := keys["as_of"]; t != nil {
		fact.AsOf = f.date(t)
	} else {
		for _, i := range fact.Sources {
			fact.AsOf = max(fact.AsOf, f.list[i].AsOf)
		}
	}
	if fact.AsOf == "" && len(fact.Sources) == 0 {
		f.problem(n, "no-date", string(d.Property))
	}
	if len(fact.Sources) == 0 && len(fact.Readings) == 0 && !fact.Recalled {
		f.problem(n, "no-source", string(d.Property))
	}
	if fact.Confidence == "" {
		f.problem(n, "no-confidence", string(d.Property))
	}
	f.stands(fact, n)
	return fact
}

// stands remembers where a fact is written.
func (f *file) stands(fact catalog.Fact, n *yaml.Node) {
	key := fmt.Sprintf("%s/%s/%s/%s", f.entry.Kind, f.entry.ID, fact.Property, fact.Of)
	f.where[key] = position{f.name, n.Line}
}

func (f *file) refer(n *yaml.Node) []uint16 {
	var list []uint16
	for _, key := range f.texts(n) {
		i, ok := f.sources[key]
		if !ok {
			f.problem(n, "source-unknown", remark.Quoted(key))
			continue
		}
		f.used[key] = true
		list = append(list, i)
	}
	return list
}

// values reads one value or a list. The word unknown alone means that the
// answer was looked for and not found.
func (f *file) values(d catalog.Definition, n *yaml.Node) []string {
	list := f.texts(n)
	if len(list) == 1 && list[0] == "unknown" {
		return nil
	}
	if len(list) == 0 {
		f.problem(n, "empty-list", string(d.Property))
	}
	for _, v := range list {
		f.checkValue(d, n, v)
	}
	if d.Type == catalog.Scale && len(list) != 1 {
		f.problem(n, "one-value", string(d.Property))
	}
	if d.Type == catalog.Percent && len(list) > 2 {
		f.problem(n, "figures", string(d.Property))
	}
	return list
}

func (f *file) checkValue(d catalog.Definition, n *yaml.Node, v string) {
	switch {
	case v == "unknown":
		f.problem(n, "alone", string(d.Property))
	case d.Type == catalog.Scale && !slices.Contains(d.Values, v),
		d.Type == catalog.Tags && v != catalog.None && !slices.Contains(d.Values, v):
		f.problem(n, "values", string(d.Property), remark.Quoted(v), strings.Join(d.Values, ", "))
	case d.Type == catalog.Percent && !percent(v):
		f.problem(n, "percent", string(d.Property), remark.Quoted(v))
	}
}

func (f *file) readings(d catalog.Definition, n *yaml.Node) []catalog.Reading {
	if n.Kind != yaml.SequenceNode || len(n.Content) < 2 {
		f.problem(n, "readings")
		return nil
	}
	var list []catalog.Reading
	for _, item := range n.Content {
		keys := f.mapping(item, "value", "who", "sources")
		var reading catalog.Reading
		if t := keys["value"]; t == nil {
			f.problem(item, "reading-value")
		} else {
			reading.Values = f.values(d, t)
		}
		if t := keys["who"]; t == nil {
			f.problem(item, "reading-who")
		} else {
			reading.Who = f.text(t)
		}
		if t := keys["sources"]; t != nil {
			reading.Sources = f.refer(t)
		}
		list = append(list, reading)
	}
	return list
}

// unseen reports whether a character would do something instead of showing:
// to a terminal, or to the order of what is written.
func unseen(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }
