// Package regexp stands in for the standard library's in the browser program's
// copy of go-app, whose router matches paths with it. The calculator has one
// route, for every path.
package regexp

// Regexp matches every text.
type Regexp struct{}

// MustCompile accepts the pattern that matches every text, and no other.
func MustCompile(pattern string) *Regexp {
	if pattern != ".*" {
		panic("cmd/browser/lean knows no pattern but .*: " + pattern)
	}
	return &Regexp{}
}

// MatchString reports that the text matches.
func (*Regexp) MatchString(string) bool { return true }
