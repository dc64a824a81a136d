package main

import (
	"context"
	"encoding/json"
	"slices"
	"sync"

	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// parts are what Chromium does on the main thread from an event to the frame
// that answers it.
var parts = []string{"EventDispatch", "FireAnimationFrame", "UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit"}

// A traced event is one of a trace, with times in microseconds.
type traced struct {
	Name    string  `json:"name"`
	Phase   string  `json:"ph"`
	Process int     `json:"pid"`
	Thread  int     `json:"tid"`
	At      float64 `json:"ts"`
	Took    float64 `json:"dur"`
	Work    float64 `json:"tdur"` // of the processor, for this thread
}

// during traces what the browser does meanwhile.
func during(ctx context.Context, do func() error) ([]traced, error) {
	var mu sync.Mutex
	var events []traced
	var mistake error
	complete := make(chan struct{})
	listening, stop := context.WithCancel(ctx)
	defer stop()
	chromedp.ListenTarget(listening, func(event any) {
		switch event := event.(type) {
		case *tracing.EventDataCollected:
			mu.Lock()
			defer mu.Unlock()
			for _, value := range event.Value {
				var e traced
				if err := json.Unmarshal(value, &e); err != nil {
					mistake = err
				}
				events = append(events, e)
			}
		case *tracing.EventTracingComplete:
			close(complete)
		}
	})
	config := &tracing.TraceConfig{IncludedCategories: []string{"devtools.timeline", "blink.user_timing"}}
	if err := chromedp.Run(ctx, tracing.Start().WithTransferMode(tracing.TransferModeReportEvents).WithTraceConfig(config)); err != nil {
		return nil, err
	}
	if err := do(); err != nil {
		return nil, err
	}
	if err := chromedp.Run(ctx, tracing.End()); err != nil {
		return nil, err
	}
	select {
	case <-complete:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	mu.Lock()
	defer mu.Unlock()
	slices.SortStableFunc(events, func(a, b traced) int { return int(min(max(a.At-b.At, -1), 1)) })
	return events, mistake
}

// works are the milliseconds of the processor's time that the page's own thread
// took for each answer, sorted. Unlike the time on the clock they hardly depend
// on what else the machine does.
func works(events []traced) []float64 {
	var list []float64
	for i, begin := range events {
		if begin.Name != "choice" {
			continue
		}
		sum, until := 0.0, 0.0
		for _, e := range events[i:] {
			if e.Process != begin.Process || e.Thread != begin.Thread {
				continue
			}
			if e.Name == "answer" {
				list = append(list, sum/1e3)
				break
			}
			// What lies within another is part of it.
			if e.Phase == "X" && e.At >= until && slices.Contains(parts, e.Name) {
				sum, until = sum+e.Work, e.At+e.Took
			}
		}
	}
	slices.Sort(list)
	return list
}
