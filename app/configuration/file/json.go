package file

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/remark"
)

// A decoder reads JSON as nodes that know their lines. It keeps what JSON
// packages drop: keys written twice.
type decoder struct {
	*json.Decoder
	text []byte
	at   int64 // how far lines were counted
	line int
}

func newDecoder(text []byte, line int) *decoder {
	d := &decoder{json.NewDecoder(bytes.NewReader(text)), text, 0, line}
	d.UseNumber()
	return d
}

// maxDepth bounds how deep values may lie in each other.
const maxDepth = 64

var errDeep = errors.New("too deep")

// here is the line that the last token ends on.
func (d *decoder) here() int {
	end := d.InputOffset()
	d.line += bytes.Count(d.text[d.at:end], []byte("\n"))
	d.at = end
	return d.line
}

// node reads the next value.
func (d *decoder) node(depth int) (*yaml.Node, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	n := &yaml.Node{Kind: yaml.ScalarNode, Line: d.here()}
	switch v := token.(type) {
	case string:
		n.Value = v
	case json.Number:
		n.Value = v.String()
	case bool:
		n.Value = fmt.Sprint(v)
	case nil:
		n.Tag = nullTag
	case json.Delim:
		if depth == 0 {
			return nil, errDeep
		}
		n.Kind = yaml.MappingNode
		if v == '[' {
			n.Kind = yaml.SequenceNode
		}
		for d.More() {
			child, err := d.node(depth - 1)
			if err != nil {
				return nil, err
			}
			n.Content = append(n.Content, child)
		}
		_, err = d.Token()
	}
	return n, err
}

// wrong says in which line JSON ends to be JSON, and why.
func (d *decoder) wrong(err error) remark.Remark {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return remark.New(d.line+bytes.Count(bytes.TrimRight(d.text[d.at:], "\n"), []byte("\n")), "file-cut-off")
	case errors.Is(err, errDeep):
		return remark.New(d.here(), "deep", strconv.Itoa(maxDepth))
	case errors.As(err, &syntax):
		end := min(max(int64(0), syntax.Offset-1), int64(len(d.text)))
		return remark.New(d.line+bytes.Count(d.text[min(d.at, end):end], []byte("\n")), "no-json", syntax.Error())
	}
	return remark.New(d.here(), "no-json", err.Error())
}

// jsonLine reads a line of JSON.
func (s *input) jsonLine(line int, text []byte) Row {
	n := validNode(text, line)
	var d *decoder
	var err error
	if n == nil {
		d = newDecoder(text, line)
		n, err = d.node(maxDepth)
	}
	if err == nil && d != nil {
		if _, more := d.Token(); more != io.EOF {
			return s.failed(line, "more-values")
		}
	}
	switch {
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return s.failed(line, "line-cut-off")
	case err != nil:
		wrong := d.wrong(err)
		wrong.Line = line
		return s.lost(wrong)
	case n.Kind == yaml.SequenceNode:
		return s.failed(line, "list-on-line")
	case len(entriesIn(n)) > 0:
		return s.failed(line, "entries-on-line")
	}
	f := reader{known: s.options.Known, ignored: s.options.Ignore}
	var row Row
	f.each(n, func(system System, problems []remark.Remark, _ bool) bool {
		row = s.row(system, problems)
		return true
	})
	return row
}

// json reads a file that holds one value, or several one after the other. The
// systems of a list are read one by one.
func (s *input) json() {
	text, ok := s.whole(maxFile)
	if !ok {
		return
	}
	f := &reader{known: s.options.Known, ignored: s.options.Ignore}
	if bytes.Contains(text, []byte(`"`+entriesKey+`"`)) {
		for d := newDecoder(text, 1); ; {
			n, err := d.node(maxDepth)
			if err != nil {
				break // told below
			}
			f.entries(n)
		}
		if !s.laid(f) {
			return
		}
	}
	d, found := newDecoder(text, 1), false
	for {
		err := d.systems(func(n *yaml.Node) bool {
			found = true
			return s.each(f, n)
		})
		switch {
		case err == errEnough:
			return
		case err == io.EOF && found:
			return
		case err == io.EOF:
			if len(bytes.TrimSpace(text)) == 0 {
				s.fail(0, "empty")
			}
			return
		case err != nil:
			s.yield(Item{row: s.lost(d.wrong(err))})
			return
		}
	}
}

var errEnough = errors.New("enough")

// systems reads the next value, and of a list each member by itself.
func (d *decoder) systems(told func(*yaml.Node) bool) error {
	d.here()
	rest := bytes.TrimLeft(d.text[d.InputOffset():], " \t\r\n")
	if len(rest) == 0 {
		return io.EOF
	}
	if rest[0] != '[' {
		n, err := d.node(maxDepth)
		if err == nil && !told(n) {
			err = errEnough
		}
		return cutOff(err)
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		n, err := d.node(maxDepth - 1)
		if err == nil && !told(n) {
			err = errEnough
		}
		if err != nil {
			return cutOff(err)
		}
	}
	_, err := d.Token()
	return cutOff(err)
}

// cutOff tells an end inside a value from one between values.
func cutOff(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// each yields the systems in a node.
func (s *input) each(f *reader, n *yaml.Node) bool {
	f.problems = f.problems[:0:0]
	return f.each(n, func(system System, problems []remark.Remark, is bool) bool {
		row := s.row(system, problems)
		if !is {
			row = Row{System: system, File: s.name, Problems: problems, Failed: true}
		}
		return s.yield(Item{row: row})
	})
}

// laid tells what is wrong with a file's own entries.
func (s *input) laid(f *reader) bool {
	for _, p := range f.problems {
		if !s.yield(Item{row: s.lost(p)}) {
			return false
		}
	}
	f.problems = nil
	return true
}
