package report

import (
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// A Swap is a change of one choice and what it does. Levers are named by their
// ids, which say rule, layer, question and holder; the vector leads to a
// profile with everything about them.
type Swap struct {
	Change    Step     `json:"change"`
	Removed   []string `json:"removed"`
	Added     []string `json:"added"`
	Moved     []Moved  `json:"moved"`
	Changed   []Turn   `json:"changed"` // levers that stay, at another level
	Questions []Turn   `json:"questions"`
	Hands     Hands    `json:"hands"`
	Text      string   `json:"text"`
}

// A Step is a choice with its new value and the configuration it leads to.
type Step struct {
	Choice string `json:"choice"`
	Value  string `json:"value"`
	Access string `json:"access,omitempty"` // where another model brings another access
	Vector string `json:"vector"`
	Text   string `json:"text"`
}

// A Moved is a power that changes hands.
type Moved struct {
	Rule      string   `json:"rule"`
	Layer     string   `json:"layer"`
	Question  string   `json:"question"`
	Direction string   `json:"direction"`
	From      []string `json:"from"`
	To        []string `json:"to"`
}

// A Turn is a level before and after, of a question or of a lever.
type Turn struct {
	ID     string `json:"id"`
	Before Level  `json:"before"`
	After  Level  `json:"after"`
}

// A Roadmap is what can be done, in three phases.
type Roadmap struct {
	Assess     []Unknown `json:"assess"`
	Foundation []Swap    `json:"foundation"`
	Remaining  *Best     `json:"independence"` // null where the best was not searched for
}

// An Unknown is something that is not known, with the questions whose answer
// it would narrow.
type Unknown struct {
	Choice    string     `json:"choice,omitempty"`
	Fact      *Fact      `json:"fact,omitempty"`
	Assumed   bool       `json:"assumed"`
	Contested bool       `json:"contested"`
	Questions []Narrowed `json:"questions"`
	Cells     []Place    `json:"cells"`
	Text      string     `json:"text"`
}

// A Narrowed is a question and the levels between which it lies so long.
type Narrowed struct {
	ID    string `json:"id"`
	Level Level  `json:"level"`
}

// A Place is a question of a layer.
type Place struct {
	Layer    string `json:"layer"`
	Question string `json:"question"`
}

// A Best is the best that can be reached today, and what remains there.
type Best struct {
	Vector   string   `json:"vector"`
	Hands    Hands    `json:"hands"`
	Already  bool     `json:"already"` // it is no better than the present
	Remedies []Remedy `json:"remedies"`
	Text     string   `json:"text"`
}

// A Remedy is what alone would take levers away.
type Remedy struct {
	ID     string   `json:"id"`
	Levers []string `json:"levers"`
	Text   string   `json:"text"`

	found []Lever // the same levers, for readers
}

// swapsTold is how many swaps of each choice are written out.
const swapsTold = 2

func swapsOf(p *profile.Profile, list []profile.Swap, l *words.Language) []Swap {
	out := []Swap{}
	for i := range list {
		s := &list[i]
		before, after := p.Stack.Configuration, s.Configuration
		d := Swap{
			Change: Step{
				Choice: s.Key.String(), Value: after.Get(s.Key), Vector: after.Vector(), Text: l.Change(p.Stack.Catalog, s.Key, before, after),
			},
			Removed: leverIDs(s.Removed), Added: leverIDs(s.Added), Moved: movesOf(s.Moved), Changed: shiftsOf(s.Changed),
			Questions: turnsOf(&s.Comparison), Hands: HandsOf(s.After.Hands),
			Text: l.Differences(p.Stack, p.Stack.Index().Outline(after), &s.Comparison),
		}
		if access := after.Get(configuration.Access); s.Key == configuration.Model && access != before.Get(configuration.Access) {
			d.Change.Access = access
		}
		out = append(out, d)
	}
	return out
}

func leverIDs(levers []lever.Lever) []string {
	list := make([]string, len(levers))
	for i := range levers {
		list[i] = levers[i].ID
	}
	return list
}

func movesOf(moves []profile.Move) []Moved {
	list := []Moved{}
	for i := range moves {
		m := &moves[i]
		list = append(list, Moved{
			m.Rule.ID, string(m.Cell.Layer), string(m.Cell.Question), string(m.Direction()), leverIDs(m.From), leverIDs(m.To),
		})
	}
	return list
}

func shiftsOf(shifts []profile.Shift) []Turn {
	list := []Turn{}
	for i := range shifts {
		list = append(list, Turn{shifts[i].Before.ID, level(shifts[i].Before.Level), level(shifts[i].After.Level)})
	}
	return list
}

// turnsOf lists the questions whose level differs.
func turnsOf(c *profile.Comparison) []Turn {
	list := []Turn{}
	for i, q := range lever.Questions() {
		if b, a := c.Before.Levels[i], c.After.Levels[i]; b != a {
			list = append(list, Turn{string(q), level(b), level(a)})
		}
	}
	return list
}

func roadmapOf(p *profile.Profile, r profile.Roadmap, l *words.Language) Roadmap {
	out := Roadmap{Assess: []Unknown{}, Foundation: swapsOf(p, r.Foundation, l)}
	for i := range r.Assess {
		u := &r.Assess[i]
		n := Unknown{Assumed: u.Assumed, Contested: u.Contested, Questions: []Narrowed{}, Cells: []Place{}, Text: l.Assess(p.Stack, u)}
		if u.Premise.IsChoice {
			n.Choice = u.Premise.Key.String()
		} else {
			f := factOf(p.Stack.Catalog, u.Premise)
			n.Fact = &f
		}
		for _, q := range u.Questions {
			n.Questions = append(n.Questions, Narrowed{string(q.Question), level(q.Level)})
		}
		for _, c := range u.Cells {
			n.Cells = append(n.Cells, Place{string(c.Layer), string(c.Question)})
		}
		out.Assess = append(out.Assess, n)
	}
	if r.Remaining != nil {
		out.Remaining = bestOf(r.Remaining, l)
	}
	return out
}

// Reach adds to the roadmap what remains in the best configuration that can be
// reached, which package search finds.
func (r *Report) Reach(p, best *profile.Profile, l *words.Language) *Report {
	r.Roadmap.Remaining = bestOf(p.Swaps().Remaining(best), l)
	return r
}

func bestOf(r *profile.Remaining, l *words.Language) *Best {
	b := &Best{
		Vector: r.Best.Stack.Configuration.Vector(), Hands: HandsOf(r.Best.Hands), Already: r.Already, Remedies: []Remedy{}, Text: l.Remaining(r),
	}
	for i, remedy := range r.Remedy {
		m := Remedy{ID: string(remedy), Levers: leverIDs(r.Levers[i]), Text: l.Remedy(r.Best.Stack, remedy, r.Levers[i])}
		for j := range r.Levers[i] {
			v := &r.Levers[i][j]
			m.found = append(m.found, Lever{Layer: string(v.Cell.Layer), Question: string(v.Cell.Question), Because: l.Because(r.Best.Stack, v)})
		}
		b.Remedies = append(b.Remedies, m)
	}
	return b
}

// hindrances says what keeps a configuration from being had today.
func hindrances(s *stack.Stack, list []stack.Notice, l *words.Language) []Notice {
	out := []Notice{}
	for _, n := range list {
		out = append(out, Notice{n.ID, l.Hindrance(s, n)})
	}
	return out
}
