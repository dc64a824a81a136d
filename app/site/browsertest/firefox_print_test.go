package browsertest

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"io"
	"regexp"
	"testing"
)

// Firefox prints the finding as a memo of a few pages, and a frame's page on
// one or two.
func TestFirefoxPrints(t *testing.T) {
	t.Parallel()
	f := usualFirefox(t)
	for _, test := range []struct {
		name, at string
		most     int
	}{{"memo", "#" + french, 14}, {"embed", "embed/v1/cases/uae-falcon/", 4}} {
		p := f.open(t, serve(t, nil)+test.at)
		p.wait(`document.readyState === "complete" && ["ready", undefined].includes(document.documentElement.dataset.program)`)
		var printed struct{ Data string }
		if err := p.fox.ask("browsingContext.print", object{"context": p.fox.id}, &printed); err != nil {
			t.Fatal(err)
		}
		paper, err := base64.StdEncoding.DecodeString(printed.Data)
		if err != nil {
			t.Fatal(err)
		}
		p.keep("firefox-"+test.name+".pdf", paper)
		if n := papers(paper); n < 1 || n > test.most {
			t.Errorf("%s: the printout has %d pages", test.at, n)
		}
	}
}

// papers counts the pages of a PDF, which may name them in compressed parts.
func papers(pdf []byte) int {
	text := bytes.Clone(pdf)
	for _, part := range bytes.Split(pdf, []byte("stream\n")) {
		if r, err := zlib.NewReader(bytes.NewReader(part)); err == nil {
			inflated, _ := io.ReadAll(r) // what follows the part is no part of it
			text = append(text, inflated...)
		}
	}
	return len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(text, -1))
}
