package site

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/embed"
	"sovcalc/app/words"
)

// oembedPath is where a server answers for any configuration.
const oembedEndpoint = "/oembed"

// WithOEmbed answers at /oembed, for any configuration, and leaves the rest to
// next. The site is at base; if that is "", it is where the request went.
func WithOEmbed(next http.Handler, base string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		here := base
		if here == "" {
			here = "http://" + r.Host + "/"
		}
		if r.URL.Path != oembedEndpoint {
			path := strings.TrimPrefix(r.URL.Path, "/")
			if strings.HasPrefix(strings.TrimPrefix(path, embed.Path), "cases/") && strings.HasSuffix(path, "/") && strings.Count(path, "/") > 1 {
				// A page can be found out about without its markup.
				w.Header().Add("Link", "<"+here+"oembed?url="+url.QueryEscape(here+path)+`>; rel="alternate"; type="application/json+oembed"`)
			}
			next.ServeHTTP(w, r)
			return
		}
		guard(w.Header(), r.URL.Path)
		w.Header().Set("Cache-Control", "no-cache")
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
			return
		}
		answer, status, reason := askedOEmbed(here, r.URL.Query())
		if status != http.StatusOK {
			http.Error(w, reason, status)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(answer) // an error here is a reader who left
	})
}

func askedOEmbed(base string, query url.Values) (oembed, int, string) {
	if format := query.Get("format"); format != "" && format != "json" {
		return oembed{}, http.StatusNotImplemented, "Only format=json is known here."
	}
	var limits [2]int
	for i, name := range []string{"maxwidth", "maxheight"} {
		if text := query.Get(name); text != "" {
			n, err := strconv.Atoi(text)
			if err != nil || n <= 0 {
				return oembed{}, http.StatusBadRequest, name + " must be a whole number of pixels above 0."
			}
			limits[i] = n
		}
	}
	address := query.Get("url")
	if address == "" {
		return oembed{}, http.StatusBadRequest, "Name the page with url=, encoded: /oembed?url=" + url.QueryEscape(base+"cases/…/")
	}
	f, copied, reason := shownAt(base, address, catalog.Default, words.English)
	if reason != "" {
		return oembed{}, http.StatusNotFound, reason
	}
	return oembedOf(f, copied, limits[0], limits[1]), http.StatusOK, ""
}

// BaseURL checks the address of a site, and gives it a slash at its end.
func BaseURL(address string) (string, bool) {
	at, err := url.Parse(address)
	if err != nil || at.Scheme != "https" && at.Scheme != "http" || at.Host == "" || at.User != nil || at.RawQuery != "" || at.Fragment != "" {
		return "", false
	}
	if !strings.HasSuffix(at.Path, "/") {
		at.Path += "/"
	}
	return at.String(), true
}
