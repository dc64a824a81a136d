package site

import (
	"bytes"
	"compress/gzip"
	"html/template"
	"io"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"

	"sovcalc/app/catalog"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

func testAssets() fstest.MapFS {
	assets := fstest.MapFS{}
	for _, name := range wanted() {
		assets[name] = &fstest.MapFile{Data: []byte(strings.Repeat(name+"\n", 50))}
	}
	assets["manifest.webmanifest"].Data = []byte(`{"icons":[{"src":"icon.svg"}]}`)
	return assets
}

func testPages() []Page {
	page := func(path string) Page {
		p := Page{Path: path, Lang: "en", Title: `A "title" & <more>`, Description: "d", Program: ProgramIn(words.English)}
		p.View = ui.NewCalculator(catalog.Default, words.English, "", nil).At(p.root())
		return p
	}
	file := func() ([]byte, error) { return []byte("a file\n"), nil }
	start := page("cases/" + startCase + "/")
	start.Data, start.Beside = file, []Beside{{".svg", file}, {".png", file}, {".md", file}}
	pages := []Page{page(""), page("cases/one/"), page("fr/"), page("de/"), start}
	for _, place := range append(ui.Places(words.English)[1:], ui.Place{Path: "method/rule/"}) {
		pages = append(pages, Page{Path: place.Path, Lang: "en", Title: "t", Description: "d",
			Markup: func() (template.HTML, error) { return "<main><h1>Document</h1></main>", nil },
			Data:   func() ([]byte, error) { return []byte("{}\n"), nil }})
	}
	return pages
}

func buildTest(t *testing.T) fs.FS {
	t.Helper()
	out := t.TempDir()
	if err := Build(out, Options{Assets: testAssets(), Pages: testPages(), Quick: true}); err != nil {
		t.Fatal(err)
	}
	return os.DirFS(out)
}

func read(t *testing.T, from fs.FS, name string) []byte {
	t.Helper()
	data, err := fs.ReadFile(from, name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestBuiltAddressesAreRelativeAndExist(t *testing.T) {
	built := buildTest(t)
	for _, page := range testPages() {
		text := string(read(t, built, page.Path+"index.html"))
		for _, attribute := range []string{`href="`, `src="`, `data-url="`} {
			parts := strings.Split(text, attribute)
			for i, part := range parts[1:] {
				address, _, _ := strings.Cut(part, `"`)
				tag := parts[i][strings.LastIndex(parts[i], "<"):]
				source := strings.HasPrefix(tag, "<a ") && strings.Contains(address, "://") // only the reader follows it
				if strings.HasPrefix(address, "#") || source {
					continue
				}
				address, _, _ = strings.Cut(address, "#")
				if strings.HasPrefix(address, "/") || strings.Contains(address, ":") {
					t.Errorf("%s: address %q is not relative", page.Path, address)
				}
				if _, err := fs.Stat(built, path.Join(page.Path, address)); err != nil {
					t.Errorf("%s: %v", page.Path, err)
				}
			}
		}
		if page.Program == nil && strings.Contains(text, "<script") {
			t.Errorf("%s: a page without program has a script", page.Path)
		}
	}
	manifest := string(read(t, built, "manifest.webmanifest"))
	icon := strings.Split(manifest, `"`)[5]
	if _, err := fs.Stat(built, icon); err != nil {
		t.Errorf("the manifest's icon: %v", err)
	}
}

func TestBuildTwiceGivesTheSameBytes(t *testing.T) {
	first, second := buildTest(t), buildTest(t)
	n := 0
	err := fs.WalkDir(first, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		n++
		if !bytes.Equal(read(t, first, name), read(t, second, name)) {
			t.Errorf("%s differs", name)
		}
		return nil
	})
	if err != nil || n < 20 {
		t.Errorf("%d files compared: %v", n, err)
	}
}

func TestContentChangesTheName(t *testing.T) {
	before := named(map[string][]byte{"style.css": []byte("a"), "manifest.webmanifest": nil})
	after := named(map[string][]byte{"style.css": []byte("b"), "manifest.webmanifest": nil})
	if before["style.css"] == after["style.css"] || !hashed.MatchString(before["style.css"]) {
		t.Errorf("names %s and %s", before["style.css"], after["style.css"])
	}
}

// Scripts of a full page run only if they are those it was built with.
func TestScriptsAreVerified(t *testing.T) {
	built := buildTest(t)
	scripts := regexp.MustCompile(`<script src="\./([^"]+)"(?: integrity="([^"]+)" crossorigin="anonymous")?`).FindAllStringSubmatch(string(read(t, built, "index.html")), -1)
	if len(scripts) < 4 {
		t.Fatalf("%d scripts in the start page", len(scripts))
	}
	for _, s := range scripts {
		want := integrity(read(t, built, s[1]))
		if strings.HasPrefix(s[1], "assets/boot.") {
			want = "" // it says what is the matter where nothing is verified
		}
		if s[2] != want {
			t.Errorf("%s is verified as %q, want %q", s[1], s[2], want)
		}
	}
}

func TestSiblingsHoldTheSame(t *testing.T) {
	built := buildTest(t)
	plain := read(t, built, "index.html")
	unbrotli, err := io.ReadAll(brotli.NewReader(bytes.NewReader(read(t, built, "index.html.br"))))
	if err != nil || !bytes.Equal(unbrotli, plain) {
		t.Errorf("Brotli: %v", err)
	}
	zip, err := gzip.NewReader(bytes.NewReader(read(t, built, "index.html.gz")))
	if err != nil {
		t.Fatal(err)
	}
	if unzipped, err := io.ReadAll(zip); err != nil || !bytes.Equal(unzipped, plain) {
		t.Errorf("gzip: %v", err)
	}
}

func TestBuildRefuses(t *testing.T) {
	t.Run("a folder that holds something", func(t *testing.T) {
		out := t.TempDir()
		if err := os.WriteFile(out+"/mine", nil, 0o644); err != nil {
			t.Fatal(err)
		}
		err := Build(out, Options{Assets: testAssets(), Pages: testPages(), Quick: true})
		if err == nil || !strings.Contains(err.Error(), "not empty") {
			t.Errorf("error %v", err)
		}
	})
	t.Run("missing assets", func(t *testing.T) {
		assets := testAssets()
		delete(assets, "app.wasm")
		err := Build(t.TempDir()+"/new", Options{Assets: assets, Quick: true})
		if err == nil || !strings.Contains(err.Error(), "app.wasm") {
			t.Errorf("error %v", err)
		}
	})
	t.Run("all bad pages at once", func(t *testing.T) {
		pages := testPages()
		pages[0].Title = ""
		pages[1].Path = "../up/"
		err := Build(t.TempDir()+"/new", Options{Assets: testAssets(), Pages: pages, Quick: true})
		if err == nil || !strings.Contains(err.Error(), "needs a language") || !strings.Contains(err.Error(), "../up/") {
			t.Errorf("error %v", err)
		}
	})
}
