package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/lever"
)

// The picture of a lever: an arm on a base, which leans home (to the left)
// or away (to the right), at one of five angles for the five levels. The knob
// is hollow at home, solid in others' hands, so that it reads without colour
// and without a neighbour to compare with.

// angles are the arm's by level, in degrees from upright, away being positive.
var angles = [...]int{lever.Theirs: 64, lever.TheirsSaid: 32, lever.Shared: 0, lever.AtHome: -32, lever.Yours: -64}

// ends are where the arms end, for the arc between two of them.
var ends = [...]string{lever.Theirs: "42 22.2", lever.TheirsSaid: "34.6 14", lever.Shared: "24 11", lever.AtHome: "13.4 14", lever.Yours: "6 22.2"}

// leverPicture draws a level; a range as the arc between its ends, and a
// contested one as two arms of which one is a ghost of the other. The words
// beside it say the same, so it is hidden from screen readers.
func leverPicture(r lever.Range, contested bool) app.UI {
	picture := SVG("svg").Class("lever").Attr("viewBox", "0 0 48 38").Attr("width", "48").Attr("height", "38").
		Attr("aria-hidden", "true").Attr("focusable", "false")
	base := SVG("path").Class("base").Attr("d", "M14 35.5h20M20 35.5a4 4 0 0 1 8 0")
	switch {
	case r.Single():
		return picture.Body(base, arm(r.Lo, "arm"))
	case contested:
		return picture.Body(base, arm(r.Lo, "arm ghost"), arm(r.Hi, "arm ghost"))
	}
	arc := SVG("path").Class("arc").Attr("d", "M24 31L"+ends[r.Hi]+"A20 20 0 0 1 "+ends[r.Lo]+"Z")
	return picture.Body(base, arc, arm(r.Lo, "arm end"), arm(r.Hi, "arm end"))
}

func arm(level int, class string) app.UI {
	return SVG("g").Class(class+" at"+strconv.Itoa(level)).Attr("transform", "rotate("+strconv.Itoa(angles[level])+" 24 31)").Body(
		SVG("path").Class("stem").Attr("d", "M24 32V12"),
		SVG("circle").Class("knob").Attr("cx", "24").Attr("cy", "11").Attr("r", "4.5"),
	)
}
