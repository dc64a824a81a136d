package file

import (
	"io"
	"reflect"
	"strings"
	"testing"
)

// FuzzValid asks that a line is read as the decoder reads it.
func FuzzValid(f *testing.F) {
	for _, text := range []string{
		`{"home":"FR","chips":["a","b"],"details":{"reserve":2, "x" : null},"n":-1.5e3}`, `"a\"\\\u00e9\ud83d\ude00"`, `[]`, ` {} `, `true`, `[[1],{}]`,
		`{"a":1}{"b":2}`, `{"a":1,}`, `{"a"`, ``, `nul`, `"\ud800"`, "\"a\tb\"", strings.Repeat("[", 70) + strings.Repeat("]", 70), strings.Repeat("[", 64) + strings.Repeat("]", 64),
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if wrong, _ := wrongText([]byte(text)); wrong != "" || strings.Contains(text, "\n") {
			return // such lines do not come this far
		}
		d := newDecoder([]byte(text), 3)
		want, err := d.node(maxDepth)
		if _, more := d.Token(); err != nil || more != io.EOF {
			want = nil
		}
		if got := validNode([]byte(text), 3); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is read as %+v, want %+v", text, got, want)
		}
	})
}
