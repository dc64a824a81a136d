package check

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"sovcalc/app/report"
	"sovcalc/app/words"
)

// said is what a format says besides the systems.
type said struct {
	*words.Language
	policy  report.Policy
	edition string
}

func (s said) summary(t report.Tally) string {
	id := "check.summary"
	if t.Unread > 0 {
		id = "check.summary.wrong"
	}
	return s.Say(id, words.N("n", t.Systems), words.N("met", t.Met), words.N("missed", t.Missed), words.N("wrong", t.Unread))
}

// called is how a system is called: by its name, or by its vector.
func called(s *report.System) string {
	if s.Name != "" {
		return s.Name
	}
	return s.Vector
}

// place is where a system stands.
func place(file string, line int) string {
	switch {
	case file == "":
		return ""
	case line == 0:
		return file
	}
	return file + ":" + strconv.Itoa(line)
}

// text is for a reader at a terminal: the systems that miss something, and the
// sum. What could not be read is told on standard error.
type text struct{ said }

func (t text) begin() string   { return "" }
func (t text) between() string { return "" }

func (t text) system(s *report.System) []byte {
	if s.Verdict != "missed" && len(s.Notes) == 0 || s.Verdict == "unread" {
		return nil
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s: %s: %s\n", place(s.File, s.Line), called(s), t.Say("check."+s.Verdict))
	for _, m := range s.Missed {
		fmt.Fprintf(&b, "    %s\n", m.Text)
	}
	for _, n := range s.Notes {
		fmt.Fprintf(&b, "    (%s)\n", n)
	}
	return b.Bytes()
}

func (t text) end(tally report.Tally) string {
	return t.summary(tally) + "\n" + t.Say("check.edition", words.P("edition", t.edition)) + "\n"
}

// lines is JSON, a system on each line.
type lines struct{}

func (lines) begin() string                  { return "" }
func (lines) between() string                { return "" }
func (lines) end(report.Tally) string        { return "" }
func (lines) system(s *report.System) []byte { return append(encoded(s), '\n') }

// encoded writes JSON without a line break and without escaping for HTML.
func encoded(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // these are texts and numbers
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}

// list is one JSON value with everything in it.
type list struct{ said }

func (l list) begin() string {
	return fmt.Sprintf("{\"schema\":%q,\n\"edition\":%q,\n\"policy\":%s,\n\"systems\":[\n", report.CheckSchema, l.edition, encoded(l.policy))
}
func (l list) system(s *report.System) []byte { return encoded(s) }
func (l list) between() string                { return ",\n" }
func (l list) end(t report.Tally) string      { return "\n],\n\"summary\":" + string(encoded(t)) + "}\n" }

// table is CSV. No cell begins so that a spreadsheet would take it for a
// formula.
type table struct{ said }

func (table) begin() string {
	return row("file", "line", "name", "vector", "policy", "run", "keep", "inspect", "adapt", "leave", "renew", "missed", "why", "errors", "notes", "edition")
}

func (table) between() string         { return "" }
func (table) end(report.Tally) string { return "" }

func (t table) system(s *report.System) []byte {
	var missed, why, errs []string
	for _, m := range s.Missed {
		missed, why = append(missed, m.Demand), append(why, m.Text)
	}
	for _, e := range s.Errors {
		errs = append(errs, t.Placed(e.Line, e.Text))
	}
	levels := make([]string, 6)
	if l := s.Levels; l != nil {
		for i, level := range []report.Level{l.Run, l.Keep, l.Inspect, l.Adapt, l.Leave, l.Renew} {
			levels[i] = strings.TrimSpace(level.String())
		}
	}
	line := ""
	if s.Line > 0 {
		line = strconv.Itoa(s.Line)
	}
	cells := append([]string{s.File, line, s.Name, s.Vector, s.Verdict}, levels...)
	cells = append(cells, strings.Join(missed, " "), strings.Join(why, " "), strings.Join(errs, "; "), strings.Join(s.Notes, "; "), s.Edition)
	return []byte(row(cells...))
}

func row(cells ...string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	for i := range cells {
		cells[i] = report.SafeCell(cells[i])
	}
	if err := w.Write(cells); err != nil {
		panic(err) // a comma is a valid separator
	}
	w.Flush()
	return b.String()
}

// markdown is a document: what is asked, the systems in a table, the sum.
type markdown struct{ said }

func (m markdown) begin() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s:\n\n", m.Say("check.title"), m.Say("check.asked"))
	for _, d := range m.policy.Demands {
		fmt.Fprintf(&b, "- %s (`%s`)\n", report.Escape(d.Text), d.ID)
	}
	if len(m.policy.Demands) == 0 {
		fmt.Fprintf(&b, "- %s\n", m.Say("check.asked.none"))
	}
	fmt.Fprintf(&b, "\n%s\n\n| %s | %s | %s |\n| --- | --- | --- |\n", m.Say("check.unknown."+m.policy.Unknown), m.Say("check.system"), m.Say("check.verdict"), m.Say("check.why"))
	return b.String()
}

func (m markdown) system(s *report.System) []byte {
	var why []string
	for _, d := range s.Missed {
		why = append(why, report.Escape(d.Text))
	}
	for _, e := range s.Errors {
		why = append(why, report.Escape(m.Placed(e.Line, e.Text)))
	}
	for _, n := range s.Notes {
		why = append(why, "("+report.Escape(n)+")")
	}
	name := report.Escape(called(s))
	if p := place(s.File, s.Line); p != "" {
		name += " (" + report.Escape(p) + ")"
	}
	return fmt.Appendf(nil, "| %s | %s | %s |\n", strings.TrimSpace(name), m.Say("check."+s.Verdict), strings.Join(why, "<br>"))
}

func (m markdown) between() string { return "" }

func (m markdown) end(t report.Tally) string {
	return "\n" + m.summary(t) + "\n\n" + m.Say("check.edition", words.P("edition", m.edition)) + "\n"
}
