package embed

import (
	"net/url"
	"slices"
	"strings"

	"sovcalc/app/configuration"
)

// A Frame is what the address of an embedded page asks for.
type Frame struct {
	View, Theme string
	Change      []configuration.Key // what a reader may choose
	ID          string              // that the messages carry
}

// A Problem is a part of the query that could not be used.
type Problem struct{ Part, Reason string } // Reason is the id of a message

// Read reads the query of an embedded page's address. What is wrong is left
// out and reported; what is not an option of this version is somebody else's
// and left alone.
func Read(query string) (Frame, []Problem) {
	var problems []Problem
	values, err := url.ParseQuery(strings.TrimPrefix(query, "?"))
	if err != nil {
		problems = append(problems, Problem{short(query), "embed.problem.query"})
	}
	f := Frame{}
	for _, o := range Options() {
		given := o.Default
		if values.Has(o.Name) {
			given = values.Get(o.Name)
			if !o.allows(given) {
				problems = append(problems, Problem{short(o.Name + "=" + given), "embed.problem." + o.Name})
				given = o.Default
			}
		}
		f.set(o, given)
	}
	return f, problems
}

// allows reports whether an option takes a value.
func (o Option) allows(value string) bool {
	if o.Values == nil {
		return len(value) <= 64 && strings.Trim(value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == ""
	}
	if !o.List {
		return slices.Contains(o.Values, value)
	}
	for v := range strings.SplitSeq(value, ",") {
		if !slices.Contains(o.Values, v) || v == ChangeNone && v != value {
			return false
		}
	}
	return true
}

func (f *Frame) set(o Option, value string) {
	switch o.Name {
	case View:
		f.View = value
	case Theme:
		f.Theme = value
	case ID:
		f.ID = value
	case Change:
		for name := range strings.SplitSeq(value, ",") {
			if k, ok := configuration.Named(name); ok {
				f.Change = append(f.Change, k)
			}
		}
	}
}

// Query writes the options, those that are not the default only, in the order
// in which they are documented.
func (f Frame) Query() string {
	var parts []string
	names := make([]string, len(f.Change))
	for i, k := range f.Change {
		names[i] = k.String()
	}
	given := map[string]string{View: f.View, Theme: f.Theme, Change: strings.Join(names, ","), ID: f.ID}
	for _, o := range Options() {
		if v := given[o.Name]; v != "" && v != o.Default {
			parts = append(parts, o.Name+"="+v)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "?" + strings.Join(parts, "&")
}

// short cuts what is quoted back to the reader.
func short(s string) string {
	s = strings.ToValidUTF8(s, "�")
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
