package site

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sovcalc/app/catalog"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// A catalogPage says what the catalogue holds.
type catalogPage struct {
	*frame
	Kinds []kindLine
	Total counts
}

type kindLine struct {
	link
	Means string
	counts
}

// counts say how many entries there are and how well their facts are known.
type counts struct{ Entries, Facts, Sources, Unknown, Contested, Recalled int }

// A kindPage lists the entries of a kind.
type kindPage struct {
	*frame
	Means, Folder string
	counts
	Groups  []entryGroup
	Jump    string // what the groups are
	Defined []definitionView
}

type entryGroup struct {
	Anchor, Name string
	Entries      []entryLine
}

type entryLine struct {
	link
	Says string
}

// A definitionView says what a property means.
type definitionView struct {
	Anchor, Label, Means string
	Values               []link // the values it takes, in words, with the word in the file
}

func (lib *library) catalogPages() []Page {
	title := lib.say("catalog.title")
	pages := []Page{lib.page(draft{
		path: "catalog/", title: title, description: lib.say("catalog.description", words.N("n", len(lib.catalog.Entries))), template: "catalog",
		fill: func(f *frame) shown { return lib.catalogPage(f) },
		data: func() ([]byte, error) { return lib.catalogData() },
	})}
	for _, k := range catalog.Kinds() {
		name, entries := lib.say("kind."+string(k)), lib.catalog.All(k)
		path := "catalog/" + string(k) + "/"
		pages = append(pages, lib.page(draft{
			path: path, title: name, description: lib.say("kind.means." + string(k)), template: "kind",
			crumbs: []link{{title, "catalog/"}},
			fill:   func(f *frame) shown { return lib.kindPage(f, k) },
		}))
		for i := range entries {
			e := &entries[i]
			pages = append(pages, lib.page(draft{
				path: entryPath(e), title: lib.entryTitle(e), description: lib.entryDescription(e), template: "entry",
				crumbs: []link{{title, "catalog/"}, {name, path}},
				fill:   func(f *frame) shown { return lib.entryPage(f, e) },
				data:   func() ([]byte, error) { return indented(report.EntryOf(lib.catalog, e)) },
			}))
		}
	}
	return pages
}

// entryTitle names an entry among all; laws of several countries share names.
func (lib *library) entryTitle(e *catalog.Entry) string {
	name := lib.language.Entry(e)
	if of := e.Fact(catalog.LawOf); of != nil && of.Known() {
		return lib.say("entry.law", words.P("name", name), words.P("place", lib.language.FactValues(lib.catalog, e.Kind, catalog.LawOf, of.Values)))
	}
	return name
}

// catalogData writes the whole catalogue as JSON, an entry in each line.
func (lib *library) catalogData() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	fmt.Fprintf(&b, "{\"schema\": \"sovcalc.catalog/1\", \"edition\": %q, \"entries\": [\n", lib.catalog.Edition)
	for i := range lib.catalog.Entries {
		if i > 0 {
			b.WriteString(", ")
		}
		if err := e.Encode(report.EntryOf(lib.catalog, &lib.catalog.Entries[i])); err != nil {
			return nil, err
		}
	}
	b.WriteString("]}\n")
	return b.Bytes(), nil
}

func (lib *library) catalogPage(f *frame) catalogPage {
	page := catalogPage{frame: f, Total: countsOf(lib.catalog.Entries)}
	for _, k := range catalog.Kinds() {
		page.Kinds = append(page.Kinds, kindLine{
			link{lib.say("kind." + string(k)), f.to("catalog/" + string(k) + "/")}, lib.say("kind.means." + string(k)), countsOf(lib.catalog.All(k)),
		})
	}
	return page
}

func countsOf(entries []catalog.Entry) counts {
	n := counts{Entries: len(entries)}
	sources := map[uint16]bool{}
	for i := range entries {
		for j := range entries[i].Facts {
			fact := &entries[i].Facts[j]
			n.Facts++
			switch {
			case len(fact.Readings) > 0:
				n.Contested++
			case !fact.Known():
				n.Unknown++
			}
			if fact.Recalled {
				n.Recalled++
			}
			for _, at := range sourcesOf(fact) {
				sources[at] = true
			}
		}
	}
	n.Sources = len(sources)
	return n
}

// sourcesOf lists the sources of a fact and of its readings.
func sourcesOf(n *catalog.Fact) []uint16 {
	list := slices.Clone(n.Sources)
	for _, r := range n.Readings {
		list = append(list, r.Sources...)
	}
	return list
}

// grouped says by what the list of a kind is grouped, and which facts tell its
// entries apart. Nothing means the first letter of the name.
var grouped = map[catalog.Kind]struct {
	by   catalog.Property
	says []catalog.Property
}{
	catalog.Actor:          {catalog.Seat, []catalog.Property{catalog.Form, catalog.Parent}},
	catalog.Case:           {catalog.CaseHome, []catalog.Property{catalog.Status, catalog.CaseModel, catalog.CaseInfra}},
	catalog.Chip:           {catalog.Vendor, []catalog.Property{catalog.Foundry, catalog.FabricatedIn}},
	catalog.Control:        {catalog.ControlledBy, []catalog.Property{catalog.Says}},
	catalog.Incident:       {catalog.Date, []catalog.Property{catalog.Date, catalog.By}},
	catalog.Infrastructure: {"", []catalog.Property{catalog.Offer, catalog.Operator, catalog.Regions}},
	catalog.Jurisdiction:   {"", []catalog.Property{catalog.Standing, catalog.Bloc}},
	catalog.Law:            {catalog.LawOf, []catalog.Property{catalog.Year, catalog.Power}},
	catalog.Model:          {"", []catalog.Property{catalog.Developer, catalog.Weights}},
}

func (lib *library) kindPage(f *frame, k catalog.Kind) kindPage {
	entries := lib.catalog.All(k)
	page := kindPage{frame: f, Means: lib.say("kind.means." + string(k)), Folder: "app/catalog/data/" + string(k) + "/", counts: countsOf(entries)}
	page.Jump = lib.say("kind.by." + cmp.Or(string(grouped[k].by), "letter"))
	for i := range entries {
		e := &entries[i]
		at, name := lib.groupOf(e)
		g := slices.IndexFunc(page.Groups, func(g entryGroup) bool { return g.Anchor == at })
		if g < 0 {
			g = len(page.Groups)
			page.Groups = append(page.Groups, entryGroup{Anchor: at, Name: name})
		}
		page.Groups[g].Entries = append(page.Groups[g].Entries, entryLine{f.entry(e), lib.summary(e)})
	}
	slices.SortStableFunc(page.Groups, func(a, b entryGroup) int { return lib.language.Compare(a.Name, b.Name) })
	if k == catalog.Incident {
		slices.Reverse(page.Groups) // the latest first
	}
	for g := range page.Groups {
		slices.SortStableFunc(page.Groups[g].Entries, func(a, b entryLine) int {
			return lib.language.Compare(a.Text, b.Text)
		})
	}
	for _, d := range catalog.Definitions() {
		if slices.Contains(d.Kinds, k) {
			page.Defined = append(page.Defined, lib.definition(d))
		}
	}
	return page
}

// groupOf returns the anchor and the name of the group an entry is listed in.
func (lib *library) groupOf(e *catalog.Entry) (at, name string) {
	by := grouped[e.Kind].by
	value := e.Value(by)
	switch {
	case by == "":
		letter := firstLetter(lib.language.Entry(e))
		return "letter-" + anchor(letter), letter
	case value == "":
		return "not-known", lib.say("value.unknown")
	case e.Kind == catalog.Incident:
		year, _, _ := strings.Cut(value, "-")
		return "year-" + anchor(year), year
	}
	return anchor(value), lib.language.FactValues(lib.catalog, e.Kind, by, []string{value})
}

func firstLetter(name string) string {
	letter, _ := utf8.DecodeRuneInString(strings.ToUpper(name))
	switch {
	case name == "":
		return "–"
	case unicode.IsDigit(letter):
		return "0–9"
	}
	return string(letter)
}

// summary is an entry in a few words.
func (lib *library) summary(e *catalog.Entry) string {
	var parts []string
	for _, p := range grouped[e.Kind].says {
		n := e.Fact(p)
		if n == nil || !n.Known() || n.Value() == catalog.None {
			continue
		}
		text := lib.language.FactValues(lib.catalog, e.Kind, p, n.Values)
		if len(n.Values) > 4 {
			text = lib.say("premise.several", words.N("n", len(n.Values)))
		}
		if p == catalog.Parent {
			text = lib.say("kind.owned", words.P("owner", text))
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " · ")
}

// definition says what a property means and which values it takes.
func (lib *library) definition(d catalog.Definition) definitionView {
	v := definitionView{Anchor: "about-" + string(d.Property), Label: lib.language.Property(lib.catalog, d.Property, ""), Means: lib.language.Means(d)}
	for _, value := range d.Values {
		v.Values = append(v.Values, link{Text: lib.language.FactValues(lib.catalog, d.Kinds[0], d.Property, []string{value}), Href: value})
	}
	return v
}
