package raster

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

// colors is how many a file may have. Sixteen take half a byte each, and are
// enough for few hues and soft edges.
const colors = 16

// reduced is the picture with its most frequent colours; each other one
// becomes the nearest of them.
func reduced(from *image.RGBA) *image.Paletted {
	count := map[color.RGBA]int{}
	for i := 0; i < len(from.Pix); { // most pixels are as the one before
		c, start := pixel(from, i), i
		for i += 4; i < len(from.Pix) && pixel(from, i) == c; i += 4 {
		}
		count[c] += (i - start) / 4
	}
	list := make([]color.RGBA, 0, len(count))
	for c := range count {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b color.RGBA) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(value(a), value(b)))
	})
	var palette color.Palette
	for _, c := range list {
		// Colours that hardly differ take one place.
		if len(palette) < colors && (len(palette) < 9 || !near(palette, c)) {
			palette = append(palette, c)
		}
	}
	to := image.NewPaletted(from.Rect, palette)
	index := map[color.RGBA]uint8{}
	for _, c := range list {
		index[c] = uint8(palette.Index(c))
	}
	for i := 0; i < len(to.Pix); {
		c := pixel(from, 4*i)
		for at := index[c]; i < len(to.Pix) && pixel(from, 4*i) == c; i++ {
			to.Pix[i] = at
		}
	}
	return to
}

func pixel(p *image.RGBA, i int) color.RGBA {
	return color.RGBA{p.Pix[i], p.Pix[i+1], p.Pix[i+2], 255}
}

func value(c color.RGBA) uint32 { return uint32(c.R)<<16 | uint32(c.G)<<8 | uint32(c.B) }

// near reports whether the palette has nearly this colour.
func near(palette color.Palette, c color.RGBA) bool {
	o := palette.Convert(c).(color.RGBA)
	far := func(a, b uint8) bool { return max(a, b)-min(a, b) > 12 }
	return !far(c.R, o.R) && !far(c.G, o.G) && !far(c.B, o.B)
}
