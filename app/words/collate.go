package words

import (
	"strings"
	"unicode"
)

// bare are the letters that sort as others do.
var bare = map[rune]string{
	'à': "a", 'á': "a", 'â': "a", 'ã': "a", 'ä': "a", 'å': "a", 'æ': "ae", 'ç': "c", 'è': "e", 'é': "e", 'ê': "e", 'ë': "e",
	'ì': "i", 'í': "i", 'î': "i", 'ï': "i", 'ñ': "n", 'ò': "o", 'ó': "o", 'ô': "o", 'õ': "o", 'ö': "o", 'ø': "o", 'œ': "oe",
	'ù': "u", 'ú': "u", 'û': "u", 'ü': "u", 'ý': "y", 'ÿ': "y", 'ß': "ss", 'ı': "i", '’': "'",
}

// Compare orders two labels as a list for readers does: without regard to
// upper and lower case, and accented letters with those they are made from.
func (l *Language) Compare(a, b string) int {
	if order := strings.Compare(sortKey(a), sortKey(b)); order != 0 {
		return order
	}
	return strings.Compare(a, b)
}

func sortKey(label string) string {
	var b strings.Builder
	for _, r := range label {
		r = unicode.ToLower(r)
		if text, ok := bare[r]; ok {
			b.WriteString(text)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
