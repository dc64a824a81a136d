package report_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// digest is a hash over the profile JSON of every case.
func digest(t *testing.T) string {
	sum := sha256.New()
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		c, _ := configuration.FromCase(&cases[i], catalog.Default)
		text, err := report.Of(profile.Of(catalog.Default, c), words.English).JSON()
		if err != nil {
			t.Fatal(err)
		}
		sum.Write(text)
	}
	return fmt.Sprintf("digest %x", sum.Sum(nil))
}

// TestDigest prints the digest, for TestSameInWebAssembly.
func TestDigest(t *testing.T) { t.Log(digest(t)) }

// TestSameInWebAssembly runs TestDigest as WebAssembly: property 6, the same
// configuration and edition give the same JSON everywhere.
func TestSameInWebAssembly(t *testing.T) {
	if runtime.GOOS == "js" {
		return // this is the run that is compared
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	execute := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")
	command := exec.Command("go", "test", "-count=1", "-v", "-run", "^TestDigest$", "-exec", execute, ".")
	// Node is given a short environment: WebAssembly programs take no long one.
	command.Env = []string{"GOOS=js", "GOARCH=wasm", "PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}
	for _, name := range []string{"GOFLAGS", "GOPROXY", "GOMODCACHE", "GOCACHE", "GONOSUMDB", "GOSUMDB", "GOTOOLCHAIN"} {
		if v, ok := os.LookupEnv(name); ok {
			command.Env = append(command.Env, name+"="+v)
		}
	}
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v (is Node.js installed?)\n%s", err, out)
	}
	if want := digest(t); !strings.Contains(string(out), want) {
		t.Errorf("as WebAssembly the profiles differ from %s:\n%s", want, out)
	}
}
