package site

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestStyleIsJoinedInOrder(t *testing.T) {
	assets := testAssets()
	for _, name := range styleParts {
		assets[stylePart(name)] = &fstest.MapFile{Data: []byte("/* " + name + " */\n")}
	}
	read, err := readAssets(assets)
	if err != nil {
		t.Fatal(err)
	}
	want := "/* " + strings.Join(styleParts, " */\n/* ") + " */\n"
	if got := string(read[styleName]); got != want {
		t.Errorf("the style sheet is\n%s, want\n%s", got, want)
	}
	for name := range read {
		if strings.HasPrefix(name, styleFolder+"/") {
			t.Errorf("%s is an asset of its own too", name)
		}
	}

	assets["style/forgotten.css"] = &fstest.MapFile{Data: []byte("a {}\n")}
	if _, err := readAssets(assets); err == nil || !strings.Contains(err.Error(), "style/forgotten.css") {
		t.Errorf("a part without a place gives %v", err)
	}
	delete(assets, "style/forgotten.css")
	delete(assets, stylePart("board"))
	if _, err := readAssets(assets); err == nil || !strings.Contains(err.Error(), "style/board.css") {
		t.Errorf("a part that is missing gives %v", err)
	}
}
