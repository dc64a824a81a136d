// Package browsertest looks at the site in a real browser. All of it is in the
// tests; they build the program and the site once and serve them on loopback.
package browsertest
