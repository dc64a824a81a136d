package browsertest

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
)

// A firefox is a running Firefox, spoken to in WebDriver BiDi: the same tests
// are run in it as in Chromium.
type firefox struct {
	conn    net.Conn
	process *exec.Cmd
	profile string

	writing sync.Mutex
	mu      sync.Mutex
	number  int
	waiting map[int]chan answer
	tabs    map[string]*page // by what they are called in events, frames too
}

type answer struct {
	ID      int             `json:"id"`
	Type    string          `json:"type"`
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params"`
	Result  json.RawMessage `json:"result"`
	Error   string          `json:"error"`
	Message string          `json:"message"`
}

// quiet are the preferences with which Firefox looks for nothing by itself and
// takes article.test for this machine.
const quiet = `
user_pref("network.dns.localDomains", "article.test");
user_pref("app.update.disabledForTesting", true);
user_pref("app.normandy.enabled", false);
user_pref("browser.newtabpage.enabled", false);
user_pref("browser.region.network.url", "");
user_pref("browser.safebrowsing.downloads.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("dom.ipc.processPrelaunch.enabled", false);
user_pref("extensions.systemAddon.update.enabled", false);
user_pref("extensions.update.enabled", false);
user_pref("media.gmp-manager.updateEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
user_pref("toolkit.telemetry.server", "");
user_pref("dom.min_background_timeout_value", 4);
`

// firefoxName is the program, or "" where there is none.
func firefoxName() string {
	for _, name := range []string{"firefox-esr", "firefox"} {
		if at, err := exec.LookPath(name); err == nil {
			return at
		}
	}
	return ""
}

// startFirefox starts Firefox with a fresh profile and these preferences, one
// in a line.
func startFirefox(preferences string) (*firefox, error) {
	profile, err := os.MkdirTemp("", "firefox")
	if err != nil {
		return nil, err
	}
	f := &firefox{profile: profile, waiting: map[int]chan answer{}, tabs: map[string]*page{}}
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(quiet+preferences), 0o644); err != nil {
		return nil, err
	}
	f.process = exec.Command(firefoxName(), "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank")
	f.process.Env = append(os.Environ(), "MOZ_CRASHREPORTER_DISABLE=1", "MOZ_HEADLESS_WIDTH=1280", "MOZ_HEADLESS_HEIGHT=1024")
	said, err := f.process.StderrPipe()
	if err == nil {
		err = f.process.Start()
	}
	if err != nil {
		return nil, err
	}
	address := make(chan string, 1)
	go func() {
		defer close(address)
		lines := bufio.NewReader(said)
		for {
			line, err := lines.ReadString('\n')
			if err != nil {
				return
			}
			if _, at, found := strings.Cut(line, "WebDriver BiDi listening on "); found {
				address <- strings.TrimSpace(at)
				_, _ = io.Copy(io.Discard, lines) // or it stands still when the pipe is full
				return
			}
		}
	}()
	at, ok := "", false
	select {
	case at, ok = <-address:
	case <-time.After(time.Minute):
	}
	if !ok {
		f.stop()
		return nil, errors.New("Firefox says no address to speak to it")
	}
	if f.conn, _, _, err = ws.Dial(context.Background(), at+"/session"); err != nil {
		f.stop()
		return nil, err
	}
	go f.listen()
	for _, c := range []struct {
		method string
		params any
	}{
		{"session.new", object{"capabilities": object{}}},
		{"session.subscribe", object{"events": []string{"log.entryAdded", "network.beforeRequestSent"}}},
	} {
		if err := f.ask(c.method, c.params, nil); err != nil {
			f.stop()
			return nil, err
		}
	}
	return f, nil
}

type object map[string]any

// ask sends a command and waits for its answer.
func (f *firefox) ask(method string, params, result any) error {
	f.mu.Lock()
	f.number++
	id, answered := f.number, make(chan answer, 1)
	f.waiting[id] = answered
	f.mu.Unlock()
	text, err := json.Marshal(object{"id": id, "method": method, "params": params})
	if err == nil {
		f.writing.Lock() // not mu: while this waits for Firefox to read, it may wait for listen
		err = wsutil.WriteClientText(f.conn, text)
		f.writing.Unlock()
	}
	if err != nil {
		return err
	}
	select {
	case a, ok := <-answered:
		if !ok {
			return errors.New("Firefox has ended")
		}
		if a.Error != "" {
			return fmt.Errorf("%s: %s: %s", method, a.Error, a.Message)
		}
		if result == nil {
			return nil
		}
		return json.Unmarshal(a.Result, result)
	case <-time.After(time.Minute):
		return fmt.Errorf("%s: no answer", method)
	}
}

// listen hands answers to those who wait, and events to the pages they are of.
func (f *firefox) listen() {
	for {
		text, err := wsutil.ReadServerText(f.conn)
		f.mu.Lock()
		if err != nil {
			for _, waiting := range f.waiting {
				close(waiting)
			}
			f.waiting = map[int]chan answer{}
			f.mu.Unlock()
			return
		}
		var a answer
		if json.Unmarshal(text, &a) == nil && a.Type == "event" {
			f.happened(a)
		} else if waiting := f.waiting[a.ID]; waiting != nil {
			delete(f.waiting, a.ID)
			waiting <- a
		}
		f.mu.Unlock()
	}
}

func (f *firefox) happened(a answer) {
	var e struct {
		Level   string
		Text    string
		Context string // of a request
		Source  struct{ Context string }
		Request struct{ URL string }
	}
	if json.Unmarshal(a.Params, &e) != nil {
		return
	}
	p := f.tabs[e.Context+e.Source.Context]
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case a.Method == "log.entryAdded" && e.Level == "error":
		p.errors = append(p.errors, e.Text)
	case a.Method == "network.beforeRequestSent":
		p.requests = append(p.requests, e.Request.URL)
	}
}

// stop ends it and waits until it is gone.
func (f *firefox) stop() {
	if f.conn != nil {
		_ = f.conn.Close()
	}
	_ = f.process.Process.Kill()
	_ = f.process.Wait()
	_ = os.RemoveAll(f.profile)
}

// theFirefox is one for all tests, as far as they do with usual settings.
var theFirefox = sync.OnceValues(func() (*firefox, error) {
	f, err := startFirefox("")
	if err == nil {
		theFirefoxStop = f.stop
	}
	return f, err
})

var theFirefoxStop func()

// needFirefox skips a test that is for make firefox-test alone: the same in a
// second browser takes longer than people wait.
func needFirefox(t *testing.T) {
	t.Helper()
	if os.Getenv("FIREFOX_TEST") == "" {
		t.Skip("make firefox-test runs it")
	}
	if firefoxName() == "" {
		t.Skip("there is no Firefox here: make firefox-test installs it where Debian's packages can be had")
	}
}

func usualFirefox(t *testing.T) *firefox {
	t.Helper()
	needFirefox(t)
	f, err := theFirefox()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// ownFirefox starts one for a test.
func ownFirefox(t *testing.T, preferences string) *firefox {
	t.Helper()
	needFirefox(t)
	f, err := startFirefox(preferences)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.stop)
	return f
}
