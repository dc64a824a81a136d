package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"net/http"
	"path"
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/embed"
	"sovcalc/app/lever"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// kept is what the service worker knows about the site: it stands at the head
// of its script, so that any change of the site is a change of the script,
// which is what a browser looks for.
type kept struct {
	Build   string            `json:"build"`   // a hash over all that is kept
	Edition string            `json:"edition"` // of the facts
	Program string            `json:"program"` // the parts that answer without a page
	Exec    string            `json:"exec"`
	Texts   map[string]string `json:"texts"` // of the languages that the program has not itself
	Pack    string            `json:"pack"`
	Pages   int               `json:"pages"`
	Packed  int               `json:"packed"`  // the pages, and the data beside them
	Files   map[string]string `json:"files"`   // every file and its hash, as fetch takes it
	Headers headerSet         `json:"headers"` // of the pages
	Absent  map[string]string `json:"absent"`  // the page for an address that is not kept, by the folder of a language
}

type headerSet struct {
	Page  map[string]string `json:"page"`
	Embed map[string]string `json:"embed"`
	Data  map[string]string `json:"data"`
}

// worker is the script that keeps the site. Its name has no hash: browsers know
// a worker by its address.
const worker = "service-worker.js"

// keeping adds to the files what is needed to use the site without a network:
// the pack of all pages, with the data beside them, and the service worker. names are the assets' names.
func keeping(files []file, names map[string]string) ([]file, error) {
	var script []byte
	var pages, data, others []file
	for _, f := range files {
		switch {
		case f.path == names[worker]:
			script = f.data
		case f.path == MissingName: // the worker has its own
		case f.path == SingleName: // as large as everything else, and offered for download
		case strings.Contains(f.path, embed.Path+"cases/"), strings.Contains(f.path, embed.Path+"editions/"): // other sites show these
		case path.Ext(f.path) == ".html":
			pages = append(pages, file{path: strings.TrimSuffix(f.path, "index.html"), data: f.data})
		case path.Ext(f.path) == ".json" && !strings.HasPrefix(f.path, "assets/") && !strings.HasPrefix(f.path, embed.Path):
			data = append(data, f)
		case strings.HasPrefix(f.path, "assets/"), f.path == "manifest.webmanifest", f.path == LicencesName:
			others = append(others, f)
		}
	}
	every := slices.Concat(pages, data)
	slices.SortFunc(every, func(a, b file) int { return strings.Compare(a.path, b.path) })
	packed, err := pack(every)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(packed)
	packFile := file{path: "assets/pages." + hex.EncodeToString(sum[:6]) + ".pack", data: packed}
	files = append(files, packFile)

	k := kept{
		Edition: catalog.Default.Edition, Program: names["app.wasm"], Exec: names["wasm_exec.js"],
		Pack: packFile.path, Pages: len(pages), Packed: len(every), Files: map[string]string{}, Texts: map[string]string{}, Absent: map[string]string{},
		Headers: headerSet{Page: headersOf("/", ".html"), Embed: headersOf("/"+embed.Path, ".html"), Data: headersOf("/", ".json")},
	}
	for _, l := range translation.All() {
		k.Texts[l.Tag] = names[languageFile(l.Tag)]
	}
	for _, l := range append([]*words.Language{words.English}, translation.All()...) {
		if k.Absent[l.Folder()], err = absent(l, names["style.css"]); err != nil {
			return nil, err
		}
	}
	for _, f := range append(others, packFile) {
		k.Files[f.path] = integrity(f.data)
	}
	if k.Build, err = k.fingerprint(script); err != nil {
		return nil, err
	}
	head, err := json.MarshalIndent(k, "", " ")
	if err != nil {
		return nil, err
	}
	for i := range files {
		if files[i].path == names[worker] {
			files[i].data = slices.Concat([]byte("const site = "), head, []byte(";\n"), script)
		}
	}
	return files, nil
}

// fingerprint names the build: what is kept, and what keeps it.
func (k kept) fingerprint(script []byte) (string, error) {
	text, err := json.Marshal(k)
	sum := sha256.Sum256(append(text, script...))
	return hex.EncodeToString(sum[:6]), err
}

// headersOf are the headers with which the server sends a page or data.
func headersOf(urlPath, ending string) map[string]string {
	h := http.Header{}
	guard(h, urlPath)
	h.Set("Content-Type", contentType(ending))
	flat := map[string]string{}
	for name := range h {
		flat[name] = h.Get(name)
	}
	return flat
}

var absentPage = template.Must(template.New("absent").Parse(`<!doctype html>
<html lang="{{.Lang}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>{{.Title}}</title><link rel="stylesheet" href="SCOPE{{.Style}}"></head>
<body><div class="page doc"><main class="doc-head"><h1>{{.Title}}</h1><p>{{.Text}}</p>{{with .Take}}<p>{{.}}</p>{{end}}<p><a href="SCOPE{{.Home}}">{{.Back}}</a></p>{{with .Search}}<p><a href="SCOPE{{$.Home}}search/">{{.}}</a></p>{{end}}</main></div></body></html>
`))

// absent is the page for an address that is not kept. The worker puts the
// path of the site in the place of SCOPE.
func absent(l *words.Language, style string) (string, error) {
	var b bytes.Buffer
	err := absentPage.Execute(&b, map[string]string{
		"Lang": l.Tag, "Style": style, "Home": l.Folder(), "Take": l.Say("offline.absent.take", words.P("take", l.Say("take.title"))),
		"Title": l.Say("offline.absent.title"), "Text": l.Say("offline.absent"), "Back": l.Say("offline.absent.back"),
		"Search": l.Say("nav.search"), // works without a network too
	})
	return b.String(), err
}

// spoken are the sentences of offline.js, by their names in its data attributes.
var spoken = []string{
	"working", "ready", "failed", "unsupported", "update", "update.program", "accept", "later", "replaced", "reload",
	"comparing", "uncompared", "changed", "same", "changes", "becomes", "power", "facts", "added", "removed", "more",
}

// offlineTexts puts the sentences into attributes.
func offlineTexts(l *words.Language) template.HTMLAttr {
	var b strings.Builder
	fmt.Fprintf(&b, ` data-edition="%s"`, catalog.Default.Edition)
	for _, id := range spoken {
		fmt.Fprintf(&b, ` data-%s="%s"`, strings.ReplaceAll(id, ".", "-"), template.HTMLEscapeString(l.Say("offline."+id, keepParams...)))
	}
	for _, q := range lever.Questions() {
		fmt.Fprintf(&b, ` data-power-%s="%s"`, q, template.HTMLEscapeString(l.Say("power."+string(q))))
	}
	return template.HTMLAttr(b.String())
}

// keepParams leaves the places in a message for the script to fill.
var keepParams = []words.Param{
	words.P("pages", "{pages}"), words.P("edition", "{edition}"), words.P("old", "{old}"), words.P("new", "{new}"),
	words.P("before", "{before}"), words.P("after", "{after}"), words.P("n", "{n}"), words.P("fact", "{fact}"), words.P("power", "{power}"), words.P("change", "{change}"),
}
