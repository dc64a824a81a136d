package browsertest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/site"
	"sovcalc/app/words"
)

// asked has the program of the page answer for the vectors: module is an
// expression for the program, compiled.
func asked(p *page, module string, vectors []string) []string {
	p.t.Helper()
	return promised[[]string](p, fmt.Sprintf(`(async () => {
		const answer = [];
		window.sovcalcAnswer = (text) => answer.push(text);
		const go = new Go();
		go.argv = ["sovcalc", "profile", ...%q.split(" ")];
		await go.run(await WebAssembly.instantiate(%s, go.importObject));
		return answer;
	})()`, strings.Join(vectors, " "), module))
}

// Every case gives the same JSON, byte for byte, in the page, in the single
// file, from the command and in the site.
func TestSameJSONEverywhere(t *testing.T) {
	t.Parallel()
	cases := catalog.Default.All(catalog.Case)
	if len(cases) < 46 {
		t.Fatalf("%d cases", len(cases))
	}
	tool := filepath.Join(t.TempDir(), "sovcalc")
	if _, err := command("../../..", nil, "go", "build", "-o", tool, "./cmd/sovcalc"); err != nil {
		t.Fatal(err)
	}
	var want, vectors []string
	for i := range cases {
		c, _ := configuration.FromCase(&cases[i], catalog.Default)
		text, err := report.Of(profile.Of(catalog.Default, c), words.English).JSON()
		if err != nil {
			t.Fatal(err)
		}
		want, vectors = append(want, string(text)), append(vectors, c.Vector())

		for _, arguments := range [][]string{{"--case", cases[i].ID}, {c.Vector()}} {
			said, err := exec.Command(tool, append([]string{"profile", "--format", "json"}, arguments...)...).Output()
			if err != nil || string(said) != string(text) {
				t.Errorf("the command %q says something else: %v", arguments, err)
			}
		}
		if kept, err := os.ReadFile(filepath.Join(folder, "cases", cases[i].ID+".json")); err != nil || string(kept) != string(text) {
			t.Errorf("the site says something else of %s: %v", cases[i].ID, err)
		}
	}
	compare := func(where string, got []string) {
		if len(got) != len(want) {
			t.Fatalf("%s: %d answers", where, len(got))
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s says something else of %s", where, cases[i].ID)
			}
		}
	}
	p := open(t, serve(t, nil)).ready()
	compare("the page", asked(p, `await WebAssembly.compileStreaming(fetch(document.querySelector("[data-url]").dataset.url))`, vectors))
	p = openSingle(t, "").ready()
	compare(site.SingleName, asked(p, `await WebAssembly.compileStreaming(sovcalcEnclosed())`, vectors))
}
