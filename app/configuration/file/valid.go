package file

import (
	"bytes"
	"encoding/json"

	"go.yaml.in/yaml/v3"
)

// validNode reads a line that is one JSON value, as a decoder does, and three
// times as fast: once it is known to be JSON, little has to be looked at. Of
// anything else it returns nil: the decoder says what is wrong.
func validNode(text []byte, line int) *yaml.Node {
	if !json.Valid(text) {
		return nil
	}
	v := valid{text, line}
	return v.node(maxDepth)
}

// A valid is the rest of a text that is known to be JSON.
type valid struct {
	text []byte
	line int
}

// node reads the next value, or returns nil where it lies too deep.
func (v *valid) node(depth int) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Line: v.line}
	switch v.next() {
	case '"':
		n.Value = v.string()
	case '{', '[':
		if depth == 0 {
			return nil
		}
		n.Kind = yaml.MappingNode
		if v.text[0] == '[' {
			n.Kind = yaml.SequenceNode
		}
		v.text = v.text[1:]
		for c := v.next(); c != '}' && c != ']'; c = v.next() {
			if c == ',' || c == ':' {
				v.text = v.text[1:]
				continue
			}
			child := v.node(depth - 1)
			if child == nil {
				return nil
			}
			n.Content = append(n.Content, child)
		}
		v.text = v.text[1:]
	default: // a number, true, false or null
		end := bytes.IndexAny(v.text, ",]} \t\r\n")
		if end < 0 {
			end = len(v.text)
		}
		if n.Value, v.text = string(v.text[:end]), v.text[end:]; n.Value == "null" {
			n.Value, n.Tag = "", nullTag
		}
	}
	return n
}

// next passes over blanks.
func (v *valid) next() byte {
	v.text = bytes.TrimLeft(v.text, " \t\r\n")
	return v.text[0]
}

// string reads a string.
func (v *valid) string() string {
	end, plain := 1, true
	for ; v.text[end] != '"'; end++ {
		if v.text[end] == '\\' {
			end, plain = end+1, false
		}
	}
	quoted := v.text[:end+1]
	v.text = v.text[end+1:]
	if plain {
		return string(quoted[1:end])
	}
	var s string
	if err := json.Unmarshal(quoted, &s); err != nil {
		panic(err) // it is a JSON string
	}
	return s
}
