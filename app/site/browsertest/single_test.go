package browsertest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"sovcalc/app/catalog"
	"sovcalc/app/site"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// largestSingle is how many bytes the calculator in one file may have.
const largestSingle = 3_550_000

// singleOnDisk is the address of the single file, alone in a folder, and what
// is under no other origin than it.
func singleOnDisk(t *testing.T) (address string, origins []string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "any name.html")
	data, err := os.ReadFile(filepath.Join(folder, site.SingleName))
	if err == nil {
		err = os.WriteFile(file, data, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	return "file://" + strings.ReplaceAll(file, " ", "%20"), []string{"file://" + filepath.Dir(file), "about:", "blob:null"}
}

// openSingle opens the single file from a disk, in a browser without a network.
func openSingle(t *testing.T, after string) *page {
	t.Helper()
	address, origins := singleOnDisk(t)
	p := open(t, "about:blank", network.EmulateNetworkConditions(true, 0, 0, 0))
	p.origins = origins
	p.run(chromedp.Navigate(address + after))
	return p
}

// TestSingleFileInEach asks for the program and a language of the file in both
// browsers.
func TestSingleFileInEach(t *testing.T) {
	l := translation.All()[0]
	inEach(t, func(t *testing.T, e engine) {
		address, origins := singleOnDisk(t)
		p := e.open(t, address+"?page="+l.Folder()+"portfolio/")
		p.origins = origins
		p.ready()
		p.wait(fmt.Sprintf(`document.documentElement.lang === %q && document.title === %q && document.querySelector("h1").textContent === %q`,
			l.Tag, l.Say("single.title"), l.Say("portfolio.title")))
		p.give("#files", given{"systems.csv", "name,vector\nOurs," + french + "\n"})
		p.wait(`document.querySelector(".desk-table .opener")?.textContent === "Ours"`)
	})
}

func TestSingleFile(t *testing.T) {
	t.Parallel()
	p := openSingle(t, "#"+french).ready()
	p.shows(french)
	p.pick("#home", "CA")
	p.wait(`location.hash.includes("H:CA")`)
	p.run(chromedp.NavigateBack())
	p.shows(french)
	p.run(chromedp.Reload())
	p.ready()
	p.shows(french)
	p.axe()
	p.screenshot("single.png", 1280, 800, false)

	// The pages that are not in it are not opened; the reader stays.
	p.run(click(`.site-nav a[href$="cases/"]`, chromedp.ByQuery))
	p.wait(`document.querySelector("#not-here").innerText.includes("cases/")`)
	p.shows(french)
	p.axe()
	viewport(p, "single-elsewhere.png", 1280)
	if broken := eval[[]string](p, `[...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")).filter((h) => !/^(#|\?page=|https?:)/.test(h))`); len(broken) > 0 {
		t.Errorf("links that lead nowhere: %q", broken)
	}
	p.run(chromedp.Navigate(strings.SplitN(eval[string](p, "location.href"), "#", 2)[0] + "?page=method/"))
	p.ready()
	p.wait(`document.querySelector("#not-here").innerText.includes("method/")`)
}

// TestSingleFileReadsLists asks for the page for many systems, which is in the
// file too, and reads there what the calculator does not.
func TestSingleFileReadsLists(t *testing.T) {
	t.Parallel()
	p := openSingle(t, "").ready()
	p.run(click(`.site-nav a[href$="portfolio/"]`, chromedp.ByQuery), chromedp.WaitVisible(`button[name=example]`))
	p.ready()
	if where := eval[string](p, "location.protocol + location.search"); where != "file:?page=portfolio/" {
		t.Fatalf("the link leads to %s", where)
	}
	p.run(chromedp.SetUploadFiles("#files", []string{
		written(t, "systems.csv", "name,home,model,access,infrastructure,chips,data\nA,FR,mistral-large-3,api,ovhcloud,nvidia-h100,FR\nB,FR,nope,api,ovhcloud,nvidia-h100,FR\n"),
		written(t, "system.yaml", "name: C\nhome: CH\nmodel: swiss-ai-apertus\naccess: open-weights\ninfrastructure: own-on-premises\nchips: nvidia-h100\ndata: CH\n"),
	}, chromedp.ByQuery), chromedp.WaitVisible(`button[name=advice]:enabled`), chromedp.WaitVisible(`#wrong-title`))
	if names := eval[[]string](p, `[...document.querySelectorAll(".desk-table .opener")].map((b) => b.innerText.trim())`); fmt.Sprint(names) != "[A C B]" && fmt.Sprint(names) != "[A B C]" {
		t.Errorf("listed are %q", names)
	}
	p.run(click(`button[name=open]`, chromedp.ByQuery), chromedp.WaitVisible(`#edit-vector`))
	if broken := eval[[]string](p, `[...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")).filter((h) => !/^(#|\?page=|https?:)/.test(h))`); len(broken) > 0 {
		t.Errorf("links that lead nowhere: %q", broken)
	}
	p.axe()
	p.screenshot("single-portfolio.png", 1280, 800, false)
	// A system opens in the calculator, in the same file; the list stays open.
	link := eval[[]string](p, `(() => { const a = document.querySelector('.desk-edit a[href^="?page="]'); return [a.href, a.target]; })()`)
	if link[1] != "_blank" {
		t.Error("the list is left")
	}
	p.run(chromedp.Navigate(link[0]))
	p.ready()
	p.shows("SOV1/H:FR/M:mistral-large-3/A:api/I:ovhcloud/C:nvidia-h100/D:FR")
}

// written is a file for a page to open.
func written(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestSingleFileIsLight(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(folder, site.SingleName))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: %d bytes", site.SingleName, len(data))
	if len(data) > largestSingle {
		t.Errorf("%s has %d bytes; at most %d are allowed", site.SingleName, len(data), largestSingle)
	}
	about, err := os.ReadFile(filepath.Join(folder, "about", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(data)
	if !bytes.Contains(about, []byte(hex.EncodeToString(sum[:]))) {
		t.Error("the page that offers the file names another checksum")
	}
}

// TestSingleFileSpeaks asks for the other languages, which stand in the file.
func TestSingleFileSpeaks(t *testing.T) {
	t.Parallel()
	for _, l := range translation.All() {
		p := openSingle(t, "?page="+l.Folder()+"#"+french).ready()
		if got := eval[string](p, "document.documentElement.lang"); got != l.Tag {
			t.Errorf("%s: the page says it is in %q", l.Tag, got)
		}
		p.wait(`document.querySelector("#headline").innerText.length > 20`)
		about := l.Say("single.about", words.P("edition", catalog.Default.Edition))
		if text := eval[string](p, "document.body.innerText"); !strings.Contains(text, l.Say("take.title")) || !strings.Contains(text, about) {
			t.Errorf("%s: %.600s", l.Tag, text)
		}
		if title := eval[string](p, "document.title"); !strings.HasSuffix(title, " – "+l.Say("site.title")) {
			t.Errorf("%s: the title is %q", l.Tag, title)
		}
		p.shows(french)
		p.axe()
		viewport(p, "single-"+l.Tag+".png", 1280)
	}
}

// TestOpensFiles asks that what the page saves can be opened again, in the
// single file and on the site, and that what holds nothing is said to.
func TestOpensFiles(t *testing.T) {
	t.Parallel()
	saved := eval[string](openSingle(t, "#"+french).ready(), `location.hash.slice(1)`)
	memo, err := os.ReadFile(filepath.Join(folder, "cases", "switzerland-apertus-alps.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []*page{openSingle(t, ""), open(t, serve(t, nil))} {
		p.ready()
		p.run(chromedp.Evaluate(`document.getElementById("take").open = true`, nil))
		opens := func(file, vector, said string) {
			t.Helper()
			p.run(chromedp.SetUploadFiles("#load-file", []string{file}, chromedp.ByQuery))
			p.wait(fmt.Sprintf(`document.querySelector(".load .taken").textContent.includes(%q)`, said))
			if at := eval[string](p, "decodeURIComponent(location.hash)"); !strings.Contains(at, vector) {
				t.Errorf("%s: the address is %s, want %s", filepath.Base(file), at, vector)
			}
		}
		opens(written(t, "saved.txt", saved), french, "saved.txt")
		opens(written(t, "memo.md", string(memo)), "H:CH", "memo.md")
		opens(written(t, "system.json", `{"name": "A", "home": ["FR", "DE"], "model": "mistral-large-3", "access": "api", "infrastructure": "ovhcloud", "chips": "nvidia-h100", "data": "FR", "details": {"keys": "customer", "reserve": 2}, "colour": "red"}`),
			"SOV1/H:DE+FR/M:mistral-large-3/A:api/I:ovhcloud/C:nvidia-h100/D:FR/K:customer/R:2", "colour")
		p.axe()
		opens(written(t, "wrong.yaml", "home: FR"), "H:DE+FR", "wrong.yaml holds neither")
		opens(written(t, "cut.json", `{"home": "FR"`), "H:DE+FR", "cut.json holds neither")
		p.run(chromedp.ScrollIntoView("#load-file"))
		viewport(p, "load.png", 1280)
	}
}
