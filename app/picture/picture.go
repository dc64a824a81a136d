// Package picture draws a profile as a picture that stands alone: in an
// article, in a message, on a slide. A picture is a list of shapes, so that
// the vector file and the raster file show the same.
package picture

// A Drawing is a picture of a size, as shapes from back to front.
type Drawing struct {
	Width, Height float64
	Title         string // what the picture shows, in a line
	Text          string // what it says, for those who do not see it
	Shapes        []Shape
}

// A Shape is a Rectangle, a Polygon, a Line, a Circle or a Text.
type Shape interface{ shape() }

// A Rectangle is filled.
type Rectangle struct {
	X, Y, Width, Height float64
	Fill                Color
}

// A Point is a place.
type Point struct{ X, Y float64 }

// A Polygon is filled.
type Polygon struct {
	Points []Point
	Fill   Color
}

// A Line goes through points, with round ends.
type Line struct {
	Points []Point
	Width  float64
	Stroke Color
	Dashed bool
}

// A Circle is filled, and has an edge when its width is not zero.
type Circle struct {
	Center Point
	Radius float64
	Fill   Color
	Width  float64
	Stroke Color
}

// A Text is one line of text; X is where it begins, or its middle, or its end.
type Text struct {
	X, Y   float64 // of the baseline
	Size   float64
	Face   Face
	Anchor Anchor
	Fill   Color
	Text   string
}

func (Rectangle) shape() {}
func (Polygon) shape()   {}
func (Line) shape()      {}
func (Circle) shape()    {}
func (Text) shape()      {}

// A Face is a style of letters.
type Face uint8

// The faces.
const (
	Plain Face = iota
	Bold
	Mono
)

// An Anchor says which part of a text stands at its place.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// A Color is red, green and blue.
type Color uint32

// The colours are those of the page in daylight. None carries a meaning alone:
// the angle and the knob of a lever, and a word, say the same.
const (
	paper      Color = 0xfcfbf8
	ink        Color = 0x1c1b19
	soft       Color = 0x5b5750
	line       Color = 0xdcd7cd
	edge       Color = 0x8b867c
	home       Color = 0x0a5c63
	away       Color = 0x8c3b00
	homeTint   Color = 0xe4f0ef
	sharedTint Color = 0xf1efe9
	awayTint   Color = 0xfbeadb
	openTint   Color = 0xfcfbf8
	arcTint    Color = 0xdcdad5
)

func (d *Drawing) add(shapes ...Shape) { d.Shapes = append(d.Shapes, shapes...) }

// text adds a line of text.
func (d *Drawing) text(x, y, size float64, face Face, anchor Anchor, fill Color, text string) {
	if text != "" {
		d.add(Text{x, y, size, face, anchor, fill, text})
	}
}

// paragraph adds a text in lines of at most that width, at most so many, and
// returns where the next line would stand.
func (d *Drawing) paragraph(x, y, width, size, leading float64, face Face, fill Color, lines int, text string) float64 {
	for _, l := range wrap(text, width, size, face, lines) {
		d.text(x, y, size, face, Start, fill, l)
		y += leading
	}
	return y
}
