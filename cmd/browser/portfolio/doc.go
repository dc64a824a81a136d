//go:build !(js && wasm)

// Portfolio is the program of the page on which many systems are looked at. It
// is built for the browser only.
package main

func main() {}
