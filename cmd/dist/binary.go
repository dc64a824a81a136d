package main

import (
	"bytes"
	"debug/elf"
	"debug/macho"
	"debug/pe"
	"fmt"
)

// isFor asks that a program is one for the system and the processor that its
// name will say, and that on Linux it needs no library of the system.
func isFor(program []byte, t target) error {
	r := bytes.NewReader(program)
	found := "none of the kind"
	switch t.os {
	case "linux":
		f, err := elf.NewFile(r)
		if err != nil {
			return fmt.Errorf("%s/%s: %w", t.os, t.arch, err)
		}
		libraries, err := f.ImportedLibraries()
		if err == nil && len(libraries) > 0 {
			return fmt.Errorf("%s/%s: needs %v", t.os, t.arch, libraries)
		}
		for _, p := range f.Progs {
			if p.Type == elf.PT_INTERP {
				return fmt.Errorf("%s/%s: needs a dynamic linker", t.os, t.arch)
			}
		}
		found = map[elf.Machine]string{elf.EM_X86_64: "amd64", elf.EM_AARCH64: "arm64"}[f.Machine]
	case "darwin":
		f, err := macho.NewFile(r)
		if err != nil {
			return fmt.Errorf("%s/%s: %w", t.os, t.arch, err)
		}
		found = map[macho.Cpu]string{macho.CpuAmd64: "amd64", macho.CpuArm64: "arm64"}[f.Cpu]
	case "windows":
		f, err := pe.NewFile(r)
		if err != nil {
			return fmt.Errorf("%s/%s: %w", t.os, t.arch, err)
		}
		found = map[uint16]string{pe.IMAGE_FILE_MACHINE_AMD64: "amd64", pe.IMAGE_FILE_MACHINE_ARM64: "arm64"}[f.Machine]
	}
	if found != t.arch {
		return fmt.Errorf("%s/%s: the program is for %q", t.os, t.arch, found)
	}
	return nil
}
