package words

import (
	"maps"
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/remark"
)

// A Language says messages. It is a list of texts by id, nothing else: what is
// particular to its grammar stands under ids of its own.
//
//	grammar.zero     "one" where nought takes the singular
//	grammar.labels   "lower" where a label begins in lower case in running text
//	grammar.forms    the forms of a country, in the order of the columns of its table
//	country.FR       one jurisdiction in these forms: its name alone, its name
//	                 in a sentence, and the others; a "*" behind: it is plural
//	name:of          how any other name takes the form "of"; name:of.vowel before a vowel
//	holder.you:of    the message holder.you in the form "of"
//	named.chip.x     what the entry x is called, where not by its own name
//	reason.r, rule.r.statement   what rules say
type Language struct {
	Tag          string
	messages     map[string]string
	facts        map[string]string // prose of the catalogue, by its English
	countries    map[string][]string
	countryForms []string
	plural       map[string]bool
	zeroIsOne    bool
	lowers       bool
}

// New makes a language from its texts, by their ids, and from what the prose of
// the catalogue is in it, by the English that is recorded.
func New(tag string, texts, facts map[string]string) *Language {
	l := &Language{
		Tag: tag, messages: texts, facts: facts, countries: map[string][]string{}, plural: map[string]bool{},
		countryForms: strings.Fields(texts["grammar.forms"]),
		zeroIsOne:    texts["grammar.zero"] == "one", lowers: texts["grammar.labels"] == "lower",
	}
	for id, text := range texts {
		code, ok := strings.CutPrefix(id, "country.")
		if !ok {
			continue
		}
		text, l.plural[code] = strings.CutSuffix(text, "*")
		row := strings.Split(text, "|")
		for i := range row {
			row[i] = strings.TrimSpace(row[i])
		}
		if len(row) > 1 {
			l.countries[code] = row
		}
	}
	return l
}

// Texts lists the texts by id, as New takes them.
func (l *Language) Texts() map[string]string { return maps.Clone(l.messages) }

// Catalog is the catalogue with its prose in the language. What is not
// translated, as entries of the reader's own, stays as it is.
func (l *Language) Catalog(c *catalog.Catalog) *catalog.Catalog {
	if len(l.facts) == 0 {
		return c
	}
	return c.Translated(l.facts)
}

// Fact is what a text of the catalogue is in the language, or "".
func (l *Language) Fact(english string) string { return l.facts[english] }

// IDs lists the ids of the texts in order.
func (l *Language) IDs() []string { return slices.Sorted(maps.Keys(l.messages)) }

// English is the first language. It is compiled in; others are read from
// files (package translation) or come with a page.
var English = New("en", english(), nil)

// english puts the parts of the English catalogue together.
func english() map[string]string {
	all := map[string]string{}
	for _, part := range []map[string]string{
		enMessages, enPage, enProperties, enShocks, enMemo, enDocs, enMethod, enAbout, enLenses, enVerdicts, enClaims, enActs, enSwaps, enGrammar, enScales, enText, enSite, enOffline, enCheck, enPicture, enTake, enCompare, enPortfolio, enEmbed, enFind,
		enInputs, enEdition, enFilter, enWhy, enGuess, enRoad,
	} {
		maps.Copy(all, part)
	}
	for id, text := range configuration.Reasons {
		all["problem."+id] = text
	}
	for id, text := range remark.Texts {
		all["remark."+id] = text
	}
	for _, d := range catalog.Definitions() {
		all[means(d)] = d.Means
	}
	for id, text := range enReasons {
		all["reason."+id] = text
	}
	for id, text := range ruleTexts {
		all["rule."+id+".statement"] = text.Statement
		all["rule."+id+".rationale"] = text.Rationale
		all["rule."+id+".source"] = text.Source
		all["rule."+id+".unless"] = text.Unless
	}
	return all
}

// Called names an entry in the language: a country by its name there, others
// by their own name unless the language has another.
func (l *Language) Called(c *catalog.Catalog, kind catalog.Kind, id string) string {
	if row, ok := l.countries[id]; ok && kind == catalog.Jurisdiction {
		return row[0]
	}
	if name, ok := l.messages["named."+string(kind)+"."+id]; ok {
		return name
	}
	return c.Name(kind, id)
}

// Problem says what is wrong with a part of an address. A choice goes by its
// name there, by the word to type in a file.
func (l *Language) Problem(p configuration.Problem) string {
	if k, ok := configuration.Named(p.With[0]); ok && !strings.HasPrefix(p.ID, "no-entry") {
		p.With[0] = l.Say("choice." + k.String())
	}
	return l.problem(p)
}

func (l *Language) problem(p configuration.Problem) string {
	a := p.With[0]
	if kind := "problem.kind." + a; strings.HasPrefix(p.ID, "no-entry") && l.Has(kind) {
		a = l.Say(kind)
	}
	return l.Say("problem."+p.ID, P("a", a), P("b", p.With[1]))
}

// Foreign reports whether what an entry is called is not of this language: its
// name and notes are then English in a text of another language.
func (l *Language) Foreign() bool { return l.Tag != English.Tag }
