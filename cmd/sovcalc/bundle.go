//go:build bundled

package main

import (
	"embed"
	"io/fs"
)

// The folder is written by "make" and not kept in version control.
//
//go:embed all:bundle
var bundled embed.FS

// bundle is the site that this program carries.
func bundle() (fs.FS, error) { return fs.Sub(bundled, "bundle") }
