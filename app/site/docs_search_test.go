package site

import (
	"bytes"
	"encoding/json"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// A foundPage is a row of the index, as search.js reads it.
type foundPage struct {
	path, name, line, lang string
	also                   []string
}

// foundIn reads the index of a search page, by the paths of what it finds.
func foundIn(t *testing.T, p Page) map[string]foundPage {
	t.Helper()
	data, err := p.Index()
	if err != nil {
		t.Fatal(err)
	}
	var index searchIndex
	if err := json.Unmarshal(data, &index); err != nil {
		t.Fatal(err)
	}
	pages := map[string]foundPage{}
	for _, row := range index.Pages {
		kind := index.Kinds[int(row[0].(float64))]
		f := foundPage{name: row[2].(string), line: row[3].(string), lang: kind.Lang}
		f.path = strings.ReplaceAll(kind.Path, "*", row[1].(string))
		for _, name := range row[4:] {
			f.also = append(f.also, name.(string))
		}
		if kind.Name == "" || f.name == "" || strings.Contains(f.name+f.line, "⟨") {
			t.Errorf("%s: %q is found as %q: %q", p.Path, f.path, f.name, f.line)
		}
		if other, twice := pages[f.path]; twice {
			t.Errorf("%s: %s is found twice, as %q and %q", p.Path, f.path, other.name, f.name)
		}
		pages[f.path] = f
	}
	return pages
}

func searchPages(t *testing.T) []Page {
	t.Helper()
	pages := slices.DeleteFunc(Pages(), func(p Page) bool { return p.Index == nil })
	if len(pages) != len(words.Offered) {
		t.Fatalf("%d pages find others, there are %d languages", len(pages), len(words.Offered))
	}
	return pages
}

// Every page is found in every language: in that language if it is there, in
// English otherwise.
func TestEveryPageIsFound(t *testing.T) {
	all := Pages()
	for _, s := range searchPages(t) {
		found := foundIn(t, s)
		for _, p := range all {
			english := p.Lang == words.English.Tag && !p.Spoken
			if p.Frame || p.Index != nil || p.Lang != s.Lang && !english {
				continue
			}
			f, ok := found[p.Path]
			if !ok {
				t.Errorf("%s does not find %s", s.Path, p.Path)
				continue
			}
			if p.Lang == s.Lang && !strings.HasPrefix(p.Title, f.name) {
				t.Errorf("%s calls %s %q, its title is %q", s.Path, p.Path, f.name, p.Title)
			}
			if foreign := p.Lang != s.Lang; foreign != (f.lang != "") {
				t.Errorf("%s: %s is told to be in %q", s.Path, p.Path, f.lang)
			}
		}
		for at := range found {
			file, _, _ := strings.Cut(at, "#")
			if !slices.ContainsFunc(all, func(p Page) bool { return p.Path == file }) {
				t.Errorf("%s finds %s, which is not there", s.Path, at)
			}
		}
	}
}

// What there is is found by its name in the reader's language, and what has
// another name in English by that too.
func TestEverythingIsFoundByItsName(t *testing.T) {
	for _, s := range searchPages(t) {
		l, found := languageOf(s.Lang), foundIn(t, s)
		want := func(at, name, english string) {
			f := found[at]
			if f.name != name || name != english && !slices.Contains(f.also, english) {
				t.Errorf("%s: %s is found as %q and %q, not as %q and %q", s.Path, at, f.name, f.also, name, english)
			}
		}
		c := l.Catalog(catalog.Default)
		for i := range c.Entries {
			e, at := &c.Entries[i], l.Page(entryPath(&c.Entries[i]))
			want(at, l.Entry(e), words.English.Entry(&catalog.Default.Entries[i]))
			if e.Kind == catalog.Case {
				want(l.Page(casePath(e)), l.Entry(e), words.English.Entry(&catalog.Default.Entries[i]))
			}
			if e.Kind == catalog.Model && !strings.Contains(found[at].line, l.FactValues(c, e.Kind, catalog.Developer, e.Fact(catalog.Developer).Values)) {
				t.Errorf("%s: %s is not found by its developer: %q", s.Path, e.ID, found[at].line)
			}
		}
		for _, r := range lever.Rules() {
			name := titleOf(l.Rule(r.ID).Statement)
			want(l.Page(rulePath(r)), name, name)
		}
		for _, lens := range profile.Lenses() {
			name := l.Lens(lens).Name
			want(l.Page(lensPath(lens.ID)), name, name)
		}
	}
}

// Every line of the other names is about an entry that is there, and its names
// are in the index.
func TestOtherNamesAreOfEntries(t *testing.T) {
	found := foundIn(t, searchPages(t)[0])
	for line := range strings.Lines(otherNames) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		id, names, ok := strings.Cut(strings.TrimSpace(line), " = ")
		f := found["catalog/"+id+"/"]
		if !ok || !strings.Contains(strings.Join(f.also, "; "), names) {
			t.Errorf("%q: found as %q and %q", line, f.name, f.also)
		}
	}
}

// The index is loaded by every reader of the page, over whatever line.
func TestIndexIsSmall(t *testing.T) {
	const limit = 60_000
	for _, s := range searchPages(t) {
		data, err := s.Index()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		w := brotli.NewWriterLevel(&b, brotli.BestCompression)
		_, _ = w.Write(data)
		_ = w.Close()
		t.Logf("%s: %d pages, %d bytes, %d with Brotli", s.Path, len(foundIn(t, s)), len(data), b.Len())
		if b.Len() > limit {
			t.Errorf("%s: the index has %d bytes with Brotli, more than %d", s.Path, b.Len(), limit)
		}
	}
}

// The page that finds others runs one script of its own and nothing else, and
// leads to every list without it.
func TestSearchPageIsWhole(t *testing.T) {
	files, err := whole()
	if err != nil {
		t.Fatal(err)
	}
	var kept kept
	if head := keptSite.FindSubmatch(files[worker]); head == nil || json.Unmarshal(head[1], &kept) != nil {
		t.Fatal("the worker does not know the site")
	}
	for _, s := range searchPages(t) {
		p := pageAt(t, s.Path)
		var scripts []*html.Node
		var allowed string
		lists := map[string]bool{}
		for n := range p.root.Descendants() {
			switch {
			case n.Data == "script" && n.Type == html.ElementNode:
				scripts = append(scripts, n)
			case attributeOf(n, "http-equiv") == "Content-Security-Policy":
				allowed = attributeOf(n, "content")
			case n.Data == "a":
				lists[path.Join(s.Path, attributeOf(n, "href"))] = true
			}
		}
		if allowed != searchPolicy {
			t.Errorf("%s: the policy is %q", s.Path, allowed)
		}
		if len(scripts) != 1 || scripts[0].FirstChild != nil {
			t.Fatalf("%s: %d scripts", s.Path, len(scripts))
		}
		index := path.Join(s.Path, attributeOf(scripts[0], "data-index"))
		if data, err := s.Index(); err != nil || !bytes.Equal(files[index], data) {
			t.Errorf("%s: the index is not at %s", s.Path, index)
		}
		if script := path.Join(s.Path, attributeOf(scripts[0], "src")); kept.Files[index] == "" || kept.Files[script] == "" {
			t.Errorf("%s: %s or %s is not kept for use without a network", s.Path, index, script)
		}
		l := languageOf(s.Lang)
		for _, k := range catalog.Kinds() {
			if at := path.Join(l.Folder(), "catalog", string(k)); k != catalog.Case && !lists[at] {
				t.Errorf("%s: no link to %s", s.Path, at)
			}
		}
		for _, at := range []string{"cases", "method/#rules", "method/lenses"} {
			if !lists[path.Join(l.Folder(), at)] {
				t.Errorf("%s: no link to %s", s.Path, at)
			}
		}
	}
	// Its policy allows less than what the server says of all pages, so that
	// neither takes from the other.
	for directive := range strings.SplitSeq(searchPolicy, "; ") {
		name, _, _ := strings.Cut(directive, " ")
		if !strings.Contains(policy, directive) && !slices.Contains([]string{"script-src", "trusted-types"}, name) {
			t.Errorf("%q is in no policy of the server", directive)
		}
	}
}
