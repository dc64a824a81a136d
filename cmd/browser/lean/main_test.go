package main

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	errorjson "sovcalc/cmd/browser/lean/standin/errorjson"
	standin "sovcalc/cmd/browser/lean/standin/html"
)

// The copy is worth its trouble only as long as these packages are gone.
func TestLeftOut(t *testing.T) {
	folder := t.TempDir()
	t.Chdir("../../..")
	if err := prepare(folder); err != nil {
		t.Fatal(err)
	}
	packages := linked(t, folder, "./cmd/browser")
	if !slices.Contains(packages, module+"/pkg/app") {
		t.Error("go-app is not in the program: the test shows nothing")
	}
	for _, unwanted := range []string{
		"net/http", "crypto/tls", "text/template", "html/template",
		"regexp", "internal/bisect", "crypto/aes", "crypto/rand", "github.com/google/uuid",
	} {
		if slices.Contains(packages, unwanted) {
			t.Errorf("%s is in the program", unwanted)
		}
	}
	packages = linked(t, folder, "./cmd/browser/portfolio")
	if !slices.Contains(packages, billsModule) || slices.Contains(packages, "encoding/gob") {
		t.Error("the portfolio has encoding/gob, or no reader of bills")
	}
}

// linked lists the packages of a program that is built as lean has it.
func linked(t *testing.T, folder, program string) []string {
	t.Helper()
	list := exec.Command("go", "list", "-modfile", folder+"/go.mod", "-overlay", folder+"/overlay.json", "-deps", program)
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}

func TestChangedSourceIsRefused(t *testing.T) {
	from := t.TempDir() + "/resource.go"
	if err := os.WriteFile(from, []byte("package app\n\nfunc other() {}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	err := reduceFile(from, t.TempDir()+"/resource.go")
	if err == nil || !strings.Contains(err.Error(), "no longer declares clientResourceResolver") {
		t.Errorf("error %v", err)
	}
}

// A stand-in only refuses. What would reach one is not to be used.
func TestNothingUsesWhatIsLeftOut(t *testing.T) {
	leftOut := []string{
		"LocalStorage", "SessionStorage", "ObserveState", "GetState", "SetState", "DelState",
		"Encrypt", "Decrypt", "DeviceID", "Notifications", "NewJSONTag",
	}
	files := 0
	for _, folder := range []string{"../../../app/ui", ".."} {
		names, err := filepath.Glob(folder + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			files++
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if s, ok := n.(*ast.SelectorExpr); ok && slices.Contains(leftOut, s.Sel.Name) {
					t.Errorf("%s uses go-app's %s, which is left out of the program", set.Position(s.Pos()), s.Sel.Name)
				}
				return true
			})
		}
	}
	if files < 10 {
		t.Errorf("only %d files were looked at", files)
	}
}

func TestImportsAreAnswered(t *testing.T) {
	from, to := t.TempDir()+"/a.go", t.TempDir()+"/a.go"
	text := "package app\n\nimport (\n\t\"bytes\"\n\t\"encoding/json\"\n\t\"regexp\"\n)\n\nvar _ = \"regexp\"\n"
	if err := os.WriteFile(from, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := copySource(from, to, packages["pkg/app"]); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer("\t\"encoding/json\"", "\t\""+module+"/standin/json\"", "\t\"regexp\"", "\t\""+module+"/standin/regexp\"").Replace(text)
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Standing in for html, it escapes as html does.
func TestEscapeIsTheLibrarys(t *testing.T) {
	for _, s := range []string{"", "a", `<a href="x" title='y'>&amp;</a>`, "\x00\u2028é"} {
		if got, want := standin.EscapeString(s), html.EscapeString(s); got != want {
			t.Errorf("%q: %q, not %q", s, got, want)
		}
	}
}

// An error of go-app's says in the console all that it says with the encoder.
func TestErrorsStillSayAll(t *testing.T) {
	text, err := errorjson.Marshal(struct {
		Message string
		Tags    map[string]any
		Wrapped any
	}{"mounting failed", map[string]any{"tag": "div"}, errors.New("no parent")})
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"mounting failed", "tag:div", "no parent"} {
		if !strings.Contains(string(text), part) {
			t.Errorf("%q does not say %q", text, part)
		}
	}
}
