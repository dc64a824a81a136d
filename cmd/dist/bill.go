package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os/exec"
	"slices"
	"strings"

	"github.com/CycloneDX/cyclonedx-go"
)

const self = "pkg:golang/sovcalc"

// billOfMaterials says in CycloneDX what is in what is handed out. It names no
// time and no machine, so that the same sources give the same bill.
func billOfMaterials(root string) ([]byte, error) {
	mods, err := shipped(root)
	if err != nil {
		return nil, err
	}
	requires, err := graph(root)
	if err != nil {
		return nil, err
	}
	bill := cyclonedx.NewBOM()
	bill.Metadata = &cyclonedx.Metadata{Component: &cyclonedx.Component{
		BOMRef: self, Type: cyclonedx.ComponentTypeApplication, Name: "sovcalc", Version: version(),
		Description: "The sovereignty calculator: command, site and browser program", Licenses: licensed("Apache-2.0"),
	}}
	facts := cyclonedx.Component{
		BOMRef: "facts", Type: cyclonedx.ComponentTypeData, Name: "catalogue of facts", Version: version(), Licenses: licensed("CC-BY-4.0"),
		Data: &[]cyclonedx.ComponentData{{Type: cyclonedx.ComponentDataTypeDataset, Name: "app/catalog/data"}},
	}
	components := []cyclonedx.Component{facts}
	refs := map[string]string{"sovcalc": self}
	for _, m := range mods {
		refs[m.Path] = m.purl()
		var where []string
		if m.Browser {
			where = append(where, "browser program")
		}
		if m.Command {
			where = append(where, "command")
		}
		properties := []cyclonedx.Property{{Name: "sovcalc:in", Value: strings.Join(where, ", ")}}
		if m.Sum != "" {
			properties = append(properties, cyclonedx.Property{Name: "sovcalc:go.sum", Value: m.Sum})
		}
		components = append(components, cyclonedx.Component{
			BOMRef: m.purl(), Type: cyclonedx.ComponentTypeLibrary, Name: m.Path, Version: m.Version, PackageURL: m.purl(),
			Scope: cyclonedx.ScopeRequired, Licenses: licensed(m.Licences...), Properties: &properties,
		})
	}
	bill.Components = &components
	var dependencies []cyclonedx.Dependency
	for _, m := range append([]module{{Path: "sovcalc"}}, mods...) {
		on := []string{}
		for _, path := range requires[m.Path] {
			if ref := refs[path]; ref != "" && !slices.Contains(on, ref) {
				on = append(on, ref)
			}
		}
		if m.Path == "sovcalc" {
			on = append(on, "facts", refs[standard])
		}
		slices.Sort(on)
		dependencies = append(dependencies, cyclonedx.Dependency{Ref: refs[m.Path], Dependencies: &on})
	}
	bill.Dependencies = &dependencies
	sum := sha256.Sum256(fmt.Append(nil, version(), mods))
	id := hex.EncodeToString(sum[:16])
	bill.SerialNumber = fmt.Sprintf("urn:uuid:%s-%s-8%s-8%s-%s", id[:8], id[8:12], id[13:16], id[17:20], id[20:])
	var b bytes.Buffer
	err = cyclonedx.NewBOMEncoder(&b, cyclonedx.BOMFileFormatJSON).SetPretty(true).Encode(bill)
	return b.Bytes(), err
}

func licensed(ids ...string) *cyclonedx.Licenses {
	var list cyclonedx.Licenses
	for _, id := range ids {
		list = append(list, cyclonedx.LicenseChoice{License: &cyclonedx.License{ID: id}})
	}
	return &list
}

// purl is the package URL of a module.
func (m module) purl() string { return "pkg:golang/" + m.Path + "@" + m.Version }

// graph says which module requires which.
func graph(root string) (map[string][]string, error) {
	c := exec.Command("go", "mod", "graph")
	c.Dir = root
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go mod graph: %w", err)
	}
	requires := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		from, to, _ := strings.Cut(strings.TrimSpace(line), " ")
		from, _, _ = strings.Cut(from, "@")
		to, _, _ = strings.Cut(to, "@")
		requires[from] = append(requires[from], to)
	}
	return requires, nil
}
