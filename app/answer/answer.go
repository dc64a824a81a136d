// Package answer lets the browser program answer a question instead of drawing
// a page: as a command does, with words in and text out. A page asks the
// programs of two editions the same and compares what they say.
package answer

import (
	"fmt"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// To answers the question, calling say once for each part of the answer:
//
//	profile VECTOR...  the profile JSON of each vector, as "sovcalc profile" writes it
//	facts              every fact: a key, a tab, and what it says in words
func To(c *catalog.Catalog, l *words.Language, question []string, say func(string)) error {
	if len(question) == 0 {
		return fmt.Errorf("answer: no question")
	}
	switch question[0] {
	case "profile":
		for _, vector := range question[1:] {
			chosen, problems := configuration.Parse(vector, c)
			if len(problems) > 0 {
				return fmt.Errorf("answer: %s: %w", vector, problems[0])
			}
			text, err := report.Of(profile.Of(c, chosen), l).JSON()
			if err != nil {
				return fmt.Errorf("answer: %s: %w", vector, err)
			}
			say(string(text))
		}
		return nil
	case "facts":
		facts(c, l, say)
		return nil
	}
	return fmt.Errorf("answer: %q is no question", question[0])
}

// facts says what each entry is told to be, fact by fact. Dates and sources are
// left out: a fact that is confirmed anew is the same fact.
func facts(c *catalog.Catalog, l *words.Language, say func(string)) {
	for i := range c.Entries {
		e := &c.Entries[i]
		for j := range e.Facts {
			f := &e.Facts[j]
			key := string(e.Kind) + "/" + e.ID + "." + string(f.Property)
			if f.Of != "" {
				key += "." + f.Of
			}
			say(key + "\t" + l.Say("offline.fact",
				words.P("entry", e.Name),
				words.P("property", l.Property(c, f.Property, f.Of)),
				words.P("value", l.Told(c, e.Kind, f))))
		}
	}
}
