package main

import (
	"os"
	"path/filepath"
	"strings"
)

const (
	billsModule  = "github.com/CycloneDX/cyclonedx-go"
	billsVersion = "v0.10.0"
)

// bills are changes to the reader of bills of materials, which copies a bill, by
// way of encoding/gob, only to write it as an older version: nothing here does.
var bills = map[string][][2]string{
	"copy.go": {
		{"import (\n\t\"bytes\"\n\t\"encoding/gob\"\n\t\"fmt\"\n)\n", "import \"errors\"\n"},
		{
			"\tbuf := bytes.Buffer{}\n\terr := gob.NewEncoder(&buf).Encode(b)\n\tif err != nil {\n\t\treturn fmt.Errorf(\"failed to encode bom: %w\", err)\n\t}\n\n" +
				"\terr = gob.NewDecoder(&buf).Decode(dst)\n\tif err != nil {\n\t\treturn fmt.Errorf(\"failed to decode bom: %w\", err)\n\t}\n\n\treturn nil\n",
			"\treturn errors.New(\"writing bills is left out of this program (cmd/browser/lean)\")\n",
		},
	},
}

// prepareBills copies the reader of bills, with its changes.
func prepareBills(target string) error {
	source, err := sourceOf(billsModule, billsVersion)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(target, 0o755); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(source, "*.go"))
	if err != nil {
		return err
	}
	for _, file := range append(files, filepath.Join(source, "go.mod")) {
		name := filepath.Base(file)
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := edited(file, bills[name])
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(target, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
