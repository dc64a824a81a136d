package browsertest

import (
	"os"
	"strings"
	"sync"
)

var axeSource = sync.OnceValues(func() (string, error) {
	source, err := os.ReadFile("axe/node_modules/axe-core/axe.min.js")
	return string(source), err
})

// axe fails the test for every barrier that axe-core finds in the page as it is
// now: all rules for WCAG 2.2 AA and the good practices.
func (p *page) axe() {
	p.t.Helper()
	source, err := axeSource()
	if err != nil {
		p.t.Fatalf("axe-core is missing: run \"make test-tools\" (%v)", err)
	}
	p.script(source)
	found := evalAwait[[]string](p, `axe.run(document, {resultTypes: ["violations"], selectors: false}).then(({violations}) =>
		violations.flatMap(({id, help, nodes}) => nodes.map((n) => id + ": " + help + "\n\t" + n.html)))`)
	if len(found) > 0 {
		p.t.Errorf("axe finds %d barriers:\n%s", len(found), strings.Join(found, "\n"))
	}
}
