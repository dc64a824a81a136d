package main

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"sovcalc/app/site"
)

// inChromium measures something in a browser with a fresh profile.
func inChromium[T any](ctx context.Context, measure func(context.Context) (T, error)) (T, error) {
	var none T
	temp, err := os.MkdirTemp("", "chromium")
	if err != nil {
		return none, err
	}
	defer os.RemoveAll(temp)
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.UserDataDir(filepath.Join(temp, "profile")), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("headless", "new"), chromedp.Flag("disable-component-update", true))
	ctx, stop := chromedp.NewExecAllocator(ctx, options...)
	defer stop()
	ctx, stop = chromedp.NewContext(ctx)
	defer stop()
	if err := chromedp.Run(ctx); err != nil {
		return none, err
	}
	return measure(ctx)
}

// choose changes the home and waits until another finding has been painted, and
// then until the rest of the page has followed.
const choose = `new Promise(done => {
	const control = document.querySelector("select[name=home]");
	const finding = document.querySelector("#headline");
	const before = finding.innerText;
	let painted;
	const changes = new MutationObserver(() => {
		if (painted || finding.innerText === before) return;
		painted = true;
		requestAnimationFrame(() => {
			const channel = new MessageChannel(); // its message comes when the frame is painted
			channel.port1.onmessage = () => { const t = performance.now() - start; setTimeout(() => done(t), 1000); };
			channel.port2.postMessage(0);
		});
	});
	changes.observe(finding, {subtree: true, childList: true, characterData: true});
	control.value = control.value === "FR" ? "JP" : "FR";
	const start = performance.now();
	control.dispatchEvent(new Event("change", {bubbles: true}));
})`

// slowed is how many times the processor is slowed, as on a cheap phone.
const slowed = 4

// reaction is how long the page takes from a choice to another finding on
// screen, as it is and with the processor slowed: the median and the best of
// several, because other work on the machine can only make it longer.
func reaction(ctx context.Context) ([][2]string, error) {
	handler, err := site.Handler(os.DirFS(bundle))
	if err != nil {
		return nil, err
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	if err := chromedp.Run(ctx, chromedp.Navigate(server.URL+"/"),
		chromedp.Poll(`document.documentElement.dataset.program === "ready"`, nil)); err != nil {
		return nil, fmt.Errorf("waiting for the page to be ready: %w", err)
	}
	var rows [][2]string
	for _, run := range []struct {
		rate  float64
		label string
	}{{1, ""}, {slowed, fmt.Sprintf(" with the processor slowed %d times", slowed)}} {
		times, err := reactions(ctx, run.rate)
		if err != nil {
			return nil, err
		}
		rows = append(rows, [2]string{"from a choice to another finding on screen, in Chromium" + run.label,
			fmt.Sprintf("%.0f ms, at best %.0f ms", times[len(times)/2], times[0])})
	}
	return rows, nil
}

// reactions are sorted.
func reactions(ctx context.Context, rate float64) ([]float64, error) {
	wait := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
	var times []float64
	for range 15 {
		var t float64
		if err := chromedp.Run(ctx, emulation.SetCPUThrottlingRate(rate), chromedp.Evaluate(choose, &t, wait)); err != nil {
			return nil, err
		}
		times = append(times, t)
	}
	slices.Sort(times)
	return times, nil
}
