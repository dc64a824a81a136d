package site

import (
	"net/url"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/words"
)

// A factView is a fact as a document shows it.
type factView struct {
	Number  int // in the list of the page, from 1
	Anchor  string
	Label   string
	Of      link
	Name    string // label and what it is told of, in one
	Values  []link
	Text    bool   // the values are sentences
	Between string // what stands between values
	Word    string // in place of values: not known, contested
	Reading []readingView
	Note    string
	Date    string
	Sure    string // how well it is established
	Sources []sourceView
}

// A readingView is one position in a dispute.
type readingView struct {
	Who     string
	Values  []link
	Sources []sourceView
}

// A sourceView is a page that a fact rests on. What is not an address of the
// web is shown and leads nowhere.
type sourceView struct {
	Number              int // in the list of the page, if it has one
	Href, Host          string
	Supports, Date, Via string
}

func (lib *library) source(at uint16) sourceView {
	s := lib.catalog.Sources[at]
	v := sourceView{Host: s.URL, Supports: s.Supports, Date: lib.language.Date(s.AsOf), Via: s.Via}
	if u, err := url.Parse(s.URL); err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
		v.Href, v.Host = s.URL, strings.TrimPrefix(u.Host, "www.")
	}
	return v
}

func (lib *library) sources(list []uint16) []sourceView {
	views := make([]sourceView, len(list))
	for i, at := range list {
		views[i] = lib.source(at)
	}
	return views
}

// fact shows a fact, or that nothing is recorded.
func (f *frame) fact(e *catalog.Entry, p catalog.Property, n *catalog.Fact) *factView {
	v := &factView{Anchor: string(p), Label: f.lib.property(e.Kind, p, n), Between: ", "}
	v.Name = v.Label
	if d, _ := catalog.Define(e.Kind, p); d.Type == catalog.Text {
		v.Between, v.Text = f.lib.say("list.semicolon"), true
	}
	if n == nil {
		v.Word = f.lib.say("fact.silent")
		return v
	}
	if n.Of != "" {
		v.Anchor += "-" + anchor(n.Of)
		if v.Of = f.of(n); v.Of.Text != "" {
			v.Name = f.lib.language.Property(f.lib.catalog, p, n.Of)
		}
	}
	v.Values, v.Note, v.Date = f.values(e, p, n.Values), n.Note, f.lib.date(n.AsOf)
	switch {
	case len(n.Readings) > 0:
		v.Word = f.lib.say("fact.contested")
	case !n.Known():
		v.Word = f.lib.say("fact.unknown")
	}
	for _, r := range n.Readings {
		v.Reading = append(v.Reading, readingView{r.Who, f.values(e, p, r.Values), f.lib.sources(r.Sources)})
	}
	var sure []string
	if n.Confidence != "" {
		sure = append(sure, f.lib.say("confidence."+string(n.Confidence)))
	}
	if n.Recalled {
		sure = append(sure, f.lib.say("fact.recalled"))
	}
	v.Sure, v.Sources = strings.Join(sure, f.lib.say("list.semicolon")), f.lib.sources(n.Sources)
	return v
}

func (lib *library) date(asOf string) string {
	if asOf == "" {
		return lib.say("fact.undated")
	}
	return lib.say("fact.as-of", words.P("date", lib.language.Date(asOf)))
}

// property names what a fact is about. What it is told of is shown beside it,
// except where the two are one question.
func (lib *library) property(k catalog.Kind, p catalog.Property, n *catalog.Fact) string {
	if p == catalog.Known && n != nil && lib.language.Has("known."+n.Of) {
		return lib.say("known." + n.Of)
	}
	return lib.language.Property(lib.catalog, p, "")
}

// of names what a fact is told of.
func (f *frame) of(n *catalog.Fact) link {
	if n.Property == catalog.Known && f.lib.language.Has("known."+n.Of) {
		return link{} // the label says it
	}
	if e := f.lib.catalog.Entry(catalog.Jurisdiction, n.Of); e != nil {
		return f.entry(e)
	}
	if n.Property == catalog.CaseDetail {
		for _, d := range configuration.Definitions() {
			if d.Letter == n.Of {
				return link{Text: f.lib.say("choice." + d.Name)}
			}
		}
	}
	return link{Text: n.Of}
}

// values names the values of a fact, each leading to its entry.
func (f *frame) values(e *catalog.Entry, p catalog.Property, values []string) []link {
	d, _ := catalog.Define(e.Kind, p)
	var list []link
	for _, v := range values {
		l := link{Text: f.lib.language.FactValues(f.lib.catalog, e.Kind, p, []string{v})}
		if to := referred(f.lib.catalog, d.Type, v); to != nil {
			l.Href = f.to(entryPath(to))
		}
		list = append(list, l)
	}
	return list
}

// entry names an entry and leads to its page.
func (f *frame) entry(e *catalog.Entry) link {
	l := link{Text: f.lib.language.Entry(e)}
	if f.lib.catalog.Entry(e.Kind, e.ID) != nil { // not for what stands for an unknown choice
		l.Href = f.to(entryPath(e))
	}
	return l
}

// anchor makes a text fit for an id.
func anchor(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '.' || r > 127 {
			return r
		}
		return '-'
	}, s)
}
