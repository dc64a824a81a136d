package site

import (
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// A casePage is the finding of one case in full. Facts are told once, in a
// numbered list at its end; everything else refers to them.
type casePage struct {
	*frame
	ID, Story                  string
	Status, Since              string
	Finding                    []string
	Marks                      []markView
	Hands, Gap                 string
	Claim                      *factView
	Notices                    []string
	Choices                    []choiceView
	Layers                     []layerView
	Known                      []*factView
	Open                       []string
	Questions                  []questionView
	Assumed, Unknown           []premiseView
	Holders                    []holderView
	Verdicts                   []verdictView
	Facts                      []factGroup
	Oldest                     string
	Vector                     string
	Calculator, Compare, Entry string // addresses
}

// A choiceView is one choice of the case and the fact that states it.
type choiceView struct {
	Label  string
	Values []link
	Fact   *factView
}

type layerView struct {
	Name, Means, Word string
	Level             lever.Range
	Contested         bool
	Holders           []link
}

// A premiseView is something a finding rests on: a choice, or a fact of the
// list.
type premiseView struct {
	Label, Value string
	Fact         *factView
	Narrows      string
}

// A holderView is a holder with the laws that bind it.
type holderView struct {
	link
	Anchor string
	Bonds  []bondView
}

type bondView struct {
	Law   link
	By    string
	Open  bool
	Facts []*factView
}

func (lib *library) casePage(f *frame, c *caseRecord) casePage {
	p, e := c.model.Profile, c.entry
	d := &proof{frame: f, c: c, at: map[proofKey]*factView{}}
	page := casePage{
		frame: f, ID: e.ID, Story: e.Value(catalog.Story), Status: lib.status(e),
		Finding: lib.language.Finding(p), Marks: lib.marks(p), Hands: lib.hands(p), Gap: lib.language.Gap(p.Gap()), Verdicts: d.verdicts(),
		Claim: d.fact(e, catalog.Claim, e.Fact(catalog.Claim)), Choices: d.choices(),
		Oldest: lib.language.Date(c.model.Oldest()), Vector: c.model.Fragment(),
		Calculator: f.to("#" + c.model.Fragment()), Compare: f.to(lib.language.Page("compare/") + "#" + c.model.Fragment()), Entry: f.to(entryPath(e)),
	}
	if status := e.Fact(catalog.Status); status != nil {
		page.Since = lib.date(status.AsOf)
	}
	for _, n := range p.Stack.Notices {
		page.Notices = append(page.Notices, lib.language.Notice(p.Stack, n))
	}
	known := e.FactsOn(catalog.Known)
	for i := range known {
		page.Known = append(page.Known, d.fact(e, catalog.Known, &known[i]))
	}
	if open := e.Fact(catalog.Open); open != nil {
		page.Open = open.Values
	}
	for i := range p.Questions {
		page.Questions = append(page.Questions, d.question(&p.Questions[i]))
	}
	for i := len(p.Layers) - 1; i >= 0; i-- {
		page.Layers = append(page.Layers, d.layer(&p.Layers[i]))
	}
	for _, a := range p.Assumptions() {
		page.Assumed = append(page.Assumed, d.assumption(a))
	}
	for _, u := range c.model.Unknowns() {
		v := d.premise(u.Premise)
		v.Narrows = lib.say("unknowns.narrows", words.P("questions", lib.powersOf(u.Questions)))
		page.Unknown = append(page.Unknown, v)
	}
	page.Holders = d.holders()
	page.Facts = d.numbered()
	return page
}

// choices lists what was chosen, with the facts of the case.
func (d *proof) choices() []choiceView {
	var list []choiceView
	conf := d.c.model.Configuration
	for _, def := range configuration.Definitions() {
		if !conf.Answered(def.Key) {
			continue
		}
		v := choiceView{Label: d.lib.say("choice." + def.Name)}
		for value := range strings.SplitSeq(conf.Get(def.Key), "+") {
			l := link{Text: d.lib.language.Value(d.lib.catalog, def.Key, value)}
			if e := d.lib.catalog.Entry(def.Kind, value); e != nil {
				l.Href = d.to(entryPath(e))
			}
			v.Values = append(v.Values, l)
		}
		p, n := catalog.Property(def.Name), d.c.entry.Fact(catalog.Property(def.Name))
		if !def.Required {
			p, n = catalog.CaseDetail, d.c.entry.FactOf(catalog.CaseDetail, def.Letter)
		}
		if n != nil {
			v.Fact = d.fact(d.c.entry, p, n)
		}
		list = append(list, v)
	}
	return list
}

func (d *proof) layer(l *profile.Layer) layerView {
	v := layerView{
		Name: d.lib.say("layer." + string(l.ID)), Means: d.lib.say("layer.means." + string(l.ID)),
		Word: d.lib.language.Mark(l.Level), Level: l.Level,
	}
	for _, cell := range d.c.model.Profile.Cells {
		if cell.Layer == l.ID && contestedAny(d.c.model.Profile, cell.Levers) {
			v.Contested = true
		}
	}
	for _, h := range d.c.model.Profile.Holders(l.ID) {
		v.Holders = append(v.Holders, d.holder(h))
	}
	return v
}

// holder names a holder and leads to the laws that bind it.
func (d *proof) holder(h stack.Party) link {
	return link{d.lib.language.HolderUnder(d.c.model.Profile.Stack, h), "#" + holderAnchor(h)}
}

func holderAnchor(p stack.Party) string { return "holder-" + anchor(p.ID) }

// holders lists everybody who holds a lever, with what binds them.
func (d *proof) holders() []holderView {
	var parties []stack.Party
	for i := range d.c.model.Profile.Findings.Levers {
		h := d.c.model.Profile.Findings.Levers[i].Holder
		at := slices.IndexFunc(parties, func(p stack.Party) bool { return p.ID == h.ID })
		if at < 0 {
			h.Bonds = slices.Clone(h.Bonds)
			parties = append(parties, h)
			continue
		}
		for _, b := range h.Bonds { // each lever knows only what binds its holder there
			if !slices.Contains(parties[at].Bonds, b) {
				parties[at].Bonds = append(parties[at].Bonds, b)
			}
		}
	}
	list := make([]holderView, len(parties))
	for i, p := range parties {
		list[i] = holderView{link: link{Text: d.lib.language.Name(d.c.model.Profile.Stack, p)}, Anchor: holderAnchor(p)}
		if p.Entry != nil {
			list[i].Href = d.entry(p.Entry).Href
		}
		for _, b := range p.Bonds {
			list[i].Bonds = append(list[i].Bonds, d.bond(p, b))
		}
	}
	return list
}

func (d *proof) bond(p stack.Party, b stack.Bond) bondView {
	v := bondView{Law: link{Text: d.lib.language.BondLaw(d.c.model.Profile.Stack, b)}, By: d.lib.say("bond." + string(b.By)), Open: b.Open}
	if e := d.lib.catalog.Entry(catalog.Jurisdiction, b.Jurisdiction); e != nil {
		v.Law = d.entry(e)
	}
	if b.Entry == nil || b.By == stack.ByBeing {
		return v
	}
	if b.By == stack.ByParentSeat && p.Entry != nil && b.Entry != p.Entry {
		v.Facts = append(v.Facts, d.fact(p.Entry, catalog.Parent, p.Entry.Fact(catalog.Parent)))
	}
	v.Facts = append(v.Facts, d.fact(b.Entry, b.Property, b.Fact))
	return v
}
