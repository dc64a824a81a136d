package file

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
	"strings"

	"sovcalc/app/configuration"
	"sovcalc/app/remark"
)

// lines reads a file line by line. What is read of a line does not touch the
// source, so that lines can be read side by side.
func (s *input) lines(read func(line int, text []byte) Row) {
	for n := 1; ; n++ {
		text, long, err := readLine(s.in)
		if err != nil && err != io.EOF {
			s.fail(n, "unread", err.Error())
			return
		}
		trimmed := bytes.TrimSpace(text)
		switch {
		case long:
			if !s.fail(n, "long-line", strconv.Itoa(maxLine>>20)) {
				return
			}
		case len(trimmed) > 0 && !comment(trimmed):
			trimmed = bytes.Clone(trimmed)
			if !s.yield(Item{read: func() Row {
				if id, at := wrongText(trimmed); id != "" {
					return s.failed(n, id, at)
				}
				return read(n, trimmed)
			}}) {
				return
			}
		}
		if err == io.EOF {
			return
		}
	}
}

// comment reports whether a line is one: # begins it, unless it is a vector as
// it stands in an address.
func comment(line []byte) bool { return line[0] == '#' && !isVector(line) }

// readLine reads a line of at most maxLine bytes. The rest of a longer one is
// passed over without being kept.
func readLine(r *bufio.Reader) (text []byte, long bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		switch {
		case long:
		case len(text)+len(part) > maxLine:
			text, long = nil, true
		case err == nil && text == nil:
			return part, false, nil // valid until the next read
		default:
			text = append(text, part...)
		}
		if err != bufio.ErrBufferFull {
			return text, long, err
		}
	}
}

// vectorLine reads a vector, alone or at the end of an address, and the name
// that may follow it.
func (s *input) vectorLine(line int, text []byte) Row {
	vector, name, _ := strings.Cut(string(text), " ")
	if i := strings.IndexByte(vector, '#'); i > 0 && strings.Contains(vector[:i], "/") && !strings.HasPrefix(vector, configuration.Version) {
		vector = vector[i:] // the address of a page
	}
	c, wrong := configuration.Parse(vector, s.options.Known)
	system := System{Line: line, Name: strings.TrimSpace(name), Configuration: c, Catalog: s.options.Known}
	var problems []remark.Remark
	for _, p := range wrong {
		problems = append(problems, remark.Chosen(line, p))
	}
	return s.row(system, problems)
}
