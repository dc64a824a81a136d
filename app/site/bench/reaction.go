package main

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"slices"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"sovcalc/app/site"
)

// slowed is how many times the processor is slowed, as on a cheap phone.
const slowed = 4

// choosable lists choices of all kinds, the same ones each time: values from all
// over each of the five lists and the cases, and the ways to have the model. The
// controls come by turns, as with a reader who tries things.
const choosable = `(() => {
	const kinds = [];
	for (const name of ["home", "model", "infrastructure", "chips", "data", "case"]) {
		const values = [...document.querySelectorAll("select[name=" + name + "] option")].map(option => option.value);
		const now = document.querySelector("select[name=" + name + "]").value;
		const others = [...new Set(values)].sort().filter(value => value !== now && value !== "none" && value !== "");
		kinds.push([1, 3, 5, 7].map(eighth => ["select[name=" + name + "]", others[Math.floor(others.length * eighth / 8)]]));
	}
	kinds.push([...document.querySelectorAll("input[name=access]")].filter(radio => !radio.checked).map(radio => ["#" + radio.id, ""]));
	const list = [];
	for (let i = 0; i < 4; i++) for (const kind of kinds) if (kind[i]) list.push(kind[i]);
	return list;
})()`

// choose makes a choice and says how many milliseconds it takes until something
// else has been painted, and null where nothing changes. Of radio buttons it
// takes another where that one is chosen already. Then it waits until the rest of
// the page has followed. What measures is made before the clock starts.
const choose = `((where, value) => new Promise(done => {
	let control = document.querySelector(where);
	if (!value && control.checked) control = document.querySelector("input[name=" + control.name + "]:not(:checked)");
	let start;
	const channel = new MessageChannel(); // its message comes when the frame is painted
	channel.port1.onmessage = () => {
		const took = performance.now() - start;
		performance.mark("answer");
		setTimeout(() => done(took), 700);
	};
	const painted = () => channel.port2.postMessage(0);
	const nothing = setTimeout(() => { changes.disconnect(); done(null); }, 5000);
	const changes = new MutationObserver(() => {
		changes.disconnect();
		clearTimeout(nothing);
		requestAnimationFrame(painted);
	});
	changes.observe(document.querySelector("#main"), {subtree: true, childList: true, characterData: true, attributes: true});
	if (value) control.value = value; else control.checked = true;
	performance.mark("choice");
	start = performance.now();
	control.dispatchEvent(new Event("change", {bubbles: true}));
}))(%q, %q)`

// reaction is how long the page takes from a choice to an answer on screen, as
// it is and with the processor slowed: over choices of all kinds, each made for
// the first time since the page was loaded, and then once more.
func reaction(ctx context.Context) ([][2]string, error) {
	handler, err := site.Handler(os.DirFS(bundle))
	if err != nil {
		return nil, err
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	var rows [][2]string
	for _, run := range []struct {
		rate  float64
		label string
	}{{1, ""}, {slowed, fmt.Sprintf(", the processor slowed %d times", slowed)}} {
		if err := chromedp.Run(ctx, emulation.SetCPUThrottlingRate(1), chromedp.Navigate(server.URL+"/?"+fmt.Sprint(run.rate)),
			chromedp.Poll(`document.documentElement.dataset.program === "ready" && sovcalc.awake`, nil)); err != nil {
			return nil, fmt.Errorf("waiting for the page to be ready: %w", err)
		}
		var choices [][2]string
		if err := chromedp.Run(ctx, chromedp.Evaluate(choosable, &choices)); err != nil {
			return nil, err
		}
		if len(choices) < 20 {
			return nil, fmt.Errorf("only %d choices found on the page", len(choices))
		}
		for _, time := range []string{"made for the first time", "made again"} {
			var times []float64
			var events []traced
			measure := func() (err error) {
				times, err = reactions(ctx, choices, run.rate)
				return err
			}
			if run.rate == 1 {
				events, err = during(ctx, measure)
			} else {
				err = measure() // to trace is work too, and slowed with the rest
			}
			if err != nil {
				return nil, err
			}
			rows = append(rows, [2]string{"from a choice to the answer on screen, in Chromium: choices of all kinds, " + time + run.label, spread(times)})
			if list := works(events); len(list) > 0 {
				rows = append(rows, [2]string{"of that, work of the processor for the page’s own thread", spread(list)})
			}
		}
	}
	return rows, nil
}

// spread says what a sorted list is like.
func spread(list []float64) string {
	return fmt.Sprintf("median %.1f ms, nine of ten within %.1f ms, at best %.1f ms (%d choices)",
		list[len(list)/2], list[len(list)*9/10], list[0], len(list))
}

// reactions are sorted.
func reactions(ctx context.Context, choices [][2]string, rate float64) ([]float64, error) {
	wait := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
	var times []float64
	for _, choice := range choices {
		var took *float64
		if err := chromedp.Run(ctx, emulation.SetCPUThrottlingRate(rate),
			chromedp.Evaluate(fmt.Sprintf(choose, choice[0], choice[1]), &took, wait)); err != nil {
			return nil, fmt.Errorf("choosing %s in %s: %w", choice[1], choice[0], err)
		}
		if took != nil {
			times = append(times, *took)
		}
	}
	if len(times)*10 < len(choices)*8 {
		return nil, fmt.Errorf("only %d of %d choices were answered", len(times), len(choices))
	}
	slices.Sort(times)
	return times, nil
}
