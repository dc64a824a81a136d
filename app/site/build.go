package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"sovcalc/app/embed"
	"sovcalc/app/report/schema"
	"sovcalc/app/site/licences"
	"sovcalc/app/words/translation"
)

// Options say what to build.
type Options struct {
	// Assets holds the files of web, app.wasm and wasm_exec.js, in one folder.
	Assets fs.FS
	Pages  []Page
	// BaseURL is the site's own absolute address, with a slash at its end, or
	// "". Only what other sites read by machine needs it, and the page for what
	// is not there, when the site does not lie at the root of its domain.
	BaseURL string
	// Earlier is a site that was built before, with its compressed siblings or
	// without. The editions that it keeps are kept on.
	Earlier fs.FS
	// Quick compresses less, for tests.
	Quick bool
}

// LicencesName is the file with the licences of others, which go with the
// browser program.
const LicencesName = "licences.txt"

// required are the assets that every page with a program names.
var required = []string{"answer.js", "app.wasm", "boot.js", "embed-edition.js", "embed-height.js", "embed.css", "embed.js", "icon.svg", "links.js", "manifest.webmanifest", "offline.js",
	PortfolioWasm, "search.js", worker, "single.js", "storage.js", "wasm_exec.js"}

// wanted are those and the parts of the style sheet.
func wanted() []string {
	list := slices.Clone(required)
	for _, name := range styleParts {
		list = append(list, stylePart(name))
	}
	return list
}

// Build writes the site into the folder out, which must not hold anything yet.
// The same options give the same bytes.
func Build(out string, opt Options) error {
	files, err := compose(opt)
	if err != nil {
		return err
	}
	if entries, err := os.ReadDir(out); err == nil && len(entries) > 0 {
		return fmt.Errorf("site: %s is not empty: remove it or name another folder", out)
	}
	if files, err = compressed(files, opt.Quick); err != nil {
		return err
	}
	for _, f := range files {
		if err := writeFile(filepath.Join(out, filepath.FromSlash(f.path)), f.data); err != nil {
			return err
		}
	}
	return nil
}

// Copy writes a site that was built before into the folder out, which must not
// hold anything yet.
func Copy(out string, built fs.FS) error {
	if entries, err := os.ReadDir(out); err == nil && len(entries) > 0 {
		return fmt.Errorf("site: %s is not empty: remove it or name another folder", out)
	}
	return os.CopyFS(out, built)
}

func writeFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}

// A file is one file of the site.
type file struct {
	path    string
	data    []byte
	visited bool // most visits load it
}

// compose makes all files in memory, sorted by path, not yet compressed.
func compose(opt Options) ([]file, error) {
	assets, err := readAssets(opt.Assets)
	if err != nil {
		return nil, err
	}
	for _, l := range translation.All() {
		if assets[languageFile(l.Tag)], err = translation.JSON(l); err != nil {
			return nil, err
		}
	}
	for _, p := range opt.Pages {
		if p.Index == nil {
			continue
		}
		if assets[p.indexName()], err = p.Index(); err != nil {
			return nil, err
		}
	}
	base, err := checkBase(opt.BaseURL)
	if err != nil {
		return nil, err
	}
	pages := slices.Clone(opt.Pages)
	for i := range pages {
		pages[i].site = base
	}
	names := named(assets)
	files := make([]file, 0, len(assets)+len(pages))
	for name, data := range assets {
		files = append(files, file{path: names[name], data: data})
	}
	drawn, err := drawAll(pages, func(name string) asset { return asset{names[name], integrity(assets[name])} })
	files = append(files, drawn...)
	files = append(files, file{path: LicencesName, data: []byte(licences.Browser)})
	files = append(files, file{path: "schema/" + schema.Name, data: schema.Profile})
	problems := []error{err}
	nothing, err := missingPage(base, names["style.css"])
	if err != nil {
		problems = append(problems, err)
	}
	files = append(files, file{path: MissingName, data: nothing})
	if files, err = withEditions(files, opt); err != nil {
		problems = append(problems, err)
	}
	one, err := single(assets, pages, base)
	if err != nil {
		problems = append(problems, err)
	}
	files = append(files, file{path: SingleName, data: one})
	tellOf(files, one)
	if files, err = keeping(files, names); err != nil {
		problems = append(problems, err)
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	for i := 1; i < len(files); i++ {
		if files[i].path == files[i-1].path {
			problems = append(problems, fmt.Errorf("site: two files for %s", files[i].path))
		}
	}
	return files, errors.Join(problems...)
}

// An asset is where a file of the site lies, and what a browser must find
// there.
type asset struct{ path, integrity string }

// integrity is the hash of a file as browsers take it.
func integrity(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// drawAll draws the pages and lists every problem. Those of a language are drawn
// one after the other: pages of one case ask the same profile, which remembers
// what it has worked out and may be asked by one at a time.
func drawAll(pages []Page, asset func(name string) asset) ([]file, error) {
	byLanguage := map[string][]int{}
	for i, p := range pages {
		byLanguage[p.Lang] = append(byLanguage[p.Lang], i)
	}
	drawn, problems := make([][]file, len(pages)), make([]error, len(pages))
	var group sync.WaitGroup
	for _, list := range byLanguage {
		group.Go(func() {
			for _, i := range list {
				drawn[i], problems[i] = pages[i].files(asset)
			}
		})
	}
	group.Wait()
	return slices.Concat(drawn...), errors.Join(problems...)
}

// files draws the page and its data.
func (p Page) files(asset func(name string) asset) ([]file, error) {
	switch {
	case p.Path != "" && (!fs.ValidPath(strings.TrimSuffix(p.Path, "/")) || !strings.HasSuffix(p.Path, "/")):
		return nil, fmt.Errorf("site: page path %q must be like \"cases/one/\"", p.Path)
	case p.Lang == "" || p.Title == "" || p.Description == "":
		return nil, fmt.Errorf("site: page %q needs a language, a title and a description", p.Path)
	}
	document, err := p.document(asset)
	if err != nil {
		return nil, err
	}
	list := []file{{path: p.Path + "index.html", data: []byte(document), visited: p.Program != nil}}
	others, err := p.besides()
	if err != nil {
		return nil, err
	}
	list = append(list, others...)
	if p.Data != nil {
		data, err := p.Data()
		if err != nil {
			return nil, err
		}
		list = append(list, file{path: strings.TrimSuffix(p.Path, "/") + ".json", data: data})
	}
	if p.OEmbed != nil && p.site != "" && p.oembedPath() == strings.TrimSuffix(p.Path, "/")+oembedSuffix {
		data, err := p.OEmbed(p.site)
		if err != nil {
			return nil, err
		}
		list = append(list, file{path: p.oembedPath(), data: data})
	}
	return list, nil
}

func readAssets(assets fs.FS) (map[string][]byte, error) {
	read := map[string][]byte{}
	err := fs.WalkDir(assets, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		read[name], err = fs.ReadFile(assets, name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("site: reading assets: %w", err)
	}
	for _, name := range wanted() {
		if read[name] == nil {
			return nil, fmt.Errorf("site: the assets lack %s: build them with \"make site\"", name)
		}
	}
	return read, joinStyle(read)
}

// named gives every asset its name in the site, which holds a hash of its
// content: a new content has a new address, so the old one may be kept for
// ever. The manifest and the service worker keep their names, because what is
// installed is known by them, and stay outside the folder, because addresses in
// them count from where they lie. The script that articles refer to keeps its
// name too.
func named(assets map[string][]byte) map[string]string {
	names := map[string]string{"manifest.webmanifest": "manifest.webmanifest", worker: worker, "embed.js": embed.Script}
	for name, data := range assets {
		if names[name] != "" {
			continue
		}
		sum := sha256.Sum256(data)
		ext := path.Ext(name)
		names[name] = "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:6]) + ext
	}
	icon := []byte(`"icon.svg"`)
	assets["manifest.webmanifest"] = bytes.ReplaceAll(assets["manifest.webmanifest"], icon, []byte(`"`+names["icon.svg"]+`"`))
	return names
}
