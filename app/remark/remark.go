// Package remark holds what is told of a file that is read: what is wrong in
// it, what was taken for what, and what was left aside. A remark names a text
// and what stands in it, so that it can be said in any language.
package remark

import (
	"errors"
	"strconv"
	"strings"

	"sovcalc/app/configuration"
)

// A Remark is one thing told of a file.
type Remark struct {
	Line   int                   // 0 where it concerns the whole file
	ID     string                // of the text
	With   []string              // what the text names, as {a}, {b} and so on
	Parts  []Remark              // remarks that stand in the text, as {list}
	Choice configuration.Problem // what is wrong with a choice, as {choice}
}

// New makes a remark.
func New(line int, id string, with ...string) Remark {
	return Remark{Line: line, ID: id, With: with}
}

// Chosen makes a remark of what is wrong with a choice.
func Chosen(line int, p configuration.Problem) Remark {
	if p.Part == "" {
		return Remark{Line: line, ID: "choice.whole", Choice: p}
	}
	return Remark{Line: line, ID: "choice", With: []string{Quoted(p.Part)}, Choice: p}
}

// Quoted writes what comes from a file so that it can stand between quotation
// marks: what cannot be seen is spelt out.
func Quoted(s string) string {
	q := strconv.Quote(s)
	return q[1 : len(q)-1]
}

// In says a remark in a language, of which text has the texts by id and choice
// says what is wrong with a choice. All languages put a comma between parts.
func (r Remark) In(text func(id string) string, choice func(configuration.Problem) string) string {
	said := text(r.ID)
	if said == "" {
		return "⟨" + r.ID + "⟩" // which a test forbids
	}
	if !strings.Contains(said, "{") {
		return said
	}
	var pairs []string
	for i, with := range r.With {
		pairs = append(pairs, "{"+string(rune('a'+i))+"}", with)
	}
	if strings.Contains(said, "{list}") {
		list := make([]string, len(r.Parts))
		for i, p := range r.Parts {
			list[i] = p.In(text, choice)
		}
		pairs = append(pairs, "{list}", strings.Join(list, ", "))
	}
	if strings.Contains(said, "{choice}") {
		pairs = append(pairs, "{choice}", choice(r.Choice))
	}
	return strings.NewReplacer(pairs...).Replace(said)
}

// Reason says a remark in English.
func (r Remark) Reason() string {
	return r.In(func(id string) string { return Texts[id] }, configuration.Problem.Reason)
}

// Error says it with its line, in English.
func (r Remark) Error() string {
	if r.Line == 0 {
		return r.Reason()
	}
	return "line " + strconv.Itoa(r.Line) + ": " + r.Reason()
}

// Missing makes a remark of a choice that is not made.
func Missing(line int, k configuration.Key) Remark {
	if k == configuration.Home {
		return New(line, "not-given.home", k.String())
	}
	return New(line, "not-given", k.String())
}

// Of makes a remark of an error: the one that it is, or one that quotes it.
func Of(err error) Remark {
	var r Remark
	if errors.As(err, &r) {
		return r
	}
	return New(0, "unread", err.Error())
}
