// Package markdown writes texts and links so that Markdown shows them as they
// are, whatever stands in them.
package markdown

import (
	"strings"
	"unicode"
)

// Text writes a text so that Markdown shows it as it is: what comes from
// facts can neither mark up nor link, nor begin a block, nor be HTML.
func Text(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	var b strings.Builder
	if text != "" && strings.ContainsRune("#+-=", rune(text[0])) {
		b.WriteByte('\\')
	}
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	for i, r := range text {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			b.WriteRune(unicode.ReplacementChar)
		case strings.ContainsRune("\\`*_[]{}|~$@", r),
			(r == '.' || r == ')') && i == digits && i > 0,                  // a numbered list
			r == ':' && strings.HasPrefix(text[i:], "://"),                  // an address that would become a link
			r == '.' && strings.HasSuffix(strings.ToLower(text[:i]), "www"): // another
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Link writes a link to a source; the text alone where its address is none
// that a reader could follow.
func Link(text, address string) string {
	if text == "" {
		text = address
	}
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
		return Text(text)
	}
	var b strings.Builder
	for _, c := range []byte(address) {
		switch {
		case c == '&':
			b.WriteString("&amp;")
		case c <= ' ', c >= 0x7f, strings.IndexByte("<>\\`{}|", c) >= 0:
			const hex = "0123456789ABCDEF"
			b.WriteString(string([]byte{'%', hex[c>>4], hex[c&15]}))
		default:
			b.WriteByte(c)
		}
	}
	return "[" + Text(text) + "](<" + b.String() + ">)"
}
