// Dist makes what is handed out: the command for each system, the calculator in
// one file, the site, a bill of materials, the licences and the checksums.
//
//	go run ./cmd/dist OUT        after "make site"
//	go run ./cmd/dist -licences  writes the licences of others into app/site/licences
//	go run ./cmd/dist -twice     builds twice and compares
//
// The same sources and tools give the same bytes in any folder.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/site"
)

const (
	bundle   = "cmd/sovcalc/bundle"
	licences = "app/site/licences"
)

// A target is a system that the command is built for.
type target struct{ os, arch string }

var targets = []target{{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}}

func main() {
	write := flag.Bool("licences", false, "write the licences of others and nothing else")
	again := flag.Bool("twice", false, "build twice, compare, and nothing else")
	only := flag.String("only", "", "build the command for this system alone: linux/arm64")
	flag.Parse()
	var err error
	switch {
	case *write && flag.NArg() == 0:
		err = writeLicences(".")
	case *again && flag.NArg() == 0:
		err = twice()
	case !*write && !*again && flag.NArg() == 1:
		err = dist(flag.Arg(0), *only)
	default:
		err = fmt.Errorf("usage: dist OUT, dist -licences, or dist -twice")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "dist:", err)
		os.Exit(1)
	}
}

func dist(out, only string) error {
	if _, err := os.Stat(filepath.Join(bundle, site.SingleName)); err != nil {
		return fmt.Errorf("%w: run \"make dist\", which builds the site first", err)
	}
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	notices, err := others()
	if err != nil {
		return err
	}
	for _, t := range targets {
		if only != "" && only != t.os+"/"+t.arch {
			continue
		}
		if err := command(out, t, notices); err != nil {
			return err
		}
	}
	one, err := os.ReadFile(filepath.Join(bundle, site.SingleName))
	if err != nil {
		return err
	}
	bill, err := billOfMaterials(".")
	if err != nil {
		return err
	}
	pages, err := folder(bundle, "sovcalc-site")
	if err != nil {
		return err
	}
	packed, err := tarball(pages)
	if err != nil {
		return err
	}
	for name, data := range map[string][]byte{
		site.SingleName: one, "sovcalc.cdx.json": bill, "sovcalc-site.tar.gz": packed, "THIRD-PARTY.txt": notices,
	} {
		if err := os.WriteFile(filepath.Join(out, name), data, 0o644); err != nil {
			return err
		}
	}
	return checksums(out)
}

// command builds the command for a system and packs it with the licences.
func command(out string, t target, notices []byte) error {
	name, pack, ending := "sovcalc", tarball, ".tar.gz"
	if t.os == "windows" {
		name, pack, ending = "sovcalc.exe", zipped, ".zip"
	}
	temp, err := os.MkdirTemp("", "dist")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	built := filepath.Join(temp, name)
	if err := compile(".", built, t); err != nil {
		return err
	}
	program, err := os.ReadFile(built)
	if err != nil {
		return err
	}
	if err := isFor(program, t); err != nil {
		return err
	}
	own, err := os.ReadFile("LICENSE")
	if err != nil {
		return err
	}
	stem := "sovcalc-" + t.os + "-" + t.arch
	data, err := pack([]entry{
		{stem + "/LICENSE", own, 0o644}, {stem + "/THIRD-PARTY.txt", notices, 0o644}, {stem + "/" + name, program, 0o755},
	})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, stem+ending), data, 0o644)
}

// compile builds the command, with the site inside it. Without cgo it needs
// nothing of the system it runs on; without paths and build id it is the same
// wherever it is built.
func compile(root, built string, t target) error {
	c := exec.Command("go", "build", "-tags", "bundled", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -buildid=", "-o", built, "./cmd/sovcalc")
	c.Dir = root
	c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.os, "GOARCH="+t.arch)
	if text, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("building for %s/%s: %w\n%s", t.os, t.arch, err, text)
	}
	return nil
}

// version names what is handed out: by the edition of the facts.
func version() string { return strings.TrimSpace(catalog.Default.Edition) }
