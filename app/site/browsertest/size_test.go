package browsertest

import (
	"io"
	"net/http/httptest"
	"regexp"
	"testing"

	"github.com/andybalholm/brotli"
)

// largest is how many bytes the program may have with Brotli, as a reader loads
// it. The number is published in the README.
const largest = 1_650_000

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

func TestProgramIsLight(t *testing.T) {
	t.Parallel()
	get := func(target string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		built.ServeHTTP(w, httptest.NewRequest("GET", target, nil))
		return w
	}
	program := get("/" + programName(t)).Body
	raw := program.Len()
	var size counter
	w := brotli.NewWriterOptions(&size, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := io.Copy(w, program); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("app.wasm: %d bytes, %d with Brotli", raw, size)
	if raw < 1_000_000 || size > largest {
		t.Errorf("app.wasm has %d bytes, %d with Brotli; at most %d are allowed", raw, size, largest)
	}
}

// programName is the address of the program, from the start page.
func programName(t *testing.T) string {
	t.Helper()
	w := httptest.NewRecorder()
	built.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	name := regexp.MustCompile(`assets/app\.[0-9a-f]+\.wasm`).FindString(w.Body.String())
	if name == "" {
		t.Fatal("the start page names no program")
	}
	return name
}
