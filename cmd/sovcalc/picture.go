package main

import (
	"io"

	"sovcalc/app/picture"
	"sovcalc/app/picture/raster"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// pictures are the formats that show a profile. A card is the small picture in
// previews of links.
var pictures = []string{"svg", "png", "card"}

func draw(w io.Writer, p *profile.Profile, format string, l *words.Language) error {
	var data []byte
	var err error
	switch format {
	case "svg":
		data = picture.Board(p, l).SVG()
	case "png":
		data, err = raster.PNG(picture.Board(p, l))
	case "card":
		data, err = raster.PNG(picture.Card(p, l))
	}
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}
