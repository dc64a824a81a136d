//go:build generate

package catalog

// The generator is built without the table that it writes.
const table = ""
