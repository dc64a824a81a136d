// Lean prepares a build of the browser program without the parts of go-app
// that the calculator does not use.
//
//	go run ./cmd/browser/lean FOLDER
//	GOOS=js GOARCH=wasm go build -modfile FOLDER/go.mod ... ./cmd/browser
//
// go-app keeps its server in the same package as its elements, and what the
// server imports cannot be left out by the linker. The same holds of the JSON
// encoder, the ciphers and the regular expressions behind services that the
// calculator does not use. Lean copies go-app from the module cache, where
// go.sum vouches for it, takes the server and the ciphers out of the copy, lets
// stand-ins answer for the rest, has it draw without delay, and writes a go.mod
// that points to it. The reader of bills of materials is copied without what
// only writing them needs. Nothing
// of go-app is kept in this repository, and any other version than the one
// below is refused until somebody has looked at it. What each step saves, and
// what was tried in vain, stands in README.md beside this file.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const (
	module  = "github.com/maxence-charriere/go-app/v10"
	version = "v10.1.11"
)

// packages are the parts of go-app that the browser program uses, each with
// the imports that are answered by a stand-in, a package under standIns.
var packages = map[string]map[string]string{
	"pkg/app": {
		"encoding/json":          "json",
		"github.com/google/uuid": "uuid",
		"html":                   "html",
		"regexp":                 "regexp",
	},
	"pkg/errors": {"encoding/json": "errorjson"},
}

const (
	standIns = "cmd/browser/lean/standin"
	added    = "cmd/browser/lean/_app" // laid beside the files of pkg/app
)

// keep names what stays of the files that hold the server and the ciphers.
var keep = map[string][]string{
	"crypto.go":   {},
	"http.go":     {},
	"resource.go": {"clientResourceResolver", "remoteLocation", "webLocation", "resolveOGResource"},
}

// instead is what other files still mention of what was taken out.
var instead = map[string]string{
	"crypto.go": `
import "errors"

var errNoCipher = errors.New("go-app's ciphers are left out of this program (cmd/browser/lean)")

func encrypt(string, []byte) ([]byte, error) { return nil, errNoCipher }
func decrypt(string, []byte) ([]byte, error) { return nil, errNoCipher }
`,
	"http.go": `
// Handler is the server, which is not part of this copy.
type Handler struct{}
`,
}

// edits are the only changes to what is kept.
//
// go-app waits for the next of 120 frames a second before it draws, while the
// browser paints the page as it was, which the reader then waits for too. This
// copy draws at once, so that what answers an event is on the page when the
// event is over; printing begins there.
//
// The others call what is added in _app.
var edits = map[string][][2]string{
	"engine.go": {
		{"\tbody, err := e.nodes.Update(", "\tif e.takeOver(v) {\n\t\treturn nil\n\t}\n\tbody, err := e.nodes.Update("},
		{"\t\t\tif currentFrameDuration != activeFrameDuration {\n\t\t\t\tframes.Reset(activeFrameDuration)\n\t\t\t\tcurrentFrameDuration = activeFrameDuration\n\t\t\t}\n\t\t\tdispatch()\n",
			"\t\t\tdispatch()\n\t\t\tif len(e.dispatches) == 0 {\n\t\t\t\te.processFrame()\n\t\t\t}\n"},
		{"\tactiveFrameDuration := time.Second / time.Duration(framerate)\n\tcurrentFrameDuration := time.Nanosecond\n\tframes := time.NewTicker(currentFrameDuration)", "\tframes := time.NewTicker(time.Nanosecond)"},
		{"\t\t\tcurrentFrameDuration = iddleFrameDuration\n", ""},
		{"processFrame() {\n", "processFrame() {\n\tfinish := draw()\n"},
		{"\t})\n\te.executeDefers()\n", "\t})\n\tfinish()\n\te.executeDefers()\n"},
	},
	"node.go": {
		{"nodeManager) Mount(", "nodeManager) mount("},
		{"jsElement, _ := Window().createElement(v.Tag(), v.XMLNamespace())", "jsElement := newElement(v.Tag(), v.XMLNamespace())"},
		{"Window().createTextNode(v.value)", "newText(v.value)"},
		{"\t\tfield.Set(newField)", "\t\tif err := m.wake(ctx, v); err != nil {\n\t\t\treturn nil, err\n\t\t}\n\t\tfield.Set(newField)"},
		{"\troot := v.root()\n\tnewRoot, err", "\tif err := m.wake(ctx, v); err != nil {\n\t\treturn nil, err\n\t}\n\troot := v.root()\n\tnewRoot, err"},
	},
	"html.go": {{"\treturn e.jsElement\n", "\treturn placed(&e.jsElement)\n"}},
	"text.go": {{"\treturn t.jsvalue\n", "\treturn placed(&t.jsvalue)\n"}},
}

func main() {
	if len(os.Args) != 2 {
		fail(fmt.Errorf("usage: lean FOLDER"))
	}
	fail(prepare(os.Args[1]))
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "lean:", err)
		os.Exit(1)
	}
}

func prepare(folder string) error {
	source, err := sourceOf(module, version)
	if err != nil {
		return err
	}
	target := filepath.Join(folder, "go-app")
	if err := os.RemoveAll(target); err != nil {
		return err
	}
	for name, answers := range packages {
		if err := copyPackage(filepath.Join(source, name), filepath.Join(target, name), answers); err != nil {
			return err
		}
	}
	for from, to := range map[string]string{standIns: "standin", added: "pkg/app"} {
		if err := os.CopyFS(filepath.Join(target, to), os.DirFS(from)); err != nil {
			return fmt.Errorf("run it where go.mod is: %w", err)
		}
	}
	if err := copyFile(filepath.Join(source, "go.mod"), filepath.Join(target, "go.mod")); err != nil {
		return err
	}
	if err := prepareStandard(folder); err != nil {
		return err
	}
	reader := filepath.Join(folder, "bills")
	if err := prepareBills(reader); err != nil {
		return err
	}
	return writeModfile(folder, map[string]string{module + " " + version: target, billsModule + " " + billsVersion: reader})
}

// sourceOf is the folder with the sources of a module, of the version that is
// known here.
func sourceOf(module, known string) (string, error) {
	out, err := exec.Command("go", "mod", "download", "-json", module).Output()
	if err != nil {
		return "", fmt.Errorf("go mod download %s: %w", module, err)
	}
	var source struct{ Version, Dir string }
	if err := json.Unmarshal(out, &source); err != nil {
		return "", err
	}
	if source.Version != known {
		return "", fmt.Errorf("%s is %s, and lean knows %s: see whether what it changes there still does what it did, then change the version here", module, source.Version, known)
	}
	return source.Dir, nil
}

func copyPackage(from, to string, answers map[string]string) error {
	files, err := filepath.Glob(filepath.Join(from, "*.go"))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		name := filepath.Base(file)
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		copyOne := func(from, to string) error { return copySource(from, to, answers) }
		if _, reduced := keep[name]; reduced {
			copyOne = reduceFile
		}
		if err := copyOne(file, filepath.Join(to, name)); err != nil {
			return err
		}
	}
	return nil
}

func copyFile(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}

// copySource copies a file with its edits, if it has any, and lets its imports be
// answered by stand-ins.
func copySource(from, to string, answers map[string]string) error {
	text, err := edited(from, edits[filepath.Base(from)])
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(token.NewFileSet(), from, text, parser.ImportsOnly)
	if err != nil {
		return err
	}
	for _, spec := range slices.Backward(file.Imports) { // from the end: positions hold
		if name, answered := answers[strings.Trim(spec.Path.Value, `"`)]; answered {
			path := strconv.Quote(module + "/standin/" + name)
			text = slices.Replace(text, int(spec.Path.Pos())-1, int(spec.Path.End())-1, []byte(path)...)
		}
	}
	return os.WriteFile(to, text, 0o644)
}

// reduceFile copies the functions that keep names, and what they import.
func reduceFile(from, to string) error {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, from, nil, 0)
	if err != nil {
		return err
	}
	name := filepath.Base(from)
	var body bytes.Buffer
	for _, function := range keep[name] {
		object := file.Scope.Lookup(function)
		if object == nil {
			return fmt.Errorf("%s no longer declares %s", name, function)
		}
		body.WriteString("\n\n")
		if err := format.Node(&body, files, object.Decl.(ast.Node)); err != nil {
			return err
		}
	}
	text := "package " + file.Name.Name
	if strings.Contains(body.String(), "strings.") {
		text += "\n\nimport \"strings\""
	}
	text += body.String()
	text += instead[name]
	return os.WriteFile(to, []byte(text+"\n"), 0o644)
}

// writeModfile copies go.mod and go.sum and adds where the copies lie, by module
// and version. The paths are relative, so that the same build in another place
// gives the same bytes.
func writeModfile(folder string, copies map[string]string) error {
	text, err := os.ReadFile("go.mod")
	if err != nil {
		return fmt.Errorf("run it where go.mod is: %w", err)
	}
	here, err := os.Getwd()
	if err != nil {
		return err
	}
	for _, of := range slices.Sorted(maps.Keys(copies)) {
		at := copies[of]
		if filepath.IsAbs(at) {
			if at, err = filepath.Rel(here, at); err != nil {
				return err
			}
		}
		text = fmt.Appendf(text, "\nreplace %s => ./%s\n", of, filepath.ToSlash(at))
	}
	if err := os.WriteFile(filepath.Join(folder, "go.mod"), text, 0o644); err != nil {
		return err
	}
	return copyFile("go.sum", filepath.Join(folder, "go.sum"))
}
