package report

import (
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// A Record says whether a lever has been used: used, contested, or possible
// when no use is known.
type Record struct {
	Use        string      `json:"use"`
	Precedents []Precedent `json:"precedents"`
}

// A Precedent is a dated incident in which the same power was used by the
// holder, by its owner, or by a state that binds it.
type Precedent struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Date      string   `json:"date"`
	By        string   `json:"by"`
	As        string   `json:"as"`             // holder, owner or state
	Bond      string   `json:"bond,omitempty"` // how a state binds the holder
	Against   []string `json:"against"`
	Home      bool     `json:"home"`     // it was directed at home
	Reversed  string   `json:"reversed"` // no, partly, yes or unknown
	Contested bool     `json:"contested"`
}

// A Shock is something that may happen, and what would become of each
// question.
type Shock struct {
	ID         string      `json:"id"`
	Kind       string      `json:"kind"`
	Family     string      `json:"family"`
	Title      string      `json:"title"`
	Who        *Holder     `json:"who"` // null where nobody decides it
	Effect     Effects     `json:"effect"`
	Horizon    string      `json:"horizon,omitempty"` // how soon it begins, if it does anything
	Remains    []string    `json:"remains"`
	Levers     []string    `json:"levers"`
	Changes    []Change    `json:"changes,omitempty"` // of a sale: the cells whose level falls
	Precedents []Precedent `json:"precedents"`
	Text       string      `json:"text"`
}

// Effects are what becomes of the six questions.
type Effects struct {
	Run     Effect `json:"run"`
	Keep    Effect `json:"keep"`
	Inspect Effect `json:"inspect"`
	Adapt   Effect `json:"adapt"`
	Leave   Effect `json:"leave"`
	Renew   Effect `json:"renew"`
}

// An Effect is what becomes of a question, at best and at worst.
type Effect struct {
	Best    string   `json:"best"`
	Worst   string   `json:"worst"`
	Horizon string   `json:"horizon,omitempty"` // how soon the worst can come, if anything does
	Levers  []string `json:"levers"`            // those that bring the worst
}

// A Cut is what holds at a term if every holder that is not home acts today.
type Cut struct {
	Term   string  `json:"term"`
	Effect Effects `json:"effect"`
}

// A Change is a cell whose level falls.
type Change struct {
	Layer    string `json:"layer"`
	Question string `json:"question"`
	Before   Level  `json:"before"`
	After    Level  `json:"after"`
}

// recordOf makes the written form of a record.
func recordOf(r profile.Record) Record { return Record{string(r.Use), precedents(r.Precedents)} }

func precedents(list []profile.Precedent) []Precedent {
	out := []Precedent{}
	for _, n := range list {
		p := Precedent{
			ID: n.Incident.ID, Name: n.Incident.Name, Date: n.Date(), By: n.Who, As: n.Kin.String(), Bond: string(n.Bond),
			Against: emptyNotNull(n.Against()), Home: n.Home, Reversed: n.Reversed(), Contested: n.Contested,
		}
		if p.Reversed == "" {
			p.Reversed = configuration.Unknown
		}
		out = append(out, p)
	}
	return out
}

// shocks makes the written form of every shock.
func shocks(p *profile.Profile, l *words.Language) []Shock {
	out := []Shock{}
	for _, s := range p.Shocks() {
		out = append(out, shockOf(p, l, &s))
	}
	return out
}

func shockOf(p *profile.Profile, l *words.Language, s *profile.Shock) Shock {
	n := Shock{
		ID: s.ID, Kind: string(s.Kind), Family: string(s.Family), Title: l.Shock(p, s), Effect: effects(p, s.Effects),
		Remains: []string{}, Levers: ids(p, s.Levers), Precedents: precedents(s.Precedents), Text: l.ShockTold(s),
	}
	if s.Authored() {
		who := holder(p.Stack, l, s.Who)
		n.Who = &who
	}
	if len(s.Levers) > 0 {
		n.Horizon = s.Horizon.String()
	}
	for _, q := range s.Remains() {
		n.Remains = append(n.Remains, string(q))
	}
	for _, c := range s.Changes {
		n.Changes = append(n.Changes, Change{string(c.Layer), string(c.Question), level(c.Before), level(c.After)})
	}
	return n
}

// cuts makes the written form of the cut at every term.
func cuts(p *profile.Profile) []Cut {
	out := []Cut{}
	for _, t := range profile.Terms() {
		out = append(out, Cut{t.String(), effects(p, p.Cut(t).Effects)})
	}
	return out
}

func effects(p *profile.Profile, list []profile.Effect) Effects {
	var out Effects
	of := map[lever.Question]*Effect{
		lever.Run: &out.Run, lever.Keep: &out.Keep, lever.Inspect: &out.Inspect,
		lever.Adapt: &out.Adapt, lever.Leave: &out.Leave, lever.Renew: &out.Renew,
	}
	for _, e := range list {
		n := of[e.Question]
		n.Best, n.Worst, n.Levers = e.Best.For(e.Question), e.Worst.For(e.Question), ids(p, e.Levers)
		if e.Worst > profile.Holds {
			n.Horizon = e.Horizon.String()
		}
	}
	return out
}
