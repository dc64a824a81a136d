package picture

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// all are the profiles of the cases, and of systems with long names and with
// nothing known.
func all(t *testing.T) map[string]*profile.Profile {
	t.Helper()
	list := map[string]*profile.Profile{}
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		c, _ := configuration.FromCase(&cases[i], catalog.Default)
		list[cases[i].ID] = profile.Of(catalog.Default, c)
	}
	for _, vector := range []string{
		"SOV1/H:AT+BE+DE+DK+ES+FR+IT+NL/M:meta-llama-2-3/A:open-weights/I:microsoft-azure/C:nvidia-h100+nvidia-gb300/D:AT+BE+DE+DK+ES+FR+IT+NL/K:external/W:organisation/L:CH+NO+US/G:nothing",
		"SOV1/H:EU/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown/G:nothing",
	} {
		c, problems := configuration.Parse(vector, catalog.Default)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		list[vector] = profile.Of(catalog.Default, c)
	}
	return list
}

func TestPicturesStandAlone(t *testing.T) {
	for name, p := range all(t) {
		for kind, d := range map[string]*Drawing{"board": Board(p, words.English), "card": Card(p, words.English)} {
			svg := string(d.SVG())
			if svg != string(map[string]func(*profile.Profile, *words.Language) *Drawing{"board": Board, "card": Card}[kind](p, words.English).SVG()) {
				t.Errorf("%s, %s: two drawings differ", name, kind)
			}
			var text strings.Builder
			for decoder := xml.NewDecoder(strings.NewReader(svg)); ; {
				token, err := decoder.Token()
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Fatalf("%s, %s: %v", name, kind, err)
				}
				switch token := token.(type) {
				case xml.CharData:
					text.Write(token)
				case xml.StartElement:
					for _, a := range token.Attr {
						if a.Name.Local == "href" || a.Name.Local == "style" || strings.Contains(a.Value, "url(") || strings.HasPrefix(a.Name.Local, "on") {
							t.Errorf("%s, %s: <%s %s=%q> does not stand alone", name, kind, token.Name.Local, a.Name.Local, a.Value)
						}
					}
					if token.Name.Local == "script" || token.Name.Local == "style" || token.Name.Local == "image" {
						t.Errorf("%s, %s: <%s>", name, kind, token.Name.Local)
					}
				}
			}
			if strings.Contains(text.String(), "⟨") {
				t.Errorf("%s, %s: a message is missing", name, kind)
			}
			if !strings.Contains(text.String(), p.Stack.Catalog.Edition) || !strings.Contains(text.String(), Name(p, words.English)) {
				t.Errorf("%s, %s: the edition or the name is missing", name, kind)
			}
		}
	}
}

// The board holds a lever for each cell that is asked, and the whole vector.
func TestBoardIsWhole(t *testing.T) {
	for name, p := range all(t) {
		levers, vector := 0, ""
		for _, s := range Board(p, words.English).Shapes {
			switch s := s.(type) {
			case Rectangle:
				levers++
			case Text:
				if s.Face == Mono {
					vector += s.Text
				}
			}
		}
		if levers != len(p.Cells)+1 { // and the paper
			t.Errorf("%s: %d cells are drawn of %d", name, levers-1, len(p.Cells))
		}
		if len(vector) < 3*120 && vector != p.Stack.Configuration.Vector() {
			t.Errorf("%s: the board says %q", name, vector)
		}
	}
}

// Nothing leaves the picture, by estimates on the wide side.
func TestTextsStayInside(t *testing.T) {
	for name, p := range all(t) {
		for _, d := range []*Drawing{Board(p, words.English), Card(p, words.English)} {
			for _, s := range d.Shapes {
				text, is := s.(Text)
				if !is {
					continue
				}
				from := text.X - map[Anchor]float64{Middle: 0.5, End: 1}[text.Anchor]*width(text.Text, text.Size, text.Face)
				to := from + width(text.Text, text.Size, text.Face)
				if from < 20 || to > d.Width-20 || text.Y < text.Size || text.Y > d.Height-8 {
					t.Errorf("%s: %q stands at %.0f to %.0f, %.0f", name, text.Text, from, to, text.Y)
				}
			}
		}
	}
}

func TestWrap(t *testing.T) {
	long := strings.Repeat("SOV1/H:DE+FR/", 30)
	lines := wrap("before "+long+" after", 400, 14, Mono, 99)
	if joined := strings.Join(lines, ""); joined != "before "+long+" after" {
		t.Errorf("wrap loses or adds: %q", lines)
	}
	for _, l := range lines {
		if width(l, 14, Mono) > 400 {
			t.Errorf("%q is too long", l)
		}
	}
	if lines := wrap("one two three four five", 60, 20, Plain, 2); len(lines) != 2 || !strings.HasSuffix(lines[1], "…") {
		t.Errorf("what is cut does not say so: %q", lines)
	}
	if lines := wrap("", 100, 10, Plain, 2); len(lines) != 0 {
		t.Errorf("nothing gives %q", lines)
	}
	wrap("x"+strings.Repeat("m", 50), 1, 14, Mono, 5) // narrower than a letter: must end
}

func FuzzSVG(f *testing.F) {
	f.Add("a<b & \"c\"\x00\xff")
	f.Fuzz(func(t *testing.T, s string) {
		d := Drawing{Width: 10, Height: 10, Title: s, Text: s, Shapes: []Shape{Text{Text: s}}}
		decoder := xml.NewDecoder(strings.NewReader(string(d.SVG())))
		for {
			if _, err := decoder.Token(); err == io.EOF {
				return
			} else if err != nil {
				t.Fatal(err)
			}
		}
	})
}
