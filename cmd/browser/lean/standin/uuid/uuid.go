// Package uuid stands in for github.com/google/uuid in the browser program's
// copy of go-app, which names stores and devices with it: neither is used.
package uuid

// NewString refuses.
func NewString() string {
	panic("go-app's states and device names are left out of this program (cmd/browser/lean)")
}
