package file

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/configuration"
	"sovcalc/app/remark"
)

// separators are what may stand between the cells of a record.
const separators = ",;\t"

// isHeader reports whether a line names columns, as the first of a CSV file
// does: several, of which at least one is known, or the vector alone.
func isHeader(line string) bool {
	cells := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(separators, r) })
	for i := range cells {
		cells[i] = column(cells[i])
	}
	return slices.ContainsFunc(cells, func(name string) bool {
		_, is := configuration.Named(name)
		return name == "vector" || is && len(cells) > 1
	})
}

// column is the name of a column, however a spreadsheet wrote it.
func column(cell string) string {
	return strings.ToLower(strings.Trim(strings.TrimSpace(cell), `"`))
}

// csv reads records under a line with the names of the columns. They are the
// keys of the other files; the values of a list are joined with +. An empty
// cell says nothing. Columns whose names begin with _ are what was found, in a
// file that was saved, and are not read.
func (s *input) csv() {
	start, _ := s.start()
	first, _, _ := strings.Cut(string(start), "\n")
	budget := &budgeted{in: s.in, left: maxLine}
	r := csv.NewReader(budget)
	r.Comma, r.FieldsPerRecord = separatorOf(first), -1
	header, err := r.Read()
	if err == io.EOF {
		s.fail(0, "empty")
		return
	}
	if err != nil {
		s.broken(r, err)
		return
	}
	header = slices.Clone(header)
	for i := range header {
		header[i] = column(header[i])
	}
	if !s.columns(header) {
		return
	}
	for {
		budget.left = maxLine
		record, err := r.Read()
		switch {
		case err == io.EOF:
			return
		case err != nil:
			s.broken(r, err)
			return
		case slices.IndexFunc(record, func(cell string) bool { return strings.TrimSpace(cell) != "" }) < 0:
			continue // a spreadsheet's empty row
		}
		lines := make([]int, len(record))
		for i := range record {
			lines[i], _ = r.FieldPos(i)
		}
		if !s.yield(Item{read: func() Row { return s.record(header, record, lines) }}) {
			return
		}
	}
}

// columns checks the header.
func (s *input) columns(header []string) bool {
	for i, name := range header {
		_, choice := configuration.Named(name)
		switch {
		case name == "" || name[0] == '_' || slices.Contains(s.options.Ignore, name):
		case slices.Contains(header[:i], name):
			if !s.fail(1, "column-twice", remark.Quoted(short(name))) {
				return false
			}
		case !choice && name != "name" && name != "note" && name != "vector":
			id, meant := suggested("no-column", name)
			if !s.fail(1, id, remark.Quoted(short(name)), meant) {
				return false
			}
		}
	}
	return true
}

// record reads one.
func (s *input) record(header, record []string, lines []int) Row {
	line := lines[0]
	if len(record) > len(header) {
		return s.failed(line, "cells", strconv.Itoa(len(record)), strconv.Itoa(len(header)))
	}
	n := &yaml.Node{Kind: yaml.MappingNode, Line: line}
	for i, cell := range record {
		cell = strings.TrimSpace(cell)
		if id, at := wrongText([]byte(cell)); id != "" {
			wrong := remark.New(lines[i], "column", header[i])
			wrong.Parts = []remark.Remark{remark.New(0, id, at)}
			return s.lost(wrong)
		}
		_, choice := configuration.Named(header[i])
		if cell == "" || slices.Contains(header[:i], header[i]) || !choice && header[i] != "name" && header[i] != "note" && header[i] != "vector" {
			continue
		}
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: header[i], Line: lines[i]}, &yaml.Node{Kind: yaml.ScalarNode, Value: cell, Line: lines[i]})
	}
	f := reader{known: s.options.Known}
	var row Row
	f.each(n, func(system System, problems []remark.Remark, _ bool) bool {
		row = s.row(system, problems)
		return true
	})
	return row
}

// broken tells what the CSV package complains of.
func (s *input) broken(r *csv.Reader, err error) {
	var parse *csv.ParseError
	switch {
	case errors.Is(err, errLong):
		s.fail(0, "record-long", strconv.Itoa(maxLine>>20))
	case errors.As(err, &parse):
		if errors.Is(parse.Err, csv.ErrQuote) {
			s.fail(parse.StartLine, "record-quote")
			return
		}
		s.fail(parse.StartLine, "record", parse.Err.Error())
	default:
		s.fail(0, "unread", err.Error())
	}
}

// separatorOf is what stands most often between the names of the columns.
func separatorOf(header string) rune {
	best, most := ',', 0
	for _, r := range separators {
		if n := strings.Count(header, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}

var errLong = errors.New("too long")

// A budgeted reader gives only so much until it is told to go on, so that a
// record that never ends does not fill the memory.
type budgeted struct {
	in   io.Reader
	left int
}

func (b *budgeted) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errLong
	}
	n, err := b.in.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}
