package check_test

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"sovcalc/app/check"
)

// BenchmarkGrowthCheck is the cost of checking many times as many systems, in
// time and in memory held at most. make bench runs it and draws it.
func BenchmarkGrowthCheck(b *testing.B) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	const once = 10_000
	text := register(once)
	o := options("ndjson")
	o.Policy.Lenses = nil
	o.Workers = 1
	for _, times := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("times=%d", times), func(b *testing.B) {
			var held peak
			for b.Loop() {
				runtime.GC()
				many := check.Input{Name: "a.ndjson", Open: func() (io.ReadCloser, error) {
					parts := make([]io.Reader, times)
					for i := range parts {
						parts[i] = strings.NewReader(text)
					}
					return io.NopCloser(io.MultiReader(parts...)), nil
				}}
				if _, err := check.Run(context.Background(), []check.Input{many}, o, &held); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(times*once*b.N)/b.Elapsed().Seconds(), "systems/s")
			b.ReportMetric(float64(held.bytes)/1e6, "MB-held")
		})
	}
}

// A peak takes output and notes now and then how much memory is held.
type peak struct {
	writes int
	bytes  uint64
}

func (p *peak) Write(text []byte) (int, error) {
	if p.writes++; p.writes%10 == 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		p.bytes = max(p.bytes, m.HeapAlloc)
	}
	return len(text), nil
}
