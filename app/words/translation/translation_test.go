package translation

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

// extra are the ids that a language may have of its own: its grammar, the
// names of countries and entries, and forms of messages.
func extra(id string) bool {
	for _, prefix := range []string{"country.", "named.", "name:", "scale."} {
		if strings.HasPrefix(id, prefix) {
			return true
		}
	}
	return strings.Contains(id, ":")
}

var braces = regexp.MustCompile(`\{([a-z0-9]+)(:[a-z]+)?(\|[^}]*)?\}`)

// names lists what a message inserts, and what it agrees with.
func names(text string) (inserted, agreed []string) {
	for _, m := range braces.FindAllStringSubmatch(text, -1) {
		if m[3] != "" {
			agreed = append(agreed, m[1])
		} else if !slices.Contains(inserted, m[1]) {
			inserted = append(inserted, m[1])
		}
	}
	slices.Sort(inserted)
	return inserted, agreed
}

// everywhere are the ids that are the same in every language and stand in
// English alone.
func everywhere(id string) bool {
	return strings.HasPrefix(id, "lens.") && (strings.HasSuffix(id, ".url") || strings.HasSuffix(id, ".date"))
}

func TestEveryLanguageIsComplete(t *testing.T) {
	if len(All()) != len(words.Offered)-1 {
		t.Fatalf("%d languages are read, %d are offered", len(All()), len(words.Offered)-1)
	}
	english := words.English.Texts()
	for _, l := range All() {
		texts := l.Texts()
		for _, id := range words.English.IDs() {
			text, ok := texts[id]
			switch {
			case everywhere(id), strings.HasPrefix(id, "country."):
				continue
			case !ok:
				t.Errorf("%s lacks %s = %s", l.Tag, id, english[id])
				continue
			}
			want, _ := names(english[id])
			got, agreed := names(text)
			if !slices.Equal(want, got) {
				t.Errorf("%s: %s inserts %v, English %v", l.Tag, id, got, want)
			}
			_, agreedEnglish := names(english[id])
			for _, name := range agreed {
				if !slices.Contains(want, name) && !slices.Contains(agreedEnglish, name) {
					t.Errorf("%s: %s agrees with %q, which English does not have", l.Tag, id, name)
				}
			}
			if strings.Count(text, "{") != len(braces.FindAllString(text, -1)) || strings.Count(text, "{") != strings.Count(text, "}") {
				t.Errorf("%s: %s has braces that mean nothing: %s", l.Tag, id, text)
			}
		}
		for id := range texts {
			if _, ok := english[id]; !ok && !extra(id) {
				t.Errorf("%s has %s, which English does not have", l.Tag, id)
			}
			base, _, form := strings.Cut(id, ":")
			if _, ok := english[base]; form && base != "name" && !ok {
				t.Errorf("%s has a form of %s, which English does not have", l.Tag, base)
			}
			if rest, ok := strings.CutPrefix(id, "named."); ok {
				kind, entry, _ := strings.Cut(rest, ".")
				if catalog.Default.Entry(catalog.Kind(kind), entry) == nil {
					t.Errorf("%s names %s, which the catalogue does not have", l.Tag, rest)
				}
			}
		}
	}
}

func TestCountriesHaveEveryForm(t *testing.T) {
	for _, l := range All() {
		texts := l.Texts()
		forms := strings.Fields(texts["grammar.forms"])
		if len(forms) < 4 {
			t.Errorf("%s has only the forms %v", l.Tag, forms)
		}
		for _, e := range catalog.Default.All(catalog.Jurisdiction) {
			row := strings.Split(texts["country."+e.ID], "|")
			if len(row) != len(forms) {
				t.Errorf("%s: %s (%s) has %d forms of %d", l.Tag, e.ID, e.Name, len(row), len(forms))
			}
			for _, form := range row {
				if strings.TrimSpace(form) == "" {
					t.Errorf("%s: %s (%s) has an empty form", l.Tag, e.ID, e.Name)
				}
			}
		}
	}
}

// French sets a space before its high signs and within its quotation marks, at
// which no line may end.
func TestFrenchKeepsItsSignsOnTheLine(t *testing.T) {
	french, err := Of("fr")
	if err != nil {
		t.Fatal(err)
	}
	loose := regexp.MustCompile(`[\pL\pN}»)”%] [;:?!»]|« `)
	texts := french.Texts()
	for _, p := range catalog.Default.Prose() {
		texts[p.Entries[0]+" "+p.Text] = french.Fact(p.Text)
	}
	for id, text := range texts {
		if at := loose.FindString(text); at != "" {
			t.Errorf("%s: a line may end within %q; write U+202F before ; ? ! and U+00A0 before : and within « »", id, at)
		}
	}
}

// Forms that a message asks for are forms that a country has, or that a rule
// for names gives.
func TestFormsAreKnown(t *testing.T) {
	form := regexp.MustCompile(`\{[a-z0-9]+:([a-z]+)\}`)
	for _, l := range All() {
		texts := l.Texts()
		known := strings.Fields(texts["grammar.forms"])
		for id, text := range texts {
			for _, m := range form.FindAllStringSubmatch(text, -1) {
				_, named := texts["name:"+m[1]]
				_, own := texts["number.1:"+m[1]]
				if !slices.Contains(known, m[1]) && !named && !own {
					t.Errorf("%s: %s asks for the form %q", l.Tag, id, m[1])
				}
			}
		}
	}
}

func TestParseSaysWhere(t *testing.T) {
	for text, want := range map[string]string{
		"a = b\nnonsense": "x.txt:2:", "a = b\n\na = c": "x.txt:3:", "# only\na =": "x.txt:2:", "a b = c": "x.txt:1:",
	} {
		if err := parse("x.txt", text, map[string]string{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %s", text, err, want)
		}
	}
	into := map[string]string{}
	if err := parse("x.txt", "# c\n\na = \" b \"\nc = d = e\nempty = \"\"\n", into); err != nil || into["a"] != " b " || into["c"] != "d = e" || into["empty"] != "" {
		t.Errorf("%q, %v", into, err)
	}
}
