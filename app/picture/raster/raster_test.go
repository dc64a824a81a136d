package raster_test

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/picture"
	"sovcalc/app/picture/raster"
	"sovcalc/app/profile"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// Every case has a card, with a letter for all it says, small enough for any
// preview.
func TestCards(t *testing.T) {
	for _, l := range append(translation.All(), words.English) {
		t.Run(l.Tag, func(t *testing.T) { cards(t, l) })
	}
}

func cards(t *testing.T, l *words.Language) {
	cases := catalog.Default.All(catalog.Case)
	total := 0
	for i := range cases {
		c, _ := configuration.FromCase(&cases[i], catalog.Default)
		p := profile.Of(catalog.Default, c)
		data, err := raster.PNG(picture.Card(p, l))
		if err != nil {
			t.Fatalf("%s: %v", cases[i].ID, err)
		}
		config, err := png.DecodeConfig(bytes.NewReader(data))
		if err != nil || config.Width != 1200 || config.Height != 630 {
			t.Errorf("%s: %v, %v", cases[i].ID, config, err)
		}
		if len(data) > 48<<10 {
			t.Errorf("%s: %d bytes", cases[i].ID, len(data))
		}
		total += len(data)
		if i == 0 {
			if again, _ := raster.PNG(picture.Card(p, l)); !bytes.Equal(data, again) {
				t.Error("the same picture gives other bytes")
			}
			if _, err := raster.PNG(picture.Board(p, l)); err != nil {
				t.Error(err)
			}
		}
	}
	t.Logf("%d cards, %d kB", len(cases), total>>10)
}

// What is painted stands where the picture says, in its colours.
func TestShapes(t *testing.T) {
	d := &picture.Drawing{Width: 100, Height: 60, Shapes: []picture.Shape{
		picture.Rectangle{Width: 100, Height: 60, Fill: 0xffffff},
		picture.Rectangle{X: 10, Y: 10, Width: 20, Height: 20, Fill: 0xff0000},
		picture.Circle{Center: picture.Point{X: 60, Y: 20}, Radius: 10, Fill: 0x00ff00, Width: 4, Stroke: 0x0000ff},
		picture.Line{Points: []picture.Point{{X: 10, Y: 45}, {X: 90, Y: 45}}, Width: 4, Stroke: 0x102030},
		picture.Polygon{Points: []picture.Point{{X: 80, Y: 10}, {X: 99, Y: 10}, {X: 99, Y: 30}}, Fill: 0x405060},
		picture.Rectangle{X: -50, Y: 55, Width: 500, Height: 500, Fill: 0x708090}, // beyond the edge
	}}
	data, err := raster.PNG(d)
	if err != nil {
		t.Fatal(err)
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[image.Point]uint32{{2, 2}: 0xffffff, {20, 20}: 0xff0000, {60, 20}: 0x00ff00, {60, 10}: 0x0000ff, {50, 45}: 0x102030, {95, 14}: 0x405060, {82, 28}: 0xffffff, {99, 59}: 0x708090} {
		r, g, b, _ := img.At(at.X, at.Y).RGBA()
		if got := r>>8<<16 | g>>8<<8 | b>>8; got != want {
			t.Errorf("at %v is %06x, not %06x", at, got, want)
		}
	}
}

// A letter that the faces do not have is an error, not a box.
func TestMissingLetter(t *testing.T) {
	d := &picture.Drawing{Width: 10, Height: 10, Shapes: []picture.Shape{picture.Text{Size: 10, Text: "主"}}}
	if _, err := raster.PNG(d); err == nil {
		t.Error("nothing is said of a letter that is missing")
	}
}
