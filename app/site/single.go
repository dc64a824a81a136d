package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/ascii85"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/site/licences"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// SingleName is the name of the calculator in one file.
const SingleName = "sovereignty.html"

// singleRoot is what the links of the single file begin with, instead of the
// way to the site's start; single.js knows what to do with them.
const singleRoot = "?page="

// single makes the calculator as one file that runs from a disk: program,
// scripts and styles stand in it, and it loads nothing. The program is that of
// the portfolio, which draws the other pages too. It shows nothing before
// the program runs, because that is there at once, and a tenth of the size is
// worth more. base is the address of the site, if that is known.
func single(assets map[string][]byte, pages []Page, base string) ([]byte, error) {
	l := words.English
	drawn := map[string][2]string{} // name and language of a page, by its path
	for _, p := range pages {
		if p.Program != nil && p.Name != "" && p.keeps() {
			drawn[p.Path] = [2]string{p.Name, p.Lang}
		}
	}
	var languages []template.HTML
	for _, o := range translation.All() {
		text, err := enclosed("language-"+o.Tag, assets[languageFile(o.Tag)])
		if err != nil {
			return nil, err
		}
		languages = append(languages, text)
	}
	names, err := json.Marshal(drawn)
	if err != nil {
		return nil, err
	}
	data := map[string]any{
		"Lang": l.Tag, "Title": l.Say("single.title"), "Root": singleRoot, "Pages": string(names),
		"Icon":  template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(assets["icon.svg"])),
		"Say":   func(id string) string { return l.Say("single." + id) },
		"Style": template.HTML(assets["style.css"]),
		"About": l.Say("single.about", words.P("edition", catalog.Default.Edition)), "Edition": catalog.Default.Edition, "Languages": languages,
		"Gone": l.Say("single.elsewhere", words.P("page", "{page}")), "Site": l.Say("single.site"), "Base": base, "Licences": licences.Browser,
	}
	var scripts []template.HTML
	allowed := []string{}
	for _, name := range []string{"storage.js", "single.js", "links.js", "boot.js", "wasm_exec.js"} {
		text := assets[name]
		if bytes.Contains(bytes.ToLower(text), []byte("</script")) {
			return nil, fmt.Errorf("site: %s would end its element in the single file", name)
		}
		scripts = append(scripts, template.HTML(text))
		allowed = append(allowed, hashSource(text))
	}
	if bytes.Contains(bytes.ToLower(assets["style.css"]), []byte("</style")) {
		return nil, errors.New("site: style.css would end its element in the single file")
	}
	data["Scripts"] = scripts
	data["Policy"] = fmt.Sprintf("default-src 'none'; script-src %s 'wasm-unsafe-eval'; style-src %s; img-src data: blob:; base-uri 'none'; form-action 'none'",
		strings.Join(allowed, " "), hashSource(assets["style.css"]))
	if data["Program"], err = enclosed("program", assets[PortfolioWasm]); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = singleDocument.Execute(&b, data)
	return b.Bytes(), err
}

// hashSource names a text in a policy.
func hashSource(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// enclosed is an element with bytes as single.js reads them from the page.
func enclosed(id string, data []byte) (template.HTML, error) {
	var b bytes.Buffer
	encoder := ascii85.NewEncoder(&b)
	zip, _ := gzip.NewWriterLevel(encoder, gzip.BestCompression) // fails for unknown levels only
	if _, err := zip.Write(data); err != nil {
		return "", err
	}
	err := errors.Join(zip.Close(), encoder.Close())
	text := bytes.ReplaceAll(b.Bytes(), []byte("<"), []byte("v"))
	return template.HTML(`<script id="` + id + `" type="application/octet-stream">` + string(text) + "</script>"), err
}

// The elements of scripts and styles are written as they are, byte for byte,
// because the policy names them by their hashes; html/template would read them.
var singleDocument = template.Must(template.New("single").Funcs(template.FuncMap{
	"script": func(text template.HTML) template.HTML { return "<script>" + text + "</script>" },
	"style":  func(text template.HTML) template.HTML { return "<style>" + text + "</style>" },
	"notices": func(text string) template.HTML {
		return template.HTML(`<script id="licences" type="text/plain">` + "\n" + text + "</script>")
	},
}).Parse(`<!doctype html>
<html lang="{{.Lang}}" data-page="calculator" data-root="{{.Root}}" data-pages="{{.Pages}}" data-edition="{{.Edition}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{.Title}}</title>
<link rel="icon" type="image/svg+xml" href="{{.Icon}}">
{{style .Style}}
{{range .Scripts}}{{script .}}
{{end}}</head>
<body>
<div class="page"><h1 data-say="single.title">{{.Title}}</h1></div>
<p id="program-status" role="status" data-starting="{{call .Say "starting"}}" data-unsupported="{{call .Say "unsupported"}}" data-unloaded="{{call .Say "unloaded"}}" data-stopped="{{call .Say "stopped"}}"></p>
<p id="announcer" role="status"></p>
<noscript><p class="no-script">{{call .Say "no-script"}}</p></noscript>
<p id="not-here" class="not-here" role="alert" data-text="{{.Gone}}" hidden><span></span>{{with .Base}} <span data-say="single.site">{{$.Site}}</span> <a data-base="{{.}}" href="{{.}}" target="_blank" rel="noopener">{{.}}</a>{{end}}</p>
<aside class="page offline" aria-label="{{.Title}}"><p data-say="single.about">{{.About}}</p></aside>
{{range .Languages}}{{.}}
{{end}}{{.Program}}
{{notices .Licences}}
</body>
</html>
`))

// What a document says of the single file. The file is made after the
// documents are drawn, so they hold these in the place of its size and hash.
const (
	singleSize = "SIZE-OF-THE-SINGLE-FILE"
	singleHash = "HASH-OF-THE-SINGLE-FILE"
)

// tellOf fills in what documents say of the single file.
func tellOf(files []file, one []byte) {
	sum := sha256.Sum256(one)
	fill := strings.NewReplacer(singleSize, fmt.Sprintf("%.1f", float64(len(one))/1e6), singleHash, hex.EncodeToString(sum[:]))
	for i := range files {
		if bytes.Contains(files[i].data, []byte(singleHash)) {
			files[i].data = []byte(fill.Replace(string(files[i].data)))
		}
	}
}
