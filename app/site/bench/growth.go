package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"

	"sovcalc/app/picture"
)

// growthPlot is where the plot of growth lies, for the README.
const growthPlot = "app/site/bench/growth.svg"

// A grown is what one thing costs, by how many times as large what it works
// on is.
type grown struct {
	name  string
	unit  string  // in which it is told
	per   float64 // how much of what is measured makes one unit
	times []int
	costs []float64
}

// growths are the benchmarks of growth of the packages, by name.
var growths = []struct {
	pkg, benchmark, metric string
	name, unit             string
	per                    float64
}{
	{"./app/catalog", "GrowthReading", "bytes", "the catalogue in the program, not compressed", "kB", 1e3},
	{"./app/catalog", "GrowthReading", "ns/op", "reading the catalogue at the start", "ms", 1e6},
	{"./app/catalog/catalogtest", "GrowthProfile", "ns/op", "one profile in a visit", "µs", 1e3},
	{"./app/catalog/catalogtest", "GrowthSwaps", "ns/op", "every single swap of it", "ms", 1e6},
	{"./app/catalog/catalogtest", "GrowthSearch", "ns/op", "the search over all combinations", "ms", 1e6},
	{"./app/check", "GrowthCheck", "ns/op", "checking 10,000 systems, and times as many", "s", 1e9},
	{"./app/check", "GrowthCheck", "MB-held", "memory held at most while checking", "MB", 1},
}

var growthLine = regexp.MustCompile(`Benchmark(\w+)/times=(\d+)(?:-\d+)?\s+\d+\s+(.*)`)

// growth measures what a larger catalogue and a larger register cost, writes
// the plot and returns the table.
func growth() (string, error) {
	outputs := map[string]string{}
	var list []*grown
	for _, g := range growths {
		if _, run := outputs[g.pkg]; !run {
			out, err := exec.Command("go", "test", g.pkg, "-run", "^$", "-bench", "Growth", "-benchtime", "3x", "-timeout", "30m").CombinedOutput()
			if err != nil {
				return "", fmt.Errorf("%w\n%s", err, out)
			}
			outputs[g.pkg] = string(out)
		}
		m := &grown{name: g.name, unit: g.unit, per: g.per}
		for _, line := range growthLine.FindAllStringSubmatch(outputs[g.pkg], -1) {
			if line[1] != g.benchmark {
				continue
			}
			times, err := strconv.Atoi(line[2])
			if err != nil {
				return "", err
			}
			cost, err := metric(line[3], g.metric)
			if err != nil {
				return "", err
			}
			m.times, m.costs = append(m.times, times), append(m.costs, cost)
		}
		if len(m.costs) < 2 {
			return "", fmt.Errorf("%s: no %s of %s in\n%s", g.pkg, g.metric, g.benchmark, outputs[g.pkg])
		}
		list = append(list, m)
	}
	if err := os.WriteFile(growthPlot, growthDrawing(list).SVG(), 0o644); err != nil {
		return "", err
	}
	return growthTable(list), nil
}

// metric reads one of the pairs of number and unit after a benchmark's name.
func metric(text, unit string) (float64, error) {
	fields := strings.Fields(text)
	for i := 1; i < len(fields); i += 2 {
		if fields[i] == unit {
			return strconv.ParseFloat(fields[i-1], 64)
		}
	}
	return 0, fmt.Errorf("no %s in %q", unit, text)
}

func growthTable(list []*grown) string {
	steps := []int{1, 2, 5, 10, 100}
	var b strings.Builder
	b.WriteString("| as much as today, times |")
	for _, n := range steps {
		fmt.Fprintf(&b, " %d |", n)
	}
	b.WriteString("\n| --- |" + strings.Repeat(" --- |", len(steps)) + "\n")
	for _, g := range list {
		fmt.Fprintf(&b, "| %s |", g.name)
		for _, n := range steps {
			cell := ""
			for i := range g.times {
				if g.times[i] == n {
					cell = fmt.Sprintf("%s %s", round(g.costs[i]/g.per), g.unit)
				}
			}
			fmt.Fprintf(&b, " %s |", cell)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// round writes a number with as many digits as can be trusted.
func round(v float64) string {
	switch {
	case v < 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	case v < 1000:
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return strconv.FormatFloat(v/10, 'f', 0, 64) + "0"
}

// growthDrawing draws how each cost grows: what runs below the dashed line
// grows more slowly than what it works on.
func growthDrawing(list []*grown) *picture.Drawing {
	p := newPlot("What growth costs", "How many times as much each thing costs when the catalogue, or the register that is checked, is so many times as large.", 1, 100, 1, 100)
	p.axes("as large as today, times", "costs as much as today, times", []float64{1, 2, 5, 10, 20, 50, 100}, []float64{1, 2, 5, 10, 20, 50, 100})
	p.dashed([]point{{1, 1}, {100, 100}})
	for i, g := range list {
		var line []point
		for j := range g.times {
			line = append(line, point{float64(g.times[j]), max(1, g.costs[j]/g.costs[0])})
		}
		p.series(i, g.name, line)
	}
	return p.drawing
}
