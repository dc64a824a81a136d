package app_test

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport is the architecture: besides the standard library, each package
// may import what is listed here and nothing else. Test files are free.
var mayImport = map[string][]string{
	"sovcalc/app":                      {},
	"sovcalc/app/catalog":              {},
	"sovcalc/app/catalog/source":       {"sovcalc/app/catalog", "sovcalc/app/remark", "go.yaml.in/yaml/v3"},
	"sovcalc/app/catalog/gen":          {"sovcalc/app/catalog/source"},
	"sovcalc/app/catalog/catalogtest":  {"sovcalc/app/catalog"}, // for tests
	"sovcalc/app/configuration":        {"sovcalc/app/catalog"},
	"sovcalc/app/remark":               {"sovcalc/app/configuration"},
	"sovcalc/app/configuration/file":   {"sovcalc/app/catalog", "sovcalc/app/catalog/source", "sovcalc/app/configuration", "sovcalc/app/remark", "go.yaml.in/yaml/v3", "github.com/CycloneDX/cyclonedx-go"},
	"sovcalc/app/configuration/random": {"sovcalc/app/catalog", "sovcalc/app/configuration", "pgregory.net/rapid"}, // for tests alone
	"sovcalc/app/stack":                {"sovcalc/app/catalog", "sovcalc/app/configuration"},
	"sovcalc/app/lever":                {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack"},
	"sovcalc/app/profile":              {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever"},
	"sovcalc/app/search":               {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile"},
	"sovcalc/app/portfolio":            {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/remark"},
	"sovcalc/app/portfolio/policyfile": {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/portfolio", "go.yaml.in/yaml/v3"},
	"sovcalc/app/portfolio/systemfile": {"sovcalc/app/configuration/file", "sovcalc/app/portfolio"},
	"sovcalc/app/words":                {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/portfolio", "sovcalc/app/remark"},
	"sovcalc/app/check":                {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/configuration/file", "sovcalc/app/lever", "sovcalc/app/portfolio", "sovcalc/app/portfolio/systemfile", "sovcalc/app/report", "sovcalc/app/words"},
	"sovcalc/app/words/translation":    {"sovcalc/app/words", "sovcalc/app/catalog", "github.com/leonelquinteros/gotext"}, // whose prose it tells, from PO files
	"sovcalc/app/report/markdown":      {},
	"sovcalc/app/report":               {"sovcalc/app/report/markdown", "sovcalc/app/search", "sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/portfolio", "sovcalc/app/search", "sovcalc/app/words"},
	"sovcalc/app/report/schema":        {},
	"sovcalc/app/answer":               {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/profile", "sovcalc/app/report", "sovcalc/app/words"},
	"sovcalc/app/picture":              {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/words"},
	"sovcalc/app/picture/raster": {"sovcalc/app/picture", "golang.org/x/image/font", "golang.org/x/image/font/gofont/gobold", "golang.org/x/image/font/gofont/gomono",
		"golang.org/x/image/font/gofont/goregular", "golang.org/x/image/font/opentype", "golang.org/x/image/math/fixed", "golang.org/x/image/vector"},
	// What other sites rely on: pure, so that page, build and server write the same.
	"sovcalc/app/embed":      {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/words", "sovcalc/app/report/markdown"},
	"sovcalc/app/calculator": {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/search", "sovcalc/app/words", "sovcalc/app/embed"},
	"sovcalc/app/register":   {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/portfolio", "sovcalc/app/remark", "sovcalc/app/words"},
	"sovcalc/app/ui/desk":    {"sovcalc/app/catalog", "sovcalc/app/catalog/source", "sovcalc/app/configuration", "sovcalc/app/configuration/file", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/portfolio", "sovcalc/app/portfolio/systemfile", "sovcalc/app/remark", "sovcalc/app/register", "sovcalc/app/report", "sovcalc/app/ui", "sovcalc/app/words", "github.com/maxence-charriere/go-app/v10/pkg/app"},
	"sovcalc/app/ui": {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/words",
		"sovcalc/app/embed", "sovcalc/app/report", "sovcalc/app/picture", "sovcalc/app/calculator", "github.com/maxence-charriere/go-app/v10/pkg/app"},
	"sovcalc/app/site/hosting":  {}, // recipes and their tests
	"sovcalc/app/site/licences": {},
	"sovcalc/app/site/bench": {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/site", "sovcalc/app/picture", "sovcalc/app/site/bench/bare", "github.com/andybalholm/brotli", "github.com/maxence-charriere/go-app/v10/pkg/app",
		"github.com/chromedp/chromedp", "github.com/chromedp/cdproto/runtime", "github.com/chromedp/cdproto/emulation", "github.com/chromedp/cdproto/network", "github.com/chromedp/cdproto/page", "github.com/chromedp/cdproto/tracing"},
	"sovcalc/app/site/bench/bare":         {"github.com/maxence-charriere/go-app/v10/pkg/app"},
	"sovcalc/app/site/bench/bare/program": {"sovcalc/app/site/bench/bare", "github.com/maxence-charriere/go-app/v10/pkg/app"},
	"sovcalc/app/site": {"sovcalc/app/catalog", "sovcalc/app/configuration", "sovcalc/app/stack", "sovcalc/app/lever", "sovcalc/app/profile", "sovcalc/app/words",
		"sovcalc/app/embed", "sovcalc/app/report", "sovcalc/app/site/licences", "sovcalc/app/report/schema", "sovcalc/app/picture", "sovcalc/app/picture/raster", "sovcalc/app/calculator", "sovcalc/app/ui", "sovcalc/app/ui/desk", "sovcalc/app/words/translation", "github.com/maxence-charriere/go-app/v10/pkg/app",
		"github.com/andybalholm/brotli", "golang.org/x/net/html", "golang.org/x/net/html/atom"},
}

// never are packages that what runs in the browser does without, with the
// reason.
var never = map[string]string{
	"html/template":  "adds 3.8 MB to the browser program: it switches off dead-code elimination",
	"text/template":  "adds 3.3 MB to the browser program: it switches off dead-code elimination",
	"net/http":       "adds 1.6 MB to the browser program, and the calculator makes no requests",
	"regexp":         "adds 0.1 MB (with Brotli) to the browser program, tables of characters included",
	"testing/fstest": "adds 0.04 MB (with gzip) to the program for many systems",
	"syscall/js":     "only go-app and the browser's main talk to the browser",
	"time":           "a result depends on choices and edition, not on the clock",
	"math/rand":      "a result depends on choices and edition, not on chance",
	"os":             "the engine reads nothing but its arguments",
}

// nativeOnly are the packages that never run in a browser.
var nativeOnly = []string{"sovcalc/app/catalog/source", "sovcalc/app/catalog/gen", "sovcalc/app/configuration/file", "sovcalc/app/portfolio/policyfile", "sovcalc/app/check", "sovcalc/app/report/schema", "sovcalc/app/picture/raster", "sovcalc/app/words/translation", "sovcalc/app/site", "sovcalc/app/site/bench", "sovcalc/app/site/licences", "sovcalc/app/site/browsertest"}

// imports lists the direct imports of the packages under app, as the browser
// build sees them: even fmt reaches syscall/js there through the standard
// library, so that only direct imports mean anything.
func imports(t *testing.T, goos, goarch string) map[string][]string {
	t.Helper()
	command := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...")
	command.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	list := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		list[fields[0]] = fields[1:]
	}
	return list
}

func TestImports(t *testing.T) {
	for _, target := range [][2]string{{"js", "wasm"}, {"linux", "amd64"}} {
		for pkg, list := range imports(t, target[0], target[1]) {
			allowed, known := mayImport[pkg]
			if !known && pkg != "sovcalc/app/site/browsertest" {
				t.Errorf("%s is not in the table of packages: say what it may import", pkg)
				continue
			}
			for _, imported := range list {
				if reason, banned := never[imported]; banned && !slices.Contains(nativeOnly, pkg) {
					t.Errorf("%s imports %s: %s", pkg, imported, reason)
				}
				if strings.Contains(strings.Split(imported, "/")[0], ".") || strings.HasPrefix(imported, "sovcalc/") {
					if known && !slices.Contains(allowed, imported) {
						t.Errorf("%s imports %s, against the direction in which data flows (app/doc.go)", pkg, imported)
					}
				}
			}
		}
	}
}

// TestNoRuleNamesACountry looks for country codes in the engine.
func TestNoRuleNamesACountry(t *testing.T) {
	for _, folder := range []string{"lever", "stack", "profile", "search"} {
		files, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
				continue
			}
			text, err := os.ReadFile(folder + "/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i+3 < len(text); i++ {
				if text[i] == '"' && text[i+3] == '"' && upper(text[i+1]) && upper(text[i+2]) {
					t.Errorf("%s/%s names the jurisdiction %s", folder, f.Name(), text[i:i+4])
				}
			}
		}
	}
}

func upper(b byte) bool { return b >= 'A' && b <= 'Z' }
