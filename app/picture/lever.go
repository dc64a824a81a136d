package picture

import (
	"sovcalc/app/lever"
	"sovcalc/app/profile"
)

// The lever is that of the page: an arm on a base, which leans home (to the
// left) or away, with a knob that is hollow at home and solid in others'
// hands. These are its measures in a field of 48 by 38. They are written out
// rather than worked out, so that every machine gives the same bytes.

// ring are places of the knob from level 4 to level 0, eight degrees apart.
var ring = [17]Point{{6.0, 22.2}, {7.4, 19.8}, {9.1, 17.6}, {11.1, 15.7}, {13.4, 14.0}, {15.9, 12.7}, {18.5, 11.8}, {21.2, 11.2}, {24.0, 11.0},
	{26.8, 11.2}, {29.5, 11.8}, {32.1, 12.7}, {34.6, 14.0}, {36.9, 15.7}, {38.9, 17.6}, {40.6, 19.8}, {42.0, 22.2}}

// socket is what the arm stands in.
var socket = []Point{{20.0, 35.5}, {20.2, 34.1}, {20.9, 32.9}, {22.0, 32.0}, {23.3, 31.6}, {24.7, 31.6}, {26.0, 32.0}, {27.1, 32.9}, {27.8, 34.1}, {28.0, 35.5}}

// place is where the knob stands on the ring.
func place(level int) int { return 4 * (lever.Yours - level) }

// lever draws a level, or a range, into a field of that width.
func (d *Drawing) lever(x, y, size float64, r lever.Range, contested bool) {
	k := size / 48
	at := func(p Point) Point { return Point{x + k*p.X, y + k*p.Y} }
	all := func(points []Point) []Point {
		list := make([]Point, len(points))
		for i, p := range points {
			list[i] = at(p)
		}
		return list
	}
	if !r.Single() && !contested {
		d.add(Polygon{all(append([]Point{{24, 31}}, ring[place(r.Hi):place(r.Lo)+1]...)), arcTint})
	}
	d.add(Line{all([]Point{{14, 35.5}, {34, 35.5}}), 1.5 * k, edge, false}, Line{all(socket), 1.5 * k, edge, false})
	arm := func(level int, stem float64, dashed bool) {
		color, fill := ink, edge
		switch {
		case level >= lever.AtHome:
			color, fill = home, paper
		case level < lever.Shared:
			color, fill = away, away
		}
		end := ring[place(level)]
		d.add(Line{all([]Point{{24, 32}, end}), stem * k, color, dashed}, Circle{at(end), 4.5 * k, fill, 2 * k, color})
	}
	switch {
	case r.Single():
		arm(r.Lo, 3, false)
	default:
		arm(r.Lo, 1.75, contested)
		arm(r.Hi, 1.75, contested)
	}
}

// tint is what a level stands on.
func tint(r lever.Range) Color {
	switch profile.ClassOf(r) {
	case profile.Open:
		return openTint
	case profile.Yours, profile.AtHome, profile.Within:
		return homeTint
	case profile.Shared:
		return sharedTint
	}
	return awayTint
}
