package picture

import (
	"strings"
	"unicode/utf8"
)

// The picture is shown in whatever letters the reader's system has, so widths
// are estimated, on the wide side: no text runs into another in any of them.

// width is about how wide a text is.
func width(text string, size float64, face Face) float64 {
	sum := 0.0
	for _, r := range text {
		sum += em(r, face)
	}
	return sum * size
}

func em(r rune, face Face) float64 {
	if face == Mono {
		return 0.62
	}
	w := 0.58
	switch {
	case strings.ContainsRune("iljI.,:;'’|!·()[]/ ", r):
		w = 0.34
	case strings.ContainsRune("frt-–\"“”", r):
		w = 0.42
	case strings.ContainsRune("mwMW@%—…", r):
		w = 0.94
	case r >= 'A' && r <= 'Z':
		w = 0.7
	case r >= 0x2e80:
		w = 1.05
	}
	if face == Bold {
		w *= 1.17
	}
	return w
}

// wrap breaks a text into lines of at most that width. What is more than so
// many lines ends in an ellipsis.
func wrap(text string, limit, size float64, face Face, most int) []string {
	var list []string
	line := ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		for width(word, size, face) > limit { // no space to break at: a vector, an address
			cut := fitting(word, limit-width(line+" ", size, face), size, face)
			if cut == 0 && line != "" {
				list, line = append(list, line), ""
				continue
			}
			if cut == 0 { // not even one letter has room
				_, cut = utf8.DecodeRuneInString(word)
			}
			list, line, word = append(list, strings.TrimSpace(line+" "+word[:cut])), "", word[cut:]
		}
		switch next := strings.TrimSpace(line + " " + word); {
		case line == "" || width(next, size, face) <= limit:
			line = next
		default:
			list, line = append(list, line), word
		}
	}
	if line != "" {
		list = append(list, line)
	}
	if len(list) > most {
		list = list[:most]
		list[most-1] = shortened(list[most-1]+"…", limit, size, face)
	}
	return list
}

// balanced is wrap with lines of about the same width.
func balanced(text string, limit, size float64, face Face, most int) []string {
	lines := wrap(text, limit, size, face, most)
	for narrower := limit - size/4; narrower > limit/2; narrower -= size / 4 {
		next := wrap(text, narrower, size, face, most+1)
		if len(next) > len(lines) {
			break
		}
		lines = next
	}
	return lines
}

// fitting is how many bytes of a word fit, at a slash if there is one.
func fitting(word string, limit, size float64, face Face) int {
	sum, last, slash := 0.0, 0, 0
	for i, r := range word {
		if sum += em(r, face) * size; sum > limit {
			break
		}
		last = i + len(string(r))
		if r == '/' {
			slash = last
		}
	}
	if slash > 0 {
		return slash
	}
	return last
}

// shortened is a text that fits into a width, with an ellipsis if it must be
// cut.
func shortened(text string, limit, size float64, face Face) string {
	if width(text, size, face) <= limit {
		return text
	}
	text = strings.TrimSuffix(text, "…")
	runes := []rune(text)
	for len(runes) > 0 && width(string(runes)+"…", size, face) > limit {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ,;·(") + "…"
}
