package report

import (
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// ComparisonSchema names the version of the comparison JSON.
const ComparisonSchema = "sovcalc.comparison/1"

// A Comparison is the difference between two profiles as it is written out.
type Comparison struct {
	Schema    string    `json:"schema"`
	Edition   string    `json:"edition"`
	Before    Side      `json:"before"`
	After     Side      `json:"after"`
	Summary   string    `json:"text"`
	Questions []Turn    `json:"questions"` // all six
	Removed   []Held    `json:"removed"`
	Added     []Held    `json:"added"`
	Moved     []Handed  `json:"moved"`
	Changed   []Shifted `json:"changed"`
	Trade     Trade     `json:"trade"`
}

// A Side is one of the two.
type Side struct {
	Vector     string   `json:"vector"`
	Headline   string   `json:"headline"`
	Hands      Hands    `json:"hands"`
	Hindrances []Notice `json:"hindrances"` // what keeps it from being had today
}

// A Held is a lever, with its holder and why there is one.
type Held struct {
	ID       string `json:"id"`
	Layer    string `json:"layer"`
	Question string `json:"question"`
	Holder   Holder `json:"holder"`
	Law      string `json:"law,omitempty"`
	Level    Level  `json:"level"`
	Because  string `json:"because"`
}

// A Handed is a power that changes hands.
type Handed struct {
	Rule      string `json:"rule"`
	Layer     string `json:"layer"`
	Question  string `json:"question"`
	Direction string `json:"direction"`
	From      []Held `json:"from"`
	To        []Held `json:"to"`
}

// A Shifted is a lever that stays, at another level.
type Shifted struct {
	Lever  Held  `json:"lever"` // as it is then
	Before Level `json:"before"`
	After  Level `json:"after"`
}

// A Trade names who is exchanged for whom where levers change hands among
// others, and the jurisdictions outside home that bind one side, the other or
// both.
type Trade struct {
	From []string `json:"from"`
	To   []string `json:"to"`
	Gone []string `json:"gone"`
	Come []string `json:"come"`
	Stay []string `json:"stay"`
}

// Compared makes the written form of what differs between two profiles.
func Compared(a, b *profile.Profile, l *words.Language) *Comparison {
	d := profile.Compare(a, b)
	c := &Comparison{
		Schema: ComparisonSchema, Edition: a.Stack.Catalog.Edition, Before: sideOf(a, l), After: sideOf(b, l),
		Summary: l.Differences(a.Stack, b.Stack, &d), Removed: heldOf(a.Stack, l, d.Removed), Added: heldOf(b.Stack, l, d.Added),
		Moved: []Handed{}, Changed: []Shifted{},
	}
	for i, q := range lever.Questions() {
		c.Questions = append(c.Questions, Turn{string(q), level(d.Before.Levels[i]), level(d.After.Levels[i])})
	}
	for i := range d.Moved {
		m := &d.Moved[i]
		c.Moved = append(c.Moved, Handed{
			m.Rule.ID, string(m.Cell.Layer), string(m.Cell.Question), string(m.Direction()), heldOf(a.Stack, l, m.From), heldOf(b.Stack, l, m.To),
		})
	}
	for i := range d.Changed {
		s := &d.Changed[i]
		c.Changed = append(c.Changed, Shifted{oneHeld(b.Stack, l, &s.After), level(s.Before.Level), level(s.After.Level)})
	}
	t := d.Trade()
	c.Trade = Trade{partyIDs(t.From), partyIDs(t.To), emptyNotNull(t.Gone), emptyNotNull(t.Come), emptyNotNull(t.Stay)}
	return c
}

func sideOf(p *profile.Profile, l *words.Language) Side {
	return Side{Vector: p.Stack.Configuration.Vector(), Headline: l.Headline(p), Hands: HandsOf(p.Hands), Hindrances: hindrances(p.Stack, p.Stack.Hindrances(), l)}
}

func partyIDs(list []stack.Party) []string {
	out := []string{}
	for _, p := range list {
		out = append(out, p.ID)
	}
	return out
}

func heldOf(s *stack.Stack, l *words.Language, levers []lever.Lever) []Held {
	list := []Held{}
	for i := range levers {
		list = append(list, oneHeld(s, l, &levers[i]))
	}
	return list
}

func oneHeld(s *stack.Stack, l *words.Language, v *lever.Lever) Held {
	return Held{
		v.ID, string(v.Cell.Layer), string(v.Cell.Question), holder(s, l, v.Holder), v.Law, level(v.Level), l.Because(s, v),
	}
}
