package site

import (
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/words"
)

// A methodData is the method as JSON: the table of levels and every rule.
type methodData struct {
	Schema  string         `json:"schema"`
	Edition string         `json:"edition"`
	Levels  []levelDatum   `json:"levels"`
	Asked   []cellDatum    `json:"asked"`
	Rules   []methodRule   `json:"rules"`
	Choices []methodChoice `json:"choices"`
}

type levelDatum struct {
	Relation string `json:"relation"`
	Grip     string `json:"grip"`
	Level    int    `json:"level"`
}

type cellDatum struct {
	Layer    string `json:"layer"`
	Question string `json:"question"`
}

type methodRule struct {
	ID        string      `json:"id"`
	Statement string      `json:"statement"`
	Rationale string      `json:"rationale"`
	Unless    string      `json:"unless"`
	Judgement string      `json:"judgement"`
	Source    string      `json:"source"`
	SourceURL string      `json:"source_url,omitempty"`
	Cells     []cellDatum `json:"cells"`
}

type methodChoice struct {
	Letter   string   `json:"letter"`
	Name     string   `json:"name"`
	Kind     string   `json:"kind,omitempty"`
	Values   []string `json:"values,omitempty"`
	Required bool     `json:"required"`
}

func (lib *library) methodData() methodData {
	m := methodData{Schema: "sovcalc.method/1", Edition: lib.catalog.Edition}
	for r := lever.Own; r <= lever.Foreign; r++ {
		for g := lever.Decisive; g <= lever.Weak; g++ {
			m.Levels = append(m.Levels, levelDatum{r.String(), g.String(), lever.Level(r, g)})
		}
	}
	m.Asked = cellData(lever.Cells())
	for _, r := range lever.Rules() {
		t := words.Rule(r.ID)
		m.Rules = append(m.Rules, methodRule{r.ID, t.Statement, t.Rationale, t.Unless, string(r.Judgement), t.Source, t.SourceURL, cellData(r.Cells)})
	}
	for _, d := range configuration.Definitions() {
		m.Choices = append(m.Choices, methodChoice{d.Letter, d.Name, string(d.Kind), d.Values, d.Required})
	}
	return m
}

func cellData(cells []lever.Cell) []cellDatum {
	list := make([]cellDatum, len(cells))
	for i, c := range cells {
		list[i] = cellDatum{string(c.Layer), string(c.Question)}
	}
	return list
}
