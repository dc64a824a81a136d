package site

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// styleParts are the parts of the style sheet, in the order in which they are
// joined: of two rules that say the same of the same thing, the later holds.
var styleParts = []string{
	"base",      // colours, type, what every page is made of
	"form",      // the head, the choices, what must be told
	"board",     // the finding, levers, the stack
	"reasons",   // answers, and what they rest on
	"sections",  // what may happen, what would change it, definitions, states
	"page",      // the foot, the program's state, widths, motion, forced colours
	"print",     // the calculator on paper
	"documents", // pages that run no program
	"take",      // what is taken away, sources
	"compare",   // two systems side by side
	"portfolio", // many systems
	"articles",  // what is copied into articles
	"road",      // the road out
	"search",    // the page that finds pages
	"still",     // pages with a program, where no script may run
}

// styleName is the joined style sheet, and styleFolder holds its parts.
const styleName, styleFolder = "style.css", "style"

func stylePart(name string) string { return path.Join(styleFolder, name+".css") }

// joinStyle puts the one style sheet in the place of its parts.
func joinStyle(assets map[string][]byte) error {
	var joined []byte
	for _, name := range styleParts {
		joined = append(joined, assets[stylePart(name)]...)
		delete(assets, stylePart(name))
	}
	var left []string
	for name := range assets {
		if strings.HasPrefix(name, styleFolder+"/") {
			left = append(left, name)
		}
	}
	if len(left) > 0 {
		slices.Sort(left)
		return fmt.Errorf("site: %s has no place in the style sheet: name it in styleParts", strings.Join(left, ", "))
	}
	assets[styleName] = joined
	return nil
}
