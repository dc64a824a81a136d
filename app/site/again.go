package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// A site that was built can be built again for another address, from its own
// files: the command carries the site and not what it was made from.

// unnamed gives back the assets of a built site by the names they had.
func unnamed(built fs.FS) (map[string][]byte, error) {
	assets := map[string][]byte{}
	entries, err := fs.ReadDir(built, "assets")
	if err != nil {
		return nil, fmt.Errorf("site: reading the built site: %w", err)
	}
	icon := ""
	for _, e := range entries {
		name := "assets/" + e.Name()
		if !hashed.MatchString(name) || sibling(name) {
			continue
		}
		data, err := fs.ReadFile(built, name)
		if err != nil {
			return nil, fmt.Errorf("site: reading the built site: %w", err)
		}
		ext := path.Ext(name)
		own := strings.TrimSuffix(e.Name(), ext)
		own = own[:strings.LastIndexByte(own, '.')] + ext
		if assets[own] = data; own == "icon.svg" {
			icon = name
		}
	}
	manifest, err := fs.ReadFile(built, "manifest.webmanifest")
	if err != nil {
		return nil, fmt.Errorf("site: reading the built site: %w", err)
	}
	assets["manifest.webmanifest"] = bytes.ReplaceAll(manifest, []byte(icon), []byte("icon.svg"))
	return assets, complete(assets)
}

// reused is the compressed sibling of a file from a site that was built
// before, if the file is the same there.
func reused(built fs.FS, f file, suffix string) []byte {
	if built == nil {
		return nil
	}
	if before, err := fs.ReadFile(built, f.path); err != nil || !bytes.Equal(before, f.data) {
		return nil
	}
	data, err := fs.ReadFile(built, f.path+suffix)
	if err != nil {
		return nil
	}
	return data
}
