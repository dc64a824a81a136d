package file

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"
)

// mark begins some files in UTF-8. It says nothing and is left out.
const mark = "\uFEFF"

// foreign says what a file is that begins with these bytes and is no text
// that can be read, or nothing.
func foreign(start []byte) string {
	for _, kind := range []struct{ begins, what string }{
		{"\xFF\xFE", "is UTF-16 text; save it as UTF-8"},
		{"\xFE\xFF", "is UTF-16 text; save it as UTF-8"},
		{"PK\x03\x04", "is a spreadsheet or an archive, not text; save the sheet as CSV, or unpack it"},
		{"\xD0\xCF\x11\xE0", "is an old spreadsheet or document, not text; save the sheet as CSV"},
		{"\x1F\x8B", "is compressed with gzip; unpack it first"},
		{"\x28\xB5\x2F\xFD", "is compressed with Zstandard; unpack it first"},
		{"%PDF", "is a PDF document, not text"},
	} {
		if bytes.HasPrefix(start, []byte(kind.begins)) {
			return kind.what
		}
	}
	if i := bytes.IndexByte(start, 0); i >= 0 && i < 4 {
		return "is UTF-16 or UTF-32 text, or no text at all; save it as UTF-8"
	}
	return ""
}

// wrongText says what keeps bytes from being text, or nothing.
func wrongText(text []byte) string {
	for i := 0; i < len(text); {
		if text[i] == 0 {
			return fmt.Sprintf("byte %d is zero: this is no text", i+1)
		}
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size <= 1 {
			return fmt.Sprintf("byte %d is not UTF-8; save the file as UTF-8", i+1)
		}
		i += size
	}
	return ""
}

// whole reads a file that is read whole, and tells what keeps it from being
// read.
func (s *input) whole(limit int) ([]byte, bool) {
	text, err := io.ReadAll(io.LimitReader(s.in, int64(limit)+1))
	switch {
	case err != nil:
		s.fail(0, "cannot be read: %s", err)
		return nil, false
	case len(text) > limit:
		s.fail(0, "is larger than %d MB; split it, or write one system on each line (NDJSON, CSV or vectors)", limit>>20)
		return nil, false
	}
	for at, line := 0, 1; at < len(text); line++ {
		end := bytes.IndexByte(text[at:], '\n') + 1
		if end == 0 {
			end = len(text) - at
		}
		if wrong := wrongText(text[at : at+end]); wrong != "" {
			s.fail(line, "%s", wrong)
			return nil, false
		}
		at += end
	}
	return text, true
}
