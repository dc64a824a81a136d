package main

import (
	"math"
	"strconv"

	"sovcalc/app/picture"
)

// The plots are for the README: on paper of their own, so that they are read in
// light and in dark. A line is told by its number too, not by its colour alone.
const (
	paper = picture.Color(0xfcfbf8)
	ink   = picture.Color(0x1c1b19)
	soft  = picture.Color(0x5b5750)
	rule  = picture.Color(0xdcd7cd)

	plotWidth, plotHeight            = 860, 440
	plotLeft, plotTop                = 70, 60
	plotInnerWidth, plotInnerHeight  = 420, 310
	legendLeft, legendTop, legendRow = 530, 76, 34
)

var hues = []picture.Color{0x0a5c63, 0x8c3b00, 0x3d5a98, 0x6b4f8a, 0x1c1b19, 0x7a6a00, 0x9a2a54}

type point struct{ x, y float64 }

// A plot has two axes on which each step multiplies.
type plot struct {
	drawing        *picture.Drawing
	x0, x1, y0, y1 float64
}

func newPlot(title, text string, x0, x1, y0, y1 float64) *plot {
	d := &picture.Drawing{Width: plotWidth, Height: plotHeight, Title: title, Text: text}
	d.Shapes = append(d.Shapes, picture.Rectangle{Width: plotWidth, Height: plotHeight, Fill: paper})
	p := &plot{d, x0, x1, y0, y1}
	p.text(20, 32, 18, picture.Bold, picture.Start, ink, title)
	return p
}

func (p *plot) text(x, y, size float64, face picture.Face, anchor picture.Anchor, fill picture.Color, text string) {
	p.drawing.Shapes = append(p.drawing.Shapes, picture.Text{X: x, Y: y, Size: size, Face: face, Anchor: anchor, Fill: fill, Text: text})
}

func (p *plot) line(width float64, stroke picture.Color, dashed bool, points ...picture.Point) {
	p.drawing.Shapes = append(p.drawing.Shapes, picture.Line{Points: points, Width: width, Stroke: stroke, Dashed: dashed})
}

// at is where a value stands.
func (p *plot) at(v point) picture.Point {
	share := func(v, from, to float64) float64 { return math.Log(v/from) / math.Log(to/from) }
	return picture.Point{X: plotLeft + plotInnerWidth*share(v.x, p.x0, p.x1), Y: plotTop + plotInnerHeight*(1-share(v.y, p.y0, p.y1))}
}

func (p *plot) axes(x, y string, xs, ys []float64) {
	for _, v := range xs {
		at := p.at(point{v, p.y0})
		p.line(1, rule, false, at, p.at(point{v, p.y1}))
		p.text(at.X, at.Y+18, 12, picture.Plain, picture.Middle, soft, strconv.FormatFloat(v, 'f', -1, 64))
	}
	for _, v := range ys {
		at := p.at(point{p.x0, v})
		p.line(1, rule, false, at, p.at(point{p.x1, v}))
		p.text(at.X-8, at.Y+4, 12, picture.Plain, picture.End, soft, strconv.FormatFloat(v, 'f', -1, 64))
	}
	p.text(plotLeft+plotInnerWidth, plotTop+plotInnerHeight+40, 13, picture.Plain, picture.End, ink, x)
	p.text(plotLeft-40, plotTop-10, 13, picture.Plain, picture.Start, ink, y)
}

func (p *plot) dashed(list []point) {
	p.line(1.5, soft, true, p.at(list[0]), p.at(list[1]))
}

// series draws one line with its number at its end, and names it beside.
func (p *plot) series(i int, name string, list []point) {
	hue, number := hues[i%len(hues)], strconv.Itoa(i+1)
	points := make([]picture.Point, len(list))
	for j, v := range list {
		points[j] = p.at(v)
	}
	p.line(2.5, hue, false, points...)
	p.badge(points[len(points)-1], hue, number)
	y := float64(legendTop + i*legendRow)
	p.badge(picture.Point{X: legendLeft, Y: y}, hue, number)
	p.text(legendLeft+18, y+4, 13, picture.Plain, picture.Start, ink, name)
}

func (p *plot) badge(at picture.Point, hue picture.Color, number string) {
	p.drawing.Shapes = append(p.drawing.Shapes, picture.Circle{Center: at, Radius: 9, Fill: hue})
	p.text(at.X, at.Y+4, 11, picture.Bold, picture.Middle, paper, number)
}
