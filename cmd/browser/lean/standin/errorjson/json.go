// Package json stands in for encoding/json in the browser program's copy of
// go-app's errors, which print themselves as JSON. Here they print as Go does:
// all the same words, without the encoder.
package json

import "fmt"

// Marshal returns the value as text.
func Marshal(v any) ([]byte, error) {
	if m, ok := v.(interface{ MarshalJSON() ([]byte, error) }); ok {
		return m.MarshalJSON()
	}
	return fmt.Appendf(nil, "%+v", v), nil
}

// MarshalIndent returns the value as text, on one line.
func MarshalIndent(v any, _, _ string) ([]byte, error) { return Marshal(v) }
