package site

import (
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/embed"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// An article may stay with the edition of the facts that it was written with.
// Each site holds pages of its own edition at an address that names it; what
// such a page shows is settled by its markup and the files that it loads, whose
// names are hashes of their content. So an edition is kept by copying these.

// editions is the list of the editions that a site keeps, the oldest first.
type editions struct {
	Schema   string        `json:"schema"`
	Editions []keptEdition `json:"editions"`
}

// A keptEdition is one of them, with what it changed in the one before it.
type keptEdition struct {
	Edition string        `json:"edition"`
	Changed []changedFact `json:"changed"`
}

// A changedFact names a fact for programs and for readers.
type changedFact struct {
	Fact string `json:"fact"` // kind/id/property
	Name string `json:"name"`
	// Names are what it is called in the other languages, by their tags.
	Names map[string]string `json:"names,omitempty"`
}

// withEditions adds the editions of the earlier site, and the list of all.
func withEditions(files []file, opt Options) ([]file, error) {
	at := slices.IndexFunc(opt.Pages, func(p Page) bool { return p.Pinned != "" })
	if at < 0 {
		return files, nil // a part of a site
	}
	now := opt.Pages[at].Pinned
	list := editions{Schema: "sovcalc.editions/1"}
	if opt.Earlier != nil {
		data, err := fs.ReadFile(opt.Earlier, embed.EditionsFile)
		if err == nil {
			err = json.Unmarshal(data, &list)
		}
		if err != nil || len(list.Editions) == 0 {
			return files, fmt.Errorf("site: the earlier site keeps no editions: %s: %v", embed.EditionsFile, err)
		}
		if files, err = carried(files, opt.Earlier); err != nil {
			return files, err
		}
	}
	if n := len(list.Editions); n == 0 || list.Editions[n-1].Edition != now {
		if slices.ContainsFunc(list.Editions, func(e keptEdition) bool { return e.Edition == now }) {
			return files, fmt.Errorf("site: edition %s is older than the newest of the earlier site, %s", now, list.Editions[n-1].Edition)
		}
		changed := []changedFact{}
		if n > 0 {
			before, err := fs.ReadFile(opt.Earlier, "catalog.json")
			if err != nil {
				return files, fmt.Errorf("site: the earlier site has no facts to compare with: %w", err)
			}
			after := slices.IndexFunc(files, func(f file) bool { return f.path == "catalog.json" })
			if changed, err = changedFacts(before, files[after].data); err != nil {
				return files, err
			}
		}
		list.Editions = append(list.Editions, keptEdition{now, changed})
	}
	data, err := indented(list)
	return append(files, file{path: embed.EditionsFile, data: data}), err
}

var assetName = regexp.MustCompile(`assets/[\w.-]+\.[0-9a-f]{12}\.\w+`)

// carried adds the pages of earlier editions and what they load. An edition
// that was published before stays as it was, though it may have been built
// anew since.
func carried(files []file, earlier fs.FS) ([]file, error) {
	add := func(name string) ([]byte, error) {
		data, err := fs.ReadFile(earlier, name)
		if err != nil {
			return nil, fmt.Errorf("site: the earlier site is not whole: %w", err)
		}
		files = slices.DeleteFunc(files, func(f file) bool { return f.path == name })
		files = append(files, file{path: name, data: data})
		return data, nil
	}
	for _, o := range words.Offered {
		root := o.Folder + embed.Path + "editions"
		if _, err := fs.Stat(earlier, root); err != nil {
			continue // it was not offered in that language
		}
		err := fs.WalkDir(earlier, root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || sibling(name) {
				return err
			}
			data, err := add(name)
			if err != nil {
				return err
			}
			for _, asset := range assetName.FindAllString(string(data), -1) {
				if _, err := add(asset); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return files, err
		}
	}
	return files, nil
}

// changedFacts lists what two catalogues, as the site publishes them, say in
// different ways. Another date, source or note is no other fact.
func changedFacts(before, after []byte) ([]changedFact, error) {
	old, _, err := factsOf(before)
	if err != nil {
		return nil, err
	}
	now, names, err := factsOf(after)
	if err != nil {
		return nil, err
	}
	list := []changedFact{}
	note := func(key string) {
		kind, rest, _ := strings.Cut(key, "/")
		id, property, _ := strings.Cut(rest, "/")
		name := names[kind+"/"+id]
		if name == "" {
			name = id
		}
		called := func(l *words.Language) string {
			return name + ": " + l.Property(catalog.Default, catalog.Property(property), "")
		}
		others := map[string]string{}
		for _, l := range translation.All() {
			others[l.Tag] = called(l)
		}
		list = append(list, changedFact{key, called(words.English), others})
	}
	for key, value := range now {
		if old[key] != value {
			note(key)
		}
	}
	for key := range old {
		if _, still := now[key]; !still {
			note(key)
		}
	}
	slices.SortFunc(list, func(a, b changedFact) int { return strings.Compare(a.Fact, b.Fact) })
	return list, nil
}

// factsOf reads what a published catalogue says, by kind/id/property, and the
// names of its entries.
func factsOf(data []byte) (values, names map[string]string, err error) {
	var published struct {
		Entries []struct {
			Kind, ID, Name string
			Facts          []map[string]any
		}
	}
	if err := json.Unmarshal(data, &published); err != nil {
		return nil, nil, fmt.Errorf("site: reading the facts of an edition: %w", err)
	}
	values, names = map[string]string{}, map[string]string{}
	for _, e := range published.Entries {
		names[e.Kind+"/"+e.ID] = e.Name
		for _, f := range e.Facts {
			field, _ := f["field"].(string)
			for _, aside := range []string{"sources", "as_of", "confidence", "note", "recalled"} {
				delete(f, aside)
			}
			text, err := json.Marshal(f)
			if err != nil {
				return nil, nil, err
			}
			values[e.Kind+"/"+e.ID+"/"+field] += string(text)
		}
	}
	return values, names, nil
}

// stays says which edition a page stays with.
func stays(p Page) string {
	return languageOf(p.Lang).Say("embed.edition.kept", words.P("edition", p.Pinned))
}

// editionTexts are the sentences of a page that stays with its edition.
func editionTexts(p Page) template.HTMLAttr {
	l := languageOf(p.Lang)
	var b strings.Builder
	for _, a := range [][2]string{
		{"edition", p.Pinned}, {"editions", p.root() + embed.EditionsFile},
		{"kept", l.Say("embed.edition.kept", words.P("edition", "{edition}"))}, {"show", l.Say("embed.edition.show")},
		{"unused", l.Say("embed.edition.unused", words.P("newest", "{newest}"))},
		{"used", l.Say("embed.edition.used", words.P("newest", "{newest}"), words.P("facts", "{facts}"))},
	} {
		b.WriteString(" data-" + a[0] + `="` + template.HTMLEscapeString(a[1]) + `"`)
	}
	return template.HTMLAttr(b.String()) // escaped above
}
