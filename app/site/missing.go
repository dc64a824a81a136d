package site

import (
	"bytes"
	"net/http"
	"strings"

	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// missing answers for an address at which there is nothing: a browser with a
// page that leads on, in the language of the address, and others with a line.
func (s server) missing(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-cache")
	if !strings.Contains(r.Header.Get("Accept"), "text/html") {
		http.Error(w, "There is nothing at this address.", http.StatusNotFound)
		return
	}
	l := words.English
	for _, other := range translation.All() {
		if strings.HasPrefix(r.URL.Path, "/"+other.Folder()) {
			l = other
		}
	}
	// Relative, so that the links also hold behind a proxy that adds a path.
	up := "./" + strings.Repeat("../", max(0, strings.Count(r.URL.Path, "/")-1))
	var b bytes.Buffer
	err := absentPage.Execute(&b, map[string]string{
		"Lang": l.Tag, "Style": s.style, "Home": l.Folder(),
		"Title": l.Say("site.missing.title"), "Text": l.Say("site.missing"), "Back": l.Say("offline.absent.back"),
		"Search": l.Say("nav.search"),
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", contentType(".html"))
	w.WriteHeader(http.StatusNotFound)
	if r.Method == http.MethodHead {
		return
	}
	w.Write(bytes.ReplaceAll(b.Bytes(), []byte("SCOPE"), []byte(up)))
}
