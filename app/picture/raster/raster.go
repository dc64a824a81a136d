// Package raster paints pictures as PNG files. It runs natively only: a
// browser paints by itself.
package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"sovcalc/app/picture"
)

// PNG paints the picture. The same picture gives the same bytes.
func PNG(d *picture.Drawing) ([]byte, error) {
	c := &canvas{RGBA: image.NewRGBA(image.Rect(0, 0, int(d.Width), int(d.Height)))}
	for _, s := range d.Shapes {
		if err := c.paint(s); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, reduced(c.RGBA))
	return b.Bytes(), err
}

type canvas struct{ *image.RGBA }

func (c *canvas) paint(s picture.Shape) error {
	switch s := s.(type) {
	case picture.Rectangle:
		c.fill(s.Fill, []picture.Point{{X: s.X, Y: s.Y}, {X: s.X + s.Width, Y: s.Y}, {X: s.X + s.Width, Y: s.Y + s.Height}, {X: s.X, Y: s.Y + s.Height}})
	case picture.Polygon:
		c.fill(s.Fill, s.Points)
	case picture.Line:
		c.stroke(s)
	case picture.Circle:
		if s.Width > 0 {
			c.fill(s.Stroke, disc(s.Center, s.Radius+s.Width/2))
		}
		c.fill(s.Fill, disc(s.Center, s.Radius-s.Width/2))
	case picture.Text:
		return c.write(s)
	default:
		return fmt.Errorf("raster: %T is not painted", s)
	}
	return nil
}

func colorOf(c picture.Color) color.RGBA {
	return color.RGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 255}
}

// fill paints a polygon, within its own bounds only.
func (c *canvas) fill(with picture.Color, points []picture.Point) {
	box := bounds(points).Intersect(c.Bounds())
	if box.Empty() {
		return
	}
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	for i, p := range points {
		x, y := float32(p.X)-float32(box.Min.X), float32(p.Y)-float32(box.Min.Y)
		if i == 0 {
			r.MoveTo(x, y)
		} else {
			r.LineTo(x, y)
		}
	}
	r.ClosePath()
	r.Draw(c.RGBA, box, image.NewUniform(colorOf(with)), image.Point{})
}

func bounds(points []picture.Point) image.Rectangle {
	lo, hi := points[0], points[0]
	for _, p := range points {
		lo.X, lo.Y, hi.X, hi.Y = min(lo.X, p.X), min(lo.Y, p.Y), max(hi.X, p.X), max(hi.Y, p.Y)
	}
	return image.Rect(int(math.Floor(lo.X)), int(math.Floor(lo.Y)), int(math.Ceil(hi.X)), int(math.Ceil(hi.Y)))
}

func disc(center picture.Point, radius float64) []picture.Point {
	const corners = 48
	list := make([]picture.Point, corners)
	for i := range list {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		list[i] = picture.Point{X: center.X + radius*cos, Y: center.Y + radius*sin}
	}
	return list
}

// stroke paints each part of a line as a bar with a disc at each end.
func (c *canvas) stroke(l picture.Line) {
	for i := 1; i < len(l.Points); i++ {
		from, to := l.Points[i-1], l.Points[i]
		length := math.Hypot(to.X-from.X, to.Y-from.Y)
		step := length
		if l.Dashed {
			step = 2 * l.Width
		}
		at := func(t float64) picture.Point {
			t = min(t, length) / length
			return picture.Point{X: from.X + (to.X-from.X)*t, Y: from.Y + (to.Y-from.Y)*t}
		}
		for t := 0.0; t < length; t += 2 * step {
			c.bar(at(t), at(t+step), l.Width, l.Stroke)
		}
	}
}

func (c *canvas) bar(from, to picture.Point, width float64, with picture.Color) {
	dx, dy := to.X-from.X, to.Y-from.Y
	if length := math.Hypot(dx, dy); length > 0 {
		dx, dy = dx/length*width/2, dy/length*width/2
		c.fill(with, []picture.Point{{X: from.X - dy, Y: from.Y + dx}, {X: to.X - dy, Y: to.Y + dx}, {X: to.X + dy, Y: to.Y - dx}, {X: from.X + dy, Y: from.Y - dx}})
	}
	if width > 1 {
		c.fill(with, disc(from, width/2))
		c.fill(with, disc(to, width/2))
	}
}

// faces are the letters, which are part of the program: a system's own differ
// from one to the other.
var faces = sync.OnceValues(func() ([3]*opentype.Font, error) {
	var list [3]*opentype.Font
	for i, data := range [...][]byte{picture.Plain: goregular.TTF, picture.Bold: gobold.TTF, picture.Mono: gomono.TTF} {
		f, err := opentype.Parse(data)
		if err != nil {
			return list, fmt.Errorf("raster: %w", err)
		}
		list[i] = f
	}
	return list, nil
})

func (c *canvas) write(t picture.Text) error {
	fonts, err := faces()
	if err != nil {
		return err
	}
	face, err := opentype.NewFace(fonts[t.Face], &opentype.FaceOptions{Size: t.Size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return fmt.Errorf("raster: %w", err)
	}
	defer face.Close()
	t.Text = strings.ReplaceAll(t.Text, "\u202f", "\u00a0") // the faces have one space that does not break
	for _, r := range t.Text {
		if _, ok := face.GlyphAdvance(r); !ok {
			return fmt.Errorf("raster: %q holds %q, for which there is no letter", t.Text, r)
		}
	}
	d := font.Drawer{Dst: c.RGBA, Src: image.NewUniform(colorOf(t.Fill)), Face: face, Dot: fixed.Point26_6{X: fix(t.X), Y: fix(t.Y)}}
	switch wide := d.MeasureString(t.Text); t.Anchor {
	case picture.Middle:
		d.Dot.X -= wide / 2
	case picture.End:
		d.Dot.X -= wide
	}
	d.DrawString(t.Text)
	return nil
}

func fix(v float64) fixed.Int26_6 { return fixed.Int26_6(math.Round(v * 64)) }
