package browsertest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"sovcalc/app/site"
)

// largestSingle is how many bytes the calculator in one file may have.
const largestSingle = 3_500_000

// openSingle opens the single file from a disk, in a browser without a network.
func openSingle(t *testing.T, after string) *page {
	t.Helper()
	file := filepath.Join(t.TempDir(), "any name.html")
	data, err := os.ReadFile(filepath.Join(folder, site.SingleName))
	if err == nil {
		err = os.WriteFile(file, data, 0o644) // alone in its folder
	}
	if err != nil {
		t.Fatal(err)
	}
	address := "file://" + strings.ReplaceAll(file, " ", "%20")
	p := open(t, "about:blank", network.EmulateNetworkConditions(true, 0, 0, 0))
	p.origins = []string{"file://" + filepath.Dir(file), "about:", "blob:null"}
	p.run(chromedp.Navigate(address + after))
	return p
}

func TestSingleFile(t *testing.T) {
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
	p.run(chromedp.Click(`.site-nav a[href$="cases/"]`, chromedp.ByQuery))
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
