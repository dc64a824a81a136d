package site

import (
	"slices"

	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

const lensesPath = "method/lenses/"

func lensPath(id string) string { return lensesPath + id + "/" }

// A lensIndex lists the definitions of sovereignty.
type lensIndex struct {
	*frame
	Lenses []lensLine
}

type lensLine struct {
	link
	Who, Test string
	Cases     string // how many by verdict
}

// A lensPage is one definition, who says so, and what it says of the cases.
type lensPage struct {
	*frame
	ID, Who, Test, Date string
	Source              sourceView
	Notes               []string
	Groups              []lensGroup
}

type lensGroup struct {
	Anchor, Verdict string
	Cases           []lensCase
}

type lensCase struct {
	link
	Because []string
}

// A verdictView is what a lens says of a case.
type verdictView struct {
	link
	Verdict, Class string
	Who            string
	Because        []string
}

// verdicts lists the verdicts in the order in which they are shown.
var verdicts = []profile.Verdict{profile.Met, profile.NotMet, profile.Undetermined}

func (lib *library) lensPages(crumbs []link) []Page {
	title := lib.say("lenses.title")
	crumbs = append(crumbs, link{lib.say("definitions.short"), lensesPath})
	pages := []Page{lib.page(draft{
		path: lensesPath, title: title, description: lib.say("definitions.description"), template: "lenses", crumbs: crumbs[:1],
		fill: func(f *frame) shown { return lib.lensIndex(f) },
		data: func() ([]byte, error) { return indented(report.LensDefinitions(lib.language)) },
	})}
	for _, l := range profile.Lenses() {
		text := lib.language.Lens(l)
		pages = append(pages, lib.page(draft{
			path: lensPath(l.ID), title: text.Name, description: text.Test, template: "lens", crumbs: crumbs,
			fill: func(f *frame) shown { return lib.lensPage(f, l, text) },
		}))
	}
	return pages
}

func (lib *library) lensIndex(f *frame) lensIndex {
	index := lensIndex{frame: f}
	for at, l := range profile.Lenses() {
		text := lib.language.Lens(l)
		counts := map[profile.Verdict]int{}
		for i := range lib.cases {
			counts[lib.cases[i].views[at].Verdict]++
		}
		told := lib.say("definitions.cases", words.N("met", counts[profile.Met]), words.N("unmet", counts[profile.NotMet]), words.N("open", counts[profile.Undetermined]))
		index.Lenses = append(index.Lenses, lensLine{link{text.Name, f.to(lensPath(l.ID))}, text.Who, text.Test, told})
	}
	return index
}

func (lib *library) lensPage(f *frame, l *profile.Lens, text words.LensText) lensPage {
	page := lensPage{
		frame: f, ID: l.ID, Who: text.Who, Test: text.Test, Notes: text.Notes,
		Source: sourceView{Href: text.URL, Host: text.Source}, Date: lib.say("lenses.undated"),
	}
	if text.Date != "" {
		page.Date = lib.say("fact.as-of", words.P("date", lib.language.Date(text.Date)))
	}
	at := slices.Index(profile.Lenses(), l)
	for _, v := range verdicts {
		g := lensGroup{Anchor: string(v), Verdict: lib.say("definitions.cases." + string(v))}
		for i := range lib.cases {
			if c := &lib.cases[i]; c.views[at].Verdict == v {
				g.Cases = append(g.Cases, lensCase{link{lib.language.Entry(c.entry), f.to(casePath(c.entry))}, lib.because(c.model.Profile, &c.views[at])})
			}
		}
		if len(g.Cases) > 0 {
			page.Groups = append(page.Groups, g)
		}
	}
	return page
}

// because says what decides a verdict: of a lens that is met every test, of
// any other those that are not; of the framework of many criteria what the
// facts support of each objective.
func (lib *library) because(p *profile.Profile, v *profile.View) []string {
	var list []string
	if v.Because[0].Test.Criterion() != "" {
		for _, s := range v.Supports() {
			list = append(list, lib.language.Support(s))
		}
		return list
	}
	for i := range v.Because {
		if b := &v.Because[i]; b.Verdict == v.Verdict || v.Lens.Partial {
			list = append(list, lib.language.Tested(p, b))
		}
	}
	return list
}

// verdicts shows a case through every lens.
func (d *proof) verdicts() []verdictView {
	var list []verdictView
	for i := range d.c.views {
		v := &d.c.views[i]
		text := d.lib.language.Lens(v.Lens)
		list = append(list, verdictView{
			link{text.Name, d.to(lensPath(v.Lens.ID))}, d.lib.language.Verdict(v.Verdict), string(v.Verdict), text.Who, d.lib.because(d.c.model.Profile, v),
		})
	}
	return list
}
