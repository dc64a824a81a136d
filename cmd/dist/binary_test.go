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
	var programs [][]byte
	for _, of := range targets {
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
		programs = append(programs, program)
	}
	for i, program := range programs {
		for j, of := range targets {
			if err := isFor(program, of); (err == nil) != (i == j) {
				t.Errorf("a program for %v as one for %v: %v", targets[i], of, err)
			}
		}
	}
	if isFor([]byte("#!/bin/sh\n"), targets[0]) == nil {
		t.Error("a script is taken for a program")
	}
}
