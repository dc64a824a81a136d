package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http/httptest"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/site"
)

// fleetSize is how many systems the portfolio is given.
const fleetSize = 10_000

// fleet is a list of systems chosen at random among everything there is, which
// is harder than any list of real ones: no two have much in common.
func fleet() string {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(k catalog.Kind) string {
		entries := catalog.Default.All(k)
		return entries[r.IntN(len(entries))].ID
	}
	access := configuration.Access.Definition().Values
	var b strings.Builder
	b.WriteString("name,home,model,access,infrastructure,chips,data\n")
	for i := range fleetSize {
		fmt.Fprintf(&b, "System %d,%s,%s,%s,%s,%s,%s\n", i, pick(catalog.Jurisdiction), pick(catalog.Model),
			access[r.IntN(len(access))], pick(catalog.Infrastructure), pick(catalog.Chip), pick(catalog.Jurisdiction))
	}
	return b.String()
}

// look gives the list to the page and notes when the first systems stand there,
// when all do, and the longest time without a frame between.
const look = `(text) => new Promise(done => {
	const field = document.getElementById("paste");
	field.value = text;
	field.dispatchEvent(new Event("change", {bubbles: true}));
	const start = performance.now();
	let first = 0, last = 0, longest = 0;
	const frame = () => {
		const now = performance.now();
		if (first) longest = Math.max(longest, now - last);
		last = now;
		if (!first && document.querySelector(".opener")) first = now;
		if (first && !document.querySelector("button[name=stop]")) return done([first - start, now - start, longest]);
		requestAnimationFrame(frame);
	};
	document.querySelector("button[name=work]").click();
	requestAnimationFrame(frame);
})`

// many is what many systems cost, on the page and by the command.
func many(ctx context.Context) ([][2]string, error) {
	page, err := inChromium(ctx, listed)
	if err != nil {
		return nil, err
	}
	command, err := checked(ctx)
	return append(page, command...), err
}

// listed is how long the portfolio takes for many systems: the best of three,
// because other work on the machine can only make it longer.
func listed(ctx context.Context) ([][2]string, error) {
	handler, err := site.Handler(os.DirFS(bundle))
	if err != nil {
		return nil, err
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	wait := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
	text := fmt.Sprintf("(%s)(%q)", look, fleet())
	var best []float64
	for range 3 {
		var times []float64
		if err := chromedp.Run(ctx, chromedp.Navigate(server.URL+"/portfolio/"),
			chromedp.Poll(`document.documentElement.dataset.program === "ready"`, nil),
			chromedp.Evaluate(text, &times, wait)); err != nil {
			return nil, fmt.Errorf("looking at many systems: %w", err)
		}
		if best == nil || times[1] < best[1] {
			best = times
		}
	}
	return [][2]string{{"portfolio, 10,000 systems chosen at random among everything: first rows, all rows, in Chromium",
		fmt.Sprintf("%.1f s, %.1f s; never longer than %.2f s without a frame", best[0]/1e3, best[1]/1e3, best[2]/1e3)}}, nil
}

var perCore = regexp.MustCompile(`Benchmark(\w+?)(?:-\d+)?\s.*?([\d.]+) systems/s/core`)

// checked is how many systems are put to a policy, on one core: the best of
// three.
func checked(ctx context.Context) ([][2]string, error) {
	out, err := exec.CommandContext(ctx, "go", "test", "./app/check", "-run", "^$", "-bench", "Check", "-count", "3").CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, out)
	}
	best := map[string]float64{}
	for _, m := range perCore.FindAllStringSubmatch(string(out), -1) {
		n, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			return nil, err
		}
		best[m[1]] = max(best[m[1]], n)
	}
	if len(best) != 2 {
		return nil, fmt.Errorf("no benchmark result in %q", out)
	}
	return [][2]string{
		{"systems put to a policy, a second and core", fmt.Sprintf("%.0f", best["Check"])},
		{"the same with a definition to be met, which takes a whole profile", fmt.Sprintf("%.0f", best["CheckLens"])},
	}, nil
}
