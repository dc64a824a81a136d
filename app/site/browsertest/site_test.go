package browsertest

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sovcalc/app/site"
)

var (
	// built answers for the site as it is shipped.
	built http.Handler
	// folder holds the files of that site, and assets those it was built from.
	folder, assets string
	// browser is one Chromium for all tests; each page is a session of its own.
	browser context.Context
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	temp, err := os.MkdirTemp("", "browsertest")
	if err == nil {
		defer os.RemoveAll(temp)
		built, err = buildSite(temp)
	}
	var stop func()
	if err == nil {
		browser, stop, err = startBrowser("")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "browsertest:", err)
		return 1
	}
	defer stop()
	defer func() {
		if hostBrowserStop != nil {
			hostBrowserStop()
		}
		if theFirefoxStop != nil {
			theFirefoxStop()
		}
	}()
	return m.Run()
}

// buildSite builds as a release is built, apart from how hard files are
// compressed.
func buildSite(temp string) (http.Handler, error) {
	build, err := filepath.Abs("../../../.build/browsertest")
	if err != nil {
		return nil, err
	}
	if _, err := command("../../..", nil, "make", "--silent", "wasm", "BUILD="+build); err != nil {
		return nil, err
	}
	assets = filepath.Join(build, "assets")
	folder = filepath.Join(temp, "site")
	err = site.Build(folder, site.Options{Assets: os.DirFS(assets), Pages: site.Pages(), Quick: true})
	if err != nil {
		return nil, err
	}
	return site.Handler(os.DirFS(folder))
}

func command(dir string, env []string, name string, args ...string) (string, error) {
	c := exec.Command(name, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), env...)
	var stderr strings.Builder
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, stderr.String())
	}
	return string(out), nil
}

// serve serves the built site through change, which may be nil, and returns the
// address of its start page.
func serve(t *testing.T, change func(http.Handler) http.Handler) string {
	t.Helper()
	h := built
	if change != nil {
		h = change(h)
	}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL + "/"
}

// program changes only the answer to the request for the program.
func program(answer http.HandlerFunc) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, ".wasm") {
				answer(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// cutOff sends the first part of the program and drops the connection.
func cutOff(w http.ResponseWriter, r *http.Request) {
	whole := httptest.NewRecorder()
	built.ServeHTTP(whole, r)
	for name, values := range whole.Header() {
		w.Header()[name] = values
	}
	_, _ = io.CopyN(w, whole.Body, int64(whole.Body.Len())/2)
	panic(http.ErrAbortHandler)
}
