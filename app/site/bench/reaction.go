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

// loads is how often the page is loaded anew for the slowed processor: what
// else a machine does is slowed with the page, and falls on other choices each
// time.
const loads = 3

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

	const what = "from a choice to the answer on screen, in Chromium: choices of all kinds, "
	turns := []string{"made for the first time", "made again"}
	var rows [][2]string
	choices, err := loaded(ctx, server.URL+"/?1")
	if err != nil {
		return nil, err
	}
	for _, turn := range turns {
		var times []float64
		events, err := during(ctx, func() (err error) {
			times, err = reactions(ctx, choices, 1)
			return err
		})
		if err != nil {
			return nil, err
		}
		rows = append(rows, [2]string{what + turn, spread(times)})
		if list := works(events); len(list) > 0 {
			rows = append(rows, [2]string{"of that, work of the processor for the page’s own thread", spread(list)})
		}
	}

	// Nothing is traced here: that is work too, and slowed with the rest.
	all, best := make([][]float64, len(turns)), make([][]float64, len(turns))
	for n := range loads {
		choices, err := loaded(ctx, fmt.Sprintf("%s/?%d.%d", server.URL, slowed, n))
		if err != nil {
			return nil, err
		}
		for i := range turns {
			times, err := reactions(ctx, choices, slowed)
			if err != nil {
				return nil, err
			}
			all[i] = append(all[i], times...)
			if n == 0 {
				best[i] = slices.Clone(times)
			}
			for j := range times {
				best[i][j] = min(best[i][j], times[j])
			}
		}
	}
	for i, turn := range turns {
		rows = append(rows,
			[2]string{fmt.Sprintf("%s%s, the processor slowed %d times, the page loaded %d times", what, turn, slowed, loads), spread(all[i])},
			[2]string{fmt.Sprintf("each of these at its best of the %d", loads), spread(best[i])})
	}
	return rows, nil
}

// loaded loads the page, and lists what is to be chosen on it when it rests.
func loaded(ctx context.Context, address string) ([][2]string, error) {
	var choices [][2]string
	if err := chromedp.Run(ctx, emulation.SetCPUThrottlingRate(1), chromedp.Navigate(address),
		chromedp.Poll(`document.documentElement.dataset.program === "ready" && sovcalc.awake`, nil),
		chromedp.Evaluate(choosable, &choices)); err != nil {
		return nil, fmt.Errorf("waiting for the page to be ready: %w", err)
	}
	if len(choices) < 20 {
		return nil, fmt.Errorf("only %d choices found on the page", len(choices))
	}
	return choices, nil
}

// spread says what times are like.
func spread(times []float64) string {
	list := slices.Sorted(slices.Values(times))
	return fmt.Sprintf("median %.1f ms, nine of ten within %.1f ms, from %.1f to %.1f ms (%d)",
		list[len(list)/2], list[len(list)*9/10], list[0], list[len(list)-1], len(list))
}

// reactions are in milliseconds, one for each choice.
func reactions(ctx context.Context, choices [][2]string, rate float64) ([]float64, error) {
	wait := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
	times := make([]float64, len(choices))
	for i, choice := range choices {
		var took *float64
		if err := chromedp.Run(ctx, emulation.SetCPUThrottlingRate(rate),
			chromedp.Evaluate(fmt.Sprintf(choose, choice[0], choice[1]), &took, wait)); err != nil {
			return nil, fmt.Errorf("choosing %s in %s: %w", choice[1], choice[0], err)
		}
		if took == nil {
			return nil, fmt.Errorf("choosing %s in %s changes nothing on the page", choice[1], choice[0])
		}
		times[i] = *took
	}
	return times, nil
}
