package report

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// A RuleLine is a rule as a list shows it.
type RuleLine struct {
	ID        string     `json:"id"`
	Statement string     `json:"statement"`
	Judgement string     `json:"judgement"`
	Cells     []RuleCell `json:"cells"`
}

// A RuleCell is a cell that a rule bears on.
type RuleCell struct {
	Layer    string `json:"layer"`
	Question string `json:"question"`
}

// A Rule is a rule with everything that is said of it.
type Rule struct {
	RuleLine
	Rationale string   `json:"rationale"`
	Source    string   `json:"source"`
	SourceURL string   `json:"source_url"`
	Unless    string   `json:"unless"`
	Reasons   []Reason `json:"reasons"`
	Binds     []Bound  `json:"binds"` // where it decides an answer
	Frees     []Bound  `json:"frees"` // where, by it, nobody holds anything in a layer
}

// A Reason is a sentence that a finding of the rule may give.
type Reason struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// A Bound is a case and questions in it.
type Bound struct {
	Case      string   `json:"case"`
	Name      string   `json:"name"`
	Questions []string `json:"questions"`
}

// Rules lists every rule.
func Rules(l *words.Language) []RuleLine {
	var list []RuleLine
	for _, r := range lever.Rules() {
		list = append(list, lineOf(r, l))
	}
	return list
}

func lineOf(r *lever.Rule, l *words.Language) RuleLine {
	line := RuleLine{ID: r.ID, Statement: l.Rule(r.ID).Statement, Judgement: string(r.Judgement)}
	for _, cell := range r.Cells {
		line.Cells = append(line.Cells, RuleCell{string(cell.Layer), string(cell.Question)})
	}
	return line
}

// RuleOf returns what is said of a rule, and the cases of a catalogue in which
// it counts. There is none when no rule has the id.
func RuleOf(c *catalog.Catalog, id string, l *words.Language) (Rule, bool) {
	for _, r := range lever.Rules() {
		if r.ID != id {
			continue
		}
		text := l.Rule(id)
		out := Rule{RuleLine: lineOf(r, l), Rationale: text.Rationale, Source: text.Source, SourceURL: text.SourceURL, Unless: text.Unless, Binds: []Bound{}, Frees: []Bound{}}
		for _, reason := range r.Reasons {
			out.Reasons = append(out.Reasons, Reason{reason, l.Reason(reason)})
		}
		cases := c.All(catalog.Case)
		for i := range cases {
			conf, _ := configuration.FromCase(&cases[i], c)
			p := profile.Of(c, conf)
			out.Binds = bound(out.Binds, &cases[i], p.Binds(r), l)
			out.Frees = bound(out.Frees, &cases[i], p.Frees(r), l)
		}
		return out, true
	}
	return Rule{}, false
}

func bound(list []Bound, e *catalog.Entry, questions []lever.Question, l *words.Language) []Bound {
	if len(questions) == 0 {
		return list
	}
	n := Bound{Case: e.ID, Name: l.Entry(e)}
	for _, q := range questions {
		n.Questions = append(n.Questions, string(q))
	}
	return append(list, n)
}
