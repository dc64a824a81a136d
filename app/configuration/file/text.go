package file

import (
	"bytes"
	"io"
	"strconv"
	"unicode/utf8"
)

// mark begins some files in UTF-8. It says nothing and is left out.
const mark = "\uFEFF"

// foreign says what a file is that begins with these bytes and is no text
// that can be read, by the id of the remark, or nothing.
func foreign(start []byte) string {
	for _, kind := range []struct{ begins, what string }{
		{"\xFF\xFE", "utf-16"},
		{"\xFE\xFF", "utf-16"},
		{"PK\x03\x04", "archive"},
		{"\xD0\xCF\x11\xE0", "old-spreadsheet"},
		{"\x1F\x8B", "gzip"},
		{"\x28\xB5\x2F\xFD", "zstandard"},
		{"%PDF", "pdf"},
	} {
		if bytes.HasPrefix(start, []byte(kind.begins)) {
			return kind.what
		}
	}
	if i := bytes.IndexByte(start, 0); i >= 0 && i < 4 {
		return "utf-32"
	}
	return ""
}

// wrongText says what keeps bytes from being text, by the id of the remark, and
// which byte it is; or nothing.
func wrongText(text []byte) (id, at string) {
	for i := 0; i < len(text); {
		if text[i] == 0 {
			return "zero", strconv.Itoa(i + 1)
		}
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size <= 1 {
			return "no-utf-8", strconv.Itoa(i + 1)
		}
		i += size
	}
	return "", ""
}

// whole reads a file that is read whole, and tells what keeps it from being
// read.
func (s *input) whole(limit int) ([]byte, bool) {
	text, err := io.ReadAll(io.LimitReader(s.in, int64(limit)+1))
	switch {
	case err != nil:
		s.fail(0, "unread", err.Error())
		return nil, false
	case len(text) > limit:
		s.fail(0, "large", strconv.Itoa(limit>>20))
		return nil, false
	}
	for at, line := 0, 1; at < len(text); line++ {
		end := bytes.IndexByte(text[at:], '\n') + 1
		if end == 0 {
			end = len(text) - at
		}
		if id, place := wrongText(text[at : at+end]); id != "" {
			s.fail(line, id, place)
			return nil, false
		}
		at += end
	}
	return text, true
}
