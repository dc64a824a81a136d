package words

import (
	"strconv"

	"sovcalc/app/remark"
)

// Remark says what is told of a file.
func (l *Language) Remark(r remark.Remark) string {
	return r.In(func(id string) string { return l.messages["remark."+id] }, l.problem)
}

// Remarks says several.
func (l *Language) Remarks(list []remark.Remark) []string {
	var said []string
	for _, r := range list {
		said = append(said, l.Remark(r))
	}
	return said
}

// Placed says in which line a text is true, where there is one.
func (l *Language) Placed(line int, text string) string {
	if line == 0 {
		return text
	}
	return l.Remark(remark.New(0, "line", strconv.Itoa(line), text))
}
