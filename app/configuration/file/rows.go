package file

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"path"
	"strings"
	"unicode"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/remark"
)

// A Format is how a file is written.
type Format string

// The formats.
const (
	Auto    Format = "auto" // told from the name, or else from how the file begins
	YAML    Format = "yaml"
	JSON    Format = "json"
	NDJSON  Format = "ndjson" // a JSON value on each line
	CSV     Format = "csv"
	Vectors Format = "vectors" // one on each line
	BOM     Format = "cyclonedx"
)

// Formats lists the formats.
func Formats() []Format { return []Format{Auto, YAML, JSON, NDJSON, CSV, Vectors, BOM} }

// Options say how files are read.
type Options struct {
	Known  *catalog.Catalog
	Format Format                      // Auto where empty
	Fill   configuration.Configuration // answers what a system does not say
	Ignore []string                    // keys and columns that are there and not read

	// Partial takes systems in which one of the five choices is not made.
	Partial bool
}

// A Row is a system of a file, or what stands in the place of something that
// could not be read: nothing that a file holds is left without a row.
type Row struct {
	System
	File     string
	Problems []remark.Remark // what could not be used: a row with problems is not to be relied on
	Notes    []remark.Remark // what was taken for what, and what was left aside
	Failed   bool            // there is no system: the problems are all there is
}

// An Item is a row that may still have to be read, so that rows can be read
// side by side. Row may be called once.
type Item struct {
	row  Row
	read func() Row
}

// Row returns the row.
func (i Item) Row() Row {
	if i.read != nil {
		return i.read()
	}
	return i.row
}

// Rows reads every row of a file, in order. Lines and records are read one
// after the other and none is kept.
func Rows(name string, r io.Reader, o Options) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for i := range Items(name, r, o) {
			if !yield(i.Row()) {
				return
			}
		}
	}
}

// Items is Rows with the reading of rows left to the caller.
func Items(name string, r io.Reader, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		s := input{name: name, options: o, in: bufio.NewReaderSize(r, peeked), yield: yield}
		format, err := s.format()
		if err != nil {
			s.yield(Item{row: s.lost(*err)})
			return
		}
		switch format {
		case NDJSON:
			s.lines(s.jsonLine)
		case Vectors:
			s.lines(s.vectorLine)
		case CSV:
			s.csv()
		case JSON:
			s.json()
		case BOM:
			s.bom()
		default:
			s.yaml()
		}
	}
}

// An input is the reading of one file.
type input struct {
	name    string
	options Options
	in      *bufio.Reader
	yield   func(Item) bool
}

// fail tells of something that could not be read at all.
func (s *input) fail(line int, id string, with ...string) bool {
	return s.yield(Item{row: s.failed(line, id, with...)})
}

func (s *input) failed(line int, id string, with ...string) Row {
	return s.lost(remark.New(line, id, with...))
}

func (s *input) lost(why remark.Remark) Row { return Lost(s.name, why, s.options.Known).row }

// Lost is an item in the place of something that could not be read, for whoever
// could not even open it.
func Lost(name string, why remark.Remark, known *catalog.Catalog) Item {
	return Item{row: Row{File: name, Failed: true, System: System{Line: why.Line, Catalog: known}, Problems: []remark.Remark{why}}}
}

// row makes a row of a system: what it does not say is filled in, and what
// then is missing is a problem.
func (s *input) row(system System, problems []remark.Remark, notes ...remark.Remark) Row {
	c := system.Configuration
	for _, d := range configuration.Definitions() {
		if !c.Answered(d.Key) && s.options.Fill.Answered(d.Key) {
			c = c.Take(s.options.Fill, d.Key)
		}
	}
	system.Configuration = c
	system.Name, system.Note = oneLine(system.Name), oneLine(system.Note)
	row := Row{System: system, File: s.name, Problems: problems, Notes: notes}
	if s.options.Partial {
		return row
	}
	for _, k := range c.Missing() {
		if !mentioned(problems, k) {
			row.Problems = append(row.Problems, remark.Missing(system.Line, k))
		}
	}
	return row
}

// oneLine writes a text on one line, without what cannot be seen.
func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r) && r != '\u200d':
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// mentioned reports whether a choice is missing because what was written for
// it is wrong: one mistake is told once.
func mentioned(problems []remark.Remark, k configuration.Key) bool {
	for _, p := range problems {
		named := len(p.With) > 0 && p.With[0] == k.String()
		if named || strings.HasPrefix(p.Choice.Part, k.Definition().Letter+":") {
			return true
		}
	}
	return false
}

const (
	peeked  = 64 << 10
	maxLine = 1 << 20  // of one line or record, in bytes
	maxFile = 64 << 20 // of a JSON file or a bill of materials, which are read whole
)

// byExtension are the formats that a name tells.
var byExtension = map[string]Format{
	".yaml": YAML, ".yml": YAML, ".ndjson": NDJSON, ".jsonl": NDJSON, ".csv": CSV, ".tsv": CSV, ".cdx": BOM, ".xml": BOM,
}

// format tells how the file is written, or why it cannot be read.
func (s *input) format() (Format, *remark.Remark) {
	wrong := func(id string, with ...string) (Format, *remark.Remark) {
		r := remark.New(0, id, with...)
		return "", &r
	}
	start, err := s.start()
	if err != nil {
		return wrong("unread", err.Error())
	}
	if id := foreign(start); id != "" {
		return wrong(id)
	}
	if bytes.HasPrefix(start, []byte(mark)) {
		start = start[len(mark):]
		if _, err := s.in.Discard(len(mark)); err != nil {
			return wrong("unread", err.Error())
		}
	}
	if f := s.options.Format; f != "" && f != Auto {
		return f, nil
	}
	if f, ok := byExtension[strings.ToLower(path.Ext(s.name))]; ok && f != BOM {
		return f, nil
	}
	return guess(start), nil
}

// start is how the file begins: what is there at once, and at least a line.
// Whoever sends line by line and waits for answers must not wait for ever.
func (s *input) start() ([]byte, error) {
	for n := 1; ; n = s.in.Buffered() + 1 {
		_, err := s.in.Peek(min(n, peeked))
		there, _ := s.in.Peek(s.in.Buffered())
		switch text := bytes.TrimLeft(there, " \t\r\n"); {
		case err == io.EOF, len(there) >= peeked, bytes.IndexByte(text, '\n') >= 0:
			return there, nil
		case err != nil:
			return nil, err
		}
	}
}

// guess tells the format from how a file begins.
func guess(start []byte) Format {
	text := bytes.TrimSpace(start)
	switch {
	case len(text) == 0:
		return YAML
	case text[0] == '<':
		return BOM
	case text[0] == '[':
		return JSON
	case text[0] == '{':
		return guessJSON(text)
	}
	for line := range bytes.Lines(text) {
		line = bytes.TrimSpace(line)
		switch {
		case len(line) == 0:
			continue
		case isVector(line):
			return Vectors
		case line[0] == '#':
			continue
		case isHeader(string(line)):
			return CSV
		}
		break
	}
	return YAML
}

// guessJSON tells a bill of materials and lines of JSON from one JSON value.
func guessJSON(text []byte) Format {
	// The mark of the format may stand anywhere, but stands at the start.
	if i := bytes.Index(text, []byte(`"bomFormat"`)); i >= 0 && bytes.Contains(text[i:min(len(text), i+60)], []byte(`"CycloneDX"`)) {
		return BOM
	}
	first, rest, _ := bytes.Cut(text, []byte("\n"))
	rest = bytes.TrimSpace(rest)
	if json.Valid(first) && !bytes.Contains(first, []byte(`"`+entriesKey+`"`)) || len(rest) > 0 && rest[0] == '{' && bytes.HasSuffix(bytes.TrimSpace(first), []byte("}")) {
		return NDJSON
	}
	return JSON
}

// isVector reports whether a line holds a vector, alone or in an address.
func isVector(line []byte) bool {
	first, _, _ := bytes.Cut(line, []byte(" "))
	return bytes.HasPrefix(first, []byte(configuration.Version+"/")) || bytes.Contains(first, []byte("#"+configuration.Version+"/")) || bytes.Contains(first, []byte("#"+configuration.Version+"%2F"))
}
