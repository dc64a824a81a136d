package site

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sovcalc/app/catalog"
	"sovcalc/app/embed"
	"sovcalc/app/words"
)

// another is the catalogue in another edition, in which one fact says
// something else and one has another date.
func another(edition string) *catalog.Catalog {
	c := *catalog.Default
	c.Edition = edition
	c.Entries = slices.Clone(c.Entries)
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Kind != catalog.Actor || e.ID != "openai" {
			continue
		}
		e.Facts = slices.Clone(e.Facts)
		for j := range e.Facts {
			switch e.Facts[j].Property {
			case catalog.Seat:
				e.Facts[j].Values = []string{"FR"}
			case catalog.Form:
				e.Facts[j].AsOf = "1999"
			}
		}
	}
	return &c
}

// editionSite builds the part of a site that has to do with editions.
func editionSite(t *testing.T, c *catalog.Catalog, assets fstest.MapFS, earlier string) string {
	t.Helper()
	out, err := editionBuild(t, c, assets, earlier)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func editionBuild(t *testing.T, c *catalog.Catalog, assets fstest.MapFS, earlier string) (string, error) {
	t.Helper()
	lib := newLibrary(c, words.English)
	pages := append([]Page{start(c, words.English)}, lib.embedPages()[:4]...) // those of one case with them
	pages = append(pages, lib.catalogPages()[0])
	opt := Options{Assets: assets, Pages: pages, Quick: true}
	if earlier != "" {
		opt.Earlier = os.DirFS(earlier)
	}
	out := t.TempDir()
	return out, Build(out, opt)
}

func TestEditionsAreKept(t *testing.T) {
	first := editionSite(t, catalog.Default, testAssets(), "")
	newer := testAssets()
	newer["app.wasm"] = &fstest.MapFile{Data: []byte("a newer program")}
	newer["embed.css"] = &fstest.MapFile{Data: []byte("a newer style")}
	second := editionSite(t, another("2099-01-aaaaaaaa"), newer, first)
	third := editionSite(t, another("2099-02-bbbbbbbb"), newer, second)

	// The page and all that it loads are the same bytes in every later site.
	page := embed.Path + embed.EditionPath(catalog.Default.Edition) + "index.html"
	text := read(t, os.DirFS(first), page)
	ofCase := strings.TrimSuffix(page, "index.html") + casePath(&catalog.Default.All(catalog.Case)[0]) + "index.html"
	names := append(assetName.FindAllString(string(text), -1), page, ofCase)
	if len(names) < 8 {
		t.Fatalf("the page loads only %v", names)
	}
	for _, site := range []string{second, third} {
		for _, name := range names {
			if string(read(t, os.DirFS(site), name)) != string(read(t, os.DirFS(first), name)) {
				t.Errorf("%s has changed", name)
			}
		}
	}
	if strings.Contains(string(read(t, os.DirFS(second), "embed/v1/index.html")), names[0]) && strings.Contains(names[0], "embed.") {
		t.Error("the live page loads the files of the first edition: the test shows nothing")
	}

	var list editions
	if err := json.Unmarshal(read(t, os.DirFS(third), embed.EditionsFile), &list); err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for _, e := range list.Editions {
		for _, f := range e.Changed {
			got = append(got, e.Edition+" "+f.Fact+" "+f.Name)
		}
	}
	if want := []string{"2099-01-aaaaaaaa actor/openai/seat OpenAI: " + words.English.Property(catalog.Default, catalog.Seat, "")}; len(list.Editions) != 3 || !slices.Equal(got, want) {
		t.Errorf("%d editions changed %q, want %q", len(list.Editions), got, want)
	}
}

// An edition that is built again, with other code, stays as it was published.
func TestAnEditionStaysAsItWasPublished(t *testing.T) {
	first := editionSite(t, catalog.Default, testAssets(), "")
	newer := testAssets()
	newer["embed.css"] = &fstest.MapFile{Data: []byte("a newer style")}
	second := editionSite(t, catalog.Default, newer, first)
	page := embed.Path + embed.EditionPath(catalog.Default.Edition) + "index.html"
	if string(read(t, os.DirFS(second), page)) != string(read(t, os.DirFS(first), page)) {
		t.Error("the page of the edition has changed")
	}
	if string(read(t, os.DirFS(second), "embed/v1/index.html")) == string(read(t, os.DirFS(first), "embed/v1/index.html")) {
		t.Error("the live page has not changed")
	}
}

func TestEarlierSiteIsChecked(t *testing.T) {
	if _, err := editionBuild(t, catalog.Default, testAssets(), t.TempDir()); err == nil || !strings.Contains(err.Error(), "keeps no editions") {
		t.Errorf("an empty folder: %v", err)
	}
	first := editionSite(t, catalog.Default, testAssets(), "")
	second := editionSite(t, another("2099-01-aaaaaaaa"), testAssets(), first)
	if _, err := editionBuild(t, catalog.Default, testAssets(), second); err == nil || !strings.Contains(err.Error(), "older") {
		t.Errorf("an older edition: %v", err)
	}
	text := read(t, os.DirFS(first), "embed/v1/index.html")
	if err := os.Remove(first + "/" + assetName.FindString(string(text))); err != nil {
		t.Fatal(err)
	}
	if _, err := editionBuild(t, another("2099-01-aaaaaaaa"), testAssets(), first); err == nil || !strings.Contains(err.Error(), "not whole") {
		t.Errorf("a missing file: %v", err)
	}
}
