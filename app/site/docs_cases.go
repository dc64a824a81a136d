package site

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// A caseIndex is the list of all cases, by country.
type caseIndex struct {
	*frame
	Groups []caseGroup
	Count  int
}

func (i caseIndex) frameOf() *frame { return i.frame }

// patterns is the anchor of the cases that are no deployment.
const patterns = "patterns"

type caseGroup struct {
	Anchor, Name string
	Cases        []caseLine
}

// A caseLine is a case in one line.
type caseLine struct {
	link
	Status, Story, Hands string
	Marks                []markView
}

// A markView is one of the six powers, and in whose hands it is.
type markView struct {
	Class, Power, Hands, Word string
	Level                     lever.Range
	Contested                 bool
}

func (lib *library) casePages() []Page {
	title := lib.say("cases.title")
	pages := []Page{lib.page(draft{
		path: "cases/", title: title, description: lib.say("cases.description", words.N("n", len(lib.cases))), template: "cases",
		fill: func(f *frame) shown { return lib.caseIndex(f) },
		data: func() ([]byte, error) { return indented(lib.caseData()) },
	})}
	for i := range lib.cases {
		c := &lib.cases[i]
		page := lib.page(draft{
			path: casePath(c.entry), title: lib.language.Entry(c.entry), description: lib.caseDescription(c), template: "case",
			crumbs: []link{{title, "cases/"}},
			fill:   func(f *frame) shown { return lib.casePage(f, c) },
			data:   func() ([]byte, error) { return report.Of(c.model.Profile, lib.language).JSON() },
		})
		page.OEmbed = lib.caseOEmbed(c)
		page.Beside, page.Image, page.ImageText = lib.beside(c), lib.language.Page(caseImage(c.entry.ID)), lib.language.Headline(c.model.Profile)
		pages = append(pages, page)
	}
	return pages
}

// caseDescription is the finding, for lists of pages elsewhere.
func (lib *library) caseDescription(c *caseRecord) string {
	finding := lib.language.Finding(c.model.Profile)
	return lib.language.Sentences(finding[:min(2, len(finding))])
}

func (lib *library) caseIndex(f *frame) caseIndex {
	index := caseIndex{frame: f, Count: len(lib.cases)}
	for i := range lib.cases {
		c := &lib.cases[i]
		home := c.entry.Value(catalog.CaseHome)
		name, at := lib.language.Called(lib.catalog, catalog.Jurisdiction, home), anchor(home)
		if c.pattern() {
			name, at = lib.say("group.patterns"), patterns
		}
		g := slices.IndexFunc(index.Groups, func(g caseGroup) bool { return g.Anchor == at })
		if g < 0 {
			g = len(index.Groups)
			index.Groups = append(index.Groups, caseGroup{Anchor: at, Name: name})
		}
		index.Groups[g].Cases = append(index.Groups[g].Cases, caseLine{
			link{lib.language.Entry(c.entry), f.to(casePath(c.entry))}, lib.status(c.entry), c.entry.Value(catalog.Story), lib.hands(c.model.Profile), lib.marks(c.model.Profile),
		})
	}
	slices.SortStableFunc(index.Groups, func(a, b caseGroup) int {
		switch { // the patterns last: they are nobody's
		case a.Anchor == patterns:
			return 1
		case b.Anchor == patterns:
			return -1
		}
		return lib.language.Compare(a.Name, b.Name)
	})
	return index
}

// pattern reports whether the case is a pattern rather than one deployment.
func (c *caseRecord) pattern() bool { return c.entry.Value(catalog.Status) == "archetype" }

func (lib *library) status(e *catalog.Entry) string {
	if status := e.Value(catalog.Status); status != "" {
		return lib.say("status." + status)
	}
	return lib.say("value.unknown")
}

// hands counts the six powers by who has them.
func (lib *library) hands(p *profile.Profile) string {
	h := p.Hands
	var list []string
	for _, part := range []struct {
		class profile.Class
		n     int
	}{{profile.Yours, h.Yours}, {profile.AtHome, h.Home}, {profile.Shared, h.Shared}, {profile.Others, h.Others}, {profile.Within, h.Within}, {profile.Open, h.Open - h.Within}} {
		if part.n > 0 {
			list = append(list, lib.say("hands."+string(part.class), words.N("n", part.n)))
		}
	}
	return lib.language.Row(list)
}

func (lib *library) marks(p *profile.Profile) []markView {
	var list []markView
	for i := range p.Questions {
		q := &p.Questions[i]
		class := string(profile.ClassOf(q.Level))
		list = append(list, markView{
			class, lib.say("power." + string(q.ID)), lib.say("class." + class), lib.language.Mark(q.Level), q.Level, contestedAny(p, q.Binding),
		})
	}
	return list
}

// contestedAny reports whether one of the levers is contested.
func contestedAny(p *profile.Profile, levers []int) bool {
	return slices.ContainsFunc(levers, func(i int) bool {
		v := p.Findings.Levers[i]
		return v.Contested && !v.Level.Single()
	})
}

// A caseDatum is a case in the list of all cases as JSON.
type caseDatum struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	Home     string       `json:"home"`
	Status   string       `json:"status"`
	Vector   string       `json:"vector"`
	Headline string       `json:"headline"`
	Hands    report.Hands `json:"hands"`
	Profile  string       `json:"profile"` // address of the whole finding, from this file
}

// A caseData is the list of all cases as JSON.
type caseData struct {
	Schema  string      `json:"schema"`
	Edition string      `json:"edition"`
	Cases   []caseDatum `json:"cases"`
}

func (lib *library) caseData() caseData {
	list := []caseDatum{}
	for i := range lib.cases {
		c := &lib.cases[i]
		p := c.model.Profile
		list = append(list, caseDatum{
			c.entry.ID, c.entry.Name, c.entry.Value(catalog.CaseHome), c.entry.Value(catalog.Status), c.model.Fragment(),
			lib.language.Headline(p), report.HandsOf(p.Hands), "cases/" + c.entry.ID + ".json",
		})
	}
	return caseData{"sovcalc.cases/1", lib.catalog.Edition, list}
}
