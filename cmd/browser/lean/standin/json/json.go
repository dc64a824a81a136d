// Package json stands in for encoding/json in the browser program's copy of
// go-app, which uses it for states it keeps and messages it sends: services
// that the calculator does not use. It refuses, so that using one would show.
package json

import "errors"

var errLeftOut = errors.New("go-app's storage, states and notifications are left out of this program (cmd/browser/lean)")

// RawMessage is encoded JSON.
type RawMessage []byte

// Marshal refuses.
func Marshal(any) ([]byte, error) { return nil, errLeftOut }

// Unmarshal refuses.
func Unmarshal([]byte, any) error { return errLeftOut }
