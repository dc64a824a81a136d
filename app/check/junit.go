package check

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"sovcalc/app/report"
)

// junit is the XML in which test runs are told to pipelines: each system is a
// test. Each is a suite of its own too, because a suite begins with its counts,
// and nothing is to be kept for them; suites of one name are shown as one. A
// name says the line, because pipelines pass over a second test of the same
// name. Only what the strict readers know is written: testdata/README.md.
type junit struct{ said }

func (j junit) begin() string {
	return xml.Header + "<testsuites name=\"sovcalc check\">\n"
}

func (j junit) between() string { return "" }

func (j junit) end(t report.Tally) string {
	var b bytes.Buffer
	suite(&b, "sovcalc check", "", 0, 0, 0)
	b.WriteString("<system-out>")
	escaped(&b, j.summary(t)+" "+j.edition)
	b.WriteString("</system-out></testsuite>\n</testsuites>\n")
	return b.String()
}

func (j junit) system(s *report.System) []byte {
	var b bytes.Buffer
	in, name := s.File, called(s)
	if in == "" {
		in = "standard input"
	}
	if s.Line > 0 {
		name = strings.TrimSpace(name + " (line " + strconv.Itoa(s.Line) + ")")
	}
	if name == "" {
		name = in
	}
	suite(&b, in, s.File, 1, min(1, len(s.Missed)), min(1, len(s.Errors)))
	b.WriteString("<testcase")
	attribute(&b, "name", name)
	attribute(&b, "classname", in)
	b.WriteString(">")
	// Everything is in one element: many readers show the first alone.
	if len(s.Missed) > 0 {
		var demands, texts []string
		for _, m := range s.Missed {
			demands, texts = append(demands, m.Demand), append(texts, m.Text)
		}
		told(&b, "failure", strings.Join(demands, " "), texts, s)
	}
	if len(s.Errors) > 0 {
		var texts []string
		for _, e := range s.Errors {
			texts = append(texts, j.Placed(e.Line, e.Text))
		}
		told(&b, "error", "unread", texts, s)
	}
	b.WriteString("</testcase></testsuite>\n")
	return b.Bytes()
}

// suite begins a suite with its counts.
func suite(b *bytes.Buffer, name, file string, tests, failures, errors int) {
	b.WriteString("<testsuite")
	attribute(b, "name", name)
	if file != "" {
		attribute(b, "file", file)
	}
	fmt.Fprintf(b, ` tests="%d" failures="%d" errors="%d">`, tests, failures, errors)
}

// told is why a test failed: on one line, and one below the other with the place.
func told(b *bytes.Buffer, element, kind string, texts []string, s *report.System) {
	b.WriteString("<" + element)
	attribute(b, "type", kind)
	attribute(b, "message", strings.Join(texts, " "))
	b.WriteString(">")
	escaped(b, strings.TrimSpace(place(s.File, s.Line)+" "+s.Vector)+"\n"+strings.Join(texts, "\n"))
	b.WriteString("</" + element + ">")
}

func attribute(b *bytes.Buffer, name, value string) {
	fmt.Fprintf(b, " %s=\"", name)
	escaped(b, value)
	b.WriteString("\"")
}

func escaped(b *bytes.Buffer, text string) {
	if err := xml.EscapeText(b, []byte(text)); err != nil {
		panic(err) // a buffer takes everything
	}
}
