package browsertest

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/embed"
)

// listed has the site list a newer edition that changes those facts.
func listed(changed string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !strings.HasSuffix(r.URL.Path, "editions.json") || changed == "" {
				next.ServeHTTP(w, r)
				return
			}
			w.Header().Set("Access-Control-Allow-Origin", "*")
			_, _ = fmt.Fprintf(w, `{"schema":"sovcalc.editions/1","editions":[{"edition":%q,"changed":[]},{"edition":"2099-01-aaaaaaaa","changed":[%s]}]}`,
				catalog.Default.Edition, changed)
		})
	}
}

// A page that stays with its edition says so, and which facts that it uses a
// newer one changes: also after another choice, and in a sandbox.
func TestEmbedEdition(t *testing.T) {
	inEach(t, func(t *testing.T, e engine) {
		const nvidia = `{"fact":"actor/nvidia/seat","name":"NVIDIA: seat <b>"}`
		const other = `{"fact":"actor/openai/seat","name":"OpenAI: seat"}`
		pinned := "embed/v1/" + embed.EditionPath(catalog.Default.Edition)
		kept := "stays as it was in edition " + catalog.Default.Edition
		for name, test := range map[string]struct{ changed, says, not string }{
			"newest":      {"", kept, "newer"},
			"not used":    {other, "changes none of the facts used here", "OpenAI"},
			"used":        {nvidia + "," + other, "changes facts used here: NVIDIA: seat <b>.", "OpenAI"},
			"unreachable": {"broken", kept, "newer"},
		} {
			t.Run(name, func(t *testing.T) {
				p := e.open(t, serve(t, listed(test.changed))+pinned+"?change=access#"+french).ready()
				p.says(french)
				p.wait(fmt.Sprintf(`document.querySelector("#edition").innerText.includes(%q)`, test.says))
				said := eval[string](p, `document.querySelector("#edition").innerText`)
				if !strings.Contains(said, kept) || strings.Contains(said, test.not) {
					t.Errorf("the page says %q", said)
				}
				if name == "used" {
					want := "/embed/v1/?change=access#" + french
					if got := eval[string](p, `document.querySelector("#edition a").href`); !strings.HasSuffix(got, want) {
						t.Errorf("the newest is at %s", got)
					}
					p.axe()
				}
			})
		}
		t.Run("case", func(t *testing.T) { // a page that runs no program, in another language
			path := "fr/" + pinned + "cases/uae-falcon/"
			p := e.open(t, serve(t, nil)+path)
			p.wait(`document.querySelector("#page")?.dataset.facts.length > 0`)
			fact := strings.Fields(eval[string](p, `document.querySelector("#page").dataset.facts`))[0]
			at := serve(t, listed(fmt.Sprintf(`{"fact":%q,"name":"Fact","names":{"fr":"Le fait"}}`, fact)))
			p = e.open(t, at+path)
			p.wait(`document.querySelector("#edition").innerText.includes("Le fait")`)
			if got := eval[string](p, `document.querySelector("#edition a").href`); got != at+"fr/embed/v1/cases/uae-falcon/" {
				t.Errorf("the newest is at %s", got)
			}
			if eval[bool](p, `document.documentElement.dataset.program !== undefined`) {
				t.Error("the page loads the program")
			}
		})
		t.Run("other choice", func(t *testing.T) {
			p := e.open(t, serve(t, listed(other))+pinned+"#"+french).ready()
			p.wait(`document.querySelector("#edition").innerText.includes("none of the facts")`)
			p.script(`location.hash = "#` + canadian + `"`)
			p.wait(`document.querySelector("#edition").innerText.includes("OpenAI: seat")`)
		})
		t.Run("sandbox", func(t *testing.T) {
			a := e.publish(t, serve(t, listed(nvidia)), `<iframe sandbox="allow-scripts" title="finding" width="640" height="900" src="{site}`+pinned+`#`+french+`"></iframe>`, nil)
			frame := a.framed(`origin === "null"`)
			frame.ready()
			frame.wait(`document.querySelector("#edition").innerText.includes("NVIDIA: seat")`)
		})
	})
}
