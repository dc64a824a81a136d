// Package html stands in for the standard library's in the browser program's
// copy of go-app, which escapes text with it where it writes HTML: on a
// server. In the browser text is set as text.
package html

import "strings"

var escaper = strings.NewReplacer(`&`, "&amp;", `'`, "&#39;", `<`, "&lt;", `>`, "&gt;", `"`, "&#34;")

// EscapeString escapes as the standard library does.
func EscapeString(s string) string { return escaper.Replace(s) }
