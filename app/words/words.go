// Package words turns findings into sentences. Each sentence exists once, in a
// message catalogue; a language is one more file.
//
// It does not know how a level was decided.
package words

import (
	"maps"
	"strconv"
	"strings"
)

// A Param is a name in a message and the text that takes its place.
type Param struct{ Name, Text string }

// P makes a Param.
func P(name, text string) Param { return Param{name, text} }

// N makes a Param from a number.
func N(name string, n int) Param { return Param{name, strconv.Itoa(n)} }

// A Language says messages.
type Language struct {
	Tag      string
	messages map[string]string
	reasons  map[string]string
	and      string            // between the last two of a list
	or       string            // the same, for alternatives
	article  map[string]string // how a jurisdiction is called in running text, where not by its name
}

// English is the first language.
var English = &Language{
	Tag: "en", messages: joined(enMessages, enPage, enProperties, enShocks, enMemo, enDocs, enMethod, enAbout, enLenses, enVerdicts, enClaims, enActs, enSwaps, enPicture, enTake, enCompare), reasons: enReasons, and: "and", or: "or", article: enPlaces,
}

// joined puts the parts of a message catalogue together.
func joined(parts ...map[string]string) map[string]string {
	all := map[string]string{}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	return all
}

// Say fills a message. A missing message shows its id, which a test forbids.
func (l *Language) Say(id string, params ...Param) string {
	text, ok := l.messages[id]
	if !ok {
		return "⟨" + id + "⟩"
	}
	return fill(text, params)
}

// Has reports whether there is a message of that id.
func (l *Language) Has(id string) bool {
	_, ok := l.messages[id]
	return ok
}

// fill replaces {name} by its text and {name|one|many} by one of two forms.
func fill(text string, params []Param) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		if strings.HasPrefix(before, ".") && strings.HasSuffix(b.String(), ".") {
			before = before[1:] // a name such as "Inc." ends the sentence itself
		}
		b.WriteString(before)
		if !found {
			return capital(b.String())
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			b.WriteString("{" + rest)
			return b.String()
		}
		text = after
		name, forms, plural := strings.Cut(name, "|")
		value := ""
		for _, p := range params {
			if p.Name == name {
				value = p.Text
			}
		}
		if plural {
			one, many, _ := strings.Cut(forms, "|")
			if value = many; lookup(params, name) == "1" {
				value = one
			}
		}
		b.WriteString(value)
	}
}

func lookup(params []Param, name string) string {
	for _, p := range params {
		if p.Name == name {
			return p.Text
		}
	}
	return ""
}

// capital makes the first letter of a sentence upper case: a name that begins
// it may be written in lower case elsewhere.
func capital(s string) string {
	for i, r := range s {
		if i > 0 {
			break
		}
		if r >= 'a' && r <= 'z' && strings.HasSuffix(s, ".") {
			return strings.ToUpper(string(r)) + s[1:]
		}
	}
	return s
}

// List joins words: a, b and c.
func (l *Language) List(items []string) string { return join(items, l.and) }

// Either joins alternatives: a, b or c.
func (l *Language) Either(items []string) string { return join(items, l.or) }

func join(items []string, last string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	n := len(items) - 1
	return strings.Join(items[:n], ", ") + " " + last + " " + items[n]
}

var enNumbers = [...]string{"none", "one", "two", "three", "four", "five", "six"}

// Count writes a small number as a word.
func (l *Language) Count(n int) string {
	if n < len(enNumbers) {
		return enNumbers[n]
	}
	return strconv.Itoa(n)
}
