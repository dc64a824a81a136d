package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestIsFor asks that a program is told from one for another system, and one
// that needs nothing from one that does.
func TestIsFor(t *testing.T) {
	source := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() {}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	programs := map[target][]byte{}
	for _, of := range []target{{"linux", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}} { // one of each kind
		out := filepath.Join(t.TempDir(), "program")
		c := exec.Command("go", "build", "-o", out, source)
		c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+of.os, "GOARCH="+of.arch)
		if text, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		program, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		programs[of] = program
	}
	for is, program := range programs {
		for _, of := range targets {
			if err := isFor(program, of); (err == nil) != (is == of) {
				t.Errorf("a program for %v as one for %v: %v", is, of, err)
			}
		}
	}
	if isFor([]byte("#!/bin/sh\n"), targets[0]) == nil {
		t.Error("a script is taken for a program")
	}
}
