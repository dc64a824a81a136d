package site

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// running serves until the test ends or stop is called, which returns what
// Serve returned.
func running(t *testing.T, h http.Handler) (address string, stop func() error) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, l, h) }()
	stop = sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() { _ = stop() })
	return l.Addr().String(), stop
}

// Requests that no browser sends get an error or nothing, never a file that was
// not meant, and the server goes on.
func TestBrokenClients(t *testing.T) {
	address, _ := running(t, handlerFor(t))
	for name, request := range map[string]string{
		"not HTTP":             "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
		"no version":           "GET /\r\n\r\n",
		"two dots":             "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
		"two dots, encoded":    "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
		"encoded twice":        "GET /%252e%252e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
		"backslashes":          "GET /..\\..\\etc\\passwd HTTP/1.1\r\nHost: x\r\n\r\n",
		"NUL":                  "GET /index.html%00.png HTTP/1.1\r\nHost: x\r\n\r\n",
		"raw NUL":              "GET /index.html\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
		"wrong escape":         "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
		"a whole address":      "GET http://example.org/secret HTTP/1.1\r\nHost: x\r\n\r\n",
		"a tunnel":             "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n",
		"two lengths":          "GET /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
		"a negative length":    "GET /x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
		"a header too large":   "GET /x HTTP/1.1\r\nHost: x\r\nA: " + strings.Repeat("a", 64<<10) + "\r\n\r\n",
		"an address too long":  "GET /" + strings.Repeat("a", 64<<10) + " HTTP/1.1\r\nHost: x\r\n\r\n",
		"a header with a line": "GET /x HTTP/1.1\r\nHost: x\r\nA: b\r\n c\nd: \x00\r\n\r\n",
		"a body":               "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n" + strings.Repeat("a", 1000),
	} {
		t.Run(name, func(t *testing.T) {
			c, err := net.Dial("tcp", address)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			if _, err := io.WriteString(c, request); err != nil {
				return // refused before it was told
			}
			// What never ends its request is not waited for.
			_ = c.(*net.TCPConn).CloseWrite()
			line, err := bufio.NewReader(c).ReadString('\n')
			if err == nil && (!strings.HasPrefix(line, "HTTP/1.") || len(line) < 12 || line[9] != '4') {
				t.Errorf("answered %q", line)
			}
		})
	}
	res, err := http.Get("http://" + address + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		t.Errorf("afterwards: %s", res.Status)
	}
}

// Hundreds of clients that say nothing more, or read nothing more, do not keep
// others waiting.
func TestIdleClientsHoldNobodyUp(t *testing.T) {
	address, _ := running(t, handlerFor(t))
	for i := range 400 {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		request := "GET / HTTP/1.1\r\nHost: x\r\nA: b"
		if i%2 == 0 {
			request += "\r\n\r\n" // and reads nothing of the answer
		}
		if _, err := io.WriteString(c, request); err != nil {
			t.Fatal(err)
		}
	}
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	for range 20 {
		res, err := client.Get("http://" + address + "/")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, res.Body); err != nil {
			t.Error(err)
		}
		res.Body.Close()
	}
}

// Far more readers at once than a laptop ever serves: each gets the whole
// answer, and what the server keeps in memory does not grow with them.
func TestLoad(t *testing.T) {
	const clients, each = 500, 5
	h := handlerFor(t)
	address, _ := running(t, h)
	want := ask(h, "GET", "/", "Accept-Encoding", "gzip").ContentLength
	transport := &http.Transport{MaxIdleConnsPerHost: clients, DisableCompression: true}
	defer transport.CloseIdleConnections()
	client := http.Client{Transport: transport}
	before := heap()
	var group sync.WaitGroup
	var failed atomic.Pointer[string]
	for range clients {
		group.Go(func() {
			for range each {
				if err := received(&client, "http://"+address+"/", want); err != nil {
					text := err.Error()
					failed.Store(&text)
					return
				}
			}
		})
	}
	group.Wait()
	if text := failed.Load(); text != nil {
		t.Fatal(*text)
	}
	// Both ends live in this process: buffers of 500 open connections, twice.
	if grown := int64(heap()) - int64(before); grown > 64<<20 {
		t.Errorf("%d MB more after %d requests", grown>>20, clients*each)
	}
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func received(client *http.Client, address string, want int64) error {
	r, err := http.NewRequest("GET", address, nil)
	if err != nil {
		return err
	}
	r.Header.Set("Accept-Encoding", "gzip")
	res, err := client.Do(r)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	n, err := io.Copy(io.Discard, res.Body)
	if err != nil || res.StatusCode != http.StatusOK || n != want {
		return fmt.Errorf("%s, %d of %d bytes, %v", res.Status, n, want, err)
	}
	return nil
}

// When the server is told to stop, requests that it has begun to answer are
// answered whole, however many there are.
func TestStopLosesNothing(t *testing.T) {
	const clients = 100
	h := handlerFor(t)
	var begun sync.WaitGroup
	begun.Add(clients)
	release := make(chan struct{})
	address, stop := running(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun.Done()
		<-release
		h.ServeHTTP(w, r)
	}))
	want := ask(h, "GET", "/", "Accept-Encoding", "gzip").ContentLength
	errs := make(chan error, clients)
	client := http.Client{Transport: &http.Transport{DisableCompression: true}}
	for range clients {
		go func() { errs <- received(&client, "http://"+address+"/", want) }()
	}
	begun.Wait()
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	// Nobody new is let in: then the server is stopping.
	for {
		c, err := net.DialTimeout("tcp", address, time.Second)
		if err != nil {
			break
		}
		c.Close()
	}
	close(release)
	for range clients {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if err := <-stopped; err != nil {
		t.Errorf("Serve returned %v", err)
	}
}
