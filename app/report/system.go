package report

import (
	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
	"sovcalc/app/words"
)

// CheckSchema names the version of what a check writes of each system.
const CheckSchema = "sovcalc.check/1"

// A System is one of many as it is written out. The order of the fields is
// part of the contract.
type System struct {
	File    string   `json:"file,omitempty"`
	Line    int      `json:"line,omitempty"`
	Name    string   `json:"name,omitempty"`
	Note    string   `json:"note,omitempty"`
	Vector  string   `json:"vector,omitempty"` // nothing where no system could be read
	Edition string   `json:"edition"`
	Verdict string   `json:"verdict"` // met, missed or unread
	Hands   *Hands   `json:"hands,omitempty"`
	Levels  *Levels  `json:"levels,omitempty"`
	Missed  []Missed `json:"missed"`
	Errors  []Unread `json:"errors"`
	Notes   []string `json:"notes"`
}

// Levels are the levels of the six questions.
type Levels struct {
	Run     Level `json:"run"`
	Keep    Level `json:"keep"`
	Inspect Level `json:"inspect"`
	Adapt   Level `json:"adapt"`
	Leave   Level `json:"leave"`
	Renew   Level `json:"renew"`
}

// A Missed demand of a policy.
type Missed struct {
	Demand string   `json:"demand"` // as minimum:run
	Open   bool     `json:"open"`   // it is missed only because something is not known
	Text   string   `json:"text"`
	Levers []string `json:"levers"`
}

// An Unread is something that could not be read.
type Unread struct {
	Line int    `json:"line,omitempty"`
	Text string `json:"text"`
}

// Of a system that was looked at, with what it misses.
func SystemOf(s *portfolio.System, f *portfolio.Finding, missed []portfolio.Miss, l *words.Language) System {
	r := System{
		File: s.File, Line: s.Line, Name: s.Name, Note: s.Note, Edition: s.Catalog.Edition,
		Verdict: "met", Missed: []Missed{}, Errors: []Unread{}, Notes: []string{},
	}
	if !s.Failed {
		r.Vector = s.Configuration.Vector()
	}
	for _, m := range s.Mistakes {
		r.Errors = append(r.Errors, Unread{m.Line, l.Remark(m)})
	}
	for _, n := range s.Notes {
		r.Notes = append(r.Notes, l.Remark(n))
	}
	if f == nil {
		r.Verdict = "unread"
		return r
	}
	r.Hands = new(HandsOf(f.Hands))
	r.Levels = levelsOf(f.Levels)
	for i := range missed {
		m := &missed[i]
		r.Verdict = "missed"
		ids := make([]string, len(m.Levers))
		for j, v := range m.Levers {
			ids[j] = v.ID
		}
		r.Missed = append(r.Missed, Missed{m.ID(), m.Open, l.Missed(s.Catalog, m), ids})
	}
	return r
}

func levelsOf(list [6]lever.Range) *Levels {
	var of Levels
	for i, at := range []*Level{&of.Run, &of.Keep, &of.Inspect, &of.Adapt, &of.Leave, &of.Renew} {
		*at = level(list[i])
	}
	return &of
}

// A Policy is what is asked, as it is written out.
type Policy struct {
	Unknown string   `json:"unknown"` // fail or pass
	Demands []Demand `json:"demands"`
}

// A Demand is one thing a policy asks.
type Demand struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// PolicyOf makes the written form of a policy.
func PolicyOf(c *catalog.Catalog, p *portfolio.Policy, l *words.Language) Policy {
	out := Policy{Unknown: "fail", Demands: []Demand{}}
	if p.Lenient {
		out.Unknown = "pass"
	}
	for _, d := range p.Demands() {
		out.Demands = append(out.Demands, Demand{d.ID(), l.Demand(c, p, d)})
	}
	return out
}

// A Tally counts what became of systems.
type Tally struct {
	Systems int `json:"systems"`
	Met     int `json:"met"`
	Missed  int `json:"missed"`
	Unread  int `json:"unread"`
}

// Count adds a system.
func (t *Tally) Count(s *System) {
	t.Systems++
	switch s.Verdict {
	case "met":
		t.Met++
	case "missed":
		t.Missed++
	default:
		t.Unread++
	}
}
