package portfolio

import (
	"slices"

	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// A Policy is what is asked of every system.
type Policy struct {
	Minimum map[lever.Question]int // the lowest level that is let pass
	Lenses  []*profile.Lens        // definitions that have to be met

	// No holder of a lever over one of these questions, or over any where none
	// is named, may be bound by one of these jurisdictions.
	Forbid    []string
	Questions []lever.Question

	// Lenient lets pass what is only missed if the unknown turns out badly.
	// Otherwise a demand is met only when it is met for certain.
	Lenient bool
}

// A Demand is one thing a policy asks.
type Demand struct {
	Question lever.Question // for a minimum
	Least    int            // for a minimum
	Lens     *profile.Lens
	Forbid   string // a jurisdiction
}

// ID names the demand, the same in every run: minimum:run, lens:residency,
// forbid:FR.
func (d Demand) ID() string {
	switch {
	case d.Lens != nil:
		return "lens:" + d.Lens.ID
	case d.Forbid != "":
		return "forbid:" + d.Forbid
	}
	return "minimum:" + string(d.Question)
}

// Demands lists what the policy asks.
func (p *Policy) Demands() []Demand {
	var list []Demand
	for _, q := range lever.Questions() {
		if least, asked := p.Minimum[q]; asked {
			list = append(list, Demand{Question: q, Least: least})
		}
	}
	for _, l := range p.Lenses {
		list = append(list, Demand{Lens: l})
	}
	for _, code := range p.Forbid {
		list = append(list, Demand{Forbid: code})
	}
	return list
}

// A Miss is a demand that a system misses.
type Miss struct {
	Demand
	Level   lever.Range      // for a minimum
	View    profile.View     // for a lens
	Profile *profile.Profile // for a lens: what its view looks at
	Open    bool             // it is missed only because something is not known
	Levers  []*lever.Lever   // that bring it about
}

// Check lists the demands that a system misses. The surveyor that found it is
// needed for lenses, which ask for more than levers.
func (p *Policy) Check(s *System, f *Finding, v *Surveyor) []Miss {
	var list []Miss
	for _, d := range p.Demands() {
		m := Miss{Demand: d}
		met, open := false, false
		switch {
		case d.Lens != nil:
			met, open = m.lens(s, v)
		case d.Forbid != "":
			met, open = m.forbid(p, f)
		default:
			met, open = m.minimum(f)
		}
		if met || open && p.Lenient {
			continue
		}
		m.Open = open
		list = append(list, m)
	}
	return list
}

func (m *Miss) minimum(f *Finding) (met, open bool) {
	m.Level = f.Level(m.Question)
	if m.Level.Lo >= m.Least {
		return true, false
	}
	m.Levers = f.below(m.Question, m.Least)
	return false, m.Level.Hi >= m.Least
}

func (m *Miss) lens(s *System, v *Surveyor) (met, open bool) {
	p := v.Profile(s.Catalog, s.Configuration)
	m.Profile, m.View = p, p.View(m.Lens)
	for _, b := range m.View.Because {
		if b.Verdict == profile.Met {
			continue
		}
		for _, i := range b.Levers {
			if l := p.Findings.Levers[i]; !slices.ContainsFunc(m.Levers, func(o *lever.Lever) bool { return o.ID == l.ID }) {
				m.Levers = append(m.Levers, l)
			}
		}
	}
	return m.View.Verdict == profile.Met, m.View.Verdict == profile.Undetermined
}

func (m *Miss) forbid(p *Policy, f *Finding) (met, open bool) {
	open = true
	for l := range f.Levers {
		if len(p.Questions) > 0 && !slices.Contains(p.Questions, l.Cell.Question) {
			continue
		}
		bound := false
		for i := range l.Holder.Bonds {
			if b := &l.Holder.Bonds[i]; b.Jurisdiction == m.Forbid {
				bound = true
				open = open && (b.Open || l.Possible)
			}
		}
		if bound || slices.Contains(l.Holder.Among, m.Forbid) {
			m.Levers = append(m.Levers, l)
		}
	}
	return len(m.Levers) == 0, open
}
