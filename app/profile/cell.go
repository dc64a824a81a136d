package profile

import (
	"slices"

	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// maxCells is no less than how many cells there are.
const maxCells = 32

// Where each cell stands among the questions and among the layers, by its
// place in lever.Cells.
var questionOf, layerOf = func() (questions, layers [maxCells]uint8) {
	for i, c := range lever.Cells() {
		questions[i] = uint8(slices.Index(lever.Questions(), c.Question))
		layers[i] = uint8(slices.Index(stack.Layers(), c.Layer))
	}
	return questions, layers
}()

// free is where nobody holds a lever.
var free = lever.Range{Lo: lever.Yours, Hi: lever.Yours}

// weaker is as weak as the weaker of two.
func weaker(a, b lever.Range) lever.Range {
	return lever.Range{Lo: min(a.Lo, b.Lo), Hi: min(a.Hi, b.Hi)}
}

// cells puts every finding to its cell. Very many profiles are worked out, so
// every list is a part of one.
func (p *Profile) cells() {
	at := make([]uint8, 0, 128)
	for _, l := range p.Findings.Levers {
		at = append(at, uint8(l.Cell.Index()))
	}
	levers := len(at)
	for i := range p.Findings.Reliefs {
		at = append(at, uint8(p.Findings.Reliefs[i].Cell.Index()))
	}
	all := make([]int, len(at), levers+len(at))
	leverAt, reliefAt := divide(all[:levers], at[:levers]), divide(all[levers:], at[levers:])
	p.Cells = make([]Cell, len(lever.Cells()))
	for i := range p.Cells {
		cell := &p.Cells[i]
		cell.Cell, cell.Level = lever.Cells()[i], free
		cell.Levers = part(all[:levers], int(leverAt[i]), int(leverAt[i+1]))
		cell.Reliefs = part(all, levers+int(reliefAt[i]), levers+int(reliefAt[i+1]))
		for _, n := range cell.Levers {
			cell.Level = weaker(cell.Level, p.Findings.Levers[n].Level)
		}
		start := len(all)
		for _, n := range cell.Levers {
			if p.Findings.Levers[n].Level.Lo == cell.Level.Lo {
				all = append(all, n)
			}
		}
		cell.Binding = part(all, start, len(all))
	}
}

// divide lists the findings by cell, each in its order, and says where the
// part of each cell starts.
func divide(list []int, at []uint8) (starts [maxCells + 1]uint16) {
	for _, cell := range at {
		starts[cell+1]++
	}
	for i := range maxCells {
		starts[i+1] += starts[i]
	}
	next := starts
	for i, cell := range at {
		list[next[cell]] = i
		next[cell]++
	}
	return starts
}

// part is a part of a list, or nil where it has nothing.
func part(list []int, start, end int) []int {
	if start == end {
		return nil
	}
	return list[start:end:end]
}

// questions takes the weakest cells of each question.
func (p *Profile) questions() {
	p.Questions = make([]Question, len(lever.Questions()))
	for i, id := range lever.Questions() {
		p.Questions[i] = Question{ID: id, Level: free}
	}
	n := 0
	for i := range p.Cells {
		q := &p.Questions[questionOf[i]]
		q.Level = weaker(q.Level, p.Cells[i].Level)
		n += len(p.Cells[i].Binding)
	}
	weakest, binding := make([]stack.Layer, 0, len(p.Cells)), make([]int, 0, n)
	for i := range p.Questions {
		q := &p.Questions[i]
		layers, levers := len(weakest), len(binding)
		for c := range p.Cells {
			if cell := &p.Cells[c]; int(questionOf[c]) == i && cell.Level.Lo == q.Level.Lo {
				weakest = append(weakest, cell.Layer)
				binding = append(binding, cell.Binding...)
			}
		}
		q.Weakest = weakest[layers:len(weakest):len(weakest)]
		q.Binding = part(binding, levers, len(binding))
		p.Hands.Count(q.Level)
	}
}

// layers takes the weakest cell of each layer.
func (p *Profile) layers() {
	p.Layers = make([]Layer, len(stack.Layers()))
	for i, id := range stack.Layers() {
		p.Layers[i] = Layer{id, free}
	}
	for i := range p.Cells {
		l := &p.Layers[layerOf[i]]
		l.Level = weaker(l.Level, p.Cells[i].Level)
	}
}

// Holders lists everybody who holds a lever in a layer, the firmest first.
func (p *Profile) Holders(layer stack.Layer) []stack.Party {
	var levers []*lever.Lever
	for i := range p.Cells {
		if p.Cells[i].Layer == layer {
			for _, n := range p.Cells[i].Levers {
				levers = append(levers, p.Findings.Levers[n])
			}
		}
	}
	slices.SortStableFunc(levers, func(a, b *lever.Lever) int { return a.Level.Lo - b.Level.Lo })
	var list []stack.Party
	for _, l := range levers {
		if !holds(list, l.Holder.ID) {
			list = append(list, l.Holder)
		}
	}
	return list
}
