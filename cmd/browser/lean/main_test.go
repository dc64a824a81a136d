package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The copy is worth its trouble only as long as the server's packages are gone.
func TestNoServerInTheProgram(t *testing.T) {
	folder := t.TempDir()
	t.Chdir("../../..")
	if err := prepare(folder); err != nil {
		t.Fatal(err)
	}
	list := exec.Command("go", "list", "-modfile", folder+"/go.mod", "-deps", "./cmd/browser")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	packages := strings.Fields(string(out))
	if !slices.Contains(packages, module+"/pkg/app") {
		t.Error("go-app is not in the program: the test shows nothing")
	}
	for _, unwanted := range []string{"net/http", "crypto/tls", "text/template", "html/template"} {
		if slices.Contains(packages, unwanted) {
			t.Errorf("%s is in the program", unwanted)
		}
	}
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
