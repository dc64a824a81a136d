package site

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"sovcalc/app/embed"
	"sovcalc/app/words"
)

// Handler serves a site that Build has written.
func Handler(built fs.FS) (http.Handler, error) {
	s := server{files: map[string]served{}}
	err := fs.WalkDir(built, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(built, name)
		sum := sha256.Sum256(data)
		s.files[name] = served{data, fmt.Sprintf(`"%x"`, sum[:12]), preload(name, data)}
		if strings.HasPrefix(name, "assets/style.") && path.Ext(name) == ".css" {
			s.style = name
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("site: reading the built site: %w", err)
	}
	if _, ok := s.files["index.html"]; !ok {
		return nil, errors.New("site: the built site has no index.html")
	}
	return s, nil
}

// server holds the whole site in memory: a few megabytes that never change.
// A request can name nothing that is not in the map.
type server struct {
	files map[string]served
	style string // where the style sheet is
}

type served struct {
	data []byte
	tag  string
	link string // what a browser may ask for at once
}

func (s server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	guard(w.Header(), r.URL.Path)
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name, ok := strings.CutPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	switch _, exists := s.files[name]; {
	case ok && exists && !sibling(name):
		s.serve(w, r, name)
	case ok && s.files[name+"/index.html"].tag != "":
		// Relative, so that it also holds behind a proxy that adds a path.
		to := url.URL{Path: path.Base(name) + "/", RawQuery: r.URL.RawQuery}
		w.Header().Set("Location", to.String())
		w.WriteHeader(http.StatusPermanentRedirect)
	default:
		s.missing(w, r)
	}
}

func sibling(name string) bool {
	return strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz")
}

// hashed matches the names that Build makes from the content.
var hashed = regexp.MustCompile(`^assets/.*\.[0-9a-f]{12}\.[a-z]+$`)

func (s server) serve(w http.ResponseWriter, r *http.Request, name string) {
	h := w.Header()
	h.Set("Content-Type", contentType(name))
	h.Set("Cache-Control", "no-cache")
	if name == SingleName {
		// It allows its own inline scripts and this server's policy does not:
		// it is for opening from a disk.
		h.Set("Content-Disposition", "attachment")
	}
	if hashed.MatchString(name) {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	chosen := s.files[name]
	if chosen.link != "" {
		h.Set("Link", chosen.link)
	}
	if compressible(name) {
		h.Set("Vary", "Accept-Encoding")
		for _, encoding := range encodings {
			encoded, ok := s.files[name+encoding.suffix]
			if ok && accepts(r.Header.Get("Accept-Encoding"), encoding.name) {
				h.Set("Content-Encoding", encoding.name)
				chosen = encoded
				break
			}
		}
	}
	h.Set("ETag", chosen.tag)
	if h.Get("Content-Encoding") != "" && r.Header.Get("Range") == "" {
		// ServeContent leaves it out here, and a browser needs it to notice a
		// program that was cut off.
		h.Set("Content-Length", strconv.Itoa(len(chosen.data)))
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(chosen.data))
}

// guard sets the headers that every answer carries, errors included.
func guard(h http.Header, urlPath string) {
	framers := "'none'"
	if framed(urlPath) {
		framers = "*" // made to be framed, by anyone
		// A host that lets in only what asks for isolation lets it in too: all
		// that the page loads is its own.
		h.Set("Cross-Origin-Embedder-Policy", "require-corp")
	}
	h.Set("Content-Security-Policy", policy+"; frame-ancestors "+framers)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	// A sandboxed frame has an origin of its own that equals no other, so its
	// own files come to it from elsewhere. They are public; anyone may read.
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	h.Set("Access-Control-Allow-Origin", "*")
}

// framed reports whether a page is made for frames, in whatever language.
func framed(urlPath string) bool {
	for _, o := range words.Offered {
		if strings.HasPrefix(urlPath, "/"+o.Folder+embed.Path) {
			return true
		}
	}
	return false
}

// contentType does not ask the system, whose answers differ by machine.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".css":
		return "text/css; charset=utf-8"
	case ".csv":
		return "text/csv; charset=utf-8"
	case ".html":
		return "text/html; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".json":
		return "application/json"
	case ".md":
		return "text/markdown; charset=utf-8"
	case ".png":
		return "image/png"
	case ".svg":
		return "image/svg+xml"
	case ".txt":
		return "text/plain; charset=utf-8"
	case ".wasm":
		return "application/wasm"
	case ".webmanifest":
		return "application/manifest+json"
	}
	return "application/octet-stream"
}

// Serve answers on the listener until the context ends, then lets the requests
// under way finish for a few seconds.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	s := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      10 * time.Minute, // the program over a very slow line
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(l) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	patience, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return s.Shutdown(patience)
}
