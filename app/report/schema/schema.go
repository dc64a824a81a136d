// Package schema holds the JSON Schema of the profile JSON, for the command
// and the site to give out. The calculator itself has no use for it, and the
// browser program does not carry it.
package schema

import _ "embed"

// Profile is the schema of the profile JSON, version 1 (draft 2020-12).
//
//go:embed profile-1.json
var Profile []byte

// Name is the name of the schema's file, by which it refers to itself.
const Name = "profile-1.json"
