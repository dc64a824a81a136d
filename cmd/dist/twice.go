package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// twice builds program, site and command in two folders with names of different
// lengths, the second with nothing kept from before and another clock and
// language, and compares all bytes. The site is compressed in haste: how hard
// makes no difference to whether it is the same.
func twice() error {
	temp, err := os.MkdirTemp("", "twice")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	folders := []string{filepath.Join(temp, "a"), filepath.Join(temp, "the same sources elsewhere")}
	environments := [][]string{
		{"TZ=UTC", "LC_ALL=C"},
		{"TZ=Asia/Tokyo", "LC_ALL=C.UTF-8", "GOCACHE=" + filepath.Join(temp, "cache")},
	}
	for i, folder := range folders {
		if err := copySources(folder); err != nil {
			return err
		}
		c := exec.Command("make", "build", "QUICK=--quick")
		c.Dir = folder
		c.Env = append(os.Environ(), environments[i]...)
		if text, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("building in %s: %w\n%s", folder, err, text)
		}
	}
	return compare(folders[0], folders[1])
}

// copySources copies what is, or would be, in version control.
func copySources(to string) error {
	out, err := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	if err != nil {
		return fmt.Errorf("git ls-files: %w", err)
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		data, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // removed and not yet committed
		} else if err != nil {
			return err
		}
		target := filepath.Join(to, name)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(target, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// compare fails for every built file that is not the same in both folders, or
// names one of them.
func compare(one, two string) error {
	var problems []error
	compared := 0
	for _, built := range []string{".build/sovcalc", ".build/assets", bundle} {
		first, err := folder(filepath.Join(one, built), built)
		if err != nil {
			return err
		}
		second, err := folder(filepath.Join(two, built), built)
		if err != nil {
			return err
		}
		if len(first) != len(second) {
			problems = append(problems, fmt.Errorf("%s: %d files and %d files", built, len(first), len(second)))
			continue
		}
		for i, a := range first {
			b := second[i]
			compared++
			switch {
			case a.name != b.name:
				problems = append(problems, fmt.Errorf("%s is in one and %s in the other", a.name, b.name))
			case !bytes.Equal(a.data, b.data):
				problems = append(problems, fmt.Errorf("%s: %d and %d bytes, which differ", a.name, len(a.data), len(b.data)))
			case slices.ContainsFunc([]string{one, two}, func(path string) bool { return bytes.Contains(a.data, []byte(path)) }):
				problems = append(problems, fmt.Errorf("%s names the folder it was built in", a.name))
			}
		}
	}
	if compared < 100 {
		problems = append(problems, fmt.Errorf("only %d files were compared", compared))
	}
	if len(problems) > 20 {
		problems = append(problems[:20], fmt.Errorf("and %d more", len(problems)-20))
	}
	if len(problems) == 0 {
		fmt.Printf("%d files are the same in two builds: program, site and command.\n", compared)
	}
	return errors.Join(problems...)
}
