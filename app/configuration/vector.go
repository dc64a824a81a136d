package configuration

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"sovcalc/app/catalog"
)

// Version begins every vector. A vector with another version is refused, not
// guessed at.
const Version = "SOV1"

// maxVector bounds what is read; the longest sensible vector is far shorter.
const maxVector = 4096

// Vector returns the canonical name of the configuration, like
// SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE.
func (c Configuration) Vector() string {
	var b strings.Builder
	b.WriteString(Version)
	for _, d := range definitions {
		if v := c.chosen[d.Key]; v != "" {
			b.WriteString("/" + d.Letter + ":" + v)
		}
	}
	return b.String()
}

// Parse reads a vector, as it stands in an address after #, in a file or on a
// command line. Parts that are wrong are reported and left out; the rest is
// kept.
func Parse(vector string, known *catalog.Catalog) (Configuration, []Problem) {
	var c Configuration
	if len(vector) > maxVector {
		return c, []Problem{because(vector[:40]+"…", "too-long", strconv.Itoa(maxVector))}
	}
	text := strings.TrimPrefix(strings.TrimSpace(vector), "#")
	if i := strings.Index(text, "#"); i >= 0 {
		text = text[:i] // hosts append #?secret=… to the address of an embedded page
	}
	if i := strings.Index(text, "?secret="); i >= 0 {
		text = text[:i]
	}
	if decoded, err := url.PathUnescape(text); err == nil {
		text = decoded
		if i := strings.Index(text, "#"); i >= 0 {
			text = text[:i]
		}
	}
	parts := strings.Split(text, "/")
	if parts[0] != Version {
		return c, []Problem{because(short(parts[0]), "version", Version)}
	}
	var problems []Problem
	for _, part := range parts[1:] {
		if part == "" {
			continue
		}
		letter, value, ok := strings.Cut(part, ":")
		k, found := lettered(letter)
		switch {
		case !ok || !found:
			problems = append(problems, because(short(part), "no-choice"))
		case c.Answered(k):
			problems = append(problems, because(short(part), "again", k.String()))
		default:
			var wrong []Problem
			c, wrong = c.Choose(k, value, known)
			problems = append(problems, wrong...)
		}
	}
	return c, problems
}

// Choose sets a choice from text, checking each value.
func (c Configuration) Choose(k Key, value string, known *catalog.Catalog) (Configuration, []Problem) {
	d := definitions[k]
	var problems []Problem
	var values []string
	list := strings.Split(value, "+")
	if !d.List && len(list) > 1 {
		return c, []Problem{because(short(value), "one-value", d.Name)}
	}
	if len(list) > 64 {
		return c, []Problem{because(short(value), "many-values", d.Name)}
	}
	for _, v := range list {
		if id, with := check(d, v, len(list), known); id != "" {
			problems = append(problems, because(short(d.Letter+":"+v), id, with...))
			continue
		}
		values = append(values, v)
	}
	if len(values) == 0 {
		return c, problems
	}
	return c.With(k, values...), problems
}

// check says what is wrong with a value, and what that names, or nothing.
func check(d Definition, v string, of int, known *catalog.Catalog) (id string, with []string) {
	switch {
	case v == "":
		return "empty", []string{d.Name}
	case v == Unknown && d.Key == Home:
		return "home", nil
	case v == Unknown && of > 1:
		return "alone", nil
	case v == Unknown:
		return "", nil
	case d.Kind != "" && known.Entry(d.Kind, v) == nil:
		id, with = "no-entry", []string{string(d.Kind)}
		if d.Kind == catalog.Jurisdiction {
			return id + ".place", with // a letter more or less makes another country of a code
		}
		if near := nearest(v, known.All(d.Kind)); near != "" {
			id, with = id+".near", append(with, near)
		}
		if strings.HasPrefix(v, catalog.OwnPrefix) {
			id += ".own"
		}
		return id, with
	case d.Kind == "" && !slices.Contains(d.Values, v):
		return "values", []string{d.Name, strings.Join(d.Values, ", ")}
	}
	return "", nil
}

func lettered(letter string) (Key, bool) {
	for _, d := range definitions {
		if d.Letter == letter {
			return d.Key, true
		}
	}
	return 0, false
}

// short cuts what is quoted back to the reader.
func short(s string) string {
	s = strings.ToValidUTF8(s, "�")
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// nearest returns the id that differs least from v, if any is close.
func nearest(v string, entries []catalog.Entry) string {
	if len(v) > 60 {
		return "" // before a list is made for nothing
	}
	ids := make([]string, len(entries))
	for i := range entries {
		ids[i] = entries[i].ID
	}
	return Nearest(v, ids)
}

// Nearest returns the word that differs least from v, or "" where none is
// close: more letters have to agree than differ.
func Nearest(v string, words []string) string {
	if len(v) > 60 {
		return ""
	}
	best, least := "", max(2, len(v)/3)+1
	for _, w := range words {
		if n := distance(strings.ToLower(v), strings.ToLower(w)); n < least && 2*n < len(v) {
			best, least = w, n
		}
	}
	return best
}

// distance is the number of single-letter edits between two words.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		previous := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := previous
			if a[i] != b[j] {
				cost = 1 + min(previous, row[j], row[j+1])
			}
			previous, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
