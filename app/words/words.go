// Package words turns findings into sentences. Each sentence exists once in
// each language, in a message catalogue; a language is one more catalogue, and
// all that is particular to its grammar stands there too (see language.go).
//
// It does not know how a level was decided.
package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Say fills a message. A missing message shows its id, which a test forbids.
func (l *Language) Say(id string, params ...Param) string {
	text, ok := l.messages[id]
	if !ok {
		return "⟨" + id + "⟩"
	}
	return capital(l.fill(text, params))
}

// Has reports whether there is a message of that id.
func (l *Language) Has(id string) bool {
	_, ok := l.messages[id]
	return ok
}

// fill replaces what stands in braces in a message:
//
//	{name}              by the text of a parameter
//	{name:form}         by that text in a grammatical form
//	{name|one|many}     by one of two words, as the number of it asks
//	{name|one|many|you} by a third one where it is the reader
func (l *Language) fill(text string, params []Param) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var b strings.Builder
	b.Grow(2 * len(text))
	for {
		before, rest, found := strings.Cut(text, "{")
		if strings.HasPrefix(before, ".") && strings.HasSuffix(b.String(), ".") {
			before = before[1:] // a name such as "Inc." ends the sentence itself
		}
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			b.WriteString("{" + rest)
			return b.String()
		}
		text = after
		b.WriteString(l.insert(name, params))
	}
}

// insert gives what takes the place of a pair of braces.
func (l *Language) insert(inside string, params []Param) string {
	name, words, choice := strings.Cut(inside, "|")
	name, form, _ := strings.Cut(name, ":")
	for _, p := range params {
		if p.Name != name {
			continue
		}
		if !choice {
			return l.formed(p.Term, form)
		}
		list := strings.Split(words, "|")
		return list[min(l.number(p.Term), len(list)-1)]
	}
	return ""
}

// capital makes the first letter of a sentence upper case: a name that begins
// it may be written in lower case elsewhere.
func capital(s string) string {
	if strings.HasSuffix(s, ".") {
		return upper(s)
	}
	return s
}

// upper begins a text with a capital letter.
func upper(text string) string { return first(text, unicode.ToUpper) }

func first(text string, change func(rune) rune) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 || change(r) == r {
		return text
	}
	return string(change(r)) + text[n:]
}

// Lowered begins a label in lower case, as running text does, unless it is an
// abbreviation or the language writes nouns with a capital.
func (l *Language) Lowered(label string) string {
	_, n := utf8.DecodeRuneInString(label)
	if second, _ := utf8.DecodeRuneInString(label[n:]); !l.lowers || unicode.IsUpper(second) {
		return label
	}
	return first(label, unicode.ToLower)
}

// List joins words: a, b and c.
func (l *Language) List(items []string) string { return l.join(items, "list.and") }

// Either joins alternatives: a, b or c. Where one holds a comma itself, they
// are told apart by semicolons.
func (l *Language) Either(items []string) string {
	n := len(items) - 1
	if n > 0 && slices.ContainsFunc(items, func(s string) bool { return strings.Contains(s, l.messages["list.comma"]) }) {
		return l.fill(l.messages["list.or.clauses"], []Param{P("list", l.Series(items[:n])), P("last", items[n])})
	}
	return l.join(items, "list.or")
}

func (l *Language) join(items []string, last string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	n := len(items) - 1
	return l.fill(l.messages[last], []Param{P("list", l.Row(items[:n])), P("last", items[n])})
}

// Row joins words without a word before the last: a, b, c.
func (l *Language) Row(items []string) string { return strings.Join(items, l.messages["list.comma"]) }

// Series joins clauses of one sentence.
func (l *Language) Series(items []string) string {
	return strings.Join(items, l.messages["list.semicolon"])
}

// Sentences puts sentences one after another.
func (l *Language) Sentences(items []string) string {
	return strings.Join(items, l.messages["list.sentences"])
}
