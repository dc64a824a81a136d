package search

import "sovcalc/app/lever"

// A finding is what one rule comes to, kept small since there are many.
type finding struct {
	cells     [maxBearing]cellLevel
	bears     uint8 // how many of them there are
	forbidden bool
}

// maxBearing is no less than on how many cells a rule bears.
const maxBearing = 6

type cellLevel struct{ cell, lo, hi uint8 }

// digest keeps of a rule's levers what the search needs.
func (q *Query) digest(list []lever.Lever) finding {
	var f finding
next:
	for i := range list {
		l := &list[i]
		f.forbidden = f.forbidden || q.forbids(l)
		n := cellLevel{uint8(l.Cell.Index()), uint8(l.Level.Lo), uint8(l.Level.Hi)}
		for j := range f.bears {
			if c := &f.cells[j]; c.cell == n.cell {
				c.lo, c.hi = min(c.lo, n.lo), min(c.hi, n.hi)
				continue next
			}
		}
		f.cells[f.bears] = n
		f.bears++
	}
	return f
}

// levels are the levels of all cells, and whether something forbidden is among
// the levers.
type levels struct {
	lo, hi    [maxCells]uint8
	forbidden bool
}

const maxCells = 32

// free is what holds where no rule finds anything.
func free() levels {
	var v levels
	for i := range v.lo {
		v.lo[i], v.hi[i] = lever.Yours, lever.Yours
	}
	return v
}

// add puts a finding to the others: each cell is as weak as its weakest lever.
func (v *levels) add(f *finding) {
	for i := range f.bears {
		c := &f.cells[i]
		v.lo[c.cell], v.hi[c.cell] = min(v.lo[c.cell], c.lo), min(v.hi[c.cell], c.hi)
	}
	v.forbidden = v.forbidden || f.forbidden
}

// A total is what levels come to: the ends of the six questions, in four bits
// each, and the sums over the cells.
type total struct {
	questions uint64 // lo and hi of each, the first lowest
	lo, hi    uint16
	forbidden bool
}

// total sums up the cells of one side, of two levels together.
func (t *table) total(v, o *levels, side part) total {
	sum := total{forbidden: v.forbidden || o.forbidden}
	at := 0
	for i, q := range lever.Questions() {
		lo, hi := uint8(lever.Yours), uint8(lever.Yours)
		for ; at < len(t.side) && lever.Cells()[at].Question == q; at++ {
			if (t.side[at] == which) == (side == which) {
				l, h := min(v.lo[at], o.lo[at]), min(v.hi[at], o.hi[at])
				lo, hi = min(lo, l), min(hi, h)
				sum.lo, sum.hi = sum.lo+uint16(l), sum.hi+uint16(h)
			}
		}
		sum.questions |= uint64(lo)<<(8*i) | uint64(hi)<<(8*i+4)
	}
	return sum
}

// and puts the totals of the two sides together.
func (a total) and(b total) total {
	// The smaller of each four bits: the eighth bit stands where a is not below.
	const eighth = 0x8888_8888_8888
	not := (a.questions | eighth) - b.questions&^eighth
	not &= eighth
	mask := not - not>>3
	return total{b.questions&mask | a.questions&^mask, a.lo + b.lo, a.hi + b.hi, a.forbidden || b.forbidden}
}

// level returns the range of a question, by its place.
func (a total) level(question int) lever.Range {
	ends := a.questions >> (8 * question)
	return lever.Range{Lo: int(ends & 15), Hi: int(ends >> 4 & 15)}
}
