package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/CycloneDX/cyclonedx-go"
)

const root = "../.."

// permissive are the licences that code of others may have here.
var permissive = []string{"MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC"}

// The licences of everything that is handed out are handed out with it.
func TestLicencesAreComplete(t *testing.T) {
	mods, err := shipped(root)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range licenceFiles(mods) {
		got, err := os.ReadFile(filepath.Join(root, licences, name))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what the modules say: run \"make licences\" (%v)", name, err)
		}
	}
	for _, m := range mods {
		if len(m.Texts) == 0 || (!m.Browser && !m.Command) {
			t.Errorf("%s: %d texts", m.Path, len(m.Texts))
		}
		for _, l := range m.Licences {
			if !strings.Contains(strings.Join(permissive, " "), l) {
				t.Errorf("%s is under %s, which is not among %q", m.Path, l, permissive)
			}
		}
	}
}

// The bill of materials can be read as such, names every module with version,
// address and licence, and is the same each time.
func TestBillOfMaterials(t *testing.T) {
	data, err := billOfMaterials(root)
	if err != nil {
		t.Fatal(err)
	}
	again, err := billOfMaterials(root)
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("the second bill differs (%v)", err)
	}
	var bill cyclonedx.BOM
	if err := cyclonedx.NewBOMDecoder(bytes.NewReader(data), cyclonedx.BOMFileFormatJSON).Decode(&bill); err != nil {
		t.Fatal(err)
	}
	mods, err := shipped(root)
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, c := range *bill.Components {
		named[c.Name] = true
		if c.Version == "" || c.Licenses == nil || len(*c.Licenses) == 0 || (c.Type == cyclonedx.ComponentTypeLibrary && c.PackageURL == "") {
			t.Errorf("%s lacks a version, a licence or an address", c.Name)
		}
	}
	for _, m := range mods {
		if !named[m.Path] {
			t.Errorf("%s is missing", m.Path)
		}
	}
	if len(mods) < 8 || !named["std"] || !named["catalogue of facts"] {
		t.Errorf("only %d modules", len(mods))
	}
	if bytes.Contains(data, []byte("timestamp")) {
		t.Error("the bill names a time")
	}
}

// Every dependency of go.mod is accounted for in the table of the README.
func TestEachDependencyHasAReason(t *testing.T) {
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(mod)) {
		fields := strings.Fields(line)
		if len(fields) != 2 || !strings.HasPrefix(fields[1], "v") {
			continue // indirect, or no requirement
		}
		n++
		if !strings.Contains(string(readme), "| "+fields[0]+" |") {
			t.Errorf("cmd/dist/README.md does not say what %s is for", fields[0])
		}
	}
	if n < 8 {
		t.Errorf("only %d requirements were found", n)
	}
	for line := range strings.Lines(string(readme)) {
		if path, ok := strings.CutPrefix(line, "| "); ok && strings.Contains(path, "/") && !strings.HasPrefix(path, "`") {
			path, _, _ = strings.Cut(path, " |")
			if !bytes.Contains(mod, []byte(path+" v")) {
				t.Errorf("cmd/dist/README.md has a reason for %s, which is not in go.mod", path)
			}
		}
	}
}

func TestArchivesAreTheSameEachTime(t *testing.T) {
	list := []entry{{"a/LICENSE", []byte("text"), 0o644}, {"a/sovcalc", bytes.Repeat([]byte("x"), 1<<16), 0o755}}
	for name, pack := range map[string]func([]entry) ([]byte, error){"tar": tarball, "zip": zipped} {
		one, err := pack(list)
		if err != nil {
			t.Fatal(err)
		}
		two, err := pack(list)
		if err != nil || !bytes.Equal(one, two) || len(one) == 0 {
			t.Errorf("%s: two archives of the same differ (%v)", name, err)
		}
	}
}
