package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// A module is one that code of ours is built with and handed out with.
type module struct {
	Path, Version string
	Sum           string // as go.sum has it
	Dir           string
	Browser       bool     // it is in the browser program
	Command       bool     // it is in the command, for at least one system
	Licences      []string // SPDX ids
	Texts         []text
}

// A text is a licence or notice of a module.
type text struct {
	Name string
	Data []byte
}

const standard = "std" // the Go standard library and runtime, as bills of materials call it

// shipped lists the modules in what is handed out, in order: not those of tests
// and tools.
func shipped(root string) ([]module, error) {
	found := map[string]*module{}
	list := func(t target, pkg string, mark func(*module)) error {
		c := exec.Command("go", "list", "-deps", "-json=Module", pkg)
		c.Dir = root
		c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.os, "GOARCH="+t.arch)
		out, err := c.Output()
		if err != nil {
			return fmt.Errorf("go list for %s/%s: %w", t.os, t.arch, err)
		}
		for d := json.NewDecoder(bytes.NewReader(out)); ; {
			var p struct {
				Module *struct {
					Path, Version, Sum, Dir string
					Main                    bool
				}
			}
			if err := d.Decode(&p); errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return err
			}
			m := p.Module
			if m == nil || m.Main {
				continue
			}
			if found[m.Path] == nil {
				found[m.Path] = &module{Path: m.Path, Version: m.Version, Sum: m.Sum, Dir: m.Dir}
			}
			mark(found[m.Path])
		}
	}
	for _, t := range targets {
		if err := list(t, "./cmd/sovcalc", func(m *module) { m.Command = true }); err != nil {
			return nil, err
		}
	}
	if err := list(target{"js", "wasm"}, "./cmd/browser", func(m *module) { m.Browser = true }); err != nil {
		return nil, err
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	found[standard] = &module{Path: standard, Version: strings.TrimPrefix(runtime.Version(), "go"), Dir: strings.TrimSpace(string(goroot)), Browser: true, Command: true}
	var all []module
	for _, m := range found {
		if err := m.readLicences(); err != nil {
			return nil, err
		}
		all = append(all, *m)
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return all, nil
}

// readLicences reads what the module asks to be handed out with it.
func (m *module) readLicences() error {
	files, err := os.ReadDir(m.Dir)
	if err != nil {
		return err
	}
	for _, f := range files {
		name := strings.ToUpper(f.Name())
		stem, _, _ := strings.Cut(name, ".")
		if f.IsDir() || !slices.Contains([]string{"LICENSE", "LICENCE", "COPYING", "NOTICE", "PATENTS"}, stem) {
			continue
		}
		data, err := os.ReadFile(filepath.Join(m.Dir, f.Name()))
		if err != nil {
			return err
		}
		data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
		m.Texts = append(m.Texts, text{f.Name(), data})
		if stem == "NOTICE" || stem == "PATENTS" {
			continue
		}
		for _, match := range licensecheck.Scan(data).Match {
			if !match.IsURL && !slices.Contains(m.Licences, match.ID) {
				m.Licences = append(m.Licences, match.ID)
			}
		}
	}
	if len(m.Licences) == 0 {
		return fmt.Errorf("%s %s: no licence was recognised in %s", m.Path, m.Version, m.Dir)
	}
	slices.Sort(m.Licences)
	return nil
}
