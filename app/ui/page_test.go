package ui_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/site"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

const own = "SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR"

// states are visits that show every part of the page.
func states() map[string]calculator.Model {
	visit := func(fragment string) calculator.Model {
		return calculator.New(catalog.Default, words.English, fragment)
	}
	return map[string]calculator.Model{
		"start":         visit(""),
		"own machines":  visit(own),
		"contradictory": visit("SOV1/H:DE+FR/M:openai-gpt-api/A:open-weights/I:stargate-uae/C:google-tpu-ironwood/D:CH/G:nothing/W:organisation"),
		"all unknown":   visit("SOV1/H:EU/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown/G:nothing"),
		"repaired":      visit("SOV1/H:FR/M:no-such-model/Q:x/D:\"><script>"),
		"open layer":    visit("").Update(calculator.Pressed{Name: "layer", Value: "model"}),
		"open question": visit("").Update(calculator.Pressed{Name: "question", Value: "keep"}),
		"open holder":   visit("").Update(calculator.Pressed{Name: "holder", Value: "oracle"}),
		"open cell":     visit("").Update(calculator.Pressed{Name: "layer", Value: "model"}).Update(calculator.Pressed{Name: "question", Value: "renew"}),
		"to be guessed": visit("").Update(calculator.Chose{Name: "guess-first", Value: "on"}).Update(calculator.Chose{Name: "home", Value: "FR"}),
		"guessed": visit("").Update(calculator.Chose{Name: "guess-first", Value: "on"}).Update(calculator.Chose{Name: "home", Value: "FR"}).
			Update(calculator.Chose{Name: "guess", Value: "2"}).Update(calculator.Pressed{Name: "reveal"}),
		"asked":         visit("").Update(calculator.AskedSwaps{}).Update(calculator.AskedClaims{}),
		"asked, own":    visit(own).Update(calculator.AskedSwaps{}).Update(calculator.AskedClaims{}),
		"swapped":       visit("").Update(calculator.Swapped{Vector: own}),
		"road asked":    visit("").Update(calculator.AskedRoad{}),
		"road":          walked(visit("")),
		"road, own":     walked(visit(own)),
		"road, kept":    walked(visit("").Update(calculator.Keeps{Choice: "model", Kept: true}).Update(calculator.Keeps{Choice: "access", Kept: true})),
		"stepped":       visit("").Update(calculator.Stepped{Vector: own}),
		"frame":         visit("").Update(calculator.AskedEmbedding{}),
		"element":       visit(own).Update(calculator.AskedEmbedding{}).Update(calculator.Chose{Name: "embed-form", Value: "element"}),
		"markdown":      visit(own).Update(calculator.AskedEmbedding{}).Update(calculator.Chose{Name: "embed-form", Value: "markdown"}),
		"in five years": visit(own).Update(calculator.LookedAt{Term: "five-years"}),
	}
}

// walked is a visit in which the road was worked out.
func walked(m calculator.Model) calculator.Model {
	m = m.Update(calculator.AskedRoad{})
	m = m.Update(m.Mapped())
	return m.Update(m.Sought(nil))
}

// draw renders as the site does, which refuses what a browser would read in
// another way, and parses the result.
func draw(t *testing.T, m calculator.Model) (*html.Node, string) {
	t.Helper()
	markup, err := site.Render(ui.Draw(m))
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	return root, markup
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func TestMarkup(t *testing.T) {
	for name, m := range states() {
		t.Run(name, func(t *testing.T) {
			root, markup := draw(t, m)
			if strings.Contains(markup, "⟨") {
				t.Error("a message is missing:", markup[strings.Index(markup, "⟨"):][:60])
			}
			ids := map[string]int{}
			for n := range root.Descendants() {
				if id := attribute(n, "id"); id != "" {
					ids[id]++
				}
			}
			for id, count := range ids {
				if count > 1 {
					t.Errorf("id %q stands %d times", id, count)
				}
			}
			labelled := map[string]bool{}
			for n := range root.Descendants() {
				refer(t, n, ids)
				if n.Data == "label" {
					labelled[attribute(n, "for")] = true
				}
			}
			for n := range root.Descendants() {
				if n.Data == "select" && !labelled[attribute(n, "id")] {
					t.Errorf("the list %q has no label", attribute(n, "name"))
				}
			}
		})
	}
}

// refer checks that what an element refers to is there, and that a link out of
// the page says so.
func refer(t *testing.T, n *html.Node, ids map[string]int) {
	t.Helper()
	for _, key := range []string{"for", "aria-labelledby", "aria-describedby", "aria-controls"} {
		for id := range strings.FieldsSeq(attribute(n, key)) {
			if ids[id] == 0 {
				t.Errorf("<%s %s=%q> refers to nothing", n.Data, key, id)
			}
		}
	}
	if n.Data != "a" {
		return
	}
	href := attribute(n, "href")
	if id, ok := strings.CutPrefix(href, "#"); ok {
		if ids[id] == 0 {
			t.Errorf("the link %q leads nowhere", href)
		}
		return
	}
	if slices.ContainsFunc(ui.Places(words.English), func(p ui.Place) bool { return p.Path != "" && p.Path == href }) {
		return // another part of the site
	}
	if attribute(n, "hreflang") != "" {
		return // the same page in another language
	}
	if href == "embed/" || strings.HasPrefix(href, "https://example.org/a/#") {
		return // about embedding; what an article would show
	}
	if attribute(n, "hreflang") != "" && !strings.Contains(href, "://") {
		return // the same page in another language
	}
	if strings.HasPrefix(href, "compare/#SOV1/") || strings.HasPrefix(href, "cases/") && (attribute(n, "download") != "" || strings.HasSuffix(href, "/")) {
		return // the same configuration there, a case, or a file beside it
	}
	if attribute(n, "target") != "_blank" || attribute(n, "rel") != "noopener" || !strings.Contains(text(n), words.English.Say("link.new")) {
		t.Errorf("the link to %s does not say that it opens a new window, or does not close the way back", href)
	}
}

// TestProof asks that every lever stands on the page with its reason, its rule
// and every source that it rests on.
func TestProof(t *testing.T) {
	for name, m := range states() {
		t.Run(name, func(t *testing.T) {
			root, _ := draw(t, m)
			page, links := text(root), map[string]bool{}
			for n := range root.Descendants() {
				if n.Data == "a" {
					links[attribute(n, "href")] = true
				}
			}
			for i := range m.Profile.Findings.Levers {
				v := m.Profile.Findings.Levers[i]
				if !m.Filter.Shows(v) {
					continue
				}
				for _, want := range []string{words.English.Because(m.Profile.Stack, v), words.English.Rule(v.Rule.ID).Statement, v.Rule.ID} {
					if !strings.Contains(page, want) {
						t.Errorf("%s: the page does not say %q", v.ID, want)
					}
				}
				for _, p := range v.Premises {
					if p.IsChoice || p.Fact == nil {
						continue
					}
					for _, source := range p.Fact.Sources {
						if address := m.Catalog.Sources[source].URL; !links[address] {
							t.Errorf("%s: no link to %s, by which %s %s is known", v.ID, address, p.Entry.ID, p.Property)
						}
					}
				}
			}
		})
	}
}

// TestEveryChainEndsAtItsFacts asks that what is said beside the levers opens to
// what it rests on too: the tests of the definitions, what a swap or a claim does
// to each lever, what is to be borne in mind.
func TestEveryChainEndsAtItsFacts(t *testing.T) {
	for _, name := range []string{"start", "contradictory", "asked, own"} {
		t.Run(name, func(t *testing.T) {
			m := states()[name]
			root, _ := draw(t, m)
			within := func(n *html.Node, found func(*html.Node) bool) bool {
				for d := range n.Descendants() {
					if found(d) {
						return true
					}
				}
				return false
			}
			byID := func(id string) *html.Node {
				for n := range root.Descendants() {
					if attribute(n, "id") == id {
						return n
					}
				}
				return nil
			}
			rests := func(e *catalog.Entry, f *catalog.Fact, id string) {
				n := byID(id)
				for _, source := range f.Sources {
					if address := m.Catalog.Sources[source].URL; n == nil || !within(n, func(d *html.Node) bool { return attribute(d, "href") == address }) {
						t.Errorf("%s does not lead to %s, by which %s %s is known", id, address, e.ID, f.Property)
					}
				}
			}
			for _, w := range m.Views() {
				id := "rests-" + w.Lens.ID
				for i := range w.Because {
					for _, p := range w.Because[i].Premises {
						if len(w.Because[i].Levers) == 0 && !p.IsChoice && p.Fact != nil {
							rests(p.Entry, p.Fact, id)
						}
					}
					for _, l := range w.Because[i].Levers {
						want := "#answer-" + string(m.Profile.Findings.Levers[l].Cell.Question)
						if !within(byID(id), func(d *html.Node) bool { return attribute(d, "href") == want }) {
							t.Errorf("%s does not lead to %s", id, want)
						}
					}
				}
			}
			for _, n := range m.Profile.Stack.Notices {
				if e, property := m.Profile.Stack.Rests(n); e != nil {
					rests(e, e.Fact(property), strings.Join(append([]string{"notice", n.ID}, n.Params...), "-"))
				}
			}
			for n := range root.Descendants() {
				if n.Data == "li" && n.Parent != nil && attribute(n.Parent, "class") == "swap-levers" &&
					!(within(n, func(d *html.Node) bool { return d.Data == "code" }) && within(n, func(d *html.Node) bool { return attribute(d, "class") == "pairs" || attribute(d, "class") == "facts" })) {
					t.Errorf("%q does not open to its rule, its choices and its facts", text(n))
				}
			}
		})
	}
}
