package site

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

func handlerFor(t *testing.T) http.Handler {
	t.Helper()
	h, err := Handler(buildTest(t))
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func ask(h http.Handler, method, target string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func TestServedStatus(t *testing.T) {
	h := handlerFor(t)
	wasm := "/" + named(raw(testAssets()))["app.wasm"]
	for _, test := range []struct {
		method, target string
		want           int
	}{
		{"GET", "/", 200},
		{"HEAD", "/", 200},
		{"GET", "/?utm=1", 200},
		{"GET", "/index.html", 200},
		{"GET", "/cases/one/", 200},
		{"GET", "/cases/one", 308},
		{"GET", wasm, 200},
		{"GET", wasm + ".br", 404},
		{"GET", wasm + ".gz", 404},
		{"GET", "/assets/", 404},
		{"GET", "/assets", 404},
		{"GET", "/nothing", 404},
		{"GET", "//cases/one", 404},
		{"GET", "/../etc/passwd", 404},
		{"GET", "/cases/../index.html", 404},
		{"GET", "/%2e%2e/%2e%2e/etc/passwd", 404},
		{"GET", "/..%5c..%5cx", 404},
		{"GET", "/index.html%00", 404},
		{"POST", "/", 405},
		{"PUT", "/nothing", 405},
		{"OPTIONS", "/", 405},
	} {
		if got := ask(h, test.method, test.target).StatusCode; got != test.want {
			t.Errorf("%s %s: %d, want %d", test.method, test.target, got, test.want)
		}
	}
	if to := ask(h, "GET", "/cases/one?a=b").Header.Get("Location"); to != "one/?a=b" {
		t.Errorf("the folder's address leads to %q", to)
	}
}

func raw(assets fstest.MapFS) map[string][]byte {
	m := map[string][]byte{}
	for name, file := range assets {
		m[name] = file.Data
	}
	return m
}

func TestNegotiation(t *testing.T) {
	h := handlerFor(t)
	plain, _ := io.ReadAll(ask(h, "GET", "/").Body)
	tags := map[string]bool{}
	for accept, want := range map[string]string{
		"":                    "",
		"gzip, deflate, br":   "br",
		"gzip":                "gzip",
		"br;q=0, gzip;q=0.5":  "gzip",
		"br;q=0, *":           "gzip",
		"*":                   "br",
		"identity":            "",
		"BR":                  "br",
		"br;q=0.0":            "",
		"br;q=nonsense":       "",
		"gzip;q=1.0, br;q=.1": "br",
	} {
		res := ask(h, "GET", "/", "Accept-Encoding", accept)
		if got := res.Header.Get("Content-Encoding"); got != want {
			t.Errorf("%q: encoding %q, want %q", accept, got, want)
		}
		body, _ := io.ReadAll(res.Body)
		if length := res.Header.Get("Content-Length"); length != fmt.Sprint(len(body)) {
			t.Errorf("%q: length %s of %d bytes", accept, length, len(body))
		}
		if (want == "") != bytes.Equal(body, plain) {
			t.Errorf("%q: the body does not fit the encoding", accept)
		}
		if res.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: Vary is %q", accept, res.Header.Get("Vary"))
		}
		tags[res.Header.Get("ETag")] = true
		if again := ask(h, "GET", "/", "Accept-Encoding", accept, "If-None-Match", res.Header.Get("ETag")); again.StatusCode != 304 {
			t.Errorf("%q: known content is sent again: %d", accept, again.StatusCode)
		}
	}
	if len(tags) != 3 {
		t.Errorf("%d tags for three encodings", len(tags))
	}
}

func TestHeaders(t *testing.T) {
	h := handlerFor(t)
	wasm := "/" + named(raw(testAssets()))["app.wasm"]
	for target, want := range map[string]map[string]string{
		"/": {
			"Content-Type":                "text/html; charset=utf-8",
			"Cache-Control":               "no-cache",
			"X-Content-Type-Options":      "nosniff",
			"Referrer-Policy":             "no-referrer",
			"Cross-Origin-Opener-Policy":  "same-origin",
			"Access-Control-Allow-Origin": "*",
			"Content-Security-Policy":     policy + "; frame-ancestors 'none'",
		},
		wasm: {
			"Content-Type":                 "application/wasm",
			"Cache-Control":                "public, max-age=31536000, immutable",
			"Cross-Origin-Resource-Policy": "cross-origin",
		},
		"/manifest.webmanifest": {
			"Content-Type":  "application/manifest+json",
			"Cache-Control": "no-cache",
		},
		"/embed/v1/none": {
			"Content-Security-Policy": policy + "; frame-ancestors *",
			"X-Content-Type-Options":  "nosniff",
		},
	} {
		res := ask(h, "GET", target)
		for name, value := range want {
			if got := res.Header.Get(name); got != value {
				t.Errorf("%s: %s is %q, want %q", target, name, got, value)
			}
		}
	}
}

func TestHandlerNeedsAStartPage(t *testing.T) {
	if _, err := Handler(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "index.html") {
		t.Errorf("error %v", err)
	}
}

func TestServeFinishesWhatIsUnderWay(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	began := make(chan struct{})
	slow := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(began)
		time.Sleep(50 * time.Millisecond)
		_, _ = io.WriteString(w, "whole")
	})
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, l, slow) }()
	go func() { <-began; cancel() }()
	res, err := http.Get("http://" + l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if body, _ := io.ReadAll(res.Body); string(body) != "whole" {
		t.Errorf("got %q", body)
	}
	if err := <-ended; err != nil {
		t.Errorf("Serve returned %v", err)
	}
}
