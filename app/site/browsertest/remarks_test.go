package browsertest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"sovcalc/app/configuration"
	"sovcalc/app/remark"
	"sovcalc/app/words/translation"
)

// TestRemarksInEachLanguage asks that what is wrong in files, and what was
// taken for what, is told in the language of the page: in the list, in what is
// opened and in what could not be read.
func TestRemarksInEachLanguage(t *testing.T) {
	t.Parallel()
	address := serve(t, nil)
	folder := t.TempDir()
	var files []string
	for name, text := range map[string]string{
		"a.csv":        "name,home,model,access,infrastructure,chips,data\nOne,FR,gpt,api,unknown,unknown,FR\nTwo,FR,unknown,api,unknown,unknown\n",
		"b.json":       `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"machine-learning-model","name":"Qwen3-32B","group":"Qwen","properties":[{"name":"sovcalc:home","value":"FR"}]}]}`,
		"c.txt":        "\x1F\x8B",
		"d.json":       "[{home:1}]",
		"entries.yaml": "entries:\n  model:\n    own-model: {name: Ours, facts: {weights: opn, developer: nobody}}\n",
	} {
		files = append(files, filepath.Join(folder, name))
		if err := os.WriteFile(files[len(files)-1], []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, l := range translation.All() {
		p := open(t, address+l.Folder()+"portfolio/").ready()
		p.run(chromedp.SetUploadFiles("#files", files, chromedp.ByQuery), chromedp.WaitVisible("#wrong-title"))
		wrong := eval[string](p, `document.querySelector("#wrong-title").parentElement.innerText`)
		for _, r := range []remark.Remark{
			remark.Chosen(2, configuration.Problem{Part: "M:gpt", ID: "no-entry", With: [2]string{"model"}}),
			remark.Missing(3, configuration.Data),
			remark.New(0, "gzip"),
			remark.New(1, "no-json", "invalid character 'h'"),
			remark.New(3, "values", "weights", "opn", "open, restricted, closed"),
			remark.New(3, "refers", "developer", "actor", "nobody"),
		} {
			// Of values and of the parser's words, only the beginning is compared.
			said, _, _ := strings.Cut(l.Remark(r), "open, ")
			if said, _, _ = strings.Cut(said, "'h'"); !strings.Contains(wrong, said) {
				t.Errorf("%s: %q is not said in\n%s", l.Tag, said, wrong)
			}
		}
		p.screenshot("remarks-"+l.Tag+".png", 1280, 1600, true)
		p.run(chromedp.Evaluate(`[...document.querySelectorAll(".opener")].find((b) => b.innerText === "Qwen3-32B").click()`, nil), chromedp.WaitVisible(".desk-notes"))
		taken := remark.New(0, "taken", "model", "model", "alibaba-qwen3")
		taken.Parts = []remark.Remark{remark.New(0, "named.line", "Qwen3-32B", "1")}
		if notes := eval[string](p, `document.querySelector(".desk-notes").innerText`); !strings.Contains(notes, l.Remark(taken)) {
			t.Errorf("%s: %q is not said in %q", l.Tag, l.Remark(taken), notes)
		}
	}
}
