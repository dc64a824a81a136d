package words

import (
	"strconv"
	"strings"
)

// A Param is a name in a message and what takes its place.
type Param struct {
	Name string
	Term
}

// A Term is a text that stands in sentences: a name, a number or a label. It
// may have other forms than its plain one, and it has a number, with which the
// words around it agree.
type Term struct {
	Text    string
	forms   func(form string) string // "" where it has no such form of its own
	agrees  int                      // with several, or with the reader; 0 with one
	counted bool                     // it is the number itself that the words agree with
	count   int
}

// What words agree with.
const (
	one = iota
	many
	you
)

// P makes a Param from a text that has one form.
func P(name, text string) Param { return Param{name, Term{Text: text}} }

// N makes a Param from a number, to be written in digits.
func N(name string, n int) Param {
	return Param{name, Term{Text: strconv.Itoa(n), counted: true, count: n}}
}

// formed gives a term in a form. A term without that form of its own takes it
// as any name does: "of" may be "d’" before a vowel and "de" before others.
func (l *Language) formed(t Term, form string) string {
	if form == "" {
		return t.Text
	}
	if t.forms != nil {
		if text := t.forms(form); text != "" {
			return text
		}
	}
	pattern, ok := l.messages["name:"+form]
	if other, elided := l.messages["name:"+form+".vowel"]; elided && vowel(t.Text) {
		pattern = other
	}
	if !ok {
		return t.Text
	}
	return l.fill(pattern, []Param{{"name", Term{Text: t.Text}}})
}

// vowel reports whether a name begins with a vowel, accented or not.
func vowel(name string) bool {
	for _, r := range name {
		return strings.ContainsRune("aeiouAEIOUàâéèêëîïôöûùÀÂÉÈÊËÎÏÔÖÛÙ", r)
	}
	return false
}

// number says what agrees with a term: one, many or you.
func (l *Language) number(t Term) int {
	if !t.counted {
		return t.agrees
	}
	if t.count == 1 || t.count == 0 && l.zeroIsOne {
		return one
	}
	return many
}

// term makes a term from a message: its other forms stand in messages of the
// same name, with the form behind a colon.
func (l *Language) term(id string, params ...Param) Term {
	return Term{Text: l.Say(id, params...), forms: func(form string) string {
		if l.Has(id + ":" + form) {
			return l.Say(id+":"+form, params...)
		}
		return ""
	}}
}

// country is a jurisdiction in running text.
func (l *Language) country(code, name string) Term {
	row, ok := l.countries[code]
	if !ok {
		return Term{Text: name}
	}
	t := Term{Text: row[1], forms: func(form string) string {
		for i, f := range l.countryForms {
			if f == form && i < len(row) {
				return row[i]
			}
		}
		return ""
	}}
	if l.plural[code] {
		t.agrees = many
	}
	return t
}

// terms joins terms, each in the form that is asked for.
func (l *Language) terms(list []Term, join func([]string) string) Term {
	all := func(form string) string {
		texts := make([]string, len(list))
		for i, t := range list {
			texts[i] = l.formed(t, form)
		}
		return join(texts)
	}
	if len(list) == 1 {
		return list[0]
	}
	t := Term{Text: all(""), forms: all}
	if len(list) > 1 {
		t.agrees = many
	}
	return t
}

// Count makes a Param from a number, to be written as a word where it is small.
func (l *Language) Count(name string, n int) Param {
	t := Term{Text: l.Number(n)}
	if id := "number." + strconv.Itoa(n); l.Has(id) {
		t = l.term(id)
	}
	t.counted, t.count = true, n
	return Param{name, t}
}
