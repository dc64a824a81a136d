package picture

import (
	"fmt"
	"strconv"
	"strings"
)

// faces are letters that every system has; nothing is loaded.
var faces = [...]string{
	Plain: `font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"`,
	Bold:  `font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif" font-weight="600"`,
	Mono:  `font-family="ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace"`,
}

var anchors = [...]string{Start: "", Middle: ` text-anchor="middle"`, End: ` text-anchor="end"`}

// SVG writes the picture as a document of its own. It runs nothing and refers
// to nothing.
func (d *Drawing) SVG() []byte {
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" width="` + number(d.Width) + `" height="` + number(d.Height) +
		`" viewBox="0 0 ` + number(d.Width) + " " + number(d.Height) + `" role="img" aria-labelledby="t d">` + "\n")
	b.WriteString(`<title id="t">` + escape(d.Title) + "</title>\n" + `<desc id="d">` + escape(d.Text) + "</desc>\n")
	for _, s := range d.Shapes {
		write(&b, s)
	}
	b.WriteString("</svg>\n")
	return []byte(b.String())
}

func write(b *strings.Builder, s Shape) {
	switch s := s.(type) {
	case Rectangle:
		fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`, number(s.X), number(s.Y), number(s.Width), number(s.Height), s.Fill)
	case Polygon:
		fmt.Fprintf(b, `<polygon points="%s" fill="%s"/>`, points(s.Points), s.Fill)
	case Line:
		dash := ""
		if s.Dashed {
			dash = ` stroke-dasharray="` + number(2*s.Width) + " " + number(2*s.Width) + `"`
		}
		fmt.Fprintf(b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linecap="round" stroke-linejoin="round"%s/>`, points(s.Points), s.Stroke, number(s.Width), dash)
	case Circle:
		stroke := ""
		if s.Width > 0 {
			stroke = ` stroke="` + s.Stroke.String() + `" stroke-width="` + number(s.Width) + `"`
		}
		fmt.Fprintf(b, `<circle cx="%s" cy="%s" r="%s" fill="%s"%s/>`, number(s.Center.X), number(s.Center.Y), number(s.Radius), s.Fill, stroke)
	case Text:
		fmt.Fprintf(b, `<text x="%s" y="%s" font-size="%s" %s%s fill="%s">%s</text>`, number(s.X), number(s.Y), number(s.Size), faces[s.Face], anchors[s.Anchor], s.Fill, escape(s.Text))
	}
	b.WriteByte('\n')
}

func points(list []Point) string {
	var b strings.Builder
	for i, p := range list {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(number(p.X) + "," + number(p.Y))
	}
	return b.String()
}

// number writes a measure with at most one digit after the point.
func number(v float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
}

// String writes the colour as SVG and CSS do.
func (c Color) String() string { return fmt.Sprintf("#%06x", uint32(c)) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes a text safe between tags. What no document may hold is shown as
// the sign for it.
func escape(s string) string {
	return escaper.Replace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}
