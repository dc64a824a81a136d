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
// test. The counts stand at its end, so that nothing has to be kept.
type junit struct{ said }

func (j junit) begin() string {
	return xml.Header + "<testsuites name=\"sovcalc check\">\n<testsuite name=\"sovcalc check\">\n"
}

func (j junit) between() string { return "" }

func (j junit) end(t report.Tally) string {
	var b bytes.Buffer
	b.WriteString("<system-out>")
	escaped(&b, j.summary(t)+" "+j.edition)
	b.WriteString("</system-out>\n</testsuite>\n</testsuites>\n")
	return b.String()
}

func (j junit) system(s *report.System) []byte {
	var b bytes.Buffer
	name, in := called(s), s.File
	if name == "" {
		name = place("line", s.Line)
	}
	if in == "" {
		in = "standard input"
	}
	b.WriteString("<testcase")
	attribute(&b, "name", name)
	attribute(&b, "classname", in)
	attribute(&b, "file", in)
	if s.Line > 0 {
		attribute(&b, "line", strconv.Itoa(s.Line))
	}
	b.WriteString(">")
	for _, m := range s.Missed {
		b.WriteString("\n<failure")
		attribute(&b, "type", m.Demand)
		attribute(&b, "message", m.Text)
		b.WriteString(">")
		escaped(&b, strings.TrimSpace(place(s.File, s.Line)+" "+s.Vector+"\n"+m.Text))
		b.WriteString("</failure>")
	}
	for _, e := range s.Errors {
		b.WriteString("\n<error type=\"unread\"")
		attribute(&b, "message", at(e))
		b.WriteString("></error>")
	}
	b.WriteString("</testcase>\n")
	return b.Bytes()
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
