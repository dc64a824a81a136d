package site

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// A proof gathers the facts that a case's page refers to, each once.
type proof struct {
	*frame
	c    *caseRecord
	at   map[proofKey]*factView
	list []proofFact
}

type proofKey struct {
	entry    reference
	property catalog.Property
	of       string
}

type proofFact struct {
	entry *catalog.Entry
	view  *factView
}

// A factGroup is the facts of one entry.
type factGroup struct {
	link
	Kind  string
	Facts []*factView
}

// fact notes a fact and returns it; the same one each time.
func (d *proof) fact(e *catalog.Entry, p catalog.Property, n *catalog.Fact) *factView {
	key := proofKey{refer(e), p, ""}
	if n != nil {
		key.of = n.Of
	}
	if v := d.at[key]; v != nil {
		return v
	}
	v := d.frame.fact(e, p, n)
	d.at[key] = v
	d.list = append(d.list, proofFact{e, v})
	return v
}

// numbered puts the facts in order, by entry, and gives each its number. What
// was noted before then shows the number too.
func (d *proof) numbered() []factGroup {
	kinds := []catalog.Kind{catalog.Case, catalog.Model, catalog.Infrastructure, catalog.Chip, catalog.Actor, catalog.Jurisdiction, catalog.Law, catalog.Control, catalog.Incident}
	slices.SortStableFunc(d.list, func(a, b proofFact) int {
		return cmp.Or(
			slices.Index(kinds, a.entry.Kind)-slices.Index(kinds, b.entry.Kind),
			strings.Compare(strings.ToLower(a.entry.Name), strings.ToLower(b.entry.Name)),
			strings.Compare(a.entry.ID, b.entry.ID),
		)
	})
	var groups []factGroup
	var last *catalog.Entry
	for i, n := range d.list {
		if last == nil || refer(n.entry) != refer(last) {
			last = n.entry
			groups = append(groups, factGroup{link: d.entry(n.entry), Kind: d.lib.say("kind.one." + string(n.entry.Kind))})
		}
		n.view.Number, n.view.Anchor = i+1, fmt.Sprintf("fact-%d", i+1)
		g := &groups[len(groups)-1]
		g.Facts = append(g.Facts, n.view)
	}
	return groups
}

// A questionView is a question with its answer and everything that was found
// for it.
type questionView struct {
	ID, Asks, Who, Says, Weakest string
	Level                        lever.Range
	Contested                    bool
	Cells                        []cellView
}

type cellView struct {
	Name, Says string
	Level      lever.Range
	Contested  bool
	Groups     []groupView
}

// A groupView is what one rule found in one cell.
type groupView struct {
	Rule     link
	Levers   []leverView
	Reliefs  []reliefView
	Premises []premiseView
	Used     []incidentView // by the holders, their owners or the states that bind them
}

type leverView struct {
	Because   string
	Mark      string
	Contested bool
	Possible  bool
	Holder    link
	Terms     []string // how the holder stands to home, how firm, how soon, and whether used
}

type incidentView struct {
	link
	Date string
}

type reliefView struct {
	Because  string
	Possible bool
}

func (d *proof) question(q *profile.Question) questionView {
	p := d.c.model.Profile
	v := questionView{
		ID: string(q.ID), Asks: d.lib.say("asks." + string(q.ID)), Who: d.lib.language.Who(p, q), Says: d.lib.language.Level(q.Level),
		Level: q.Level, Contested: contestedAny(p, q.Binding),
	}
	if q.Level.Lo < lever.Yours {
		var layers []string
		for _, l := range q.Weakest {
			layers = append(layers, d.lib.say("layer."+string(l)))
		}
		v.Weakest = d.lib.say("answer.weakest", words.P("layers", d.lib.language.List(layers)))
	}
	var cells []*profile.Cell
	for i := range p.Cells {
		if cell := &p.Cells[i]; cell.Question == q.ID {
			cells = append(cells, cell)
		}
	}
	slices.SortStableFunc(cells, func(a, b *profile.Cell) int { return a.Level.Lo - b.Level.Lo })
	for _, cell := range cells {
		v.Cells = append(v.Cells, d.cell(cell))
	}
	return v
}

// cell puts what was found in a cell together by rule, the firmest first.
func (d *proof) cell(cell *profile.Cell) cellView {
	v := cellView{
		Name: d.lib.say("layer." + string(cell.Layer)), Says: d.lib.language.Level(cell.Level),
		Level: cell.Level, Contested: contestedAny(d.c.model.Profile, cell.Levers),
	}
	f := &d.c.model.Profile.Findings
	levers := slices.Clone(cell.Levers)
	slices.SortStableFunc(levers, func(a, b int) int { return f.Levers[a].Level.Lo - f.Levers[b].Level.Lo })
	var rules []*lever.Rule
	group := func(r *lever.Rule) *groupView {
		i := slices.Index(rules, r)
		if i < 0 {
			i = len(rules)
			rules = append(rules, r)
			v.Groups = append(v.Groups, groupView{Rule: link{r.ID, d.to(rulePath(r))}})
		}
		return &v.Groups[i]
	}
	for _, i := range levers {
		g := group(f.Levers[i].Rule)
		g.Levers = append(g.Levers, d.lever(i))
		for _, p := range d.c.used[i].Precedents {
			if n := (incidentView{d.entry(p.Incident), d.lib.language.Date(p.Date())}); !slices.Contains(g.Used, n) {
				g.Used = append(g.Used, n)
			}
		}
		d.rests(g, f.Levers[i].Premises)
	}
	for _, i := range cell.Reliefs {
		g := group(f.Reliefs[i].Rule)
		g.Reliefs = append(g.Reliefs, reliefView{d.lib.language.Relieved(d.c.model.Profile.Stack, &f.Reliefs[i]), f.Reliefs[i].Possible})
		d.rests(g, f.Reliefs[i].Premises)
	}
	return v
}

func (d *proof) lever(i int) leverView {
	s, n, r := d.c.model.Profile.Stack, d.c.model.Profile.Findings.Levers[i], d.c.used[i]
	return leverView{
		Because: d.lib.language.Because(s, n), Mark: d.lib.language.Mark(n.Level),
		Contested: n.Contested && !n.Level.Single(), Possible: n.Possible,
		Holder: link{d.lib.language.Name(s, n.Holder), "#" + holderAnchor(n.Holder)},
		Terms:  []string{d.lib.language.Stands(n.Law, ids(n.Relations, "")), each(d.lib, "memo.grip.", n.Grips), each(d.lib, "horizon.", n.Horizons), d.lib.say("record." + string(r.Use))},
	}
}

// each names what holds in one reading or another.
func each[T interface{ String() string }](lib *library, prefix string, list []T) string {
	names := ids(list, prefix)
	for i := range names {
		names[i] = lib.say(names[i])
	}
	return lib.language.Either(names)
}

func ids[T interface{ String() string }](list []T, prefix string) []string {
	out := make([]string, len(list))
	for i, item := range list {
		out[i] = prefix + item.String()
	}
	return out
}

// rests adds what a finding rests on to its group, each once. What binds a
// holder is told where the holders are.
func (d *proof) rests(g *groupView, premises []lever.Premise) {
	told := profile.Told(d.c.entry, premises)
	asked := func(k configuration.Key) bool {
		return slices.ContainsFunc(premises, func(p lever.Premise) bool { return p.IsChoice && p.Key == k })
	}
	premises = slices.Clone(premises)
	for _, p := range told {
		if !asked(p.Key) {
			premises = append(premises, lever.Premise{IsChoice: true, Key: p.Key, Read: p.Read})
		}
	}
	for _, p := range premises {
		switch {
		case p.IsChoice && (p.Key == configuration.Home || p.Key == configuration.Whose):
			continue // everything rests on these
		case !p.IsChoice && (p.Entry == nil || binds(p)):
			continue
		}
		v := d.premise(p)
		if i := slices.IndexFunc(told, func(t lever.Premise) bool { return p.IsChoice && t.Key == p.Key }); i >= 0 {
			v.Fact = d.fact(told[i].Entry, told[i].Property, told[i].Fact)
		}
		if !slices.Contains(g.Premises, v) {
			g.Premises = append(g.Premises, v)
		}
	}
}

func binds(p lever.Premise) bool {
	return p.Entry.Kind == catalog.Actor && (p.Property == catalog.Seat || p.Property == catalog.Parent || p.Property == catalog.Reach)
}

// premise names what was asked and the answer.
func (d *proof) premise(p lever.Premise) premiseView {
	l, c := d.lib.language, d.lib.catalog
	if !p.IsChoice {
		v := d.fact(p.Entry, p.Property, p.Fact)
		of := ""
		if p.Fact != nil {
			of = p.Fact.Of
		}
		return premiseView{
			Label: d.lib.say("premise.of", words.P("entry", l.Entry(p.Entry)), words.P("property", l.Property(c, p.Property, of))),
			Value: d.brief(v), Fact: v,
		}
	}
	v := premiseView{Label: d.lib.say("choice." + p.Key.String()), Value: l.Chosen(c, d.c.model.Configuration, p.Key)}
	switch {
	case p.Usual:
		v.Value = d.lib.say("premise.usual", words.P("value", l.Value(c, p.Key, p.Read)))
	case p.Open:
		v.Value = d.lib.say("premise.open")
	}
	return v
}

// brief is a fact in a few words.
func (d *proof) brief(v *factView) string {
	if v.Word != "" {
		return v.Word
	}
	if n := len(v.Values); n > 3 {
		return d.lib.say("premise.several", words.N("n", n))
	}
	names := make([]string, len(v.Values))
	for i := range v.Values {
		names[i] = v.Values[i].Text
	}
	return d.lib.language.List(names)
}

// assumption says what an unanswered detail was taken as, and why.
func (d *proof) assumption(p lever.Premise) premiseView {
	key, value := p.Key, ""
	if p.IsChoice {
		value = d.lib.language.Value(d.lib.catalog, p.Key, p.Read)
		if lo, hi, between := strings.Cut(p.Read, ".."); between {
			value = d.lib.say("premise.between", words.P("lo", d.lib.language.Value(d.lib.catalog, p.Key, lo)), words.P("hi", d.lib.language.Value(d.lib.catalog, p.Key, hi)))
		}
	} else {
		key = configuration.Administrators
		if k, ok := configuration.Named(string(p.Property)); ok {
			key = k
		}
		value = d.lib.language.FactValues(d.lib.catalog, p.Entry.Kind, p.Property, p.Fact.Values)
	}
	v := premiseView{Label: d.lib.say("choice." + key.String()), Value: value}
	if p.Entry != nil && p.Fact != nil {
		v.Fact = d.fact(p.Entry, p.Fact.Property, p.Fact)
	}
	return v
}
