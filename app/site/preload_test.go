package site

import (
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

func TestPagesNameTheirStyleSheetInTheHeaders(t *testing.T) {
	page := func(link string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(`<!doctype html><head>` + link + `</head><p>Text`)}
	}
	h, err := Handler(fstest.MapFS{
		"index.html":       page(`<link rel="stylesheet" href="./assets/style.0123456789ab.css">`),
		"about/index.html": page(`<link rel="stylesheet" href="../assets/style.0123456789ab.css">`),
		"plain.html":       page(""),
		"late.html":        page(strings.Repeat(" ", 20<<10) + `<link rel="stylesheet" href="x.css">`),
		"odd.html":         page(`<link rel="stylesheet" href="x>; rel=y">`),
		"some.txt":         page(`<link rel="stylesheet" href="x.css">`),
	})
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]string{
		"/":           "<./assets/style.0123456789ab.css>; rel=preload; as=style",
		"/about/":     "<../assets/style.0123456789ab.css>; rel=preload; as=style",
		"/plain.html": "", "/late.html": "", "/odd.html": "", "/some.txt": "",
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
		if got := w.Header().Get("Link"); w.Code != 200 || got != want {
			t.Errorf("%s: %d, Link %q, want %q", address, w.Code, got, want)
		}
	}
}
