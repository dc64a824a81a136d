// Package wasm reads the numbers and lists that a WebAssembly file is made of.
package wasm

import (
	"encoding/binary"
	"errors"
)

// Header is how a file of version 1 begins.
const Header = "\x00asm\x01\x00\x00\x00"

// ErrCut is what is wrong with a file that ends too soon.
var ErrCut = errors.New("the file ends within a section or is no WebAssembly")

// A Reader reads from the front of Rest. After a mistake Rest is empty, what is
// read is zero, and Err says why.
type Reader struct {
	Rest []byte
	Err  error
}

// Cut says that the file ends too soon.
func (r *Reader) Cut() { r.Rest, r.Err = nil, ErrCut }

// Number reads a number of at most 31 bits without a sign.
func (r *Reader) Number() int {
	n, size := binary.Uvarint(r.Rest)
	if size <= 0 || n > 1<<31 {
		r.Cut()
		return 0
	}
	r.Rest = r.Rest[size:]
	return int(n)
}

// Bytes reads so many bytes.
func (r *Reader) Bytes(n int) []byte {
	if n < 0 || n > len(r.Rest) {
		r.Cut()
		return nil
	}
	part := r.Rest[:n]
	r.Rest = r.Rest[n:]
	return part
}

// Signed reads a number that may be negative, as constants are written.
func (r *Reader) Signed() int {
	n, shift := 0, 0
	for shift < 35 {
		b := r.Bytes(1)
		if r.Err != nil {
			return 0
		}
		n |= int(b[0]&0x7f) << shift
		shift += 7
		if b[0]&0x80 == 0 {
			if b[0]&0x40 != 0 {
				n -= 1 << shift
			}
			return n
		}
	}
	r.Cut()
	return 0
}

// List reads as many bytes as the number before them says.
func (r *Reader) List() []byte { return r.Bytes(r.Number()) }
