package browsertest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// A given is a file that a reader gives to a page.
type given struct{ Name, Text string }

// give has the reader choose these files.
func (p *page) give(selector string, files ...given) {
	p.t.Helper()
	list, err := json.Marshal(files)
	if err != nil {
		p.t.Fatal(err)
	}
	eval[bool](p, fmt.Sprintf(`(() => {
		const given = new DataTransfer();
		for (const {Name, Text} of %s) given.items.add(new File([Text], Name));
		const field = document.querySelector(%q);
		field.files = given.files;
		return field.dispatchEvent(new Event("change", {bubbles: true}));
	})()`, list, selector))
}

// Whatever a file says, and is called, stays text: entries of somebody's own,
// a register of systems, an edition, a single system.
func TestHostileFilesStayText(t *testing.T) {
	const attack = `<img src=x onerror=hacked=1>"'><script>hacked=1</script>`
	entries := strings.ReplaceAll(`entries:
  model:
    own-model:
      name: {attack}
      note: {attack}
      facts: {weights: open, developer: mistral, training-data: open, training-code: open, base: none, licence: {attack}}
`, "{attack}", quoted(attack))
	broken := strings.Replace(entries, "developer: mistral", "developer: "+quoted(attack)+", "+quoted(attack)+": open", 1)
	cell := `"` + strings.ReplaceAll(attack, `"`, `""`) + `"`
	const rest = ",open-weights,own-on-premises,nvidia-h100,FR\n"
	systems := "name,home,model,access,infrastructure,chips,data\n" + cell + ",FR,own-model" + rest +
		`"=HYPERLINK(""javascript:hacked=1"")",FR,own-model` + rest + "Wrong,FR," + cell + rest
	untouched := func(p *page, after string) {
		p.t.Helper()
		if eval[bool](p, `"hacked" in window || document.querySelector("body img[onerror], body script:not([src]), body a[href^='javascript:']") !== null`) {
			p.t.Errorf("%s: a part of a file became markup", after)
		}
	}
	inEach(t, func(t *testing.T, e engine) {
		address := serve(t, nil)
		p := e.open(t, address+"portfolio/").ready()
		p.give("#files", given{"entries.yaml", entries}, given{attack + ".csv", systems})
		p.wait(`document.querySelector("#desk-status").innerText.startsWith("3 systems read, 1 of them")`)
		p.wait(`document.querySelectorAll(".desk-table .opener").length > 1`)
		for what, where := range map[string]string{"the name": ".desk-table .opener", "the file's name and the id": "#wrong-title ~ *"} {
			if !eval[bool](p, fmt.Sprintf(`[...document.querySelectorAll(%q)].some((e) => e.textContent.includes(%q))`, where, attack)) {
				t.Errorf("%s is not shown as it is", what)
			}
		}
		untouched(p, "a register")
		p.click(`button[name=open]`)
		p.wait(`document.querySelector("#edit-vector")?.checkVisibility()`)
		untouched(p, "a row")

		p.give("#files", given{"entries.yaml", broken}, given{"systems.csv", systems})
		p.wait(`document.querySelector("#wrong-title")?.parentElement.textContent.includes("there is no actor")`)
		untouched(p, "entries with mistakes")

		p = e.open(t, address).ready()
		p.script(`document.getElementById("take").open = true`)
		p.wait(`document.querySelector("#load-file")?.checkVisibility()`)
		p.give("#load-file", given{attack + ".json", fmt.Sprintf(`{"name": %[1]s, "home": "FR", "model": %[1]s, %[1]s: %[1]s}`, quoted(attack))})
		p.wait(`document.querySelector(".load .taken").textContent.includes("hacked")`)
		untouched(p, "a single system")
	})
}
