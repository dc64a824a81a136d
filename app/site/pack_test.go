package site

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"sovcalc/app/embed"
	"strings"
	"testing"
)

// unpack reads a pack by its description; the browser tests read it as the
// service worker does.
func unpack(t *testing.T, packed []byte) map[string]string {
	t.Helper()
	zip, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(zip)
	if err != nil {
		t.Fatal(err)
	}
	r := bytes.NewReader(data)
	number := func() int {
		n, err := binary.ReadUvarint(r)
		if err != nil {
			t.Fatal(err)
		}
		return int(n)
	}
	ends := []int{0}
	for range number() {
		ends = append(ends, ends[len(ends)-1]+number())
	}
	type run struct{ first, end int }
	pages := map[string][]run{}
	for range number() {
		path := make([]byte, number())
		if _, err := io.ReadFull(r, path); err != nil {
			t.Fatal(err)
		}
		at := 0
		var runs []run
		for range number() {
			d, err := binary.ReadVarint(r)
			if err != nil {
				t.Fatal(err)
			}
			first := at + int(d)
			at = first + number()
			runs = append(runs, run{first, at})
		}
		pages[string(path)] = runs
	}
	pieces := data[len(data)-r.Len():]
	texts := map[string]string{}
	for path, runs := range pages {
		var b strings.Builder
		for _, r := range runs {
			b.Write(pieces[ends[r.first]:ends[r.end]])
		}
		texts[path] = b.String()
	}
	return texts
}

func TestPackGivesThePagesBack(t *testing.T) {
	want := map[string]string{
		"": "<p>one</p>\n<p>two</p>\n", "a/": "<p>two</p>\n<p>one</p>\n<p>three", "b/": "", "c/": ">>\n\n>", "d/": "é<b>ü</b>", "a/e/": "<p>one</p>\n<p>two</p>\n",
	}
	var files []file
	for _, path := range slices.Sorted(maps.Keys(want)) {
		files = append(files, file{path: path, data: []byte(want[path])})
	}
	packed, err := pack(files)
	if err != nil {
		t.Fatal(err)
	}
	if got := unpack(t, packed); !maps.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}

var keptSite = regexp.MustCompile(`(?s)^const site = (\{.*?\n\});\n`)

// The worker keeps every page, the program and what goes with it, and all of it
// exists.
func TestTheWorkerKeepsTheSite(t *testing.T) {
	built := buildTest(t)
	head := keptSite.FindSubmatch(read(t, built, worker))
	if head == nil {
		t.Fatal("the worker does not know the site")
	}
	var k kept
	if err := json.Unmarshal(head[1], &k); err != nil {
		t.Fatal(err)
	}
	for name := range k.Files {
		if _, err := fs.Stat(built, name); err != nil {
			t.Errorf("the worker keeps what does not exist: %v", err)
		}
	}
	pages := unpack(t, read(t, built, k.Pack))
	_ = fs.WalkDir(built, ".", func(name string, d fs.DirEntry, _ error) error {
		switch {
		case d.IsDir() || sibling(name) || name == worker || name == SingleName || name == MissingName:
		case name == embed.Script, strings.Contains(name, embed.Path+"cases/"), strings.Contains(name, embed.Path+"editions/"): // for pages of others
		case strings.HasSuffix(name, ".html"):
			if pages[strings.TrimSuffix(name, "index.html")] != string(read(t, built, name)) {
				t.Errorf("%s is not kept as it is", name)
			}
		case strings.Contains(name, "cases/"): // files to take away: from the network, or from the program
		case !strings.HasSuffix(name, ".json") && k.Files[name] == "":
			t.Errorf("%s is not kept", name)
		}
		return nil
	})
	if len(pages) != k.Packed || k.Pages < 5 || k.Pages >= k.Packed || k.Files[k.Program] == "" || k.Files[k.Exec] == "" || k.Edition == "" {
		t.Errorf("%d pages and data of %d; program %q", len(pages), k.Packed, k.Program)
	}
}

// Any change of the site is a new build: browsers look for changes of the
// worker's script and at nothing else.
func TestAnyChangeIsANewBuild(t *testing.T) {
	script := func(change func(*Options)) string {
		opt := Options{Assets: testAssets(), Pages: testPages(), Quick: true}
		change(&opt)
		files, err := compose(opt)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(files, func(f file) bool { return f.path == worker })
		return string(files[i].data)
	}
	before := script(func(*Options) {})
	if before != script(func(*Options) {}) {
		t.Error("the same site gives two workers")
	}
	for name, change := range map[string]func(*Options){
		"the program":  func(o *Options) { a := testAssets(); a["app.wasm"].Data = []byte("other"); o.Assets = a },
		"a page":       func(o *Options) { o.Pages[1].Title = "other" },
		"the manifest": func(o *Options) { a := testAssets(); a["manifest.webmanifest"].Data = []byte("{}"); o.Assets = a },
		"another page": func(o *Options) { o.Pages = o.Pages[:len(o.Pages)-1] },
		"the worker":   func(o *Options) { a := testAssets(); a[worker].Data = []byte("other"); o.Assets = a },
	} {
		if script(change) == before {
			t.Errorf("%s changes and the worker does not", name)
		}
	}
}
