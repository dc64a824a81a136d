package site

import (
	"fmt"
	"net/url"
	"strings"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/embed"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

const oembedSuffix = ".oembed.json"

// An oembed is the answer by which a site shows a page that it is given the
// address of (oembed.com, version 1.0).
type oembed struct {
	Type         string `json:"type"`
	Version      string `json:"version"`
	Title        string `json:"title"`
	ProviderName string `json:"provider_name"`
	ProviderURL  string `json:"provider_url"`
	CacheAge     int    `json:"cache_age"` // in seconds
	Width        int    `json:"width"`
	Height       int    `json:"height"`
	HTML         string `json:"html"`
}

// What a frame has unless less is asked for. Sites give 600 pixels or so.
const oembedWidth = 600

// oembedOf answers for a finding. A limit of 0 is none.
func oembedOf(f embed.Finding, c embed.Copy, maxWidth, maxHeight int) oembed {
	width := oembedWidth
	if maxWidth > 0 {
		width = min(width, maxWidth)
	}
	height := embed.UsualHeight(c.Frame.View, width)
	if maxHeight > 0 {
		height = min(height, maxHeight)
	}
	return oembed{
		Type: "rich", Version: "1.0", Title: f.Title(),
		ProviderName: f.Language.Say("embed.provider"), ProviderURL: f.Site, CacheAge: 24 * 60 * 60,
		Width: width, Height: height, HTML: f.Quote(c, width, height),
	}
}

// caseOEmbed is the answer for a case, as a file.
func (lib *library) caseOEmbed(c *caseRecord) func(base string) ([]byte, error) {
	return func(base string) ([]byte, error) {
		f := c.model.Finding(base)
		f.Case = c.entry
		frame, _ := embed.Read("")
		return indented(oembedOf(f, embed.Copy{Edition: embed.Live, Frame: frame}, 0, 0))
	}
}

// oembedPath is where the answer for a page lies.
func (p Page) oembedPath() string {
	of := p.Path
	if p.Framed != "" {
		of = words.FolderOf(p.Lang) + p.Framed
	}
	return strings.TrimSuffix(of, "/") + oembedSuffix
}

// oembedLink is the address of that answer, which has to be absolute.
func (p Page) oembedLink() string {
	if p.OEmbed == nil || p.site == "" {
		return ""
	}
	return p.site + p.oembedPath()
}

// shownAt finds what an address of the site at base shows; reason says why
// there is nothing.
func shownAt(base, address string, c *catalog.Catalog, l *words.Language) (f embed.Finding, copied embed.Copy, reason string) {
	at, err := url.Parse(address)
	if err != nil {
		return f, copied, "The url cannot be read: " + err.Error() + "."
	}
	fragment, query := at.Fragment, at.RawQuery
	at.Fragment, at.RawFragment, at.RawQuery = "", "", ""
	path, ours := strings.CutPrefix(at.String(), base)
	if !ours {
		return f, copied, "The url does not belong to this site, which is at " + base + "."
	}
	for _, o := range translation.All() {
		if rest, spoken := strings.CutPrefix(path, o.Folder()); spoken {
			path, l = rest, o
		}
	}
	path = strings.TrimSuffix(path, "index.html")
	if path != "" && !strings.HasSuffix(path, "/") {
		path += "/"
	}
	frame, problems := embed.Read(query)
	if strings.HasPrefix(path, embed.Path) && len(problems) > 0 {
		return f, copied, problems[0].Part + " " + l.Say(problems[0].Reason) + "."
	}
	if !strings.HasPrefix(path, embed.Path) {
		frame, _ = embed.Read("") // the query of another page is none of ours
	}
	copied = embed.Copy{Edition: embed.Live, Frame: frame}
	m := calculator.New(c, l, "")
	rest := strings.TrimPrefix(path, embed.Path)
	if kept, ours := strings.CutPrefix(rest, embed.EditionPath(c.Edition)); ours {
		rest, copied.Edition = kept, embed.Pinned
	}
	if id, isCase := strings.CutPrefix(rest, "cases/"); isCase && strings.Count(id, "/") == 1 {
		id = strings.TrimSuffix(id, "/")
		e := c.Entry(catalog.Case, id)
		if e == nil {
			return f, copied, "There is no case " + id + "."
		}
		f = m.Update(calculator.StartedFrom{Case: id}).Finding(base)
		f.Case = e
		return f, copied, ""
	}
	if rest != "" {
		return f, copied, "There is nothing to show in a frame at " + path + "."
	}
	m = calculator.New(c, l, fragment)
	if len(m.Problems) > 0 {
		return f, copied, fmt.Sprintf("%q %s.", m.Problems[0].Part, l.Problem(m.Problems[0]))
	}
	return m.Finding(base), copied, ""
}
