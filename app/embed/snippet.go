package embed

import (
	"strconv"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// A Finding is what is to be shown elsewhere, and where it comes from.
type Finding struct {
	Language *words.Language
	Profile  *profile.Profile
	Case     *catalog.Entry // the case with this configuration, or nil
	Edition  string         // of the facts
	Site     string         // absolute address of the site's start, with a slash at its end
}

// Forms of what is copied.
const (
	AsFrame    = "frame"   // a frame that loads when it comes near the screen
	AsElement  = "element" // text that becomes a frame when the reader asks
	AsText     = "html"    // text with markup
	AsMarkdown = "markdown"
	AsPlain    = "plain"
	AsSVG      = "svg" // markup around a picture, which is saved beside it
	AsPNG      = "png"

	Live   = "live"   // follows corrections of the facts
	Pinned = "pinned" // keeps the edition
)

// Forms lists them, and Editions the two ways to treat later editions.
func Forms() []string    { return []string{AsFrame, AsElement, AsText, AsMarkdown, AsPlain, AsSVG, AsPNG} }
func Editions() []string { return []string{Live, Pinned} }

// A Copy says what is copied: in which form, for how long, and how it looks.
type Copy struct {
	Form    string
	Edition string
	Frame   Frame
	Height  int  // that a frame has until it says its own; 0 is the usual one
	Plain   bool // without style attributes, for pages that forbid them
	Picture Picture
}

// A Picture is the file with the finding as a picture, if that is the form.
type Picture struct {
	Name          string
	Width, Height int
}

// heights are what a frame usually needs, by its width and what is open.
var heights = []struct {
	width int // from which on
	by    map[string]int
}{
	{576, map[string]int{ViewFinding: 440, ViewStack: 940, ViewAnswers: 960, ViewEvents: 920, ViewAll: 1460}},
	{0, map[string]int{ViewFinding: 540, ViewStack: 1150, ViewAnswers: 1130, ViewEvents: 1230, ViewAll: 1740}},
}

// UsualHeight is what a frame of that width and with that view usually needs.
func UsualHeight(view string, width int) int {
	for _, h := range heights {
		if width >= h.width && h.by[view] > 0 {
			return h.by[view]
		}
	}
	return heights[0].by[ViewStack]
}

// columnWidth is how wide the column of an article usually is.
const columnWidth = 640

// Title names what is shown.
func (f Finding) Title() string {
	if f.Case != nil {
		return f.Language.Entry(f.Case)
	}
	return f.Language.System(f.Profile.Stack)
}

// Full is the address of the whole finding.
func (f Finding) Full() string {
	return f.Site + f.Language.Folder() + "#" + f.Profile.Stack.Configuration.Vector()
}

// Source is the address of a frame. The page of a case is whole without the
// program; it is taken wherever it says the same.
func (f Finding) Source(c Copy) string {
	base := f.Site + f.Language.Folder() + Path
	if c.Edition == Pinned {
		base += EditionPath(f.Edition)
	}
	if f.Static(c) {
		return base + "cases/" + f.Case.ID + "/" + c.Frame.Query()
	}
	return base + c.Frame.Query() + "#" + f.Profile.Stack.Configuration.Vector()
}

// Static reports whether a frame shows a page that is whole without the
// program.
func (f Finding) Static(c Copy) bool { return f.Case != nil && len(c.Frame.Change) == 0 }

// EditionPath is where an edition lies under Path.
func EditionPath(edition string) string {
	return "editions/" + strings.Map(func(r rune) rune {
		if r == '-' || r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' {
			return r
		}
		return '-'
	}, edition) + "/"
}

// EditionsFile is the file that lists the editions that a site keeps.
const EditionsFile = Path + "editions.json"

// Snippet is what is copied.
func (f Finding) Snippet(c Copy) string {
	switch c.Form {
	case AsElement:
		return f.element(c)
	case AsText:
		return f.Figure(c)
	case AsMarkdown:
		return f.Markdown()
	case AsPlain:
		return f.Text()
	case AsSVG, AsPNG:
		return "<figure>\n" + f.image(c.Picture) + f.Caption() + "</figure>\n"
	}
	return "<figure>\n" + f.IFrame(c) + f.Caption() + "</figure>\n"
}

// IFrame is the frame by itself.
func (f Finding) IFrame(c Copy) string {
	height := c.Height
	if height == 0 {
		height = UsualHeight(c.Frame.View, columnWidth)
	}
	h := strconv.Itoa(height)
	style := ""
	if !c.Plain {
		// Where the browser can, the frame has the height of its content; else
		// what is reserved here, until a message says better.
		style = ` style="display:block;width:100%;min-height:` + h + `px;height:auto;frame-sizing:content-height;border:0"`
	}
	return `<iframe src="` + esc(f.Source(c)) + `" title="` + esc(f.say("embed.frame", words.P("title", f.Title()))) +
		`" width="100%" height="` + h + `" loading="lazy" referrerpolicy="no-referrer" frameborder="0"` + style + `></iframe>` + "\n"
}

// image is the picture, which leads to the whole finding. Its file lies beside
// the page that shows it.
func (f Finding) image(p Picture) string {
	return `<a href="` + esc(f.Full()) + `"><img src="` + esc(p.Name) + `" alt="` + esc(f.Alternative()) +
		`" width="` + strconv.Itoa(p.Width) + `" height="` + strconv.Itoa(p.Height) + `" style="max-width:100%;height:auto"></a>` + "\n"
}

// Alternative says what the picture shows to those who do not see it. The
// whole of it stands under the picture as text.
func (f Finding) Alternative() string {
	return f.Title() + ". " + f.Language.Headline(f.Profile)
}

// Caption stands under a frame: who says so, and the finding as text for
// those whose reader, letter or archive shows no frames.
func (f Finding) Caption() string {
	return "<figcaption>" + f.credit() + "\n<details><summary>" + esc(f.say("embed.astext")) + "</summary>\n" +
		f.summary() + "</details></figcaption>\n"
}

func (f Finding) element(c Copy) string {
	return `<sovereignty-finding src="` + esc(f.Source(c)) + `" label="` + esc(f.say("embed.frame", words.P("title", f.Title()))) + `">` + "\n" +
		f.Figure(c) + "</sovereignty-finding>\n" +
		`<script async src="` + esc(f.Site+Script) + `"></script>` + "\n"
}

// Figure is the finding as a figure without a frame. In an element its first
// link is what the element takes for the wish to see more.
func (f Finding) Figure(c Copy) string {
	credit := f.credit()
	if c.Form == AsElement {
		credit = `<a href="` + esc(f.Full()) + `">` + esc(f.say("embed.explore")) + "</a>. " + esc(f.say("embed.source", words.P("edition", f.Edition))) + "."
	}
	return "<figure>\n" + f.summary() + "<figcaption>" + credit + "</figcaption>\n</figure>\n"
}

// Quote is the finding as a quotation and a frame of that size: what a page
// shows that is given an address only, and where a frame may be taken out.
func (f Finding) Quote(c Copy, width, height int) string {
	var b strings.Builder
	b.WriteString(`<blockquote><p><a href="` + esc(f.Full()) + `">` + esc(f.Title()) + "</a></p>\n<p>" + esc(f.Language.Headline(f.Profile)) + "</p>\n<ul>\n")
	for _, a := range f.answers() {
		b.WriteString("<li>" + esc(a.asks) + " " + esc(a.who) + " " + esc(a.level) + "</li>\n")
	}
	b.WriteString("</ul>\n<p>" + esc(f.say("embed.source", words.P("edition", f.Edition))) + "</p></blockquote>\n")
	b.WriteString(`<iframe src="` + esc(f.Source(c)) + `" title="` + esc(f.say("embed.frame", words.P("title", f.Title()))) +
		`" width="` + strconv.Itoa(width) + `" height="` + strconv.Itoa(height) + `" frameborder="0" scrolling="auto" loading="lazy"></iframe>`)
	return b.String()
}

func (f Finding) credit() string {
	return `<a href="` + esc(f.Full()) + `">` + esc(f.say("embed.source", words.P("edition", f.Edition))) + "</a>"
}

// summary is the finding as markup that any page can show.
func (f Finding) summary() string {
	var b strings.Builder
	for i, s := range f.Language.Finding(f.Profile) {
		switch i {
		case 0:
			b.WriteString("<p><strong>" + esc(f.Title()) + "</strong><br>\n<strong>" + esc(s) + "</strong>")
		default:
			b.WriteString(" " + esc(s))
		}
	}
	b.WriteString("</p>\n")
	for _, n := range f.Profile.Stack.Notices {
		b.WriteString("<p><em>" + esc(f.Language.Notice(f.Profile.Stack, n)) + "</em></p>\n")
	}
	b.WriteString("<ul>\n")
	for _, a := range f.answers() {
		b.WriteString("<li><strong>" + esc(a.asks) + "</strong> " + esc(a.who) + " " + esc(a.level) + "</li>\n")
	}
	b.WriteString("</ul>\n<table>\n<thead><tr>")
	head, rows := f.grid()
	for _, cell := range head {
		b.WriteString(`<th scope="col">` + esc(cell) + "</th>")
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for _, row := range rows {
		b.WriteString("<tr>")
		for i, cell := range row {
			if i == 0 {
				b.WriteString(`<th scope="row">` + esc(cell) + "</th>")
				continue
			}
			b.WriteString("<td>" + esc(cell) + "</td>")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n<p><small>" + esc(f.say("embed.symbols")) + "</small></p>\n")
	return b.String()
}

func (f Finding) say(id string, params ...words.Param) string { return f.Language.Say(id, params...) }

// esc writes a text so that it is one in markup and in attributes.
func esc(text string) string { return escaper.Replace(text) }

// escaper does what package html does, without the table of all characters
// that have names, which would be in the browser program.
var escaper = strings.NewReplacer("&", "&amp;", "'", "&#39;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")
