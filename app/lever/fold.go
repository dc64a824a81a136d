package lever

import (
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// No rule decides by how a holder stands to home. So the readings of what binds
// a holder can be put together where it is held, and need not multiply the
// readings of everything else.

// foldBonds puts together the relations that a party has in every reading of
// its bonds. It gives up when too many are open.
func (q *Inquiry) foldBonds(h *Held) bool {
	p := &h.Party
	var open [6]int // which bonds
	var from, to [6]int
	n := 0
	for i := range p.Bonds {
		if p.Bonds[i].Open {
			if n == len(open) {
				return false
			}
			open[n] = i
			n++
		}
	}
	n = 0
	for i := range p.Bonds {
		b := &p.Bonds[i]
		if !b.Open && q.brief {
			continue
		}
		premise := bondPremise(b)
		if b.Open {
			from[n], to[n] = q.options(&premise, q.ways(b))
			n++
		}
		if b.Entry != nil && !q.brief {
			h.premises.add(q.keep(&premise))
		}
	}
	q.Chosen(configuration.Home)
	if p.Kind == stack.Self {
		h.relation, h.relations = Own, 1<<Own
		return true
	}
	read := from
	for first := true; ; first = false {
		r := q.relation(p, q.boundBy(p, open[:n], read[:n]))
		if first {
			h.relation = r
		}
		h.relations |= 1 << r
		i := n - 1
		for ; i >= 0; i-- {
			if read[i]++; read[i] < to[i] {
				break
			}
			read[i] = from[i]
		}
		if i < 0 {
			return true
		}
	}
}

// ways is in how many ways an open bond may be read.
func (q *Inquiry) ways(b *stack.Bond) int {
	if b.Ground {
		return len(q.spots())
	}
	return 2
}

// boundBy lists what binds a party in one reading of its open bonds. The list
// holds until the next call.
func (q *Inquiry) boundBy(p *stack.Party, open, read []int) []tie {
	ties := q.ties[:0]
	for i := range p.Bonds {
		code := p.Bonds[i].Jurisdiction
		if len(open) > 0 && open[0] == i {
			if p.Bonds[i].Ground {
				code = q.spots()[read[0]]
			} else {
				code = q.mayBind(code, read[0] == 0)
			}
			open, read = open[1:], read[1:]
		}
		if code != "" {
			ties = append(ties, tie{code, i, p.Bonds[i].By})
		}
	}
	q.ties = ties
	return ties
}

// foldUndisclosed puts together the relations of all parties that somebody
// undisclosed may be.
func (q *Inquiry) foldUndisclosed(h *Held) {
	_, h.premises = q.bonds(&h.Party)
	n, settled := q.among(&h.Party)
	if settled >= 0 {
		h.relation = q.undisclosed(&h.Party, settled)
		h.relations = 1 << h.relation
		return
	}
	for at := range n {
		r := q.undisclosed(&h.Party, at)
		if at == 0 {
			h.relation = r
		}
		h.relations |= 1 << r
	}
}
