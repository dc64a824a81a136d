package file

import (
	"slices"
	"strings"
	"unicode"

	"sovcalc/app/catalog"
	"sovcalc/app/remark"
)

// match finds the entry that a part of a bill of materials is, by its id or by
// its name. A name is only believed if nothing else fits as well and, for a
// model, if its publisher agrees: others publish what they made of it under
// names that begin alike.
func (s *input) match(kind catalog.Kind, p part) *catalog.Entry {
	if e := s.options.Known.Entry(kind, strings.ToLower(p.name)); e != nil {
		return e
	}
	var best *catalog.Entry
	longest, ties := 0, 0
	entries := s.options.Known.All(kind)
	for i := range entries {
		e := &entries[i]
		n := s.fits(e, p)
		switch {
		case n == 0 || n < longest:
		case n > longest:
			best, longest, ties = e, n, 0
		default:
			ties++
		}
	}
	if ties > 0 {
		return nil
	}
	return best
}

// unknown tells of a model that is not known, and which one was perhaps meant.
func (s *input) unknown(p part) remark.Remark {
	var list []string
	entries := s.options.Known.All(catalog.Model)
	for i := range entries {
		for _, name := range namesOf(entries[i].Name) {
			if begins(tokens(p.name), name) > 0 {
				list = append(list, entries[i].ID)
				break
			}
		}
	}
	if len(list) > 3 {
		list = nil
	}
	id := [...]string{"unknown-model", "unknown-model.near", "unknown-model.two", "unknown-model.more"}[len(list)]
	return p.told(id, list...)
}

// fits counts the words of the entry's name that the part's name begins with,
// if it begins with all of one of its names.
func (s *input) fits(e *catalog.Entry, p part) int {
	words := tokens(p.name)
	developer := e.Value(catalog.Developer)
	known := slices.Concat(tokens(developer), tokens(s.options.Known.Name(catalog.Actor, developer)))
	own := slices.Concat(known, tokens(e.ID))
	if e.Kind == catalog.Model && p.group != "" && !agree(tokens(p.group), own) {
		return 0
	}
	for len(words) > 1 && slices.Contains(known, words[0]) && !slices.Contains(tokens(e.Name), words[0]) {
		words = words[1:] // Meta-Llama-3
	}
	most := 0
	for _, name := range namesOf(e.Name) {
		n := begins(words, name)
		if n == 1 && p.group == "" && len(words) > 1 {
			n = 0 // one word alone says too little
		}
		most = max(most, n)
	}
	return most
}

// begins counts the words of a name if others begin with all of it.
func begins(words, name []string) int {
	if len(name) == 0 || len(words) < len(name) || !slices.Equal(words[:len(name)], name) {
		return 0
	}
	return len(name)
}

// agree reports whether a publisher is one of those known by these words:
// mistralai is Mistral.
func agree(publisher, known []string) bool {
	for _, p := range publisher {
		for _, k := range known {
			if p == k || len(k) > 3 && strings.HasPrefix(p, k) || len(p) > 3 && strings.HasPrefix(k, p) {
				return true
			}
		}
	}
	return false
}

// tokens are the words of a name, in lower case.
func tokens(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '+'
	})
}

// namesOf takes a name for several things apart: "Falcon 40B and 180B".
func namesOf(name string) [][]string {
	var list [][]string
	for i, part := range strings.Split(strings.ReplaceAll(name, " and ", ", "), ", ") {
		words := tokens(part)
		if i > 0 && len(words) == 1 && len(list[0]) > 1 {
			words = append(slices.Clone(list[0][:len(list[0])-1]), words[0])
		}
		list = append(list, words)
	}
	return list
}
