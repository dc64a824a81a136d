package calculator

import (
	"strings"
)

// TakeControl is the name of the buttons that take something away; its values
// follow.
const TakeControl = "take"

// What can be taken away.
const (
	TakeLink     = "link"
	TakeCommand  = "command"
	TakeCite     = "cite"
	TakeSVG      = "svg"
	TakePNG      = "png"
	TakeJSON     = "json"
	TakeMarkdown = "markdown"
)

// Took says what became of taking something away.
type Took struct {
	What    string
	Refused bool   // the browser did not allow it
	Text    string // what was not copied, for a field to copy it from
}

func (e Took) apply(m Model) Model {
	m.Took = e
	return m
}

// Command is what gives the same finding on a command line.
func (m Model) Command() string { return "sovcalc profile " + m.Fragment() }

// FileName is a name for a file with the finding, without its ending.
func (m Model) FileName() string {
	if e := m.Case(); e != nil {
		return "sovereignty-" + e.ID
	}
	vector := strings.NewReplacer("/", "-", ":", "-", "+", "-").Replace(m.Fragment())
	if len(vector) > 100 {
		vector = vector[:100]
	}
	return "sovereignty-" + strings.ToLower(strings.TrimRight(vector, "-"))
}

// EditionDate is the month of the facts: an edition is a date and a hash.
func (m Model) EditionDate() string {
	if at := strings.LastIndex(m.Catalog.Edition, "-"); at > 0 {
		return m.Catalog.Edition[:at]
	}
	return m.Catalog.Edition
}
