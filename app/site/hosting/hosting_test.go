// Package hosting holds the recipes for web servers, and tests them.
package hosting

import (
	"bytes"
	"context"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"sovcalc/app/site"
	"sovcalc/app/words"
)

// build writes a small site with one page of each sort.
func build(t *testing.T, out string) {
	t.Helper()
	assets := fstest.MapFS{
		"app.wasm":       {Data: bytes.Repeat([]byte("\x00asm program "), 1000)},
		"wasm_exec.js":   {Data: bytes.Repeat([]byte("// exec\n"), 100)},
		"portfolio.wasm": {Data: bytes.Repeat([]byte("\x00asm other "), 1000)},
	}
	web := os.DirFS("../../../web")
	err := fs.WalkDir(web, ".", func(name string, f fs.DirEntry, err error) error {
		if err != nil || f.IsDir() {
			return err
		}
		data, err := fs.ReadFile(web, name)
		assets[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var pages []site.Page
	for _, path := range []string{"", "cases/one/", "embed/v1/"} {
		pages = append(pages, site.Page{
			Path: path, Lang: "en", Title: "t", Description: "d", Program: site.ProgramIn(words.English),
			Markup: func() (template.HTML, error) { return "<main><h1>" + template.HTML(path) + "é</h1></main>", nil },
			Data:   func() ([]byte, error) { return bytes.Repeat([]byte(`{"a": 1}`), 100), nil },
		})
	}
	pages[0].Data = nil
	if err := site.Build(out, site.Options{Assets: assets, Pages: pages, Quick: true}); err != nil {
		t.Fatal(err)
	}
}

// told are the headers that a recipe must give as the project's own server does.
var told = []string{"Content-Type", "Content-Encoding", "Cache-Control", "Content-Disposition", "Content-Security-Policy", "X-Content-Type-Options",
	"Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin", "Vary", "Cross-Origin-Embedder-Policy"}

// ofPage reports whether a header belongs to the page that is sent. Where there
// is nothing, the servers have a page of their own each.
func ofPage(header string) bool {
	return strings.HasPrefix(header, "Content-") || header == "Cross-Origin-Embedder-Policy"
}

// get asks for a path, as a browser that accepts the encodings.
func get(t *testing.T, address, accepted string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequest("GET", address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", accepted)
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}

// agree fails if the server at address does not answer as the project's own.
func agree(t *testing.T, folder, address, under string) {
	t.Helper()
	handler, err := site.Handler(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	own := httptest.NewServer(handler)
	defer own.Close()
	n := 0
	err = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		n++
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		name = "/" + strings.TrimSuffix(filepath.ToSlash(name), "index.html")
		for _, accepted := range []string{"identity", "gzip", "gzip, deflate, br"} {
			want, wantBody := get(t, own.URL+name, accepted)
			got, body := get(t, address+under+name, accepted)
			if got.StatusCode != want.StatusCode {
				t.Errorf("%s (%s): status %d, not %d", name, accepted, got.StatusCode, want.StatusCode)
			}
			if want.StatusCode == http.StatusOK && !bytes.Equal(body, wantBody) {
				t.Errorf("%s (%s): another content", name, accepted)
			}
			for _, header := range told {
				if header == "Vary" && !strings.Contains(strings.Join(got.Header.Values(header), ","), want.Header.Get(header)) ||
					header != "Vary" && got.Header.Get(header) != want.Header.Get(header) && (want.StatusCode == http.StatusOK || !ofPage(header)) {
					t.Errorf("%s (%s): %s: %q, not %q", name, accepted, header, got.Header.Get(header), want.Header.Get(header))
				}
			}
		}
		return nil
	})
	if err != nil || n < 30 {
		t.Errorf("%d files were compared: %v", n, err)
	}
	if got, _ := get(t, address+under+"/cases/one", "identity"); got.StatusCode/100 != 3 || !strings.HasSuffix(got.Header.Get("Location"), "one/") {
		t.Errorf("a folder without its slash: %d to %q", got.StatusCode, got.Header.Get("Location"))
	}
	absent, err := os.ReadFile(filepath.Join(folder, site.MissingName))
	if err != nil {
		t.Fatal(err)
	}
	if got, body := get(t, address+under+"/nothing/at/all", "identity"); got.StatusCode != http.StatusNotFound || got.Header.Get("Content-Security-Policy") == "" || !bytes.Equal(body, absent) {
		t.Errorf("what is not there: %d, %v, %s", got.StatusCode, got.Header, body)
	}
}

// recipe reads a recipe and puts this test's port and root into it.
func recipe(t *testing.T, name, port, root string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.NewReplacer("listen 80;", "listen 127.0.0.1:"+port+";", ":80 {", "http://127.0.0.1:"+port+" {", "/srv/sovcalc", root).Replace(string(text))
	if strings.Count(changed, port) != 1 || strings.Count(changed, root) < 1 {
		t.Fatalf("%s names no port or no root", name)
	}
	return changed
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// run starts a server and waits until it answers.
func run(t *testing.T, address string, command ...string) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	c := exec.CommandContext(ctx, command[0], command[1:]...)
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	c.Env = append(os.Environ(), "HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir(), "XDG_CONFIG_HOME="+t.TempDir())
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = 10 * time.Second
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(); _ = c.Wait() })
	for range 600 {
		if response, err := http.Get(address); err == nil {
			_ = response.Body.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	stop()
	_ = c.Wait()
	t.Fatalf("%s does not answer: %s", command[0], said.String())
}

// need skips the test when the server is not installed, unless "make
// hosting-test" runs it, which installs it.
func need(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err == nil {
		return
	}
	if os.Getenv("HOSTING_TEST") != "" {
		t.Fatalf("%s is not installed", program)
	}
	t.Skipf("%s is not installed: \"make hosting-test\" installs and tests it", program)
}

func TestNginx(t *testing.T) {
	need(t, "nginx")
	folder, port := filepath.Join(t.TempDir(), "www"), freePort(t)
	build(t, folder)
	build(t, filepath.Join(folder, "some", "where"))
	temp := t.TempDir()
	var modules string
	if found, _ := filepath.Glob("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"); len(found) > 0 {
		modules = "load_module " + found[0] + ";"
	}
	whole := fmt.Sprintf("%s\npid %s/pid; daemon off; error_log stderr;\nevents {}\nhttp { access_log off; client_body_temp_path %s; proxy_temp_path %s; fastcgi_temp_path %s; uwsgi_temp_path %s; scgi_temp_path %s;\n%s}\n",
		modules, temp, temp, temp, temp, temp, temp, recipe(t, "nginx.conf", port, folder))
	if os.Getuid() == 0 {
		whole = "user root;\n" + whole // the folder is the test's own
	}
	file := filepath.Join(temp, "nginx.conf")
	if err := os.WriteFile(file, []byte(whole), 0o644); err != nil {
		t.Fatal(err)
	}
	address := "http://127.0.0.1:" + port
	run(t, address, "nginx", "-c", file, "-p", temp)
	agree(t, filepath.Join(folder, "some", "where"), address, "/some/where")
	agree(t, filepath.Join(folder, "some", "where"), address, "") // the same site at the root
}

func TestCaddy(t *testing.T) {
	need(t, "caddy")
	folder, port := filepath.Join(t.TempDir(), "www"), freePort(t)
	build(t, folder)
	build(t, filepath.Join(folder, "some", "where"))
	file := filepath.Join(t.TempDir(), "Caddyfile")
	if err := os.WriteFile(file, []byte("{\n\tadmin off\n\tauto_https off\n}\n"+recipe(t, "Caddyfile", port, folder)), 0o644); err != nil {
		t.Fatal(err)
	}
	address := "http://127.0.0.1:" + port
	run(t, address, "caddy", "run", "--config", file, "--adapter", "caddyfile")
	agree(t, filepath.Join(folder, "some", "where"), address, "/some/where")
	agree(t, filepath.Join(folder, "some", "where"), address, "")
}

// The recipes say what the project's own server says, also where no server is
// installed to try them.
func TestRecipesHaveTheHeaders(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "www")
	build(t, folder)
	handler, err := site.Handler(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, httptest.NewRequest("GET", "/", nil))
	for _, name := range []string{"nginx.conf", "Caddyfile"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := regexp.MustCompile(`[ \t]+`).ReplaceAllString(string(text), " ")
		for _, header := range told[4:11] {
			value := strings.TrimSuffix(answer.Header().Get(header), "frame-ancestors 'none'")
			if !strings.Contains(lines, header+` "`+value) {
				t.Errorf("%s lacks %s %q", name, header, value)
			}
		}
	}
}
