package browsertest

import (
	"compress/gzip"
	"errors"
	"io"
	"net/http/httptest"
	"regexp"
	"testing"

	"github.com/andybalholm/brotli"
)

// budgets are how many bytes a reader may have to load: programs, and the start
// page, which is readable without one. The numbers are published in the README.
var budgets = []struct {
	page, file   string // the file is named in the page; the page itself where none is
	brotli, gzip int    // Brotli takes long, and is left out where it is 0
}{
	{"/", `assets/app\.[0-9a-f]+\.wasm`, 1_450_000, 1_950_000},
	{"/portfolio/", `assets/portfolio\.[0-9a-f]+\.wasm`, 0, 2_550_000},
	{"/", "", 40_000, 58_000},
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

func TestLight(t *testing.T) {
	for _, budget := range budgets {
		t.Run(budget.page+budget.file, func(t *testing.T) {
			t.Parallel()
			address := budget.page
			if budget.file != "" {
				address = "/" + nameIn(t, budget.page, budget.file)
			}
			w := httptest.NewRecorder()
			built.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
			content := w.Body.Bytes()
			var small, zipped counter
			b := brotli.NewWriterOptions(&small, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
			z, err := gzip.NewWriterLevel(&zipped, gzip.BestCompression)
			if err != nil {
				t.Fatal(err)
			}
			writer := io.MultiWriter(b, z)
			if budget.brotli == 0 {
				writer = z
			}
			if _, err := writer.Write(content); err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(b.Close(), z.Close()); err != nil {
				t.Fatal(err)
			}
			t.Logf("%d bytes, %d with Brotli (where it is measured), %d with gzip", len(content), small, zipped)
			if budget.brotli > 0 && int(small) > budget.brotli || int(zipped) > budget.gzip || int(zipped) < budget.gzip/2 {
				t.Errorf("%d bytes with Brotli, %d with gzip; at most %d and %d are allowed, and half of that is expected", small, zipped, budget.brotli, budget.gzip)
			}
		})
	}
}

// programName is the address of the program, from the start page.
func programName(t *testing.T) string {
	t.Helper()
	return nameIn(t, "/", `assets/app\.[0-9a-f]+\.wasm`)
}

// nameIn is the address of a file, from the page that names it.
func nameIn(t *testing.T, page, pattern string) string {
	t.Helper()
	w := httptest.NewRecorder()
	built.ServeHTTP(w, httptest.NewRequest("GET", page, nil))
	name := regexp.MustCompile(pattern).FindString(w.Body.String())
	if name == "" {
		t.Fatalf("%s names no %s", page, pattern)
	}
	return name
}
