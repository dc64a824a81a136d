package site

import (
	"slices"
	"strconv"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// A methodPage says what is computed. Its tables are read from the rules and
// from the table of levels themselves.
type methodPage struct {
	*frame
	Required, Optional []choiceHelp
	Layers             []term
	Questions          []questionHelp
	Cells              cellTable
	Relations          []term
	Grips              []string
	Levels             []levelRow
	Scale              []scaleRow
	Classes            []string
	Terms              []term // grip, horizon, record, judgement and confidence
	Groups             []ruleGroup
	RuleCount          int
	Promises           []string
	Lenses             []link
}

type term struct{ Name, Means string }

type choiceHelp struct {
	Letter, Name string
	Values       string
}

type questionHelp struct{ Name, Freedom, Power, Asks, Layers string }

// A cellTable says how many rules look into each cell that is asked.
type cellTable struct {
	Questions []string
	Rows      []cellRow
}

type cellRow struct {
	Layer string
	Cells []string // "" where the question is not asked
}

type levelRow struct {
	Relation string
	Levels   []levelCell
}

type levelCell struct {
	Word  string
	Level lever.Range
	N     int
}

type scaleRow struct {
	Level lever.Range
	N     int
	Means string
	Class string
}

type ruleGroup struct {
	ID, Name string
	Rules    []ruleLine
}

type ruleLine struct {
	link
	ID, Asks, Judgement string
}

func rulePath(r *lever.Rule) string { return "method/" + r.ID + "/" }

func (lib *library) methodPages() []Page {
	title := lib.say("method.title")
	crumbs := []link{{title, "method/"}}
	pages := []Page{lib.page(draft{
		path: "method/", title: title, description: lib.say("method.description"), template: "method",
		fill: func(f *frame) shown { return lib.methodPage(f) },
		data: func() ([]byte, error) { return indented(lib.methodData()) },
	})}
	for _, r := range lever.Rules() {
		pages = append(pages, lib.page(draft{
			path: rulePath(r), title: titleOf(lib.language.Rule(r.ID).Statement), description: lib.language.Rule(r.ID).Rationale, template: "rule",
			crumbs: crumbs,
			fill:   func(f *frame) shown { return lib.rulePage(f, r) },
			data: func() ([]byte, error) {
				rule, _ := report.RuleOf(lib.catalog, r.ID, lib.language)
				return indented(rule)
			},
		}))
	}
	return append(pages, lib.lensPages(crumbs)...)
}

func (lib *library) methodPage(f *frame) methodPage {
	m := methodPage{frame: f, RuleCount: len(lever.Rules())}
	for _, d := range configuration.Definitions() {
		h := choiceHelp{d.Letter, lib.say("choice." + d.Name), lib.choiceValues(d)}
		if d.Required {
			m.Required = append(m.Required, h)
		} else {
			m.Optional = append(m.Optional, h)
		}
	}
	layers := stack.Layers()
	for _, l := range slices.Backward(layers) {
		m.Layers = append(m.Layers, term{lib.say("layer." + string(l)), lib.say("layer.means." + string(l))})
	}
	for _, q := range lever.Questions() {
		id := string(q)
		m.Questions = append(m.Questions, questionHelp{
			lib.say("question." + id), lib.say("freedom." + id), lib.say("power." + id), lib.say("asks." + id), lib.askedOf(q),
		})
	}
	m.Cells = lib.cellTable()
	for r := lever.Own; r <= lever.Foreign; r++ {
		m.Relations = append(m.Relations, term{lib.say("relation.name." + r.String()), lib.say("relation." + r.String())})
		row := levelRow{Relation: lib.say("relation.name." + r.String())}
		for g := lever.Decisive; g <= lever.Weak; g++ {
			n := lever.Level(r, g)
			at := lever.Range{Lo: n, Hi: n}
			row.Levels = append(row.Levels, levelCell{lib.language.Mark(at), at, n})
		}
		m.Levels = append(m.Levels, row)
	}
	for g := lever.Decisive; g <= lever.Weak; g++ {
		m.Grips = append(m.Grips, lib.say("grip."+g.String()))
	}
	for n := lever.Yours; n >= lever.Theirs; n-- {
		at := lever.Range{Lo: n, Hi: n}
		m.Scale = append(m.Scale, scaleRow{at, n, lib.language.Level(at), lib.say("class." + string(profile.ClassOf(at)))})
	}
	m.Terms = lib.terms()
	for _, l := range profile.Lenses() {
		m.Lenses = append(m.Lenses, link{lib.language.Lens(l).Name, f.to(lensPath(l.ID))})
	}
	m.Groups = lib.ruleGroups(f)
	for i := 1; lib.language.Has(promise(i)); i++ {
		m.Promises = append(m.Promises, lib.say(promise(i)))
	}
	return m
}

func promise(i int) string { return "method.promise." + string(rune('0'+i)) }

// choiceValues says which values a choice takes.
func (lib *library) choiceValues(d configuration.Definition) string {
	if d.Kind != "" {
		return lib.say("method.choice."+string(d.Kind), words.N("n", len(lib.catalog.All(d.Kind))))
	}
	list := make([]string, len(d.Values))
	for i, v := range d.Values {
		list[i] = lib.language.Value(lib.catalog, d.Key, v)
	}
	return strings.Join(list, lib.say("list.semicolon"))
}

// askedOf names the layers of which a question is asked, top to bottom.
func (lib *library) askedOf(q lever.Question) string {
	var list []string
	for _, l := range slices.Backward(stack.Layers()) {
		if slices.Contains(lever.Cells(), lever.Cell{Layer: l, Question: q}) {
			list = append(list, lib.say("layer."+string(l)))
		}
	}
	return lib.language.List(list)
}

func (lib *library) cellTable() cellTable {
	var t cellTable
	rules := map[lever.Cell]int{}
	for _, r := range lever.Rules() {
		for _, cell := range r.Cells {
			rules[cell]++
		}
	}
	for _, q := range lever.Questions() {
		t.Questions = append(t.Questions, lib.say("power."+string(q)))
	}
	for _, l := range slices.Backward(stack.Layers()) {
		row := cellRow{Layer: lib.say("layer." + string(l))}
		for _, q := range lever.Questions() {
			cell, text := lever.Cell{Layer: l, Question: q}, ""
			if slices.Contains(lever.Cells(), cell) {
				text = strconv.Itoa(rules[cell])
			}
			row.Cells = append(row.Cells, text)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// terms explains the words that stand beside every lever.
func (lib *library) terms() []term {
	var list []term
	add := func(name, prefix string, ids ...string) {
		texts := make([]string, len(ids))
		for i, id := range ids {
			texts[i] = lib.say(prefix + id)
		}
		list = append(list, term{lib.say(name), strings.Join(texts, lib.say("list.semicolon"))})
	}
	add("term.horizon", "horizon.", lever.Now.String(), lever.Weeks.String(), lever.Months.String(), lever.Years.String())
	add("term.record", "record.", string(profile.Used), string(profile.UseContested), string(profile.Unused))
	add("term.judgement", "judgement.", string(lever.Direct), string(lever.Inferred), string(lever.Editorial))
	add("term.confidence", "confidence.means.", string(catalog.High), string(catalog.Medium), string(catalog.Low))
	return list
}

// ruleGroups lists the rules by the layer they look at first.
func (lib *library) ruleGroups(f *frame) []ruleGroup {
	var groups []ruleGroup
	for _, l := range slices.Backward(stack.Layers()) {
		g := ruleGroup{ID: "layer-" + string(l), Name: lib.say("layer." + string(l))}
		for _, r := range lever.Rules() {
			if r.Cells[0].Layer == l {
				g.Rules = append(g.Rules, ruleLine{
					link{lib.language.Rule(r.ID).Statement, f.to(rulePath(r))}, r.ID, lib.powers(r), lib.say("judgement." + string(r.Judgement)),
				})
			}
		}
		if len(g.Rules) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// powers names the powers that a rule looks for.
func (lib *library) powers(r *lever.Rule) string {
	var list []lever.Question
	for _, q := range lever.Questions() {
		if slices.ContainsFunc(r.Cells, func(c lever.Cell) bool { return c.Question == q }) {
			list = append(list, q)
		}
	}
	return lib.powersOf(list)
}

// powersOf names the powers over some questions.
func (lib *library) powersOf(questions []lever.Question) string {
	list := make([]string, len(questions))
	for i, q := range questions {
		list[i] = lib.say("power." + string(q))
	}
	return lib.language.List(list)
}
