package main

import (
	"fmt"

	"sovcalc/app/picture"
)

// pagesPlot is where the plot of the pages side by side lies, for the README.
const pagesPlot = "app/site/bench/pages.svg"

// A bar is one page in the plot: when it is first seen and when it can be
// used, in seconds.
type bar struct {
	name         string
	first, ready float64 // ready is 0 where there is no program
}

// pagesDrawing draws the pages below each other: a filled bar until the first
// view, an outlined one until the page can be used.
func pagesDrawing(title string, list []bar) *picture.Drawing {
	const left, top, wide, row, thick = 300, 70, 500, 46, 20
	most := 1.0
	for _, b := range list {
		most = max(most, b.first, b.ready)
	}
	d := &picture.Drawing{Width: plotWidth, Height: top + row*float64(len(list)) + 46, Title: title,
		Text: "For each page, how long until it is first seen and until it can be used. The same figures stand in the table."}
	p := &plot{drawing: d}
	d.Shapes = append(d.Shapes, picture.Rectangle{Width: d.Width, Height: d.Height, Fill: paper})
	p.text(20, 32, 18, picture.Bold, picture.Start, ink, title)
	for i, b := range list {
		y := top + row*float64(i)
		p.text(left-14, y+thick-5, 13, picture.Plain, picture.End, ink, b.name)
		if b.ready > 0 {
			d.Shapes = append(d.Shapes, picture.Rectangle{X: left, Y: y, Width: wide * b.ready / most, Height: thick, Fill: rule})
		}
		d.Shapes = append(d.Shapes, picture.Rectangle{X: left, Y: y, Width: wide * b.first / most, Height: thick, Fill: hues[0]})
		text := fmt.Sprintf("seen after %.2f s", b.first)
		if b.ready > 0 {
			text += fmt.Sprintf(", usable after %.2f s", b.ready)
		}
		p.text(left, y+thick+14, 12, picture.Plain, picture.Start, soft, text)
	}
	y := d.Height - 18
	d.Shapes = append(d.Shapes, picture.Rectangle{X: left, Y: y - 11, Width: 14, Height: 14, Fill: hues[0]}, picture.Rectangle{X: left + 140, Y: y - 11, Width: 14, Height: 14, Fill: rule})
	p.text(left+20, y, 12, picture.Plain, picture.Start, ink, "until first seen")
	p.text(left+160, y, 12, picture.Plain, picture.Start, ink, "until usable")
	return d
}
