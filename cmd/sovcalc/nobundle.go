//go:build !bundled

package main

import (
	"errors"
	"io/fs"
)

// bundle is the site that this program carries: none, when it was built without
// the tag, as in tests.
func bundle() (fs.FS, error) {
	return nil, errors.New(`this build carries no site: build it with "make", or give "site" a folder with --assets`)
}
