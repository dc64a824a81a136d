package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	licencetexts "sovcalc/app/site/licences"
)

// others are the licences of everything in what is handed out.
func others() ([]byte, error) {
	if len(licencetexts.Browser) == 0 || len(licencetexts.Command) == 0 {
		return nil, fmt.Errorf("%s holds no texts", licences)
	}
	return []byte(licencetexts.Browser + "\n" + licencetexts.Command), nil
}

// writeLicences writes the licences of others where the site takes them from.
// They are kept in version control, so that a change of them is seen.
func writeLicences(root string) error {
	mods, err := shipped(root)
	if err != nil {
		return err
	}
	for name, data := range licenceFiles(mods) {
		if err := os.WriteFile(filepath.Join(root, licences, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func licenceFiles(mods []module) map[string][]byte {
	return map[string][]byte{
		"browser.txt": licenceTexts("In the calculator that runs in a browser", mods, func(m module) bool { return m.Browser }),
		"command.txt": licenceTexts("In the command sovcalc and in nothing else", mods, func(m module) bool { return m.Command && !m.Browser }),
	}
}

func licenceTexts(title string, mods []module, wanted func(module) bool) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n%s\n\n", title, strings.Repeat("=", len(title)))
	var chosen []module
	for _, m := range mods {
		if wanted(m) {
			chosen = append(chosen, m)
			fmt.Fprintf(&b, "- %s, %s\n", m.named(), strings.Join(m.Licences, " and "))
		}
	}
	for _, m := range chosen {
		for _, t := range m.Texts {
			head := m.named() + ": " + t.Name
			fmt.Fprintf(&b, "\n%s\n%s\n\n%s\n", head, strings.Repeat("-", len(head)), bytes.TrimSpace(t.Data))
		}
	}
	return b.Bytes()
}

// named is the name of a module. That of the standard library has no version
// here: its licence has been the same for all, and a newer Go is no other text.
func (m module) named() string {
	if m.Path == standard {
		return "Go, its standard library and runtime"
	}
	return m.Path + " " + m.Version
}
