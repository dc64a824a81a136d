package catalog

import (
	"slices"
	"strings"
)

// A Prose is a text of the catalogue that readers meet, in the language it is
// recorded in.
type Prose struct {
	Kind    Kind // of the entry that has it first
	Text    string
	Entries []string // those that have it, each as kind/id
	Shown   bool     // beside findings, not only on the pages of entries and cases
}

// Prose lists the texts that are prose: what laws and controls are called,
// every note, every value in words, and who holds a reading. Each stands once,
// in the order of the entries. What cases and incidents are called is told in
// sentences, which have forms for it, and names of makers, offers, models and
// chips are the same everywhere.
func (c *Catalog) Prose() []Prose {
	var list []Prose
	at := map[string]int{}
	for i := range c.Entries {
		e := &c.Entries[i]
		where := string(e.Kind) + "/" + e.ID
		e.prose(func(text string, shown bool) string {
			n, known := at[text]
			if !known {
				n = len(list)
				at[text] = n
				list = append(list, Prose{Kind: e.Kind, Text: text})
			}
			p := &list[n]
			p.Shown = p.Shown || shown
			if len(p.Entries) == 0 || p.Entries[len(p.Entries)-1] != where {
				p.Entries = append(p.Entries, where)
			}
			return text
		})
	}
	return list
}

// Translated is the catalogue with its prose in another language: texts has
// the translations by the text. What it does not have stays as it is. Rules
// read none of it, so that nothing follows from the language.
func (c *Catalog) Translated(texts map[string]string) *Catalog {
	in := &Catalog{Edition: c.Edition, Entries: slices.Clone(c.Entries), Sources: c.Sources}
	for i := range in.Entries {
		e := &in.Entries[i]
		e.Facts = slices.Clone(e.Facts)
		for j := range e.Facts {
			f := &e.Facts[j]
			f.Values, f.Readings = slices.Clone(f.Values), slices.Clone(f.Readings)
			for k := range f.Readings {
				f.Readings[k].Values = slices.Clone(f.Readings[k].Values)
			}
		}
		e.prose(func(text string, _ bool) string {
			if other, ok := texts[text]; ok {
				return other
			}
			return text
		})
	}
	return in
}

// prose puts what say makes of it in the place of each text.
func (e *Entry) prose(say func(text string, shown bool) string) {
	put := func(text *string, shown bool) {
		if *text != "" {
			if other := say(*text, shown); other != *text {
				*text = other
			}
		}
	}
	if e.Kind == Law || e.Kind == Control {
		put(&e.Name, true)
	}
	put(&e.Note, false)
	for i := range e.Facts {
		f := &e.Facts[i]
		d, _ := Define(e.Kind, f.Property)
		inWords := d.Type == Text && f.Property != CaseDetail
		// No rule reads a text, and beside a finding stands what it rests on.
		shown := f.Property == Story || f.Property == Claim || d.Type != Text && e.Kind != Case && e.Kind != Incident
		values := func(list []string) {
			for j := range list {
				if inWords && isProse(list[j]) {
					put(&list[j], shown)
				}
			}
		}
		values(f.Values)
		put(&f.Note, shown)
		for j := range f.Readings {
			put(&f.Readings[j].Who, shown)
			values(f.Readings[j].Values)
		}
	}
}

// isProse reports whether a text has a word that is no name: "Apache-2.0" and
// "TSMC N5" have none.
func isProse(text string) bool {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '(' }) {
		n := 0
		for n < len(word) && word[n] >= 'a' && word[n] <= 'z' {
			n++
		}
		if rest := word[n:]; n >= 3 && (rest == "" || !(rest[0] >= '0' && rest[0] <= '9' || rest[0] >= 'A' && rest[0] <= 'Z' || rest[0] == '_')) {
			return true
		}
	}
	return false
}
