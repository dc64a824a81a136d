package translation

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

// poQuoted writes a text as PO files do.
func poQuoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(text) + `"`
}

// po is the file of a kind of entry in a language: every text in the order of
// the catalogue, with the entries that have it, and what it is in the language.
func po(tag string, kind catalog.Kind, texts []catalog.Prose, in map[string]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "msgid \"\"\nmsgstr \"\"\n\"Language: %s\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n", tag)
	for _, t := range texts {
		if t.Kind != kind {
			continue
		}
		where := t.Entries[0]
		if n := len(t.Entries) - 1; n > 0 {
			where += fmt.Sprintf(" and %d more", n)
		}
		fmt.Fprintf(&b, "\n#: %s\nmsgid %s\nmsgstr %s\n", where, poQuoted(t.Text), poQuoted(in[t.Text]))
	}
	return b.String()
}

// Every text of the catalogue is there in every language, none is there that
// the catalogue does not have any more, and the files are as -update writes
// them.
func TestFactsAreTranslated(t *testing.T) {
	texts := catalog.Default.Prose()
	for _, o := range words.Offered {
		if o.Tag == words.English.Tag {
			continue
		}
		in, err := facts(os.DirFS("."), o.Tag)
		if err != nil && !*update {
			t.Fatal(err)
		}
		missing := 0
		for _, text := range texts {
			if in[text.Text] == "" {
				missing++
				if missing <= 10 {
					t.Errorf("%s lacks %q (%s)", o.Tag, text.Text, text.Entries[0])
				}
			}
		}
		if missing > 10 {
			t.Errorf("%s lacks %d more texts", o.Tag, missing-10)
		}
		for english, text := range in {
			if strings.ContainsAny(text, "\"\n") || strings.TrimSpace(text) != text {
				t.Errorf("%s: %q has a straight quotation mark, two lines, or a space at an end (%q)", o.Tag, text, english)
			}
		}
		for _, kind := range catalog.Kinds() {
			name, want := filepath.FromSlash(factFile(o.Tag, kind)), po(o.Tag, kind, texts, in)
			got, _ := os.ReadFile(name)
			if string(got) == want {
				continue
			}
			if !*update {
				t.Errorf("%s is not what the catalogue asks for: go test ./app/words/translation -update writes it anew, with what is translated already", name)
				continue
			}
			if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(want), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// When something happened is told in the words of the language, not in those
// of the catalogue's files.
func TestDatesOfFactsAreTold(t *testing.T) {
	for _, l := range All() {
		for kind, property := range map[catalog.Kind]catalog.Property{catalog.Incident: catalog.Date, catalog.Model: catalog.Released} {
			if said := l.FactValues(catalog.Default, kind, property, []string{"2025-05"}); said != l.Date("2025-05") || said == "2025-05" {
				t.Errorf("%s tells %s as %q", l.Tag, property, said)
			}
		}
	}
}
