// Package licences holds the licences of the code by others that is handed out
// with ours. "make licences" writes the texts; a test of cmd/dist compares them.
package licences

import _ "embed"

// Browser are the licences of what is in the browser program.
//
//go:embed browser.txt
var Browser string

// Command are those of what is in the command besides.
//
//go:embed command.txt
var Command string
