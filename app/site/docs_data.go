package site

import (
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/report"
)

// A methodData is the method as JSON: the table of levels, the cells that are
// asked, every rule and every choice.
type methodData struct {
	Schema  string            `json:"schema"`
	Edition string            `json:"edition"`
	Levels  []levelDatum      `json:"levels"`
	Asked   []report.RuleCell `json:"asked"`
	Rules   []report.RuleLine `json:"rules"`
	Choices []methodChoice    `json:"choices"`
}

type levelDatum struct {
	Relation string `json:"relation"`
	Grip     string `json:"grip"`
	Level    int    `json:"level"`
}

type methodChoice struct {
	Letter   string   `json:"letter"`
	Name     string   `json:"name"`
	Kind     string   `json:"kind,omitempty"`
	Values   []string `json:"values,omitempty"`
	Required bool     `json:"required"`
}

func (lib *library) methodData() methodData {
	m := methodData{Schema: "sovcalc.method/1", Edition: lib.catalog.Edition, Rules: report.Rules(lib.language)}
	for r := lever.Own; r <= lever.Foreign; r++ {
		for g := lever.Decisive; g <= lever.Weak; g++ {
			m.Levels = append(m.Levels, levelDatum{r.String(), g.String(), lever.Level(r, g)})
		}
	}
	for _, c := range lever.Cells() {
		m.Asked = append(m.Asked, report.RuleCell{Layer: string(c.Layer), Question: string(c.Question)})
	}
	for _, d := range configuration.Definitions() {
		m.Choices = append(m.Choices, methodChoice{d.Letter, d.Name, string(d.Kind), d.Values, d.Required})
	}
	return m
}
